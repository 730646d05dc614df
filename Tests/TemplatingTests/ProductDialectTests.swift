import Templating
import Testing
import Values

/// What the product's Liquid does differently, on purpose.
struct ProductDialectTests {
    private let roots: Object = [
        "lead": [
            "first_name": "Ana", "company": "Smith & <Sons>", "blank": " \n", "none": nil,
            "items": [["name": "x"], [:]],
            "score": 71, "note": "a\r\nBcc: all@example.com", "quote": "say \"hi\"",
        ],
        "offer": ["price": 123_450, "ends": 1_767_139_200],
    ]

    @Test func `an undefined value holds the message, with its full path, place and a nearest name`() throws {
        let error = try #require(failure("Hello,\n{{ lead.frist_name }}!", roots))
        #expect(error.reason == .missing(path: "lead.frist_name"))
        #expect(error.isMissingValue)
        #expect((error.line, error.column) == (2, 4))
        #expect(error.hint == "did you mean `lead.first_name`?")
        #expect(failure("{{ laed.score }}", roots)?.hint == "did you mean `lead`?")
    }

    @Test(arguments: [
        ("{{ lead.none }}", "lead.none"), ("{{ lead.x | upcase }}", "lead.x"), ("{{ 'a' | append: lead.x }}", "lead.x"),
        ("{% for i in lead.x %}{% endfor %}", "lead.x"), ("{% assign y = lead.x %}{{ y }}", "lead.x"),
        ("{{ lead.items[1].name }}", "lead.items[1].name"), ("{{ lead.items[9] }}", "lead.items[9]"),
        ("{% for i in lead.items %}{{ i.name }}{% endfor %}", "i.name"), ("{{ lead[nobody] }}", "nobody"),
        ("{{ lead.x | default: lead.y }}", "lead.y"), ("{{ (1..lead.x) | join }}", "lead.x"),
    ])
    func `every use of an undefined value is an error with the path as written`(source: String, path: String) {
        #expect(failure(source, roots)?.reason == .missing(path: path))
    }

    @Test(arguments: [
        ("{% if lead.x %}a{% else %}b{% endif %}", "b"), ("{{ lead.x | default: 'there' }}", "there"),
        ("{{ lead.x | strip | default: 'there' }}", "there"), ("{% if lead.x.y.z == nil %}a{% endif %}", "a"),
        ("{% if lead.x > 3 or lead.score > 70 %}a{% endif %}", "a"), ("{% unless lead.x %}a{% endunless %}", "a"),
        ("{% case lead.x %}{% when 1 %}a{% else %}b{% endcase %}", "b"),
        ("{% for i in lead.x %}a{% else %}none{% endfor %}", "none"),
        ("{% assign y = lead.x %}{% if y %}a{% else %}b{% endif %}", "b"),
        ("{% assign y = lead.x | default: 'z' %}{{ y }}", "z"),
    ])
    func `an undefined value is allowed in tests and left of default`(source: String, output: String) throws {
        #expect(try render(source, roots) == output)
    }

    @Test func `default covers nothing, false and white space`() throws {
        #expect(try render("{{ lead.blank | default: 'there' }}", roots) == "there")
        #expect(try render("{{ '' | default: 'a' }}{{ false | default: 'b' }}{{ 0 | default: 'c' }}") == "ab0")
        #expect(try render("{{ false | default: 'b', allow_false: true }}") == "false")
    }

    @Test(arguments: [
        (Escaping.html, "Smith &amp; &lt;Sons&gt;", "say &quot;hi&quot;"), (.text, "Smith & <Sons>", "say \"hi\""),
        (.url, "Smith%20%26%20%3CSons%3E", "say%20%22hi%22"), (.json, "Smith & <Sons>", "say \\\"hi\\\""),
        (.header, "Smith & <Sons>", "say \"hi\""),
    ])
    func `values are escaped for their part, the template's own text is not`(
        part: Escaping, company: String, quote: String
    ) throws {
        #expect(try render("<b>{{ lead.company }}</b>", roots, escaping: part) == "<b>\(company)</b>")
        #expect(try render("{{ lead.quote }}", roots, escaping: part) == quote)
    }

    @Test func `no value can add a header`() throws {
        let source =
            "Subject: {{ lead.note }}{{ lead.note | raw }}{% capture x %}{{ lead.note }}{% endcapture %}{{ x }}"
        let header = try render(source, roots, escaping: .header)
        #expect(!header.contains("\r") && !header.contains("\n"))
        #expect(header.hasPrefix("Subject: a Bcc: all@example.com"))
    }

    @Test func `raw and escape opt out of automatic escaping, captures are escaped once`() throws {
        #expect(try render("{{ lead.company | raw }}", roots) == "Smith & <Sons>")
        #expect(try render("{{ lead.company | escape }}", roots) == "Smith &amp; &lt;Sons&gt;")
        #expect(try render("{{ 'a&b' | escape_once }}{{ 'a&amp;b' | escape_once }}") == "a&amp;ba&amp;b")
        #expect(try render("{{ lead.company | upcase }}", roots) == "SMITH &amp; &lt;SONS&gt;")
        let capture = "{% capture b %}<b>{{ lead.company }}</b>{% endcapture %}{{ b }}"
        #expect(try render(capture, roots) == "<b>Smith &amp; &lt;Sons&gt;</b>")
        #expect(try render("{{ \"a&b\n<c>\" | newline_to_br }}") == "a&amp;b<br />\n&lt;c&gt;")
        #expect(try render("{{ 'a\"b' | escape }}", escaping: .text) == "a\"b")
    }

