import Engine
import Templating
import Testing
import Values
import Workspace

@Suite struct MessageTemplateTests {
    private let sender: Value = [
        "name": "Ana", "email": "ana@ana.example", "postal_address": "1 Main Street",
        "unsubscribe_url": "https://a.example/u/1",
    ]

    private func template(_ text: String, _ more: [String: String?] = [:]) throws -> MessageTemplate {
        let reading = Workspace.read(Fixture.home(["templates/guide.md": text].merging(more) { $1 }))
        return try #require(reading.workspace?.message("guide"), "\(reading.problems)")
    }

    private func compose(
        _ template: MessageTemplate, _ lead: Value
    ) throws -> (subject: String, html: String, text: String) {
        let parts = try template.compose(Scope(["lead": lead, "sender": sender]), Settings(now: 0))
        func string(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }
        return (string(parts.subject), string(parts.html), string(parts.text))
    }

    private func problems(_ text: String, _ more: [String: String?] = [:]) -> [Problem] {
        Fixture.problems(["templates/guide.md": text].merging(more) { $1 })
    }

    @Test func `one source gives subject, HTML and text`() throws {
        let template = try template(
            "---\nsubject: Hi {{ lead.first_name }}\npreheader: Look inside\n---\n\nHello **{{ lead.first_name }}**!\n")
        let parts = try compose(template, ["first_name": "Ann"])
        #expect(parts.subject == "Hi Ann")
        #expect(parts.html.contains(">Hello <strong>Ann</strong>!</p>"))
        #expect(parts.html.contains("Look inside"))
        #expect(parts.text == "Hello Ann!\n\n-- \n1 Main Street\nUnsubscribe: https://a.example/u/1\n")
    }

    @Test func `what a lead is called cannot become markup of any kind`() throws {
        let template = try template(
            "---\nsubject: Hi {{ lead.first_name }}\n---\nHello {{ lead.first_name }}, [x](https://x.example/{{ lead.first_name | url_encode }})\n"
        )
        let name = "<script>*a*</script> [y](z) {{ lead.secret }} & \"q\""
        let parts = try compose(template, ["first_name": .string(name)])
        #expect(parts.html.contains("&lt;script&gt;*a*&lt;/script&gt; [y](z) {{ lead.secret }} &amp; &quot;q&quot;"))
        #expect(!parts.html.contains("<script>"))
        #expect(parts.text.contains("Hello " + name))
        #expect(parts.subject == "Hi " + name)
    }

