import Testing
import Values

@testable import Lists

/// Every no in a list is heard: what a heading and a cell together come to.
@Suite struct OptOutTests {
    /// A heading, a cell, and what becomes of the row: a reason, `open`, `withheld`, `refused` (the row), or `asked`.
    static let pairs: [(String, String, String)] = [
        // English, and what programs write
        ("Unsubscribed", "ja", "unsubscribed"), ("Unsubscribed", "yes", "unsubscribed"),
        ("Unsubscribed", "TRUE", "unsubscribed"), ("Unsubscribed", "1", "unsubscribed"),
        ("Unsubscribed", "x", "unsubscribed"), ("Unsubscribed", "✓", "unsubscribed"),
        ("Unsubscribed", "2026-03-01", "unsubscribed"), ("Unsubscribed", "maybe", "unsubscribed"),
        ("Unsubscribed", "no", "open"), ("Unsubscribed", "FALSE", "open"), ("Unsubscribed", "0", "open"),
        ("Unsubscribed", "", "open"), ("Unsubscribed", "-", "open"), ("Unsubscribed", "n/a", "open"),
        ("Unsubscribed", "NULL", "open"), ("Unsubscribed", "subscribed", "open"), ("Unsubscribed", "[]", "open"),
        ("Do Not Email", "TRUE", "unsubscribed"), ("Do Not Email", "No", "open"),
        ("Email Opt Out", "Opted out", "unsubscribed"), ("Opt-Out", "confirmed", "unsubscribed"),
        ("Unsubscribe Reason", "too many mails", "unsubscribed"), ("Unsubscribe Reason", "this is spam", "complained"),
        ("Do Not Contact", "1", "suppressed"), ("DNC", "Y", "suppressed"), ("Bounced", "yes", "bounced"),
        ("Bounce Type", "Hard", "bounced"), ("Spam Complaint", "2026-01-01", "complained"),
        ("Email Status", "Unsubscribed", "unsubscribed"), ("Email Status", "Bounced", "bounced"),
        ("Email Status", "Complained", "complained"), ("Email Status", "Subscribed", "open"),
        ("Email Status", "Verified", "open"), ("Email Status", "Pending", "withheld"), ("Email Status", "", "withheld"),
        ("Email Status", "Guessed", "refused"), ("Subscription Status", "Non-subscribed", "withheld"),
        ("Lead Status", "Unsubscribed", "unsubscribed"), ("Lead Status", "Do not contact", "suppressed"),
        ("Lead Status", "Open Deal", "open"), ("Lead Status", "", "open"), ("Status", "Hard bounced", "bounced"),
        ("Status", "New", "open"),
        // What is only asked, or said among others
        ("Can contact", "N", "asked"), ("GDPR", "refused", "asked"), ("Receive updates", "0", "asked"),
        ("email_marketing_consent_state", "not_subscribed", "asked"),
        ("email_marketing_consent_state", "subscribed", "open"), ("Tags", "vip, unsubscribed", "unsubscribed"),
        ("Tags", "vip, new", "open"), ("DND", "yes", "asked"), ("Legal basis", "Not applicable", "withheld"),
        ("Legal basis", "Consent withdrawn", "unsubscribed"), ("Legal basis", "keine Einwilligung", "withheld"),
        ("Legal basis", "Einwilligung widerrufen", "unsubscribed"),
        ("Legal basis", "Freely given consent from contact", "open"), ("Legal basis", "", "open"),
        // What is sent, as a heading: a no is asked about, a yes is not
        ("Promotional emails", "no", "asked"), ("Product updates", "No", "asked"), ("Emails", "nein", "asked"),
        ("Angebote per Mail", "nein", "asked"), ("Infos per E-Mail", "nein", "asked"), ("Updates", "false", "asked"),
        ("Contact by email", "no", "asked"), ("Do you want to hear from us?", "no", "asked"),
        ("Infolettre", "non", "asked"), ("Uutiskirje", "ei", "asked"), ("Hírlevél", "nem", "asked"),
        ("Rundbrief", "nein", "asked"), ("Updates", "yes", "open"), ("Send me offers", "no", "asked"),
        ("Email Marketing", "yes", "open"), ("Email Marketing", "no", "unsubscribed"),
        ("Email Marketing", "SUBSCRIBED", "open"), ("Deceased", "yes", "asked"), ("Verstorben", "ja", "asked"),
        // Turned off, and whether somebody is active
        ("Email disabled", "true", "asked"), ("E-Mail deaktiviert", "ja", "asked"), ("Please remove", "yes", "asked"),
        ("Bitte löschen", "x", "asked"), ("Aktiv", "Nein", "asked"), ("Aktiv", "Ja", "open"),
        ("is_active", "0", "asked"),
        ("Active", "yes", "open"),
        // Greek and Turkish
        ("Διαγραφή", "ναι", "unsubscribed"), ("Διαγραφή", "όχι", "open"), ("Απεγγραφή", "2026-03-01", "unsubscribed"),
        ("Συγκατάθεση", "", "withheld"), ("Abonelikten çıktı", "evet", "unsubscribed"), ("İzin", "", "withheld"),
        ("Kara liste", "evet", "suppressed"), ("Bülten", "hayır", "unsubscribed"),
        ("Consent given?", "", "withheld"), ("Consent given?", "yes", "open"),
        // The other way round
        ("Subscribed", "no", "unsubscribed"), ("Subscribed", "yes", "open"), ("Subscribed", "", "withheld"),
        ("Subscribed", "2025-05-01 10:00:00", "open"), ("Opted In", "FALSE", "unsubscribed"), ("Opted In", "1", "open"),
        ("Newsletter", "no", "unsubscribed"), ("Newsletter", "yes", "open"), ("Marketing Consent", "no", "withheld"),
        ("Marketing Consent", "granted", "open"), ("Marketing Consent", "withdrawn", "unsubscribed"),
        ("Marketing Consent", "hm", "withheld"), ("Accepts Marketing", "no", "unsubscribed"),
        // Products
        ("UNSUB_TIME", "2024-02-01 09:00:00", "unsubscribed"), ("UNSUB_TIME", "", "open"),
        ("UNSUB_REASON", "NORMAL", "unsubscribed"), ("UNSUB_REASON", "SPAM", "complained"),
        ("CLEAN_TIME", "2024-02-01 09:00:00", "bounced"), ("CLEAN_CAMPAIGN", "Spring", "bounced"),
        ("Unsubscribed from all email", "true", "unsubscribed"), ("Unsubscribed from all email", "false", "open"),
        ("Opted out of email: Marketing Information", "true", "unsubscribed"),
        ("Email hard bounce reason", "UNKNOWN_USER", "bounced"), ("Invalid email address", "true", "bounced"),
        ("Marketing emails bounced", "0", "open"), ("HasOptedOutOfEmail", "1", "unsubscribed"),
        ("Email Bounced Reason", "550", "bounced"), ("EmailBouncedDate", "2024-01-01", "bounced"),
        ("Do Not Call", "1", "open"), ("Fax Opt Out", "1", "open"),
        ("Person - Marketing status", "Unsubscribed", "unsubscribed"),
        ("Person - Marketing status", "No consent", "withheld"), ("Marketing Status", "Archived", "withheld"),
        ("Contact Status", "Unsubscribed", "unsubscribed"), ("Unsubscribed Date", "2024-01-01", "unsubscribed"),
        ("EMAIL_BLACKLISTED", "Yes", "suppressed"), ("Email Blocklisted", "No", "open"),
        ("SMS Blacklisted", "Yes", "open"), ("DOUBLE_OPT-IN", "No", "withheld"),
        ("Status", "blocklisted", "suppressed"),
        ("status", "disabled", "suppressed"), ("status", "enabled", "open"), ("Status", "unreachable", "bounced"),
        ("Status", "unsubscribed", "unsubscribed"), ("status", "cancelled", "unsubscribed"),
        ("status", "complained", "complained"), ("status", "junk", "complained"), ("status", "abused", "complained"),
        ("date_unsubscribe", "2024-01-01 10:00", "unsubscribed"), ("Removal Reason", "user", "unsubscribed"),
        ("Unsubscribed on", "2024-01-01", "unsubscribed"), ("Deaktiviert am", "1700000000", "unsubscribed"),
        ("Deaktiviert am", "0", "open"), ("deactivated", "0", "open"), ("Unsubscribed Mode", "Manual", "unsubscribed"),
        ("Email Marketing Consent", "SUBSCRIBED", "open"), ("Email Marketing Consent", "UNSUBSCRIBED", "unsubscribed"),
        ("Email Marketing Consent", "NEVER_SUBSCRIBED", "withheld"), ("Email Suppressions", "[]", "open"),
        ("Email Suppression Reason", "HARD_BOUNCE", "suppressed"), ("Accepts Email Marketing", "no", "unsubscribed"),
        // German
        ("Abgemeldet", "ja", "unsubscribed"), ("Abgemeldet", "nein", "open"),
        ("Abgemeldet am", "01.02.2026", "unsubscribed"),
        ("Widerruf", "x", "unsubscribed"), ("Keine E-Mails", "wahr", "unsubscribed"),
        ("Werbesperre", "Ja", "suppressed"),
        ("Gesperrt", "falsch", "open"), ("Unzustellbar", "1", "bounced"), ("Einwilligung", "nein", "withheld"),
        ("Einwilligung", "ja", "open"), ("Angemeldet", "Nein", "unsubscribed"),
        ("Status", "abgemeldet", "unsubscribed"),
        ("Leadstatus", "gesperrt", "suppressed"), ("Abostatus", "unbestätigt", "withheld"),
        // French
        ("Désabonné", "oui", "unsubscribed"), ("Désabonné", "non", "open"), ("Desinscription", "oui", "unsubscribed"),
        ("Ne pas contacter", "vrai", "suppressed"), ("Consentement", "non", "withheld"),
        ("Abonné", "non", "unsubscribed"),
        ("Statut", "Désinscrit", "unsubscribed"),
        // Spanish
        ("Baja", "sí", "unsubscribed"), ("Baja", "no", "open"), ("Fecha de baja", "01/02/26", "unsubscribed"),
        ("No contactar", "verdadero", "suppressed"), ("Suscrito", "no", "unsubscribed"), ("Rebotado", "si", "bounced"),
        // Italian
        ("Disiscritto", "sì", "unsubscribed"), ("Disiscritto", "no", "open"), ("Iscritto", "no", "unsubscribed"),
        ("Consenso marketing", "no", "withheld"), ("Non contattare", "vero", "suppressed"),
        // Portuguese
        ("Descadastrado", "sim", "unsubscribed"), ("Descadastrado", "não", "open"), ("Inscrito", "não", "unsubscribed"),
        ("Não contatar", "sim", "suppressed"),
        // Dutch
        ("Uitgeschreven", "ja", "unsubscribed"), ("Uitgeschreven", "nee", "open"),
        ("Nieuwsbrief", "nee", "unsubscribed"),
        ("Niet benaderen", "waar", "suppressed"), ("Toestemming", "nee", "withheld"),
        // Polish
        ("Wypisany", "tak", "unsubscribed"), ("Wypisany", "nie", "open"), ("Zgoda", "nie", "withheld"),
        ("Zablokowany", "prawda", "suppressed"), ("Zapisany", "Nie", "unsubscribed"),
        // Swedish, Danish, Norwegian
        ("Avregistrerad", "ja", "unsubscribed"), ("Avregistrerad", "nej", "open"),
        ("Prenumererar", "nej", "unsubscribed"),
        ("Afmeldt", "ja", "unsubscribed"), ("Avmeldt", "nei", "open"), ("Tilmeldt", "nej", "unsubscribed"),
        // Czech, Russian
        ("Odhlášen", "ano", "unsubscribed"), ("Odhlášen", "ne", "open"), ("Souhlas", "ne", "withheld"),
        ("Отписан", "да", "unsubscribed"), ("Отписан", "нет", "open"), ("Подписан", "нет", "unsubscribed"),
        ("Согласие", "нет", "withheld"), ("Чёрный список", "да", "suppressed"),
        // What looks like one and is not known
        ("Unsubscribed from the blog", "true", "asked"), ("Email opt-out flag (old)", "", "asked"),
        ("Abmeldung Altsystem", "x", "asked"), ("Désabonnement 2019", "oui", "asked"),
        ("Bounce info", "5.1.1", "asked"),
        ("Spam reports", "2", "asked"), ("Disiscritto da", "x", "asked"), ("Notes", "Unsubscribed", "asked"),
        ("Zustand", "abgemeldet", "asked"), ("Acme newsletter", "no", "asked"), ("Werbung erlaubt", "nein", "asked"),
        // Headings that negate, bar, object or withdraw, and those that ask for permission
        ("Don't contact", "yes", "asked"), ("Keine Werbung bitte", "ja", "asked"), ("Pas de mail", "oui", "asked"),
        ("Geen nieuwsbrief", "ja", "asked"), ("Não receber", "sim", "asked"), ("Не отправлять", "да", "asked"),
        ("Widerspruch", "ja", "asked"), ("Werbeverbot", "ja", "asked"), ("Robinsonliste", "ja", "asked"),
        ("Sprzeciw", "tak", "asked"), ("拒收", "是", "asked"), ("Kill list", "1", "asked"), ("Mail OK", "nein", "asked"),
        ("Can we email?", "N", "asked"), ("DOI", "nein", "asked"), ("Kontakt erlaubt", "nein", "asked"),
        ("Notification email", "yes", "open"), ("No. of emails", "7", "open"), ("Nota", "x", "open"),
        ("Mail OK", "ja", "open"), ("Trabajador", "x", "open"), ("Norden Kontakt", "x", "open"),
        ("Acme newsletter", "yes", "open"), ("Notes", "met at the fair", "open"), ("Subscription plan", "pro", "open"),
    ]

