import Testing
import Values

@testable import Lists

/// A no in somebody's notes is asked about, and other notes are not.
@Suite struct RefusalTests {
    @Test(arguments: [
        "will keine Mails mehr", "Möchte keine weiteren E-Mails bekommen!", "bitte nicht mehr anschreiben",
        "Hr. Maier will nicht kontaktiert werden", "hat sich abgemeldet", "Kein Interesse",
        "bitte aus dem Verteiler nehmen",
        "keine Werbung schicken", "Newsletter abbestellt", "wünscht keinen Newsletter",
        "do not email", "Please don't send any more emails", "DO NOT CONTACT AGAIN", "asked us to stop emailing her",
        "does not want to be contacted", "doesn't want our newsletter", "unsubscribed by phone", "opted out 3/2026",
        "no more mails please", "take me off the list", "not interested", "remove me from your list",
        "wants no emails sent",
        "ne veut plus recevoir de mails", "Ne pas contacter", "pas intéressé", "plus de newsletter svp",
        "s'est désabonnée",
        "no quiere recibir correos", "no enviar más correos", "dar de baja", "no está interesada",
        "non vuole più ricevere email", "non contattare", "non interessato", "niente newsletter",
        "wil geen mails meer", "niet meer mailen", "geen interesse", "heeft zich uitgeschreven",
        "não enviar e-mails", "não tem interesse", "nie wysyłać maili", "vill inte ha mejl", "ønsker ikke flere mails",
        "больше не писать", "отписался",
    ])
    func `a refusal in notes stops with a question`(note: String) throws {
        let question = try #require(Reading.question("Notes", note), "\(note)")
        #expect(question == .refusals(heading: "Notes", .init(count: 1, line: 2, sample: note)))
        #expect(question.hint.contains("--column 'Notes=refusals'"))
        #expect(Reading.question("Anything else", note) != nil)
    }

    @Test(arguments: [
        "met at the fair, wants a quote", "no reply to my mail yet", "did not open our email", "no email address known",
        "keine E-Mail-Adresse bekannt", "keine Mail bekommen, noch mal senden", "hat auf die Mail nicht geantwortet",
        "kein Kontakt seit Mai", "konnte nicht kontaktiert werden", "no contact since May", "prefers mail to phone",
        "interested in the newsletter", "send email on Monday", "Contact center manager", "pas de réponse au mail",
        "no contesta al correo", "sent three mails, no answer", "called, no voicemail", "ask about post-sales contact",
        "will Mails nur freitags", "likes our newsletter", "no email on file",
    ])
    func `a note that only speaks of mail is no refusal`(note: String) throws {
        #expect(Reading.question("Notes", note) == nil, "\(note)")
    }

    @Test func `the question tells how many rows say no, and where the first stands`() throws {
        let list = "Email,Notes\na@x.example,fine\nb@x.example,keine Mails\nc@x.example,unsubscribed\n"
        #expect(throws: ListQuestion.refusals(heading: "Notes", .init(count: 2, line: 3, sample: "keine Mails"))) {
            _ = try Reading(list)
        }
    }

    @Test func `it is answered with a word that unsubscribes those who said no, or with a name`() throws {
        let list = "Email,Notes\na@x.example,met in May\nb@x.example,do not email\n"
        var options = ListOptions()
        options.columns = ["Notes": "refusals"]
        let heard = try Reading(list, options)
        #expect(heard.leads.map(\.permission) == [.open, .refused(.unsubscribed)])
        #expect(heard.leads.map { $0.attributes["notes"] } == ["met in May", "do not email"])
        #expect(heard.survey.optOuts == [.unsubscribed: 1])
        options.columns = ["Notes": "notes"]
        #expect(try Reading(list, options).leads.map(\.permission) == [.open, .open])
    }
}
