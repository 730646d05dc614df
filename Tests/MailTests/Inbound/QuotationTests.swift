import Testing

@testable import Mail

/// What mail programs put beneath an answer, in the layouts of Gmail, Outlook, Apple Mail, Yahoo, GMX, Thunderbird, Proton and
/// Zoho, in 34 languages.
struct QuotationTests {
    @Test func `the writer's own words are all that is left`() {
        let own = "Thanks, that helps.\nSecond line of mine."
        let layouts = Self.layouts.split(separator: "\n~~~\n")
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

    private static let layouts = """
        On Mon, Nov 2, 2026 at 9:00 AM Ana Coach <ana@example.com> wrote:

        > Hello Bo
        > x
        ~~~
        On Nov 2, 2026, at 9:00 AM, Ana Coach <ana@example.com> wrote:

        > Hello
        ~~~
        On 2 Nov 2026, at 09:00, Ana Coach wrote:

        > Hello
        ~~~
        On 11/2/2026 9:00 AM, Ana Coach wrote:
        > Hello
        ~~~
        Am 02.11.2026 um 09:00 schrieb Ana Coach <ana@example.com>:

        Hallo Bo
        ~~~
        Am 02.11.26 um 09:00 schrieb Ana Coach:
        > Hallo
        ~~~
        Am Mo., 2. Nov. 2026 um 09:00 Uhr schrieb Ana Coach <
        ana@example.com>:

        > Hallo
        ~~~
        Le lun. 2 nov. 2026 à 09:00, Ana Coach <ana@example.com> a écrit :

        > Bonjour
        ~~~
        Le 02/11/2026 à 09:00, Ana Coach a écrit :
        > Bonjour
        ~~~
        El lun, 2 nov 2026 a las 9:00, Ana Coach (<ana@example.com>) escribió:

        > Hola
        ~~~
        Il giorno lun 2 nov 2026 alle ore 09:00 Ana Coach <ana@example.com> ha
        scritto:

        > Ciao
        ~~~
        Em seg., 2 de nov. de 2026 às 09:00, Ana Coach <ana@example.com>
        escreveu:

        > Olá
        ~~~
        Op ma 2 nov 2026 om 09:00 schreef Ana Coach <ana@example.com>:

        > Hallo
        ~~~
        Den mån 2 nov. 2026 kl 09:00 skrev Ana Coach <ana@example.com>:

        > Hej
        ~~~
        Den man. 2. nov. 2026 kl. 09.00 skrev Ana Coach <ana@example.com>:

        > Hej
        ~~~
        man. 2. nov. 2026 kl. 09:00 skrev Ana Coach <ana@example.com>:

        > Hei
        ~~~
        ma 2. marrask. 2026 klo 9.00 Ana Coach (ana@example.com) kirjoitti:

        > Hei
        ~~~
        pon., 2 lis 2026 o 09:00 Ana Coach <ana@example.com> napisał(a):

        > Cześć
        ~~~
        po 2. 11. 2026 v 9:00 odesílatel Ana Coach <ana@example.com> napsal:

        > Ahoj
        ~~~
        po 2. 11. 2026 o 9:00 Ana Coach <ana@example.com> napísal(a):

        > Ahoj
        ~~~
        Ana Coach <ana@example.com> ezt írta (időpont: 2026. nov. 2., H, 9:00):

        > Szia
        ~~~
        În lun., 2 nov. 2026 la 09:00, Ana Coach <ana@example.com> a scris:

        > Salut
        ~~~
        На пн, 2.11.2026 г. в 9:00 ч. Ana Coach <ana@example.com> написа:

        > Здравей
        ~~~
        пн, 2 нояб. 2026 г. в 09:00, Ana Coach <ana@example.com>:

        > Привет
        ~~~
        2 ноября 2026 г., в 9:00, Ana Coach <ana@example.com> написал(а):

        > Привет
        ~~~
        пн, 2 лист. 2026 р. о 09:00 Ana Coach <ana@example.com> пише:

        > Привіт
        ~~~
        Ana Coach <ana@example.com>, 2 Kas 2026 Pzt, 09:00 tarihinde şunu yazdı:

        > Merhaba
        ~~~
        Στις Δευ 2 Νοε 2026 στις 9:00 π.μ., ο/η Ana Coach <ana@example.com>
        έγραψε:

        > Γεια
        ~~~
        ‫בתאריך יום ב׳, 2 בנוב׳ 2026 ב-9:00 מאת ‪Ana Coach‬‏ <‪ana@example.com‬‏>:‬

        > שלום
        ~~~
        في الاثنين، 2 نوفمبر 2026 في 9:00 ص تمت كتابة ما يلي بواسطة Ana Coach <ana@example.com>:

        > مرحبا
        ~~~
        2026年11月2日(月) 9:00 Ana Coach <ana@example.com>:

        > こんにちは
        ~~~
        Ana Coach <ana@example.com> 于2026年11月2日周一 09:00写道：

        > 你好
        ~~~
        Ana Coach <ana@example.com> 於 2026年11月2日 週一 上午9:00寫道：

        > 你好
        ~~~
        2026년 11월 2일 (월) 오전 9:00, Ana Coach <ana@example.com>님이 작성:

        > 안녕
        ~~~
        Vào Th 2, 2 thg 11, 2026 vào lúc 09:00 Ana Coach <ana@example.com> đã viết:

        > Xin chào
        ~~~
        Pada tanggal Sen, 2 Nov 2026 pukul 09.00 Ana Coach <ana@example.com> menulis:

        > Halo
        ~~~
        El dl., 2 de nov. 2026 a les 9:00, Ana Coach (<ana@example.com>) va escriure:

        > Hola
        ~~~
        pon, 2. stu 2026. u 09:00 Ana Coach <ana@example.com> napisao je:

        > Bok
        ~~~
        ________________________________
        From: Ana Coach <ana@example.com>
        Sent: Monday, November 2, 2026 9:00 AM
        To: Bo <bo@lead.example>
        Subject: Hello

        Hello Bo
        ~~~
        From: Ana Coach <ana@example.com> 
        Sent: Monday, November 2, 2026 9:00 AM
        To: Bo
        Subject: Hello

        Hello Bo
        ~~~
        Von: Ana Coach <ana@example.com>
        Gesendet: Montag, 2. November 2026 09:00
        An: Bo
        Betreff: Hallo

        Hallo
        ~~~
        Von: Ana Coach
        Datum: Montag, 2. November 2026 um 09:00
        An: Bo
        Betreff: Hallo

        Hallo
        ~~~
        De : Ana Coach <ana@example.com>
        Envoyé : lundi 2 novembre 2026 09:00
        À : Bo
        Objet : Bonjour

        Bonjour
        ~~~
        De: Ana Coach <ana@example.com>
        Enviado el: lunes, 2 de noviembre de 2026 9:00
        Para: Bo
        Asunto: Hola

        Hola
        ~~~
        Da: Ana Coach <ana@example.com>
        Inviato: lunedì 2 novembre 2026 09:00
        A: Bo
        Oggetto: Ciao

        Ciao
        ~~~
        Van: Ana Coach <ana@example.com>
        Verzonden: maandag 2 november 2026 09:00
        Aan: Bo
        Onderwerp: Hallo

        Hallo
        ~~~
        Från: Ana Coach <ana@example.com>
        Skickat: den 2 november 2026 09:00
        Till: Bo
        Ämne: Hej

        Hej
        ~~~
        Fra: Ana Coach <ana@example.com>
        Sendt: 2. november 2026 09:00
        Til: Bo
        Emne: Hej

        Hej
        ~~~
        Lähettäjä: Ana Coach <ana@example.com>
        Lähetetty: maanantai 2. marraskuuta 2026 9.00
        Vastaanottaja: Bo
        Aihe: Hei

        Hei
        ~~~
        Od: Ana Coach <ana@example.com>
        Wysłano: poniedziałek, 2 listopada 2026 09:00
        Do: Bo
        Temat: Cześć

        Cześć
        ~~~
        От: Ana Coach <ana@example.com>
        Отправлено: 2 ноября 2026 г. 9:00
        Кому: Bo
        Тема: Привет

        Привет
        ~~~
        差出人: Ana Coach <ana@example.com>
        送信日時: 2026年11月2日 9:00
        宛先: Bo
        件名: こんにちは

        こんにちは
        ~~~
        发件人: Ana Coach <ana@example.com>
        发送时间: 2026年11月2日 9:00
        收件人: Bo
        主题: 你好

        你好
        ~~~
        보낸 사람: Ana Coach <ana@example.com>
        보낸 날짜: 2026년 11월 2일
        받는 사람: Bo
        제목: 안녕

        안녕
        ~~~
        Gesendet: Montag, 02. November 2026 um 09:00 Uhr
        Von: "Ana Coach" <ana@example.com>
        An: bo@lead.example
        Betreff: Hallo

        Hallo
        ~~~
        -----Original Message-----
        From: Ana Coach
        Sent: x

        Hello
        ~~~
        -----Ursprüngliche Nachricht-----
        Von: Ana Coach

        Hallo
        ~~~
        -------- Original Message --------
        On Nov 2, 2026, 9:00 AM, Ana Coach wrote:

        > Hello
        ~~~
        ------- Original Message -------
        On Monday, November 2nd, 2026 at 9:00 AM, Ana Coach <ana@example.com> wrote:


        > Hello
        ~~~
        ---- On Mon, 02 Nov 2026 09:00:00 +0000 Ana Coach <ana@example.com> wrote ----

        Hello
        ~~~
        ---- On Mon, 02 Nov 2026 09:00:00 +0000 Ana Coach <ana@example.com> wrote ---

        > Hello
        ~~~
            On Monday, November 2, 2026 at 09:00:00 AM GMT+1, Ana Coach <ana@example.com> wrote:  
         
         Hello
        ~~~
        ---------- Forwarded message ---------
        From: Ana Coach <ana@example.com>
        Date: x

        Hello
        ~~~
        Begin forwarded message:

        From: Ana <ana@example.com>
        Subject: x

        Hello
        ~~~
        -------- Originalnachricht --------
        Von: Ana Coach <ana@example.com>
        Datum: 02.11.26 09:00 (GMT+01:00)
        An: bo@lead.example
        Betreff: Hallo

        Hallo
        ~~~
        Понедельник, 2 ноября 2026, 9:00 +03:00 от Ana Coach <ana@example.com>:

        Привет
        ~~~
        *From:* Ana Coach <ana@example.com>
        *Sent:* Monday
        *To:* Bo
        *Subject:* Hello

        Hello
        ~~~
        Sent from my iPhone

        > On Nov 2, 2026, at 9:00 AM, Ana Coach <ana@example.com> wrote:
        > 
        > Hello
        ~~~
        Von meinem iPhone gesendet

        > Am 02.11.2026 um 09:00 schrieb Ana Coach <ana@example.com>:
        > 
        > Hallo
        ~~~
        Envoyé de mon iPhone
        ~~~
        Enviado desde mi iPhone
        ~~~
        Inviato da iPhone
        ~~~
        Verstuurd vanaf mijn iPhone
        ~~~
        Skickat från min iPhone
        ~~~
        Wysłane z iPhone'a
        ~~~
        Отправлено с iPhone
        ~~~
        iPhoneから送信
        ~~~
        发自我的iPhone
        ~~~
        나의 iPhone에서 보냄
        ~~~
        Get Outlook for iOS<https://aka.ms/o0ukef>
        ~~~
        Sent with Proton Mail secure email.
        ~~~
        Sent from Yahoo Mail on Android
        ~~~
        -- 
        Bo Lead
        CEO
        ~~~
        --
        Bo
        ~~~
        This email and any attachments are confidential and intended solely for the addressee.
        ~~~
        Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der Adressat sind, löschen Sie sie.
        ~~~
        เมื่อ จ. 2 พ.ย. 2026 เวลา 09:00 Ana Coach <ana@example.com> เขียนว่า:

        > Hello
        ~~~
        ในวันที่ จ. 2 พ.ย. 2026 เวลา 09:00 Ana Coach <ana@example.com> เขียนว่า:

        > Hello
        ~~~
        เมื่อ 2/11/2569 09:00, Ana Coach เขียน:
        > Hello
        ~~~
        -----ข้อความต้นฉบับ-----
        จาก: Ana Coach
        ส่ง: 2 พฤศจิกายน 2569 09:00
        ถึง: Bo
        เรื่อง: Hello

        Hello Bo
        ~~~
        จาก: Ana Coach <ana@example.com>
        วันที่ส่ง: 2 พฤศจิกายน 2569 09:00
        ถึง: Bo
        ชื่อเรื่อง: Hello

        Hello Bo
        ~~~
        सोम, 2 नव॰ 2026 को 9:00 am बजे को Ana Coach <ana@example.com> ने लिखा:

        > Hello
        ~~~
        से: Ana Coach <ana@example.com>
        भेजा गया: 2 नवंबर 2026
        प्रति: Bo
        विषय: Hello

        Hello Bo
        ~~~
        пон, 2. нов 2026. у 09:00 Ana Coach <ana@example.com> је написао/ла:

        > Hello
        ~~~
        El dl., 2 de nov. 2026, 9:00, Ana Coach <ana@example.com> va escriure:

        > Hello
        ~~~
        Daripada: Ana Coach <ana@example.com>
        Dihantar: 2 November 2026
        Kepada: Bo
        Subjek: Hello

        Hello Bo
        ~~~
        در تاریخ دوشنبه ۲ نوامبر ۲۰۲۶،‏ ۹:۰۰ Ana Coach <ana@example.com> نوشت:

        > Hello
        ~~~
        ส่งจาก iPhone ของฉัน
        ~~~
        ส่งจากโทรศัพท์ Samsung Galaxy ของฉัน
        ~~~
        รับ Outlook สำหรับ iOS
        ~~~
        Đã gửi từ iPhone của tôi
        ~~~
        मेरे iPhone से भेजा गया
        ~~~
        Enviat des del meu iPhone
        ~~~
        Dihantar daripada iPhone saya
        ~~~
        Diese Nachricht wurde von meinem Android Mobiltelefon mit GMX Mail gesendet.
        ~~~
        อีเมลฉบับนี้เป็นข้อมูลลับและมีไว้สำหรับผู้รับที่ระบุเท่านั้น
        ~~~
        **********************
        株式会社クライアント
        田中 花子
        TEL 03-1234-5678
        **********************
        """
}
