import Testing

@testable import Mail

/// What mail programs put beneath an answer, in the layouts of Gmail, Outlook, Apple Mail, Yahoo, GMX, Thunderbird, Proton and
/// Zoho, in 34 languages.
struct QuotationTests {
    @Test func `the writer's own words are all that is left`() {
        let own = "Thanks, that helps.\nSecond line of mine."
        let layouts = [Self.layouts, Self.fartherLayouts].flatMap { $0.split(separator: "\n~~~\n") }
        #expect(layouts.count > 100)
        for layout in layouts {
            #expect(ReplyText.own(own + "\n\n" + layout + "\n") == own, "\(layout)")
        }
    }

    @Test(arguments: [
        "My questions:\n\nFirst: when?\nSecond: where?\nThird: who?",
        "I wrote on 3 August 2026 to you:\nno answer yet.",
        "From my side: all is well.\nTo be clear: we wait.",
        "Sent from my desk, which is much easier than from my phone, I think.",
        "- first point\n- second point\n\n- third point", "Price: 100\nDelivery: Monday\n\nOk?",
    ])
    func `what a person wrote is kept, though it looks like a program's`(text: String) {
        #expect(ReplyText.own(text) == text)
    }

    @Test(arguments: [
        "CAUTION: This email originated from outside of the organization. Do not click links or contact the sender.",
        "[EXTERNAL] This message comes from outside.\nBe careful.",
        "CONFIDENTIAL: this message is only for the addressee. If you received it in error, delete it and do not contact us.",
        "You don't often get email from mara@lead.example. Learn why this is important",
        "ACHTUNG: Diese E-Mail stammt von einem externen Absender. Löschen Sie sie im Zweifel.",
        "Attention : cet e-mail provient de l'extérieur.", "【社外メール】添付ファイルに注意してください。",
    ])
    func `a gateway's warning above the words is none of them`(banner: String) {
        #expect(ReplyText.own("\(banner)\n\nSounds great, call me.\nMara") == "Sounds great, call me.\nMara")
        #expect(ReplyText.own(banner) == banner)
    }

    @Test(arguments: [
        "This email is unwanted, take me off.\n\nRegards", "Ce mail est indésirable.\n\nCordialement",
        "Caution, I never asked for this.\n\nMara",
    ])
    func `a person's first paragraph is kept, though it begins like a notice`(text: String) {
        #expect(ReplyText.own(text) == text)
    }
}
