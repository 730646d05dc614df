import CCurl
import Glibc
import Ports
import Values
import Workspace

/// One connection of a mailbox: libcurl's until it is logged in, then the session's bytes go in and out here.
final class SMTPConnection: CurlTransfer, Watcher {
    /// A pass writes at most so many bytes of a message, because others wait meanwhile.
    private static let passBytes = 512 * 1_024
    /// Written at once in clear, and by TLS: one record, because of several that are not out as a whole nobody tells
    /// which ones are, and the dot may be in one of those.
    private static let (plainPiece, record) = (128 * 1_024, 16 * 1_024)

    unowned let pool: SMTPPool
    private unowned let loop: NetLoop
    var session = SMTPSession(offer: ServerOffer())
    var login = LoginDialogue()
    /// Whether TCP, TLS and login are done.
    private(set) var isReady = false
    private(set) var isClosed = false
    /// Whether it stands in the pool's list of unused connections.
    var isWaiting = false
    /// Whether the server answered a submission to its end here, so that losing the connection is no sign of trouble.
    private var isProven = false
    /// Whether it stands in the loop's list of connections to be written to.
    private var isDirty = false
    private var descriptor: Int32 = -1
    private var isBlocked = false
    /// Whether a dot that was permitted did not go out at once: the gate may have changed its mind since.
    private var asksAgain = false
    /// The access token it logs in with, where the mailbox has one, and which one that is.
    private(set) var token: String?
    private var tokenGeneration = 0
    /// What is being written; not touched while a write of it is half done, because TLS wants the same bytes again.
    private var wire: [UInt8] = []
    private var written = 0
    let alarm = Alarm()

    init?(pool: SMTPPool, loop: NetLoop) {
        self.pool = pool
        self.loop = loop
        super.init()
        token = pool.keeper?.token()
        tokenGeneration = pool.keeper?.generation ?? 0
        alarm.onRing { [unowned self] in timeIsUp() }
    }

    // MARK: - Connecting

    /// libcurl begins to connect; `connected` or the pool's `failed` follows.
    func start() {
        loop.alarms.set(alarm, loop.now + loop.limits.connect.milliseconds)
        loop.mailMulti.add(self)
    }

    override func mayReach(_ address: NetworkAddress?) -> Bool {
        pool.isEncrypted || pool.mailbox.server.allowsPlain || loop.limits.allowsPlainBeyondLoopback
            || address?.isLoopback == true
    }

    override func done(_ code: CURLcode) {
        guard !isReady, !isClosed else { return }
        if wasForbidden, code != CURLE_OK {
            return fail(.pause(Reason(stage: .tls, text: "plain text is for loopback only")))
        }
        if code == CURLE_OK, let flaw = login.flaw(for: pool.mailbox.server) {
            return fail(.pause(flaw))
        }
        if code == CURLE_LOGIN_DENIED, login.isRefusedForGood, pool.keeper?.refused(tokenGeneration) == true {
            close()
            return pool.triesAgain()
        }
        guard code == CURLE_OK else { return fail(login.outcome(code)) }
        pool.keeper?.accepted(tokenGeneration)
        token = nil
        login.mask = Mask()
        descriptor = socket
        guard descriptor >= 0 else {
            return fail(.retry(Reason(stage: .connect, text: "connection lost at once"), after: nil))
        }
        hold()
        isReady = true
        session = SMTPSession(offer: pool.usable(login.offer), options: pool.options)
        loop.watch(descriptor, EPOLLIN.rawValue, self)
        pool.connected(self)
        rest()
    }

    private func fail(_ outcome: Delivery.Outcome) {
        close()
        pool.failed(outcome)
    }

    private func timeIsUp() {
        if isReady {
            if session.isIdle { return close(withGoodbye: true) }
            session.broke(.timedOut, unsent: unsent)
            return settle()
        }
        let isConnected = offset(CURLINFO_CONNECT_TIME_T) > 0 || login.hasBegun
        if isConnected, !login.isLate {
            login.isLate = true
            let rest = loop.limits.login.milliseconds - loop.limits.connect.milliseconds
            return loop.alarms.set(alarm, loop.now + max(rest, 1))
        }
        fail(.retry(Reason(stage: isConnected ? .greeting : .connect, text: "no answer in time"), after: nil))
    }

    // MARK: - The session's bytes

    func begin(_ submission: SMTPSession.Submission) {
        session.begin(submission)
        settle()
    }

    /// The message that waits for the gate.
    var asks: Int64? { session.asks ?? (asksAgain ? session.holdsDot(unsent: unsent) : nil) }

    /// The gate's answer to what is asked.
    func answer(_ isPermitted: Bool) {
        guard asks != nil else { return }
        if asksAgain, isPermitted {
            asksAgain = false
            return writeNext()
        }
        if isPermitted {
            session.grant(following: session.takesFollowing ? pool.following(self) : nil)
        } else {
            session.deny(unsent: unsent)
        }
        settle()
    }

    /// epoll saw something.
    func ready(_ descriptor: Int32, _ events: UInt32) {
        if events & EPOLLOUT.rawValue != 0 { flush() }
        if !isClosed, events & ~EPOLLOUT.rawValue != 0 { read() }
    }

