extension KnownEvent {
    /// The event's line in the table.
    package var facts: EventFacts {
        switch self {
        case .reply, .autoReply, .click, .open, .form, .confirmed: interest
        case .paid, .paymentInQuestion, .refunded, .disputed: money
        case .won, .lost, .recycled, .disposition: handover
        case .unsubscribe, .complaint, .bounce, .softBounce, .erase, .suppress: refusal
        }
    }

    /// Events by their names, each with what it means, for somebody who has to choose among them.
    package static func meanings(of names: [String]) -> String {
        names.map { name in KnownEvent(rawValue: name).map { "\(name) (\($0.facts.meaning))" } ?? name }
            .joined(separator: ", ")
    }

    private var interest: EventFacts {
        switch self {
        case .autoReply:
            EventFacts(
                meaning: "a machine answered: an absence, a receipt", raisedBy: [.mail, .command],
                synonyms: [
                    "autoreply", "auto_replied", "auto_response", "autoresponse", "out_of_office", "ooo", "vacation",
                    "auto_responder",
                ],
                data: [.text("kind"), .text("until")])
        case .click:
            EventFacts(
                meaning: "the lead followed a link", raisedBy: [.link, .command],
                synonyms: [
                    "clicked", "link_clicked", "email_clicked", "url_clicked", "click_through", "unique_click",
                    "unique_clicked", "amp_click", "first_click",
                ],
                data: [.text("url"), .text("link")])
        case .open:
            EventFacts(
                meaning: "an image in the mail was shown, if the server sends one, or another program says so",
                raisedBy: [.link, .command],
                synonyms: [
                    "opened", "email_opened", "mail_opened", "unique_open", "unique_opened", "first_open",
                    "first_opening", "initial_open", "amp_open",
                ])
        case .form:
            EventFacts(
                meaning: "the lead filled in a form", raisedBy: [.page, .command],
                synonyms: ["form_submitted", "form_submit", "form_submission", "submitted", "submission"],
                data: [.text("form")], isOpen: true)
        case .confirmed:
            EventFacts(
                meaning: "the lead confirmed that it wants mail", raisedBy: [.page, .command],
                synonyms: [
                    "opt_in_confirmed", "optin_confirmed", "double_opt_in", "subscription_confirmed", "email_confirmed",
                    "bestätigt",
                ], data: [.text("page")])
        default:
            EventFacts(
                meaning: "a person answered", raisedBy: [.mail, .command],
                synonyms: [
                    "replied", "reply_received", "email_replied", "email_reply", "response", "responded", "answered",
                ],
                data: [.text("class"), .text("rule"), EventFacts.Field(name: "participant", kind: .flag)])
        }
    }

    private var money: EventFacts {
        let payment: [EventFacts.Field] = [
            EventFacts.Field(name: "amount", kind: .money), .text("currency"), .text("offer"), .text("token"),
            .text("payment_status"), .text("status"),
        ]
        return switch self {
        case .paymentInQuestion:
            EventFacts(
                meaning: "a payment came that fits no offer; a person is asked", raisedBy: [.payment], data: payment)
        case .refunded:
            EventFacts(
                meaning: "money went back", raisedBy: [.payment, .command],
                synonyms: ["refund", "charge_refunded", "payment_refunded", "order_refunded", "money_back"],
                data: payment + [EventFacts.Field(name: "cumulative", kind: .flag)])
        case .disputed:
            EventFacts(
                meaning: "the bank was asked to take money back", raisedBy: [.payment, .command],
                synonyms: [
                    "dispute", "chargeback", "charge_back", "charge_disputed", "charge_dispute_created",
                    "dispute_created", "dispute_opened",
                ], data: payment)
        default:
            EventFacts(
                meaning: "the lead paid", raisedBy: [.payment, .command],
                synonyms: [
                    "payed", "payment", "payment_received", "payment_succeeded", "charge_succeeded", "invoice_paid",
                    "order_paid", "order_completed", "checkout_session_completed", "purchase", "purchased", "bought",
                    "bezahlt", "gekauft", "payé", "pagado", "pagato", "betaald", "zapłacono", "betald", "betalt",
                ],
                data: payment, ending: .sale)
        }
    }

