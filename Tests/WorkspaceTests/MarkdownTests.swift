import Chance
import Testing

@testable import Workspace

@Suite struct MarkdownTests {
    /// HTML without its styles, which tests of meaning need not repeat.
    private func html(_ source: String) throws -> String {
        try Markdown(source).html.replacing(#/ style="[^"]*"/#, with: "")
    }

    private func text(_ source: String) throws -> String { try Markdown(source).text }

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
            try html(source) == "<ol start=\"3\">\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n<li>d</li>\n</ul>\n</li>\n</ol>\n"
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
    }

    @Test func `bare addresses become links without the full stop behind them`() throws {
        #expect(
            try html("see https://x.example/a?b=1&c.")
                == "<p>see <a href=\"https://x.example/a?b=1&amp;c\">https://x.example/a?b=1&amp;c</a>.</p>\n")
    }

    @Test func `Liquid goes through untouched, wherever it stands`() throws {
        let source =
            #"**{{ lead.first_name | default: "you & *me*" }}** [x]({{ deal.checkout_url }}?a={{ b }}) `{{ c }}` {% if a < b %}y{% endif %}"#
        #expect(
            try html(source)
                == #"<p><strong>{{ lead.first_name | default: "you & *me*" }}</strong> <a href="{{ deal.checkout_url }}?a={{ b }}">x</a> <code>{{ c }}</code> {% if a < b %}y{% endif %}</p>"#
                + "\n")
        #expect(
            try text(source)
                == #"{{ lead.first_name | default: "you & *me*" }} x ({{ deal.checkout_url }}?a={{ b }}) {{ c }} {% if a < b %}y{% endif %}"#
        )
    }

    @Test func `an address that is a variable can stand in angle brackets`() throws {
        #expect(try html("<{{ url }}>") == "<p><a href=\"{{ url }}\">{{ url }}</a></p>\n")
        #expect(try text("<{{ url }}>") == "{{ url }}")
    }

    @Test func `a tag alone on its line stands between paragraphs, not inside one`() throws {
        let source = "Hello\n{% if vip %}\nGold\n{% else %}\nSilver\n{% endif %}\nBye"
        #expect(
            try html(source)
                == "<p>Hello</p>\n{% if vip %}\n<p>Gold</p>\n{% else %}\n<p>Silver</p>\n{% endif %}\n<p>Bye</p>\n")
        #expect(try text(source) == "Hello{% if vip %}\n\nGold{% else %}\n\nSilver{% endif %}\n\nBye")
    }

    @Test func `a loop around a list item repeats the item, not the list`() throws {
        let source = "Items:\n\n{% for x in lead.items %}\n- {{ x }}\n{% endfor %}\n\nEnd"
        #expect(
            try html(source)
                == "<p>Items:</p>\n<ul>\n{% for x in lead.items %}\n<li>{{ x }}</li>\n{% endfor %}\n</ul>\n<p>End</p>\n"
        )
        #expect(
            try text(source)
                == "Items:\n\n{% for x in lead.items %}{% unless forloop.first %}{{ '\n' }}{% endunless %}- {{ x }}{% endfor %}\n\nEnd"
        )
    }

    @Test func `a list that a tag leaves out whole stays inside the tag`() throws {
        #expect(try html("{% if a %}\n- x\n{% endif %}") == "{% if a %}\n<ul>\n<li>x</li>\n</ul>\n{% endif %}\n")
    }

    @Test func `an item that a tag may leave out stays in its list`() throws {
        #expect(
            try html("- a\n{% if b %}\n- b\n{% endif %}\n- c")
                == "<ul>\n<li>a</li>\n{% if b %}\n<li>b</li>\n{% endif %}\n<li>c</li>\n</ul>\n")
    }

    @Test func `raw and comment blocks are one piece, whatever they hold`() throws {
        let source = "a {% raw %}{{ *x* }}{% endraw %} b {% comment %}\n\n# no\n{% endcomment %} c"
        #expect(
            try html(source) == "<p>a {% raw %}{{ *x* }}{% endraw %} b {% comment %}\n\n# no\n{% endcomment %} c</p>\n")
    }

    @Test func `braces that Markdown only escaped do not become Liquid`() throws {
        #expect(try html(#"\{\{ x }} {y}"#) == "<p>&#123;&#123; x }} &#123;y}</p>\n")
        #expect(try text(#"\{\{ x }} \{\% y %} {z} {{ a }}"#) == "{{ '{' }}{ x }} {{ '{' }}% y %} {z} {{ a }}")
        #expect(try text("&#123;{{ a }}") == "{{ '{' }}{{ a }}")
    }

    @Test func `the author's own HTML stays in HTML and leaves the text`() throws {
        #expect(try html("a<br>b <span>c</span>") == "<p>a<br>b <span>c</span></p>\n")
        #expect(try text("a<br>b <span>c</span>\n\n<div>\nx\n</div>\n\nend") == "a\nb c\n\nend")
    }

    @Test func `addresses that would run a script lead nowhere`() throws {
        #expect(
            try html("[x](javascript:alert(1)) ![y](data:text/html,z)")
                == "<p><a href=\"\">x</a> <img src=\"\" alt=\"y\"></p>\n")
    }

    @Test func `text that looks like a shield's token is only text`() throws {
        #expect(try html("Lq70z {{ a }} Lq7q70z") == "<p>Lq70z {{ a }} Lq7q70z</p>\n")
    }

    @Test(arguments: [
        ">", "- ", "*", "[", "**", "1. ", "![", "`", "<b>", "{%", "{{", "{{ a }}", "{% raw %}", "{% if a %}", "\0", "&",
        "\\",
    ])
    func `a thousand of anything ends in a fault or a text, never in a crash`(piece: String) {
        for repeated in [String(repeating: piece, count: 1_000), String(repeating: piece + "x\n", count: 1_000)] {
            let markdown = try? Markdown(repeated)
            _ = markdown.map { ($0.html, $0.text) }
            #expect(markdown == nil || markdown?.blocks.count ?? 0 <= 2_000)
        }
        #expect(throws: Markdown.Fault.tooDeep) { try Markdown(String(repeating: "> ", count: 500) + "x") }
    }

    @Test func `mangled sources keep every piece of Liquid or say why not`() throws {
        var chance = Chance(seed: 9)
        let pieces = [
            "a", "*", "_", "`", "[", "](", ")", "\n", "\n\n", "> ", "- ", "<", ">", "!", "#", "  ", "{{ x }}",
            "{% if y %}", "{% endif %}", "|",
        ]
        for _ in 0..<1_000 {
            let source = (0..<Int.random(in: 1...25, using: &chance)).map { _ in
                pieces.randomElement(using: &chance) ?? "a"
            }.joined()
            let markdown = try Markdown(source)
            #expect(!markdown.html.contains("Lq7") && !markdown.text.contains("Lq7"), "\(source)")
        }
    }
}
