import Synchronization
package import Values

/// The mailboxes that the sinks of one process share: what SMTP takes in, IMAP hands out; safe from any thread.
package final class PostOffice: Sendable {
    private struct State: Sendable {
        var mailboxes: SinkMailboxes
        var watchers: [Int: @Sendable () -> Void] = [:]
        var lastWatcher = 0
    }

    private let state: Mutex<State>

    /// Empty mailboxes whose UIDs are other ones than those of any earlier process; the oldest mails go where there are
    /// more than so many bytes.
    package init(bytes: Int = 64 << 20) {
        var limits = SinkMailboxes.Limits()
        limits.bytes = bytes
        let validity = UInt32(truncatingIfNeeded: Moment.wall().seconds)
        state = Mutex(State(mailboxes: SinkMailboxes(validity: validity, limits: limits)))
    }

    /// Looks into the mailboxes or changes them, and tells whoever waits for a change.
    func visit<Result: Sendable>(_ body: (inout SinkMailboxes) -> Result) -> Result {
        let (result, told) = state.withLock { state in
            let before = state.mailboxes.version
            let result = body(&state.mailboxes)
            return (result, before == state.mailboxes.version ? [] : Array(state.watchers.values))
        }
        for watcher in told { watcher() }
        return result
    }

    /// Calls this behind every change, on the thread of whoever made it, until `unwatch` with the number given here.
    func watch(_ watcher: @escaping @Sendable () -> Void) -> Int {
        state.withLock { state in
            state.lastWatcher += 1
            state.watchers[state.lastWatcher] = watcher
            return state.lastWatcher
        }
    }

    func unwatch(_ number: Int) { state.withLock { $0.watchers[number] = nil } }

    // MARK: - Mail

    /// A folder that mail is put into.
    package enum Folder: Sendable {
        case inbox, sent
    }

    /// Puts a mail into a folder of each of these addresses, dated now unless a time is given; lines that end in LF alone
    /// get their CR.
    package func deliver(
        _ mail: [UInt8], to addresses: [String], into folder: Folder = .inbox, at time: Moment? = nil
    ) {
        let mail = Self.withLineEnds(mail)
        let name = folder == .inbox ? SinkMailboxes.inbox : SinkMailboxes.sent
        visit { mailboxes in
            for user in Set(addresses.map { mailboxes.user(of: $0) }) {
                mailboxes.add(mail, to: name, of: user, at: time ?? .wall())
            }
        }
    }

    /// Gives every mail in the inbox of this address another UID, as a server does whose index was lost.
    package func renumber(_ address: String) {
        visit { mailboxes in
            let user = mailboxes.user(of: address)
            _ = mailboxes.change(SinkMailboxes.inbox, of: user) { $0.renumber(behind: 0, of: .wall()) }
        }
    }

    /// Takes a mail that SMTP took: for its recipients with its envelope above (RFC 5321 §4.4), and a copy among what its
    /// author sent, as many providers keep one.
    func accept(_ message: SinkMessage) {
        let author = MailText(message.bytes).addresses(in: ["From"]).first ?? message.sender
        visit { mailboxes in
            var known: Set<String> = []
            for recipient in message.recipients {
                let user = mailboxes.user(of: recipient)
                guard known.insert(user).inserted else { continue }
                let envelope = "Return-Path: <\(message.sender)>\r\nDelivered-To: \(recipient)\r\n"
                mailboxes.add(Array(envelope.utf8) + message.bytes, of: user, at: message.time)
            }
            guard !author.isEmpty else { return }
            let user = mailboxes.user(of: author)
            mailboxes.add(message.bytes, to: SinkMailboxes.sent, of: user, at: message.time, flags: ["\\Seen"])
        }
    }

    private static func withLineEnds(_ mail: [UInt8]) -> [UInt8] {
        var (lines, last) = ([UInt8](), UInt8(0))
        lines.reserveCapacity(mail.count)
        for byte in mail {
            if byte == 0x0A, last != 0x0D { lines.append(0x0D) }
            lines.append(byte)
            last = byte
        }
        return lines
    }
}
