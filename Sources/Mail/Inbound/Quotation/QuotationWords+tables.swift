extension QuotationWords {
    /// The sender of a quoted mail, in the languages of Outlook, Apple Mail, GMX, Yahoo and Lotus Notes.
    static let senderLabels = """
        From,Von,De,Da,Van,Från,Fra,Lähettäjä,Od,Feladó,De la,От,Від,Kimden,Gönderen,Από,מאת,من,差出人,送信者,发件人,寄件者,寄件人
        發件人,보낸 사람,보낸사람,보낸이,Từ,Dari,จาก,Frá,Saatja,No,Nuo,Pošiljatelj,Šalje,Отправитель,Remitente,Mittente,Remetente
        Expéditeur,Absender,Afzender,Nadawca,Odesílatel,Odosielateľ,Expeditor,Подател,Avsändare,Afsender,Avsender,Küldő,От кого
        Daripada,از,से,Од,Šalje,Pošiljatelj,Siuntėjas,Sūtītājs,Saatja,Remitent,ผู้ส่ง,प्रेषक,Người gửi,Pengirim,שולח
        """

    /// The other header lines.
    static let otherLabels = """
        To,An,À,A,Para,Aan,Till,Til,Vastaanottaja,Do,Komu,Címzett,Către,До,Кому,Kime,Alıcı,Προς,אל,إلى,宛先,收件人,받는 사람
        받는사람,받는이,Đến,Kepada,ถึง,Za,Prima,Destinatario,Destinataire,Destinatário,Odbiorca,Empfänger,Mottagare,Modtager,Mottaker
        Cc,Kopie,Copie,Kopia,Kopi,Kopio,DW,Másolatot kap,Másolat,Копия,Копія,Bilgi,Κοιν,Κοινοποίηση,עותק,نسخة,抄送,副本,참조
        Bcc,CCI,CCO,Bcc:,Reply-To,Antwort an,Répondre à,Responder a
        Date,Datum,Data,Fecha,Dato,Dátum,Päiväys,Päivämäärä,Дата,Tarih,Ημερομηνία,תאריך,التاريخ,日付,日期,날짜,Ngày,Tanggal,Kuupäev
        Sent,Gesendet,Envoyé,Envoyé le,Enviado,Enviado el,Enviada,Enviado em,Enviada em,Inviato,Inviata,Verzonden,Skickat,Sendt,Lähetetty,Wysłano,Wysłane
        Odesláno,Odoslané,Elküldve,Küldve,Küldés ideje,Trimis,Изпратено,Отправлено,Надіслано,Gönderildi,Gönderilme,Gönderme Tarihi
        Στάλθηκε,Ημ/νία,Εστάλη,נשלח,أرسل,تم الإرسال,تاريخ الإرسال,送信日時,送信日,发送时间,傳送時間,寄件日期,发送日期,보낸 날짜,보낸날짜,Đã gửi,Dikirim,Poslano,Poslato
        Saadetud,Nosūtīts,Išsiųsta,Sent at,Sent on,Received,Posted At,Data wysłania,Le,Time,Datum odoslania
        Subject,Betreff,Objet,Asunto,Assunto,Oggetto,Onderwerp,Ämne,Emne,Aihe,Temat,Předmět,Predmet,Tárgy,Subiect,Тема,Относно,Konu
        Θέμα,נושא,الموضوع,件名,主题,主旨,主題,제목,Chủ đề,Tiêu đề,Subjek,Perihal,Naslov,Zadeva,Teema,Temats,Tema,เรื่อง,ชื่อเรื่อง,หัวเรื่อง,Efni,विषय,موضوع,Assumpte,Antraštė,Tēma
        ส่ง,ส่งเมื่อ,วันที่ส่ง,วันที่,ผู้รับ,สำเนา,भेजा गया,प्रति,दिनांक,Dihantar,Tarikh,ارسال شده,به,تاریخ,Послато,За,Послати,Датум,Enviat,Per a,Kam,Saadetud,Adressaat,Người nhận,Gửi,Penerima
        Importance,Wichtigkeit,Priority,Attachments,Anlagen,Pièces jointes
        """

    /// Titles that stand before a quoted mail.
    static let titleText = """
        Original Message
        Original message
        Ursprüngliche Nachricht
        Originalnachricht
        Original-Nachricht
        Weitergeleitete Nachricht
        Message d'origine
        Message original
        Message transféré
        Mensaje original
        Mensaje reenviado
        Mensagem original
        Mensagem encaminhada
        Messaggio originale
        Messaggio inoltrato
        Oorspronkelijk bericht
        Origineel bericht
        Doorgestuurd bericht
        Ursprungligt meddelande
        Originalmeddelande
        Vidarebefordrat meddelande
        Oprindelig meddelelse
        Original meddelelse
        Videresendt meddelelse
        Opprinnelig melding
        Alkuperäinen viesti
        Välitetty viesti
        Wiadomość oryginalna
        Oryginalna wiadomość
        Wiadomość przekazana dalej
        Původní zpráva
        Původní e-mail
        Pôvodná správa
        Eredeti üzenet
        Mesaj original
        Mesajul original
        Оригинално съобщение
        Исходное сообщение
        Пересылаемое сообщение
        Оригинальное сообщение
        Оригінальне повідомлення
        Вихідне повідомлення
        Orijinal İleti
        Orijinal Mesaj
        Özgün ileti
        Αρχικό μήνυμα
        הודעה מקורית
        الرسالة الأصلية
        رسالة أصلية
        元のメッセージ
        転送されたメッセージ
        原始邮件
        原始郵件
        邮件原件
        转发的邮件
        원본 메시지
        원본 메일
        Originalna poruka
        Izvorna poruka
        Izvirno sporočilo
        Tin nhắn gốc
        Thư gốc
        Pesan Asli
        Forwarded Message
        Forwarded message
        Begin forwarded message
        Reply message
        Anfang der weitergeleiteten Nachricht
        Début du message réexpédié
        Początek przekazywanej wiadomości
        Inicio del mensaje reenviado
        Begin doorgestuurd bericht
        Inizio messaggio inoltrato
        Original Appointment
        Missatge original
        Algne sõnum
        Sākotnējais ziņojums
        Pradinis pranešimas
        ข้อความต้นฉบับ
        ข้อความเดิม
        ข้อความที่ส่งต่อ
        मूल संदेश
        अग्रेषित संदेश
        Mesej Asal
        Mesej asli
        Изворна порука
        Оригинална порука
        پیام اصلی
        Tin nhắn được chuyển tiếp
        Pesan terusan
        """

    /// Verbs of writing, each as its last or only word.
    static let verbText = """
        wrote writes said schrieb schrieben geschrieben écrit escribió escribio escreveu escrito scritto scrisse schreef geschreven
        skrev skreiv kirjoitti kirjutas napisał napisał(a) napisała pisze napsal napsala napsal(a) píše napísal napísala napísal(a) írta
        ezt scris написа написал написала написал(а) написав написала пише пишет yazdı yazmış yazdi έγραψε כתב כתבה كتب كتبت
        viết đã menulis napisao napisala napisao(la) je pisal pisala skrifaði rakstīja parašė rašė escriure escrigué escrivia
        wrote: geantwortet scrie antwortete sent sendt skickade a-scris ha-scritto สร้าง เขียน 写道 寫道 写到 書きました 작성
        """

    /// Verbs that stand together with what goes before them.
    static let joinedVerbs = [
        "写道", "寫道", "のメール", "書きました", "送信しました", "작성", "님이", "에 작성", "เขียนว่า", "เขียน:", "ได้เขียน", "ने लिखा", "نوشت", "اكتب",
        "כתב/ה", "ה-",
    ]

    /// How the line begins that a mobile or free mail program adds.
    static let footers = [
        "sent from my ", "sent from mobile", "sent from yahoo", "sent from outlook", "sent from mail",
        "sent from samsung",
        "sent from proton", "sent from android", "sent from aol", "sent from gmail", "sent from the ", "sent from a ",
        "sent from blackberry", "sent from iphone", "sent from ipad", "sent with ", "sent via ", "sent by ",
        "sent using ",
        "sent on the go", "get outlook for", "download outlook", "get the new ", "von meinem ", "gesendet von ",
        "gesendet mit ", "gesendet über ", "gesendet aus ", "von unterwegs", "holen sie sich outlook", "outlook für ",
        "diese nachricht wurde von meinem", "envoyé de ", "envoyé depuis ", "envoyé à partir ", "envoyé avec ",
        "télécharger outlook", "obtenir outlook", "provenance : courrier", "enviado desde ", "enviado por ",
        "enviado con ",
        "obtener outlook", "obtén outlook", "enviado do ", "enviado de ", "enviado a partir ", "enviado com ",
        "obter o outlook",
        "inviato da ", "inviato dal ", "inviato con ", "ottieni outlook", "scarica outlook", "verzonden met ",
        "verzonden vanaf ",
        "verzonden via ", "verstuurd vanaf ", "verstuurd via ", "outlook downloaden", "outlook voor ", "skickat från ",
        "skickat med ", "hämta outlook", "sendt fra ", "sendt med ", "hent outlook", "få outlook", "lähetetty ",
        "hanki outlook",
        "wysłane z ", "wysłano z ", "pobierz outlook", "odesláno z", "odoslané z", "získat outlook", "elküldve ",
        "trimis de pe ", "trimis din ", "изпратено от ", "отправлено с ", "отправлено из ", "надіслано з",
        "iphone'umdan gönderildi",
        "στάλθηκε από ", "נשלח מ", "أرسلت من", "أُرسلت من", "iphoneから送信", "ipadから送信", "发自我的", "从我的 iphone",
        "發自我的", "從我的 iphone", "傳自我的", "nosūtīts no", "poslano s", "poslano z", "poslato sa", "được gửi từ",
        "dikirim dari", "mengirim dari", "나의 iphone에서", "đã gửi từ", "gửi từ", "ส่งจาก", "ส่งด้วย", "รับ outlook",
        "ดาวน์โหลด outlook", "dihantar daripada", "dapatkan outlook", "enviat des del", "enviat des de", "enviat amb",
        "saadetud minu", "išsiųsta iš", "послато са", "послато са мог", "lấy outlook", "tải outlook",
        "pobrano", "outlook для", "pridobite outlook", "preuzmite outlook", "สร้างจาก", "내 iphone에서", "envoyer de mon",
        "sent from",
    ]

    /// How such a line ends.
    static let endings = [
        " gesendet", "から送信", "에서 보냄", "gönderildi", "से भेजा गया", "से भेजा गया।", "ارسال شده از", " küldve", "から送信しました", "发送",
        "傳送", "에서 보냄.",
    ]

    /// How a gateway's warning about a mail from outside begins.
    static let banners = [
        "confidential:", "confidentiality notice", "confidentiality:", "avis de confidentialité",
        "aviso de confidencialidad", "caution: this email originated", "caution: this message originated",
        "caution: external", "caution:external", "caution! this message was sent from outside", "caution: this e-mail",
        "caution: this email", "warning: this email originated", "warning: external", "external email",
        "external sender",
        "external mail", "external] ", "this email originated from outside", "this message originated from outside",
        "this email came from outside", "you don't often get email from", "you don’t often get email from",
        "some people who received this message don't often", "achtung: diese e-mail kommt",
        "achtung: diese e-mail stammt",
        "achtung: externe", "achtung externe", "externe e-mail", "diese e-mail stammt von außerhalb",
        "diese e-mail kommt von außerhalb", "sie erhalten nicht oft e-mails von",
        "sie erhalten nicht häufig e-mails von",
        "attention : cet e-mail provient", "attention : ce message provient", "attention: ce message provient",
        "courriel externe", "vous n'obtenez pas souvent", "precaución: este correo proviene", "correo externo",
        "attenzione: questa email proviene", "email esterna", "let op: deze e-mail komt", "varning: detta mail kommer",
        "uwaga: ta wiadomość pochodzi", "внимание: внешн", "【社外", "[社外", "외부 메일", "อีเมลภายนอก", "คำเตือน: อีเมล",
        "ข้อควรระวัง",
    ]

    /// How a disclaimer begins.
    static let disclaimers = [
        "this email and any", "this e-mail and any", "this message and any", "this email is confidential",
        "this e-mail is confidential", "this message contains", "this email contains", "this e-mail contains",
        "this message is intended", "this email is intended", "this e-mail is intended", "the information contained in",
        "the information in this", "the contents of this", "confidentiality notice", "confidentiality:", "disclaimer",
        "legal notice", "privileged", "confidential:", "notice:", "please consider the environment",
        "think before you print", "consider the environment", "this transmission", "this communication",
        "diese e-mail enthält", "diese e-mail kann", "diese nachricht ist", "diese nachricht enthält", "dieses e-mail",
        "diese e-mail ist", "der inhalt dieser", "die information in dieser", "die in dieser", "vertraulichkeit",
        "bitte denken sie an die umwelt", "bitte prüfen sie", "haftungsausschluss", "ce message et ", "ce message est",
        "ce courriel", "cet e-mail", "ce mail", "avertissement", "avis de confidentialité", "pensez à l'environnement",
        "pensez à l’environnement", "este mensaje", "este correo", "aviso legal", "aviso de confidencialidad",
        "la información contenida", "antes de imprimir", "esta mensagem", "este e-mail", "este email", "aviso:",
        "as informações contidas", "le informazioni contenute", "questo messaggio", "questa e-mail", "questa email",
        "il contenuto di", "ai sensi del", "avvertenza", "informativa", "dit bericht", "deze e-mail",
        "dit e-mailbericht",
        "de informatie in", "aan dit bericht", "detta meddelande", "denna e-post", "detta e-post", "denne e-mail",
        "denne e-post", "denne meddelelse", "tämä viesti", "tämä sähköposti", "ta wiadomość", "niniejsza wiadomość",
        "treść tej", "informacje zawarte", "tento e-mail", "tato zpráva", "táto správa", "ez az e-mail", "ez az üzenet",
        "acest mesaj", "acest e-mail", "данное сообщение", "это сообщение", "настоящее сообщение", "цей лист",
        "bu e-posta", "bu mesaj", "το παρόν", "αυτό το μήνυμα", "הודעה זו", "هذه الرسالة", "このメールは", "本メール",
        "本邮件", "此邮件", "本郵件", "이 메일은", "본 메일", "อีเมลฉบับนี้", "อีเมลนี้", "ข้อความนี้", "ข้อความในอีเมล", "เอกสารฉบับนี้", "यह ईमेल",
        "यह संदेश", "इस ईमेल",
        "e-mel ini", "emel ini", "email ini dan", "email này", "thư này", "ova poruka", "ова порука", "то sporočilo",
        "to sporočilo", "این ایمیل", "šis el. laiškas", "see e-kiri", "šis e-pasts", "aquest missatge", "aquest correu",
        "това съобщение", "това писмо", "mail ini",
    ]
}
