import Engine
import Foundation
import Ports
import Queries
import Store
import Synchronization
import TestKit
import Testing
import Values

@testable import Scheduler

/// The loop comes to rest, and never stands still for one of many.
@Suite struct LoopTests {
    /// A home with these mailboxes and no endpoints, whose sequences `flow` and `later` go through the first and the last.
    static func home(_ names: String...) -> [String: String?] {
        let mailboxes = names.map { name in
            """
            "\(name)": { "from": "\(name)@\(name).example",
                         "smtp": { "host": "127.0.0.1", "port": 2525, "security": "plain" } }
            """
        }
        let hello = #"{ "id": "hello", "email": "hello" }"#
        return [
            "baton.json": """
            { "zone": "UTC", "currency": "EUR", "postal_address": "1 Main Street", "unsubscribe": "stop@ana.example",
              "default_queue": "desk", "mailboxes": { \(mailboxes.joined(separator: ", ")) } }
            """,
            "sequences/flow.json": World.sequence("flow", hello).replacing("\"ana\"", with: "\"\(names.first ?? "")\""),
            "sequences/later.json": World.sequence("later", hello).replacing(
                "\"ana\"", with: "\"\(names.last ?? "")\""),
        ]
    }

    @Test
    func
        `the messages of a mailbox that is gone are held though the only other one is paused, and run(until: .idle) ends`()
        throws
    {
        let world = try World(nil, Self.home("ana", "ben"))
        world.carrier.answer { _, _ in .wrongPassword }
        try world.leads("ann")
        try world.start("ann", in: "later")
        #expect(try world.outbox().map(\.route) == ["ben"])
        let next = try world.restarted(Self.home("ana"))
        try next.scheduler.transact {
            try next.scheduler.pause("ana", because: "test", until: nil, actor: "test", in: $0)
        }
        _ = try next.scheduler.pass()
        try #require(try next.outbox().map(\.state) == [.held])
        #expect(try next.outbox().map(\.reason) == ["there is no mailbox or endpoint “ben”"])
        try next.scheduler.run(until: .idle, bell: Doorbell())
        #expect(next.carrier.carried.isEmpty)
    }

    /// Runs that all wait for a message which cannot be made, with their mailbox paused.
    private func backlog(_ count: Int, in store: any Store) throws -> World {
        let world = try World(HoldingTests.needs, store: store)
        try world.importing("email\n" + (1...count).map { "p\($0)@example.com" }.joined(separator: "\n"))
        try world.scheduler.transact {
            try world.scheduler.pause("ana", because: "test", until: nil, actor: "test", in: $0)
        }
        try world.start()
        try #require(try world.queries.summary().messages["planned"] == count)
        try world.scheduler.resume(route: "ana", actor: "test")
        return world
    }

    @Test func `a pass looks at no more than so many messages, and requests are answered between`() throws {
        let world = try backlog(1_300, in: try SQLiteStore.memory())
        let bell = Doorbell()
        let (requests, seen) = (RequestQueue(bell: bell), Seen())
        var hasAsked = false
        world.scheduler.onDecision { _ in
            guard !hasAsked else { return }
            hasAsked = true
            requests.submit { scheduler in
                let held = try? Queries(store: scheduler.store, workspace: scheduler.workspace, clock: scheduler.clock)
                    .summary().messages["held"]
                seen.held.withLock { $0 = held }
            }
        }
        try world.scheduler.run(until: .idle, bell: bell, requests: requests)
        #expect(seen.held.withLock { $0 } == 2 * Scheduler.batch)
        #expect(try world.queries.summary().messages["held"] == 1_300)
    }

    /// What a request met.
    private final class Seen: Sendable {
        let held = Mutex<Int?>(nil)
    }

    @Test(arguments: [(false, 100), (true, Scheduler.batch)])
    func `while messages come back a pass decides little ahead of them, but for the last one`(
        isLast: Bool, more: Int
    ) throws {
        let world = try World(nil, LimitsTests.home(#""per_minute": 10"#))
        try world.importing(LimitsTests.people(1_300))
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        func decided() throws -> Int { try world.queries.summary().messages.values.reduce(0, +) }
        _ = try world.scheduler.pass()
        #expect(try decided() == Scheduler.batch)
        // Ten have come back.
        _ = try world.scheduler.pass(isLast: isLast)
        #expect(try decided() == Scheduler.batch + more)
        // None has: whole batches again.
        _ = try world.scheduler.pass()
        #expect(try decided() == min(2 * Scheduler.batch + more, 1_300))
        try world.settle()
        #expect(try decided() == 1_300)
        #expect(try world.queries.summary().messages["sent"] == 10)
    }

    @Test func `what is held is tried again a batch at a time`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let world = try backlog(1_100, in: store)
        try world.settle()
        let commits = store.commits
        #expect(try world.scheduler.retryHeld(actor: "test") == 1_100)
        #expect(store.commits - commits == 4)
        #expect(try world.queries.summary().messages["planned"] == 1_100)
    }

    @Test func `two runs of one lead that are due at once both keep what they wrote to it`() throws {
        let world = try World(
            #"{ "id": "on", "enroll": "other" }, { "id": "rest", "wait": "1 day" }, { "id": "up", "score": 5 }"#,
            [
                "sequences/other.json": World.sequence(
                    "other",
                    #"{ "id": "rest", "wait": "1 day" }, { "id": "warm", "tag": "warm" }, { "id": "up", "score": 7 }"#)
            ])
        try world.leads("ann")
        try world.start("ann")
        let before = try world.lead("ann").points
        try world.wait(.hours(23))
        let lead = try world.lead("ann").id
        #expect(try world.store.read { try $0.enrollments(lead: lead) }.map(\.life) == [.waiting, .waiting])
        try world.wait(.hours(2))
        #expect(try world.lead("ann").points == before + 12)
        #expect(try world.lead("ann").tags == ["warm"])
    }

    @Test func `while a long journal waits for one slow answer the loop sleeps, and other mailboxes still send`() throws
    {
        try JournalTests.withPath { path in
            let journal = try Journal(path: path)
            journal.reset(boot: Journal.currentBoot)
            let world = try World(nil, Self.home("ana", "ben"), journal: journal)
            world.carrier.answer { parcel, _ in parcel.recipient?.hasPrefix("ann") == true ? nil : .accepted }
            try world.leads("ann", "bob")
            try world.start("ann")
            let slow = try #require(world.carrier.underWay.first).message
            #expect(world.gate.permit([slow]) == [slow])
            JournalTests.fill(journal)
            try world.start("bob", in: "later")
            #expect(try world.ended("bob").map(\.state) == [.sent])
            #expect(try world.scheduler.nextMoment() == nil)
            #expect(journal.size < 1_000)
            // What is still under way is known after a kill.
            let next = try world.restarted(Self.home("ana", "ben"))
            #expect(try next.scheduler.recover(from: Journal(path: path)) == RecoveryReport(unknown: 1))
        }
    }
}
