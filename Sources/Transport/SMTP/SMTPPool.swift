import CCurl
import DequeModule
import Ports
import Values
import Workspace

/// The connections of one mailbox, and the submissions that wait for one.
final class SMTPPool {
    /// How long a lowered number of connections stays lowered at first, and at most, in milliseconds: it doubles each time
    /// the server says so again.
    private static let (recovery, longestRecovery): (Int64, Int64) = (60_000, 3_600_000)
    /// After a refused login or missing TLS, parcels get the same answer for this long, so that no account is locked
    /// by knocking.
    private static let pauseAfterFailure: Int64 = 10_000
    /// Connections made at once: each TLS handshake holds up everything else on the loop for about a millisecond. While
    /// none is logged in there is one: so a second one that a server refuses is known for one too many.
    private var mostAtOnce: Int { connections.count > connecting ? 8 : 1 }

    let mailbox: Mailbox
    private unowned let loop: NetLoop
    private var submissions = Deque<SMTPSession.Submission>()
    private var connections: [ObjectIdentifier: SMTPConnection] = [:]
    /// Unused connections; the last one used is used first, so that the rest can grow old and go.
    private var idle: [SMTPConnection] = []
    private var connecting = 0
    private var ceiling: Int
    private var loweredAt = Monotonic(milliseconds: 0)
    private var recovery = SMTPPool.recovery
    /// Whether it stands in the loop's list.
    var isBusy = false
    private var breaker = CircuitBreaker()

    init(mailbox: Mailbox, keeper: TokenKeeper? = nil, loop: NetLoop) {
        self.mailbox = mailbox
        self.keeper = keeper
        self.loop = loop
        ceiling = max(1, mailbox.limits.connections)
        keeper?.tell { [unowned self] trouble in
            if let trouble { hasNoToken(trouble) } else { self.loop.busy(self) }
        }
    }

    var isEncrypted: Bool { mailbox.server.security != .plain }
    var options: SMTPSession.Options {
        SMTPSession.Options(
            dsn: mailbox.server.dsn, requireTLS: mailbox.server.requiresTLS, isEncrypted: isEncrypted)
    }
    var isEmpty: Bool { connections.isEmpty }
    /// Keeps the access token of a mailbox that logs in with one.
    let keeper: TokenKeeper?
    /// Whether a connection may log in now; where a token is on its way, `keeper` makes this pool busy when it is there.
    private var isReady: Bool { keeper.map { $0.token() != nil } ?? true }
    /// How many connections there may be.
    private var most: Int { breaker.isOnTrial ? 1 : ceiling }
    /// Connections that are being made or will be, if there are submissions for them.
    private var coming: Int { max(connecting, most - (connections.count - connecting)) }
    private var mostMessages: Int { max(1, mailbox.limits.messagesPerConnection) }

    // MARK: - Submissions

    func take(_ submission: SMTPSession.Submission) { submissions.append(submission) }

    func putBack(_ returned: [SMTPSession.Submission]) {
        submissions.prepend(contentsOf: returned)
        loop.busy(self)
    }

    /// Gives waiting submissions to unused connections, and opens more where those are too few.
    func dispatch() {
        guard !submissions.isEmpty else { return }
        if loop.isDraining { return refuseAll(.notSent) }
        if let outcome = breaker.answer(loop.now) { return refuseAll(outcome) }
        recover()
        while !idle.isEmpty, let submission = submissions.popFirst() {
            let connection = idle.removeLast()
            connection.isWaiting = false
            connection.begin(submission)
        }
        while submissions.count > connecting, connecting < mostAtOnce, connections.count < most,
            breaker.answer(loop.now) == nil, isReady
        {
            open()
        }
    }

    /// A submission to be announced together with another's content; those that new connections are made for stay.
    func following(_ connection: SMTPConnection) -> SMTPSession.Submission? {
        guard !loop.isDraining, submissions.count > coming, connection.session.served < mostMessages,
            // One that a server left behind once begins on a connection of its own.
            submissions.first?.returns == 0
        else { return nil }
        return submissions.popFirst()
    }

    private func refuseAll(_ outcome: Delivery.Outcome) {
        while let submission = submissions.popFirst() {
            loop.deliveries.append(Delivery(message: submission.message, outcome: outcome))
        }
    }

    // MARK: - Connections

    private func open() {
        guard let connection = SMTPConnection(pool: self, loop: loop) else {
            let reason = Reason(stage: .connect, text: "out of memory")
            return openBreaker(.retry(reason, after: nil), for: loop.limits.backOff.milliseconds)
        }
        switch loop.prepare(connection, for: mailbox) {
        case nil:
            connections[ObjectIdentifier(connection)] = connection
            connecting += 1
            connection.start()
        case let outcome?: openBreaker(outcome, for: Self.pauseAfterFailure)
        }
    }

