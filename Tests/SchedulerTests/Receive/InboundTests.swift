import Engine
import Store
import TestKit
import Testing
import Values

@testable import Scheduler

@Suite struct InboundTests {
    private static func mail(_ header: String, _ body: String = "Hello\r\n") -> [UInt8] {
        Array((header.replacing("\n", with: "\r\n") + "\r\n\r\n" + body).utf8)
    }

    /// A lead who has been written to, and the Message-ID and unsubscribe token of that mail.
    private func written() throws -> (World, id: String, token: String) {
        let world = try World(#"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "9 days" }"#)
        try world.leads("ann")
        try world.start()
        let parcel = try #require(world.carrier.carried.first)
        let token = world.scheduler.keys.unsubscribeToken(lead: try world.lead("ann").id)
        #expect(parcel.header("List-Unsubscribe")?.contains(token) == true)
        return (world, try #require(parcel.header("Message-ID")), token)
    }

    @Test func `an answer opens a card for its lead, once however often the mail comes in`() throws {
        let (world, id, _) = try written()
        let mail = Self.mail(
            "From: Ann's desk <desk@other.example>\nTo: ana@ana.example\nSubject: Re: Hello, ann\nMessage-ID: <r1@other.example>\nIn-Reply-To: \(id)"
        )
        let first = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try first.lead == world.lead("ann").id)
        #expect(try world.card("ann")?.reasons == ["replied"])
        #expect(try world.scheduler.receive(mail: mail, actor: "inbox").isRepeat)
    }

    @Test func `an automatic answer moves nothing and opens nothing`() throws {
        let (world, id, _) = try written()
        let mail = Self.mail(
            "From: ann@example.com\nSubject: Out of office\nAuto-Submitted: auto-replied\nMessage-ID: <o1@example.com>\nIn-Reply-To: \(id)"
        )
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try world.card("ann") == nil)
        #expect(try world.run("ann").waiting == .timer)
    }

    @Test func `a mail to the unsubscribe address is heard, with its own token only`() throws {
        let (world, _, token) = try written()
        func mail(_ token: String, _ id: String) -> [UInt8] {
            Self.mail("From: someone@else.example\nSubject: unsubscribe \(token)\nMessage-ID: <\(id)@else.example>")
        }
        let forged = String(token.dropLast()) + (token.hasSuffix("a") ? "b" : "a")
        _ = try world.scheduler.receive(mail: mail(forged, "u1"), actor: "inbox")
        #expect(try !world.isSuppressed("ann@example.com"))
        _ = try world.scheduler.receive(mail: mail(token, "u2"), actor: "inbox")
        #expect(try world.isSuppressed("ann@example.com"))
        #expect(try world.run("ann").outcome == "unsubscribed")
        _ = try world.scheduler.receive(mail: mail(token, "u3"), actor: "inbox")
    }

    static func bounce(_ id: String, of address: String) -> [UInt8] {
        let report = """
            This is the mail system. Your message could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.com

            Final-Recipient: rfc822; \(address)
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 no such user

            --b
            Content-Type: message/rfc822

            From: ana@ana.example
            Message-ID: \(id)
            Subject: Hello

            Hello
            --b--
            """.replacing("\n", with: "\r\n")
        return mail(
            "Return-Path: <>\nFrom: MAILER-DAEMON\nTo: ana@ana.example\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b",
            "--b\r\nContent-Type: text/plain\r\n\r\n" + report)
    }

    @Test func `a bounce of our own message ends its lead's runs, also without a proper sender`() throws {
        let (world, id, _) = try written()
        _ = try world.scheduler.receive(mail: Self.bounce(id, of: "ann@example.com"), actor: "inbox")
        #expect(try world.run("ann").outcome == "bounced")
        #expect(try world.isSuppressed("ann@example.com"))
    }

    @Test func `a bounce anybody could have written ends nothing`() throws {
        let (world, _, _) = try written()
        _ = try world.scheduler.receive(mail: Self.bounce("<x@evil.example>", of: "ann@example.com"), actor: "inbox")
        #expect(try world.run("ann").waiting == .timer)
        #expect(try !world.isSuppressed("ann@example.com"))
    }

    @Test func `machines writing about nobody we know are no error; people without a sender are`() throws {
        let (world, _, _) = try written()
        let automatic = Self.mail("From: x@nowhere.example\nSubject: Away\nAuto-Submitted: auto-replied")
        #expect(try world.scheduler.receive(mail: automatic, actor: "inbox") == Reception())
        let bounce = Self.bounce("<y@evil.example>", of: "who@nowhere.example")
        #expect(try world.scheduler.receive(mail: bounce, actor: "inbox") == Reception())
        #expect(throws: SchedulerError.badRequest("the mail has no sender")) {
            _ = try world.scheduler.receive(mail: Self.mail("Subject: Hi"), actor: "inbox")
        }
    }
}
