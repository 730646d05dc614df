import Testing
import Values

@testable import Engine

/// What a person makes of a lead, or nobody does.
struct DecideAnsweredTests {
    private func asked(_ blocks: [(block: Block, steps: [StepNode])] = [], offer: String? = "seat") -> Walk {
        Walk(
            [StepNode(id: "seat", kind: .offer("seat")), Walk.escalate(blocks: blocks), Walk.email("next")],
            offer: offer
        ).begun()
    }

    @Test func `an escalation opens a card and waits for the person alone`() throws {
        let walk = asked()
        #expect(walk.effects.map(\.word) == ["open seat", "card desk"])
        #expect(walk.enrollment.waiting == .card)
        #expect(walk.enrollment.due == nil)
        let note = try #require(walk.notes.last)
        #expect(note.values == ["queue": "desk", "reason": "fit and engaged", "rule": nil])
    }

    @Test func `won finishes won`() {
        var walk = asked()
        walk.take(.answered(.won))
        #expect(walk.enrollment.life == .finished && walk.enrollment.outcome == "won")
        #expect(walk.planned.isEmpty)
    }

    @Test func `lost loses the deal with its reason, runs its block and finishes lost`() {
        var walk = asked([(.lost, [Walk.tag("no", "declined"), Walk.wait("rest"), Walk.tag("more", "later")])])
        walk.take(.answered(.lost(reason: "price")))
        #expect(walk.effects.map(\.word) == ["change lead", "lose seat: price"])
        #expect(walk.enrollment.waiting == .timer)
        walk.pass()
        #expect(walk.lead.tags == ["declined", "later"])
        #expect(walk.enrollment.outcome == "lost")
        #expect(walk.planned.isEmpty, "later steps run only after missed")
    }

    @Test func `lost without a block finishes lost at once`() {
        var walk = asked()
        walk.take(.answered(.lost(reason: "price")))
        #expect(walk.did == ["lost", "finished"])
        #expect(walk.enrollment.outcome == "lost")
        #expect(walk.enrollment.step == nil)
    }

    @Test func `an end inside the lost block does not hide that it is lost`() {
        var walk = asked([(.lost, [Walk.ending("over", "no interest")])])
        walk.take(.answered(.lost(reason: "price")))
        #expect(walk.enrollment.outcome == "lost")
    }

    @Test func `lost by a person loses every open deal of the sequence, and none that is won`() {
        var walk = Walk(
            [StepNode(id: "a", kind: .offer("seat")), StepNode(id: "b", kind: .offer("course")), Walk.escalate()]
        ).begun()
        walk.deals[1].state = .won
        walk.take(.answered(.lost(reason: "timing")))
        #expect(walk.effects.map(\.word) == ["lose seat: timing"])
    }

    @Test func `recycle runs the block of its reason, else the common one, and finishes recycled`() {
        let blocks: [(block: Block, steps: [StepNode])] = [
            (.recycle(reason: "no budget"), [Walk.tag("a", "broke")]),
            (.recycle(reason: nil), [Walk.tag("b", "later")]),
        ]
        for (reason, tag) in [("no budget", "broke"), ("not now", "later")] {
            var walk = asked(blocks)
            walk.take(.answered(.recycled(reason: reason)))
            #expect(walk.lead.tags == [tag])
            #expect(walk.enrollment.outcome == "recycled")
        }
        var none = asked()
        none.take(.answered(.recycled(reason: "not now")))
        #expect(none.enrollment.outcome == "recycled")
        #expect(none.planned.isEmpty)
    }

    @Test func `missed withdraws the card, runs its block and then the next step`() {
        var walk = asked([(.missed, [Walk.email("sorry")])])
        walk.take(.answered(.missed))
        #expect(walk.effects.map(\.word) == ["withdraw card", "plan sorry#0"])
        walk.sent("sorry")
        #expect(walk.planned == ["sorry#0", "next#0"])
    }

    @Test func `a sale in the lost block still wins`() {
        var walk = asked([(.lost, [Walk.close("less", "course")])])
        walk.take(.answered(.lost(reason: "price")))
        walk.sent("less")
        walk.happen("paid", ["offer": "course"])
        #expect(walk.enrollment.outcome == "won")
    }

    @Test func `a lead handed back, or missed, that this run asked nobody about changes nothing`() {
        var walk = Walk([Walk.wait("rest")]).begun()
        let before = walk.enrollment
        for answer in [Answer.recycled(reason: "x"), .missed] { walk.take(.answered(answer)) }
        #expect(walk.enrollment == before)
        #expect(walk.notes.isEmpty && walk.effects.isEmpty)
    }

    @Test(arguments: ["won", "lost"] as [EventName])
    func `a person's word ends every run, and the one that sells the offer by its outcome`(word: EventName) {
        for (offer, named, outcome) in [
            ("seat", "seat", word.text), ("seat", "course", "\(word) by a person"),
            (nil, "course", "\(word) by a person"),
        ] as [(String?, String, String)] {
            var walk = Walk([Walk.email("first"), Walk.email("never")], offer: offer).begun()
            walk.happen(word, ["offer": .string(named)])
            #expect(walk.enrollment.life.isOver && walk.enrollment.outcome == outcome)
            #expect(walk.effects.map(\.word).first == "stop: \(word)")
            walk.sent("first")
            #expect(walk.planned == ["first#0"])
        }
    }

    @Test func `a person's answer to a reply finishes by that answer`() {
        let exit = Exit(on: Trigger(event: "reply"), escalation: EscalateStep(queue: "desk", reason: "replied"))
        for (answer, outcome) in [
            (Answer.won, "won"), (.lost(reason: "x"), "lost"), (.recycled(reason: "x"), "recycled"),
        ] {
            var walk = Walk([Walk.close("buy", "seat", blocks: [(.lost, [Walk.email("never")])])], exits: [exit])
                .begun()
            walk.happen("reply")
            walk.take(.answered(answer))
            #expect(walk.enrollment.life == .finished)
            #expect(walk.enrollment.outcome == outcome)
            #expect(walk.planned == ["buy#0"])
        }
    }
}
