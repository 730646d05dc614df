import Engine
import Testing
import Values

@Suite struct EventNameTests {
    @Test func `no two events share a name`() {
        let names = KnownEvent.allCases.flatMap { [$0.rawValue] + $0.facts.synonyms }
        #expect(Set(names).count == names.count)
        for event in KnownEvent.allCases {
            for name in [event.rawValue] + event.facts.synonyms {
                #expect(KnownEvent(reading: name) == event, "\(name)")
            }
        }
    }

    @Test func `every event is described, and raised by somebody`() {
        for event in KnownEvent.allCases {
            #expect(!event.facts.meaning.isEmpty && !event.facts.raisedBy.isEmpty, "\(event)")
            #expect(!event.facts.meaning.hasSuffix("."))
        }
    }

    @Test func `a name comes back from the store as it went in`() {
        for name in KnownEvent.allCases.map(EventName.known) + [.custom("Spring fair")] {
            #expect(EventName(name.text) == name)
        }
    }

    /// What people and providers write for a no.
    private static let spellings: [(KnownEvent, [String])] = [
        (
            .unsubscribe,
            [
                "unsubscribed", "UNSUBSCRIBE", "Unsubscribe", "opt-out", "Opt Out", "OptOut", "opted_out", "unsub",
                "STOP",
                "list-unsubscribe", "un-subscribe", " unsubscribe ", "remove me", "Remove",
            ]
        ),
        (
            .complaint,
            [
                "spam", "SPAM", "complained", "Spam Complaint", "spamreport", "spam_report", "marked as spam", "abuse",
                "junk",
            ]
        ),
        (
            .bounce,
            [
                "hard_bounce", "HardBounce", "hard-bounce", "bounced", "Hard Bounced", "permanent bounce",
                "undeliverable",
            ]
        ),
        (.softBounce, ["soft bounce", "SoftBounce", "soft-bounced", "transient_bounce"]),
        (.paid, ["PAID", "payed", "Paid", "payment", "payment_succeeded", "purchase", "order paid", "invoice.paid"]),
        (.refunded, ["refund", "REFUND", "charge.refunded", "Money back"]),
        (.disputed, ["dispute", "chargeback", "Charge-Back"]),
        (.reply, ["replied", "Reply", "REPLIED", "response", "email_replied"]),
        (.click, ["clicked", "Click", "link clicked", "CLICK_THROUGH"]),
        (.form, ["form_submitted", "Form Submission", "submitted"]),
        (.won, ["Won", "closed won", "Closed-Won"]), (.lost, ["LOST", "closed_lost"]),
        (.recycled, ["recycle", "Recycled"]), (.erase, ["Erased", "forget me", "GDPR erase"]),
        (.suppress, ["do not contact", "DoNotEmail", "blacklisted", "blocklist"]),
        (.unsubscribe, ["subscriber.unsubscribed", "contact_unsubscribed", "Abgemeldet", "désabonné", "Baja"]),
        (.complaint, ["spammed", "profile.spam"]), (.bounce, ["email.bounced", "bouncing"]), (.suppress, ["DNC"]),
        (.paid, ["checkout.session.completed", "order.completed", "bezahlt"]),
        (.autoReply, ["out of office", "OOO", "AutoReply", "vacation"]),
    ]

    @Test(arguments: spellings)
    func `an event is heard however it is written`(event: KnownEvent, written: [String]) {
        for text in written {
            #expect(EventReading(text, listened: []) == .event(.known(event)), "\(text)")
        }
    }

    /// Slips of the finger, and what was meant.
    private static let slips: [(String, KnownEvent)] = [
        ("unsubcribe", .unsubscribe), ("unsubscirbe", .unsubscribe), ("unsuscribe", .unsubscribe),
        ("unsubscribee", .unsubscribe), ("usubscribe", .unsubscribe), ("unsubscrive", .unsubscribe),
        ("unsubsribed", .unsubscribe), ("optou", .unsubscribe), ("opt-outt", .unsubscribe), ("complant", .complaint),
        ("complaintt", .complaint), ("complaned", .complaint), ("spamm", .complaint), ("bunce", .bounce),
        ("bouncd", .bounce), ("hard_bouce", .bounce), ("hardbonce", .bounce), ("paidd", .paid), ("pai", .paid),
        ("payd", .paid), ("paymnt", .paid), ("purchse", .paid), ("refnd", .refunded), ("refunde", .refunded),
        ("disputd", .disputed), ("chargebak", .disputed), ("repyl", .reply), ("relpy", .reply), ("replyed", .reply),
        ("clik", .click), ("clicck", .click), ("clciked", .click), ("fom", .form), ("forrm", .form), ("wno", .won),
        ("losst", .lost), ("recyled", .recycled), ("dispositon", .disposition), ("supress", .suppress),
        ("surpress", .suppress), ("erasse", .erase), ("softbonce", .softBounce),
    ]

    @Test(arguments: slips)
    func `a slip is answered with what was meant`(typed: String, meant: KnownEvent) {
        #expect(EventReading(typed, listened: []) == .slip(for: .known(meant)), "\(typed)")
    }

    @Test func `a name of the user's own is taken where somebody listens to it`() {
        #expect(EventReading("clock", listened: ["clock"]) == .event(.custom("clock")))
        #expect(EventReading("survey-done", listened: ["survey-done"]) == .event(.custom("survey-done")))
        #expect(EventReading("survey-dome", listened: ["survey-done"]) == .slip(for: .custom("survey-done")))
        #expect(EventReading("webinar attended", listened: []) == .unheard("webinar attended"))
    }

    @Test func `nobody can wait for what ends every run`() {
        let ending = KnownEvent.allCases.filter { !$0.canBeAwaited }
        #expect(Set(ending) == [.unsubscribe, .complaint, .bounce, .erase, .suppress])
        #expect(Set(EventName.finalExits) == Set(ending.map(EventName.known)))
    }

    /// One run, waiting for an event, and the event as the product raises it.
    @Test(arguments: KnownEvent.allCases)
    func `each event that can be waited for ends its wait`(event: KnownEvent) {
        var walk = Walk([Walk.waitFor("waits", .known(event), then: [Walk.tag("heard", "heard")])]).begun()
        let raised: EventName = event == .disposition ? "recycled" : .known(event)
        walk.happen(raised)
        if event.canBeAwaited, event.facts.ending != .person {
            #expect(walk.lead.tags == ["heard"])
        } else {
            #expect(walk.enrollment.life.isOver && walk.lead.tags.isEmpty)
        }
    }

    @Test func `a sale is won, and a disposition is whatever a person said`() {
        for (listens, raised) in [("won", "paid"), ("disposition", "recycled")] as [(EventName, EventName)] {
            var walk = Walk([Walk.waitFor("waits", listens, then: [Walk.tag("heard", "heard")])]).begun()
            walk.happen(raised)
            #expect(walk.lead.tags == ["heard"])
        }
    }
}
