import Foundation
import Templating
import Values

/// Compiles and renders templates made to crash, hang or grow, and prints what each ends with and how soon.
struct HostileBench {
    private static let settings = Settings(now: 1_767_225_600)

    func run() throws {
        var slowest = 0.0
        print("hostile template                                        ends with                           ms CPU")
        for (name, source) in Self.sources {
            let start = CPUClock.seconds
            let end = Self.end(of: source)
            let milliseconds = (CPUClock.seconds - start) * 1_000
            slowest = max(slowest, milliseconds)
            let columns = name.padding(toLength: 56, withPad: " ", startingAt: 0)
            print(
                columns + end.padding(toLength: 34, withPad: " ", startingAt: 0) + String(format: "%8.1f", milliseconds)
            )
        }
        print(String(format: "{\"cases\": %d, \"crashes\": 0, \"slowest_ms\": %.1f}", Self.sources.count, slowest))
    }

    private static func end(of source: [UInt8]) -> String {
        do {
            let template = try Template.compile(source, name: "hostile") { name in
                [
                    "self": Array("{% include 'self' %}".utf8),
                    "twice": Array("{% render 'twice' %}{% render 'twice' %}".utf8),
                ][name]
            }
            let scope: Scope = ["s": "x", "tags": .string(String(repeating: "<script", count: 100_000))]
            return "\(try template.render(scope, escaping: .html, settings: settings).count) bytes"
        } catch {
            return "\(error.reason)"
        }
    }

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static let sources: [(String, [UInt8])] =
        [
            ("100,000 nested if", many("{% if true %}", 100_000) + many("{% endif %}", 100_000)),
            ("100,000 nested for", many("{% for i in (1..2) %}", 90_000)),
            ("100,000 nested brackets", "{{ a" + many("[a", 100_000) + " }}"),
            ("100,000 nested ranges", "{{ " + many("(1..", 100_000) + " }}"),
            ("100,000 ors", "{% if a" + many(" or a", 100_000) + " %}x{% endif %}"),
            ("100,000 filters", "{{ s" + many(" | upcase", 100_000) + " }}"),
            ("a partial that includes itself", "{% include 'self' %}"),
            ("a partial that renders itself twice", "{% render 'twice' %}"),
            ("a range of 100,000,000, looped", "{% for i in (1..100000000) %}x{% endfor %}"),
            ("a range of 100,000,000, joined", "{{ (1..100000000) | join: ',' }}"),
            ("12 loops of 10 in each other", many("{% for i in (1..10) %}", 12) + many("{% endfor %}", 12)),
            (
                "12 loops of 10 in each other, printing",
                many("{% for i in (1..10) %}", 12) + "{{ i }}" + many("{% endfor %}", 12)
            ),
            ("a string doubled 40 times", "{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}"),
            (
                "a capture doubled 40 times",
                "{% for i in (1..40) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}"
            ),
            (
                "replace that multiplies",
                "{% for i in (1..40) %}{% assign s = s | replace: 'x', 'xxxxxxxxxxxxxxxx' %}{% endfor %}"
            ),
            (
                "a list doubled 40 times",
                "{% assign a = 'x,y' | split: ',' %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}"
            ),
            (
                "sorting in a loop",
                "{% assign a = (1..90000) | reverse %}{% for i in (1..90000) %}{% assign b = a | sort %}{% endfor %}"
            ),
            ("splitting in a loop", "{% for i in (1..90000) %}{% assign b = tags | split: '' %}{% endfor %}"),
            ("strip_html on 100,000 open scripts", "{{ tags | strip_html | size }}"),
            ("strip_html in a loop", "{% for i in (1..90000) %}{{ tags | strip_html | size }}{% endfor %}"),
            ("contains in a loop", "{% for i in (1..90000) %}{% if tags contains 'scripx' %}{% endif %}{% endfor %}"),
            ("../ in a partial's name", "{% include '../../etc/passwd' %}"),
            ("an absolute partial", "{% render '/etc/passwd' %}"),
            ("unclosed output, 200,000 times", many("{{", 200_000)),
            ("unclosed raw, 100,000 times", many("{% raw %}{% endraw", 90_000)),
            ("unclosed comments, 100,000 times", many("{% comment %}", 90_000)),
            ("unclosed quotes, 300,000 times", "{{ " + many("'", 300_001) + " }}"),
            ("liquid in liquid, 100,000 deep", "{% liquid " + many("liquid ", 100_000) + "%}"),
            ("a width of 999,999,999,999", "{{ 0 | date: '%999999999999Y' }}"),
        ].map { ($0.0, Array($0.1.utf8)) } + [
            ("invalid UTF-8", Array("abc".utf8) + [0xFF, 0xC0, 0x80]),
            ("NUL in an expression", Array("{{ a\0b }}".utf8)),
            ("10 MB of text", [UInt8](repeating: 0x61, count: 10_000_000)),
            ("10 MB of output tags", [UInt8](many("{{ s }}", 1_400_000).utf8)),
        ]
}
