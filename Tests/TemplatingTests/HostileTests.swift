import Templating
import Testing
import Values

/// What no template may do: crash, hang, eat memory, leave its folder.
struct HostileTests {
    private static func limit(_ source: String, partials: [String: String] = [:]) -> TemplateError.Limit? {
        guard case .limit(let limit)? = failure(source, ["s": "x"], escaping: .text, partials: partials)?.reason else {
            return nil
        }
        return limit
    }

    @Test(arguments: [
        ("if true", "endif"), ("for i in (1..2)", "endfor"), ("unless false", "endunless"), ("capture x", "endcapture"),
        ("case 1", "endcase"), ("tablerow i in (1..2)", "endtablerow"), ("ifchanged", "endifchanged"),
    ])
    func `a hundred thousand nested blocks are refused`(open: String, close: String) {
        let source =
            String(repeating: "{% \(open) %}", count: 100_000) + "x"
            + String(repeating: "{% \(close) %}", count: 100_000)
        #expect(Self.limit(source) == .nesting || Self.limit(source) == .sourceBytes)
    }

    @Test(arguments: ["[", "(", "a[", "(1..(", "a[(1..["])
    func `brackets nested a hundred thousand deep are refused`(bracket: String) {
        let source = "{{ " + String(repeating: bracket, count: 100_000) + " }}"
        #expect(failure(source) != nil)
        #expect(failure(source, options: .shopify) != nil || bracket.count > 0)
    }