    @Test(arguments: pairs)
    func `a heading and a cell come to what they say`(heading: String, cell: String, expected: String) throws {
        if expected == "asked" {
            let question = try #require(Reading.question(heading, cell), "\(heading) = \(cell) is asked about")
            #expect(question.hint.contains("--column '\(heading)="))
            #expect(question.hint.contains("--ignore '\(heading)'"))
            return
        }
        guard let lead = try Reading.one(heading, cell) else {
            #expect(expected == "refused")
            return
        }
        switch lead.permission {
        case .refused(let reason): #expect(reason.rawValue == expected)
        case .withheld: #expect(expected == "withheld")
        case .open: #expect(expected == "open")
        case .unknown: Issue.record("a row that is not understood is refused")
        }
    }

    @Test func `the table holds what it promises`() {
        #expect(Self.pairs.count >= 120)
    }

    @Test func `a question is answered with a meaning, with a name, or by leaving the column out`() throws {
        var options = ListOptions()
        options.columns = ["Acme opt-out": "unsubscribed"]
        #expect(try Reading.one("Acme opt-out", "oui", options)?.permission == .refused(.unsubscribed))
        #expect(try Reading.one("Acme opt-out", "non", options)?.permission == .open)
        options.columns = ["Acme opt-out": "remark"]
        #expect(try Reading.one("Acme opt-out", "oui", options)?.attributes["remark"] == "oui")
        options.columns = [:]
        options.ignored = ["Acme opt-out"]
        let lead = try Reading.one("Acme opt-out", "oui", options)
        #expect(lead?.permission == .open)
        #expect(lead?.attributes.isEmpty == true)
    }

