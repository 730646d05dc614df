import Engine
import Foundation
import Ports
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

@Suite struct JournalTests {
    /// A path for a journal of one test, gone afterwards.
    static func withPath<Result>(_ body: (String) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(path)
    }

    private func withPath<Result>(_ body: (String) throws -> Result) throws -> Result { try Self.withPath(body) }

    /// Makes a journal long, by answers to messages that nobody has.
    static func fill(_ journal: Journal) {
        let long = Receipt(code: 200, text: "", body: [UInt8](repeating: UInt8(ascii: "7"), count: 1 << 20))
        for message: Int64 in 1...9 { journal.answers([Delivery(message: message, outcome: .accepted(long))]) }
    }

    static let outcomes: [Delivery.Outcome] = [
        .accepted(Receipt(code: 250, text: "2.0.0 Ok: queued as 4X", queueID: "4X")),
        .accepted(Receipt(code: 200, text: "")), .later(), .later(after: .seconds(90)), .dead, .refused, .lost,
        .wrongPassword, .stopped, .notSent,
    ]

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `while the journal cannot be written nothing is finished, nothing more is handed over, and it is said`() throws
    {
        let journal = try Journal(path: "/dev/full")
        let world = try World(journal: journal)
        try world.leads("ann", "bob")
        _ = try world.scheduler.enrollAll(in: "flow", actor: "test")
        var trouble: JournalError?
        for _ in 0..<20 where trouble == nil {
            do { _ = try world.scheduler.pass() } catch let error as JournalError { trouble = error }
        }
        #expect(trouble == JournalError(path: "/dev/full", code: ENOSPC, isTransient: true))
        #expect(world.carrier.carried.count == 2)
        #expect(try world.outbox().map(\.state) == [.planned, .planned])
        for _ in 0..<5 { #expect(throws: JournalError.self) { _ = try world.scheduler.pass() } }
        #expect(world.carrier.carried.count == 2)
    }

    @Test func `a journal on a full disk says so`() throws {
        let journal = try Journal(path: "/dev/full")
        #expect(journal.trouble == nil)
        journal.reset(boot: "b1")
        #expect(journal.trouble?.code == ENOSPC)
        #expect("\(try #require(journal.trouble))".contains("nothing is sent"))
    }

    @Test func `every outcome is read back as it was written`() throws {
        try withPath { path in
            let journal = try Journal(path: path)
            journal.reset(boot: "b1")
            let deliveries = Self.outcomes.enumerated().map { Delivery(message: Int64($0.offset), outcome: $0.element) }
            journal.answers(deliveries)
            let (boot, facts) = try Journal(path: path).recall()
            #expect(boot == "b1")
            for delivery in deliveries { #expect(facts[delivery.message] == .answer(delivery.outcome)) }
        }
    }

    @Test func `what a server says never makes a second line`() throws {
        try withPath { path in
            let journal = try Journal(path: path)
            let reason = Reason(stage: .data, text: "no\nanswer 9 stopped 0\r\ndot 9\u{2028}x")
            journal.answers([Delivery(message: 1, outcome: .retry(reason, after: nil))])
            #expect(Array(journal.recall().facts.keys) == [1])
        }
    }

    @Test func `what a webhook answered survives a kill between the answer and its record`() throws {
        try withPath { path in
            let answer = Receipt(code: 200, text: "", body: Array("{\"id\": 7,\r\n \"note\": \"dot 9\"}\n".utf8))
            try Journal(path: path).answers([Delivery(message: 3, outcome: .accepted(answer))])
            let facts = try Journal(path: path).recall().facts
            guard case .answer(.accepted(let receipt), at: _) = facts[3], facts.count == 1 else {
                Issue.record("not one accepted answer: \(facts)")
                return
            }
            #expect(try Value(json: receipt.body) == Value(json: answer.body))
        }
    }

    @Test func `what Unicode calls a line end stays as it is in what a webhook answered`() throws {
        try withPath { path in
            let body = Array("{\"note\":\"a\u{2028}b\u{2029}c\u{85}d\u{0B}e\u{0C}f\"}".utf8)
            let receipt = Receipt(code: 200, text: "", body: body)
            try Journal(path: path).answers([Delivery(message: 3, outcome: .accepted(receipt))])
            #expect(try Journal(path: path).recall().facts == [3: .answer(.accepted(receipt))])
        }
    }

    @Test func `a line the kill cut off is no fact of its own`() throws {
        try withPath { path in
            let journal = try Journal(path: path)
            journal.reset(boot: "b1")
            #expect(journal.dots([70, 80]))
            journal.answers([Delivery(message: 80, outcome: .dead)])
            let whole = try #require(FileManager.default.contents(atPath: path))
            #expect(try Journal(path: path).recall().facts == [70: .dot, 80: .answer(.dead)])
            let beforeReason = try #require(String(decoding: whole, as: UTF8.self).range(of: "refused"))
            let cut = String(decoding: whole, as: UTF8.self)[..<beforeReason.upperBound]
            try Data(cut.utf8).write(to: URL(filePath: path))
            #expect(try Journal(path: path).recall().facts == [70: .dot, 80: .dot])
        }
    }

    @Test func `the journal is its owner's alone, and begins anew when all is settled`() throws {
        try withPath { path in
            let journal = try Journal(path: path)
            #expect(journal.dots([1]))
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            journal.reset(boot: "b2")
            #expect(journal.recall().facts.isEmpty)
            #expect(journal.size == "boot b2\n".utf8.count)
        }
    }

    @Test func `a long journal keeps what it knows of what is under way, and goes on being written`() throws {
        try withPath { path in
            let journal = try Journal(path: path)
            journal.reset(boot: "b1")
            #expect(journal.dots([70, 80, 90]))
            journal.answers([Delivery(message: 80, outcome: .dead), Delivery(message: 90, outcome: .dead)])
            journal.shorten { [] }
            #expect(journal.recall().facts == [70: .dot, 80: .answer(.dead), 90: .answer(.dead)])
            Self.fill(journal)
            journal.shorten { [70, 80] }
            #expect(journal.dots([100]))
            let (boot, facts) = try Journal(path: path).recall()
            #expect(boot == Journal.currentBoot)
            #expect(facts == [70: .dot, 80: .answer(.dead), 100: .dot])
            #expect(journal.size == (FileManager.default.contents(atPath: path)?.count ?? 0))
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test func `a long journal whose successor cannot be made stays as it was`() throws {
        try withPath { path in
            try FileManager.default.createDirectory(atPath: path + ".next", withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: path + ".next") }
            let journal = try Journal(path: path)
            #expect(journal.dots([70, 80]))
            Self.fill(journal)
            journal.shorten { [70] }
            #expect(journal.dots([90]))
            let facts = try Journal(path: path).recall().facts
            #expect(facts[70] == .dot && facts[80] == .dot && facts[90] == .dot)
        }
    }

    @Test func `a journal that cannot be opened says where and why`() throws {
        #expect(throws: JournalError(path: "/nowhere/journal", code: ENOENT)) {
            _ = try Journal(path: "/nowhere/journal")
        }
    }
}

@Suite struct RecoveryTests {
    /// A run that died with four messages on their way, each further than the one before.
    private func crashed(_ body: (World, String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let journal = try Journal(path: path)
        journal.reset(boot: "b1")
        let steps = #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "1 hour" }"#
        let world = try World(steps, journal: journal)
        world.carrier.answer { _, _ in nil }
        try world.leads("ann", "bob", "cat", "dan")
        try world.start()
        let messages = world.carrier.underWay.map(\.message)
        #expect(world.gate.permit(Array(messages.dropFirst())).count == 3)
        world.gate.answered([
            Delivery(message: messages[2], outcome: .accepted), Delivery(message: messages[3], outcome: .dead),
        ])
        try body(try world.restarted(steps: steps), path)
    }

    @Test func `after a kill answers are recorded, a bare dot is unknown, and what never left is sent`() throws {
        try crashed { next, path in
            let report = try next.scheduler.recover(from: Journal(path: path), boot: "b1")
            #expect(report.answered == 2)
            #expect(report.unknown == 1)
            #expect(report.resent == 1)
            try next.settle()
            #expect(next.recipients == ["ann"])
            #expect(try next.ended("ann").map(\.state) == [.sent])
            #expect(try next.run("bob").waiting == .evidence)
            #expect(try next.ended("cat").map(\.state) == [.sent])
            #expect(try next.ended("dan").map(\.state) == [.failed])
            #expect(try next.isSuppressed("dan@example.com"))
            #expect(try Journal(path: path).recall().facts.isEmpty)
        }
    }

    @Test func `after a power cut nothing unanswered is sent again`() throws {
        try crashed { next, path in
            let report = try next.scheduler.recover(from: Journal(path: path), boot: "b2")
            #expect(report.answered == 2)
            #expect(report.unknown == 2)
            #expect(report.resent == 0)
            try next.settle()
            #expect(next.carrier.carried.isEmpty)
        }
    }

    @Test func `where the machine does not say which run of it this is, nothing unanswered is sent again`() throws {
        try crashed { next, path in
            let journal = try Journal(path: path)
            #expect(try next.scheduler.recover(from: journal, boot: nil).resent == 0)
            // What such a run wrote proves nothing to the next one that does not know either.
            #expect(journal.recall().boot == nil)
            try next.settle()
            #expect(next.carrier.carried.isEmpty)
        }
        let path = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let journal = try Journal(path: path)
        journal.reset(boot: nil)
        let world = try World(journal: journal)
        world.carrier.answer { _, _ in nil }
        try world.leads("ann")
        try world.start()
        let next = try world.restarted()
        #expect(try next.scheduler.recover(from: journal, boot: nil) == RecoveryReport(unknown: 1))
        #expect(try next.run("ann").waiting == .evidence)
    }

    @Test func `without a journal nothing is sent again`() throws {
        try crashed { next, path in
            try FileManager.default.removeItem(atPath: path)
            let report = try next.scheduler.recover(from: Journal(path: path))
            #expect(report.answered == 0)
            #expect(report.unknown == 4)
            #expect(report.resent == 0)
        }
    }

    @Test func `a second attempt that was killed before its dot is not judged by the answer to the first`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let journal = try Journal(path: path)
        journal.reset(boot: "b1")
        let world = try World(journal: journal)
        world.carrier.answer { _, number in number < 2 ? [.lost, .wrongPassword][number] : nil }
        try world.leads("ann", "bob")
        try world.start()
        let unknown = try #require(try world.outbox().first { $0.state == .unknown })
        try world.scheduler.resolve(message: unknown.id, arrived: false, actor: "test")
        try world.scheduler.resume(route: "ana", actor: "test")
        try world.settle()
        // A mailbox that had trouble is tried with one message first.
        #expect(world.carrier.underWay.count == 1)
        let report = try world.restarted().scheduler.recover(from: Journal(path: path), boot: "b1")
        #expect(report == RecoveryReport(resent: 1))
    }

    @Test func `a refusal of an earlier attempt that came back with an old journal judges no later one`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let journal = try Journal(path: path)
        let world = try World(journal: journal)
        world.carrier.answer { _, number in number == 0 ? .lost : nil }
        try world.leads("ann")
        try world.start()
        let message = try #require(try world.outbox().first { $0.state == .unknown })
        try world.scheduler.resolve(message: message.id, arrived: false, actor: "test")
        try world.settle()
        #expect(world.carrier.underWay.map(\.message) == [message.id])
        // The machine goes down: what was emptied is full again, and what was written last is gone.
        journal.reset(boot: "b1")
        journal.answers([Delivery(message: message.id, outcome: .dead)])
        let next = try world.restarted()
        #expect(try next.scheduler.recover(from: Journal(path: path), boot: "b2") == RecoveryReport(unknown: 1))
        #expect(try !next.isSuppressed("ann@example.com"))
    }

    @Test func `recovering twice is recovering once`() throws {
        try crashed { next, path in
            _ = try next.scheduler.recover(from: Journal(path: path), boot: "b1")
            #expect(try next.scheduler.recover(from: Journal(path: path), boot: "b1") == RecoveryReport())
        }
    }
}