    private func read() {
        let buffer = loop.buffer
        let before = (session.heard, session.stage)
        while session.isOpen {
            let count = readOnce(UnsafeMutableRawBufferPointer(buffer))
            if count > 0 {
                session.receive(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<count]), unsent: unsent)
                // In clear a short read has emptied the socket; TLS may hold more that epoll does not see.
                if !pool.isEncrypted, count < buffer.count { break }
            } else if count == 0 {
                session.broke(.closed, unsent: unsent)
            } else {
                break
            }
        }
        settle(isNews: before != (session.heard, session.stage))
    }

    func flush() {
        isDirty = false
        guard !isClosed else { return }
        if asksAgain { return loop.asking.append(self) }
        defer { asksAgain = session.holdsDot(unsent: unsent) != nil }
        var room = Self.passBytes
        while true {
            if written == wire.count {
                wire.removeAll(keepingCapacity: true)
                written = 0
                swap(&wire, &session.output)
                if wire.isEmpty { break }
            }
            guard room > 0 else { return writeNext() }
            let count = writeOnce()
            if count > 0 {
                written += count
                room -= count
            } else if count == 0 {
                return block(true)
            } else {
                session.broke(.closed, unsent: unsent)
                return settle()
            }
        }
        block(false)
        session.flushed()
        settle()
    }

    /// What there is goes when it is this connection's turn, after everybody else.
    private func writeNext() {
        guard !isDirty else { return }
        isDirty = true
        loop.dirty.append(self)
    }

    private var unsent: Int { wire.count - written + session.output.count }

    private func block(_ isBlocked: Bool) {
        if isBlocked { loop.alarms.set(alarm, loop.now + loop.limits.limit(.body)) }
        guard isBlocked != self.isBlocked else { return }
        self.isBlocked = isBlocked
        loop.watch(descriptor, EPOLLIN.rawValue | (isBlocked ? EPOLLOUT.rawValue : 0), self)
    }

    /// Takes what the session has to say, and sees to what comes next. Without news the time limit stays where it is:
    /// a byte now and then is no answer.
    private func settle(isNews: Bool = true) {
        prove()
        if !session.endings.isEmpty {
            loop.deliveries.append(contentsOf: session.endings)
            session.endings.removeAll(keepingCapacity: true)
        }
        if !session.returned.isEmpty {
            pool.putBack(session.returned)
            session.returned.removeAll()
        }
        if session.wasSlowed {
            session.wasSlowed = false
            pool.slowDown()
        }
        if !session.withheld.isEmpty { pool.withhold(session.withheld) }
        guard session.isOpen else { return close() }
        if session.asks != nil { loop.asking.append(self) }
        if !session.output.isEmpty { writeNext() }
        rest(isNews: isNews)
    }

    /// Tells the pool whether this connection does what connections are for.
    private func prove() {
        guard !isProven, !session.endings.isEmpty || !session.returned.isEmpty else { return }
        if session.isOpen {
            isProven = true
            pool.proved()
        } else if case .retry(let reason, _)? = session.endings.first?.outcome {
            pool.disappointed(reason)
        } else if case .unknown(let reason)? = session.endings.first?.outcome {
            pool.disappointed(reason)
        }
    }

    /// Sets the time limit for what is waited for, and gives an idle connection back to the pool.
    private func rest(isNews: Bool = true) {
        if let stage = session.stage {
            guard isNews else { return }
            loop.alarms.set(alarm, loop.now + loop.limits.limit(stage))
        } else if !isWaiting {
            loop.alarms.set(alarm, loop.now + loop.limits.idle.milliseconds)
            pool.idled(self)
        }
    }

    /// Lets go of memory while nothing is to be done: most of many connections are idle most of the time.
    func slim() {
        guard unsent == 0 else { return }
        wire = []
        written = 0
        session.slim()
    }

    // MARK: - Ending

    /// The carrier stops: whatever is under way ends now.
    func cut() {
        session.cut(unsent: unsent)
        settle()
    }

    func close(withGoodbye: Bool = false) {
        guard !isClosed else { return }
        isClosed = true
        alarm.cancel()
        if withGoodbye, unsent == 0 {
            wire = Array("QUIT\r\n".utf8)
            written = 0
            _ = writeOnce()
        }
        if descriptor >= 0 { loop.unwatch(descriptor) }
        loop.mailMulti.remove(self)
        pool.closed(self)
    }

    // MARK: - System calls

    /// Bytes read, 0 at the end or on an error, -1 when there is nothing now.
    private func readOnce(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        receive(into: buffer, from: descriptor, isEncrypted: pool.isEncrypted)
    }

    /// Bytes written, 0 when there is no room now, -1 on an error.
    private func writeOnce() -> Int {
        wire.withUnsafeBytes { bytes in
            let end = min(bytes.count, written + (pool.isEncrypted ? Self.record : Self.plainPiece))
            let piece = UnsafeRawBufferPointer(rebasing: bytes[written..<end])
            return transmit(piece, to: descriptor, isEncrypted: pool.isEncrypted)
        }
    }
}
