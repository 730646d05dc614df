extension Headings {
    // The languages of the north and the east of Europe.

    static let swedish = """
        email: E-post | E-postadress | Epost | Mejl
        work_email: E-post arbete
        other_email: Privat e-post
        first_name: Förnamn
        last_name: Efternamn
        name: Namn | Fullständigt namn
        company: Företag | Företagsnamn
        role: Befattning | Titel
        phone: Telefonnummer | Telefon
        mobile: Mobilnummer | Mobiltelefon
        street: Gata | Gatuadress
        city: Ort | Stad
        state: Län
        postal_code: Postnummer
        country: Land
        language: Språk
        zone: Tidszon
        website: Webbplats | Hemsida
        company_size: Antal anställda | Anställda
        source: Källa
        basis: Rättslig grund
        tags: Taggar | Etiketter
        mail_status: Prenumerationsstatus
        unsubscribed: Avregistrerad | Avprenumererad | Avanmäld | Avregistreringsdatum | Inga mejl
        suppressed: Kontakta ej | Kontakta inte | Blockerad | Svartlistad
        bounced: Studsat | Ogiltig e-post
        complained: Klagomål
        subscribed: Prenumererar | Nyhetsbrev | Prenumerant
        consent: Samtycke | Marknadsföringssamtycke
        """

    static let danish = """
        email: E-mailadresse | E-postadresse | Mailadresse
        work_email: Arbejdsmail
        other_email: Privat e-mail
        first_name: Fornavn
        last_name: Efternavn | Etternavn
        name: Navn | Fulde navn | Fullt navn
        company: Virksomhed | Firmanavn | Selskap | Bedrift
        role: Stilling
        phone: Telefon | Telefonnummer
        mobile: Mobil | Mobilnummer
        street: Vej | Gate | Adresse
        city: By | Poststed
        state: Fylke
        postal_code: Postnummer | Postnr
        country: Land
        language: Sprog | Språk
        zone: Tidszone | Tidssone
        website: Hjemmeside | Nettsted
        company_size: Antal ansatte | Antall ansatte | Medarbejdere
        source: Kilde
        basis: Retsgrundlag | Rettslig grunnlag
        tags: Mærker | Etiketter
        mail_status: Abonnementsstatus
        unsubscribed: Afmeldt | Afmelding | Framelding | Avmeldt | Avmelding | Frameldt | Ingen e-mails
        suppressed: Må ikke kontaktes | Ikke kontakt | Blokeret | Blokkert
        bounced: Ugyldig e-mail | Ikke leveret
        complained: Klage
        subscribed: Tilmeldt | Påmeldt | Nyhedsbrev | Abonnerer
        consent: Samtykke | Markedsføringssamtykke
        """

    static let czech = """
        email: E-mailová adresa | Emailová adresa
        work_email: Pracovní e-mail
        other_email: Soukromý e-mail
        first_name: Jméno | Křestní jméno
        last_name: Příjmení
        name: Celé jméno | Jméno a příjmení
        company: Společnost | Název firmy
        role: Pozice | Funkce
        salutation: Oslovení
        phone: Telefonní číslo
        mobile: Mobilní telefon
        street: Ulice
        city: Město | Obec
        state: Kraj
        postal_code: PSČ
        country: Země | Stát
        language: Jazyk
        zone: Časové pásmo
        website: Webová stránka | Web
        company_size: Počet zaměstnanců | Zaměstnanci
        source: Zdroj
        basis: Právní základ
        tags: Štítky
        mail_status: Stav odběru
        unsubscribed: Odhlášen | Odhlášena | Odhlášení | Datum odhlášení | Neposílat e-maily
        suppressed: Nekontaktovat | Blokován
        bounced: Nedoručitelný | Neplatný e-mail
        complained: Stížnost
        subscribed: Přihlášen | Odběratel | Odebírá
        consent: Souhlas | Souhlas s marketingem
        """

    static let russian = """
        email: Электронная почта | Почта | Эл. почта | Адрес электронной почты | Имейл
        work_email: Рабочая почта
        other_email: Личная почта
        first_name: Имя
        last_name: Фамилия
        name: ФИО | Полное имя
        company: Компания | Организация | Название компании
        role: Должность
        phone: Телефон | Номер телефона
        mobile: Мобильный | Мобильный телефон
        street: Улица | Адрес
        city: Город
        state: Область | Регион
        postal_code: Индекс | Почтовый индекс
        country: Страна
        language: Язык
        zone: Часовой пояс
        website: Сайт
        company_size: Сотрудники | Количество сотрудников | Число сотрудников
        source: Источник
        basis: Правовое основание
        tags: Теги | Метки
        status: Статус лида
        mail_status: Статус подписки | Статус рассылки
        unsubscribed: Отписан | Отписался | Отписка | Дата отписки | Не писать
        suppressed: Не беспокоить | Чёрный список | Заблокирован
        bounced: Недействительный адрес | Недоставлено
        complained: Жалоба
        subscribed: Подписан | Подписка | Рассылка
        consent: Согласие | Согласие на рассылку
        """
}
