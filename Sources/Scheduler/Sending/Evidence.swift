import Engine
import Mail
import Ports
import Values
import Workspace

/// Messages whose answer was lost, looked for in the Sent folder: one that lies there was taken by the server. One that
/// does not may be there later, or never; that is no evidence.
extension Scheduler {
    /// A message to look for.
    struct Doubt {
        var message: Int64
        /// Its Message-ID.
        var id: String
        /// When it was handed to the carrier.
        var since: Moment
    }

    /// What of a mailbox is unknown, the latest first: of the last day, or since ever where everything is asked for.
    func doubts(of mailbox: String, everything: Bool) throws -> [Doubt] {
        let unknown = try store.read { try $0.messages(in: [.unknown], limit: 10_000) }
        return unknown.compactMap { doubt($0, of: mailbox) }
            .filter { everything || clock.now - $0.since < .days(1) }
            .sorted { $0.since > $1.since }.prefix(50).map(\.self)
    }

    private func doubt(_ message: OutboxMessage, of mailbox: String) -> Doubt? {
        guard message.route == mailbox, case .mail = message.content, let since = message.reservedAt,
            let sender = workspace.mailboxes[mailbox].flatMap({ try? Address($0.address) })
        else { return nil }
        let id = keys.messageID(enrollment: message.enrollment, key: message.key, domain: sender.domain)
        return Doubt(message: message.id, id: id, since: since)
    }

    /// A sought message lies in the folder of what was sent.
    func found(_ id: Int64, in folder: String) throws {
        try transact { records in
            guard let message = try records.message(id), message.state == .unknown else { return }
            try settle(message, byEvidence: "found in the folder “\(folder)”", in: records)
        }
    }
}
