import Testing
import Values

@testable import Mail

struct AwayTests {
    private static let today = CivilDate(year: 2_026, month: 11, day: 29)

    private func verdict(_ subject: String, _ body: String, _ headers: String = "") -> Verdict {
        RawMail.read(
            "From: Bo <bo@example.org>\nTo: ana@example.com\nSubject: \(subject)\n"
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\(headers)\n\(body)\n\nBo\n"
        ).verdict(today: Self.today)
    }

    private static let notices: [(subject: String, body: String, returns: String?)] = [
        ("Out of office", "I am out of the office until 5 January with no access to email.", "2027-01-05"),
        (
            "Automatic reply: Offer",
            "Thank you for your email. I will be out of the office from December 21 to January 4 and will respond when I return.",
            "2027-01-04"
        ),
        ("Out of Office", "I am on vacation and will be back on Monday.", "2026-11-30"),
        ("Automatic reply", "I am currently out of office, returning on Thursday, December 10th.", "2026-12-10"),
        ("Out of Office", "I will return to the office on 12/07/2026.", "2026-12-07"),
        ("OOO: Offer", "Back on 2026-12-14.", "2026-12-14"),
        ("Auto: Re: x", "I am away today and back tomorrow.", "2026-11-30"),
        ("Out of office", "I am out of office through December 4.", "2026-12-05"),
        ("Abwesenheitsnotiz", "Ich bin bis 11.12.2026 nicht im Büro.", "2026-12-11"),
        (
            "Automatische Antwort: Angebot",
            "Vielen Dank für Ihre Nachricht. Ich bin vom 30.11. bis einschließlich 4.12. im Urlaub.", "2026-12-05"
        ),
        ("Automatische Antwort", "Ich bin ab dem 7. Dezember wieder erreichbar.", "2026-12-07"),
        ("Abwesenheit", "Ich bin ab Mittwoch wieder im Büro.", "2026-12-02"),
        ("Réponse automatique : Offre", "Je suis absent du bureau jusqu'au 14 décembre 2026.", "2026-12-14"),
        ("Absence", "Je serai de retour le lundi 7 décembre.", "2026-12-07"),
        ("Respuesta automática: Oferta", "Estaré fuera de la oficina hasta el 9 de diciembre.", "2026-12-09"),
        ("Fuera de la oficina", "Vuelvo el lunes.", "2026-11-30"),
        ("Risposta automatica", "Sono in ferie fino al 7 gennaio 2027.", "2027-01-07"),
        ("Risposta automatica", "Sono fuori ufficio fino all'8 dicembre.", "2026-12-08"),
        ("Risposta automatica", "Sarò in ferie dal 5 al 12 dicembre compresi.", "2026-12-13"),
        ("Autosvar", "Jeg holder ferie og er tilbage igen tirsdag d. 8. december.", "2026-12-08"),
        ("Автоматична відповідь", "Я у відпустці до 10 грудня. Повернуся 11 грудня.", "2026-12-11"),
        ("Fuori ufficio", "Tornerò in ufficio il 10/12/2026.", "2026-12-10"),
        ("Resposta automática", "Estou de férias até 15 de dezembro.", "2026-12-15"),
        ("Automatisch antwoord: x", "Ik ben afwezig tot 8 december.", "2026-12-08"),
        ("Afwezig", "Ik ben vanaf maandag weer bereikbaar.", "2026-11-30"),
        ("Autosvar", "Jag är på semester till den 7 januari.", "2027-01-07"),
        ("Automatisk svar", "Jeg er på ferie og er tilbage den 14. december.", "2026-12-14"),
        ("Automatisk svar", "Jeg er tilbake på kontoret mandag 7. desember.", "2026-12-07"),
        ("Poissa", "Olen lomalla 11.12. asti.", "2026-12-11"),
        ("Automaattinen vastaus", "Palaan töihin maanantaina 7. joulukuuta.", "2026-12-07"),
        ("Nieobecność", "Jestem na urlopie do 11 grudnia.", "2026-12-11"),
        ("Autoodpowiedź", "Wracam do biura 14.12.2026.", "2026-12-14"),
        ("Automatická odpověď", "Jsem na dovolené do 9. prosince.", "2026-12-09"),
        ("Automatikus válasz", "Szabadságon vagyok december 11-ig.", "2026-12-11"),
        ("Răspuns automat", "Sunt în concediu până pe 10 decembrie.", "2026-12-10"),
        ("Автоматический ответ", "Я в отпуске до 14 декабря.", "2026-12-14"),
        ("Автоответ", "Вернусь 7 декабря 2026 г.", "2026-12-07"),
        ("Автоматична відповідь", "Я у відпустці до 10 грудня.", "2026-12-10"),
        ("Otomatik yanıt", "7 Aralık'a kadar izindeyim.", "2026-12-07"),
        ("Αυτόματη απάντηση", "Είμαι εκτός γραφείου έως 11 Δεκεμβρίου.", "2026-12-11"),
        ("מענה אוטומטי", "אני בחופשה עד 10 בדצמבר.", "2026-12-10"),
        ("رد تلقائي", "أنا في إجازة حتى 10 ديسمبر.", "2026-12-10"),
        ("自動応答", "12月10日まで休暇をいただいております。", "2026-12-10"),
        ("自动回复", "我正在休假，12月10日返回办公室。", "2026-12-10"),
        ("부재중", "12월 10일까지 휴가입니다.", "2026-12-10"),
        ("Out of office", "I left on 3 November and have no phone.", nil),
        ("Out of Office", "I am on parental leave until 1 September 2027.", "2027-03-29"),
        ("Automatski odgovor", "Na godišnjem sam do 10. prosinca.", "2026-12-10"),
        ("Out of the office", "I am out of the office until further notice.", nil),
        ("Out of office", "I am away until Friday 4 December. I will reply on Monday, December 7.", "2026-12-07"),
        ("Autosvar", "Jag är på semester till och med 10 december.", "2026-12-11"),
        ("ตอบกลับอัตโนมัติ: Offer", "ดิฉันลาพักร้อนถึงวันที่ 10 ธันวาคม 2569 ค่ะ", "2026-12-10"),
        (
            "การตอบกลับอัตโนมัติ", "ขณะนี้ผมไม่อยู่ที่สำนักงาน จะกลับมาทำงานวันที่ 14 ธ.ค. 69 ติดต่อ 02-123-4567",
            "2026-12-14"
        ),
        ("ไม่อยู่ที่สำนักงาน", "ไปราชการ จะกลับมาวันจันทร์ที่ 7 ธันวาคม พ.ศ. ๒๕๖๙", "2026-12-07"),
        ("ลาพักร้อน", "ไม่อยู่ระหว่างวันที่ 30/11/2569 - 11/12/2569", "2026-12-11"),
        ("แจ้งวันหยุด", "บริษัทปิดทำการ จะเปิดทำการอีกครั้งวันที่ 4 มกราคม 2027", "2027-01-04"),
        ("ไม่อยู่", "ลาป่วย กลับมาทำงานวันพุธ", "2026-12-02"),
        ("स्वचालित उत्तर: Offer", "मैं छुट्टी पर हूँ और १० दिसंबर को वापस आऊँगा।", "2026-12-10"),
        ("Аутоматски одговор", "На годишњем одмору сам до 10. децембра.", "2026-12-10"),
        ("Resposta automàtica", "Estic de vacances fins al 10 de desembre.", "2026-12-10"),
        ("Balasan automatik", "Saya bercuti dan akan kembali pada 10 Disember.", "2026-12-10"),
        ("Automaatvastus", "Olen puhkusel kuni 10. detsembrini.", "2026-12-10"),
        ("Automātiska atbilde", "Esmu atvaļinājumā līdz 10. decembrim.", "2026-12-10"),
        ("Automatinis atsakymas", "Atostogauju iki gruodžio 10 d.", "2026-12-10"),
        ("Trả lời tự động", "Tôi đang nghỉ phép và sẽ quay lại vào ngày 10/12/2026.", "2026-12-10"),
        ("Trả lời tự động", "Tôi đi công tác, sẽ quay lại văn phòng ngày 7 tháng 12 năm 2026.", "2026-12-07"),
        ("自動応答", "休暇中です。令和8年12月10日に復帰いたします。", "2026-12-10"),
        ("自動回覆", "我目前休假中，民國115年12月10日返回辦公室。", "2026-12-10"),
    ]

