import Templating
import Testing
import Values

/// Nothing grows beyond its limit by a way that nobody counts, and no work is done uncounted.
struct HostileGrowthTests {
    private static func limit(
        _ source: String, _ roots: Object = [:], escaping: Escaping = .text, partials: [String: String] = [:]
    ) -> TemplateError.Limit? {
        let reason = failure(source, roots, escaping: escaping, partials: partials)?.reason
        if case .limit(let limit)? = reason { return limit }
        return nil
    }

    /// A root `s` with a text of so many bytes.
    private static func text(_ bytes: Int) -> Object { ["s": .string(String(repeating: "x", count: bytes))] }

    @Test func `a variable printed in Markdown again and again counts in full each time`() {
        let source =
            "{% capture a %}{% for i in (1..4900) %}\(String(repeating: "x", count: 100)){% endfor %}{% endcapture %}"
            + "{% assign b = a | append: '' %}{% for i in (1..5000) %}{{ b }}{% endfor %}"
        #expect(Self.limit(source, escaping: .markdown) == .outputBytes)
    }

    @Test(arguments: [
        "{% capture c %}{{ s }}{% endcapture %}", "{% ifchanged %}{{ s }}{% endifchanged %}",
        "{% assign x = s | newline_to_br %}", "{{ s | default: 'none' }}", "{% cycle s, s %}",
    ])
    func `values printed in Markdown count, whether their tokens stay or not`(round: String) {
        let source = "{% for i in (1..5000) %}\(round){% endfor %}"
        #expect(Self.limit(source, Self.text(300_000), escaping: .markdown) == .outputBytes)
    }

    @Test(arguments: [
        "{% for i in (1..100000) %}{{ c }}{% endfor %}", "{% for i in (1..100000) %}{% cycle c, c %}{% endfor %}",
        "{% for i in (1..15) %}{% capture c %}{{ c }}{{ c }}{% endcapture %}{% endfor %}",
    ])
    func `a captured value counts in full each time it is printed`(printing: String) {
        let source = "{% capture c %}{{ s }}{% endcapture %}" + printing
        #expect(Self.limit(source, Self.text(1_000), escaping: .markdown) == .outputBytes)
    }

    @Test func `a block placed in Markdown counts with its values`() {
        let layout = "{% for i in (1..2000) %}{% block content %}{% endblock %}{% endfor %}"
        let found = Self.limit(
            "{% layout 'base' %}{{ s }}", Self.text(1_000), escaping: .markdown, partials: ["base": layout])
        #expect(found == .outputBytes)
    }

    @Test func `comparing a captured value is counted by the bytes it stands for`() {
        let source =
            "{% capture c %}{{ s }}{% endcapture %}{% for i in (1..100000) %}{% if c == 'y' %}x{% endif %}{% endfor %}"
        #expect(Self.limit(source, Self.text(100_000), escaping: .markdown) == .steps)
    }

    @Test func `numbers in one line of Markdown are tokens once the line's start is far`() throws {
        let text = try render("{% for i in (1..20000) %}{{ 1 }}{% endfor %}", escaping: .markdown)
        #expect(text.hasPrefix(String(repeating: "1", count: 401) + "7q0z"))
    }

    @Test func `changed blocks together are no longer than an output may be`() {
        let source = "{% for i in (1..5) %}{% ifchanged %}{{ i }}{{ s }}{% endifchanged %}{% endfor %}"
        #expect(Self.limit(source, Self.text(300_000)) == .outputBytes)
    }

    @Test func `a layout that places its content twice, with nothing behind it, is held to the limit`() {
        let layout = "{% block content %}{% endblock %}{% block content %}{% endblock %}"
        let found = Self.limit("{% layout 'base' %}{{ s }}", Self.text(600_000), partials: ["base": layout])
        #expect(found == .outputBytes)
    }

    @Test func `the length is looked at once more where a template ends`() {
        #expect(Self.limit("{% tablerow i in (1..60000) %}{% endtablerow %}") == .outputBytes)
    }

    @Test func `captures in captures end where all of them together are too long`() {
        let source =
            String(repeating: "{% capture a %}{{ s }}", count: 3) + String(repeating: "{% endcapture %}", count: 3)
        #expect(Self.limit(source, Self.text(400_000)) == .outputBytes)
    }

    @Test func `blocks are held as variables are`() {
        let blocks = ["a", "b", "c"].map { "{% block \($0) %}{{ s }}{% endblock %}" }.joined()
        let found = Self.limit("{% layout 'base' %}" + blocks, Self.text(400_000), partials: ["base": "x"])
        #expect([.heldBytes, .outputBytes].contains(found))
    }

    @Test(arguments: ["s | spin", "5 | money: s"])
    func `what spin and money make is held`(expression: String) {
        let source = "{% for i in (1..3000) %}{% assign a = \(expression) %}{% endfor %}"
        #expect(Self.limit(source, Self.text(10_000)) == .heldBytes)
    }

    @Test(arguments: [
        "{% assign a = s | plus: 1 %}", "{% assign a = 1 | at_most: s %}", "{% assign a = (s..3) %}",
        "{% cycle s: 'a', 'b' %}", "{% if c.size == 1 %}x{% endif %}", "{% assign a = c | size %}",
        "{% tablerow j in (1..1) cols: s %}{% endtablerow %}",
        "{% ifchanged %}\(String(repeating: "y", count: 32_000)){% endifchanged %}",
    ])
    func `reading a long text is counted wherever it is read`(round: String) {
        let source = "{% capture c %}{{ s }}{% endcapture %}{% for i in (1..10000) %}\(round){% endfor %}"
        #expect(Self.limit(source, Self.text(32_000)) == .steps)
    }

    @Test(arguments: ["{% for i in (1..2000) %}{% render 'p' %}{% endfor %}", "{% render 'p' for (1..2000) %}"])
    func `a partial that is isolated costs as much as there are names`(rendering: String) {
        let names = (0..<5_000).map { "{% assign v\($0) = 1 %}" }.joined()
        #expect(Self.limit(names + rendering, partials: ["p": "x"]) == .steps)
    }

    @Test func `a date's format that widens a few bytes to many ends at the limit`() {
        let format = String(repeating: "%999d", count: 2_000)
        #expect(Self.limit("{{ 0 | date: s }}", ["s": .string(format)]) == .heldBytes)
        #expect(Self.limit("{{ 0 | date: '\(format)' }}") == .outputBytes)
    }
}
