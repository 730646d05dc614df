import CCurl
import Glibc
import Ports
import Values
import Workspace

/// One connection to a mailbox's IMAP server: libcurl's until it is logged in, then one visit of the session's.
final class IMAPConnection: CurlTransfer, Watcher {
    /// A pass reads at most so many buffers, because others wait meanwhile.
    private static let mostReads = 16

    private unowned let visits: InboxVisits
    private unowned let loop: NetLoop
    private let errand: InboxErrand
    /// Whether the login is the LOGIN command, for a server that knows no mechanism of SASL.
    private let isByCommand: Bool
    private var session: IMAPSession
    private var login = IMAPLogin()
    private var isReady = false
    private(set) var isClosed = false
    private var descriptor: Int32 = -1
    private var isBlocked = false
    private var tokenGeneration = 0
    private var wire: [UInt8] = []
    private var written = 0
    private let alarm = Alarm()
    /// Goes on with what TLS has taken in already, which epoll does not see.
    private let again = Alarm()
    private var deadline = Monotonic.never
    /// Whether a visit was begun on it while it waited, and nothing was found yet: it may have been lost meanwhile.
    private var isReused = false

    private var server: Mailbox.SMTPServer { visits.inbox.server }
    private var isEncrypted: Bool { server.security != .plain }

    init?(_ errand: InboxErrand, isByCommand: Bool, visits: InboxVisits, loop: NetLoop) {
        self.errand = errand
        self.isByCommand = isByCommand
        self.visits = visits
        self.loop = loop
        session = IMAPSession(nonce: "")
        super.init()
        alarm.onRing { [unowned self] in timeIsUp() }
        again.onRing { [unowned self] in read() }
    }

    /// Twelve letters that nobody can foresee, so that no mail can hold a command's tag.
    static func nonce() -> String {
        String((0..<12).map { _ in Character(Unicode.Scalar(UInt8.random(in: 0x61...0x7A))) })
    }

    // MARK: - Connecting

    /// libcurl begins to connect with this secret; the visits hears of the end.
    func start(_ secret: String, generation: Int) {
        tokenGeneration = generation
        guard let user = server.login else { return }
        if let flaw = aim(at: server, limits: loop.limits, scheme: "imap") {
            return end(.unreachable(flaw, isFinal: true))
        }
        login.mask = Mask([secret])
        logInOverIMAP(as: user, with: secret, isByCommand: isByCommand)
        _ = ccurl_set_write(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, user in
            guard let user, let bytes else { return 0 }
            Unmanaged<IMAPConnection>.fromOpaque(user).takeUnretainedValue().login
                .heard(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        set(CURLOPT_HEADERDATA, Unmanaged.passUnretained(self).toOpaque())
        deadline = loop.now + loop.limits.inboxVisit.milliseconds
        loop.alarms.set(alarm, loop.now + loop.limits.connect.milliseconds + loop.limits.inboxAnswer.milliseconds)
        loop.mailMulti.add(self)
    }

    override func mayReach(_ address: NetworkAddress?) -> Bool {
        isEncrypted || server.allowsPlain || loop.limits.allowsPlainBeyondLoopback || address?.isLoopback == true
    }

    override func done(_ code: CURLcode) {
        guard !isReady, !isClosed else { return }
        if wasForbidden, code != CURLE_OK {
            return end(.unreachable(Reason(stage: .tls, text: "plain text is for loopback only"), isFinal: true))
        }
        if code == CURLE_LOGIN_DENIED, login.isRefusedForGood, visits.keeper?.refused(tokenGeneration) == true {
            // The visit goes on with another token.
            return close()
        }
        if !isByCommand, login.knowsNoMechanism(code), !method.isBearer {
            return visits.logsInByCommand(self)
        }
        guard code == CURLE_OK else { return end(login.fault(code)) }
        visits.keeper?.accepted(tokenGeneration)
        descriptor = socket
        guard descriptor >= 0 else { return end(.lost(words: "")) }
        hold()
        isReady = true
        loop.watch(descriptor, EPOLLIN.rawValue, self)
        var settings = IMAPSession.Settings(folder: visits.inbox.folder, sent: visits.inbox.sent)
        settings.identifies = login.offers("ID")
        settings.waits = login.offers("IDLE")
        session = IMAPSession(nonce: Self.nonce(), settings: settings)
        session.begin(errand)
        settle()
    }

    private var method: Mailbox.Login.Method { server.login?.method ?? .plain }

    /// Whether it is logged in and waits for another visit.
    var isWaiting: Bool { isReady && !isClosed && session.isWaiting }

    /// Another visit on a connection that waits.
    func begin(_ errand: InboxErrand) {
        isReused = true
        deadline = loop.now + loop.limits.inboxVisit.milliseconds
        session.begin(errand)
        settle()
    }

    private func timeIsUp() {
        guard isReady else {
            return end(
                .unreachable(
                    Reason(stage: login.hasBegun ? .greeting : .connect, text: "no answer in time"), isFinal: false))
        }
        if session.isWaiting { session.renew() } else { session.wentSilent() }
        settle()
    }

    // MARK: - The session's bytes

    /// epoll saw something.
    func ready(_ descriptor: Int32, _ events: UInt32) {
        if events & EPOLLOUT.rawValue != 0 { settle() }
        if !isClosed, events & ~EPOLLOUT.rawValue != 0 { read() }
    }

    private func read() {
        let buffer = loop.buffer
        for _ in 0..<Self.mostReads where !session.isOver && !isClosed {
            let count = receive(
                into: UnsafeMutableRawBufferPointer(buffer), from: descriptor, isEncrypted: isEncrypted)
            guard count >= 0 else { return settle() }
            if count == 0 {
                session.closed()
            } else {
                session.receive(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<count]))
            }
        }
        // In the next pass: an alarm that is due would be rung in this one.
        if !session.isOver { loop.alarms.set(again, loop.now + 1) }
        settle()
    }