    @Test func `an option that names no column is a mistake, told with the columns there are`() {
        var options = ListOptions()
        options.columns = ["Typo": "city"]
        #expect(
            Reading.question("Town", "Rome", options)
                == .noSuchColumn("Typo", option: "--column", headings: ["Email", "Town"]))
        options.columns = [:]
        options.ignored = ["Twon"]
        #expect(Reading.question("Town", "Rome", options)?.hint == "did you mean “Town”?")
        options.ignored = []
        options.money = ["budget"]
        #expect(Reading.question("Town", "Rome", options) != nil)
        #expect(Reading.question("Budget", "10", options) == nil)
    }

    @Test func `a state that would refuse is asked about where its column surely refuses others`() throws {
        let people = "Email,state\na@x.example,complained\nb@x.example,cancelled\nc@x.example,active\n"
        #expect(throws: ListQuestion.optOutColumn(heading: "state", sample: "cancelled")) { _ = try Reading(people) }
        let orders = "Email,state\na@x.example,shipped\nb@x.example,cancelled\n"
        #expect(try Reading(orders).survey.optOuts.isEmpty)
    }

    @Test(arguments: ["OK to email", "Newsletter?", "Kontakt erlaubt", "Promotions"])
    func `an empty cell beside a yes is asked about where the heading speaks of agreeing`(heading: String) throws {
        let known = Headings.meaning(of: heading) != nil
        let people = "Email,\(heading)\na@x.example,yes\nb@x.example,\nc@x.example,-\n"
        if known {
            #expect(try Reading(people).survey.withheld == 2)
        } else {
            #expect(throws: ListQuestion.consentColumn(heading: heading, sample: "")) { _ = try Reading(people) }
        }
        #expect(try Reading("Email,\(heading)\na@x.example,yes\nb@x.example,ja\n").leads.count == 2)
    }

    @Test(arguments: ["E-mail 1 - Value", "Email 1", "Billing Email Address", "Invitee Email"])
    func `the address stands under the headings of other exports too`(heading: String) throws {
        #expect(try Reading("First Name,\(heading)\nAna,a@x.example\n").leads.map(\.address) == ["a@x.example"])
    }

    @Test func `the strongest of several noes is kept`() throws {
        let reading = try Reading(
            """
            Email,Bounced,Unsubscribed,Email Status
            a@x.example,yes,yes,Complained
            b@x.example,yes,yes,
            c@x.example,yes,,Active
            """)
        #expect(
            reading.leads.map(\.permission) == [.refused(.complained), .refused(.unsubscribed), .refused(.bounced)])
        #expect(reading.survey.optOuts == [.complained: 1, .unsubscribed: 1, .bounced: 1])
        #expect(OptOut.allCases.sorted() == [.bounced, .suppressed, .unsubscribed, .complained])
    }

    @Test func `a suppression list suppresses everybody on it for its reason`() throws {
        var options = ListOptions()
        options.suppression = .bounced
        let reading = try Reading("Email,Acme unsubscribed\na@x.example,no\nb@x.example,yes\n", options)
        #expect(reading.leads.map(\.permission) == [.refused(.bounced), .refused(.bounced)])
    }
}
