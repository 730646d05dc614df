import Foundation
import Ports
import Scheduler
import Server
import Store
import Values

/// The demo's home after its days are over, with the server up, until somebody stops it.
struct DemoServing {
    let installation: Installation
    let store: SQLiteStore
    /// The moment the demo's days ended: time goes on from there.
    let end: Moment

    func run() throws {
        let bell = Doorbell()
        let stop = StopSignal(bell: bell)
        let requests = RequestQueue(bell: bell)
        let signals = Signals(stop)
        defer { signals.cancel() }
        let (scheduler, _, _) = try installation.sending(store: store, clock: ContinuingClock(from: end), bell: bell)
        let control = try ControlSocket(path: installation.state.socket, requests: requests) { Failure($0).answer }
        defer { control.close() }
        let shift = end - SystemClock().now
        guard
            let web = try WebDoor.open(
                installation, requests: requests, listen: nil, logs: false, now: { SystemClock().now + shift })
        else { return }
        defer { web.close() }
        let token = TokenText.make()
        _ = try scheduler.insertToken(name: "demo", role: Role.owner.rawValue, hash: TokenText.hash(token))
        let maria = try scheduler.keepPerson("Maria", address: nil, role: Role.owner.rawValue, actor: "demo")
        let secret = Secret.random()
        try scheduler.keepSignInLink(secret.hash, person: maria.id, life: .days(1), actor: "demo")
        tell(web, token, signIn: secret.text)
        try scheduler.run(until: .stopped, bell: bell, stop: stop, requests: requests)
    }

    private func tell(_ web: WebDoor, _ token: String, signIn secret: String) {
        let home = installation.root
        Terminal.say(
            """

            The server is up; Ctrl-C ends it. Maria's queue, and everything else she may see, signed in by this link, once:
                \(web.address)/sign-in/\(secret)
            For programs:
                \(web.address)/openapi.json      what can be asked
                \(web.address)/v1/queue          with -H "Authorization: Bearer \(token)"
                \(web.address)/metrics           with the same token
            A payment, signed as Stripe signs it:
                baton hook send stripe paid --home \(home) --override data.object.customer_details.email=LEAD
            """)
    }
}

/// The machine's clock, set to another day when it was made.
final class ContinuingClock: Ports.Clock {
    private let shift: Span
    private let machine = SystemClock()

    init(from moment: Moment) { shift = moment - machine.now }

    var now: Moment { machine.now + shift }

    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        machine.wait(until: moment.map { $0 - shift }, at: bell, underWay: underWay)
    }
}

/// A port that nobody listens at now.
enum FreePort {
    static func find() -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return 8_480 }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { target in
                bind(descriptor, target, length) == 0 && getsockname(descriptor, target, &length) == 0
            }
        }
        return isBound ? Int(UInt16(bigEndian: address.sin_port)) : 8_480
    }
}
