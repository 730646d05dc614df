import Lists
import Scheduler
import Values

/// What a list was taken for, before a row of it is stored.
struct ImportPreview {
    private let survey: Survey
    private let intake: ListIntake
    private let file: String

    init(_ intake: ListIntake, file: String, currency: String) {
        self.intake = intake
        self.file = file
        survey = intake.survey
    }

    var rows: Int { survey.rows }

    /// The preview for people.
    var lines: [String] { [head] + columns + counts }

    /// What an import would do with it.
    func print(people: Int, refused: [RefusedRow], asJSON: Bool) {
        if asJSON {
            var value = value
            value["people"] = .int(people)
            value["refused"] = .int(refused.count)
            Terminal.print(String(decoding: Value.object(value).json(), as: UTF8.self))
        } else {
            let told = (people == 1 ? "1 person" : "\(people) people") + " by address"
            Terminal.print((lines + [told] + Self.told(refused) + ["nothing was stored"]).joined(separator: "\n"))
        }
        Terminal.flush()
    }

    private static let mostRefusals = 5

    private static func told(_ refused: [RefusedRow]) -> [String] {
        guard !refused.isEmpty else { return [] }
        let count = refused.count == 1 ? "1 row would not be taken" : "\(refused.count) rows would not be taken"
        let shown = refused.prefix(mostRefusals).map { "  line \($0.line): \($0.reason)" }
        return ["\(count):"] + shown + (refused.count > mostRefusals ? ["  …"] : [])
    }

    private var separator: String {
        switch survey.delimiter {
        case UInt8(ascii: ";"): "semicolons"
        case 0x09: "tabs"
        default: "commas"
        }
    }

    private var head: String {
        let rows = survey.rows == 1 ? "1 row" : "\(survey.rows) rows"
        var text = "\(file): \(rows), \(survey.encoding.rawValue), separated by \(separator)"
        if survey.isErrorsFile { text += "; rows that an import refused before" }
        if survey.isEncodingGuess {
            text +=
                "\n  the encoding is a guess" + (survey.guessSample.map { ", which reads “\($0.shortened)”" } ?? "")
                + "; --encoding says another"
        }
        return text
    }

    private var columns: [String] {
        let shown = survey.columns.filter { !$0.heading.isEmpty }
        let width = min(shown.map(\.heading.count).max() ?? 0, 40)
        return shown.map { column in
            let heading = column.heading.shortened
            let padding = String(repeating: " ", count: max(0, width - heading.count))
            return "  \(heading)\(padding)  → \(Self.meaning(column.meaning))\(sample(column))"
        }
    }

    private func sample(_ column: Column) -> String {
        guard column.meaning != .ignored else { return "" }
        guard column.filled > 0 else { return ", empty" }
        let (cell, result) = (column.sample.shortened, intake.shown(column).shortened)
        return ", such as “\(cell)”" + (result == cell ? "" : ": \(result)") + odd(column)
    }

    /// What stands between dates or numbers and is none.
    private func odd(_ column: Column) -> String {
        guard let odd = column.odd, case .attribute = column.meaning else { return "" }
        let (count, kind) = column.dates >= column.numbers ? (column.dates, "date") : (column.numbers, "number")
        guard count > 0, count * 2 >= column.filled else { return "" }
        return "; “\(odd.cell.shortened)” on line \(odd.line) is no \(kind)"
    }

    private static func meaning(_ meaning: Meaning) -> String {
        switch meaning {
        case .address: "the address"
        case .zone: "the time zone"
        case .basis: "the lawful basis"
        case .source: "the source"
        case .tags: "tags"
        case .attribute(let name): name
        case .optOut(let reason): "who must not be written to (\(reason.rawValue))"
        case .subscription: "who is subscribed"
        case .consent: "who agreed to be written to"
        case .status(let name, _): "\(name), a state"
        case .verification(let name): "\(name), whether mail arrives"
        case .refusals(let name): "\(name), notes that may refuse mail"
        case .ignored: "left out"
        }
    }

    private var counts: [String] {
        var lines: [String] = []
        for (reason, count) in survey.optOuts.sorted(by: { $0.key < $1.key }) {
            lines.append("\(count) must not be written to: \(reason.rawValue)")
        }
        if !survey.refusedStates.isEmpty {
            lines.append("  by what is said of them: " + Self.list(survey.refusedStates))
        }
        let unproven = survey.unproven.values.reduce(0, +)
        if unproven > 0 {
            lines.append(
                "\(unproven) whose address a check could not prove, taken in all the same: "
                    + Self.list(survey.unproven))
        }
        if survey.withheld > 0 {
            lines.append("\(survey.withheld) without a word that mail is wanted: no lawful basis")
        }
        for (state, count) in survey.unknownStates.sorted(by: { $0.key < $1.key }) {
            lines.append("\(count) refused, for it is not known whether “\(state.shortened)” may be written to")
        }
        return lines
    }

    /// Words with how often each was met, the most frequent first.
    private static func list(_ words: [String: Int]) -> String {
        words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) “\($0.key.shortened)”" }
            .joined(separator: ", ")
    }

    private static func counted(_ words: [String: Int]) -> Value {
        .object(Object(words.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) }))
    }

    private var value: Object {
        [
            "file": .string(file), "rows": .int(survey.rows), "encoding": .string(survey.encoding.rawValue),
            "encoding_guessed": .bool(survey.isEncodingGuess),
            "delimiter": .string(String(decoding: [survey.delimiter], as: UTF8.self)),
            "dates": survey.dates.map { .string($0.rawValue) } ?? .null, "withheld": .int(survey.withheld),
            "suppressed": .object(
                Object(survey.optOuts.sorted { $0.key < $1.key }.map { ($0.key.rawValue, .int($0.value)) })),
            "refused_states": Self.counted(survey.refusedStates), "unproven": Self.counted(survey.unproven),
            "columns": .array(
                survey.columns.map { column in
                    [
                        "heading": .string(column.heading), "meaning": .string(column.meaning.word),
                        "sample": .string(column.sample), "becomes": .string(intake.shown(column)),
                        "filled": .int(column.filled),
                    ]
                }),
        ]
    }
}

extension String {
    /// On one line, and not longer than a line can show.
    fileprivate var shortened: String {
        let line = String(map { $0.isNewline ? " " : $0 })
        return line.count > 40 ? line.prefix(39) + "…" : line
    }
}
