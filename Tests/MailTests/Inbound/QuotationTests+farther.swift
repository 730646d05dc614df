extension QuotationTests {
    /// More of the same, in further languages.
    static let fartherLayouts = """
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
