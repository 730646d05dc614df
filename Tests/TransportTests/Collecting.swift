import CCurl
import Glibc
import Ports
import Synchronization
import Values
import WireKit
import Workspace

@testable import Transport

/// A carrier with its gate and bell, for one test.
struct Desk {
    let gate: TestGate
    let bell = TestBell()
    let carrier: CurlCarrier

    init(
        _ mailboxes: [Mailbox] = [], endpoints: [Endpoint] = [], refusing: Set<Int64> = [],
        limits: TransportLimits = TransportLimits(), secret: String = "open sesame",
        keys: (@Sendable (SecretReference) throws -> String)? = nil
    ) throws {
        gate = TestGate(refusing: refusing)
        carrier = try CurlCarrier(
            mailboxes: mailboxes, endpoints: endpoints, secrets: { _ in secret }, gate: gate, bell: bell,
            limits: limits, keys: keys)
    }

    /// Waits for this many deliveries.
    func collect(_ count: Int) throws -> [Delivery] {
        var all: [Delivery] = []
        while true {
            all += carrier.collect()
            if all.count >= count { return all }
            guard bell.wait() else { throw TransportTestError.notEnough(all.count) }
        }
    }

    /// The outcomes by message.
    func outcomes(of parcels: [Parcel]) throws -> [Int64: Delivery.Outcome] {
        carrier.carry(parcels)
        let all = try collect(parcels.count)
        return Dictionary(all.map { ($0.message, $0.outcome) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A number of threads that wait for one another.
final class Meeting: Sendable {
    private let count: Int
    private let arrived = Mutex(0)
    /// The last to come closes the writing end, which wakes all that read.
    private let ends: (read: Int32, write: Int32)

    init(of count: Int) {
        self.count = count
        var pair: [Int32] = [-1, -1]
        pipe(&pair)
        ends = (pair[0], pair[1])
    }

    deinit { close(ends.read) }

    /// Returns true when all have come, false when they do not within a minute.
    func arrive() -> Bool {
        let isLast = arrived.withLock { arrived in
            arrived += 1
            return arrived == count
        }
        if isLast { close(ends.write) }
        var poll = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, 60_000) > 0
    }
}

/// A net loop without a thread of its own, which the test takes from pass to pass.
func steppedLoop(
    _ loopQueues: LoopQueues, gate: any DotGate = TestGate(), limits: TransportLimits = TransportLimits()
) throws -> NetLoop {
    try LibCurl.start()
    let settings = CarrierSettings(
        mailboxes: [], endpoints: [], secrets: { _ in "" }, gate: gate, bell: TestBell(), limits: limits,
        keys: { _ in "" })
    return NetLoop(settings: settings, loopQueues: loopQueues, epoll: epoll_create1(Int32(EPOLL_CLOEXEC)))
}

extension CurlTransfer {
    /// Whether libcurl counts its connection as used; the others it closes after 118 seconds.
    var isHeld: Bool { curl_easy_pause(easy, CURLPAUSE_CONT) == CURLE_OK }
}
