import Chance
import Foundation
import Templating
import Testing
import Values

@testable import Workspace

/// Markdown and Liquid are one grammar: whatever a template holds, a reader gets what rendering and then converting gives.
@Suite(.serialized) struct GrammarTests {
    /// How many templates are drawn: `BATON_GRAMMAR_CASES=100000` for a long search, `BATON_GRAMMAR_SEED` for another.
    private static let environment = ProcessInfo.processInfo.environment
    private static let cases = environment["BATON_GRAMMAR_CASES"].flatMap(Int.init) ?? 1_500
    private static let seed = environment["BATON_GRAMMAR_SEED"].flatMap(UInt64.init) ?? 7

    @Test func `drawn templates give what rendering them first and converting them then gives`() throws {
        var chance = Chance(seed: Self.seed)
        var differences = 0
        var rendered = 0
        for _ in 0..<Self.cases where differences < 5 {
            let source = GrammarMaker.template(&chance)
            guard let template = try? GrammarMaker.compile(source) else { continue }
            let body = MarkdownBody(template)
            // Several leads of one template: some of them meet a conversion that is kept.
            for _ in 0..<2 {
                let lead = GrammarMaker.lead(&chance)
                let reference = GrammarReference(source: source, lead: lead, partials: GrammarMaker.partials)
                // An address glued to a word is none, and how a value ends is not Markdown's to see.
                guard let ours = try? converted(body, lead), try !reference.gluesValues() else { continue }
                rendered += 1
                let (html, wanted) = (GrammarReference.normal(ours.html), try reference.html())
                let (text, words) = (GrammarReference.decoded(ours.text), try reference.text())
                guard html != wanted || text != words else { continue }
                differences += 1
                let seen =
                    html == wanted
                    ? "\(text.debugDescription)\nwanted\n\(words.debugDescription)" : "\(html)\nwanted\n\(wanted)"
                Issue.record(
                    "\(source.debugDescription)\nwith \(lead)\nrenders\n\(try reference.rendered().debugDescription)\nis\n\(seen)"
                )
            }
        }
        #expect(differences == 0)
        #expect(rendered > Self.cases, "of \(Self.cases) templates only \(rendered) renderings were compared")
    }
}

/// Draws templates of every construct and tag, oddly indented, and leads whose values hold every special character.
enum GrammarMaker {
    static let partials = ["sig": "Best,\n*{{ lead.a }}*\n", "row": "- {{ row }}\n", "word": "{{ lead.b }}"]

    static func compile(_ source: String) throws -> Template {
        try Template.compile(Array(source.utf8), name: "drawn") { name in
            partials[name].map { PartialSource(Array($0.utf8), file: name, form: .markdown) }
        }
    }

    static func lead(_ chance: inout Chance) -> Value {
        let words = [
            "Ana", "Smith & Sons", "*bold*", "_x_ y", "a|b", "<b>", "1. one", "- dash", "# head", "> quote", "`code`",
            "[l](u)", "![i](u)", "\\", "&amp;", "~~s~~", "a\"b'c", "===", "---", "x@y", "{{ z }}", "12", "***", "(",
            "é ü",
            "a  b", "<!-- -->", "http:", "1)", "+", "\\*", "|", ":--", "[ ] t", "x_y_z", "$%^", "0", "~",
        ]
        func word() -> Value { .string(words.randomElement(using: &chance) ?? "x") }
        return [
            "a": word(), "b": word(), "n": .int(Int.random(in: 0...12, using: &chance)),
            "url": ["https://x.example/a?b=1", "https://y.example"].randomElement(using: &chance) ?? "",
            "tags": .array((0..<Int.random(in: 0...3, using: &chance)).map { _ in word() }),
            "yes": .bool(Bool.random(using: &chance)), "blank": "",
        ]
    }

    static func template(_ chance: inout Chance) -> String {
        (0..<Int.random(in: 1...5, using: &chance)).map { _ in block(&chance, 0) }.joined(
            separator: ["\n", "\n\n", "\n\n\n"].randomElement(using: &chance) ?? "\n")
    }

    private static func pick(_ choices: [String], _ chance: inout Chance) -> String {
        choices.randomElement(using: &chance) ?? ""
    }

    private static func indent(_ chance: inout Chance) -> String {
        pick(["", "", "", "", " ", "  ", "   ", "    ", "\t", "      "], &chance)
    }

