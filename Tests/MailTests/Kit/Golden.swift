import Chance
import Mail
import Values

/// Messages for the outside judges: twenty languages and a dozen shapes, the same on every run.
enum Golden {
    struct Language {
        var code: String
        var lead: String
        var subject: String
        var sentences: [String]
    }

    struct Item {
        var name: String
        var language: String
        var message: Message
    }

    static let shapes = 12

    static func items() throws -> [Item] {
        var items: [Item] = []
        for (number, language) in languages.enumerated() {
            for shape in 0..<shapes {
                var random = Chance(seed: UInt64(number * shapes + shape))
                let message = try message(in: language, shape: shape, random: &random)
                items.append(Item(name: "\(language.code)-\(shape)", language: language.code, message: message))
            }
        }
        return items
    }

    private static func message(in language: Language, shape: Int, random: inout Chance) throws -> Message {
        let lines = text(of: language, shape: shape, random: &random)
        let html = shape % 4 == 3 ? nil : html(of: lines, language: language, shape: shape)
        let domain = shape % 5 == 4 ? "büro.example" : "example.com"
        var message = Message(
            from: NamedAddress(try Address("ana.coach@\(domain)"), name: shape % 3 == 0 ? "Ana Coach" : language.lead),
            to: NamedAddress(try Address("lead+\(shape)@example.org"), name: name(language, shape: shape)),
            subject: Array(subject(language, shape: shape).utf8),
            text: Array(lines.joined(separator: ends[shape % 3]).utf8),
            html: html.map { Array($0.utf8) },
            date: Moment(seconds: Int64.random(in: 0...4_000_000_000, using: &random)),
            zoneOffset: [0, 60, 330, -210, 765, -720][shape % 6],
            messageID: "\(String(random.next(), radix: 36)).\(shape)@mail.example.com")
        if shape % 2 == 1 {
            message.replyTo = NamedAddress(try Address("desk@example.com"), name: language.lead + ", desk")
            message.listUnsubscribe = .init(
                mailto: "mailto:leave+\(random.next())@example.com?subject=leave",
                oneClick: "https://go.example.com/u/\(String(random.next(), radix: 36))")
            message.listID = "nurture.\(language.code.lowercased()).example.com"
        }
        if shape % 3 == 2 {
            message.references = (0..<(shape * 3)).map { "\(String(random.next(), radix: 36)).\($0)@mail.example.com" }
            message.inReplyTo = message.references.last
            message.extra = [.init(name: "X-Sequence", value: "nurture " + language.subject)]
        }
        return message
    }

    private static let ends = ["\n", "\r\n", "\r"]

    private static func subject(_ language: Language, shape: Int) -> String {
        switch shape {
        case 2: String(repeating: language.subject + " – ", count: 6) + "!"
        case 5: "Re: " + language.subject + " 👩‍💻🚀"
        case 7: "=?utf-8?q?not_a_word?= " + language.subject
        case 9: String(repeating: "w", count: 120) + " " + language.subject
        case 10: "A plain subject that is so long that it has to be folded  somewhere near its middle, at a space"
        default: language.subject
        }
    }

    private static func name(_ language: Language, shape: Int) -> String? {
        switch shape {
        case 1: "\"\(language.lead)\" <x@y.example>, \\ Inc."
        case 4: nil
        case 6: "Lead, Bo (VIP)"
        case 8: String(repeating: language.lead + " ", count: 8)
        default: language.lead
        }
    }

    private static func text(of language: Language, shape: Int, random: inout Chance) -> [String] {
        var lines = [language.lead + ","]
        for _ in 0..<Int.random(in: 3...12, using: &random) {
            lines += ["", language.sentences.randomElement(using: &random) ?? ""]
        }
        let hostile = [
            ".", "..", ".leading dot", "From the start", "trailing space ", "trailing tab\t", "a\tb", "= =3D =", "--",
            "--=_",
            "", "\u{2028}separator", "https://example.com/" + String(repeating: "path/", count: 220),
        ]
        if shape % 2 == 0 { lines += hostile.shuffled(using: &random) }
        return lines + (shape % 4 == 0 ? [] : [""])
    }

    private static func html(of lines: [String], language: Language, shape: Int) -> String {
        let paragraphs = lines.map { "<p style=\"margin:0\">\($0)</p>" }
        let head = "<html lang=\"\(language.code)\"><body>"
        // Layouts come as one endless line or as many.
        return head + paragraphs.joined(separator: shape % 2 == 0 ? "" : "\n") + "</body></html>"
    }