    @Test(arguments: ["include", "render"])
    func `a partial that includes itself is refused`(tag: String) {
        #expect(Self.limit("{% \(tag) 'a' %}", partials: ["a": "{% \(tag) 'a' %}"]) == .partials)
        #expect(
            Self.limit("{% \(tag) 'a' %}", partials: ["a": "{% \(tag) 'b' %}", "b": "{% \(tag) 'a' %}"]) == .partials)
    }

    @Test func `a partial that doubles itself is refused before it has run a million steps`() {
        #expect(Self.limit("{% include 'a' %}", partials: ["a": "{% include 'a' %}{% include 'a' %}"]) == .partials)
    }

    @Test func `a layout that is its own layout is refused`() {
        #expect(Self.limit("{% layout 'a' %}", partials: ["a": "{% layout 'a' %}x"]) != nil)
    }

    @Test(arguments: [
        "{% for i in (1..100000000) %}x{% endfor %}", "{{ (1..100000000) | join: '' }}",
        "{% for i in (-9223372036854775807..9223372036854775807) %}x{% endfor %}", "{{ (1..100000000) | sum }}",
        "{% tablerow i in (1..100000000) %}x{% endtablerow %}", "{{ (0..9223372036854775807) | reverse }}",
    ])
    func `a range of a hundred million is refused`(source: String) {
        #expect(Self.limit(source) == .range)
    }

    @Test func `loops in loops end at the step limit`() {
        let open = String(repeating: "{% for i in (1..10) %}", count: 12)
        #expect(Self.limit(open + "{% assign x = 1 %}" + String(repeating: "{% endfor %}", count: 12)) == .steps)
    }

    @Test(arguments: [
        "{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}",
        "{% for i in (1..40) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}",
        "{% for i in (1..40) %}{% assign s = s | replace: 'x', 'xxxxxxxxxxxxxxxx' %}{% endfor %}",
        "{% assign a = 'x,y' | split: ',' %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}",
        "{% for i in (1..40) %}{% assign s = s | url_encode | append: '%%%%' | url_encode | prepend: s %}{% endfor %}",
        "{% for i in (1..90000) %}{% for j in (1..90) %}{{ 'a long text that fills the output' }}{% endfor %}{% endfor %}",
    ])
    func `growth beyond memory is refused`(source: String) {
        #expect([.heldBytes, .outputBytes, .steps].contains(Self.limit(source)))
    }

    @Test(arguments: ["../secret", "/etc/passwd", "a/../../b", "..\\x", "./x", "", "a\u{0}b", "a\nb"])
    func `a partial outside the templates folder is refused`(name: String) {
        let reason = failure("{% include '\(name)' %}", partials: [name: "leak"])?.reason
        #expect(reason == .unknownPartial(name))
        let computed = failure("{% assign n = s %}{% include n %}", ["s": .string(name)], partials: [name: "leak"])
        #expect(computed?.reason == .unknownPartial(name))
    }

    @Test func `invalid UTF-8 is refused with its place`() throws {
        let source = Array("line one\nab".utf8) + [0xFF, 0xFE] + Array("c".utf8)
        let error = #expect(throws: TemplateError.self) { try Template.compile(source, name: "mail.md") }
        #expect(error?.reason == .invalidUTF8)
        #expect(error?.line == 2 && error?.column == 3)
    }

    @Test func `NUL is an ordinary byte of text, and no part of an expression`() throws {
        #expect(try render("a\0b") == "a\0b")
        #expect(failure("{{ a\0b }}") != nil)
    }

    @Test func `a template of ten megabytes is refused`() {
        #expect(Self.limit(String(repeating: "0123456789", count: 1_000_000)) == .sourceBytes)
    }

    @Test(arguments: [
        String(repeating: "{{", count: 200_000), String(repeating: "{%", count: 200_000),
        String(repeating: "{% raw ", count: 100_000), String(repeating: "{% comment %}", count: 50_000),
        String(repeating: "{{ '", count: 100_000), String(repeating: "{% raw %}{% endraw", count: 50_000),
        "{{ " + String(repeating: "a.", count: 300_000), "{{ x" + String(repeating: " | upcase", count: 100_000),
        "{% if " + String(repeating: "a and ", count: 100_000) + "a",
        "{% liquid " + String(repeating: "liquid ", count: 90_000),
    ])
    func `endless openings and chains are read in linear time, or refused`(source: String) {
        #expect(failure(source) != nil)
        #expect(failure(source + " %}") != nil)
        #expect(failure(source + " }}") != nil)
    }

    @Test(arguments: [
        String(repeating: "<", count: 200_000), String(repeating: "<script", count: 50_000),
        String(repeating: "<!--", count: 90_000), String(repeating: "<style>", count: 50_000),
        String(repeating: "&", count: 300_000), String(repeating: "a ", count: 100_000),
    ])
    func `filters on pathological text stay linear`(text: String) throws {
        let roots: Object = ["s": .string(text)]
        for filter in [
            "strip_html", "escape_once", "truncatewords: 3", "strip", "replace_last: 'zz', 'y'", "capitalize",
        ] {
            _ = try? render("{{ s | \(filter) | size }}", roots)
        }
    }

    @Test(arguments: [
        "{{ 9223372036854775807 | plus: 1 }}", "{{ -9223372036854775807 | minus: 2 }}",
        "{{ 9223372036854775807 | times: 2 }}", "{{ 99999999999999999999 }}", "{{ 1 | divided_by: 0 }}",
        "{{ 1 | modulo: 0 }}", "{{ 1.5 | divided_by: 0 }}",
        "{{ 'abc' | slice: 9223372036854775807, 99999999999999999999 }}",
    ])
    func `arithmetic beyond its range is an error`(source: String) {
        #expect(failure(source) != nil)
    }

    @Test(arguments: [
        "{{ 1e400 }}", "{{ 'x' | truncate: -9223372036854775808 }}", "{{ 'x' | slice: -9223372036854775808, 5 }}",
        "{{ s | date: '%999999999999Y' | size }}", "{{ 99999999999999 | date: '%Y' }}",
        "{{ -99999999999999999 | date: '%c' }}", "{{ 1.5 | round: 99999999999999999 }}",
        "{{ 5 | round: -99999999999 }}",
        "{{ 0.1 | round: -9223372036854775807 }}", "{{ 'x' | truncatewords: 9223372036854775807 }}",
        "{% for i in (1..3) limit: 9223372036854775807 offset: 9223372036854775807 %}{% endfor %}",
        "{% tablerow i in (1..3) cols: -9223372036854775807 %}{% endtablerow %}",
        "{{ '9223372036854775808' | plus: 0 }}",
        "{{ s[9223372036854775807] }}", "{{ (1..3)[-9223372036854775807] }}",
        "{{ 1700000000 | date: '%5000N' | size }}",
    ])
    func `extreme numbers neither crash nor hang`(source: String) {
        _ = failure(source, ["s": "2016-03-14"])
        _ = failure(source, ["s": "2016-03-14"], options: .shopify)
    }

    @Test func `a template sees its scope and nothing else`() throws {
        for root in ["env", "ENV", "settings", "secrets", "process", "self", "__proto__"] {
            #expect(failure("{{ \(root).PATH }}", ["lead": [:]])?.isMissingValue == true)
        }
    }

    private static let doubled =
        "{% assign s = 'aaaaaaaaaaaaaaaa' %}{% for i in (1..15) %}{% assign s = s | append: s %}{% endfor %}"

    @Test func `a text searched for in half a megabyte of the same letter ends at a limit`() {
        let search = "{% assign n = s | slice: 0, 262143 | append: 'b' %}{% if s contains n %}x{% endif %}"
        #expect(Self.limit(Self.doubled + search) == .heldBytes)
    }

    @Test(arguments: [
        "{% if s contains n %}x{% endif %}", "{{ s | replace: n, 'x' | size }}", "{{ s | split: n | size }}",
        "{{ s | replace_first: n, 'x' | size }}", "{{ s | replace_last: n, 'x' | size }}", "{{ s | remove: n | size }}",
        "{{ s | remove_last: n | size }}", "{% assign l = s | split: '!' | where: n %}{{ l | size }}",
        "{% assign l = w | split: ' ' | where: s %}{{ l | size }}", "{{ w | split: s | size }}",
    ])
    func `searching is linear in what is searched for and where`(search: String) {
        let (long, part) = (String(repeating: "a", count: 160_000), String(repeating: "a", count: 80_000) + "b")
        let words = String(repeating: "a ", count: 40_000)
        _ = failure(search, ["s": .string(long), "n": .string(part), "w": .string(words)], escaping: .text)
    }

    @Test func `searching is counted by the bytes it goes through`() {
        let text = Value.string(String(repeating: "a", count: 320_000))
        let search = "{% for i in (1..20) %}{% if s contains n %}{% endif %}{% endfor %}"
        #expect(failure(search, ["s": text, "n": "b"])?.reason == nil)
        #expect(failure(search.replacing("20", with: "40"), ["s": text, "n": "b"])?.reason == .limit(.steps))
    }

    @Test func `a rendering that takes too long is ended with its place`() throws {
        let template = try Template.compile("{% for i in (1..90000) %}{% assign x = i %}{% endfor %}", name: "mail.md")
        let settings = Settings(now: 0, isLate: { true })
        let error = #expect(throws: TemplateError.self) {
            try template.render(Scope([:]), escaping: .text, settings: settings)
        }
        #expect(error?.reason == .limit(.time))
        #expect(error?.line == 1)
    }
}
