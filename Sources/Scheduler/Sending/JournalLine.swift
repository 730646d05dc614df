import Ports
import Values

extension Delivery {
    /// One line: the id, the kind of outcome, and what recovery needs of it. Before it, where a webhook answered with
    /// something, a line of that.
    var journalLines: String {
        var lines = "answer \(message) \(outcome.journalText)\n"
        if case .accepted(let receipt) = outcome, !receipt.body.isEmpty {
            // In JSON a line end stands only between tokens, where a space means the same.
            lines = "body \(message) \(String(oneLine: receipt.body))\n" + lines
        }
        return lines
    }
}

extension Delivery.Outcome {
    fileprivate var journalText: String {
        switch self {
        case .accepted(let receipt): "accepted \(receipt.code) \(receipt.queueID ?? "-") \(receipt.text.oneLine)"
        case .retry(let reason, let after): "retry \(after?.milliseconds ?? -1) \(reason.journalText)"
        case .refused(let reason, let suppress): "refused \(suppress ? 1 : 0) \(reason.journalText)"
        case .unknown(let reason): "unknown 0 \(reason.journalText)"
        case .pause(let reason): "pause 0 \(reason.journalText)"
        case .stopped: "stopped 0"
        case .notSent: "notsent 0"
        }
    }

    /// Reads an outcome back, with the body its receipt had; nil where the line was cut off by the kill.
    init?(journal line: Substring, body: [UInt8] = []) {
        let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count >= 2, let number = Int64(words[1]) else { return nil }
        let rest = words.count == 3 ? words[2] : ""
        switch words[0] {
        case "stopped": self = .stopped
        case "notsent": self = .notSent
        case "accepted":
            let parts = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            guard let queue = parts.first else { return nil }
            self = .accepted(
                Receipt(
                    code: Int(number), text: parts.count > 1 ? String(parts[1]) : "",
                    queueID: queue == "-" ? nil : String(queue), body: body))
        default:
            guard let reason = Reason(journal: rest) else { return nil }
            switch words[0] {
            case "retry": self = .retry(reason, after: number >= 0 ? .milliseconds(number) : nil)
            case "refused": self = .refused(reason, suppress: number == 1)
            case "unknown": self = .unknown(reason)
            case "pause": self = .pause(reason)
            default: return nil
            }
        }
    }
}

extension Reason {
    fileprivate var journalText: String { "\(stage.rawValue) \(code ?? 0) \(enhanced ?? "-") \(text.oneLine)" }

    fileprivate init?(journal text: Substring) {
        let words = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        guard words.count == 4, let stage = Stage(rawValue: String(words[0])), let code = Int(words[1]) else {
            return nil
        }
        self.init(
            stage: stage, code: code == 0 ? nil : code, enhanced: words[2] == "-" ? nil : String(words[2]),
            text: String(words[3]))
    }
}

extension String {
    fileprivate var oneLine: String { String(oneLine: utf8) }

    /// Only what ends a line of the journal gives way: what else Unicode calls a line end may stand in a JSON string.
    fileprivate init(oneLine bytes: some Collection<UInt8>) {
        self.init(decoding: bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
    }
}
