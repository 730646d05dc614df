extension Headings {
    /// What people call columns, by language: one meaning a line, then the headings.
    static let languages: [(String, String)] = [
        ("English", english), ("German", german), ("French", french), ("Spanish", spanish), ("Italian", italian),
        ("Portuguese", portuguese), ("Dutch", dutch), ("Polish", polish), ("Swedish", swedish),
        ("Danish and Norwegian", danish), ("Czech", czech), ("Russian", russian), ("Greek", greek),
        ("Turkish", turkish),
    ]

    static let english = """
        email: Email | E-mail Address | Mail | Mail Address | Primary Email | Contact Email
        work_email: Work Email | Business Email | Office Email
        other_email: Personal Email | Private Email | Home Email | Secondary Email | Other Email
        first_name: First Name | Given Name | Forename
        last_name: Last Name | Surname | Family Name
        name: Name | Full Name
        company: Company | Company Name | Account Name | Organization | Organisation | Organization Name
        role: Job Title | Role | Position
        phone: Phone | Phone Number | Telephone
        mobile: Mobile | Mobile Phone | Mobile Phone Number | Cell | Cell Phone
        street: Street | Street Address
        city: City | Town
        state: State | Region | State/Region | Province
        postal_code: ZIP | ZIP Code | Postal Code | Postcode
        country: Country | Country/Region
        language: Language | Preferred Language | Locale
        zone: Time Zone | Zone | TZ
        website: Website | Website URL | Web Site | Homepage
        company_size: Number of Employees | Employees | Company Size | No. of Employees
        source: Source | Lead Source | Original Source | utm_source
        basis: Basis | Lawful Basis | Legal Basis
        tags: Tags | Labels | Categories | Group Membership
        status: Status | Lead Status | Contact Status
        mail_status: Email Status | Subscription Status | Subscriber Status | Marketing Status | Mail Status | Email Subscription | Email Subscription Status | Email Permission Status | Permission Status | Newsletter Status | Mailing Status
        unsubscribed: Unsubscribed | Unsubscribe | Unsubscribed At | Unsubscribe Date | Date Unsubscribed | Opt Out | Opted Out | Email Opt Out | Opt-out Date | Do Not Email | Don't Email | No Email | Unsubscribed from Email | Unsubscribe Reason | Email Unsubscribed | Unsubscribed On | Opted Out At | Opt Out Reason | Email Optout
        suppressed: Do Not Contact | DNC | Blocklisted | Blacklisted | Blocked | Suppressed | Do Not Mail | No Contact | Blocklisted Reason | Blocked Reason
        bounced: Bounced | Hard Bounced | Hard Bounce | Bounced At | Bounce Date | Bounce Reason | Bounce Type | Invalid Email
        complained: Complained | Spam Complaint | Complaint | Marked as Spam | Complained At
        subscribed: Subscribed | Opted In | Opt In | Is Subscribed | Newsletter | Newsletter Subscription | Accepts Marketing | Accepts Email Marketing
        consent: Consent | Consent Given | Consented | Has Consent | Gave Consent | Marketing Consent | Email Consent | GDPR Consent | Marketing Permission | Permission to Email | Email Permission
        """

    static let german = """
        email: E-Mail | E-Mail-Adresse | Mailadresse | Emailadresse | E-Mail Adresse
        work_email: E-Mail geschäftlich | Geschäftliche E-Mail | E-Mail dienstlich
        other_email: E-Mail privat | Private E-Mail
        first_name: Vorname | Rufname
        last_name: Nachname | Familienname | Zuname
        name: Vollständiger Name | Vor- und Nachname | Ansprechpartner
        company: Firma | Unternehmen | Firmenname | Organisation
        role: Position | Funktion | Berufsbezeichnung | Rolle
        salutation: Anrede
        phone: Telefon | Telefonnummer | Rufnummer
        mobile: Mobil | Handy | Mobiltelefon | Handynummer | Mobilnummer
        street: Straße | Strasse
        city: Ort | Stadt | Wohnort
        state: Bundesland | Region | Kanton
        postal_code: PLZ | Postleitzahl
        country: Land
        language: Sprache
        zone: Zeitzone
        website: Webseite | Internetseite
        company_size: Mitarbeiter | Mitarbeiterzahl | Anzahl Mitarbeiter | Unternehmensgröße | Beschäftigte
        source: Quelle | Herkunft | Lead-Quelle
        basis: Rechtsgrundlage
        tags: Schlagworte | Schlagwörter | Etiketten | Stichworte | Kategorien
        status: Leadstatus | Kontaktstatus
        mail_status: E-Mail-Status | Abonnementstatus | Newsletter-Status | Abostatus | Newsletterstatus | Anmeldestatus | Marketingstatus
        unsubscribed: Abgemeldet | Abgemeldet am | Abmeldung | Abmeldedatum | Abbestellt | Newsletter abbestellt | Ausgetragen | Widerruf | Widerrufen | Keine E-Mail | Keine E-Mails | Keine Mails | Abmeldegrund | Austragungsdatum | Newsletter-Abmeldung
        suppressed: Gesperrt | Kontaktsperre | Werbesperre | Nicht kontaktieren | Keine Werbung | Sperrliste | Blockiert
        bounced: Unzustellbar | Rückläufer | Ungültige E-Mail
        complained: Beschwerde | Spam-Beschwerde
        subscribed: Abonniert | Angemeldet | Newsletter abonniert | Newsletter-Anmeldung | Abonnent
        consent: Einwilligung | Werbeeinwilligung | Newsletter-Einwilligung | Zustimmung | DSGVO-Einwilligung | Marketing-Einwilligung
        """

    static let french = """
        email: Courriel | Adresse e-mail | Adresse mail | Adresse électronique | Mél
        work_email: E-mail professionnel
        other_email: E-mail personnel
        first_name: Prénom
        last_name: Nom | Nom de famille
        name: Nom complet | Nom et prénom
        company: Société | Entreprise | Raison sociale
        role: Fonction | Poste | Titre du poste
        salutation: Civilité
        phone: Téléphone | Numéro de téléphone | Tél
        mobile: Portable | Téléphone portable | Téléphone mobile
        street: Rue
        city: Ville
        state: Région | Département
        postal_code: Code postal
        country: Pays
        language: Langue
        zone: Fuseau horaire
        website: Site web | Site internet
        company_size: Effectif | Nombre d'employés | Nombre de salariés | Salariés
        source: Origine | Provenance
        basis: Base légale | Base juridique
        tags: Étiquettes | Mots-clés | Catégories
        status: Statut
        mail_status: Statut de l'abonnement | Statut e-mail | Statut de l'email | Statut d'abonnement | Statut marketing | Statut d'inscription
        unsubscribed: Désabonné | Désabonnée | Désabonnement | Désinscrit | Désinscription | Date de désinscription | Date de désabonnement | Ne pas envoyer d'e-mail | Désabonné le | Désinscrit le | Motif de désinscription | Motif de désabonnement
        suppressed: Ne pas contacter | Liste noire | Bloqué | Exclusion e-mail | Exclu | Exclu des envois
        bounced: Rebond | E-mail invalide | Adresse invalide | Adresse rejetée | E-mail rejeté | Rejeté
        complained: Plainte
        subscribed: Abonné | Abonnée | Inscrit | Inscrit à la newsletter | Lettre d'information
        consent: Consentement | Consentement marketing | Accord marketing | Consentement RGPD
        """

    static let spanish = """
        email: Correo | Correo electrónico | Dirección de correo | Dirección de correo electrónico
        work_email: Correo del trabajo | Correo de trabajo
        other_email: Correo personal
        first_name: Nombre
        last_name: Apellido | Apellidos
        name: Nombre completo | Nombre y apellidos
        company: Empresa | Compañía | Nombre de la empresa
        role: Cargo | Puesto
        salutation: Tratamiento
        phone: Teléfono | Número de teléfono
        mobile: Móvil | Celular | Teléfono móvil
        street: Calle | Dirección
        city: Ciudad | Población | Localidad
        state: Provincia | Comunidad autónoma
        postal_code: Código postal
        country: País
        language: Idioma | Lengua
        zone: Zona horaria | Huso horario
        website: Sitio web | Página web
        company_size: Empleados | Número de empleados | Tamaño de la empresa
        source: Fuente | Procedencia
        basis: Base jurídica | Base legal
        tags: Etiquetas | Categorías
        status: Estado del contacto | Situación
        mail_status: Estado de la suscripción | Estado de suscripción | Estado de marketing | Estado de correo | Estado del correo
        unsubscribed: Baja | Dado de baja | De baja | Fecha de baja | Cancelada la suscripción | Desuscrito | No enviar correos | No enviar correo | No desea recibir correos | Fecha de cancelación de suscripción | Suscripción cancelada | Motivo de baja
        suppressed: No contactar | Lista negra | Bloqueado
        bounced: Rebotado | Rebote | Correo inválido
        complained: Queja | Denunciado como spam
        subscribed: Suscrito | Suscrita | Boletín | Alta
        consent: Consentimiento | Consentimiento de marketing | Acepta publicidad
        """

    static let italian = """
        email: Posta elettronica | Indirizzo e-mail | Indirizzo di posta elettronica | Indirizzo mail
        work_email: E-mail di lavoro
        other_email: E-mail personale
        last_name: Cognome
        name: Nome completo | Nome e cognome | Nominativo
        first_name: Nome
        company: Azienda | Società | Ragione sociale | Ditta
        role: Ruolo | Qualifica | Mansione
        phone: Telefono | Numero di telefono
        mobile: Cellulare
        street: Via | Indirizzo
        city: Città | Comune
        state: Regione
        postal_code: CAP | Codice postale
        country: Paese | Nazione
        language: Lingua
        zone: Fuso orario
        website: Sito web | Sito
        company_size: Dipendenti | Numero di dipendenti | Addetti
        source: Fonte | Provenienza
        basis: Base giuridica
        tags: Etichette | Categorie
        status: Stato del contatto | Stato lead
        mail_status: Stato iscrizione | Stato dell'iscrizione | Stato marketing | Stato e-mail
        unsubscribed: Disiscritto | Disiscritta | Disiscrizione | Data disiscrizione | Cancellato dalla newsletter | Non inviare e-mail | Data di disiscrizione | Disiscritto il | Motivo della disiscrizione
        suppressed: Non contattare | Lista nera | Bloccato
        bounced: Rimbalzato | E-mail non valida | Indirizzo respinto | E-mail respinta | Respinto
        complained: Segnalato come spam
        subscribed: Iscritto | Iscritta | Iscritto alla newsletter
        consent: Consenso | Consenso marketing | Consenso al marketing
        """

    static let portuguese = """
        email: Correio eletrônico | Endereço de e-mail | Correio eletrónico
        work_email: E-mail comercial | E-mail profissional
        other_email: E-mail pessoal
        first_name: Primeiro nome
        last_name: Sobrenome | Apelido | Último nome
        name: Nome completo
        company: Companhia | Nome da empresa
        role: Função
        phone: Telefone | Número de telefone
        mobile: Celular | Telemóvel
        street: Rua | Endereço | Morada
        city: Cidade | Localidade
        state: Estado | UF | Distrito
        postal_code: CEP | Código postal
        country: País
        language: Idioma
        zone: Fuso horário
        website: Site
        company_size: Funcionários | Número de funcionários | Colaboradores
        source: Origem | Fonte
        basis: Base jurídica
        tags: Etiquetas | Marcadores
        status: Situação
        mail_status: Status da inscrição | Estado da subscrição
        unsubscribed: Descadastrado | Descadastrada | Cancelou inscrição | Data de descadastro | Não enviar e-mail | Não enviar e-mails
        suppressed: Não contatar | Não contactar | Bloqueado | Lista negra
        bounced: Devolvido | E-mail inválido
        complained: Reclamação | Marcado como spam
        subscribed: Inscrito | Inscrita | Assinante | Subscrito
        consent: Consentimento | Consentimento de marketing | Aceita marketing
        """

    static let dutch = """
        email: E-mailadres | Mailadres
        work_email: Zakelijk e-mailadres
        other_email: Privé e-mailadres
        first_name: Voornaam
        last_name: Achternaam | Familienaam
        name: Naam | Volledige naam
        company: Bedrijf | Bedrijfsnaam | Organisatie
        role: Functie | Functietitel
        salutation: Aanhef
        phone: Telefoon | Telefoonnummer
        mobile: Mobiel | Mobiel nummer | Gsm
        street: Straat | Adres
        city: Plaats | Woonplaats | Stad
        state: Provincie
        postal_code: Postcode
        country: Land
        language: Taal
        zone: Tijdzone
        company_size: Medewerkers | Aantal medewerkers | Aantal werknemers | Werknemers
        source: Bron | Herkomst
        basis: Grondslag | Rechtsgrond
        tags: Trefwoorden | Categorieën
        status: Contactstatus
        mail_status: Abonnementsstatus | E-mailstatus | Inschrijfstatus | Nieuwsbriefstatus | Marketingstatus
        unsubscribed: Uitgeschreven | Uitschrijving | Uitgeschreven op | Afgemeld | Afmelding | Geen e-mail | Geen mail | Reden van uitschrijving | Uitschrijfdatum
        suppressed: Niet contacteren | Niet benaderen | Geblokkeerd | Zwarte lijst
        bounced: Onbestelbaar | Ongeldig e-mailadres
        complained: Klacht
        subscribed: Geabonneerd | Ingeschreven | Nieuwsbrief | Abonnee
        consent: Toestemming | Marketingtoestemming
        """

    static let polish = """
        email: Adres e-mail | Adres email | Poczta elektroniczna
        work_email: E-mail służbowy
        other_email: E-mail prywatny
        first_name: Imię
        last_name: Nazwisko
        name: Imię i nazwisko
        company: Nazwa firmy | Przedsiębiorstwo
        role: Stanowisko
        phone: Telefon | Numer telefonu
        mobile: Komórka | Telefon komórkowy
        street: Ulica | Adres
        city: Miasto | Miejscowość
        state: Województwo
        postal_code: Kod pocztowy
        country: Kraj
        language: Język
        zone: Strefa czasowa
        website: Strona internetowa | Strona www
        company_size: Liczba pracowników | Pracownicy | Wielkość firmy
        source: Źródło
        basis: Podstawa prawna
        tags: Etykiety | Tagi
        status: Stan kontaktu
        mail_status: Status subskrypcji | Status e-mail
        unsubscribed: Wypisany | Wypisana | Wypisanie | Data wypisania | Rezygnacja | Nie wysyłać e-maili
        suppressed: Nie kontaktować się | Zablokowany | Czarna lista
        bounced: Odbity | Nieprawidłowy e-mail
        complained: Skarga
        subscribed: Zapisany | Zapisana | Subskrybent
        consent: Zgoda | Zgoda marketingowa | Zgoda RODO
        """
}
