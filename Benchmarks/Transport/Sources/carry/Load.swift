import Glibc
import Ports
import Synchronization
import Transport
import Values
import Workspace

/// A carrier with mail and calls to carry.
final class Load {
    private let bell = WaitingBell()
    private let carrier: CurlCarrier
    private let filler: [UInt8]
    private let body = [UInt8](repeating: UInt8(ascii: "x"), count: 1_024)
    private(set) var sent = 0
    private(set) var called = 0
    private(set) var accepted = 0
    private(set) var refused = 0

    init(mailbox: Mailbox? = nil, web: Int? = nil, isSigned: Bool = false, isSecure: Bool = false) throws {
        let secret: SecretReference? = isSigned ? .environment("SECRET") : nil
        let endpoints = web.map { port in
            [
                Endpoint(
                    name: "web", url: "http\(isSecure ? "s" : "")://127.0.0.1:\(port)/", secret: secret,
                    allowLocal: true)
            ]
        }
        carrier = try CurlCarrier(
            mailboxes: mailbox.map { [$0] } ?? [], endpoints: endpoints ?? [],
            secrets: { _ in "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" }, gate: OpenGate(), bell: bell)
        let line = "The quick brown fox jumps over the lazy dog, again and again and again.\r\n"
        filler = Array(String(repeating: line, count: 70).utf8.prefix(5_118)) + [0x0D, 0x0A]
    }

    static func mailbox(
        _ port: Int, _ connections: Int, security: Mailbox.Security = .plain, authority: String? = nil,
        perConnection: Int = 1_000_000
    ) -> Mailbox {
        Mailbox(
            name: "box", address: "ana@example.com",
            server: Mailbox.SMTPServer(host: "127.0.0.1", port: port, security: security, authorities: authority),
            limits: Mailbox.Limits(connections: connections, messagesPerConnection: perConnection))
    }

    /// Hands over new messages of 5 KB, each one different.
    func send(_ count: Int) {
        var parcels: [Parcel] = []
        for _ in 0..<count {
            sent += 1
            let head = """
                From: <ana@example.com>\r\nTo: <lead@example.org>\r\nMessage-ID: <\(sent)@example.com>\r\n\
                Subject: number \(sent)\r\n\r\n
                """
            let mail = MailParcel(
                mailbox: "box", sender: "ana@example.com", recipient: "lead\(sent)@example.org",
                bytes: Array(head.utf8) + filler)
            parcels.append(Parcel(message: Int64(sent), content: .mail(mail)))
        }
        carrier.carry(parcels)
    }

    func call() { calls(1) }

    func calls(_ count: Int) {
        var parcels: [Parcel] = []
        for _ in 0..<count {
            called += 1
            let call = WebhookParcel(endpoint: "web", method: "POST", id: "msg_\(called)", body: body)
            parcels.append(Parcel(message: -Int64(called), content: .webhook(call)))
        }
        carrier.carry(parcels)
    }

    /// Waits for deliveries and counts the mails among them.
    func collect() -> Int { count(wait()).mails }
    func collectCalls() -> Int { count(wait()).calls }

    /// Waits until this many calls are answered, and counts the mails delivered meanwhile.
    func collect(until calls: Int) -> Int {
        var total = (mails: 0, calls: 0)
        while total.calls < calls {
            let more = count(wait())
            total = (total.mails + more.mails, total.calls + more.calls)
        }
        return total.mails
    }

    private func wait() -> [Delivery] {
        while true {
            bell.expect()
            let deliveries = carrier.collect()
            if !deliveries.isEmpty { return deliveries }
            bell.wait()
        }
    }

    private func count(_ deliveries: [Delivery]) -> (mails: Int, calls: Int) {
        var mails = 0
        for delivery in deliveries {
            if delivery.message > 0 { mails += 1 }
            if case .accepted = delivery.outcome { accepted += 1 } else { refused += 1 }
        }
        return (mails, deliveries.count - mails)
    }
}

/// Lets everything pass.
private struct OpenGate: DotGate {
    func permit(_ messages: [Int64]) -> Set<Int64> { Set(messages) }
    func answered(_ deliveries: [Delivery]) {}
}

/// A pipe, written only when somebody waits.
private final class WaitingBell: Bell {
    private let isExpected = Atomic(false)
    private let ends: (read: Int32, write: Int32)

    init() {
        var pair: [Int32] = [-1, -1]
        pipe(&pair)
        ends = (pair[0], pair[1])
    }

    func expect() { isExpected.store(true, ordering: .sequentiallyConsistent) }

    func ring() {
        guard isExpected.exchange(false, ordering: .sequentiallyConsistent) else { return }
        var byte: UInt8 = 0
        write(ends.write, &byte, 1)
    }

    func wait() {
        var byte: UInt8 = 0
        read(ends.read, &byte, 1)
    }
}
