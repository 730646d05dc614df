import Engine
import Mail
import Ports
import Scheduler
import Values
import Workspace

/// The demo's leads at their mail programs: what the scenario says they answer is a written mail of `demo/letters`, in answer
/// to the last one they got, and taken in as `baton inbound` takes it.
final class DemoLetters {
    /// One mail, with `{{…}}` where a lead's own words stand.
    private struct Letter {
        /// What it says: `interested`, `away` …
        var kind: String
        var text: String
    }

    private let letters: [Letter]
    private let requests: RequestQueue
    private var written: [String: Int] = [:]
    private var count = 0

    /// - Parameter files: paths such as `demo/letters/away-english.eml`, with their contents.
    init(_ files: [(path: String, contents: String)], _ requests: RequestQueue) {
        letters = files.compactMap { path, contents in
            guard let name = path.split(separator: "/").last, name.hasSuffix(".eml") else { return nil }
            return Letter(kind: String(name.prefix { $0 != "-" }), text: contents)
        }
        self.requests = requests
    }

    /// Takes a scenario's answer on its way by mail; false for what comes in otherwise.
    func take(_ incoming: Incoming, _ scheduler: Scheduler) -> Bool {
        guard case .lead(let lead) = incoming.subject, let kind = Self.kind(of: incoming),
            let mail = try? scheduler.read({ try letter(kind, from: lead, at: scheduler.clock.now, in: $0) })
        else { return false }
        written[kind, default: 0] += 1
        return requests.submit { _ = try? $0.perform(.inbound(mail: mail), by: "inbox") }
    }

    private static func kind(of incoming: Incoming) -> String? {
        switch incoming.name {
        case .known(.reply): incoming.details["class"]?.text ?? "interested"
        case .known(.autoReply): incoming.details["kind"]?.text ?? "away"
        default: nil
        }
    }

    private func letter(
        _ kind: String, from id: Int64, at now: Moment, in records: any ReadableRecords
    ) throws -> [UInt8]? {
        let fitting = letters.filter { $0.kind == kind }
        guard !fitting.isEmpty, let lead = try records.lead(id),
            let message = try DemoVisitors.lastMail(to: id, in: records),
            let mail = try records.body(message: message).map({ InboundMail($0) }), let messageID = mail.messageID
        else { return nil }
        count += 1
        let (name, domain) = (
            lead.attributes["first_name"]?.text ?? lead.address, lead.address.split(separator: "@").last
        )
        let values = [
            "name": name, "lead": lead.address, "colleague": "office@\(domain ?? "letters.example")",
            "mailbox": mail.from?.address.text ?? "", "id": messageID, "subject": mail.subject, "number": String(count),
            "day": Zone.utc.local(now).date.description, "back": Zone.utc.local(now + .days(5)).date.description,
        ]
        let text = values.reduce(fitting[count % fitting.count].text) { text, value in
            text.replacing("{{\(value.key)}}", with: value.value)
        }
        return Array(text.replacing("\n", with: "\r\n").utf8)
    }

    /// What came in, in a sentence.
    var summary: String {
        let refusals = ["not_interested", "not_now", "unsubscribe"].reduce(0) { $0 + (written[$1] ?? 0) }
        let away = written["away"] ?? 0
        let answers = written.values.reduce(0, +) - refusals - away
        return "\(answers) answers, \(refusals) refusals and \(away) away notices, all of them written mails"
    }
}
