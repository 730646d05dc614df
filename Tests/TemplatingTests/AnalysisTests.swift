import Templating
import Testing
import Values

struct AnalysisTests {
    private func analysis(_ source: String, partials: [String: String] = [:]) throws -> Analysis {
        try Template.compile(source, name: "mail.md") { name in partials[name].map { Array($0.utf8) } }.analysis
    }

    private func paths(_ source: String) throws -> [String] {
        try analysis(source).variables.map { $0.path.description }
    }

    @Test(arguments: [
        ("{{ lead.name }} {{ lead.name | upcase }}", ["lead.name"]), ("{{ lead[\"x y\"].z }}", ["lead[\"x y\"].z"]),
        ("{% if a.b == c and d %}{% elsif e contains f %}{% endif %}", ["a.b", "c", "d", "e", "f"]),
        (
            "{% for i in lead.items limit: n %}{{ i.x }}{{ forloop.index }}{% endfor %}{{ i.y }}",
            ["lead.items", "n", "i.y"]
        ),
        ("{% assign x = a.b %}{{ x.c }}{{ y }}", ["a.b", "y"]), ("{{ x }}{% assign x = 1 %}{{ x }}", ["x"]),
        ("{% case a %}{% when b, 'c' %}{{ d | append: e }}{% endcase %}", ["a", "b", "d", "e"]),
        ("{% capture c %}{{ a }}{% endcapture %}{{ c }}", ["a"]), ("{{ (a..b.c) | join: d }}", ["a", "b.c", "d"]),
        ("{% cycle a, b %}{% increment n %}{{ n }}", ["a", "b"]),
        ("{% raw %}{{ a }}{% endraw %}{% comment %}{{ b }}{% endcomment %}", []),
        ("{% liquid\nassign z = q.r\necho z\necho s %}", ["q.r", "s"]),
        ("{% tablerow i in t %}{{ i }}{% endtablerow %}", ["t"]),
    ])
    func `every root path is found, and nothing else`(source: String, expected: [String]) throws {
        #expect(try paths(source) == expected)
    }

    @Test func `a path with a computed segment is its fixed beginning, and says so`() throws {
        let variables = try analysis("{{ lead.tags[n].x }}").variables
        #expect(variables.map { "\($0.path) \($0.isExact)" }.sorted() == ["lead.tags false", "n true"])
    }

    @Test(arguments: [
        ("{{ lead.a }}", true, false), ("{% if x %}{{ lead.a }}{% endif %}", true, true),
        ("{{ lead.a | default: 'b' }}", false, true), ("{% if lead.a %}c{% endif %}", false, true),
        ("{% if lead.a %}{{ lead.a }}{% endif %}", true, true),
        ("{% if x %}{{ lead.a }}{% endif %}{{ lead.a }}", true, false),
        ("{{ lead.a }}{% assign x = 1 %}{{ x | default: 2 }}", true, false),
    ])
    func `a variable is required where it is used without a default`(source: String, required: Bool, conditional: Bool)
        throws
    {
        let variable = try #require(try analysis(source).variables.first { $0.path.description == "lead.a" })
        #expect(variable.isRequired == required)
        #expect(variable.isConditional == conditional)
    }

    @Test func `places are by file, line and column`() throws {
        let result = try analysis(
            "a\n {{ lead.a }}{% render 'p', v: lead.b %}", partials: ["p": "{{ v }}\n{{ lead.c }}"])
        let places = result.variables.map {
            "\($0.path) \($0.places[0].file):\($0.places[0].line):\($0.places[0].column)"
        }
        #expect(places == ["lead.a mail.md:2:5", "lead.b mail.md:2:32", "lead.c p:2:4"])
        #expect(result.partials == ["p"])
    }

    @Test func `twenty thousand uses in one long line have their places, each measured from a place nearby`() throws {
        let source = String(repeating: "\u{E4}\u{E9}{{ lead.a }}", count: 20_000)
        let variable = try #require(try analysis(source).variables.first)
        #expect(variable.places.map(\.column) == (0..<20_000).map { 14 * $0 + 6 })
        #expect(variable.places.allSatisfy { $0.line == 1 })
    }

    @Test(arguments: [
        "", "\n", "\r\n\u{E9}", String(repeating: "\u{E9}\r\n", count: 200) + String(repeating: "x ", count: 300),
        String(repeating: "\n", count: 700), String(repeating: "e\u{301}", count: 400),
    ])
    func `a use is where its error would be`(before: String) throws {
        let source = before + "{{ nobody }}"
        let place = try #require(try analysis(source).variables.first?.places.first)
        let error = try #require(failure(source))
        #expect((place.file, place.line, place.column) == (error.file, error.line, error.column))
    }

    @Test func `what a failed reading noted is taken back`() throws {
        let template = try Template.compile("{{ lead.a | append: lead.b ! }}", name: "mail.md", options: .shopify)
        let result = template.analysis
        #expect(result.variables.map { "\($0.path) \($0.places.count)" } == ["lead.a 1", "lead.b 1"])
        #expect(result.filters == ["append"])
    }

    @Test func `filters, layouts and aborts are listed`() throws {
        let source =
            "{% layout 'base' %}{{ 'a' | upcase | append: 'b' }}{% if x %}{% abort 'no plan' %}{% endif %}{% abort y %}"
        let result = try analysis(source, partials: ["base": "{% block content %}{% endblock %}{{ 1 | money }}"])
        #expect(result.filters == ["append", "money", "upcase"])
        #expect(result.partials == ["base"])
        #expect(result.aborts.map(\.reason) == ["no plan", nil])
        #expect(!result.hasDynamicPartials)
        #expect(try analysis("{% include name %}").hasDynamicPartials)
    }
}
