import Templating
import Testing
import Values

@testable import Workspace

@Suite struct MarkdownTests {
    /// HTML without its styles, which tests of meaning need not repeat.
    private func html(_ source: String) throws -> String {
        try converted(source).html
    }

    private func text(_ source: String) throws -> String { try converted(source).text }

    @Test func `paragraphs, headings, quotes, code and rules become HTML and text`() throws {
        let source = "# Title\n\nOne *two* **three** `four`\nfive\n\n> said\n\n    code <b>\n\n---\n"
        #expect(
            try html(source) == """
                <h1>Title</h1>
                <p>One <em>two</em> <strong>three</strong> <code>four</code>
                five</p>
                <blockquote>
                <p>said</p>
                </blockquote>
                <pre><code>code &lt;b&gt;
                </code></pre>
                <hr>

                """)
        #expect(try text(source) == "Title\n\nOne two three four\nfive\n\n> said\n\n    code <b>\n\n---")
    }

    @Test func `lists keep their numbers and nest`() throws {
        let source = "3. a\n4. b\n   - c\n   - d\n"
        #expect(
            try html(source)
                == "<ol start=\"3\">\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n<li>d</li>\n</ul>\n</li>\n</ol>\n"
        )
        #expect(try text(source) == "3. a\n4. b\n   - c\n   - d")
    }

    @Test func `the text part keeps the address of every link`() throws {
        let source =
            "[book](https://x.example/a?b=1&c=2), <https://y.example>, [z](mailto:a@z.example), https://w.example."
        #expect(
            try text(source)
                == "book (https://x.example/a?b=1&c=2), https://y.example, z (a@z.example), https://w.example.")
        #expect(try text("[Take an hour](https://x.example \"button\")") == "Take an hour:\nhttps://x.example")
        #expect(try text("[Ask](mailto:a@z.example?subject=A%20question), again?") == "Ask (a@z.example), again?")
        #expect(try text("<a href=\"mailto:a@z.example?subject=Hi\">Ask</a>") == "Ask (a@z.example)")
    }

    @Test func `bare addresses become links without the full stop behind them`() throws {
        #expect(
            try html("see https://x.example/a?b=1&c.")
                == "<p>see <a href=\"https://x.example/a?b=1&amp;c\">https://x.example/a?b=1&amp;c</a>.</p>\n")
    }

    @Test func `values are text wherever they stand`() throws {
        let source =
            "**{{ lead.a }}** [x]({{ lead.url }}?a={{ lead.a }}) `{{ lead.a }}` <i title=\"{{ lead.a }}\">i</i>"
        let parts = try converted(source, ["a": "*a* & \"b\"", "url": "https://x.example/"])
        let shown = "*a* &amp; &quot;b&quot;"
        #expect(
            parts.html
                == "<p><strong>\(shown)</strong> <a href=\"https://x.example/?a=%2Aa%2A%20%26%20%22b%22\">x</a> "
                + "<code>\(shown)</code> <i title=\"\(shown)\">i</i></p>\n")
        #expect(
            parts.text == "*a* & \"b\" x (https://x.example/?a=%2Aa%2A%20%26%20%22b%22) *a* & \"b\" i")
    }

    @Test(arguments: [
        (
            "{{ lead.url }}", "<p><a href=\"https://x.example/?a&amp;b\">https://x.example/?a&amp;b</a></p>\n",
            "https://x.example/?a&b"
        ),
        (
            "<{{ lead.url }}>", "<p><a href=\"https://x.example/?a&amp;b\">https://x.example/?a&amp;b</a></p>\n",
            "https://x.example/?a&b"
        ),
        (
            "[b](<{{ lead.url }}>)", "<p><a href=\"https://x.example/?a&amp;b\">b</a></p>\n",
            "b (https://x.example/?a&b)"
        ),
        ("<{{ lead.mail }}>", "<p><a href=\"mailto:ana+x@y.example\">ana+x@y.example</a></p>\n", "ana+x@y.example"),
        ("{{ lead.mail }}", "<p><a href=\"mailto:ana+x@y.example\">ana+x@y.example</a></p>\n", "ana+x@y.example"),
        ("{{ lead.site }}", "<p><a href=\"http://www.x.example/a\">www.x.example/a</a></p>\n", "www.x.example/a"),
        ("[s]({{ lead.bad }})", "<p><a href=\"\">s</a></p>\n", "s ()"),
        (
            "[s](/?c={{ lead.bad | url_encode }})", "<p><a href=\"/?c=javascript%3Ax\">s</a></p>\n",
            "s (/?c=javascript%3Ax)"
        ),
        (
            "<a href=\"{{ lead.url }}&c={{ lead.bad }}\">here</a>",
            "<p><a href=\"https://x.example/?a&amp;b&c=javascript%3Ax\">here</a></p>\n",
            "here (https://x.example/?a&b&c=javascript%3Ax)"
        ),
    ])
    func `addresses among the values are links as literal ones are`(source: String, html: String, text: String) throws {
        let parts = try converted(
            source,
            [
                "url": "https://x.example/?a&b", "mail": "ana+x@y.example", "site": "www.x.example/a",
                "bad": "javascript:x",
            ])
        #expect(parts.html == html)
        #expect(parts.text == text)
    }

    @Test(arguments: ["", " ", "  ", "   ", "    ", "\t"])
    func `a tag alone on its line stands between paragraphs, however it is indented`(indent: String) throws {
        let source =
            "Hi\n\(indent){% if lead.nope %}\nFor partners only.\n\(indent){% else %}\nFor everybody.\n\(indent){% endif %}"
        let parts = try converted(source)
        #expect(parts.html == "<p>Hi</p>\n<p>For everybody.</p>\n")
        #expect(parts.text == "Hi\n\nFor everybody.")
    }

    @Test func `what follows a list is not its last item`() throws {
        let parts = try converted("- one\n- two\n\n{% render 'sig' %}", partials: ["sig": "Best,\nAna\n"])
        #expect(parts.html == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>Best,\nAna</p>\n")
        #expect(parts.text == "- one\n- two\n\nBest,\nAna")
    }

    @Test func `rounds of a loop are paragraphs and items of their own`() throws {
        let lead: Value = ["tags": ["vip", "new"]]
        #expect(
            try converted("{% for t in lead.tags %}\nPara {{ t }}\n{% endfor %}", lead).text == "Para vip\n\nPara new")
        let list = try converted("{% for t in lead.tags %}\n- {{ t }}\n{% endfor %}", lead)
        #expect(list.html == "<ul>\n<li><p>vip</p></li>\n<li><p>new</p></li>\n</ul>\n")
        #expect(list.text == "- vip\n- new")
        let rows = try converted("{% render 'row' for lead.tags as t %}", lead, partials: ["row": "Para {{ t }}\n\n"])
        #expect(rows.text == "Para vip\n\nPara new")
    }

    @Test func `ordered lists count on, whatever is left out`() throws {
        let source =
            "1. a\n{% if lead.nope %}\n2. b\n{% endif %}\n3. c\n{% for t in lead.tags %}\n1. {{ t }}\n{% endfor %}"
        #expect(try converted(source, ["tags": ["x", "y"]]).text == "1. a\n2. c\n3. x\n4. y")
    }

    @Test func `a number that a loop prints may begin a list`() throws {
        let parts = try converted(
            "{% for t in lead.tags %}{{ forloop.index }}. {{ t }}\n{% endfor %}", ["tags": ["a", "b"]])
        #expect(parts.html == "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n")
        #expect(try converted("{{ lead.v }}", ["v": "1. a"]).html == "<p>1. a</p>\n")
    }

    @Test func `the author's own HTML is read for the text`() throws {
        #expect(try html("a<br>b <span>c</span>") == "<p>a<br>b <span>c</span></p>\n")
        #expect(try text("a<br>b <span>c</span>\n\n<div>\nx\n</div>\n\nend") == "a\nb c\n\nx\n\nend")
        #expect(try text("<p>Hello</p>") == "Hello")
        #expect(try text("<a href=\"https://x.example\">here</a>") == "here (https://x.example)")
        #expect(
            try text("<ol><li>a</li><li>b &amp; c</li></ol><table><tr><td>x</td><td>y</td></tr></table>")
                == "1. a\n2. b & c\n\nx y")
        #expect(try text("<div style=\"display: none\">no<div>no</div></div><p>yes</p><!-- no -->") == "yes")
    }

    @Test func `a partial in HTML keeps its blocks in Markdown, and its words in the text`() throws {
        let parts = try converted(
            "Hi\n\n{% render 'box.html' %}\n\n{% render 'badge.html' %} **x**",
            ["n": "A & B"],
            partials: ["box.html": "<div>\n\n    <b>{{ lead.n }}</b>\n\n</div>", "badge.html": "<i>{{ lead.n }}</i>"])
        #expect(
            parts.html
                == "<p>Hi</p>\n<div>\n\n    <b>A &amp; B</b>\n\n</div>\n<p><i>A &amp; B</i> <strong>x</strong></p>\n")
        #expect(parts.text == "Hi\n\nA & B\n\nA & B x")
    }

    @Test func `tables, strikethrough and tasks are converted`() throws {
        #expect(
            try html("| a | b |\n|---|--:|\n| 1 | ~~2~~ |")
                == "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td><del>2</del></td>\n</tr>\n</tbody>\n</table>\n"
        )
        #expect(try text("| a | b |\n|---|--:|\n| 1 | ~~2~~ |") == "a | b\n--- | ---\n1 | ~~2~~")
        #expect(try text("- [x] done\n- [ ] open") == "- [x] done\n- [ ] open")
    }

    @Test func `raw and comment blocks are one piece, whatever they hold`() throws {
        let source = "a {% raw %}{{ *x* }}{% endraw %} b {% comment %}\n\n# no\n{% endcomment %} c"
        #expect(try converted(source).html == "<p>a {{ <em>x</em> }} b  c</p>\n")
    }

    @Test func `variants are drawn over what the reader sees, so that all parts agree`() throws {
        for number in 0..<20 {
            let lead: Value = ["v": .string("A & \(number)|B <\(number)>|C")]
            let parts = try converted("{{ lead.v | spin }} {% capture c %}{{ lead.v }}{% endcapture %}", lead)
            #expect(
                parts.html.replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                    == "<p>\(parts.text)</p>\n")
        }
    }

    @Test func `line breaks of a value stay inside its quote and its item`() throws {
        let parts = try converted("> {{ lead.v }}\n\n- {{ lead.v }}\n\n{{ lead.v | newline_to_br }}", ["v": "a\nb"])
        #expect(parts.text == "> a\n> b\n\n- a\n  b\n\na\nb")
        #expect(parts.html.hasSuffix("<p>a<br>\nb</p>\n") || parts.html.hasSuffix("<p>a<br />\nb</p>\n"))
    }

    @Test func `captured Markdown is Markdown, and compared and filtered it is text`() throws {
        let source =
            "{% capture c %}**{{ lead.v }}**{% endcapture %}{{ c }} {% if c == '**a*b**' %}same{% endif %} {{ c | upcase }}"
        let parts = try converted(source, ["v": "a*b"])
        #expect(parts.html == "<p><strong>a*b</strong> same **A*B**</p>\n")
    }

    /// HTML of one's own with a value in it, and what a lead with odd values gets.
    @Test(arguments: [
        ("<div>\n<{{ lead.tag }} {{ lead.tag }}\n</div>", "<div>\n&lt;b b\n</div>\n"),
        ("<div>\n</{{ lead.tag }}>\n</div>", "<div>\n&lt;/b>\n</div>\n"),
        ("<div>\n<!{{ lead.dashes }}\n</div>", "<div>\n&lt;!--\n</div>\n"),
        ("<div title={{ lead.more }}>x</div>", "<div title=a&#32;onclick&#61;x>x</div>\n"),
        ("<div {{ lead.more }}>x</div>", "<div a&#32;onclick&#61;x>x</div>\n"),
        ("<div title=\"{{ lead.more }}\">x</div>", "<div title=\"a onclick=x\">x</div>\n"),
        ("<div><a href={{ lead.bad }}>x</a></div>", "<div><a href=>x</a></div>\n"),
        ("<div><a href={{ lead.url }}>x</a></div>", "<div><a href=https://x.example/a%20b>x</a></div>\n"),
        ("<div><a title='>' href='{{ lead.bad }}'>x</a></div>", "<div><a title='>' href=''>x</a></div>\n"),
        ("<div>1 < {{ lead.tag }}</div>", "<div>1 < b</div>\n"),
    ])
    func `a value changes nothing of the HTML around it`(source: String, html: String) throws {
        let lead: Value = [
            "tag": "b", "dashes": "--", "more": "a onclick=x", "bad": "javascript:x", "url": "https://x.example/a b",
        ]
        #expect(try converted(source, lead).html == html)
    }

    /// Whether an address is one does not hang on what a lead is called.
    @Test(arguments: ["é ü", "Ana", "Ana*", "12", "(x"])
    func `an address right behind a value is text`(name: String) throws {
        let html = try converted("x {{ lead.a }}https://x.example", ["a": .string(name)]).html
        #expect(html == "<p>x \(name)https://x.example</p>\n")
    }

    @Test(arguments: [
        ("https://x.example/a", "<p><a href=\"https://x.example/a_b\">https://x.example/a_b</a></p>\n"),
        ("https://x.example", "<p>https://x.example_b</p>\n"),
        ("www.x.example/a", "<p><a href=\"http://www.x.example/a_b\">www.x.example/a_b</a></p>\n"),
        ("www.x.example", "<p>www.x.example_b</p>\n"),
    ])
    func `what follows an address among the values belongs to its path, and never to its host`(
        url: String, html: String
    ) throws {
        #expect(try converted("{{ lead.url }}_b", ["url": .string(url)]).html == html)
    }

    @Test func `addresses that would run a script lead nowhere`() throws {
        #expect(
            try html("[x](javascript:alert(1)) ![y](data:text/html,z)")
                == "<p><a href=\"\">x</a> <img src=\"\" alt=\"y\"></p>\n")
    }

    @Test func `text that looks like a token is only text`() throws {
        let parts = try converted("7q0z {{ lead.a }} 7qq1z {{ lead.b | raw }}", ["a": "x", "b": "7q0z 7qqq0z"])
        #expect(parts.html == "<p>7q0z x 7qq1z 7q0z 7qqq0z</p>\n")
    }

    @Test(arguments: [
        ">", "- ", "*", "[", "**", "1. ", "![", "`", "<b>", "{%", "{{", "{{ a }}", "{% raw %}", "{% if a %}", "\0", "&",
        "\\",
    ])
    func `a thousand of anything ends in a fault or a text, never in a crash`(piece: String) {
        for repeated in [String(repeating: piece, count: 1_000), String(repeating: piece + "x\n", count: 1_000)] {
            let markdown = try? Markdown(repeated)
            _ = markdown.map { ($0.html(PrintedValues()), $0.text(PrintedValues())) }
            #expect(markdown == nil || markdown?.blocks.count ?? 0 <= 2_000)
        }
        #expect(throws: Markdown.Fault.tooDeep) { try Markdown(String(repeating: "> ", count: 500) + "x") }
    }

}
