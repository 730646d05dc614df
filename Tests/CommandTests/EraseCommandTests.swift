import Foundation
import Testing
import Values

/// Erasing is provable: afterwards no file of the home holds the person.
@Suite(
    .enabled(if: Baton.executable != nil, "the executable is not built beside the tests"),
    .enabled(if: PythonMail.python != nil, "python3 is not there"))
struct EraseCommandTests {
    /// What a search of every file of a home finds, by file.
    private func traces(of words: [String], in folder: String) throws -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.flatMap { path in
            let bytes = FileManager.default.contents(atPath: folder + "/" + path) ?? Data()
            return words.filter { bytes.range(of: Data($0.utf8)) != nil }.map { "\(path): \($0)" }
        }
    }

    private let reply = """
        From: Mara Voss <mara.voss@lindgrove.example>
        To: ana@ana.example
        Subject: Re: Hello
        Message-ID: <answer-17@lindgrove.example>

        My grandmother's quince orchard keeps me busy.
        """

    /// A home that has met one person in every way there is.
    private func home(_ server: PythonMail) throws -> TestHome {
        let home = try TestHome(port: server.port)
        let folder = home.path + "-lists"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let list = "email,first_name,hobby\nmara.voss@lindgrove.example,Marabella,quinces\nann@example.com,Ann,none\n"
        try Data(list.utf8).write(to: URL(filePath: folder + "/leads.csv"))
        let taken = try home.baton("import", folder + "/leads.csv", "--basis", "consent", "--enroll", "flow")
        #expect(taken.code == 0, "\(taken.errors)")
        #expect(try home.baton("run", "--until-idle").code == 0)
        let told = try home.baton(
            "event", "mara.voss@lindgrove.example", "visit", "--details", #"{"note":"diagnosis influenza"}"#)
        #expect(told.code == 0, "\(told.errors)")
        let named = try home.baton(
            "event", "mara.voss@lindgrove.example", "oncology_ward_visit", "--id", "case-8841", "--details",
            #"{"ward":{"nurse":"Clothilde"}}"#)
        #expect(named.code == 0, "\(named.errors)")
        // What others did too stays.
        for lead in ["mara.voss@lindgrove.example", "ann@example.com"] {
            #expect(try home.baton("event", lead, "webinar_attended").code == 0)
        }
        #expect(try home.baton("inbound", input: reply).code == 0)
        return home
    }

    private let words = [
        "mara.voss", "lindgrove", "Marabella", "quince", "influenza", "grandmother", "answer-17",
        "oncology", "case-8841", "Clothilde",
    ]

    @Test func `after erasing, a search of every file finds neither address, name, details nor reply`() throws {
        let home = try home(try PythonMail("take"))
        #expect(try traces(of: ["mara.voss", "Marabella"], in: home.path + "/.baton").isEmpty == false)
        let before = try home.baton("run", "--once", "--json").json
        let erased = try home.baton("leads", "erase", "mara.voss@lindgrove.example")
        #expect(erased.code == 0, "\(erased.errors)")
        #expect(try traces(of: words, in: home.path + "/.baton") == [])
        #expect(try !traces(of: ["webinar_attended"], in: home.path + "/.baton").isEmpty)
        #expect(try home.baton("why", "mara.voss@lindgrove.example").code == 65)
        // Who was erased is not written to again, and what was counted still is.
        try home.write("leads.csv", "email,first_name\nmara.voss@lindgrove.example,Mara\n")
        let again = try home.baton("import", home.path + "/leads.csv", "--basis", "consent", "--enroll", "flow")
        #expect(again.code == 0, "\(again.errors)")
        let after = try home.baton("run", "--until-idle", "--json").json
        #expect(after["messages"]?["sent"] == before["messages"]?["sent"])
        #expect(before["messages"]?["sent"] == 2)
    }

    @Test func `the event does the same while baton runs`() throws {
        let home = try home(try PythonMail("take"))
        let run = try home.start("run")
        #expect(run.waitForErrors("baton runs in"))
        let told = try home.baton("event", "mara.voss@lindgrove.example", "erase")
        #expect(told.code == 0, "\(told.errors)")
        #expect(try traces(of: words, in: home.path + "/.baton") == [])
        run.signal(SIGTERM)
        #expect(run.finish().code == 0)
    }

    @Test func `everything that is known of a person comes out as one JSON value`() throws {
        let home = try home(try PythonMail("take"))
        let exported = try home.baton("leads", "export", "mara.voss@lindgrove.example")
        #expect(exported.code == 0, "\(exported.errors)")
        let value = try exported.json
        #expect(value["lead"]?["address"] == "mara.voss@lindgrove.example")
        for word in ["Marabella", "quinces", "Hello Marabella"] {
            #expect(exported.output.contains(word), "\(word) is missing: \(exported.output)")
        }
        #expect(!exported.output.contains("ann@example.com"))
    }
}