    @Test func `an away notice says when somebody is back`() {
        for notice in Self.notices {
            let verdict = verdict(notice.subject, notice.body)
            #expect(verdict.kind == .autoReply, "\(notice.body)")
            #expect(verdict.class == .away, "\(notice.body) \(verdict.because)")
            #expect(verdict.returns?.description == notice.returns, "\(notice.body)")
        }
    }

    @Test(arguments: [
        ("Re: Offer", "I'm on vacation until Monday, let's talk after that."),
        ("Re: Offer", "I am out of office this week but very interested, call me."),
        ("Re: Offer", "Got your automated message. What does it cost?"),
        ("Your offer", "Thanks for your message, I will get back to you next week."),
        ("AW: Angebot", "Ich bin bis Freitag im Urlaub, danach gerne."),
        ("Re: Automatic reply: x", "Thanks, talk when you are back."),
        ("Abwesenheit am Montag", "Am Montag bin ich nicht da, können wir den Termin auf Dienstag legen?"),
        ("Read: the book you mentioned", "I read the book you mentioned. Great tip!"),
        ("Delivered as promised", "You delivered as promised, thank you."),
        (
            "Undeliverable parcels",
            "Undeliverable parcels, mailbox full, recipient unknown: we see it all. Can you help?"
        ),
        ("Question", "Your message could not be delivered to my colleague, he says. Will you send it again?"),
        ("Re: Offer", "ผมลาพักร้อนสัปดาห์หน้า แต่คุยกันวันที่ 30 ได้ไหมครับ"),
        ("Re: Offer", "You need to verify your domain, else my filter puts your message in quarantine. Call me!"),
        ("Re: Offer", "मैं अगले सप्ताह छुट्टी पर हूँ, उसके बाद बात करते हैं।"),
        ("Question", "We received your offer and would like to book."),
    ])
    func `a person who speaks of being away is a person`(subject: String, body: String) {
        #expect(verdict(subject, body).kind == .reply)
    }

