import Engine
import Foundation
import Ports
import Scheduler
import Store
import Synchronization
import TestKit
import Testing
import Values

@Suite struct GateTests {
    static let chain = #"{ "id": "hello", "email": "hello" }, { "id": "again", "email": "again" }"#

    /// A lead whose first message is with the carrier.
    private func underWay(_ store: (any Store)? = nil, head: String = "") throws -> (World, Int64) {
        let world = try World(Self.chain, head: head, store: store)
        world.carrier.answer { _, _ in nil }
        try world.leads("ann")
        try world.start()
        return (world, try #require(world.carrier.underWay.first).message)
    }

    @Test func `a stop returns when the dot permitted before it is out`() {
        let gate = Gate(journal: nil, awaitsDots: true)
        #expect(gate.permit([1, 2]) == [1, 2])
        gate.stop([3])
        let back = Back()
        Thread.detachNewThread {
            gate.stop([1])
            back.isBack.store(true, ordering: .sequentiallyConsistent)
            back.semaphore.signal()
        }
        // Nothing is permitted any more, and yet the stop has not returned.
        while !gate.permit([1]).isEmpty {}
        let isEarly = back.isBack.load(ordering: .sequentiallyConsistent)
        #expect(!isEarly)
        gate.written()
        back.semaphore.wait()
    }

    /// Whether another thread came back.
    private final class Back: Sendable {
        let isBack = Atomic(false)
        let semaphore = DispatchSemaphore(value: 0)
    }

    @Test func `no dot is written for an address once its suppression is committed`() throws {
        for event in ["unsubscribe", "complaint", "bounce", "erase", "suppress"] {
            let (world, message) = try underWay()
            try world.happens(EventName(event), to: "ann")
            #expect(world.gate.permit([message]).isEmpty)
            world.carrier.end(message, .accepted)
            try world.settle()
            if event == "erase" {
                #expect(try world.store.read { try $0.lead(address: "ann@example.com") } == nil)
            } else {
                #expect(try world.ended("ann").map(\.state) == [.stopped])
                #expect(try world.run("ann").life == .exited)
            }
            try world.wait(.days(3))
            #expect(world.carrier.carried.count == 1)
        }
    }

    @Test func `the gate is shut before the suppression is committed, and open again if it is undone`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let (world, message) = try underWay(store)
        var wasShut = false
        store.beforeCommit = { wasShut = world.gate.permit([message]).isEmpty }
        store.failures = 1
        #expect(throws: StoreError.busy) { try world.happens("unsubscribe", to: "ann") }
        #expect(wasShut)
        #expect(world.gate.permit([message]) == [message])
        #expect(try !world.isSuppressed("ann@example.com"))
        #expect(try world.run("ann").life == .waiting)
    }

    @Test func `a message whose dot was out before the suppression is recorded as sent`() throws {
        let (world, message) = try underWay()
        #expect(world.gate.permit([message]) == [message])
        try world.happens("unsubscribe", to: "ann")
        world.carrier.finish(Delivery(message: message, outcome: .accepted))
        try world.settle()
        #expect(try world.ended("ann").map(\.state) == [.sent])
        #expect(try world.run("ann").outcome == "unsubscribed")
    }

    @Test func `a message decided before a reply is rendered again, not finished`() throws {
        let (world, message) = try underWay(head: #""exits": [ { "on": "click", "escalate": "desk", "reason": "x" } ]"#)
        try world.happens("reply", to: "ann")
        #expect(world.gate.permit([message]).isEmpty)
        world.carrier.end(message, .accepted)
        try world.settle()
        // A person has the lead now: the message is decided again, and waits for the card.
        #expect(try world.outbox().map(\.state) == [.planned])
        #expect(try world.outbox().first?.reason == "card open")
    }

    @Test func `a reply that ends the sequence stops the message under way`() throws {
        let (world, message) = try underWay(head: #""exits": [ { "on": "reply" } ]"#)
        try world.happens("reply", to: "ann")
        world.carrier.end(message, .accepted)
        try world.settle()
        #expect(try world.ended("ann").map(\.state) == [.stopped])
        #expect(try world.run("ann").outcome == "reply")
    }

    @Test func `a payment stops the reminder that is under way`() throws {
        let close = """
            { "id": "buy", "close": "seat", "message": "offer", "up_to": "7 days",
              "chase": [ { "after": "1 day", "message": "again" } ] }
            """
        let world = try World(close, head: #""offer": "seat""#)
        world.carrier.answer { _, count in count == 0 ? .accepted : nil }
        try world.leads("ann")
        try world.start()
        try world.wait(.days(1))
        let chase = try #require(world.carrier.underWay.first).message
        try world.happens("paid", to: "ann")
        world.carrier.end(chase, .accepted)
        try world.settle()
        #expect(try world.ended("ann").map(\.state) == [.sent, .stopped])
        #expect(try world.run("ann").outcome == "won")
    }

    @Test func `suppressing an address by hand stops what is under way too`() throws {
        let (world, message) = try underWay()
        try world.scheduler.suppress(address: "ANN@example.com", because: "asked by phone", actor: "maya")
        #expect(world.gate.permit([message]).isEmpty)
        #expect(try world.run("ann").outcome == "suppressed")
    }

    @Test func `a gate that cannot write its journal lets nothing pass`() throws {
        let gate = Gate(journal: try Journal(path: "/dev/full"))
        #expect(gate.permit([1, 2]).isEmpty)
    }
}
