import Testing
import Values

@testable import Lists

/// What the exports of well-known tools write about who must not be written to, by tool and language.
@Suite struct ExportedPairsTests {
    /// A no that is sure: heading, cell, reason.
    private static let noes: [(String, String, OptOut)] = [
        // Anywhere: tags and states
        ("Tags", "unsubscribed", .unsubscribed), ("Tags", "customer, Unsubscribed", .unsubscribed),
        ("Tags", "\"customer\",\"opted out\"", .unsubscribed), ("Tags", "vip; do not contact", .suppressed),
        ("Tags", "DNC", .suppressed), ("Labels", "bounced|newsletter", .bounced), ("Tags", "Hard bounce", .bounced),
        ("Tags", "spam complaint", .complained), ("Schlagworte", "abgemeldet", .unsubscribed),
        ("Étiquettes", "désabonné", .unsubscribed),
        ("Etichette", "disiscritto", .unsubscribed), ("Tags", "uitgeschreven", .unsubscribed),
        ("State", "unsubscribed", .unsubscribed), ("State", "Bounced", .bounced),
        ("Region", "do not contact", .suppressed),
        // HubSpot
        ("Unsubscribed from all email", "TRUE", .unsubscribed),
        ("Opted out of email: One to One", "true", .unsubscribed),
        ("Email hard bounce reason", "OTHER", .bounced), ("Membership email opt out", "true", .unsubscribed),
        // Mailchimp
        ("UNSUB_CAMPAIGN_TITLE", "March news", .unsubscribed), ("Email Marketing", "Unsubscribed", .unsubscribed),
        ("Email Marketing Status", "Cleaned", .bounced), ("Contact Status", "Cleaned", .bounced),
        // ActiveCampaign
        ("Status", "Unsubscribed", .unsubscribed), ("List Status", "Bounced", .bounced),
        ("Unsubscribe Reason", "Not relevant", .unsubscribed), ("Email Status", "Unsubscribed", .unsubscribed),
        // Brevo
        ("Email Campaigns Subscription", "Unsubscribed", .unsubscribed), ("BLACKLIST", "1", .suppressed),
        ("Email subscription", "Blocklisted", .suppressed), ("EMAIL_STATUS", "Blocklisted", .suppressed),
        ("Blocklisted reason", "Hard bounce", .suppressed),
        // Klaviyo
        ("Email Marketing Consent", "Unsubscribed", .unsubscribed),
        ("Email Suppressions", "USER_SUPPRESSED", .suppressed),
        ("Email Marketing Subscription Status", "UNSUBSCRIBED", .unsubscribed),
        // Pipedrive
        ("Marketing status", "Unsubscribed", .unsubscribed), ("Person - Marketing status", "Bounced", .bounced),
        ("Person - Labels", "Unsubscribed", .unsubscribed),
        // Salesforce
        ("Email Opt Out", "1", .unsubscribed), ("HasOptedOutOfEmail", "TRUE", .unsubscribed),
        ("Email Bounced Reason", "550 5.1.1", .bounced), ("Don't Market", "1", .unsubscribed),
        // Zoho
        ("Email Opt Out", "true", .unsubscribed), ("Unsubscribed Time", "2026-01-02 10:00:00", .unsubscribed),
        // GetResponse, Kit, MailerLite, Constant Contact
        ("Removed On", "2026-01-02", .unsubscribed), ("status", "cancelled", .unsubscribed),
        ("Status", "unsubscribed", .unsubscribed), ("Unsubscribed", "2026-01-02 10:00:00", .unsubscribed),
        ("Email status", "Unsubscribed", .unsubscribed), ("Email permission status", "Unsubscribed", .unsubscribed),
        ("Opt-out Date", "01/02/26", .unsubscribed), ("Permission status", "Opted out", .unsubscribed),
        // CleverReach, rapidmail
        ("deaktiviert", "1700000000", .unsubscribed), ("Status", "Abgemeldet", .unsubscribed),
        ("Status", "Gelöscht", .unsubscribed), ("Empfängerstatus", "bounced", .bounced),
        // Outlook, Google contacts
        ("Categories", "Unsubscribed;Customers", .unsubscribed),
        ("Group Membership", "* myContacts ::: Do not contact", .suppressed),
        ("Kategorien", "Keine Werbung", .suppressed), ("Catégories", "Désabonné", .unsubscribed),
        // Preferences in words

        // German
        ("Newsletterstatus", "abgemeldet", .unsubscribed), ("Newsletter", "abbestellt", .unsubscribed),
        ("Opt-out", "ja", .unsubscribed),
        ("E-Mail Opt-Out", "wahr", .unsubscribed),
        // French
        ("Statut d'abonnement", "Désabonné", .unsubscribed), ("Statut marketing", "Désinscrit", .unsubscribed),
        ("Désabonné le", "02/01/2026", .unsubscribed), ("Newsletter", "désinscrit", .unsubscribed),
        ("Adresse rejetée", "oui", .bounced), ("Exclusion e-mail", "oui", .suppressed),
        // Spanish
        ("Estado", "Dado de baja", .unsubscribed), ("Estado de marketing", "Cancelado", .unsubscribed),
        ("No desea recibir correos", "sí", .unsubscribed),
        ("Fecha de cancelación de suscripción", "02/01/2026", .unsubscribed),
        // Dutch
        ("Status", "Uitgeschreven", .unsubscribed), ("Uitgeschreven op", "2026-01-02", .unsubscribed),
        ("Geen e-mail", "ja", .unsubscribed), ("Inschrijfstatus", "uitgeschreven", .unsubscribed),
        // Italian
        ("Stato iscrizione", "Disiscritta", .unsubscribed),
        ("Data di disiscrizione", "02/01/2026", .unsubscribed), ("Indirizzo respinto", "sì", .bounced),
    ]