    @Test(arguments: [
        ("Re: Offer", "I have left the company. Please contact mia@example.org.", Verdict.Class.leftCompany),
        (
            "Re: Offer", "Thank you for your message. We have received your request, ticket number 4711.",
            .acknowledgement
        ),
        ("Re: Offer", "Please click here to prove you are not a spammer.", .challenge),
        ("Out of office", "Unsubscribe requests go to my assistant while I travel.", .away),
        ("Re: Offer", "Ich arbeite nicht mehr bei der Firma.", .leftCompany),
        (
            "Re: Offer", "Nous avons bien reçu votre message et vous répondrons dans les plus brefs délais.",
            .acknowledgement
        ),
    ])
    func `what a program answers is told apart`(subject: String, body: String, expected: Verdict.Class) {
        let verdict = verdict(subject, body, "Auto-Submitted: auto-replied\n")
        #expect(verdict.kind == .autoReply)
        #expect(verdict.class == expected, "\(verdict.because)")
    }

    @Test(arguments: [
        "The message you sent requires that you verify that you are a real live human being and not a spam source.",
        "Your message is waiting in quarantine. Please click the link below to confirm that you are human.",
        "Please add yourself to my Guest List so your messages will be delivered to my Inbox.",
    ])
    func `who asks a sender to prove themselves is a program, also without its headers`(body: String) {
        #expect(verdict("Your email requires verification", body).class == .challenge)
    }

    @Test func `the day is counted from the day the notice was written`() {
        let verdict = verdict("Out of office", "Back on Monday.", "Date: Wed, 4 Nov 2026 10:00:00 +0100\n")
        #expect(verdict.returns?.description == "2026-11-09")
    }

    @Test(arguments: [("-0500", "2026-12-07"), ("+0000", "2026-12-07"), ("+0100", "2026-12-07")])
    func `a day that can only be meant one way is read that way`(zone: String, day: String) {
        let header = "Date: Sun, 29 Nov 2026 10:00:00 \(zone)\n"
        #expect(verdict("Out of office", "Back on 12/7/2026.", header).returns?.description == day)
    }

    @Test func `an answer to an invitation, and a receipt, are no replies`() {
        let calendar = RawMail.read(
            "From: bo@example.org\nSubject: Accepted: Call\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\n"
        )
        #expect(calendar.verdict(today: Self.today).class == .calendar)
        #expect(calendar.verdict(today: Self.today).kind == .autoReply)
        let read = "Your message\n\nTo: Bo\nSubject: Offer\n\nwas read on Monday, November 16, 2026 10:00:00 AM."
        #expect(verdict("Read: Offer", read).class == .receipt)
    }
}