    func connected(_ connection: SMTPConnection) {
        connecting -= 1
        breaker.close()
        loop.busy(self)
    }

    /// A connection could not be made: with others logged in there are fewer from now on, whatever the server says of this
    /// one; with none the mailbox rests.
    func failed(_ outcome: Delivery.Outcome) {
        connecting -= 1
        loop.busy(self)
        let alive = connections.count - connecting
        if alive > 0 { return lower(to: alive) }
        if case .retry(let reason, let after) = outcome {
            stumble(reason, alive: 0, atLeast: after)
        } else {
            openBreaker(outcome, for: Self.pauseAfterFailure)
        }
    }

    /// A new connection was lost before it carried anything, which is no better than none.
    func disappointed(_ reason: Reason) { stumble(reason.toOthers, alive: connections.count - connecting - 1) }

    /// A connection carried a submission to its end.
    func proved() { breaker.proved() }

    private func stumble(_ reason: Reason, alive: Int, atLeast span: Span? = nil) {
        if alive > 0 { return lower(to: alive) }
        guard let pause = breaker.nextPause(first: loop.limits.backOff.milliseconds, loop.now) else { return }
        // The scheduler rests the mailbox for as long as the server asked; here it is only not to be knocked at at once.
        openBreaker(.retry(reason, after: max(.milliseconds(pause), span ?? .zero)), for: pause)
    }

    /// A login was refused because of a token that is to be replaced: the submissions wait for the next.
    func triesAgain() {
        connecting -= 1
        loop.busy(self)
    }

    /// No access token can be had.
    private func hasNoToken(_ outcome: Delivery.Outcome) {
        guard case .retry(let reason, let after) = outcome else {
            return openBreaker(outcome, for: Self.pauseAfterFailure)
        }
        let span = max(breaker.pause(first: loop.limits.backOff.milliseconds), after?.milliseconds ?? 0)
        openBreaker(.retry(reason, after: .milliseconds(span)), for: span)
    }

    private func openBreaker(_ outcome: Delivery.Outcome, for milliseconds: Int64) {
        breaker.open(until: loop.now + milliseconds, with: outcome)
        refuseAll(outcome)
    }

    func idled(_ connection: SMTPConnection) {
        if loop.isDraining || connection.session.served >= mostMessages || connections.count > ceiling {
            connection.close(withGoodbye: true)
        } else {
            connection.isWaiting = true
            idle.append(connection)
        }
        if submissions.isEmpty { connection.slim() } else { loop.busy(self) }
    }

    func closed(_ connection: SMTPConnection) {
        connections[ObjectIdentifier(connection)] = nil
        if connection.isWaiting { idle.removeAll { $0 === connection } }
        loop.retired.append(connection)
        loop.busy(self)
    }

    /// What the server offered before and did not understand.
    private var withheld: Set<ServerOffer.Extra> = []

    func withhold(_ extras: Set<ServerOffer.Extra>) { withheld.formUnion(extras) }

    func usable(_ offer: ServerOffer) -> ServerOffer {
        var offer = offer
        offer.withhold(withheld)
        return offer
    }

    // MARK: - Speed

    /// The server said we go too fast.
    func slowDown() { lower(to: max(1, min(ceiling, connections.count) / 2)) }

    private func lower(to count: Int) {
        if ceiling > count, loweredAt > Monotonic(milliseconds: 0) {
            recovery = min(recovery * 2, Self.longestRecovery)
        }
        ceiling = max(1, min(ceiling, count))
        loweredAt = loop.now
    }

    private func recover() {
        guard ceiling < mailbox.limits.connections, loop.now >= loweredAt + recovery else { return }
        ceiling += 1
        loweredAt = loop.now
    }

    // MARK: - Ending

    /// No new work: unused and unfinished connections go, those in a transaction end it.
    func drain() {
        refuseAll(.notSent)
        for connection in Array(connections.values) where !connection.isReady || connection.isWaiting {
            if !connection.isReady { connecting -= 1 }
            connection.close(withGoodbye: connection.isReady)
        }
    }

    /// Time is over.
    func cut() {
        for connection in Array(connections.values) { connection.cut() }
        refuseAll(.notSent)
    }
}

extension Reason {
    /// What it means for those that wait behind the message it is about; a server's own words are for all of them.
    fileprivate var toOthers: Reason {
        code == nil ? Reason(stage: .connect, text: "\(text) before it was offered") : self
    }
}
