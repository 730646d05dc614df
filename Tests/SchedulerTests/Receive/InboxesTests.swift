import Engine
import Ports
import Queries
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

/// What comes of mailboxes that are read.
@Suite struct InboxesTests {
    static let home: [String: String?] = [
        "baton.json": World.baton.replacing(
            "\"port\": 2525, \"security\": \"plain\" }",
            with: """
                "port": 2525, "security": "plain" },
                "inbox": { "host": "127.0.0.1", "security": "plain", "user": "ana", "secret": { "env": "A" }, "sent": "Sent",
                           "every": "5 minutes" }
                """)
    ]
    static let rest = #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "9 days" }"#

    /// A lead who has been written to, a mailbox that is read, and that mail's Message-ID.
    static func written(
        store: (any Store)? = nil, steps: String = rest
    ) throws -> (world: World, inbox: ScriptedInbox, id: String) {
        let world = try World(steps, home, store: store)
        let inbox = ScriptedInbox()
        try world.scheduler.read(inbox)
        try world.leads("ann")
        try world.start()
        return (world, inbox, try #require(world.carrier.carried.first?.header("Message-ID")))
    }

    static func reply(to id: String, _ name: String = "r1", from: String = "ann@example.com") -> [UInt8] {
        Array(
            "From: \(from)\r\nTo: ana@ana.example\r\nSubject: Re: Hello\r\nMessage-ID: <\(name)@x.example>\r\nIn-Reply-To: \(id)\r\n\r\nYes\r\n"
                .utf8)
    }

    private static func cursor(_ world: World) throws -> InboxCursor? {
        try world.store.read { try $0.inboxMemory(mailbox: "ana") }.flatMap { InboxMemory($0) }?.cursor
    }

    private static func house(_ world: World) throws -> [String] {
        try world.store.read { try $0.log(after: 0, limit: .max) }.filter { $0.lead == 0 }.map(\.name)
    }

    @Test func `nothing is sent before what waits in the mailbox is heard`() throws {
        let world = try World(Self.rest, Self.home)
        let inbox = ScriptedInbox()
        inbox.fallSilent(true)
        try world.scheduler.read(inbox)
        try world.leads("ann")
        try world.start()
        #expect(world.carrier.carried.isEmpty)
        #expect(try world.scheduler.nextMoment() != nil)
        inbox.fallSilent(false)
        try world.settle()
        #expect(world.carrier.carried.count == 1)
    }

    @Test func `a reply that comes in is heard, once, and the mailbox is visited at its pace`() throws {
        let (world, inbox, id) = try Self.written()
        #expect(inbox.visits == [InboxErrand(mailbox: "ana")])
        inbox.arrive(Self.reply(to: id))
        try world.wait(.minutes(4))
        #expect(try world.card("ann") == nil)
        try world.wait(.minutes(2))
        #expect(try world.card("ann")?.reasons == ["replied"])
        #expect(inbox.visits.last?.cursor?.next == 10)
        try world.wait(.minutes(10))
        #expect(inbox.visits.last?.cursor?.next == 11)
        #expect(try world.log("ann").count { $0.name == "reply" } == 1)
        #expect(try world.log("ann").first { $0.name == "reply" }?.actor == "inbox")
    }

    @Test func `the cursor moves with what the mail caused, or not at all`() throws {
        let store = FlakyStore(try SQLiteStore.memory())
        let (world, inbox, id) = try Self.written(store: store)
        inbox.arrive(Self.reply(to: id))
        world.clock.wait(until: world.clock.now + .minutes(5), at: Doorbell(), underWay: false)
        store.failures = 1
        #expect(throws: StoreError.busy) { try world.settle() }
        #expect(try Self.cursor(world)?.next == 10)
        #expect(try world.card("ann") == nil)
        try world.settle()
        #expect(try Self.cursor(world)?.next == 11)
        #expect(try world.card("ann")?.reasons == ["replied"])
        #expect(inbox.visits.count == 2)
    }

    @Test func `a new process goes on where the last one was, and hears again what was not recorded`() throws {
        let (world, inbox, id) = try Self.written()
        inbox.arrive(Self.reply(to: id))
        inbox.arrive(Self.reply(to: id, "r2"))
        let later = try world.restarted(Self.home, steps: Self.rest)
        try later.scheduler.read(inbox)
        try later.settle()
        #expect(inbox.visits.last?.cursor?.next == 10)
        #expect(try later.log("ann").count { $0.name == "reply" } == 2)
        // Killed before the end of the visit was recorded: the same mails once more.
        try later.store.write { records in
            var memory = try #require(try records.inboxMemory(mailbox: "ana").flatMap { InboxMemory($0) })
            memory.cursor?.next = 10
            try records.keepInboxMemory(memory.bytes, mailbox: "ana")
        }
        let last = try later.restarted(Self.home, steps: Self.rest)
        try last.scheduler.read(inbox)
        try last.settle()
        #expect(try last.log("ann").count { $0.name == "reply" } == 2)
        #expect(try Self.cursor(last)?.next == 12)
    }

    @Test func `a folder that was made anew is heard again, and what is known changes nothing`() throws {
        let (world, inbox, id) = try Self.written()
        inbox.arrive(Self.reply(to: id))
        try world.wait(.minutes(6))
        inbox.makeAnew()
        inbox.arrive(Self.reply(to: id, "r2"))
        try world.wait(.minutes(6))
        #expect(try world.log("ann").count { $0.name == "reply" } == 2)
        #expect(try Self.cursor(world)?.validity == 8)
        #expect(try Self.cursor(world)?.next == 3)
    }

    @Test func `another server or folder begins at the day of the last visit`() throws {
        let (world, inbox, _) = try Self.written()
        var home = Self.home
        home["baton.json"] = Self.home["baton.json"]??.replacing(
            "\"every\"", with: "\"folder\": \"Replies\", \"every\"")
        let later = try world.restarted(home, steps: Self.rest)
        try later.scheduler.read(inbox)
        try later.settle()
        #expect(inbox.visits.last?.cursor == InboxCursor(validity: 0, next: 10, readAt: World.monday))
    }

    @Test func `a mail that means trouble stops no other`() throws {
        let (world, inbox, id) = try Self.written()
        inbox.arrive(Array("Subject: from nobody\r\n\r\nx".utf8))
        inbox.arrive([0, 255, 10, 13, 0])
        inbox.arrive([])
        inbox.arrive(Self.reply(to: id))
        try world.wait(.minutes(6))
        #expect(try world.card("ann")?.reasons == ["replied"])
        #expect(try Self.cursor(world)?.next == 14)
        #expect(try !Self.house(world).contains { $0 == "inbox stopped" })
    }

    @Test func `a mail the server keeps back is asked for three times, while others are heard`() throws {
        let (world, inbox, id) = try Self.written()
        inbox.arrive(Self.reply(to: id, "kept"))
        inbox.arrive(Self.reply(to: id, "next"))
        inbox.keepBack(10)
        try world.wait(.minutes(11))
        #expect(try world.log("ann").count { $0.name == "reply" } == 1)
        #expect(try Self.cursor(world)?.next == 10)
        try world.wait(.minutes(5))
        #expect(try Self.house(world).contains("mail unreadable"))
        #expect(try Self.cursor(world)?.next == 12)
    }

    @Test func `a mail that is handed out at last is heard`() throws {
        let (world, inbox, id) = try Self.written()
        inbox.arrive(Self.reply(to: id, "kept"))
        inbox.keepBack(10)
        try world.wait(.minutes(6))
        inbox.keepBack(10, false)
        try world.wait(.minutes(5))
        #expect(try world.log("ann").count { $0.name == "reply" } == 1)
        #expect(try Self.cursor(world)?.next == 11)
    }

    @Test func `many mails come in one visit after the other, without a pause`() throws {
        let (world, inbox, id) = try Self.written()
        inbox.bring(atMost: 30)
        for number in 0..<100 { inbox.arrive(Self.reply(to: id, "r\(number)")) }
        try world.wait(.minutes(5))
        #expect(try world.log("ann").count { $0.name == "reply" } == 100)
        #expect(inbox.visits.count == 1 + 4)
    }

    // MARK: - Whose mail it is

    @Test func `people nobody knows are left to whoever reads the mailbox, unless they are wanted`() throws {
        let (world, inbox, id) = try Self.written()
        inbox.arrive(Self.reply(to: "<q@else.example>", "r1", from: "colleague@else.example"))
        inbox.arrive(Self.reply(to: id, "r2", from: "desk@else.example"))
        try world.wait(.minutes(6))
        #expect(try world.store.read { try $0.leadCount() } == 1)
        #expect(try world.card("ann")?.reasons == ["replied"])
        var home = Self.home
        home["baton.json"] = Self.home["baton.json"]??.replacing(
            "\"every\"", with: "\"strangers\": \"card\", \"every\"")
        let later = try world.restarted(home, steps: Self.rest)
        try later.scheduler.read(inbox)
        inbox.arrive(Self.reply(to: "<q@else.example>", "r3", from: "new@else.example"))
        try later.settle()
        #expect(try later.store.read { try $0.lead(address: "new@else.example") } != nil)
    }

    @Test func `what a mailbox wrote itself answers nothing`() throws {
        let (world, inbox, id) = try Self.written()
        inbox.arrive(Self.reply(to: id, "mine", from: "Ana <ana@ana.example>"))
        inbox.arrive(Array(try #require(world.carrier.carried.first).mailText.utf8))
        try world.wait(.minutes(6))
        #expect(try world.card("ann") == nil)
        #expect(try world.store.read { try $0.leadCount() } == 1)
    }

    // MARK: - Trouble

    @Test func `a mailbox that cannot be read is told once a change, and tried again less and less often`() throws {
        let (world, inbox, id) = try Self.written()
        var notices: [InboxNotice] = []
        world.scheduler.occurred = { if case .inbox(let notice) = $0 { notices.append(notice) } }
        inbox.fail(.lost(words: "try later"))
        inbox.arrive(Self.reply(to: id))
        try world.wait(.hours(2))
        #expect(notices.map(\.fault) == [.lost(words: "try later")])
        // At 5 minutes, then after 1, 2, 4, 8, 16, and every 30.
        #expect(inbox.visits.count == 1 + 6 + 2)
        // What it handed out before it broke off was heard all the same.
        #expect(try world.log("ann").count { $0.name == "reply" } == 1)
        #expect(try world.queries.unreadMailboxes().map(\.mailbox) == ["ana"])
        inbox.fail(nil)
        try world.wait(.minutes(30))
        #expect(notices.map(\.fault) == [.lost(words: "try later"), nil])
        #expect(try world.queries.unreadMailboxes().isEmpty)
        #expect(try Self.house(world) == ["mailbox unreadable", "mailbox readable"])
    }

    @Test func `a mailbox that was mended is visited at once when somebody says so`() throws {
        let (world, inbox, id) = try Self.written()
        inbox.fail(.unreachable(Reason(stage: .login, text: "no"), isFinal: true))
        try world.wait(.minutes(6))
        inbox.fail(nil)
        inbox.arrive(Self.reply(to: id))
        try world.scheduler.resume(route: "ana", actor: "test")
        try world.settle()
        #expect(try world.card("ann")?.reasons == ["replied"])
    }

    @Test func `a clock that is set back keeps no mailbox from being read`() throws {
        let clock = SetClock(World.monday)
        let world = try World(Self.rest, Self.home, clock: clock)
        let inbox = ScriptedInbox()
        try world.scheduler.read(inbox)
        try world.settle()
        clock.now = World.monday - .days(30)
        try world.settle()
        clock.now = clock.now + .minutes(6)
        try world.settle()
        #expect(inbox.visits.count == 2)
    }

    @Test func `a login that is refused is tried every quarter of an hour, and sending goes on`() throws {
        let world = try World(Self.rest, Self.home)
        let inbox = ScriptedInbox()
        inbox.fail(.unreachable(Reason(stage: .login, text: "no"), isFinal: true))
        try world.scheduler.read(inbox)
        try world.leads("ann")
        try world.start()
        #expect(world.carrier.carried.count == 1)
        try world.wait(.minutes(46))
        #expect(inbox.visits.count == 4)
    }
}

extension InboxesTests {
    @Test func `a mail that was begun twice and never ended is set aside, and the next one heard`() throws {
        let (world, inbox, id) = try Self.written()
        inbox.arrive(Self.reply(to: id))
        inbox.arrive(Self.reply(to: id, "r2"))
        try world.store.write { records in
            var memory = try #require(try records.inboxMemory(mailbox: "ana").flatMap { InboxMemory($0) })
            // As a program leaves it that did not survive this mail.
            memory.trying = (10, 2)
            try records.keepInboxMemory(memory.bytes, mailbox: "ana")
        }
        let later = try world.restarted(Self.home, steps: Self.rest)
        try later.scheduler.read(inbox)
        try later.settle()
        #expect(try later.log("ann").count { $0.name == "reply" } == 1)
        #expect(try later.store.read { try $0.setAside(before: .max, limit: 9) }.map(\.source) == ["mailbox ana"])
        let memory = try later.store.read { try $0.inboxMemory(mailbox: "ana") }.flatMap { InboxMemory($0) }
        #expect(memory?.setAside == 1 && memory?.trying.times == 0)
    }

    @Test func `one batch hears everything that waits in the mailbox before it sends`() throws {
        let (world, inbox, id) = try Self.written(
            steps: #"{ "id": "hello", "email": "hello" }, { "id": "again", "email": "again" }"#)
        inbox.bring(atMost: 30)
        for number in 0..<100 { inbox.arrive(Self.reply(to: id, "r\(number)")) }
        let later = try world.restarted(Self.home, steps: Self.rest)
        try later.scheduler.read(inbox)
        try later.scheduler.runOnce(at: Doorbell())
        #expect(try later.log("ann").count { $0.name == "reply" } == 100)
    }
}
