import Engine
import Ports
import Store
import TestKit
import Testing
import Values
import Workspace

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

    @Test func `an answer from another address and without a thread is known by the address it was asked under`() throws
    {
        let keyed = World.baton.replacing(#""name": "Ana","#, with: #""name": "Ana", "reply_key": true,"#)
        let world = try World(
            #"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "9 days" }"#, ["baton.json": keyed])
        try world.leads("ann")
        try world.start()
        let parcel = try #require(world.carrier.carried.first)
        let asked = try #require(parcel.header("Reply-To"))
        let key = try #require(parcel.header("Message-ID")?.dropFirst().prefix { $0 != "@" })
        #expect(asked == "Ana <ana+\(key)@ana.example>")
        func answer(_ to: String, _ number: Int) throws -> Int64? {
            let head = "From: me@private.example\nTo: \(to)\nSubject: Hello\nMessage-ID: <k\(number)@private.example>"
            return try world.scheduler.receive(mail: Self.mail(head), actor: "inbox").lead
        }
        let forged = asked.replacing(key, with: String(key.reversed()))
        #expect(try answer(forged, 1) == nil && world.card("ann") == nil)
        #expect(try answer(asked.replacing(key, with: key.uppercased()), 2) == world.lead("ann").id)
        #expect(try world.card("ann")?.reasons == ["replied"])
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

    /// What mail programs make of the link in List-Unsubscribe where they keep only its body, or write one of their own.
    @Test(arguments: [
        ("", "unsubscribe TOKEN"), ("(no subject)", "unsubscribe TOKEN\n\nSent from my phone"),
        ("Abmelden", "Bitte abmelden.\n\n> List-Unsubscribe: <mailto:stop@ana.example?subject=unsubscribe%20TOKEN>"),
        ("", "<html><body><p>unsubscribe TOKEN</p></body></html>"),
    ])
    func `a token that stands only in the body of a mail to the unsubscribe address is heard`(
        subject: String, body: String
    ) throws {
        for to in ["stop@ana.example", "Stop <STOP@ana.example>"] {
            let (world, _, token) = try written()
            let type = body.hasPrefix("<html>") ? "Content-Type: text/html\n" : ""
            let mail = Self.mail(
                "From: someone@else.example\nTo: \(to)\nSubject: \(subject)\n\(type)Message-ID: <b1@else.example>",
                body.replacing("TOKEN", with: token).replacing("\n", with: "\r\n"))
            #expect(try !world.isSuppressed("ann@example.com"))
            _ = try world.scheduler.receive(mail: mail, actor: "inbox")
            #expect(try world.isSuppressed("ann@example.com"), "\(subject)")
        }
    }

    @Test func `a token in the body of an answer to somebody else suppresses nobody`() throws {
        let (world, _, token) = try written()
        let mail = Self.mail(
            "From: ann@example.com\nTo: ana@ana.example\nSubject: Re: Hello\nMessage-ID: <b2@example.com>",
            "Tell me more.\r\n\r\n> unsubscribe \(token)\r\n")
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try !world.isSuppressed("ann@example.com"))
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

    @Test func `mail about nobody we know is no error, whoever wrote it`() throws {
        let (world, _, _) = try written()
        let automatic = Self.mail("From: x@nowhere.example\nSubject: Away\nAuto-Submitted: auto-replied")
        #expect(try world.scheduler.receive(mail: automatic, actor: "inbox").lead == nil)
        let bounce = Self.bounce("<y@evil.example>", of: "who@nowhere.example")
        #expect(try world.scheduler.receive(mail: bounce, actor: "inbox").lead == nil)
        #expect(try world.scheduler.receive(mail: Self.mail("Subject: Hi"), actor: "inbox") == Reception())
        let stranger = Self.mail("From: New <new@nowhere.example>\nSubject: Question")
        #expect(try world.scheduler.receive(mail: stranger, actor: "inbox") == Reception())
        let asked = try world.scheduler.receive(mail: stranger, actor: "inbox", takesStrangers: true)
        #expect(asked.card != nil)
    }

    private func answer(_ id: String, _ words: String, _ headers: String = "", from: String = "Ann <ann@example.com>")
        -> [UInt8]
    {
        Self.mail(
            "From: \(from)\nTo: ana@ana.example\nSubject: Re: Hello\nMessage-ID: <\(words.utf8.count)@example.com>\nIn-Reply-To: \(id)\nContent-Type: text/plain; charset=utf-8\(headers)",
            words + "\r\n")
    }

    @Test(arguments: [
        "\nX-Auto-Response-Suppress: DR, OOF, AutoReply", "\nPrecedence: list\nList-ID: <sales.ana.example>",
    ])
    func `what servers and groups add makes no machine of a person`(headers: String) throws {
        let (world, id, _) = try written()
        _ = try world.scheduler.receive(mail: answer(id, "Sounds good, call me.", headers), actor: "inbox")
        #expect(try world.card("ann")?.reasons == ["replied"])
    }

    @Test(arguments: ["=?utf-8?Q?Ann_Lee_=3Cann=40example.com=3E?=", "Ann", "<ann @example.com>"])
    func `our own Message-ID names the lead, however the sender is written`(from: String) throws {
        let (world, id, _) = try written()
        let reception = try world.scheduler.receive(
            mail: answer(id, "Sounds good, call me.", from: from), actor: "inbox")
        #expect(try reception.lead == world.lead("ann").id)
    }

    @Test func `an opt-out in words suppresses like the link, and the card says so`() throws {
        let (world, id, _) = try written()
        let mail = answer(id, "Please take me off your list.")
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try world.isSuppressed("ann@example.com"))
        #expect(try world.run("ann").outcome == "unsubscribed")
        #expect(try world.card("ann")?.reasons == ["asked to be taken off: suppressed"])
        let lead = try world.lead("ann").id
        #expect(try world.store.read { try $0.notes(lead: lead) }.map(\.text) == ["Please take me off your list."])
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try world.store.read { try $0.notes(lead: lead) }.count == 1)
    }

    @Test func `a clear refusal ends what runs, with the words kept`() throws {
        let (world, id, _) = try written()
        _ = try world.scheduler.receive(mail: answer(id, "No thanks, not interested."), actor: "inbox")
        #expect(try world.run("ann").outcome == "not interested")
        #expect(try !world.isSuppressed("ann@example.com"))
    }

    @Test func `a token is heard anywhere in a subject, also from a program`() throws {
        let (world, _, token) = try written()
        let mail = Self.mail(
            "From: x@else.example\nSubject: [EXTERNAL] unsubscribe \(token)\nAuto-Submitted: auto-replied\nPrecedence: bulk\nReturn-Path: <>\nMessage-ID: <u9@else.example>"
        )
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try world.isSuppressed("ann@example.com"))
    }

    @Test func `a complaint that proves nothing changes nothing`() throws {
        let (world, _, _) = try written()
        let report =
            "--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nOriginal-Rcpt-To: <ann@example.com>\r\n--b--\r\n"
        let mail = Self.mail(
            "From: fbl@evil.example\nMessage-ID: <c1@evil.example>\nContent-Type: multipart/report; report-type=feedback-report; boundary=b",
            report)
        #expect(try world.scheduler.receive(mail: mail, actor: "inbox") == Reception())
        #expect(try !world.isSuppressed("ann@example.com"))
    }

    @Test func `a bounce of another address behind an alias is soft`() throws {
        let (world, id, _) = try written()
        _ = try world.scheduler.receive(mail: Self.bounce(id, of: "old@elsewhere.example"), actor: "inbox")
        #expect(try !world.isSuppressed("ann@example.com"))
        #expect(try world.run("ann").waiting == .timer)
    }

    @Test
    func `an away notice holds the lead until the day after the return, and what a wait had left is left after it`()
        throws
    {
        let (world, id, _) = try written()
        let due = try #require(try world.run("ann").due)
        func away(_ day: String, _ number: Int) throws {
            let mail = Self.mail(
                "From: ann@example.com\nSubject: Out of office\nAuto-Submitted: auto-replied\nMessage-ID: <a\(number)@example.com>\nIn-Reply-To: \(id)",
                "I will be back on \(day).\r\n")
            _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        }
        try away("2026-03-06", 1)
        // From Monday, nine o'clock, to the midnight that begins Saturday.
        #expect(try world.run("ann").due == due + .hours(111))
        #expect(try world.lead("ann").attributes["away_until"] == "2026-03-07")
        try away("2026-03-05", 2)
        #expect(try world.run("ann").due == due + .hours(111))
        try away("2026-03-07", 3)
        #expect(try world.run("ann").due == due + .hours(135))
        try away("2025-03-07", 4)
        #expect(try world.run("ann").due == due + .hours(135))
        #expect(try world.card("ann") == nil)
    }

    @Test func `a lead who is back early, as a person says, goes on with what each wait had left`() throws {
        let (world, id, _) = try written()
        let due = try #require(try world.run("ann").due)
        let mail = Self.mail(
            "From: ann@example.com\nSubject: Out of office\nAuto-Submitted: auto-replied\nMessage-ID: <a@example.com>\nIn-Reply-To: \(id)",
            "I will be back on 2026-03-06.\r\n")
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        try world.wait(.days(1))
        _ = try world.scheduler.change("ann@example.com", LeadChange(values: ["away_until": ""]), actor: "maya")
        // A day was used up by the absence, and no more.
        #expect(try world.run("ann").due == due + .days(1))
        #expect(try world.lead("ann").attributes["away_until"] == nil)
    }
}
