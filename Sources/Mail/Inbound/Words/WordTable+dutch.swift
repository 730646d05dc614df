extension WordTable {
    /// What people and programs write in Dutch.
    static let dutch = WordTable(
        "nl",
        """
        [unsubscribe]
        uitschrijven|afmelden|uitgeschreven|afgemeld|uitschrijving|afmelding
        schrijf|schrijven|meld|melden|haal|halen|haalt mij|me|ons|mijn|u .. uit|af|lijst|van
        verwijder|verwijderen|verwijdert|wis|wissen|schrap|schrappen mij|me|ons|mijn|onze|dit|deze|van
        verwijderd .. worden|lijst
        uit_te_schrijven|af_te_melden|uitteschrijven|aftemelden
        mij|me|ons|mijn .. te verwijderen|schrappen|wissen
        gelieve|verzoek|verzoeke .. uit|af te schrijven|melden|halen
        wil|wilt|zou|graag|kunt|kan .. verwijderen|uitschrijven|afmelden|verwijderd|uitgeschreven|schrappen
        van .. lijst|mailinglijst|verzendlijst|mailinglist|verzendlijst .. af|halen|verwijderen|schrappen|gehaald|verwijderd
        uit .. bestand|database|lijst|mailinglijst|adressenbestand .. halen|verwijderen|schrappen
        geen .. mails|e-mails|emails|mail|berichten|nieuwsbrief|nieuwsbrieven|reclame|e-mail|post .. meer|ontvangen|sturen|willen|wil|krijgen
        geen verdere mails|e-mails|berichten|contact
        stuur|stuurt|sturen|zend|mail|schrijf mij|me|ons|mij_alstublieft .. niets|niks meer|verder
        niets|niks meer .. ontvangen|sturen|horen|krijgen|toesturen|van
        wil|willen|wens|wensen .. niet|geen .. meer .. mails|e-mails|ontvangen|gemaild|benaderd|contact|berichten
        niet|nooit meer .. mailen|schrijven|contacteren|benaderen|sturen|benaderd|contact|ontvangen|gemaild|lastig|lastigvallen|berichten
        mail|e-mail|contacteer|schrijf|benader|stuur mij|me|ons .. niet|nooit|geen
        stop|stoppen|hou|houd|houdt met|op .. mailen|sturen|mails|e-mails|berichten|schrijven|spammen|deze|die
        laat|laten mij|me|ons .. met rust|rust
        met rust
        zeg .. abonnement|nieuwsbrief op
        abonnement|nieuwsbrief opzeggen|stopzetten|stoppen
        maak bezwaar
        trek .. toestemming .. in
        [unsubscribe short]
        uitschrijven
        afmelden
        ^stop
        ^verwijderen
        ^opzeggen
        [complaint]
        nooit|niet .. aangemeld|ingeschreven|toestemming|gevraagd|opgegeven|geabonneerd|verzocht
        waar|hoe|waarvandaan .. mijn|onze .. adres|e-mail|gegevens|mailadres|e-mailadres|emailadres
        hoe komen|komt|kom jullie|u|je aan
        zonder .. toestemming
        autoriteit persoonsgegevens
        advocaat|aangifte|acm|illegaal|intimidatie|rechtszaak|klacht
        juridische stappen|actie|acties|maatregelen|procedure
        meld|melden|gemeld|rapporteer|rapporteren|markeer|gemarkeerd .. spam|misbruik|als|autoriteit
        als spam
        ongevraagde|ongewenste|ongewenst .. mail|reclame|e-mail|mails|berichten|e-mails
        [privacy law]
        avg
        [complaint weak]
        spam|spammer|spammen|spamming
        oplichting|schandalig|belachelijk|brutaal|irritant|waardeloos
        [wrong person]
        verkeerde|verkeerd|foute persoon|contactpersoon|adres|afdeling|contact|mailadres|man|vrouw|nummer|iemand
        niet .. de|het juiste|goede persoon|contactpersoon|adres|contact?
        niet .. verantwoordelijk|bevoegd|mijn|aanspreekpunt|contactpersoon|over
        ga|gaan|hier|daar .. niet .. over
        neem|neemt|nemen .. contact .. op .. met
        richt u|je tot
        beter|best|liever .. bij|contact|terecht|mailen|vragen|mijn|collega
        contacteer|mail|vraag|benader|spreek .. mijn|onze|collega|mevrouw|meneer|dhr|mw
        juiste|goede persoon|contactpersoon .. is|zou
        is .. verantwoordelijk|contactpersoon|aanspreekpunt .. voor|hiervoor
        doorgestuurd|doorsturen|stuur .. naar|aan|door|collega|mijn
        u|je moet|kunt .. bij|met|contact .. zijn|zoeken|collega|opnemen|praten
        werk|werkt .. niet meer .. hier|daar|bij
        gaat hierover|daarover|hier over|over
        vergist|verwart
        [not interested]
        doen|doe|regelen|maken .. zelf|intern
        andere|ander partij|leverancier|aanbieder|bureau|pakket .. gekozen|gekozen_voor
        gekozen voor .. andere|ander
        blijven|blijf bij|met .. huidige|onze|bestaande|mijn
        niet|niks|geenszins echt|meer|zo|bijzonder? geïnteresseerd|interessant
        niet .. geïnteresseerd|interessant|relevant|nodig|passend
        geen interesse|belangstelling|behoefte|budget|noodzaak|gebruik
        nee dank|bedankt|dankje|dankjewel|hoor|hartelijk|we|ik|geen|sorry|liever
        bedankt maar .. nee|niet|geen|we
        maar nee
        hebben|heb|heeft|gebruiken|gebruik|werken|werk|zitten|zijn|ben al|reeds
        al|reeds .. oplossing|leverancier|partner|systeem|partij|aanbieder|software|voorzien|iemand|een|coach|bureau|tool|contract
        gekozen|kozen|besloten|gaan .. voor .. andere|ander|iemand|concurrent|een
        niet .. verder .. gaan|mee
        te duur
        hebben|heb|wil|willen .. niet|geen nodig|behoefte|interesse
        past .. niet
        niet .. voor ons|mij
        niets|niks voor ons|mij
        afzien|afwijzen|passen|bedanken
        zien .. ervan|er|hiervan af
        tevreden met .. huidige|onze|mijn
        tijdverspilling
        willen|wil we|wij|ik .. niet$
        dat|dit|het willen|wil we|ik|wij .. niet
        [not interested short]
        zeker|absoluut niet|geen
        ^nee
        ^neen
        ^nope
        ^nooit
        [not now]
        nu|momenteel|voorlopig|vandaag|dit|even|thans niet|geen
        niet .. nu|moment|momenteel|vandaag|dit|deze
        op dit|het moment .. niet|geen
        nog niet
        later|misschien|wellicht|eventueel .. nog|weer|nog eens|volgend|volgende|een|keer|dit|in|eens|terug|contact
        neem|mail|contacteer|kom|vraag|bel|probeer|schrijf|praten|spreken|herinner|benader|komen|meld .. in|na|over|volgend|volgende|later|begin|eind|vanaf|rond .. januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maand|maanden|weken|jaar|kwartaal|voorjaar|lente|zomer|najaar|herfst|winter|vakantie|opnieuw|weer|terug|nog|eens|contact|op|keer|feestdagen|kerst
        over een|paar|twee|drie|zes|2|3|6|enkele|half|aantal maand|maanden|weken|jaar|paar
        volgend|volgende|komend|komende jaar|kwartaal|maand|seizoen|voorjaar|najaar
        na de|het|mijn|onze|kerst|pasen vakantie|zomer|feestdagen|vakantieperiode|zomervakantie|jaarwisseling|kerst|nieuwjaar|beurs
        andere keer|andermaal|tijd|moment
        geen|weinig .. tijd|capaciteit
        te|erg|heel|zo druk|vroeg
        niet .. goed|goede|juiste|beste|handig moment|tijd|tijdstip
        slecht moment
        budget .. op|bevroren|volgend|pas
        pas .. volgend|weer|in|na|vanaf
        uitstellen|uitgesteld
        in de wacht
        [not now short]
        ^later
        ^misschien
        ^morgen$
        [interested]
        geïnteresseerd|interesse|interessant|interesseert|belangstelling
        klinkt|lijkt|ziet|dat|vind .. goed|interessant|prima|leuk|top|geweldig|perfect|mooi|super
        ja graag|leuk|prima|dat|ik|wij|we|hoor|doe|zeker|natuurlijk|stuur
        graag
        doe|doen ik|we|wij|maar mee?
        wil|willen|zou|zouden .. graag .. weten|boeken|bestellen|kopen|deelnemen|afspraak|meer|proberen|aanmelden|kennismaken|afspreken|ontvangen|reserveren
        meer informatie|info|weten|details|horen
        stuur|sturen|stuurt|zend|kunt|kun|mail .. contract|factuur|offerte|informatie|info|details|link|voorstel|prijzen|prijslijst|brochure|meer|sturen|uitnodiging
        bel|bellen|bel me|mij|ons|we|gerust .. morgen|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag|om|even|maar
        laten we|wij 
        afspraak|gesprek|demo|call|meeting .. maken|plannen|inplannen|graag|mogelijk|boeken|maandag|dinsdag|woensdag|donderdag|vrijdag
        wanneer .. kunnen|kan|past|schikt|starten|beschikbaar|bellen|beginnen
        akkoord|afgesproken|prima|perfect|uitstekend|top|geweldig
        schikt|past mij|me|ons|prima|goed
        precies wat .. zoek|zoeken|nodig
        goed|goede|leuk idee|voorstel|plan
        neem|nemen|accepteer|accepteren|bevestig|bestel|boek|reserveer .. aanbod|het|de|een|aan|voor
        ik|wij|we neem|nemen|bestel|boek|koop|accepteer|ga|gaan
        kijk|kijken .. naar uit
        schrijf me|mij|ons in
        [interested short]
        ^ja
        ^zeker
        ^ok
        ^oké
        ^prima
        ^graag
        ^top
        ^natuurlijk
        ^absoluut
        ^akkoord
        [question]
        wat|hoe|welke|wanneer|waar|wie|waarom|hoeveel|welk kost|kosten|is|zijn|werkt|lang|veel|duur|kan|kunnen|houdt|betekent|gaat|verschil|zit|moet
        is|zijn|hebben|heeft|kan|kunnen|bieden|kunt|heb|hebt|bestaat er|jullie|u|het|ik|we|dit|je|een|ook
        vraag|vragen|vraagje
        begrijp|snap .. niet
        uitleggen|toelichten
        [elsewhere]
        oude|andere|vorige|vroegere nieuwsbrief|nieuwsbrieven|lijst|account|abonnement|mailinglijst|adres|cursus|mails
        mijn|ons team|personeel|klanten|collega's|mensen .. van|bij|uit
        [supposed]
        zou|zouden .. uitschrijven|afmelden|opzeggen .. als|wanneer|zodra .. tool|product|software|oplossing|dienst|cursus|app
        [ignored]
        niet .. uitschrijven|afmelden|verwijderen
        geen probleem|zorgen|haast|dank|bezwaar|punt|enkel
        niet slecht|alleen|erg|verkeerd
        waarom niet
        niet te|zo duur
        in|uit spam|spamfolder|spambox
        spamfolder|spamfilter|spambox
        [negation]
        niet|geen|nooit|zonder|noch|nee|niets|niks
        [away]
        afwezig|afwezigheid
        niet op|aanwezig kantoor
        op vakantie|verlof|reis|zakenreis
        met vakantie|verlof|zwangerschapsverlof|ouderschapsverlof
        niet .. bereikbaar|aanwezig|beschikbaar|kantoor
        weer|terug .. bereikbaar|aanwezig|op|kantoor|beschikbaar
        beperkt .. toegang|bereikbaar
        gesloten
        buiten kantoor
        [away subject]
        ^afwezig|afwezigheid
        ^automatisch antwoord
        ^automatische
        ^niet op|aanwezig
        ^afwezigheidsbericht|afwezigheidsmelding|vakantie
        ^ik ben afwezig|niet|met|op
        ^out of office
        [left]
        niet meer|langer .. werkzaam|in|bij|werk|werkt|dienst
        werkt|werk .. niet meer
        uit dienst
        heeft .. verlaten
        niet meer|langer .. hier|ons
        bedrijf|organisatie .. verlaten
        [acknowledgement]
        hebben|heb .. bericht|mail|e-mail|verzoek|aanvraag|vraag .. ontvangen
        bericht|mail|e-mail|verzoek|aanvraag|vraag .. ontvangen|geregistreerd|aangemaakt|behandeling
        bedankt|dank voor .. bericht|mail|e-mail|interesse|contact|aanvraag|vraag
        reageren|antwoorden|nemen|beantwoorden .. mogelijk|binnen|spoedig|snel|werkdagen
        automatisch|automatische .. bericht|antwoord|gegenereerd|e-mail|ontvangstbevestiging|gegenereerde|mail
        ontvangstbevestiging
        niet .. antwoorden|beantwoorden|reageren op|deze|dit
        ticketnummer|zaaknummer|ticket|referentienummer
        [acknowledgement subject]
        ontvangstbevestiging
        bevestiging .. ontvangst
        uw|je aanvraag|vraag|bericht|verzoek|ticket
        bedankt voor
        ticket
        wij|we hebben uw|je
        [challenge]
        klik .. link|bevestigen|verifiëren
        bevestig|bewijs .. mens|afzender|geen|identiteit
        quarantaine
        [calendar subject]
        ^geaccepteerd
        ^geweigerd
        ^afgewezen
        ^voorlopig
        ^geannuleerd
        [receipt subject]
        ^gelezen
        ^leesbevestiging
        ^niet gelezen
        [back]
        vanaf|terug|weer|aanwezig|bereikbaar|terugkeer op|in|vanaf|van|bereikbaar|kantoor|aanwezig|terug|weer?
        vanaf|terug
        [until]
        tot|t|en|met|tm
        [months]
        januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep sept|oktober okt|november nov|december dec
        [weekdays]
        maandag ma|dinsdag di|woensdag wo|donderdag do|vrijdag vr|zaterdag za|zondag zo
        [tomorrow]
        morgen
        [next week]
        volgende week
        [common]
        de het een en van ik u uw ben niet voor met bericht bedankt op ben tot weer vanaf mijn dit er wij in naar bij zijn kantoor afwezig
        """)
}