    private var handover: EventFacts {
        let said: [EventFacts.Field] = [.text("reason"), .text("by")]
        let sale: [EventFacts.Field] = [EventFacts.Field(name: "value", kind: .money), .text("offer")]
        return switch self {
        case .lost:
            EventFacts(
                meaning: "a person closed the lead without a sale", raisedBy: [.person, .command],
                synonyms: ["closed_lost", "deal_lost"], data: said + [.text("offer")], ending: .person)
        case .recycled:
            EventFacts(
                meaning: "a person handed the lead back", raisedBy: [.person, .command],
                synonyms: ["recycle", "handed_back", "hand_back"], data: said)
        case .disposition:
            EventFacts(
                meaning: "a person dealt with the lead, whatever the outcome", raisedBy: [.person, .command],
                synonyms: ["disposed", "dispose"], data: [.text("outcome")] + said + sale)
        default:
            EventFacts(
                meaning: "a deal of the lead is won, by a payment or by a person",
                raisedBy: [.person, .payment, .command],
                synonyms: ["closed_won", "deal_won"], data: said + sale, ending: .person)
        }
    }

    private var refusal: EventFacts {
        switch self {
        case .complaint:
            EventFacts(
                meaning: "the lead called a mail spam", raisedBy: [.mail, .command],
                synonyms: [
                    "complained", "spam", "spam_complaint", "spam_report", "spamreport", "marked_as_spam", "abuse",
                    "junk", "feedback_loop", "spammed", "spam_reported", "spam_complained", "marked_email_as_spam",
                    "reported_as_spam", "abuse_report", "abuse_reported", "report_abuse", "report_spam",
                    "reported_spam",
                    "mark_as_spam", "spam_abuse",
                ], ending: .always("complained"))
        case .bounce:
            EventFacts(
                meaning: "the address does not exist", raisedBy: [.mail, .delivery, .command],
                synonyms: [
                    "bounced", "hard_bounce", "hardbounce", "hard_bounced", "permanent_bounce", "undeliverable",
                    "invalid_email", "bouncing", "permanent_fail", "permanent_failure", "bad_email_address", "cleaned",
                    "out_of_band",
                ], data: [.text("status"), .text("reason")], ending: .always("bounced"))
        case .softBounce:
            EventFacts(
                meaning: "a mail came back, for now", raisedBy: [.mail, .command],
                synonyms: [
                    "softbounce", "soft_bounced", "temporary_bounce", "transient_bounce", "transient",
                    "temporary_fail", "temporary_failure", "dns_error",
                ],
                data: [.text("status"), .text("reason")])
        case .erase:
            EventFacts(
                meaning: "the lead wants to be forgotten", raisedBy: [.person, .command],
                synonyms: ["erased", "forget", "forget_me", "delete_me", "right_to_be_forgotten", "gdpr_erase"],
                ending: .always("erased"))
        case .suppress:
            EventFacts(
                meaning: "nobody may write to the address", raisedBy: [.person, .command],
                synonyms: [
                    "suppressed", "blocklist", "blocklisted", "blacklist", "blacklisted", "do_not_contact",
                    "do_not_email", "do_not_mail", "dnc", "manually_deactivated",
                ], ending: .always("suppressed"))
        default:
            EventFacts(
                meaning: "the lead wants no more mail", raisedBy: [.mail, .link, .page, .command],
                synonyms: [
                    "unsubscribed", "unsubscription", "unsub", "opt_out", "optout", "opted_out", "list_unsubscribe",
                    "stop", "remove_me", "remove", "cancel_subscription", "unsubscribe_request", "group_unsubscribe",
                    "group_unsubscribed", "unsubscribed_from_list", "unsubscribed_from_email_marketing",
                    "link_unsubscribe", "list_unsubscribed", "global_unsubscribe", "global_unsubscribed",
                    "unsubscribe_all",
                    "unsubscribed_all", "unsubscribed_from_all", "unsubscribe_me", "abgemeldet", "abmelden",
                    "abmeldung",
                    "abbestellt", "désabonné", "desabonne", "désinscrit", "desinscrit", "baja", "disiscritto",
                    "uitgeschreven", "afgemeld", "wypisany", "avregistrerad", "afmeldt", "отписка", "отписался",
                ], ending: .always("unsubscribed"))
        }
    }
}

extension EventFacts.Field {
    fileprivate static func text(_ name: String) -> Self { Self(name: name, kind: .text) }
}