    private static func block(_ chance: inout Chance, _ depth: Int) -> String {
        let lead = indent(&chance)
        func line() -> String { inline(&chance) }
        switch Int.random(in: 0..<(depth < 3 ? 21 : 14), using: &chance) {
        case 0, 1: return lead + line()
        case 2: return lead + line() + "\n" + indent(&chance) + line()
        case 3: return lead + pick(["#", "##", "###"], &chance) + " " + line()
        case 4: return lead + pick(["- ", "* ", "+ ", "1. ", "7) ", "- [ ] ", "- [x] "], &chance) + line()
        case 5:
            let mark = pick(["- ", "1. ", "- [x] "], &chance)
            return lead + mark + line() + "\n" + lead + mark + line()
        case 6: return lead + "> " + line() + "\n" + pick(["", lead + "> "], &chance) + line()
        case 7: return lead + pick(["```", "~~~", "```swift"], &chance) + "\n" + lead + line() + "\n" + lead + "```"
        case 8: return "    " + line()
        case 9:
            return lead + pick(["<div>", "<p>", "<table><tr><td>"], &chance) + "\n" + line() + "\n"
                + pick(["</div>", "\n\n</p>"], &chance)
        case 10:
            return lead + "| " + line() + " | b |\n" + lead + "|---|:-:|\n" + lead + "| " + line() + " | {{ lead.b }} |"
        case 11: return lead + pick(["---", "***", "==="], &chance)
        case 12: return lead + line() + "\n" + pick(["---", "==="], &chance)
        case 13:
            return lead
                + pick(
                    [
                        "{% render 'sig' %}", "{% include 'word' %}", "{% render 'row' for lead.tags as row %}",
                        "{% comment %}\n# x\n{% endcomment %}", "{% assign v = lead.a %}{{ v }}", "{% echo lead.b %}",
                    ], &chance)
        default: return tagged(&chance, depth)
        }
    }

    private static func tagged(_ chance: inout Chance, _ depth: Int) -> String {
        let gap = pick(["\n", "\n", "\n\n", " ", ""], &chance)
        func tag(_ text: String) -> String {
            let open = pick(["{% ", "{% ", "{% ", "{%- "], &chance)
            return indent(&chance) + open + text + pick([" %}", " %}", " %}", " -%}"], &chance)
        }
        let body = block(&chance, depth + 1)
        switch Int.random(in: 0..<7, using: &chance) {
        case 0: return tag("if lead.yes") + gap + body + gap + tag("endif")
        case 1:
            return tag("if lead.yes") + gap + body + gap + tag("else") + gap + block(&chance, depth + 1) + gap
                + tag("endif")
        case 2:
            return tag("for t in lead.tags") + gap
                + pick(
                    ["- {{ t }}", "{{ t }}", "1. {{ t }}", body, "{{ forloop.index }}. {{ t }}", "> {{ t }}"], &chance)
                + gap + tag("endfor")
        case 3: return tag("unless lead.yes") + gap + body + gap + tag("endunless")
        case 4:
            return tag("capture c") + gap + body + gap + tag("endcapture") + pick(["\n", " "], &chance)
                + "{{ c | default: '' }}"
        case 5:
            return tag("case lead.n") + tag("when 1, 2, 3") + gap + body + gap + tag("else") + gap + "{{ lead.n }}"
                + gap + tag("endcase")
        default: return tag("liquid\n  assign w = lead.a\n  echo w") + gap + body
        }
    }

    private static func inline(_ chance: inout Chance) -> String {
        (0..<Int.random(in: 1...4, using: &chance)).map { _ in span(&chance) }.joined(
            separator: pick([" ", " ", ""], &chance))
    }

    private static func span(_ chance: inout Chance) -> String {
        switch Int.random(in: 0..<26, using: &chance) {
        case 0...3:
            pick(["word", "two words", "x", "end.", "5", "&", "a_b", "&copy;", "\\*", "<", "\"q\"", "it's"], &chance)
        case 4, 5: "{{ lead.a }}"
        case 6: "{{ lead.b | upcase }}"
        case 7: "**{{ lead.a }}**"
        case 8: "*w {{ lead.b }}*"
        case 9: "_{{ lead.a }}_"
        case 10: "`{{ lead.a }}`"
        case 11: "~~{{ lead.b }}~~"
        case 12: "[w](https://x.example/?c={{ lead.a }})"
        case 13: "[{{ lead.a }}](https://x.example)"
        case 14: "[w]({{ lead.url }})"
        case 15: "![{{ lead.a }}](https://x.example/i.png)"
        case 16: "<b>{{ lead.a }}</b>"
        case 17: "<{{ lead.url }}>"
        case 18: " {{ lead.url }} "
        case 19: "{% if lead.yes %}**yes** {{ lead.a }}{% else %}no{% endif %}"
        case 20: "{{ lead.nope | default: '' }}"
        case 21: "{{ lead.n }}"
        case 22: pick(["  \n", "\\\n", "<br>", "\n"], &chance)
        case 23: "{% for t in lead.tags %}{{ t }}{% unless forloop.last %}, {% endunless %}{% endfor %}"
        case 24: "<span {% if lead.yes %}class=\"c\"{% endif %}>s</span>"
        default:
            pick(
                [" https://z.example/p ", " www.z.example ", "{% raw %}{{ *x* }}{% endraw %}", "[r]", "\n[r]: /u\n"],
                &chance)
        }
    }
}
