import Templating
import Testing
import Values

/// No number of a lead's, however long, is more than a text or an error.
struct HostileNumberTests {
    private static let numbers: [Value] = [
        .int(.max), .int(.min), .int(.max - 1), .int(.min + 1), .int(1 << 62), .int(0), .int(-1),
        .number(.greatestFiniteMagnitude), .number(-.greatestFiniteMagnitude), .number(.leastNonzeroMagnitude),
        .number(-9.3e18), .number(.infinity), .number(.nan),
        .string("9223372036854775808"), .string(String(repeating: "9", count: 38)),
        .string(String(repeating: "9", count: 400)), .string("-" + String(repeating: "9", count: 38)),
        .string("170141183460469231731687303715884105728"), .string("-170141183460469231731687303715884105728"),
        .string("922337203685477580.8"), .string("-1844674407370955161.6"), .string("1e400"), .string("1e-400"),
        .string("0." + String(repeating: "0", count: 400) + "1"), .string("999999999999999-12-31"),
        .string("-9999-99-99T99:99:99"), .string("2026-01-01T999999999999999:00"),
        .string("2026-01-01 00:00:00.999999999999999999999 +99999999999999"), .string(""), .null,
    ]

    @Test(arguments: Filter.all, [Dialect.baton, .shopify])
    func `no filter dies of a number`(filter: String, dialect: Dialect) {
        let options: Options = dialect == .baton ? .baton : .shopify
        for value in Self.numbers {
            for other in Self.numbers.prefix(4) + Self.numbers.suffix(12).prefix(6) {
                for arguments in ["", ": b", ": a, b"] {
                    _ = try? render(
                        "{{ a | \(filter)\(arguments) }}", ["a": value, "b": other], escaping: .text, options: options)
                }
            }
        }
    }

    @Test func `no loop, range or index dies of a number`() {
        for value in Self.numbers {
            for other in Self.numbers.prefix(12) {
                for source in [
                    "{% for i in (a..b) limit: 2 %}{{ i }}{% endfor %}",
                    "{% for i in list limit: a offset: b %}{{ i }}{{ forloop.rindex }}{% endfor %}",
                    "{{ list[a] }}{{ list[b] }}", "{% tablerow i in list cols: a limit: b %}{{ i }}{% endtablerow %}",
                    "{% assign x = a | times: b | minus: a | plus: b %}{{ x | divided_by: a }}",
                    "{% if a > b %}{{ a | slice: b, a }}{% endif %}", "{{ list | slice: a, b }}",
                    "{% increment a %}{% decrement a %}{{ a | date: '%99999999999999N%s' }}",
                ] {
                    _ = try? render(source, ["a": value, "b": other, "list": [1, 2, 3]], escaping: .text)
                }
            }
        }
        #expect((try? render("{{ a }}", ["a": .int(.min)])) == "-9223372036854775808")
    }

    enum Dialect: Sendable { case baton, shopify }

    enum Filter {
        static let all = [
            "abs", "append", "at_least", "at_most", "base64_decode", "base64_encode", "capitalize", "ceil", "compact",
            "concat", "date", "default", "divided_by", "downcase", "escape", "find", "first", "floor", "join", "last",
            "minus", "modulo", "plus", "prepend", "remove", "replace", "replace_last", "reverse", "round", "size",
            "slice", "sort", "split", "squish", "strip_html", "sum", "times", "truncate", "truncatewords", "uniq",
            "url_decode", "url_encode", "where", "money", "spin",
        ]
    }
}