    @Test func `a value in the address of a reference counts wherever that is referred to`() throws {
        let template = try template(
            "---\nsubject: Hi\n---\n" + String(repeating: "[x] ", count: 300)
                + "\n\n[x]: https://x.example/{{ lead.page }}\n")
        #expect(try compose(template, ["page": "a"]).html.utf8.count > 300 * 21)
        let error = #expect(throws: TemplateError.self) {
            try compose(template, ["page": .string(String(repeating: "a", count: 10_000))])
        }
        #expect(error?.reason == .limit(.outputBytes))
    }

    @Test func `a line break in a value adds no header`() throws {
        let template = try template("---\nsubject: Hi {{ lead.first_name }}\n---\nx\n")
        let parts = try compose(template, ["first_name": "Ann\r\nBcc: x@y.example"])
        #expect(!parts.subject.utf8.contains { $0 < 0x20 })
    }

    @Test func `a missing value holds the message and names its line in the author's file`() throws {
        let template = try template("---\nsubject: Hi\n---\n\nOne\n\n- a\n- b {{ lead.company }}\n")
        let error = #expect(throws: TemplateError.self) { try compose(template, [:]) }
        #expect(error?.isMissingValue == true)
        #expect(error?.file == "templates/guide.md")
        #expect(error?.line == 8)
        #expect(error?.column == 8)
    }

    @Test func `a missing value in the subject is found in its line too`() throws {
        let template = try template("---\npreheader: x\nsubject: \"Hi {{ lead.company }}\"\n---\nx\n")
        let error = #expect(throws: TemplateError.self) { try compose(template, [:]) }
        #expect(error?.line == 3)
        #expect(error?.column == 17)
    }

    @Test func `blocks that are left out leave no gap in the text`() throws {
        let source =
            "---\nsubject: x\n---\n{% if lead.a %}\nA\n{% endif %}\nB\n\n{% if lead.c %}\n\nC\n\n{% endif %}\n\nD\n"
        let template = try template(source)
        #expect(try compose(template, [:]).text.hasPrefix("B\n\nD\n\n-- \n"))
        #expect(try compose(template, ["a": 1, "c": 1]).text.hasPrefix("A\n\nB\n\nC\n\nD\n\n-- \n"))
    }

    @Test func `a loop of items reads as one list`() throws {
        let template = try template("---\nsubject: x\n---\n{% for i in lead.items %}\n- {{ i }}\n{% endfor %}\n")
        #expect(try compose(template, ["items": ["a", "b"]]).text.hasPrefix("- a\n- b\n\n-- "))
    }

    @Test func `a text file beside it is the text part`() throws {
        let template = try template(
            "---\nsubject: x\n---\nHello {{ lead.first_name }}\n",
            ["templates/guide.txt": "Plainly, {{ lead.first_name }}\n"])
        let parts = try compose(template, ["first_name": "Ann"])
        #expect(parts.text.hasPrefix("Plainly, Ann\n\n-- "))
        #expect(parts.html.contains("Hello Ann"))
    }

    @Test func `layouts of the home go around, and none goes around nothing`() throws {
        let layouts = [
            "templates/layouts/brand.html": "<html>{{ subject }}|{{ content }}|</html>",
            "templates/layouts/brand.txt": "[{{content}}]",
        ]
        let branded = try template("---\nsubject: S\nlayout: brand\n---\nHello\n", layouts)
        let parts = try compose(branded, [:])
        #expect(parts.html == "<html>S|<p style=\"margin:0 0 16px\">Hello</p>\n|</html>")
        #expect(parts.text == "[Hello]\n")
        let bare = try template("---\nsubject: S\nlayout: none\n---\nHello\n")
        #expect(try compose(bare, [:]).text == "Hello\n")
    }

    @Test func `partials are written once and read in both parts`() throws {
        let template = try template(
            "---\nsubject: S\nlayout: none\n---\nHello\n\n{% render 'sign' %}\n",
            ["templates/partials/sign.md": "*Ana* [home](https://a.example)\n"])
        let parts = try compose(template, [:])
        #expect(
            parts.text == "Hello\n\nAna home (https://a.example)\n"
                || parts.text == "Hello\nAna home (https://a.example)\n")
        #expect(parts.html.contains("<em>Ana</em>"))
    }

    @Test func `the head of a partial is not mailed, whatever stands in it`() throws {
        let template = try template(
            "---\nsubject: S\nlayout: none\n---\n{% render 'sign' %}\n",
            ["templates/partials/sign.md": "---\nnote: ours\n---\nAna\n"])
        #expect(try compose(template, [:]).text == "Ana\n")
    }

    @Test(arguments: ["../../etc/passwd", "/etc/passwd", "nothing"])
    func `a partial that does not exist or leaves the folder is refused at its line`(name: String) {
        let problems = problems("---\nsubject: S\n---\n\n{% render '\(name)' %}\n")
        #expect(problems.count == 1)
        #expect(problems.first?.place?.line == 5)
    }

    @Test func `a partial that includes itself is refused, and ends in an error where it might have stopped`() {
        let endless = problems(
            "---\nsubject: S\n---\n{% render 'a' %}\n", ["templates/partials/a.md": "{% render 'a' %}\n"])
        #expect(endless.map(\.file) == ["templates/partials/a.md"])
        let home = Fixture.home([
            "templates/guide.md": "---\nsubject: S\n---\n{% render 'a' %}\n",
            "templates/partials/a.md": "{% if true %}{% render 'a' %}{% endif %}\n",
        ])
        let template = Workspace.read(home).workspace?.message("guide")
        let error = #expect(throws: TemplateError.self) { try compose(try #require(template), [:]) }
        #expect(error?.reason == .limit(.partials))
    }

    @Test func `HTML without a text file beside it gets its text from itself`() throws {
        let html =
            "---\nsubject: S\nlayout: none\n---\n<h1>Hi {{ lead.first_name }}</h1>\n<p>Read <a href=\"https://x.example\">this</a>.</p>"
        let reading = Workspace.read(Fixture.home(["templates/guide.md": nil, "templates/guide.html": html]))
        let parts = try compose(
            try #require(reading.workspace?.message("guide"), "\(reading.problems)"), ["first_name": "A & B"])
        #expect(parts.text == "Hi A & B\n\nRead this (https://x.example).\n")
        #expect(parts.html.hasPrefix("<h1>Hi A &amp; B</h1>"))
    }

    @Test func `a page of one's own keeps its own frame, a fragment gets the layout`() throws {
        func parts(_ html: String) throws -> String {
            let files: [String: String?] = [
                "templates/guide.md": nil, "templates/guide.html": "---\nsubject: S\n---\n" + html,
                "templates/guide.txt": "t\n",
            ]
            let reading = Workspace.read(Fixture.home(files))
            return try compose(try #require(reading.workspace?.message("guide"), "\(reading.problems)"), [:]).html
        }
        #expect(
            try parts("<!DOCTYPE html><html><body>x</body></html>\n") == "<!DOCTYPE html><html><body>x</body></html>\n")
        #expect(try parts("<p>x</p>").contains("color-scheme"))
    }

    @Test func `a text file alone is a message of plain text`() throws {
        let files: [String: String?] = [
            "templates/guide.md": nil, "templates/guide.txt": "---\nsubject: S\n---\nHello\n",
        ]
        let workspace = try #require(Workspace.read(Fixture.home(files)).workspace)
        let parts = try #require(try workspace.message("guide")?.compose(Scope(["sender": sender]), Settings(now: 0)))
        #expect(parts.html == nil)
        #expect(String(decoding: parts.text, as: UTF8.self).hasPrefix("Hello\n\n-- "))
    }

    @Test func `a webhook's body is JSON and values cannot leave their quotes`() throws {
        let sequence = Fixture.sequence.replacing(
            "\"webhook\": \"crm\"", with: "\"webhook\": \"crm\", \"body\": \"crm\"")
        let reading = Workspace.read(
            Fixture.home([
                "templates/crm.json": #"{"name": "{{ lead.name }}", "n": {{ lead.n }}}"#,
                "sequences/coaching.json": sequence,
            ]))
        let workspace = try #require(reading.workspace, "\(reading.problems)")
        let scope = Scope(["lead": ["name": "A\", \"admin\": \"\u{1}\n", "n": 3]])
        let body = try #require(try workspace.json("crm", scope, Settings(now: 0)))
        #expect(try Value(json: body) == ["name": "A\", \"admin\": \"\u{1}\n", "n": 3])
    }

    @Test func `a message where a body belongs is refused, and the other way round`() {
        let hook = Fixture.sequence.replacing("\"webhook\": \"crm\"", with: "\"webhook\": \"crm\", \"body\": \"guide\"")
        #expect(Fixture.problems(["sequences/coaching.json": hook]).count == 1)
        let mail = Fixture.sequence.replacing("\"email\": \"guide\" }", with: "\"email\": \"crm\" }")
        #expect(Fixture.problems(["sequences/coaching.json": mail, "templates/crm.json": "{}"]).count == 1)
    }

    @Test func `a message that begins a conversation needs a subject`() {
        let problems = problems("Hello\n")
        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { "\($0.cause)".contains("no subject") })
    }

    @Test(arguments: [
        (#""Hi {{ lead.x | default: "there" }}""#, "Hi there"),
        (#""{{ lead.x | default: 'you' }}, ready?""#, "you, ready?"),
        (#"'It's here'"#, "It's here"), (#"'It''s here'"#, "It's here"), (#""He said \"yes\"""#, "He said \"yes\""),
        (#""Growth" vs "scale""#, #""Growth" vs "scale""#), (#"Pipes of 5""#, #"Pipes of 5""#),
        (#"'90s music"#, "'90s music"),
        (#"{{ lead.x | default: "a" }}"#, "a"), (#""a" {{ lead.x | default: "b" }}"#, #""a" b"#),
        (#""{{ "a" }}" and "{{ "b" }}""#, #""a" and "b""#), ("'a' or 'b'", "'a' or 'b'"),
    ])
    func `one pair of quotes around a subject is not the subject's`(head: String, subject: String) throws {
        let template = try template("---\nsubject: \(head)\n---\n\nHello\n")
        #expect(try compose(template, [:]).subject == subject)
    }

    @Test func `names that nothing answers to are found before anything is sent`() {
        let problems = problems("---\nsubject: Hi {{ first_name }}\n---\n\n{{ sender.nmae }} {{ lead.anything }}\n")
        #expect(
            problems.map { "\($0)" } == [
                "templates/guide.md:2:16: error: nothing is called \"first_name\"",
                "templates/guide.md:5:4: error: nothing is called \"sender.nmae\"",
            ])
        #expect(problems.last?.hint == "did you mean \"sender.name\"?")
    }

    @Test func `a template of an offer in a sequence without one is refused`() {
        let sequence = Fixture.sequence.replacing("\"offer\": \"seat\",", with: "")
        let problems = Fixture.problems([
            "sequences/coaching.json": sequence, "templates/guide.md": "---\nsubject: S\n---\n{{ offer.title }}\n",
        ])
        #expect(problems.contains { "\($0.cause)".contains("has no offer") })
    }

    @Test(arguments: [
        ("---\nsubject: S\n---\n{% if x %}\n", 4), ("---\nsubject: S\n---\n\n{{ x\n", 5),
        ("---\nsubject: {{ x | nofilter }}\n---\nx", 2),
        ("---\nsubject: S\nsubjct: T\n---\nx", 3), ("---\nsubject: S\nno colon\n---\nx", 3), ("---\nsubject: S\nx", 1),
        ("---\nsubject: S\nsubject: T\n---\nx", 3), ("---\nsubject: S\nlayout: plian\n---\nx", 3),
        ("---\nsubject: S\n---\n\n\n{% endfor %}", 6),
    ])
    func `a file that cannot be read is refused at its line`(text: String, line: Int) {
        let problems = problems(text)
        #expect(problems.filter { $0.file == "templates/guide.md" }.map { $0.place?.line } == [line], "\(problems)")
    }

    @Test func `bytes that are not UTF-8 are refused by name`() {
        var files = Fixture.files.mapValues { Array($0.utf8) }
        files["templates/guide.md"] = [0x23, 0xFF]
        let problems = Workspace.read(Home(files: files)).problems
        #expect(problems.map(\.cause) == [.file(.notText)])
    }

    @Test func `a pinned version is read back from its canonical text`() throws {
        let workspace = try #require(Workspace.read(Fixture.home()).workspace)
        let file = try #require(workspace.sequences["coaching"])
        let again = try workspace.sequence(source: file.canonical, name: "coaching")
        #expect(again.hash == file.version.hash)
        #expect(again.steps.map(\.id) == file.version.steps.map(\.id))
        #expect(throws: Workspace.SourceError.self) { try workspace.sequence(source: Array("{}".utf8), name: "x") }
    }

    @Test func `a briefing has no foot, for it goes to a colleague`() throws {
        let sequence = Fixture.sequence.replacing(
            "\"reason\": \"replied\"", with: "\"reason\": \"replied\", \"briefing\": \"note\"")
        let files = ["sequences/coaching.json": sequence, "templates/note.md": "{{ lead.email }} replied.\n"]
        let workspace = try #require(Workspace.read(Fixture.home(files)).workspace)
        let note = try #require(workspace.message("note"))
        #expect(try compose(note, ["email": "a@b.example"]).text == "a@b.example replied.\n")
    }

    @Test func `a missing value in a text file or a layout is found in that file`() throws {
        let text = try template(
            "---\nsubject: x\n---\nHello\n", ["templates/guide.txt": "\nPlainly, {{ lead.company }}\n"])
        let first = #expect(throws: TemplateError.self) { try compose(text, [:]) }
        #expect(first?.file == "templates/guide.txt" && first?.line == 2)
        let layout = try template(
            "---\nsubject: x\nlayout: l\n---\nHello\n",
            ["templates/layouts/l.html": "<b>\n{{ content }}\n{{ lead.city }}</b>"])
        let second = #expect(throws: TemplateError.self) { try compose(layout, [:]) }
        #expect(second?.file == "templates/layouts/l.html" && second?.line == 3)
    }
}
