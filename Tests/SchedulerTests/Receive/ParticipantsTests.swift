import Engine
import Mail
import Ports
import Queries
import TestKit
import Testing
import Values
import Workspace

@testable import Scheduler

/// Somebody else than the lead answers: a participant of its story, never a lead by that.
@Suite struct ParticipantsTests {
    private func written(_ names: String...) throws -> (World, id: String) {
        let world = try World(#"{ "id": "hello", "email": "hello" }, { "id": "rest", "wait": "9 days" }"#)
        try world.leads("ann")
        try world.start()
        let id = try #require(world.carrier.carried.first?.header("Message-ID"))
        for name in names {
            try world.leads(name)
            try world.start(name)
        }
        return (world, id)
    }

    private func answer(_ id: String, _ words: String, from: String, more: String = "") -> [UInt8] {
        let head =
            "From: \(from)\nTo: ana@ana.example\nSubject: Re: Hello\nMessage-ID: <\(words.utf8.count)@else.example>\nIn-Reply-To: \(id)\nContent-Type: text/plain; charset=utf-8\(more)\n\n"
        return Array((head + words + "\n").replacing("\n", with: "\r\n").utf8)
    }

    private func notes(_ world: World, _ name: String) throws -> [LeadNote] {
        let lead = try world.lead(name).id
        return try world.store.read { try $0.notes(lead: lead) }
    }

    @Test func `a third party's answer is the lead's reply, and its story says who wrote`() throws {
        let (world, id) = try written()
        let mail = answer(id, "Ann asked me to look at this. Call me.", from: "Chris Ng <chris@else.example>")
        let reception = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try reception.lead == world.lead("ann").id && world.card("ann") != nil)
        #expect(try notes(world, "ann").map(\.author) == ["Chris Ng <chris@else.example>"])
        #expect(try notes(world, "ann").map(\.writer) == [.participant])
        #expect(try world.store.read { try $0.lead(address: "chris@else.example") } == nil)
        let reply = try #require(try world.log("ann").first { $0.name == "reply" })
        #expect(reply.values["participant"] == true || "\(reply.values)".contains("participant"))
        let story = try world.queries.story(of: "ann@example.com").text(.utc)
        #expect(
            story.contains("wrote  from Chris Ng <chris@else.example>, not the lead's own address: “Ann asked me"),
            "\(story)")
        #expect(!"\(try world.log("ann").map(\.values))".contains("chris"))
    }

    @Test func `the lead's own answer is no participant's, however its address is written`() throws {
        for from in ["ANN@Example.com", "Ann", "Ann <ann@example.com>"] {
            let (world, id) = try written()
            _ = try world.scheduler.receive(mail: answer(id, "Sounds good.", from: from), actor: "inbox")
            #expect(try notes(world, "ann").map(\.writer) == [.lead], "\(from)")
            #expect(try notes(world, "ann").map(\.author) == ["ann@example.com"])
        }
    }

    @Test func `an encoded name is shown as it reads`() throws {
        let (world, id) = try written()
        let mail = answer(id, "Hallo.", from: "=?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <jm@else.example>")
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try notes(world, "ann").map(\.author) == ["Jürgen Müller <jm@else.example>"])
    }

    @Test func `what a group took in is the member's word, not the group's`() throws {
        let (world, id) = try written()
        let group = "\nX-Original-From: Ann Lee <ann@example.com>\nX-Original-Sender: ann@example.com"
        let own = answer(id, "Yes please.", from: "'Ann Lee' via Sales <ana@ana.example>", more: group)
        #expect(try world.scheduler.receive(mail: own, actor: "inbox").lead == world.lead("ann").id)
        #expect(try notes(world, "ann").map(\.writer) == [.lead])
        let other = "\nX-Original-From: Chris <chris@else.example>"
        let mail = answer(id, "No, thank you, take me off.", from: "'Chris' via Sales <ana@ana.example>", more: other)
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try world.isSuppressed("chris@else.example") && !world.isSuppressed("ana@ana.example"))
    }

    @Test(arguments: ["Please take me off your list.", "This is spam, I am reporting you to the regulator."])
    func `a no of a third party stops the lead, suppresses its own address and asks a person`(words: String) throws {
        let (world, id) = try written()
        _ = try world.scheduler.receive(mail: answer(id, words, from: "chris@else.example"), actor: "inbox")
        #expect(try world.run("ann").life == .exited)
        #expect(try world.isSuppressed("chris@else.example"))
        #expect(try world.card("ann")?.reasons.first?.hasSuffix("as the other address that wrote") == true)
        try world.importing("email,first_name\nchris@else.example,chris")
        try world.start()
        #expect(!world.carrier.carried.contains { $0.recipient == "chris@else.example" })
    }

    @Test func `a third party who is a lead too has answered, and its no is its own too`() throws {
        let (world, id) = try written("bob")
        _ = try world.scheduler.receive(
            mail: answer(id, "Please take me off your list.", from: "bob@example.com"), actor: "inbox")
        #expect(try world.isSuppressed("bob@example.com") && world.run("bob").outcome == "unsubscribed")
        let (other, second) = try written("bob")
        _ = try other.scheduler.receive(
            mail: answer(second, "No thanks, not interested.", from: "bob@example.com"), actor: "inbox")
        #expect(try other.run("bob").outcome == "not interested" && !other.isSuppressed("bob@example.com"))
    }

    @Test func `who of us answers in the thread is no participant who is suppressed`() throws {
        let (world, id) = try written()
        _ = try world.scheduler.receive(
            mail: answer(id, "Please take me off your list.", from: "Ana <ana@ana.example>"), actor: "inbox")
        #expect(try !world.isSuppressed("ana@ana.example") && !world.isSuppressed("ann@example.com"))
    }

    @Test func `erasing the lead erases what is kept of who wrote in its place`() throws {
        let (world, id) = try written()
        let mail = answer(id, "Ann asked me. Call me.", from: "Chris Ng <chris@else.example>")
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        _ = try world.scheduler.receive(mail: answer(id, "", from: "Kim <kim@else.example>"), actor: "inbox")
        #expect(try notes(world, "ann").count == 2)
        let lead = try world.lead("ann").id
        #expect(try world.scheduler.erase(address: "ann@example.com", actor: "test") == .done)
        #expect(try world.store.read { try $0.notes(lead: lead) }.isEmpty)
        // What keeps a mail from being taken in twice goes by the lead, so that no third party's address stays there.
        for address in ["chris@else.example", "kim@else.example", "lead \(lead)"] {
            let words = address.hasPrefix("kim") ? 0 : "Ann asked me. Call me.".utf8.count
            let event = EventIdentity(
                source: "mail", name: "reply", subject: address, id: "mail:<\(words)@else.example>")
            #expect(try world.store.write { try $0.rememberEvent(event, at: world.clock.now) })
        }
    }

    @Test func `the same mail of a third party is taken in once`() throws {
        let (world, id) = try written()
        let mail = answer(id, "Ann asked me. Call me.", from: "Chris <chris@else.example>")
        _ = try world.scheduler.receive(mail: mail, actor: "inbox")
        #expect(try world.scheduler.receive(mail: mail, actor: "inbox").isRepeat)
        #expect(try notes(world, "ann").count == 1)
    }

    @Test func `a stranger who became a lead by writing is not taken in twice`() throws {
        let (world, _) = try written()
        let mail = answer("<nothing@of.ours>", "A question for you?", from: "New <new@else.example>")
        #expect(try !world.scheduler.receive(mail: mail, actor: "inbox", takesStrangers: true).isRepeat)
        #expect(try world.scheduler.receive(mail: mail, actor: "inbox", takesStrangers: true).isRepeat)
    }
}
