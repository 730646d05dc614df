import Engine
import Values

extension Summary {
    /// The summary a salesperson understands.
    package var text: String {
        var lines = [
            [
                leads.counted("lead"), enrollments.counted("enrollment"),
                (messages["sent"] ?? 0).counted("message") + " sent",
            ].joined(separator: ", "), "",
        ]
        lines.append(line(.won, "closed by themselves or by a person", note: money(wonValue)))
        lines.append(line(.escalated, "wait for what a person says of the lead"))
        lines.append(line(.waiting, "still under way"))
        lines.append(line(.finished, "ran to the end without a sale"))
        lines.append(line(.lost, "lost"))
        lines.append(line(.exited, "left early"))
        lines.append(line(.held, "held until something is mended"))
        lines.append(line(.failed, "failed"))
        for (queue, reasons) in queues.sorted(by: { $0.key < $1.key }) {
            lines += ["", "Queue \(queue), \((cards[queue] ?? 0).counted("card")):"] + reasons.listed
        }
        if !exitedBecause.isEmpty { lines += ["", "Left early because:"] + exitedBecause.listed }
        if !heldBecause.isEmpty {
            lines += ["", "Held because:"] + heldBecause.listed
        }
        let troubles = ["failed", "unknown", "skipped", "expired", "deferred"].compactMap { state in
            messages[state].flatMap { $0 > 0 ? "\($0) \(state)" : nil }
        }
        if !troubles.isEmpty { lines += ["", "Messages not sent: " + troubles.joined(separator: ", ")] }
        return lines.joined(separator: "\n")
    }

    private func line(_ place: Place, _ words: String, note: String? = nil) -> String {
        let count = String(places[place] ?? 0)
        let padding = String(repeating: " ", count: max(0, 6 - count.count))
        return "\(padding)\(count)  \(words)" + (note.map { ", worth \($0)" } ?? "")
    }

    private func money(_ value: Int) -> String { Money(minorUnits: value, currency: currency).description }
}

extension [String: Int] {
    /// A line each, the largest first, then by name.
    fileprivate var listed: [String] {
        sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "  \($0.value) × \($0.key)" }
    }
}