    @Test(arguments: noes)
    func `a no of an export is heard`(heading: String, cell: String, reason: OptOut) throws {
        if let question = Reading.question(heading, cell) {
            Issue.record("\(heading) = \(cell) is asked about: \(question)")
        } else {
            #expect(try Reading.one(heading, cell)?.permission == .refused(reason), "\(heading) = \(cell)")
        }
    }

    /// What could be a no: it is asked about, or withheld, never written to.
    private static let doubts: [(String, String)] = [
        ("Tags", "newsletter-unsubscribed-2024"), ("Tags", "spam test"), ("Marketing", "none"),
        ("Subscription", "cancelled"),
        ("Email Preference", "none"), ("Communication Preferences", "never"), ("Newsletter preference", "no"),
        ("Contact preference", "phone only"), ("Marketing Emails", "off"), ("Mailing list", "no"),
        ("Kontaktpräferenz", "keine"), ("Newsletter-Präferenz", "nein"), ("Préférences de communication", "aucune"),
        ("Preferencias de contacto", "ninguno"), ("Preferenze di contatto", "nessuno"), ("Contactvoorkeur", "geen"),
        ("Wants newsletter", "no"), ("Receives marketing", "FALSE"), ("Email allowed", "no"), ("Send emails", "No"),
        ("Emails erlaubt", "nein"), ("Accepte les emails", "non"), ("Acepta correos", "no"), ("Accetta email", "no"),
        ("Mag mailen", "nee"), ("Email Consent", "denied"), ("GDPR", "declined"), ("Marketing Opt-in", "0"),
        ("Abo", "gekündigt"), ("Zustand", "abgemeldet"), ("Notizen", "Keine Mails"),
        ("Lists", "unsubscribed"), ("Segment", "Do not mail"), ("Etiquetas", "baja, cliente"),
        ("Email Preference", "No emails"), ("Contact Preference", "Do not contact"), ("Werbung", "Nein"),
        ("Stato", "Disiscritto"), ("E-Mail-Werbung", "widersprochen"), ("Accepts email", "declined"),
    ]

    @Test(arguments: doubts)
    func `what may be a no is never taken for a yes`(heading: String, cell: String) throws {
        guard Reading.question(heading, cell) == nil else { return }
        let permission = try Reading.one(heading, cell)?.permission
        #expect(permission != .open, "\(heading) = \(cell)")
    }

    /// What says nothing against writing.
    private static let harmless: [(String, String)] = [
        ("State", "Ohio"), ("State", "NO"), ("State", "North Carolina"), ("State", "Baja California"),
        ("Region", "Bouncy"),
        ("Tags", "customer"), ("Tags", "newsletter, webinar 2026"), ("Tags", "unsuspecting"), ("Tags", "spa"),
        ("Status", "active"), ("Status", "Customer"), ("Lead Status", "New"), ("Estado", "Activo"), ("Stato", "Attivo"),
        ("Statut", "Actif"), ("Company", "Blocklist Ltd"), ("Last Name", "Baja"), ("City", "Stop"), ("Owner", "None"),
        ("Email Marketing Status", "Subscribed"), ("Email Marketing Consent", "SUBSCRIBED"),
        ("Marketing status", "Subscribed"),
        ("Email permission status", "Express"), ("Categories", "Customers"), ("Group Membership", "* myContacts"),
        ("Subscription plan", "pro"), ("Mailing City", "Stoppenberg"), ("Do Not Call", "1"),
        ("Email Preference", "weekly"), ("Contact preference", "email"), ("Notes", "not interested in the small plan"),
        ("Unsubscribed", "no"), ("Emails sent", "12"), ("Email count", "0"), ("Number of emails", "0"),
    ]

    @Test(arguments: harmless)
    func `what says nothing against writing suppresses nobody`(heading: String, cell: String) throws {
        if let question = Reading.question(heading, cell) {
            Issue.record("\(heading) = \(cell) is asked about: \(question)")
        } else {
            let permission = try #require(try Reading.one(heading, cell)).permission
            if case .refused = permission { Issue.record("\(heading) = \(cell) suppresses") }
        }
    }

    @Test func `a tag that is kept for a tag by its owner suppresses only where it can mean nothing else`() throws {
        var options = ListOptions()
        options.columns = ["Tags": "tags"]
        let lead = try #require(try Reading.one("Tags", "spam test, customer", options))
        #expect(lead.permission == .open && lead.tags == ["spam test", "customer"])
        #expect(try Reading.one("Tags", "unsubscribed", options)?.permission == .refused(.unsubscribed))
    }

    @Test func `a bare list of addresses suppresses all of them, the first one too`() throws {
        var options = ListOptions()
        options.suppression = .unsubscribed
        for text in [
            "a@x.example\nb@x.example\n", "A <a@x.example>\nb@x.example", "Ann,a@x.example\nBob,b@x.example\n",
        ] {
            let reading = try Reading(text, options)
            #expect(reading.leads.map(\.address) == ["a@x.example", "b@x.example"], "\(text)")
            #expect(reading.leads.allSatisfy { $0.permission == .refused(.unsubscribed) })
            #expect(reading.survey.rows == 2)
        }
        let question = Reading.question("a@x.example", "b@x.example")
        #expect(question == nil, "a column with a heading of its own is no bare list")
        do {
            _ = try Reading("a@x.example\nb@x.example\n")
            Issue.record("a list without headings is asked about")
        } catch let question as ListQuestion {
            #expect(question == .noHeadings(sample: "a@x.example"))
            #expect(question.hint.contains("email,first_name"))
        }
    }
}
