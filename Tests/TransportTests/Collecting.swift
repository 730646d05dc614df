import CCurl
import Glibc
import Ports
import Synchronization
import Values
import Workspace

@testable import Transport

/// A gate that permits all but some, and writes down what it was asked and told.
final class TestGate: DotGate {
    struct Notes: Sendable {
        var asked: [[Int64]] = []
        var answered: [Delivery] = []
    }

    let refused: Set<Int64>
    private let notes = Mutex(Notes())

    init(refusing refused: Set<Int64> = []) { self.refused = refused }

    var seen: Notes { notes.withLock { $0 } }

    func permit(_ messages: [Int64]) -> Set<Int64> {
        notes.withLock { $0.asked.append(messages) }
        return Set(messages).subtracting(refused)
    }

    func answered(_ deliveries: [Delivery]) {
        notes.withLock { $0.answered.append(contentsOf: deliveries) }
    }
}

/// A bell that a test can wait for.
final class TestBell: Bell {
    private let ends: (read: Int32, write: Int32)

    init() {
        var pair: [Int32] = [-1, -1]
        pipe(&pair)
        _ = fcntl(pair[0], F_SETFL, O_NONBLOCK)
        _ = fcntl(pair[1], F_SETFL, O_NONBLOCK)
        ends = (pair[0], pair[1])
    }

    deinit {
        close(ends.read)
        close(ends.write)
    }

    func ring() {
        var byte: UInt8 = 0
        write(ends.write, &byte, 1)
    }

    /// Until rung, or until the far limit is over; a test that comes to the limit has failed.
    func wait() -> Bool {
        var poll = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&poll, 1, 60_000) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        return read(ends.read, &bytes, bytes.count) > 0
    }
}

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

func mailbox(_ port: Int, connections: Int = 1, security: Mailbox.Security = .plain, login: Mailbox.Login? = nil)
    -> Mailbox
{
    Mailbox(
        name: "ana", address: "ana@example.com",
        server: Mailbox.SMTPServer(host: "127.0.0.1", port: port, security: security, login: login),
        limits: Mailbox.Limits(connections: connections))
}

func mail(_ number: Int64, to recipient: String = "lead@example.org", bytes: [UInt8]? = nil) -> Parcel {
    Parcel(
        message: number,
        content: .mail(
            MailParcel(
                mailbox: "ana", sender: "ana@example.com", recipient: recipient,
                bytes: bytes ?? Array("Subject: number \(number)\r\n\r\nHello.\r\n".utf8))))
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
