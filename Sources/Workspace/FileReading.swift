import Engine
import Mail
import Values

/// The reading of one JSON file: its problems, and the names it uses, to be looked up once all files are read.
final class FileReading {
    let file: String
    let findings = JSONFindings()
    private(set) var references: [Reference] = []
    private(set) var problems: [Problem] = []

    init(file: String) { self.file = file }

    func refer(to kind: Reference.Kind, _ name: String, _ field: JSONField) {
        references.append(Reference(kind: kind, name: name, file: file, place: field.place, path: field.path))
    }

    func report(_ problem: Problem) { problems.append(problem) }

    /// Everything found, in the order of the file.
    var all: [Problem] {
        let found = findings.problems.map {
            Problem(file: file, place: $0.place, path: $0.path, cause: .document($0.reason), hint: $0.hint)
        }
        let first = JSON.Place(line: 0, column: 0)
        return (problems + found).sorted { ($0.place ?? first) < ($1.place ?? first) }
    }

    /// The document as fields, or nil and a problem.
    func open(_ home: Home) -> JSONFields? { document(home).flatMap { JSONFields($0, findings) } }

    /// The document with its places, or nil and a problem.
    func document(_ home: Home) -> JSON.Located? {
        do {
            return try JSON.read(try home.read(file))
        } catch let error as JSONError {
            report(Problem(file: file, place: error.place, cause: .syntax(error.reason), hint: error.hint))
        } catch let error as HomeError {
            report(Problem(file: file, cause: .file(error)))
        } catch {
            report(Problem(file: file, cause: .doubtful("\(error)")))
        }
        return nil
    }
}

extension JSONField {
    /// A name of the user's own: letters, digits, `-`, `_`, at most 64, as it appears in URLs, logs and file names.
    func name() -> String? {
        guard let text = text() else { return nil }
        guard text.isName else {
            refuse(
                "\"\(text)\" is no name", hint: "letters, digits, - and _, at most 64, starting with a letter or digit")
            return nil
        }
        return text
    }

    /// A name that must exist elsewhere.
    func reference(_ kind: Reference.Kind, _ reading: FileReading) -> String? {
        guard let text = text() else { return nil }
        if kind == .template, !Home.isInside(text) {
            refuse("\"\(text)\" is no path below templates/", hint: "such as \"welcome/guide\"")
            return nil
        }
        reading.refer(to: kind, text, self)
        return text
    }

    /// A length of time.
    func delay() -> Delay? {
        if case .scalar(let scalar) = located.content, let number = scalar.whole {
            refuse(
                "this must be a length of time, not \(number)", hint: "say what is counted, such as \"\(number) days\"")
            return nil
        }
        guard let text = text() else { return nil }
        if let delay = Delay(parsing: text) { return delay }
        refuse("\"\(text)\" is no length of time", hint: Delay.hint(for: text))
        return nil
    }

    /// An amount of money in minor units.
    func amount(in currency: String) -> Int? {
        let unit = Money(minorUnits: 14_900, currency: currency)
        var written: WrittenNumber?
        switch located.content {
        case .scalar(.string(let text)):
            if let units = Int(text), (0...10_000_000_000).contains(units) {
                refuse(
                    "an amount of money is a whole number of minor units, not a text",
                    hint: Self.readings(of: units, in: currency))
                return nil
            }
            written = WrittenNumber(text)
        case .scalar(.number(let number)): written = WrittenNumber("\(number)")
        default: return whole(in: 0...1_000_000_000_000)
        }
        let meant = written?.minorUnits(of: currency).map { "write \($0)" } ?? "\(unit) is written 14900"
        refuse("an amount of money is a whole number of minor units", hint: meant)
        return nil
    }

    /// What a number in quotes may have been meant as: minor units, or whole ones where the currency has smaller.
    private static func readings(of number: Int, in currency: String) -> String {
        let whole = (0..<Money.decimals(of: currency)).reduce(number) { units, _ in units * 10 }
        let plain = "without quotes \(number) is \(Money(minorUnits: number, currency: currency))"
        return whole == number ? plain : plain + ", and \(Money(minorUnits: whole, currency: currency)) is \(whole)"
    }