    static let languages = [
        Language(
            code: "en", lead: "Bo Taylor", subject: "Your seat for the spring course",
            sentences: [
                "You asked how the course fits next to a full calendar, and here is the short answer: two hours a week.",
                "Shall we talk?",
            ]),
        Language(
            code: "de", lead: "Jörg Weiß", subject: "Grüße und eine Frage zu Ihrem Übungsplan",
            sentences: ["Die Plätze für den Frühling sind knapp – möchten Sie einen?", "Schöne Grüße aus Köln"]),
        Language(
            code: "fr", lead: "Éloïse Lefèvre", subject: "Votre place à l’atelier « printemps »",
            sentences: ["Vous avez demandé si l’atelier tient dans un agenda déjà plein.", "À bientôt !"]),
        Language(
            code: "es", lead: "Íñigo Peña", subject: "¿Hablamos de tu plaza mañana?",
            sentences: ["Quedan pocas plazas para el curso de primavera.", "¡Un saludo!"]),
        Language(
            code: "pt", lead: "João Conceição", subject: "A sua vaga no curso de verão",
            sentences: ["As inscrições encerram amanhã à noite.", "Até já!"]),
        Language(
            code: "pl", lead: "Łukasz Żółć", subject: "Zażółć gęślą jaźń: twoje miejsce",
            sentences: ["Zostały już tylko trzy miejsca na wiosenny kurs.", "Do usłyszenia!"]),
        Language(
            code: "cs", lead: "Jiří Dvořák", subject: "Příliš žluťoučký kůň a vaše místo",
            sentences: ["Zbývají poslední místa v jarním kurzu.", "Na shledanou"]),
        Language(
            code: "hu", lead: "Őze Űrika", subject: "Árvíztűrő tükörfúrógép és az Ön helye",
            sentences: ["Már csak néhány hely maradt a tavaszi tanfolyamon.", "Üdvözlettel"]),
        Language(
            code: "tr", lead: "Işıl Çağrı", subject: "İlkbahar kursundaki yeriniz",
            sentences: ["Kurs haftada yalnızca iki saat sürüyor.", "Görüşmek üzere"]),
        Language(
            code: "vi", lead: "Nguyễn Thị Hằng", subject: "Chỗ của bạn trong khoá học mùa xuân",
            sentences: ["Khoá học chỉ mất hai giờ mỗi tuần.", "Hẹn gặp lại"]),
        Language(
            code: "ru", lead: "Алёна Соколова", subject: "Ваше место на весеннем курсе",
            sentences: ["Курс занимает всего два часа в неделю, и места ещё есть.", "До встречи!"]),
        Language(
            code: "uk", lead: "Їжак Ґалаґан", subject: "Ваше місце на весняному курсі",
            sentences: ["Курс забирає лише дві години на тиждень.", "До зустрічі!"]),
        Language(
            code: "el", lead: "Ελένη Παπαδοπούλου", subject: "Η θέση σας στο ανοιξιάτικο μάθημα",
            sentences: ["Το μάθημα διαρκεί μόνο δύο ώρες την εβδομάδα.", "Τα λέμε σύντομα"]),
        Language(
            code: "ar", lead: "ليلى حداد", subject: "مقعدك في دورة الربيع",
            sentences: ["تستغرق الدورة ساعتين فقط في الأسبوع.", "إلى اللقاء"]),
        Language(
            code: "he", lead: "דוד כהן", subject: "המקום שלך בקורס האביב",
            sentences: ["הקורס נמשך שעתיים בלבד בשבוע.", "להתראות"]),
        Language(
            code: "hi", lead: "प्रिया शर्मा", subject: "वसंत पाठ्यक्रम में आपकी सीट",
            sentences: ["पाठ्यक्रम में सप्ताह में केवल दो घंटे लगते हैं।", "फिर मिलेंगे"]),
        Language(
            code: "th", lead: "สมชาย ใจดี", subject: "ที่นั่งของคุณในหลักสูตรฤดูใบไม้ผลิ",
            sentences: ["หลักสูตรใช้เวลาเพียงสองชั่วโมงต่อสัปดาห์", "แล้วพบกัน"]),
        Language(code: "zh", lead: "王小明", subject: "您的春季课程名额", sentences: ["课程每周只需两个小时，名额仍有剩余。", "期待与您交流"]),
        Language(
            code: "ja", lead: "山田 太郎", subject: "春の講座のお席について", sentences: ["講座は週に二時間だけです。まだお席がございます。", "よろしくお願いいたします"]),
        Language(code: "ko", lead: "김민준", subject: "봄 강좌 좌석 안내", sentences: ["강좌는 일주일에 두 시간이면 충분합니다.", "곧 뵙겠습니다"]),
    ]
}
