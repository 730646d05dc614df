import Engine
import Ports
import TestKit
import Testing
import Values

@testable import Scheduler

/// Servers that replace the Message-ID say in their 250 what it is now.
@Suite struct GivenMessageIDTests {
    private static let ses = "0102018e4c1f2a3b-11111111-2222-3333-4444-555555555555-000000"

    private func world(_ answer: String) throws -> World {
        let world = try World(#"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "5 days" }"#)
        world.carrier.answer { _, _ in .accepted(Receipt(code: 250, text: answer)) }
        try world.leads("ann", "bob")
        try world.start()
        return world
    }

    /// A colleague answers: only the thread says whose mail it is about.
    private func answer(to id: String) -> [UInt8] {
        Array(
            """
            From: Chris <chris@elsewhere.example>\r
            To: ana@ana.example\r
            Subject: Re: Hello\r
            Message-ID: <c1@elsewhere.example>\r
            In-Reply-To: <\(id)>\r
            \r
            Please call me about this.\r

            """.utf8)
    }

    @Test(arguments: [
        ("Ok \(ses)", "\(ses)@eu-west-1.amazonses.com"), ("Ok \(ses)", "\(ses)@email.amazonses.com"),
        ("2.0.0 OK <DB9P1.42@eurprd04.prod.outlook.com> [Hostname=DB9P1]", "DB9P1.42@eurprd04.prod.outlook.com"),
    ])
    func `an answer that names the server's id is about the lead whose mail got it`(text: String, id: String) throws {
        let world = try world(text)
        // Every mail had the same answer here, so the last one has the id.
        let last = try #require(world.carrier.carried.last?.recipient)
        _ = try world.scheduler.receive(mail: answer(to: id), actor: "inbox")
        let name = String(last.prefix { $0 != "@" })
        #expect(try world.log(name).contains { $0.name == "reply" })
    }

    @Test func `an answer that names an id nobody was given is about nobody`() throws {
        let world = try world("Ok \(Self.ses)")
        _ = try world.scheduler.receive(mail: answer(to: "\(Self.ses.dropLast())1@email.amazonses.com"), actor: "inbox")
        for name in ["ann", "bob"] { #expect(try !world.log(name).contains { $0.name == "reply" }) }
    }

    @Test func `a queue id and our own Message-ID are not kept`() throws {
        let world = try world("2.0.0 Ok: queued as 4F2A81C0D")
        #expect(try world.store.read { try $0.message(named: "4F2A81C0D") } == nil)
        let own = try #require(world.carrier.carried.first?.header("Message-ID"))
        world.carrier.answer { _, _ in .accepted(Receipt(code: 250, text: "2.6.0 \(own) [InternalId=7]")) }
        try world.leads("cat")
        try world.start()
        #expect(try world.store.read { try $0.message(named: String(own.dropFirst().dropLast())) } == nil)
    }

    @Test(arguments: [("email-smtp.eu-west-1.amazonaws.com", true), ("mail.ana.example", false)])
    func `a first mail through a server that replaces its id names it among the references`(
        host: String, isNamed: Bool
    ) throws {
        let home = World.baton.replacing("127.0.0.1\", \"port\": 2525", with: "\(host)\", \"port\": 587")
            .replacing("\"security\": \"plain\"", with: "\"security\": \"starttls\"")
        let world = try World(#"{ "id": "hello", "email": "hello" }"#, ["baton.json": home])
        try world.leads("ann")
        try world.start()
        let mail = try #require(world.carrier.carried.first)
        #expect(mail.header("References") == (isNamed ? mail.header("Message-ID") : nil))
    }

    @Test func `erasing the lead forgets the id`() throws {
        let world = try world("Ok \(Self.ses)")
        #expect(try world.store.read { try $0.message(named: Self.ses) } != nil)
        for name in ["ann", "bob"] {
            let lead = try world.lead(name).id
            try world.store.write { try $0.erase(lead: lead) }
        }
        #expect(try world.store.read { try $0.message(named: Self.ses) } == nil)
    }
}
