import Engine
import Foundation
import Ports
import Store
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

/// Who is told what happens here, by the real store and the verbs that a herald calls.
struct TellingTests {
    private static let crm = Listener(name: "crm", way: .events(["reply", "card_opened"]))
    private static let all = Listener(name: "log", way: .events(nil))

    /// One step: what ended is recorded, what is new comes back.
    private func tell(
        _ world: World, _ listeners: [Listener], _ ended: [Delivery] = [], busy: [String: Int] = [:]
    ) throws -> [Parcel] {
        try world.scheduler.tell(listeners, ended, underWay: busy).map(\.parcel)
    }

    /// Steps until nobody is told anything more: what happened to one lead is told one after the other.
    private func tellAll(_ world: World, _ listeners: [Listener]) throws -> [Parcel] {
        var (told, parcels) = ([Parcel](), try tell(world, listeners))
        while !parcels.isEmpty {
            told += parcels
            parcels = try tell(world, listeners, parcels.map { accepted($0) })
        }
        return told
    }

    private func calls(_ parcels: [Parcel]) -> [WebhookParcel] {
        parcels.compactMap { if case .webhook(let call) = $0.content { call } else { nil } }
    }

    private func mails(_ parcels: [Parcel]) -> [String] {
        parcels.compactMap {
            if case .mail(let mail) = $0.content { String(decoding: mail.bytes, as: UTF8.self) } else { nil }
        }
    }

    private func accepted(_ parcel: Parcel) -> Delivery {
        Delivery(message: parcel.message, outcome: .accepted(Receipt(code: 204, text: "HTTP 204")))
    }

    private func refused(_ parcel: Parcel, _ code: Int = 500) -> Delivery {
        Delivery(
            message: parcel.message,
            outcome: .retry(Reason(stage: .answer, code: code, text: "HTTP \(code)"), after: nil))
    }

    private func pass(_ world: World, _ span: Span) {
        let until = world.clock.now + span
        world.clock.wait(until: until, at: Doorbell(), underWay: false)
    }

    @Test func `a subscriber hears of the events it asked for, from when it came on, with their lead`() throws {
        let world = try World()
        try world.leads("old")
        _ = try world.scheduler.receive(
            Incoming(name: .known(.reply), subject: .address("old@example.com"), actor: "test"))
        #expect(try tell(world, [Self.crm, Self.all]).isEmpty, "what was before is no news")
        try world.leads("ann")
        _ = try world.scheduler.receive(
            Incoming(name: .known(.reply), subject: .address("ann@example.com"), actor: "test"))
        let told = calls(try tellAll(world, [Self.crm, Self.all]))
        let crm = told.filter { $0.endpoint == "crm" }.compactMap { try? Value(json: $0.body) }
        #expect(crm.compactMap { $0["type"]?.text }.sorted() == ["card_opened", "reply"])
        #expect(crm.allSatisfy { $0["data"]?["lead"]?["email"] == "ann@example.com" && $0["timestamp"] != nil })
        #expect(told.filter { $0.endpoint == "log" }.count > 2)
        #expect(Set(told.map(\.id)).count == told.count)
    }