    @Test func `a layout places the blocks and the rest of its child`() throws {
        let partials = [
            "base":
                "<h1>{% block 'title' %}Hello{% endblock %}</h1>{% block content %}{% endblock %}<p>{{ lead.first_name }}",
            "wide": "{% layout 'base' %}[{% block content %}{% endblock %}]",
        ]
        #expect(try render("{% layout 'base' %}body", roots, partials: partials) == "<h1>Hello</h1>body<p>Ana")
        let child = "{% layout 'base' %}{% block title %}{{ lead.company }}{% endblock %}a{% assign x = 1 %}{{ x }}"
        #expect(try render(child, roots, partials: partials) == "<h1>Smith &amp; &lt;Sons&gt;</h1>a1<p>Ana")
        #expect(try render("{% layout 'wide' %}body", roots, partials: partials) == "<h1>Hello</h1>[body]<p>Ana")
        #expect(failure("{% if true %}{% layout 'base' %}{% endif %}", partials: partials) != nil)
        #expect(failure("{% layout 'nowhere' %}")?.reason == .unknownPartial("nowhere"))
    }

    @Test func `abort declines with its reason`() {
        let source = "{% if lead.score > 50 %}{% abort 'too hot for ' %}{% endif %}"
        #expect(failure(source, roots)?.abortReason == "too hot for ")
        #expect(failure("{% abort lead.first_name | append: ' left' %}", roots)?.abortReason == "Ana left")
    }

    @Test(arguments: [
        ("{{ 123450 | money }}", "1,234.50 USD"), ("{{ offer.price | money: 'EUR' }}", "1,234.50 EUR"),
        ("{{ 1200 | money: 'JPY' }}", "1,200 JPY"), ("{{ 5 | money: 'KWD' }}", "0.005 KWD"),
        ("{{ -99 | money }}", "-0.99 USD"), ("{{ '100000000' | money }}", "1,000,000.00 USD"),
        ("{{ 0 | money }}", "0.00 USD"),
        ("{{ 5 | money | append: '!' }}", "0.05 USD!"),
    ])
    func `money prints minor units`(source: String, output: String) throws {
        #expect(try render(source, roots) == output)
    }

    @Test(arguments: ["{{ 1.5 | money }}", "{{ 'ten' | money }}", "{{ lead | money }}"])
    func `money never rounds a fraction`(source: String) {
        guard case .unusable(filter: "money", value: _)? = failure(source, roots)?.reason else {
            Issue.record("money took what it must not")
            return
        }
    }

    @Test func `spin chooses by the seed, the same for both parts of one message`() throws {
        func spun(_ seed: UInt64, _ part: Escaping) throws -> String {
            try render("{{ 'Hi|Hello|Hey' | spin }}", escaping: part, settings: Settings(now: 0, seed: seed))
        }
        let words = Set(try (0..<40).map { try spun($0, .html) })
        #expect(words == ["Hi", "Hello", "Hey"])
        for seed in 0..<10 as Range<UInt64> { #expect(try spun(seed, .html) == spun(seed, .text)) }
    }

    @Test func `what Shopify would guess is an error here`() {
        #expect(failure("{{ 'a' | upcse }}")?.hint == "did you mean `upcase`?")
        #expect(failure("{% fro i in (1..2) %}{% endfor %}")?.hint == "did you mean `for`?")
        #expect(failure("{% if a = 1 %}{% endif %}")?.hint == "compare with `==`")
        #expect(failure("{% if a %}{% else if b %}{% endif %}")?.hint == "write `elsif` to test again")
        #expect(failure("{% if 'a' > 1 %}{% endif %}")?.reason == .incomparable("a", 1))
        #expect(failure("{{ 'a' | append }}")?.reason == .argumentCount(filter: "append", given: 0))
        #expect(failure("{{ }}") != nil)
    }

    @Test func `an error is shown with its line and a caret`() throws {
        let error = try #require(failure("Hi,\n  {{ lead.naem }}\n", ["lead": ["name": "Ana"]]))
        #expect(
            error.description == """
                mail.md:2:6: `lead.naem` has no value
                      {{ lead.naem }}
                         ^
                    hint: did you mean `lead.name`?
                """)
    }

    @Test func `an error in a partial names the partial`() {
        let error = failure("a\n{% include 'b' %}", partials: ["b": "x\ny {{ nobody }}"])
        #expect(error?.file == "b" && error?.line == 2 && error?.column == 6)
    }

    @Test func `a failed rendering leaves the bytes as they were, and the renderer fit for the next`() throws {
        let good = try Template.compile("{% for i in (1..2) %}{{ i }}{% endfor %}{{ x }}", name: "a")
        let bad = try Template.compile(
            "{% capture y %}{% for i in (1..2) %}{% render 'p' %}{% endfor %}{% endcapture %}", name: "b"
        ) { _ in Array("{% assign x = 7 %}{{ nobody }}".utf8) }
        var renderer = Renderer()
        var bytes = Array("kept".utf8)
        let settings = Settings(now: 0)
        #expect(throws: TemplateError.self) {
            try renderer.render(bad, into: &bytes, [:], escaping: .text, settings: settings)
        }
        #expect(bytes == Array("kept".utf8))
        try renderer.render(good, into: &bytes, ["x": 5], escaping: .text, settings: settings)
        #expect(bytes == Array("kept125".utf8))
    }
}
