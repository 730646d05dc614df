import Ports
import Values
import Workspace

/// The visits of one mailbox, one at a time.
final class InboxVisits {
    let mailbox: Mailbox
    let inbox: Mailbox.Inbox
    private unowned let loop: NetLoop
    /// Keeps the access token where the mailbox logs in with one, for sending and reading.
    let keeper: TokenKeeper?
    private var connection: IMAPConnection?
    /// The visit that waits for an access token, or is under way.
    private var errand: InboxErrand?
    private var logsInByCommand = false

    init?(_ mailbox: Mailbox, keeper: TokenKeeper?, loop: NetLoop) {
        guard let inbox = mailbox.inbox else { return nil }
        self.mailbox = mailbox
        self.inbox = inbox
        self.keeper = inbox.server.login?.oauth == nil ? nil : keeper
        self.loop = loop
        self.keeper?.tell { [unowned self] in hasToken($0) }
    }

    var isEmpty: Bool { connection == nil && errand == nil }

    func take(_ errand: InboxErrand) {
        guard self.errand == nil, !loop.isDraining else {
            return loop.found(.ended(.failed(.lost(words: "stopped"))), in: mailbox.name)
        }
        self.errand = errand
        // A connection that has waited since the last visit; one that was lost meanwhile is gone already.
        if let connection, connection.isWaiting { return connection.begin(errand) }
        open()
    }

    /// The server offers no mechanism: it is asked again with the LOGIN command, now and from now on.
    func logsInByCommand(_ connection: IMAPConnection) {
        logsInByCommand = true
        connection.close()
    }

    private func open() {
        guard let errand, connection == nil, let login = inbox.server.login else { return }
        let secret: String
        if let keeper {
            // Nil while a token is on its way; asking may also fail at once, and then nothing is waited for any more.
            guard let token = keeper.token() else { return }
            secret = token
        } else {
            guard let reference = login.secret, let read = try? loop.settings.secrets(reference), !read.isEmpty else {
                let reason = Reason(stage: .login, text: "the mailbox's secret cannot be read")
                return found([.ended(.failed(.unreachable(reason, isFinal: true)))])
            }
            secret = read
        }
        guard let connection = IMAPConnection(errand, isByCommand: logsInByCommand, visits: self, loop: loop) else {
            let reason = Reason(stage: .connect, text: "out of memory")
            return found([.ended(.failed(.unreachable(reason, isFinal: false)))])
        }
        self.connection = connection
        connection.start(secret, generation: keeper?.generation ?? 0)
    }

    /// A token came, or why none did.
    private func hasToken(_ trouble: Delivery.Outcome?) {
        switch trouble {
        case nil: open()
        case .pause(let reason)?: fail(reason, isFinal: true)
        case .retry(let reason, _)?: fail(reason, isFinal: false)
        default: break
        }
    }

    private func fail(_ reason: Reason, isFinal: Bool) {
        guard errand != nil, connection == nil else { return }
        found([.ended(.failed(.unreachable(reason, isFinal: isFinal)))])
    }

    func found(_ findings: [InboxFinding.Content]) {
        for finding in findings where errand != nil || finding == .news {
            loop.found(finding, in: mailbox.name)
            if case .ended = finding { errand = nil }
        }
    }

    func closed(_ connection: IMAPConnection) {
        self.connection = nil
        loop.retired.append(connection)
        // A visit may have been asked for while the one before said goodbye.
        if !loop.isDraining { open() }
    }

    /// No new visit, and the present one ends: it can be made again at any time.
    func drain() {
        connection?.cut()
        fail(Reason(stage: .login, text: "stopped"), isFinal: false)
    }
}
