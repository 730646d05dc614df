import Testing
import Values

@testable import Sink

/// What a script may say of IMAP.
@Suite struct IMAPScriptTests {
    private static func problems(_ fault: String) -> [String] {
        do {
            _ = try SinkScript(json: Array((#"{"imap":["# + fault + "]}").utf8))
            return []
        } catch .script(let problems) {
            return problems.map { "\($0.path): \($0.reason.description)" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test(
        arguments: IMAPFault.namedPresets.keys.sorted() + [
            "login-no", "select-bye", "fetch-hang", "search-drip", "any-slow",
        ])
    func `a preset can be asked for by name, and with a condition`(name: String) throws {
        #expect(Self.problems("\"\(name)\"") == [])
        if name != "refused" { #expect(Self.problems("\"\(name) connections=2-\"") == []) }
    }

    @Test func `every provider's words and habits are its own`() {
        #expect(IMAPFault.providerPresets.count == IMAPFault.providers.count)
        #expect(Set(IMAPFault.providers.map(\.reply)).count == IMAPFault.providers.count)
        let manners = IMAPManner.habits.values.map { habit in
            var manner = IMAPManner()
            habit(&manner)
            return manner
        }
        #expect(!manners.contains(IMAPManner()))
        for name in IMAPManner.providers.keys {
            #expect(IMAPFault.namedPresets[name]?.habit == name)
        }
    }

    @Test(arguments: [
        #"{"at":"login","do":"refuse"}"#, #"{"at":"connect","do":"refuse","every":2}"#,
        #"{"at":"select","do":"nil-body"}"#,
        #"{"at":"login","do":"absent"}"#, #"{"at":"fetch","do":"renumber"}"#, #"{"at":"select","do":"chatter"}"#,
        #"{"at":"fetch","do":"close","mails":3}"#, #"{"at":"greeting","do":"close","to":"*"}"#,
        #"{"at":"id","do":"close","first":2}"#, #"{"at":"search","do":"close","uids":1}"#,
        #"{"at":"login","do":"close","reply":"NO x"}"#, #"{"at":"login","reply":"MAYBE x"}"#,
        #"{"at":"login","reply":"NO"}"#,
        #"{"at":"login","do":"hagn"}"#, #"{"at":"nowhere","do":"close"}"#, #"{"do":"close"}"#, #""no-idle delay_ms=5""#,
        #"{"preset":"no-idle","at":"login"}"#, #""google-too-many-conections""#, "7", #""""#,
    ])
    func `what does not go together is refused`(fault: String) {
        #expect(Self.problems(fault).count == 1, "\(Self.problems(fault))")
    }

    @Test func `a slip in a provider's situation is answered with that provider's`() {
        let error = #expect(throws: SinkError.self) { try SinkScript(imap: ["dovecot-server-bugg"]) }
        let text = error.map { "\($0)" } ?? ""
        #expect(text.contains("dovecot-server-bug") && !text.contains("yahoo"), "\(text)")
    }
}
