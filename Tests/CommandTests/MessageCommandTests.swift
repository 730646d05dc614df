import Foundation
import Testing
import Values

/// What a marketer asks of a message before it is sent: how it looks, what is wrong with it, and a copy of it.
@Suite(.enabled(if: Baton.executable != nil, "the executable is not built beside the tests"))
struct MessageCommandTests {
    @Test func `a preview says what a run would say`() throws {
        let home = try TestHome()
        try home.enroll("ann")
        #expect(try home.baton("preview", "hello", "--lead", "ann@example.com").code == 0)
        try home.write("templates/hello.md", "---\nsubject: Hi\n---\nHello {{ lead.nickname }}\n")
        let held = try home.baton("preview", "hello", "--lead", "ann@example.com")
        #expect(held.code == 65)
        #expect(held.errors.contains("templates/hello.md:4:10: `lead.nickname` has no value"))
    }

    @Test func `a preview has the page to leave by that the mail will have, and it is nobody's`() throws {
        let home = try TestHome()
        let settings = try home.read("baton.json")
        let base = #""server": { "listen": "127.0.0.1:0", "base_url": "https://go.example" }, "#
        let served = settings.replacing(#""unsubscribe": "stop@ana.example","#, with: base)
        try #require(served != settings)
        try home.write("baton.json", served)
        let shown = try home.baton("preview", "hello", "--json").json
        for part in ["text", "html"] {
            #expect(shown[part]?.text?.contains("https://go.example/u/") == true, "\(shown)")
        }
    }

    @Test func `a calendar whose days are past is a doubt`() throws {
        let home = try TestHome()
        try home.write("sequences/calendars/old.json", #"{ "calendar": "old", "days": ["2019-12-25", "2020-01-01"] }"#)
        let told = try home.baton("check")
        #expect(told.code == 0)
        #expect(
            told.output.contains("sequences/calendars/old.json:1:30: warning: days: its last day, 2020-01-01, is past"))
    }

    @Test func `the body of a webhook is shown as JSON`() throws {
        let home = try TestHome()
        try home.write("templates/crm.json", #"{ "mail": "{{ lead.email }}" }"#)
        let shown = try home.baton("preview", "crm")
        #expect(try Value(json: Array(shown.output.utf8)) == ["mail": "ann.example@example.com"])
        #expect(try home.baton("preview", "crm", "--json").json["is_payload"] == true)
    }

    @Test func `all messages of a sequence are one page`() throws {
        let home = try TestHome()
        let page = try home.baton("preview", "flow", "--all")
        #expect(page.code == 0)
        #expect(page.output.hasPrefix("<!DOCTYPE html>"))
        #expect(page.output.contains("srcdoc=") && page.output.contains("Hello Ann"))
    }

    @Test func `check mends what has one meaning only`() throws {
        let home = try TestHome()
        let before = try home.read("sequences/flow.json")
        try home.write("sequences/flow.json", before.replacing("\"title\"", with: "“title”"))
        try home.write(
            "templates/hello.md", "---\nsubject: Hi\n---\nHello {{ lead.first_name\u{A0}| default: “there” }}\n")
        #expect(try home.baton("check").code == 65)
        let mended = try home.baton("check", "--fix")
        #expect(mended.code == 0, "\(mended.output)")
        #expect(
            mended.output.contains("sequences/flow.json: mended")
                && mended.output.contains("templates/hello.md: mended"))
        #expect(try home.read("sequences/flow.json") == before)
    }

    @Test func `check speaks to code hosts`() throws {
        let home = try TestHome()
        try home.write("templates/hello.md", "---\nsubject: Hi\n---\nTODO\n")
        let sarif = try home.baton("check", "--sarif").json
        guard case .array(let runs)? = sarif["runs"], case .array(let results)? = runs.first?["results"] else {
            Issue.record("no results: \(sarif)")
            return
        }
        #expect(sarif["version"] == "2.1.0")
        #expect(results.first?["level"] == "warning" && results.first?["ruleId"] == "doubtful")
    }
}
