import Testing
import Values

@testable import Mail

struct OtherPersonTests {
    private func verdict(_ text: String, from name: String = "Anna") -> Verdict {
        RawMail.read(
            "From: \(name) <anna@x.example>\nTo: bo@seller.example\nSubject: Re: Hello\nIn-Reply-To: <1@seller.example>\n"
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\(text)\n"
        ).verdict(today: CivilDate(year: 2_026, month: 11, day: 3))
    }

    @Test(arguments: [
        "Could you unsubscribe my colleague bob@example.com?", "Please unsubscribe my husband, he passed away.",
        "Please remove bob@example.com from your list, she left the company.", "My boss Tom wants off your list.",
        "Can you take my assistant off your mailing list? She gets all of these twice.",
        "Can you stop mailing our info@x.example inbox? Keep writing to me.", "Please stop emailing my boss.",
        "Unsubscribe this address: bob@example.com", "Bitte löschen Sie bob@example.com, der ist nicht mehr bei uns.",
        "Könnten Sie bitte meine Kollegin bob@example.com aus dem Verteiler nehmen?",
        "Pouvez-vous désinscrire ma collègue bob@example.com ?", "¿Podéis dar de baja a mi compañera bob@example.com?",
        "Potete cancellare la mia collega bob@example.com dalla lista?", "Kunt u mijn collega van de lijst halen?",
        "Czy mogą Państwo usunąć z listy moją koleżankę bob@example.com?",
        "Podem remover o meu colega bob@example.com da lista?", "Můžete prosím odhlásit mou kolegyni bob@example.com?",
        "Удалите, пожалуйста, мою коллегу bob@example.com из рассылки.", "同僚の bob@example.com の配信停止をお願いします。",
        "请把我的同事 bob@example.com 从名单中删除。", "ช่วยลบอีเมลของเพื่อนร่วมงาน bob@example.com ออกจากรายชื่อด้วย",
    ])
    func `an opt-out for somebody else does not take the writer off`(text: String) {
        let verdict = verdict(text)
        #expect(![.unsubscribe, .complaint, .leftCompany, .interested].contains(verdict.class), "\(verdict.because)")
        if text.contains("bob@"), verdict.class == .unknown {
            #expect(verdict.concerns?.text == "bob@example.com")
            #expect(verdict.referral == nil)
        }
    }

    @Test(arguments: [
        "Please unsubscribe me, anna@x.example", "Please unsubscribe me and bob@example.com.",
        "Unsubscribe anna@x.example",
        "I write from my other address, please unsubscribe anna.old@x.example.", "Please remove us: bob@example.com",
        "Please unsubscribe my other address too: anna.old@x.example", "Please unsubscribe me and my wife.",
        "My colleague told me you'd stop. Take me off the list, please.",
        "Unsubscribe.\n\nAnna Client\nClient Ltd, info@client.example", "Unsubscribe\nAnna\ninfo@client.example",
        "Please stop. My boss asked you to stop, too, and I ask you again: take me off.",
        "Bitte tragen Sie mich aus (anna.w@x.example).",
        "Bitte löschen Sie auch meine zweite Adresse anna.alt@x.example aus dem Verteiler.",
        "Désinscrivez-moi, ainsi que mon collègue.", "Por favor, denme de baja: anna.w@x.example",
        "Haal mij aub van de lijst, piet@x.example",
    ])
    func `an opt-out of the writer's own stays one, whatever address it names`(text: String) {
        #expect(verdict(text).class == .unsubscribe, "\(verdict(text).because)")
    }

    @Test(arguments: [
        "Please unsubscribe Peter from this list.", "Can you remove Petra Lang from your list? She retired.",
        "Please take Maria off your list.", "Remove Anders and Tom from your mailing list, they left.",
    ])
    func `a name that is not the writer's is somebody else's`(text: String) {
        let verdict = verdict(text, from: "Jonas Weber")
        #expect(verdict.class == .unknown)
        #expect(verdict.because.first == "another name")
    }

    @Test(arguments: [
        "Please unsubscribe Jonas from this list.", "Remove Jonas Weber from your list.",
        "Please take Jon off your list.",
        "Please Unsubscribe Me From This List", "UNSUBSCRIBE PETER FROM THIS LIST", "Unsubscribe. Thanks, Peter",
        "Please unsubscribe Peter", "Please remove Peter and me from the list.", "Remove Email from list",
        "Please remove Peter Klein from your list.\n\nThanks,\nPeter", "Please remove Acme Ltd from your list.",
    ])
    func `a name that may be the writer's takes the writer off`(text: String) {
        #expect(verdict(text, from: "Jonas Weber").class == .unsubscribe, "\(verdict(text).because)")
    }
}
