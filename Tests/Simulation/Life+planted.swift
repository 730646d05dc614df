import Engine
import Foundation
import Ports
import Scheduler
import Values
import Workspace

/// Bugs that a process has from its start on: in the settings it follows, in what it finds in its store and journal.
extension Life {
    /// A recovery that takes a dot without an answer for nothing.
    func plantInJournal() {
        guard mutation == .recoveryResendsUnknown else { return }
        let text = String(decoding: journalBytes(), as: UTF8.self)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("dot") }
        let kept = lines.map { $0 + "\n" }.joined()
        _ = FileManager.default.createFile(atPath: journalPath, contents: Data(kept.utf8))
    }

    /// What a process forgets when it starts.
    func plantInStore() {
        switch mutation {
        case .limitsAreForgotten: plantInRoutes { $0.ledger = [] }
        case .gapIsForgotten:
            plantInRoutes { state in
                guard case .object(var ledger)? = try? Value(json: state.ledger) else { return }
                ledger["next"] = nil
                state.ledger = Value.object(ledger).json()
            }
        case .pauseIsForgotten: plantInRoutes { if $0.pausedUntil == nil { $0.paused = nil } }
        case .senderIsForgotten:
            try? store.inner.write { records in
                for var enrollment in try records.enrollments(in: [.pending, .active, .waiting], after: 0, limit: .max)
                {
                    enrollment.memory.mailbox = nil
                    try records.update(enrollment, was: enrollment.due)
                }
            }
        default: return
        }
    }

    private func plantInRoutes(_ change: (inout RouteState) -> Void) {
        try? store.inner.write { records in
            for var state in try records.routes() {
                change(&state)
                try records.update(state)
            }
        }
    }

    /// The settings a process follows, which are not those that hold.
    func planted() -> Workspace {
        var home = home
        let text = home.files["baton.json"] ?? ""
        switch mutation {
        case .capIsOneTooHigh: home.files["baton.json"] = text.changing("\"per_") { $0 + 1 }
        case .rampUpStartsTooHigh:
            home.files["baton.json"] = text.changing("\"start\"") { $0 + 1 }.changing("\"ceiling\"") { $0 + 1 }
        case .holdIsIgnored: home.files["baton.json"] = text.replacingOccurrences(of: "\"hold\"", with: "\"go_on\"")
        case .guardrailsSleep: home.files["baton.json"] = text.changing("\"sample\"") { _ in 1_000_000 }
        case .senderIsForgotten where coverage.counts["starts", default: 0] % 2 == 1:
            for name in RandomHome.mailboxNames {
                home.files["baton.json"] = home.files["baton.json"]?.changing("\"\(name)\": ") { 1_000 - $0 * 200 }
            }
        default: return workspace
        }
        return home.workspace().0 ?? workspace
    }
}

extension String {
    /// With another number wherever one follows these characters before anything else begins.
    fileprivate func changing(_ key: String, _ change: (Int) -> Int) -> String {
        let parts = components(separatedBy: key)
        return parts.dropFirst().reduce(parts[0]) { text, part in
            let head = part.prefix { !$0.isNumber && $0 != "," && $0 != "}" && $0 != "{" }
            let digits = part.dropFirst(head.count).prefix { $0.isNumber }
            guard let number = Int(digits) else { return text + key + part }
            return text + key + head + String(change(number)) + part.dropFirst(head.count + digits.count)
        }
    }
}
