import Testing

@testable import Mail

struct TurnedNoTests {
    @Test(arguments: [
        "No, we definitely want it.", "No, we definitely want it. Please go ahead.", "No no, we really want this!",
        "Nope, nothing signed yet. We're absolutely interested.", "No, Tuesday won't do. But we're keen.",
        "Nein, wir wollen das unbedingt machen", "Nein wir möchten das wirklich sehr gern machen.",
        "Nein, ganz im Gegenteil: wir haben großes Interesse!", "Non, au contraire, nous voulons vraiment le faire.",
        "Non, on veut absolument le faire !", "No, al contrario, lo queremos sí o sí.", "No, lo queremos de verdad.",
        "No, anzi, lo vogliamo assolutamente.", "No, al contrario, ci interessa molto.",
        "Nee hoor, we willen dit juist heel graag.", "Nee, integendeel, we willen het heel graag.",
        "Nie, wręcz przeciwnie, bardzo chcemy to zrobić.", "Nie, jesteśmy nadal zainteresowani.",
        "Não, pelo contrário, queremos muito fazer isso.", "Nej, tvärtom, vi vill verkligen ha det.",
        "Nej, tværtimod, vi vil meget gerne have det.", "Nei, tvert imot, vi vil gjerne ha det.",
        "Ei, päinvastoin, haluamme ehdottomasti tämän.", "Ne, naopak, určitě to chceme.",
        "Nie, naopak, určite to chceme.", "Nem, sőt, mindenképp szeretnénk.", "Nu, dimpotrivă, chiar ne dorim asta.",
        "Не, напротив, много искаме.", "Ne, naprotiv, jako želimo.", "Нет, наоборот, мы очень хотим это сделать.",
        "Ні, навпаки, ми дуже хочемо.", "Hayır, tam tersine, kesinlikle istiyoruz.",
        "Όχι, αντίθετα, θέλουμε πολύ.", "לא, להפך, אנחנו מאוד רוצים.", "لا، بالعكس، نريده بشدة.",
        "いいえ、ぜひお願いしたいです。", "不，我们非常想要。", "아니요, 꼭 하고 싶습니다.",
        "Không, chúng tôi rất muốn làm việc này.", "Tidak, justru kami sangat ingin mencobanya.",
        "ไม่ใช่ครับ เราอยากได้จริงๆ",
    ])
    func `a no that answers something else does not hide a clear yes`(text: String) {
        #expect(OpinionReader(text).opinion.class == .interested, "\(OpinionReader(text).opinion.because)")
    }

    @Test(arguments: [
        "No, we definitely don't want it.", "No, we definitely want it to stop.", "No, we really want to be left out.",
        "No, we definitely want to stay with our supplier.", "No, we definitely want it, but not this year.",
        "No, I never said we definitely want it.", "No, thanks, we definitely want it elsewhere.",
        "No, quite the opposite, we want nothing from you.", "No. I'd like to sleep.", "No. Great. No.",
        "Nein, wir wollen das unbedingt vermeiden.", "Nein, wir wollen das definitiv nicht.",
        "Nein, wir möchten unbedingt bei unserem Partner bleiben.",
        "Nein danke, klingt interessant, aber wir bleiben dabei.",
        "Non, nous voulons vraiment garder notre prestataire.", "Non, nous ne voulons surtout pas le faire.",
        "No, no lo queremos de ninguna manera.", "No, queremos mantener lo actual de verdad.",
        "No, non lo vogliamo assolutamente.", "Nee, dat willen we absoluut niet.", "Nie, zdecydowanie tego nie chcemy.",
        "Nej, vi vill verkligen behålla det vi har.", "Нет, мы точно не хотим.", "Hayır, kesinlikle istemiyoruz.",
        "不，我们真的不需要。", "아니요, 정말 필요 없습니다.", "いいえ、必要ありません。", "ไม่ครับ ไม่อยากได้จริงๆ",
        "Oh great, one more advertisement. No.", "Na toll, noch eine Werbemail. Nein, wirklich nicht.",
        "I'd love to say yes, but it's a no.",
    ])
    func `a no is never taken for interest`(text: String) {
        #expect(OpinionReader(text).opinion.class != .interested, "\(OpinionReader(text).opinion.because)")
    }

    @Test(arguments: [
        "No, tell me more first.", "Nein, schicken Sie mir die Unterlagen.", "No, todavía no, pero sí, queremos.",
        "Great stuff. No, really.",
    ])
    func `where a no and a yes stand side by side, a person looks`(text: String) {
        #expect(OpinionReader(text).opinion.class == .unknown, "\(OpinionReader(text).opinion)")
    }
}