    /// Whether a number stands where a length of time should, which is told.
    func refusesBareNumber() -> Bool {
        guard case .scalar(let scalar) = located.content, let number = scalar.whole else { return false }
        refuse("this must be a length of time, not \(number)", hint: "say what is counted, such as \"\(number) days\"")
        return true
    }

    /// A mail address of the plain kind: one `@`, a domain with a dot or `localhost`, without white space. The domain
    /// may be an international one and becomes A-labels; what stands before the `@` is ASCII, because not every server
    /// takes anything else from a sender.
    func address() -> String? {
        guard let text = text() else { return nil }
        if text.isPlainAddress { return text }
        if let address = try? Address(text), !address.needsSMTPUTF8, address.text.isPlainAddress { return address.text }
        let hasName = text.contains("<") && text.contains("@")
        refuse(
            "\"\(text)\" is no mail address",
            hint: hasName ? "the address alone: a name has a key of its own" : "such as \"ana@example.com\"")
        return nil
    }
}

extension Delay {
    /// What to write instead of a text that is no length of time.
    static func hint(for text: String) -> String {
        let words = text.lowercased().split(separator: " ").map(String.init)
        let amount = words.first.map { $0.prefix { $0.isNumber } } ?? ""
        let unit =
            words.count > 1
            ? words.dropFirst().joined(separator: " ") : String((words.first ?? "").drop { $0.isNumber })
        if let whole = wholeHint(words.first ?? "", unit) { return whole }
        if !amount.isEmpty, let known = shorthand[unit] ?? shorthand[unit + "s"] {
            return "write \"\(amount) \(known)\""
        }
        if unit.hasPrefix("month") { return "months differ in length: write days, such as \"30 days\"" }
        if unit.hasPrefix("year") || unit.hasPrefix("quarter") { return "write days, such as \"365 days\"" }
        if !amount.isEmpty, let near = Nearest.name(to: unit, in: units) {
            return "did you mean \"\(amount) \(near)\"?"
        }
        return "a number and one of: " + units.joined(separator: ", ")
    }

    /// Of a part of a unit, the smaller unit that makes it whole.
    private static func wholeHint(_ amount: String, _ unit: String) -> String? {
        guard amount.contains(where: { $0 == "," || $0 == "." }), let number = Double(amount.replacing(",", with: ".")),
            number > 0, number < 1_000
        else { return nil }
        let smaller = ["week": (7.0, "days"), "day": (24.0, "hours"), "hour": (60.0, "minutes")]
        guard let (parts, name) = smaller[unit] ?? smaller[String(unit.dropLast())] else { return "whole numbers only" }
        return "whole numbers only: write \"\(Int((number * parts).rounded())) \(name)\""
    }

    private static let units = [
        "seconds", "minutes", "hours", "days", "weeks", "business hours", "business days",
    ]

    private static let shorthand = [
        "s": "seconds", "sec": "seconds", "secs": "seconds", "m": "minutes", "min": "minutes", "mins": "minutes",
        "h": "hours", "hr": "hours", "hrs": "hours", "d": "days", "w": "weeks", "workdays": "business days",
        "working days": "business days", "work days": "business days", "weekdays": "business days",
        "businessdays": "business days", "business_days": "business days", "working hours": "business hours",
        "workhours": "business hours", "business_hours": "business hours", "bd": "business days",
        "bday": "business days",
        "bdays": "business days", "tag": "days",
        "tage": "days", "stunde": "hours", "stunden": "hours", "woche": "weeks", "wochen": "weeks",
        "werktage": "business days",
        "minuten": "minutes", "días": "days", "jours": "days",
    ]
}

extension String {
    /// Whether this may name a sequence, a step, an offer …
    var isName: Bool {
        guard let first = utf8.first, first.isLetterOrDigit, utf8.count <= 64 else { return false }
        return utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    fileprivate var isPlainAddress: Bool {
        let parts = utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].count), (1...253).contains(parts[1].count) else {
            return false
        }
        let isVisible = utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\\\"".utf8.contains($0) }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isDomain = labels.allSatisfy { label in
            !label.isEmpty && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
        }
        return isVisible && isDomain && (labels.count > 1 || parts[1].elementsEqual("localhost".utf8))
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
