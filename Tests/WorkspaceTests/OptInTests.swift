import Engine
import Templating
import Testing
import Values
import Workspace

@Suite struct OptInTests {
    private func home(_ optIn: String, _ more: [String: String] = [:], server: Bool = true) -> Home {
        let files = [
            "baton.json": """
            { "zone": "UTC", "currency": "USD", "default_queue": "desk", "postal_address": "1 Main Street",
              \(server ? #""server": { "listen": "127.0.0.1:0", "base_url": "https://go.ana.example" },"# : "")
              "unsubscribe": "stop@ana.example",
              "mailboxes": { "ana": { "from": "ana@ana.example", "smtp": { "host": "127.0.0.1", "security": "plain" } } } }
            """,
            "sequences/queues/desk.json": #"{ "queue": "desk", "title": "Desk" }"#,
            "sequences/news.json": """
            { "sequence": "news", "title": "News", "basis": "consent", "opt_in": \(optIn),
              "steps": [ { "id": "hello", "email": "hello" } ] }
            """,
            "templates/hello.md": "---\nsubject: Hello\n---\nHello {{ lead.email }}.\n",
        ].merging(more) { $1 }
        return Home(files: files.mapValues { Array($0.utf8) })
    }

    @Test func `the message that asks comes with the product, in English and German, and a home may write its own`()
        throws
    {
        let shipped = try #require(Workspace.read(home(#""double""#)).workspace)
        #expect(shipped.version(of: "news")?.optIn == ConfirmStep(message: "opt-in", upTo: Delay(7, .day)))
        #expect(shipped.message("opt-in", lead: "de", sequence: nil)?.language?.code == "de")
        let own = ["templates/opt-in.md": "---\nsubject: In?\n---\n[Yes]({{ opt_in.url }})\n"]
        let written = try #require(Workspace.read(home(#"{ "up_to": "14 days" }"#, own)).workspace)
        #expect(written.version(of: "news")?.optIn?.upTo == Delay(14, .day))
        #expect(written.message("opt-in", lead: "de", sequence: nil)?.template.language == nil)
        #expect(Workspace.read(home("\"double\"")).problems.isEmpty)
    }

    @Test func `what nobody could answer is told before anything is sent`() {
        let unserved = Workspace.read(home(#""double""#, server: false))
        #expect(!unserved.isUsable && unserved.problems.contains { "\($0)".contains("nothing serves the page") })
        let silent = ["templates/ask.md": "---\nsubject: In?\n---\nYes?\n"]
        let mute = Workspace.read(home(#"{ "message": "ask" }"#, silent))
        #expect(mute.problems.contains { "\($0)".contains("no link that confirms") })
        for wrong in [
            #""single""#, "true", #"{ "up_to": "0 days" }"#, #"{ "upto": "7 days" }"#, #"{ "message": "no" }"#,
        ] {
            #expect(!Workspace.read(home(wrong)).isUsable, "\(wrong)")
        }
        let taken = [
            "sequences/news.json": """
            { "sequence": "news", "title": "News", "basis": "consent", "opt_in": "double",
              "steps": [ { "id": "opt-in", "email": "hello" } ] }
            """
        ]
        #expect(!Workspace.read(home(#""double""#, taken)).isUsable)
    }
}