    private func flush() {
        while true {
            if written == wire.count {
                wire = session.takeOutput()
                written = 0
                if wire.isEmpty { return block(false) }
            }
            let count = wire.withUnsafeBytes {
                transmit(
                    UnsafeRawBufferPointer(rebasing: $0[written...]), to: descriptor, isEncrypted: isEncrypted)
            }
            if count < 0 {
                session.closed()
                return
            }
            if count == 0 { return block(true) }
            written += count
        }
    }

    private func block(_ isBlocked: Bool) {
        guard isBlocked != self.isBlocked else { return }
        self.isBlocked = isBlocked
        loop.watch(descriptor, EPOLLIN.rawValue | (isBlocked ? EPOLLOUT.rawValue : 0), self)
    }

    /// Takes what the session has to say, and sees to what comes next.
    private func settle() {
        guard !isClosed else { return }
        flush()
        if isReused, session.findings.count == 1, case .ended(.failed)? = session.findings.first {
            // The visit goes on with another connection: this one was lost meanwhile, or the server holds on to a folder
            // that was made anew.
            session.findings = []
            return close()
        }
        if !session.findings.isEmpty { isReused = false }
        visits.found(session.findings)
        session.findings = []
        guard !session.isOver else { return close() }
        if session.isWaiting { return loop.alarms.set(alarm, loop.now + loop.limits.inboxWait.milliseconds) }
        let answer = loop.now + loop.limits.inboxAnswer.milliseconds
        loop.alarms.set(alarm, min(answer, deadline))
    }

    // MARK: - Ending

    private func end(_ fault: InboxFault) {
        visits.found([.ended(.failed(fault))])
        close()
    }

    /// The carrier stops: a visit can be made again at any time.
    func cut() {
        guard !isClosed else { return }
        if isWaiting { return close() }
        end(.lost(words: "stopped"))
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        alarm.cancel()
        again.cancel()
        if descriptor >= 0 { loop.unwatch(descriptor) }
        loop.mailMulti.remove(self)
        visits.closed(self)
    }
}
