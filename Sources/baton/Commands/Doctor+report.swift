import Doctor
import Transport
import Values

/// What the doctor found, told while it is found: text line by line, or one JSON value at the end.
struct DoctorReport {
    private struct Section {
        var mailbox: String?
        var findings: [Finding] = []
        var dialogue: [DialogueLine] = []
    }

    private let isJSON: Bool
    private var sections: [Section] = []

    init(isJSON: Bool) { self.isJSON = isJSON }

    var hasFault: Bool { count(.fault) > 0 }

    private func count(_ verdict: Finding.Verdict) -> Int {
        sections.reduce(0) { $0 + $1.findings.count { $0.verdict == verdict } }
    }

    /// How many mailboxes wait until they are tried again by themselves.
    private var resting: Int {
        sections.reduce(0) { $0 + $1.findings.count { $0.part == "paused" && $0.verdict == .doubt } }
    }

    mutating func begin(_ title: String, mailbox: String? = nil) {
        if !isJSON { Terminal.print((sections.isEmpty ? "" : "\n") + title) }
        Terminal.flush()
        sections.append(Section(mailbox: mailbox))
    }

    mutating func add(_ finding: Finding) {
        if !sections.isEmpty { sections[sections.count - 1].findings.append(finding) }
        guard !isJSON else { return }
        let part = finding.part + String(repeating: " ", count: max(0, 11 - finding.part.count))
        Terminal.print("  \(finding.verdict.mark)  \(part) \(finding.text)")
        if let hint = finding.advice { Terminal.print("                    \(hint)") }
        Terminal.flush()
    }

    mutating func add(_ lines: [DialogueLine]) {
        if !sections.isEmpty { sections[sections.count - 1].dialogue += lines }
    }

    func end() {
        let faults = count(.fault)
        guard isJSON else {
            let faulty = "\(faults) \(faults == 1 ? "thing stops" : "things stop") sending or reading"
            return Terminal.print(
                "\n" + (faults > 0 ? faulty : resting > 0 ? "ready to send, but paused: see above" : "ready to send"))
        }
        Terminal.print(String(decoding: value(faults).json(), as: UTF8.self))
    }

    private func value(_ faults: Int) -> Value {
        [
            "ready": .bool(faults == 0), "faults": .int(faults), "doubts": .int(count(.doubt)),
            "checks": .array(
                sections.flatMap { section in
                    section.findings.map { finding -> Value in
                        [
                            "mailbox": section.mailbox.map(Value.string) ?? .null, "part": .string(finding.part),
                            "verdict": .string(finding.verdict.rawValue), "text": .string(finding.text),
                            "hint": finding.advice.map(Value.string) ?? .null,
                        ]
                    }
                }),
            "dialogues": .object(
                Object(
                    sections.compactMap { section in
                        section.mailbox.map { ($0, Value.array(section.dialogue.map(\.value))) }
                    })),
        ]
    }
}

extension Finding.Verdict {
    /// As wide as one another.
    fileprivate var mark: String {
        switch self {
        case .fine: "ok   "
        case .doubt: "look "
        case .fault: "FAULT"
        }
    }
}

extension DialogueLine {
    fileprivate var value: Value { ["from": isFromServer ? "server" : "client", "line": .string(text)] }
}
