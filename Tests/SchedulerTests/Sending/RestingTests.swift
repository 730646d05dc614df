import Ports
import Scheduler
import Synchronization
import TestKit
import Testing
import Values

/// A server's trouble that is told of single messages.
@Suite struct RestingTests {
    private static let trouble = Delivery.Outcome.retry(
        Reason(stage: .dot, code: 451, enhanced: "4.3.0", text: "Temporary local problem"), after: nil)

    @Test func `trouble that several in a row meet is the server's, and costs those behind them no try`() throws {
        let world = try World()
        world.carrier.answer { _, _ in Self.trouble }
        try world.importing(LimitsTests.people(40))
        try world.start()
        let states = try world.outbox()
        #expect(states.count { $0.tries > 0 } == 4)
        #expect(states.count { $0.state == .planned && $0.tries == 0 } == 36)
        #expect(world.scheduler.pausedRoutes.map(\.route) == ["ana"])
        let carried = world.carrier.carried.count
        try world.wait(.hours(3))
        // One at a time, every five minutes at last.
        #expect(world.carrier.carried.count - carried < 60)
        #expect(try world.outbox().allSatisfy { $0.tries <= 1 })
        world.carrier.answer { _, _ in .accepted }
        try world.wait(.minutes(10))
        #expect(try world.outbox().isEmpty)
    }

    @Test func `a server out of reach for hours is not met by trying it, and what waits goes soon after its return`()
        throws
    {
        let world = try World()
        world.carrier.answer { _, _ in .retry(Reason(stage: .connect, text: "connection refused"), after: nil) }
        try world.importing(LimitsTests.people(40))
        try world.start()
        try world.wait(.hours(4))
        #expect(world.scheduler.pausedRoutes.map(\.route) == ["ana"])
        let told = try world.store.read { try $0.log(after: 0, limit: .max) }.map(\.name)
        #expect(told.count { $0 == "route paused" } == 1 && !told.contains("route resumed"))
        world.carrier.answer { _, _ in .accepted }
        try world.wait(.minutes(5))
        #expect(world.scheduler.pausedRoutes.isEmpty)
        #expect(try world.outbox().isEmpty)
    }

    @Test func `trouble of one recipient's is that message's, and the others go on`() throws {
        let world = try World()
        world.carrier.answer { parcel, _ in
            if case .mail(let mail) = parcel.content, mail.recipient.hasPrefix("p1@") {
                Self.trouble
            } else {
                .accepted
            }
        }
        try world.importing(LimitsTests.people(40))
        try world.start()
        #expect(world.scheduler.pausedRoutes.isEmpty)
        #expect(try world.outbox().map(\.tries) == [1])
    }

    /// Takes ten an hour of each recipient domain, by the clock's hours.
    private static func perDomain(_ world: World) {
        let counts = Mutex([String: Int]())
        // The world's carrier answers on the test's own thread.
        nonisolated(unsafe) let clock = world.clock
        world.carrier.answer { parcel, _ in
            guard case .mail(let mail) = parcel.content, let domain = mail.recipient.split(separator: "@").last else {
                return .accepted
            }
            let hour = clock.now.milliseconds.flooredQuotient(by: 3_600_000)
            let count = counts.withLock { counts in
                counts["\(hour) \(domain)", default: 0] += 1
                return counts["\(hour) \(domain)", default: 0]
            }
            let refusal = Reason(
                stage: .recipient, code: 450, enhanced: "4.7.1", text: "Policy: too many messages, try again later")
            return count <= 10 ? .accepted : .retry(refusal, after: nil)
        }
    }

    @Test func `a server that counts each recipient domain by itself holds up that domain alone, also after a restart`()
        throws
    {
        let domain = { (number: Int) in number % 2 == 0 ? "big.example" : "d\(number).example" }
        var world = try World()
        Self.perDomain(world)
        try world.importing(LimitsTests.people(120, domain: domain))
        try world.start()
        try world.wait(.minutes(10))
        let waiting = try world.outbox()
        // All the others have gone, and ten of the sixty.
        #expect(waiting.count == 50)
        #expect(world.scheduler.pausedRoutes.isEmpty)
        #expect(waiting.contains { $0.reason == "big.example rests: only what is for it was refused for its speed" })
        world = try world.restarted()
        Self.perDomain(world)
        try world.importing("email,first_name,company\nnew@new.example,New,Acme")
        try world.start()
        #expect(world.recipients.contains("new@new.example"))
        try world.wait(.hours(8))
        #expect(try world.outbox().isEmpty)
    }

    @Test func `an endpoint that fails for everybody is left alone, and tried with one`() throws {
        let world = try World(#"{ "id": "crm", "webhook": "crm" }"#)
        let failure = Delivery.Outcome.retry(Reason(stage: .answer, code: 500, text: "HTTP 500"), after: nil)
        world.carrier.answer { _, _ in failure }
        try world.importing(LimitsTests.people(40))
        try world.start()
        try world.wait(.hours(2))
        #expect(world.carrier.carried.count < 110)
        world.carrier.answer { _, _ in .accepted }
        try world.wait(.minutes(40))
        #expect(try world.outbox().isEmpty)
    }
}
