import Engine
import Failpoints
import Foundation
import Ports
import Scheduler
import Sink
import Synchronization
import Transport
import Values
import Workspace

extension Faults {
    /// Lets suppressions commit while their messages are in hand-over, and looks for a final dot that began to be sent
    /// after the commit returned. One counter stamps both, so the order is beyond doubt.
    static func race(_ trials: Int, in folder: String) throws {
        failpoint_watch_dots(Int64(trials * 20 + 2_000))
        let sink = try farEnd()
        defer { sink.stop() }
        let handedOver = HandedOver()
        let plant = try Plant(
            workspace(port: sink.port), folder: folder, keys: Keys(secret: Array(0..<32)), limits: TransportLimits(),
            dawdle: .milliseconds(1), watching: { WatchedCarrier($0, handedOver) })
        var race = Race(plant: plant, handedOver: handedOver)
        while race.commits.count < trials {
            if try !plant.scheduler.pass(), handedOver.isEmpty { try race.moreLeads() }
            for _ in 0..<3 where race.commits.count < trials { try race.suppressOne() }
        }
        plant.scheduler.carrier.drain(grace: .seconds(5))
        print(json: .object(race.result))
    }

    /// A server a little slow in varied places, so that messages are caught everywhere.
    private static func farEnd() throws -> MailSink {
        var settings = MailSink.Settings()
        settings.script = try SinkScript(
            mail: [
                "rcpt-slow rate=0.3 delay_ms=2", "data-slow rate=0.5 delay_ms=1", "dot-slow rate=0.5 delay_ms=3",
            ], seed: 1)
        return try MailSink.start(settings)
    }

    private static func workspace(port: Int) throws -> Workspace {
        try read([
            "baton.json": """
            { "zone": "UTC", "currency": "EUR", "postal_address": "1 Test Street", "unsubscribe": "u@example.com",
              "default_queue": "desk",
              "mailboxes": { "ana": { "from": "ana@example.com", "limits": { "connections": 3 },
                "smtp": { "host": "127.0.0.1", "port": \(port), "security": "plain" } } } }
            """,
            "sequences/queues/desk.json": #"{ "queue": "desk", "title": "Desk" }"#,
            "sequences/flow.json": """
            { "sequence": "flow", "title": "Flow", "basis": "consent", "mailbox": "ana",
              "exits": [ { "on": "reply", "escalate": "desk", "reason": "replied" } ],
              "steps": [ { "id": "hello", "email": "hello" } ] }
            """,
            "templates/hello.md": "---\nsubject: Hello\n---\nHello {{ lead.first_name }}.\n",
        ])
    }
}

/// The suppressions so far, and when each commit had returned.
private struct Race {
    let plant: Plant
    let handedOver: HandedOver
    var commits: [(lead: Int64, stamp: UInt64)] = []
    private var leads = 0
    private var chance = SystemRandomNumberGenerator()

    private static let events = ["unsubscribe", "bounce", "complaint", "erase", "reply"]

    init(plant: Plant, handedOver: HandedOver) {
        self.plant = plant
        self.handedOver = handedOver
    }

    /// Whoever came before has been written to or suppressed.
    mutating func moreLeads() throws {
        try plant.enroll(leads..<leads + 1_000, in: "flow")
        leads += 1_000
    }

    /// Waits a moment, then suppresses somebody whose message the carrier has at this instant.
    mutating func suppressOne() throws {
        let end = ContinuousClock.now + .microseconds(Int64.random(in: 0...1_500, using: &chance))
        while ContinuousClock.now < end {}
        guard let lead = handedOver.takeAny(using: &chance) else { return }
        let event = Self.events[commits.count % Self.events.count]
        _ = try plant.scheduler.receive(
            Incoming(name: EventName(event), subject: .address("lead\(lead)@example.com"), actor: "faults"))
        commits.append((lead, failpoint_stamp()))
    }

    var result: Object {
        let dots = commits.map { (dot: failpoint_dot($0.lead), commit: $0.stamp) }
        return [
            "trials": .int(commits.count), "before": .int(dots.filter { $0.dot > 0 && $0.dot < $0.commit }.count),
            "never": .int(dots.filter { $0.dot == 0 }.count), "late": .int(dots.filter { $0.dot > $0.commit }.count),
            "unread": .int(Int(failpoint_unread_dots())),
        ]
    }
}

/// The leads whose messages the carrier has.
private final class HandedOver: Sendable {
    private let leads = Mutex<[Int64: Int64]>([:])

    var isEmpty: Bool { leads.withLock { $0.isEmpty } }

    func add(_ parcels: [Parcel]) {
        leads.withLock { leads in
            for parcel in parcels {
                guard case .mail(let mail) = parcel.content else { continue }
                leads[parcel.message] = Int64(mail.recipient.dropFirst(4).prefix { $0 != "@" })
            }
        }
    }

    func remove(_ deliveries: [Delivery]) {
        leads.withLock { leads in for delivery in deliveries { leads[delivery.message] = nil } }
    }

    /// Any one, which is then no longer offered.
    func takeAny(using chance: inout SystemRandomNumberGenerator) -> Int64? {
        leads.withLock { leads in
            guard let one = leads.randomElement(using: &chance) else { return nil }
            leads[one.key] = nil
            return one.value
        }
    }
}

private final class WatchedCarrier: Carrier {
    private let inner: any Carrier
    private let handedOver: HandedOver

    init(_ inner: any Carrier, _ handedOver: HandedOver) {
        self.inner = inner
        self.handedOver = handedOver
    }

    func carry(_ parcels: [Parcel]) {
        handedOver.add(parcels)
        inner.carry(parcels)
    }

    func collect() -> [Delivery] {
        let ended = inner.collect()
        handedOver.remove(ended)
        return ended
    }

    func drain(grace: Span) { inner.drain(grace: grace) }
}
