import Engine
import Ports
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

/// Mail of which the server that we believe says that somebody else wrote it.
@Suite struct DoubtfulMailTests {
    private static let fail = "Authentication-Results: mx.ana.example; spf=fail; dmarc=fail header.from=example.com"
    private static let pass = "Authentication-Results: mx.ana.example; spf=pass; dmarc=pass header.from=example.com"

    private static let baton = World.baton.replacing(
        "\"default_queue\"", with: "\"authserv_id\": \"mx.ana.example\", \"default_queue\"")

    /// A lead who has been written to, and the Message-ID and unsubscribe token of that mail.
    private func written(_ baton: String = Self.baton) throws -> (World, id: String, token: String) {
        let world = try World(
            #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "9 days" }"#, ["baton.json": baton])
        try world.leads("ann")
        try world.start()
        let parcel = try #require(world.carrier.carried.first)
        let token = world.scheduler.keys.unsubscribeToken(lead: try world.lead("ann").id)
        return (world, try #require(parcel.header("Message-ID")), token)
    }

    private func mail(
        _ words: String, _ headers: String..., from: String = "Ann <ann@example.com>", to: String = "ana@ana.example"
    ) -> [UInt8] {
        let head =
            headers.filter { !$0.isEmpty } + [
                "From: \(from)", "To: \(to)", "Subject: Re: Hello",
                "Message-ID: <\(words.utf8.count).\(headers.count)@example.com>",
            ]
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + words + "\r\n").utf8)
    }

    @Test(arguments: ["No thanks, not interested.", "Please take me off your list."])
    func `a forged no ends nothing and suppresses nobody, and a person is asked`(words: String) throws {
        let (world, id, _) = try written()
        for answers in ["", "In-Reply-To: \(id)"] {
            _ = try world.scheduler.receive(mail: mail(words, Self.fail, answers), actor: "inbox")
        }
        #expect(try world.run("ann").waiting == .timer && world.run("ann").outcome == nil)
        #expect(try !world.isSuppressed("ann@example.com"))
        #expect(try world.card("ann")?.reasons == ["somebody says no in this name, not proven"])
        let lead = try world.lead("ann").id
        #expect(try world.store.read { try $0.notes(lead: lead) }.first?.text.contains("Doubtful") == true)
    }

    @Test func `a forged mail that asks for nothing is a note of the lead, no card`() throws {
        let (world, _, _) = try written()
        let reception = try world.scheduler.receive(mail: mail("Buy my pills.", Self.fail), actor: "inbox")
        #expect(try reception.lead == world.lead("ann").id && reception.card == nil)
        #expect(try world.card("ann") == nil && world.run("ann").waiting == .timer)
        let lead = try world.lead("ann").id
        #expect(try world.store.read { try $0.notes(lead: lead) }.count == 1)
    }

    @Test func `who is proven, and who nobody speaks of, is heard as ever`() throws {
        for header in [Self.pass, "Authentication-Results: evil.example; dmarc=fail", ""] {
            let (world, id, _) = try written()
            _ = try world.scheduler.receive(
                mail: mail("No thanks, not interested.", header, "In-Reply-To: \(id)"), actor: "inbox")
            #expect(try world.run("ann").outcome == "not interested", "\(header)")
        }
    }

    @Test func `without an authserv-id nobody is believed`() throws {
        let (world, id, _) = try written(World.baton)
        _ = try world.scheduler.receive(
            mail: mail("No thanks, not interested.", Self.fail, "In-Reply-To: \(id)"), actor: "inbox")
        #expect(try world.run("ann").outcome == "not interested")
    }

    @Test func `a token proves itself, whoever sent it on`() throws {
        let (world, _, token) = try written()
        let mail = mail("", Self.fail, from: "x@else.example", to: "stop+\(token)@ana.example")
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try world.isSuppressed("ann@example.com"))
    }

    @Test func `a bounce by Message-ID whose sender is forged suppresses nobody, and a person is asked`() throws {
        let (world, id, _) = try written()
        let bounce = Array((Self.fail + "\r\n").utf8) + InboundTests.bounce(id, of: "ann@example.com")
        _ = try world.scheduler.receive(mail: bounce, actor: "inbox")
        #expect(try !world.isSuppressed("ann@example.com"))
        #expect(try world.card("ann")?.reasons == ["a bounce of unproven origin"])
    }

    @Test func `a forged no of somebody nobody knows leaves nothing behind`() throws {
        let (world, _, _) = try written()
        let mail = mail("Please take me off your list.", Self.fail, from: "new@nowhere.example")
        #expect(try world.scheduler.receive(mail: mail, actor: "inbox", takesStrangers: true) == Reception())
        #expect(try !world.isSuppressed("new@nowhere.example"))
    }

    @Test func `a mail to the unsubscribe address is a no whatever it says, and a question where it is forged`() throws
    {
        let (world, _, _) = try written()
        _ = try world.scheduler.receive(mail: mail("Hello", Self.fail, to: "stop@ana.example"), actor: "pipe")
        #expect(try !world.isSuppressed("ann@example.com") && world.card("ann") != nil)
        _ = try world.scheduler.receive(mail: mail("Hello, you", to: "stop@ana.example"), actor: "pipe")
        #expect(try world.isSuppressed("ann@example.com"))
    }

    @Test func `the pipe makes a lead of a stranger only where it is asked to`() throws {
        let (world, _, _) = try written()
        let mail = mail("A question.", from: "New <new@nowhere.example>")
        #expect(try world.scheduler.perform(.inbound(mail: mail), by: "pipe").value["lead"] == .null)
        let request = Told.mail(mail, actor: "pipe", takesStrangers: true).request
        #expect(try world.scheduler.perform(request, by: "pipe").value["card"]?.whole != nil)
    }
}
