import CCurl
import DequeModule
import Glibc
import Ports
import Values
import Workspace

/// The calls to one endpoint: those under way, and those that wait for one to end.
final class WebhookRoute {
    /// Calls at once, whatever is configured; a receiver is a guest to be polite to.
    static let mostCalls = 64
    /// How long a secret that was read is used before it is read again.
    private static let secretLife: Int64 = 60_000

    let endpoint: Endpoint
    private unowned let loop: NetLoop
    private var waiting = Deque<(message: Int64, parcel: WebhookParcel)>()
    private var calls: [ObjectIdentifier: WebhookCaller] = [:]
    /// The last one used is used first, so that the connections of the rest can grow old and go.
    private var unused: [WebhookCaller] = []
    private lazy var target = WebhookTarget(url: endpoint.url)
    private var breaker = CircuitBreaker()
    private var signatures: (values: [WebhookSignature], until: Monotonic)?

    init(endpoint: Endpoint, loop: NetLoop) {
        self.endpoint = endpoint
        self.loop = loop
    }

    var isEmpty: Bool { calls.isEmpty }
    /// Connections are not shared between endpoints that may call private addresses and those that may not, because
    /// the guard looks at new connections only.
    var multi: CurlMulti { endpoint.allowLocal ? loop.localMulti : loop.publicMulti }

    func take(_ parcel: WebhookParcel, message: Int64) {
        guard !loop.isDraining else { return end(message, .notSent) }
        if let flaw = Self.flaw(in: parcel) { return end(message, .refused(flaw, suppress: false)) }
        waiting.append((message, parcel))
        dispatch()
    }

    private var most: Int { breaker.isOnTrial ? 1 : min(Self.mostCalls, max(1, endpoint.limits.connections)) }

    private func dispatch() {
        if let outcome = breaker.answer(loop.now) { return endAll(outcome) }
        while calls.count < most, let next = waiting.popFirst() { call(next.parcel, next.message) }
    }

    /// Header values are built from these, so nothing may end a line in them.
    static func flaw(in parcel: WebhookParcel) -> Reason? {
        guard parcel.method == "POST" || parcel.method == "PUT" else {
            return Reason(stage: .request, text: "method is neither POST nor PUT")
        }
        let isSound = parcel.id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        guard isSound, 1...256 ~= parcel.id.utf8.count else {
            return Reason(stage: .request, text: "webhook id is not 1 to 256 printable ASCII characters")
        }
        return nil
    }

    private func call(_ parcel: WebhookParcel, _ message: Int64) {
        let timestamp = Int64(Glibc.time(nil))
        var signed: String?
        if endpoint.secret != nil {
            guard let keys = keys() else {
                let reason = Reason(
                    stage: .request, text: "the endpoint's secret is missing or not of Standard Webhooks")
                return end(message, .pause(reason))
            }
            // A receiver takes it where one of them is right (Standard Webhooks): so secrets change without a gap.
            signed = keys.map { $0.sign(id: parcel.id, timestamp: timestamp, body: parcel.body) }
                .joined(separator: " ")
        }
        guard let caller = unused.popLast() ?? newCaller() else {
            return end(message, .retry(Reason(stage: .request, text: "out of memory"), after: nil))
        }
        calls[ObjectIdentifier(caller)] = caller
        caller.call(WebhookRequest(message: message, parcel: parcel, timestamp: timestamp, signature: signed))
    }

    private func newCaller() -> WebhookCaller? {
        guard let target else { return WebhookCall(route: self, limits: loop.limits) }
        return WebhookConnection(target: target, route: self, loop: loop)
    }

    /// A signature for each secret; nil where one cannot be read or is none.
    private func keys() -> [WebhookSignature]? {
        if let signatures, loop.now < signatures.until { return signatures.values }
        signatures = nil
        var keys: [WebhookSignature] = []
        for reference in [endpoint.secret, endpoint.secondSecret].compactMap(\.self) {
            guard let secret = try? loop.settings.secrets(reference), let key = WebhookSignature(secret: secret) else {
                return nil
            }
            keys.append(key)
        }
        signatures = (keys, loop.now + Self.secretLife)
        return keys
    }

    func ended(_ caller: WebhookCaller, _ outcome: Delivery.Outcome) {
        guard calls.removeValue(forKey: ObjectIdentifier(caller)) != nil else { return }
        unused.append(caller)
        end(caller.message, outcome)
        judge(outcome)
        if loop.isDraining { return caller.hangUp() }
        dispatch()
    }

    /// A host that cannot be reached is left alone for a second, two, four, up to five minutes: hundreds of calls would
    /// only wait for their time limits one behind the other.
    private func judge(_ outcome: Delivery.Outcome) {
        guard case .retry(let reason, _) = outcome, [.resolve, .connect, .tls].contains(reason.stage) else {
            breaker.close()
            return breaker.proved()
        }
        guard let wait = breaker.nextPause(first: loop.limits.backOff.milliseconds, loop.now) else { return }
        breaker.open(until: loop.now + wait, with: outcome)
        endAll(outcome)
    }

    private func endAll(_ outcome: Delivery.Outcome) {
        while let next = waiting.popFirst() { end(next.message, outcome) }
    }

    private func end(_ message: Int64, _ outcome: Delivery.Outcome) {
        loop.deliveries.append(Delivery(message: message, outcome: outcome))
    }

    /// No new calls, and no connection without one.
    func drain() {
        for caller in unused { caller.hangUp() }
        endAll(.notSent)
    }

    /// Time is over: a call that was cut off may be made again, its id tells.
    func cut() {
        for caller in Array(calls.values) {
            caller.hangUp()
            ended(caller, .retry(Reason(stage: .answer, text: "stopped while waiting"), after: nil))
        }
    }
}
