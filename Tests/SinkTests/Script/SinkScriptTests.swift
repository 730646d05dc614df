import Testing
import Values

@testable import Sink

struct SinkScriptTests {
    /// The problems of a script, as `path: reason`.
    private func problems(_ json: String) -> [String] {
        do {
            _ = try SinkScript(json: Array(json.utf8))
            return []
        } catch .script(let problems) {
            return problems.map { "\($0.path): \($0.reason.description)" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test func `the short form and the long form of a fault are the same`() throws {
        let json = """
            { "mail": ["rcpt-450 to=*@example.com first=2 rate=0.5 delay_ms=5",
                       { "at": "rcpt", "reply": "450 4.2.0 Greylisted, try again later", "to": "*@example.com",
                         "first": 2, "rate": 0.5, "delay_ms": 5 }] }
            """
        let script = try SinkScript(json: Array(json.utf8))
        #expect(script.mail.count == 2)
        #expect(script.mail[0] == script.mail[1])
    }

    @Test func `every row of the outcome table has a preset`() throws {
        let mail = [
            "refused", "banner-close", "banner-hang", "banner-421", "mail-451", "rcpt-450", "rcpt-550", "data-554",
            "rcpt-hang", "body-close", "dot-451", "dot-421", "dot-554", "dot-close", "dot-hang", "dot-garbage",
            "answer-lost", "no-starttls", "bad-certificate", "auth-refused", "greylist", "half-open",
        ]
        #expect(try SinkScript(mail: mail.filter { $0 != "refused" }).mail.count == mail.count - 1)
        #expect(try SinkScript(mail: ["refused"]).mail.count == 1)
        let web = ["slow-loris", "giant-header", "cut-body", "reset", "302", "429", "410", "endless-body"]
        #expect(try SinkScript(web: web).web.count == web.count)
    }

    @Test func `every problem is told, with its path`() {
        #expect(
            problems(
                #"{"mial":[],"mail":[{"at":"rcpt","repyl":"550 x"},{"do":"close"},"rcpt-999","dot-hang firts=2"]}"#)
                == [
                    #"mail[0]: "repyl" is not known here"#, #"mail[1]: "at" is missing"#,
                    #"mail[2].preset: "rcpt-999" is not one of the choices"#,
                    #"mail[3]: "firts" is not known here"#, #": "mial" is not known here"#,
                ])
    }

    @Test(arguments: [
        #"{"at":"mail","do":"refuse"}"#, #"{"at":"connect","do":"refuse","every":2}"#, #"{"at":"dot","do":"absent"}"#,
        #"{"at":"dot","do":"accept-empty"}"#,
        #"{"at":"rcpt","do":"close","keep":true}"#, #"{"at":"dot","do":"close","after":3}"#,
        #"{"at":"mail","do":"close","to":"*"}"#, #"{"at":"ehlo","do":"close","messages":1}"#,
        #"{"at":"dot","do":"close","reply":"250 x"}"#, #"{"at":"dot","reply":"99 x"}"#, #"{"at":"dot","reply":"250x"}"#,
        #"{"at":"dot","do":"close","messages":"3-1"}"#, #"{"at":"dot","do":"close","messages":"0"}"#,
        #"{"at":"dot","do":"close","rate":1.5}"#, #"{"at":"mail","do":"close","first":2}"#, "7", #""""#,
    ])
    func `what does not go together is refused`(fault: String) {
        #expect(problems(#"{"mail":["# + fault + "]}").count == 1)
    }

    @Test func `an error says where and what, and the likely cure`() {
        let json = "{\n  \"mail\": [\"rcpt-550\", {\"at\": \"dot\", \"repyl\": \"451 x\"}]\n}"
        let expected = #"2:38: mail[1]: "repyl" is not known here (did you mean "reply"?)"#
        #expect { try SinkScript(json: Array(json.utf8)) } throws: { "\($0)" == expected }
        #expect("\(SinkError.port(25, errno: 13))" == "port 25 cannot be had: Permission denied")
    }

    @Test func `broken JSON is told with its place`() {
        #expect(throws: SinkError.self) { try SinkScript(json: Array(#"{"mail":["#.utf8)) }
    }

    @Test func `a web body may be text or any JSON`() throws {
        let json =
            #"{"web":[{"body":{"id":[1,true]}},{"body":"two\n","status":201,"headers":{"X-A":"b"}},"429 first=1"]}"#
        let rules = try SinkScript(json: Array(json.utf8)).web
        #expect(rules[0].answer.body == Array(#"{"id":[1,true]}"#.utf8))
        #expect(rules[1].answer == WebAnswer(status: 201, fields: [.init("X-A", "b")], body: Array("two\n".utf8)))
        #expect(rules[2].answer.fields == [.init("Retry-After", "2")])
        #expect(rules[2].selection.first == 1)
    }
}
