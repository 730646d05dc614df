extension QuotationTests {
    /// What programs put beneath an answer, one layout after the other.
    static let layouts = """
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
        """
}
