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
                "list-unsubscribe", "un-subscribe", " unsubscribe ", "global unsubscribe", "Unsubscribed All",
                "remove me", "Remove",
            ]
        ),
        (
            .complaint,
            [
                "spam", "SPAM", "complained", "Spam Complaint", "spamreport", "spam_report", "marked as spam", "abuse",
                "junk", "abuse report", "Report Spam", "MarkAsSpam",
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
        (.disputed, ["dispute", "chargeback", "Charge-Back", "charge.dispute.created"]),
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

    /// What services call their events, and what they are here; nil where the user has to say which is meant.
    private static let services: [(String, KnownEvent?)] = [
        ("email.bounced", .bounce), ("email_bounced", .bounce), ("message.bounced", .bounce), ("HardBounce", .bounce),
        ("BadEmailAddress", .bounce), ("permanent_fail", .bounce), ("Bounced Email", .bounce), ("cleaned", .bounce),
        ("emailsBounced", .bounce), ("temporary_fail", .softBounce), ("DnsError", .softBounce),
        ("message.opened", .open), ("Opened Email", .open), ("unique_opened", .open), ("initial_open", .open),
        ("emailsOpened", .open), ("email.clicked", .click), ("Clicked Email", .click), ("message.clicked", .click),
        ("SpamComplaint", .complaint), ("spamreport", .complaint), ("Marked Email as Spam", .complaint),
        ("subscriber.spam_reported", .complaint), ("email.complained", .complaint), ("group_unsubscribe", .unsubscribe),
        ("Unsubscribed from List", .unsubscribe), ("emailsUnsubscribed", .unsubscribe),
        ("lead_unsubscribed", .unsubscribe), ("ManuallyDeactivated", .suppress), ("email.suppressed", .suppress),
        ("AutoResponder", .autoReply), ("emailsReplied", .reply), ("reply_received", .reply),
        ("blocked", nil), ("email.blocked", nil), ("dropped", nil), ("email_dropped", nil), ("rejected", nil),
        ("error", nil), ("SubscriptionChange", nil), ("proxy_open", nil), ("SpamNotification", nil),
    ]

    @Test(arguments: services)
    func `an event of a mail service is known by its name there, or asked about`(name: String, event: KnownEvent?) {
        let reading = EventReading(name, listened: [])
        if let event {
            #expect(reading == .event(.known(event)), "\(name): \(reading)")
        } else if case .unclear(let events) = reading {
            #expect(!events.isEmpty)
        } else {
            Issue.record("\(name) is taken for \(reading)")
        }
    }

    @Test(arguments: [
        "not interested", "not_interested", "NotInterested", "no interest", "no longer interested",
        "no more mails please",
        "please stop", "stop emailing me", "remove from list", "take me off", "leave me alone", "do not contact again",
        "consent withdrawn", "unsubscribe from all emails", "email_opt_out_requested", "kein Interesse",
        "nicht interessiert", "keine Mails mehr", "pas intéressé", "no interesado", "non interessato", "geen interesse",
    ])
    func `a no in words of somebody's own is asked about`(name: String) {
        switch EventReading(name, listened: []) {
        case .unclear(let events): #expect(events.contains(.unsubscribe))
        case .slip(let meant): #expect(meant.finalExit != nil)
        case let other: Issue.record("\(name) is taken for \(other)")
        }
        #expect(EventReading(name, listened: [name]) == .event(.custom(name)))
    }

    @Test(arguments: ["stop", "unsubscribe me", "STOP", "Unsubscribe-Me", "remove me", "do not email"])
    func `a no that can mean one thing only is heard`(name: String) {
        guard case .event(let event) = EventReading(name, listened: []) else {
            Issue.record("\(name) is taken for \(EventReading(name, listened: []))")
            return
        }
        #expect(event.finalExit != nil)
    }

    @Test(arguments: [
        "email.delivered", "email.delivery_delayed", "Delivery", "message.sent", "email.sent", "email_attempted",
        "email.failed", "emailsSendFailed", "Rendering Failure", "deferral", "message.accepted", "Received Email",
    ])
    func `what becomes of a mail on its way is no event, whatever a service calls it`(name: String) {
        #expect(EventReading(name, listened: []) == .state(name))
    }

    @Test(arguments: [
        "subscribed", "subscribe", "group_resubscribe", "opt_in", "forward", "profile", "accepted",
        "blockchain", "interested", "contact_tag_added", "reposted",
    ])
    func `a word of its own is no slip for one that looks like it`(name: String) {
        #expect(EventReading(name, listened: []) == .unheard(name))
    }

    @Test(arguments: [
        "", " ", "a\nb", "a\u{2028}b", "a\u{202E}b", "a\u{0}b", "\u{7}", String(repeating: "a", count: 101),
    ])
    func `a name that cannot be read in a list is none`(name: String) {
        #expect(EventFlaw(in: name) != nil)
    }

    @Test(arguments: ["webinar attended", "Größe", "पंजीकरण\u{200D}", "見学", "a-b.c:d"])
    func `a name in any writing is one`(name: String) { #expect(EventFlaw(in: name) == nil) }

    @Test func `details are measured by their size and depth`() {
        var deep: Value = 1
        for _ in 0..<15 { deep = .array([deep]) }
        #expect(EventFlaw(in: ["a": deep]) == nil)
        #expect(EventFlaw(in: ["a": .array([deep])]) == .deep(limit: 16))
        #expect(EventFlaw(in: ["a": .string(String(repeating: "x", count: 65_000))]) == nil)
        #expect(EventFlaw(in: ["a": .string(String(repeating: "x", count: 66_000))]) == .large(limit: 65_536))
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
