import CCurl
import Glibc
import Ports
import Values
import Workspace

/// The one thread that carries everything: an epoll, alarms, libcurl's multi handles, and the mailboxes' connections.
///
/// A pass takes what the sockets have, then what was put on the counter, then tells the journal the answers, asks the
/// gate for all dots at once, and writes. In that order a kill leaves at most one dot without an answer a connection.
final class NetLoop {
    private struct Watched {
        var watcher: (any Watcher)?
        var events: UInt32 = 0
    }

    let settings: CarrierSettings
    let limits: TransportLimits
    private let loopQueues: LoopQueues
    private let epoll: Int32
    private var watched: [Watched] = []
    var alarms = Alarms()
    private(set) var now = Monotonic.now()
    /// What reads go into; its content lives for one read.
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 * 1024)
    private let events = UnsafeMutableBufferPointer<epoll_event>.allocate(capacity: 256)

    private(set) lazy var mailMulti = CurlMulti(loop: self)
    private(set) lazy var publicMulti = CurlMulti(loop: self)
    private(set) lazy var localMulti = CurlMulti(loop: self)
    private var routes: [String: WebhookRoute] = [:]
    private var keepers: [String: TokenKeeper] = [:]
    private var pools: [String: SMTPPool] = [:]
    private var busyPools: [SMTPPool] = []
    private var visits: [String: InboxVisits] = [:]

    /// Ended since the last pass.
    var deliveries: [Delivery] = []
    /// Found in mailboxes since the last pass.
    private var findings: [InboxFinding] = []
    /// Connections whose session waits for the gate.
    var asking: [SMTPConnection] = []
    /// Connections with something to write.
    var dirty: [SMTPConnection] = []
    /// Closed connections, kept until no callback of theirs can be running.
    var retired: [CurlTransfer] = []
    private(set) var isDraining = false
    private var request = LoopQueues.Request.work

    init(settings: CarrierSettings, loopQueues: LoopQueues, epoll: Int32) {
        self.settings = settings
        self.loopQueues = loopQueues
        self.epoll = epoll
        limits = settings.limits
        for mailbox in settings.mailboxes {
            let keeper = TokenKeeper(for: mailbox, loop: self)
            keepers[mailbox.name] = keeper
            pools[mailbox.name] = SMTPPool(mailbox: mailbox, keeper: keeper, loop: self)
            visits[mailbox.name] = InboxVisits(mailbox, keeper: keeper, loop: self)
        }
        for endpoint in settings.endpoints { routes[endpoint.name] = WebhookRoute(endpoint: endpoint, loop: self) }
        watch(loopQueues.wake, EPOLLIN.rawValue, WakeUp())
    }

    deinit {
        buffer.deallocate()
        events.deallocate()
        close(epoll)
    }

    /// Runs until drained.
    func run() {
        repeat {
            repeat { pass() } while !isDone
        } while !loopQueues.finish()
        ring()
    }

    /// Whether all is carried or given back, and draining was asked for. A pool that is still to be looked at may hold
    /// what a lost connection put back.
    var isDone: Bool {
        isDraining && deliveries.isEmpty && retired.isEmpty && busyPools.isEmpty && pools.values.allSatisfy(\.isEmpty)
            && routes.values.allSatisfy(\.isEmpty) && visits.values.allSatisfy(\.isEmpty)
            && keepers.values.allSatisfy { !$0.isAsking }
    }

    /// Waits for something to happen, and does all that follows from it.
    func pass() {
        listen()
        while let ring = alarms.due(now) { ring() }
        intake()
        dispatch()
        settle()
        write()
        publish()
        retired.removeAll(keepingCapacity: true)
    }

    // MARK: - Sockets

    func watch(_ descriptor: Int32, _ events: UInt32, _ watcher: any Watcher) {
        let index = Int(descriptor)
        while watched.count <= index { watched.append(Watched()) }
        var event = epoll_event(events: events, data: epoll_data_t(fd: descriptor))
        if epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) < 0, errno == EEXIST {
            epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event)
        }
        watched[index] = Watched(watcher: watcher, events: events)
    }

    func unwatch(_ descriptor: Int32) {
        guard watched.indices.contains(Int(descriptor)) else { return }
        watched[Int(descriptor)] = Watched()
        var none = epoll_event()
        epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, &none)
    }

    private func listen() {
        let count = epoll_wait(epoll, events.baseAddress, Int32(events.count), patience())
        loopQueues.wokeUp()
        // Before anything sets a time limit: it may have slept for long.
        now = Monotonic.now()
        guard count > 0 else { return }
        for event in events[..<Int(count)] {
            let descriptor = event.data.fd
            guard watched.indices.contains(Int(descriptor)) else { continue }
            watched[Int(descriptor)].watcher?.ready(descriptor, event.events)
        }
    }

    /// How long epoll may sleep, in milliseconds: not at all while there is something to do.
    private func patience() -> Int32 {
        let isBusy = !(deliveries.isEmpty && asking.isEmpty && dirty.isEmpty && busyPools.isEmpty && findings.isEmpty)
        guard !isBusy, loopQueues.fallAsleep(knowing: request) else { return 0 }
        let first = alarms.first
        guard first != .never else { return -1 }
        return Int32(clamping: max(0, first.milliseconds - Monotonic.now().milliseconds))
    }

    // MARK: - Work

    private var incoming: [Parcel] = []

    private func intake() {
        let asked = loopQueues.take(into: &incoming)
        if asked != request { begin(asked) }
        for parcel in incoming {
            switch parcel.content {
            case .mail(let mail): post(SMTPSession.Submission(message: parcel.message, mail: mail))
            case .webhook(let call): post(call, parcel.message)
            }
        }
        incoming.removeAll(keepingCapacity: true)
        for errand in loopQueues.takeErrands() {
            if let visits = visits[errand.mailbox] {
                visits.take(errand)
            } else {
                found(.ended(.failed(.nonsense("no such mailbox"))), in: errand.mailbox)
            }
        }
    }

    /// Something was found in a mailbox.
    func found(_ content: InboxFinding.Content, in mailbox: String) {
        findings.append(InboxFinding(mailbox: mailbox, content: content))
    }

    private func post(_ call: WebhookParcel, _ message: Int64) {
        guard let route = routes[call.endpoint] else {
            let reason = Reason(stage: .request, text: "no such endpoint")
            return deliveries.append(Delivery(message: message, outcome: .pause(reason)))
        }
        route.take(call, message: message)
    }

    private func post(_ submission: SMTPSession.Submission) {
        guard let pool = pools[submission.mail.mailbox] else {
            let reason = Reason(stage: .connect, text: "no such mailbox")
            return deliveries.append(Delivery(message: submission.message, outcome: .pause(reason)))
        }
        pool.take(submission)
        busy(pool)
    }

    /// This pool is looked at in this pass, or the next.
    func busy(_ pool: SMTPPool) {
        guard !pool.isBusy else { return }
        pool.isBusy = true
        busyPools.append(pool)
    }

    private func dispatch() {
        while let pool = busyPools.popLast() {
            pool.isBusy = false
            pool.dispatch()
        }
    }

    /// The journal hears the answers before the gate permits new dots.
    private func settle() {
        if !deliveries.isEmpty {
            ended.append(contentsOf: deliveries)
            settings.gate.answered(deliveries)
            deliveries.removeAll(keepingCapacity: true)
        }
        guard !asking.isEmpty else { return }
        var connections: [SMTPConnection] = []
        swap(&connections, &asking)
        let permitted = settings.gate.permit(connections.compactMap(\.asks))
        hasPermitted = !permitted.isEmpty
        for connection in connections {
            if let message = connection.asks { connection.answer(permitted.contains(message)) }
        }
    }

    private func write() {
        var connections: [SMTPConnection] = []
        swap(&connections, &dirty)
        for connection in connections { connection.flush() }
        guard hasPermitted else { return }
        hasPermitted = false
        settings.gate.written()
    }

    private var hasPermitted = false
    private var ended: [Delivery] = []

    private func publish() {
        guard !ended.isEmpty || !findings.isEmpty else { return }
        loopQueues.give(ended)
        ended.removeAll(keepingCapacity: true)
        loopQueues.give(findings)
        findings.removeAll()
        // Waking the scheduler costs more than a call: once a millisecond is enough for it, and at once after a rest.
        if now > rung { ring() } else { alarms.set(ringing, rung + 1) }
    }

    private var rung = Monotonic(milliseconds: 0)
    private lazy var ringing = {
        let alarm = Alarm()
        alarm.onRing { [unowned self] in ring() }
        return alarm
    }()

    private func ring() {
        rung = now
        alarms.set(ringing, .never)
        settings.bell.ring()
    }

    // MARK: - Ending

    private var grace = Alarm()

    private func begin(_ asked: LoopQueues.Request) {
        request = asked
        guard case .drain(let milliseconds) = asked else { return }
        isDraining = true
        for pool in pools.values { pool.drain() }
        for route in routes.values { route.drain() }
        for visits in visits.values { visits.drain() }
        grace.onRing { [unowned self] in
            for pool in pools.values { pool.cut() }
            for keeper in keepers.values { keeper.cut() }
            for route in routes.values { route.cut() }
        }
        alarms.set(grace, now + milliseconds)
    }
}