    @Test func `what a lead did is told before what came of it, and a reply with the rule that judged it`() throws {
        let world = try World(
            #"{ "id": "rest", "wait": "9 days" }"#,
            head: #""exits": [ { "on": "reply", "escalate": "desk", "reason": "replied" } ]"#)
        _ = try tell(world, [Self.all])
        try world.leads("ann")
        try world.start()
        let mail = """
            From: ann@example.com\r
            To: ana@ana.example\r
            Subject: Re: Hello\r
            Message-ID: <1@example.com>\r
            \r
            Could you call me on Friday?\r

            """
        _ = try world.scheduler.receive(mail: Array(mail.utf8), actor: "test")
        let told = calls(try tellAll(world, [Self.all])).compactMap { try? Value(json: $0.body) }
        let names = told.compactMap { $0["type"]?.text }
        let (reply, card) = (names.firstIndex(of: "reply"), names.firstIndex(of: "card_opened"))
        #expect(try #require(reply) < #require(card), "\(names)")
        let values = try #require(told.first { $0["type"] == "reply" }?["data"]?["values"])
        #expect(values["class"]?.text?.isEmpty == false && values["rule"]?.text != nil, "\(values)")
    }

    @Test func `a payment is told before the deal that it won`() throws {
        let world = try World(#"{ "id": "rest", "wait": "9 days" }"#, head: #""offer": "seat""#)
        _ = try tell(world, [Self.all])
        try world.leads("ann")
        try world.start()
        let offer = try #require(world.scheduler.workspace.rules.offers["seat"])
        try world.happens(
            "paid", to: "ann",
            ["offer": "seat", "amount": .int(offer.price.minorUnits), "currency": .string(offer.price.currency)])
        let names = calls(try tellAll(world, [Self.all])).compactMap { try? Value(json: $0.body)["type"]?.text }
        let (paid, won) = (names.firstIndex(of: "paid"), names.firstIndex(of: "deal_won"))
        #expect(try #require(paid) < #require(won), "\(names)")
    }

    @Test func `a delivery keeps its id on every attempt, after a kill too, and is in the log of deliveries`() throws {
        let store = try SQLiteStore.memory()
        let world = try World(store: store)
        _ = try tell(world, [Self.crm])
        try world.leads("ann")
        _ = try world.scheduler.receive(
            Incoming(name: .known(.reply), subject: .address("ann@example.com"), actor: "test"))
        let first = try tell(world, [Self.crm])
        #expect(!first.isEmpty)
        #expect(try tell(world, [Self.crm]).isEmpty, "what is under way is not handed out twice")
        // Killed here: nobody recorded anything.
        pass(world, .minutes(3))
        let again = try world.restarted()
        let second = try tell(again, [Self.crm])
        #expect(calls(second).map(\.id).sorted() == calls(first).map(\.id).sorted())
        #expect(try tell(again, [Self.crm], second.map { refused($0) }).isEmpty)
        pass(again, .minutes(5))
        let third = try tell(again, [Self.crm])
        #expect(calls(third).map(\.id).sorted() == calls(first).map(\.id).sorted())
        let next = try tell(again, [Self.crm], third.map { accepted($0) })
        _ = try tell(again, [Self.crm], next.map { accepted($0) })
        let rows = try again.store.read { try $0.deliveries(to: "crm", before: .max, limit: 9) }
        #expect(rows.allSatisfy { $0.state == .delivered && $0.status == 204 })
        #expect(
            rows.map(\.attempts) == [1, 3] && rows.last?.event == "reply", "the card came after it, the reply thrice")
        #expect(try again.store.read { try $0.subscriber("crm")?.failures } == 0)
        pass(again, .days(9))
        #expect(try tell(again, [Self.crm]).isEmpty)
    }

    @Test func `what happened to one lead is told in its order, and a new process tells at once what was under way`()
        throws
    {
        let store = try SQLiteStore.memory()
        let world = try World(store: store)
        _ = try tell(world, [Self.all])
        try world.leads("ann", "bob")
        for lead in ["ann", "bob", "ann"] { try world.happens(.known(.click), to: lead) }
        func what(_ parcels: [Parcel]) -> [String] {
            calls(parcels).compactMap { try? Value(json: $0.body) }.map {
                "\($0["data"]?["lead"]?["email"]?.text?.prefix(3) ?? "") \($0["type"]?.text ?? "")"
            }
        }
        let first = try tell(world, [Self.all])
        #expect(what(first) == ["ann imported", "bob imported"])
        #expect(try tell(world, [Self.all]).isEmpty)
        // Killed here: nobody recorded anything, and no time passes.
        let path = NSTemporaryDirectory() + "journal-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        let again = try world.restarted()
        _ = try again.scheduler.start(from: Journal(path: path))
        let told = try tellAll(again, [Self.all])
        #expect(calls(told).prefix(2).map(\.id) == calls(first).map(\.id))
        #expect(what(told).filter { $0.hasPrefix("ann") } == ["ann imported", "ann click", "ann click"])
        #expect(what(told).filter { $0.hasPrefix("bob") } == ["bob imported", "bob click"])
    }

    @Test func `who fails for long is disabled, loses nothing, and goes on from there when resumed`() throws {
        let world = try World()
        _ = try tell(world, [Self.crm])
        try world.leads("ann", "bob")
        _ = try world.scheduler.receive(
            Incoming(name: .known(.reply), subject: .address("ann@example.com"), actor: "test"))
        for _ in 0..<12 {
            _ = try tell(world, [Self.crm], try tell(world, [Self.crm]).map { refused($0) })
            pass(world, .hours(20))
        }
        let known = try #require(try world.store.read { try $0.subscriber("crm") })
        #expect(known.disabledAt != nil && known.failures >= 10)
        let log = try world.store.read {
            try $0.log(after: 0, limit: 1_000).filter { $0.name == "subscriber disabled" }
        }
        #expect(log.count == 1)
        _ = try world.scheduler.receive(
            Incoming(name: .known(.reply), subject: .address("bob@example.com"), actor: "test"))
        #expect(try tell(world, [Self.crm]).isEmpty)
        try world.scheduler.resume(subscriber: "crm", actor: "mia")
        let later = calls(try tell(world, [Self.crm])).compactMap { try? Value(json: $0.body) }
        #expect(later.contains { $0["type"] == "reply" && $0["data"]?["lead"]?["email"] == "bob@example.com" })
        #expect(try world.scheduler.replay(subscriber: "crm") > 0)
        let replayed = calls(try tell(world, [Self.crm])).compactMap { try? Value(json: $0.body) }
        #expect(replayed.contains { $0["data"]?["lead"]?["email"] == "ann@example.com" })
        #expect(throws: SchedulerError.self) { try world.scheduler.replay(subscriber: "nobody") }
    }

    @Test func `a 410 disables at once, and a slow receiver does not hold up another`() throws {
        let world = try World()
        let listeners = [Self.all, Listener(name: "other", way: .events(nil))]
        _ = try tell(world, listeners)
        try world.leads("a", "b", "c")
        let busy = ["log": Scheduler.mostUnderWay]
        let told = try tell(world, listeners, busy: busy)
        #expect(Set(calls(told).map(\.endpoint)) == ["other"])
        let gone = Delivery(
            message: told[0].message, outcome: .pause(Reason(stage: .answer, code: 410, text: "HTTP 410")))
        _ = try tell(world, listeners, [gone])
        #expect(try world.store.read { try $0.subscriber("other")?.disabledAt } != nil)
        #expect(try world.store.read { try $0.subscriber("log")?.disabledAt } == nil)
    }

    @Test func `a receiver that fails is asked with one delivery alone, and gets the rest when it answers again`()
        throws
    {
        let world = try World()
        _ = try tell(world, [Self.all])
        try world.leads("a", "b", "c", "d", "e", "f")
        let first = try tell(world, [Self.all])
        #expect(first.count > 3)
        _ = try tell(world, [Self.all], first.prefix(1).map { refused($0) })
        for parcel in first.dropFirst() { _ = try tell(world, [Self.all], [refused(parcel)]) }
        var asked = 0
        for _ in 0..<20 {
            pass(world, .minutes(6))
            let probe = try tell(world, [Self.all])
            asked += probe.count
            #expect(probe.count <= 1)
            _ = try tell(world, [Self.all], probe.map { refused($0) })
        }
        #expect(asked >= 10)
        for _ in 0..<20 {
            pass(world, .minutes(6))
            _ = try tellAll(world, [Self.all])
        }
        pass(world, .days(2))
        _ = try tellAll(world, [Self.all])
        let waiting = try world.store.read { try $0.deliveries(to: "log", before: .max, limit: 100) }
        #expect(waiting.allSatisfy { $0.state == .delivered }, "\(waiting.map(\.state))")
    }

    @Test func `a new card is told to its queue's people by mail, and to the chat; a late one again`() throws {
        let world = try World()
        _ = try world.scheduler.keepPerson("maya", address: "maya@ana.example", role: "salesperson", actor: "t")
        _ = try world.scheduler.keepPerson("jonas", address: "jonas@ana.example", role: "salesperson", actor: "t")
        _ = try world.scheduler.keepPerson("eva", address: "eva@ana.example", role: "salesperson", actor: "t")
        let listeners = [
            Listener(name: Listener.chat, way: .chat), Listener(name: Listener.mail, way: .mail(mailbox: "ana")),
        ]
        _ = try tell(world, listeners)
        try world.leads("ann")
        _ = try world.scheduler.receive(
            Incoming(name: .known(.reply), subject: .address("ann@example.com"), actor: "test"))
        let told = try tell(world, listeners)
        let mail = try #require(mails(told).first)
        #expect(mails(told).count == 1 && mail.contains("To: maya <maya@ana.example>"), "\(mail)")
        #expect(mail.contains("Auto-Submitted: auto-generated") && mail.contains("replied"))
        #expect(!mail.contains("List-Unsubscribe"))
        let chat = try #require(calls(told).first.flatMap { try? Value(json: $0.body) })
        #expect(chat["text"]?.text?.contains("ann@example.com") == true)
        _ = try tell(world, listeners, told.map { accepted($0) })
        pass(world, .days(2))
        _ = try world.scheduler.pass()
        #expect(mails(try tell(world, listeners)).contains { $0.contains("Nobody answered in time") })
    }

    @Test func `what comes back for a notice opens no card and makes no other notice`() throws {
        let world = try World()
        _ = try world.scheduler.keepPerson("maya", address: "maya@ana.example", role: "salesperson", actor: "t")
        let listeners = [Listener(name: Listener.mail, way: .mail(mailbox: "ana"))]
        _ = try tell(world, listeners)
        try world.leads("ann")
        _ = try world.scheduler.receive(
            Incoming(name: .known(.reply), subject: .address("ann@example.com"), actor: "test"))
        let told = try tell(world, listeners)
        let notice = try #require(mails(told).first)
        let id = try #require(notice.firstMatch(of: /Message-ID: (<[^>]+>)/).map { String($0.output.1) })
        _ = try tell(world, listeners, told.map { accepted($0) })
        let back = [
            """
            From: maya@ana.example\r\nTo: ana@ana.example\r\nSubject: Re: New card\r\nIn-Reply-To: \(id)\r\n\
            Message-ID: <r1@ana.example>\r\n\r\nThanks, I take it.\r\n
            """,
            """
            From: maya@ana.example\r\nTo: ana@ana.example\r\nSubject: Out of office\r\nAuto-Submitted: auto-replied\r\n\
            In-Reply-To: \(id)\r\nMessage-ID: <r2@ana.example>\r\n\r\nI am away.\r\n
            """,
            """
            From: MAILER-DAEMON@mx.example\r\nTo: ana@ana.example\r\nSubject: Undelivered Mail Returned to Sender\r\n\
            Message-ID: <r3@mx.example>\r\nMIME-Version: 1.0\r\n\
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n\
            --b\r\nContent-Type: text/plain\r\n\r\nmaya@ana.example: no such user\r\n\
            --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
            Final-Recipient: rfc822; maya@ana.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
            --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: \(id)\r\nFrom: ana@ana.example\r\n\
            To: maya@ana.example\r\n\r\n--b--\r\n
            """,
        ]
        let before = try world.store.read { try $0.activeCardKeys(queue: nil).count }
        for mail in back {
            _ = try world.scheduler.receive(mail: Array(mail.utf8), actor: "test", takesStrangers: true)
        }
        #expect(try world.store.read { try $0.activeCardKeys(queue: nil).count } == before)
        #expect(try tell(world, listeners).isEmpty)
    }
}
