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
        guard let text = text() else { return nil }
        if let delay = Delay(parsing: text) { return delay }
        refuse("\"\(text)\" is no length of time", hint: "such as \"2 days\", \"3 business days\", \"4 hours\"")
        return nil
    }

    /// A mail address of the plain kind: one `@`, a domain with a dot or `localhost`, without white space. The domain
    /// may be an international one and becomes A-labels; what stands before the `@` is ASCII, because not every server
    /// takes anything else from a sender.
    func address() -> String? {
        guard let text = text() else { return nil }
        if text.isPlainAddress { return text }
        if let address = try? Address(text), !address.needsSMTPUTF8, address.text.isPlainAddress { return address.text }
        refuse("\"\(text)\" is no mail address", hint: "such as \"ana@example.com\"")
        return nil
    }
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
