extension WordTable {
    /// What people and programs write in German.
    static let german = WordTable(
        "de",
        """
        [unsubscribe]
        sehen|seht sie? bitte? von .. mails|e-mails|emails|mail|e-mail|nachrichten|zusendungen|werbung .. ab
        von .. mails|e-mails|emails|mail|e-mail|nachrichten|zusendungen|werbung|kontaktaufnahmen .. absehen|abzusehen
        löschung meiner|unserer|aller .. daten|adresse
        ^abmelden|abbestellen|austragen$
        ^abmeldung|abbestellung
        abmelden|abbestellen|austragen bitte|möchte|will|lassen
        bitte .. abmelden|abbestellen|austragen|abbestellt|abgemeldet
        möchte|will|wünsche|wollen|möchten|würde .. abmelden|abbestellen|austragen|abgemeldet
        wie .. abmelden|abbestellen|austragen
        abzumelden|auszutragen|abzubestellen
        mich|uns|meine|unsere .. zu streichen|entfernen|löschen
        melden|melde|meldet|trag|tragen|trage|tragt sie? mich|uns|diese|meine .. ab|aus
        bestellen|bestelle sie? mich|diesen|den|uns .. ab
        streichen|streich|löschen|lösche|lösch|entfernen|entferne|entfernt|nehmen|nehmt|nimm sie? mich|uns|meine|unsere|diese
        bitte .. löschen|entfernen|streichen|gelöscht|entfernt|gestrichen
        nehmen|nehmt|nimm|streichen|löschen|entfernen .. verteiler|liste|mailingliste|adressliste|datenbank|kartei|emailliste|newsletter
        aus|von dem|der|eurem|ihrem|ihrer|eurer|deinem|deiner verteiler|liste|mailingliste|datenbank|kartei|adressliste .. streichen|nehmen|löschen|entfernen|austragen|gelöscht|gestrichen
        vom verteiler
        keine .. e-mails|emails|mails|mail|nachrichten|newsletter|werbung|angebote|post|werbemails|zusendungen|kontaktaufnahme|anfragen|informationen mehr
        schicken|schick|schickt|senden|sende|sendet|mailen|schreiben|schreib sie? mir|uns .. nichts|keinen|keine|kein .. mehr|weiteres
        schicken|schick|schickt|senden|sende|sendet|mailen|schreiben|schreib sie? mir|uns .. nie|niemals wieder|mehr
        nichts mehr .. hören|erhalten|bekommen|lesen|schicken|senden|von ihnen|euch|dir
        nichts mehr .. hören|erhalten|bekommen|lesen|schicken|senden|zusenden
        keine weiteren|weitere .. e-mails|emails|mails|mail|nachrichten|newsletter|werbung|angebote|werbemails|zusendungen|kontaktaufnahme|kontaktversuche|anschreiben
        keine mails|e-mails|emails|werbung|newsletter .. mehr|wünschen|erhalten|schicken|senden
        möchte|will|wünsche|wollen|wünschen|möchten keine .. mails|emails|e-mails|mail|e-mail|newsletter|werbung|nachrichten|post
        nicht mehr|länger .. anschreiben|kontaktieren|schreiben|schicken|senden|zusenden|erhalten|belästigen|angeschrieben|kontaktiert|anmailen|mailen|bekommen|kontaktiert
        schreiben|schreib|schreibt|kontaktieren|kontaktiert|mailen|schicken|senden|belästigen sie? mich|uns|mir .. nicht|nie|keine
        hören|hör|hört .. auf .. schreiben|mails|emails|schicken|senden|mailen|belästigen|spammen
        lassen|lass|lasst sie? mich|uns .. ruhe|frieden
        unterlassen sie
        widerspreche|widersprechen .. nutzung|verarbeitung|verwendung|werbung|speicherung|zusendung
        widerrufe|widerruf .. einwilligung|zustimmung
        widerspruch .. nutzung|verarbeitung|verwendung|speicherung|zusendung|werbung|werbezwecken|direktwerbung
        löschen|lösche|löscht|lösch|entfernen .. meine|unsere daten|adresse|mailadresse|e-mail-adresse|kontaktdaten
        habe|hatte|haben|hatten mich|uns .. abgemeldet|ausgetragen|abbestellt
        abmeldelink|abmelde-link|abmeldebutton .. nicht|kaputt|defekt|fehlt
        werbewiderspruch
        stoppen|beenden|stopp .. mails|emails|e-mails|newsletter|werbung|zusendung
        nie|niemals wieder .. schreiben|kontaktieren|mails|anschreiben|mail
        newsletter .. abbestellen|kündigen|beenden|abmelden
        kein interesse .. weiteren|weitere mails|emails|e-mails|nachrichten
        [unsubscribe short]
        abmelden
        abmeldung
        abbestellen
        austragen
        stopp
        ^löschen
        ^raus$
        ^schluss
        [complaint]
        wer hat .. ihnen|euch .. meine|meinen|unsere .. adresse|daten|mail|kontakt
        nie|niemals|nicht .. angemeldet|eingewilligt|zugestimmt|bestellt|abonniert|registriert|eingetragen
        woher haben|hast|habt .. adresse|e-mail|email|daten|mailadresse|kontakt|e-mail-adresse|nummer
        woher .. meine|unsere .. adresse|e-mail|email|daten|mailadresse|kontaktdaten
        ohne .. einwilligung|zustimmung|erlaubnis|genehmigung
        mahnen|mahne .. ab
        unerlaubte|unzulässige werbung|e-mail-werbung|emailwerbung
        anwalt|rechtsanwalt|anwältin|anwälte|anwaltlich|abmahnung|abmahnen|unterlassungserklärung|unterlassungsklage
        rechtliche schritte
        rechtlich .. vorgehen
        datenschutzbehörde|bundesnetzagentur|verbraucherzentrale|wettbewerbszentrale|landesdatenschutz~
        auskunft .. art|artikel|dsgvo|daten
        gehört|kennen|kennst|begriff|verstoß|verstoss|verstößt|verstoßen .. dsgvo
        dsgvo .. gehört|begriff|verstoß|verstoss|verstößt|auskunft
        melde|melden|gemeldet|meldung .. spam|behörde|provider|bundesnetzagentur|datenschutz|missbrauch
        als spam .. markiert|gemeldet|markieren|melden
        beschwerde|beschweren|anzeige
        unverlangte|unerwünschte|unaufgeforderte .. werbung|mails|emails|e-mails|mail|zusendung
        belästigung|illegal|rechtswidrig|unlauter
        [privacy law]
        dsgvo|datenschutzbeauftragte~
        [complaint weak]
        spam|spammer|spamming|spammen
        frechheit|unverschämt|unverschämtheit|scheiße|scheiss|scheisse|verarscht|nervt|abzocke|betrug|betrüger|dreist
        [wrong person]
        müssen|müssten|sollten|müsstest|musst|solltest sie|du|ihr .. mit|an dem|der|den|die|unserem|unserer|unseren|meinem|meiner|meinen|herrn|frau .. sprechen|reden|wenden|klären
        sie|du|ihr müssen|müssten|sollten|musst|solltest|müsst .. mit|an dem|der|den|die|unserem|unserer|unseren|meinem|meiner|meinen|herrn|frau .. sprechen|reden|wenden|klären
        mail|nachricht|anfrage|e-mail .. weitergeleitet
        an .. kollegin|kollegen|kollege .. weitergeleitet|weitergegeben|übergeben
        falsche|falscher|falschen|verkehrte ansprechpartner|ansprechpartnerin|person|adresse|kontakt|mann|abteilung|adressat|empfänger|mailadresse
        nicht .. der|die|den|dem richtige|richtigen|zuständige|zuständigen|korrekte
        nicht .. zuständig|verantwortlich|ansprechpartner|ansprechpartnerin|entscheider|entscheiderin
        nicht mehr .. zuständig|verantwortlich|tätig|beschäftigt|angestellt
        nicht mein|meine|unser|unsere .. bereich|aufgabe|abteilung|zuständigkeit|thema|gebiet
        wenden|wende|wendet sie? sich|dich|euch .. an
        ansprechpartner|ansprechpartnerin|zuständig|zuständige|zuständiger|verantwortlich .. ist|wäre|sind|kollege|kollegin|frau|herr
        ist|sind .. dafür|hierfür|darum|zuständig|verantwortlich
        kontaktieren|schreiben|fragen|mailen|sprechen|kontaktiere|frag|schreib sie? bitte|besser|lieber|direkt? .. kollege|kollegen|kollegin|frau|herrn|herr|meine|meinen|unsere|unseren|stattdessen
        weitergeleitet|weiterleiten|leite .. an|kollege|kollegin|weiter
        besser|lieber|direkt an .. kollege|kollegin|frau|herrn|meine|meinen
        arbeite|bin .. nicht mehr .. dort|hier|bei|für|im|in
        kümmert sich
        verwechseln|verwechselt
        darum|dafür|hierum kümmert
        sie haben .. falsche|falschen
        [not interested]
        haben uns schon|bereits|anders|anderweitig entschieden$
        brauch|brauche|brauchen|braucht ma|mir|ma's|wir|ich|mer? ned|net|nix|nicht|nichts
        wir|ich gern? machen|lösen|erledigen|regeln das|dies|alles .. selbst|selber|intern|inhouse
        arbeiten|arbeite .. nicht mit externen|fremden|anderen
        thema|sache|angelegenheit|projekt .. erledigt|abgeschlossen
        kein|keinerlei|keine|null|kaum|ohne interesse|bedarf|verwendung
        nicht|nich wirklich|sonderlich|besonders? interessiert
        interessiert mich|uns|und|leider? .. nicht
        nicht .. interessiert|interessant|relevant|passend|benötigt|nötig|notwendig|gewünscht
        kein|keinen|keine .. bedarf|interesse|budget|verwendung|notwendigkeit|nutzen
        nein danke|vielen|kein|das|wir|ich|leider|besten
        danke nein
        danke aber .. nein|nicht|kein|keine|keinen
        nein .. danke
        haben|hat|habe bereits|schon .. lösung|anbieter|partner|dienstleister|system|software|lieferanten|coach|agentur|tool|vertrag|jemanden|einen|eine|etwas|entschieden
        nutzen|nutze|verwenden|verwende|arbeiten|arbeite|benutzen|setzen|sind|bin bereits|schon
        bereits|schon .. versorgt|vergeben|eingedeckt|entschieden|gut aufgestellt
        anders|anderweitig|dagegen|anderen|andere|anderes .. entschieden|vergeben|gewählt|beauftragt
        gegen .. entschieden
        machen|mache|lösen|löse|regeln|erledigen|betreuen|decken wir|ich? das|dies|es|so etwas|sowas? .. intern|selbst|selber|inhouse|hausintern|eigenregie|ab
        intern|selbst|selber|inhouse|hausintern gelöst|geregelt|umgesetzt|abgedeckt|entwickelt|gebaut
        brauchen|brauche|benötigen|benötige|wollen|will|möchte|möchten wir|ich|das|es? .. nicht|keine|keinen|kein|nichts
        passt .. nicht
        nicht .. passt|passend|passen|brauchen|brauche|benötigen|leisten
        zu teuer
        nichts für mich|uns
        bleiben|bleibe .. bei|beim|mit .. aktuellen|bisherigen|jetzigen|unserem|unserer|bestehenden
        nicht|nichts .. für mich|uns
        lehnen|lehne .. ab
        ablehnen|absage|absagen|verzichten|verzichte
        müssen|muss|möchten|möchte leider .. absagen|ablehnen|verzichten
        zufrieden mit .. aktuellen|bestehenden|anbieter|lösung|unserem|unserer|jetzigen
        kommt .. nicht in|infrage|frage
        sehen|sehe .. keinen|keine|kein .. bedarf|nutzen|mehrwert|grund
        sparen sie sich
        zeitverschwendung
        [not interested short]
        ^sicher|bestimmt|definitiv|ganz_sicher|ganz_bestimmt|auf_gar nicht
        auf keinen|gar_keinen fall
        ^nein
        ^nö
        ^ne$
        ^nee
        ^niemals
        ^leider nein
        ^leider nicht
        [not now]
        dieses|diesen|heuer .. jahr|quartal|monat .. kein|keine|keinen|nicht
        jetzt|derzeit|momentan|aktuell|zurzeit|gerade|heute|vorerst|gegenwärtig nicht|kein|keine|keinen|nichts
        im|zum moment|augenblick|zeitpunkt .. nicht|kein|keine|keinen|nichts|schlecht|ungünstig
        nicht .. jetzt|derzeit|momentan|aktuell|zurzeit|gerade
        nicht|kein|keine|keinen .. im|zum|diesen|dieses|in moment|augenblick|zeitpunkt|jahr|monat|quartal
        zur zeit .. nicht|kein|keine|keinen
        noch nicht
        später|vielleicht|eventuell|irgendwann .. nochmal|noch|wieder|später|mal|nächstes|nächsten|im|nächste|melden|einmal
        melden|melde|meldet|kontaktieren|schreiben|fragen|versuchen|probieren|kommen|sprechen .. im|in|nach|ab|nächstes|nächsten|nächste|später|anfang|ende|mitte .. januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|monaten|monat|wochen|jahr|jahres|quartal|q1|q2|q3|q4|frühjahr|frühling|sommer|herbst|winter|urlaub|ferien|noch|wieder|nochmal
        melden|melde|kontaktieren|schreiben .. wieder|nochmal|später|erneut .. im|in|nach|ab|nächstes|nächsten|später|anfang|ende|mitte
        melden|melde .. später|nochmal|erneut|noch wieder?
        in .. paar|zwei|drei|vier|sechs|einem|einigen|2|3|4|5|6 monaten|wochen|monat|jahr|halben|jahren
        im|ab|nach|anfang|ende|mitte januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|sommer|herbst|winter|frühling|sommerferien .. wieder|nochmal|noch|sprechen|melden|passt|besser|gerne
        im nächsten jahr|quartal|monat|frühjahr|halbjahr
        nächstes|kommendes|nächste|nächsten|kommenden jahr|quartal|frühjahr|saison|monat|halbjahr
        nach dem|den|der urlaub|ferien|sommer|feiertagen|weihnachten|ostern|messe|jahreswechsel|sommerpause|pause|winter|projekt
        zu einem späteren zeitpunkt
        ein anderes|andermal mal?
        keine|wenig|kaum|zu|viel|nicht .. zeit|kapazität|kapazitäten|beschäftigt|stress|stressig|ausgelastet|zu tun
        budget .. erst|ausgeschöpft|verplant|aufgebraucht|nächstes|eingefroren|gesperrt
        erst .. nächstes|nächsten|wieder|im|nach|ab|später jahr|monat|quartal|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|urlaub|ferien|sommer?
        schlechter|ungünstiger|falscher|kein zeitpunkt|moment|guter
        verschieben|vertagen|zurückstellen|zurückgestellt|verschoben|vertagt
        komme|kommen .. darauf|zu|auf zurück|später
        kommen|komme .. zurück .. wenn|sobald|später
        auf eis
        erinnern sie mich
        [not now short]
        ^später
        ^vielleicht
        ^irgendwann
        ^momentan
        [interested]
        nichts .. dagegen spricht
        legen|legt wir los
        spricht nichts dagegen
        bitte|können|könnten .. buchen|reservieren|anmelden .. mich|uns|ein
        buchen|melden|tragen sie|wir|mich|uns .. ein|an|uns|mich
        können|könnten|wollen|sollen|wollen wir|wir .. telefonieren|sprechen|treffen|anrufen|starten|loslegen
        interessiert|interesse|interessant|interessiere|interessieren
        hört|klingt|liest|sieht|das|tönt .. gut|interessant|spannend|super|prima|toll|klasse|vielversprechend|perfekt|vernünftig
        gerne|gern
        ja bitte|gerne|gern|das|ich|wir|unbedingt|natürlich|klar|sicher|lassen|machen|schicken|passt
        bin|sind dabei
        lassen|lass|lasst uns
        buchen|buche|bestellen|bestelle|nehmen|nehme|kaufen|kaufe|reservieren|reserviere|anmelden|melde mich|uns|wir|ich|einen|eine|das|den|die|es|ein
        möchte|möchten|würde|würden|will|wollen .. buchen|bestellen|kaufen|teilnehmen|reservieren|erfahren|wissen|kennenlernen|testen|ausprobieren|sprechen|termin|starten|anmelden|abschließen|unterschreiben
        schicken|senden|schick|schickt|sende|sendet|übersenden|mailen .. mir|uns|bitte|gerne|doch|mal .. infos|informationen|angebot|vertrag|rechnung|unterlagen|details|link|preise|preisliste|mehr|weitere|termin|terminvorschläge|zu|den|die|das
        mehr .. erfahren|informationen|infos|details|wissen|darüber|dazu|hören
        weitere|nähere informationen|infos|details|unterlagen
        rufen|ruf|rufst|anrufen|telefonieren .. mich|an|wir|mal|morgen|heute
        termin|gespräch|telefonat|demo|meeting .. vereinbaren|ausmachen|machen|passt|buchen|gerne|am|finden|vorschlagen|möglich
        wann .. können|könnten|hätten|passt|sprechen|telefonieren|zeit|termin|starten|losgehen
        passt mir|uns|gut|perfekt|super|hervorragend
        perfekt|super|prima|klasse|einverstanden|abgemacht|wunderbar|toll|großartig
        freue|freuen mich|uns .. auf|darauf|wenn|über
        genau das|was|richtig .. brauche|brauchen|suche|suchen|gesucht
        schicken sie .. vertrag|rechnung|angebot
        vertrag .. zusenden|schicken|senden|zu
        nehmen|nehme das angebot .. an
        machen wir
        bitte um .. angebot|vertrag|rechnung|termin|rückruf|anruf|informationen|zusendung
        guter|gute idee|zeitpunkt|sache|vorschlag
        neugierig|begeistert|überzeugt
        [interested short]
        ^ja
        ^jo
        ^jawohl
        ^klar
        ^ok
        ^okay
        ^gerne
        ^gern
        ^passt
        ^super
        ^sicher
        ^natürlich
        ^einverstanden
        ^unbedingt
        [question]
        was|wie|wo|wann|wer|welche|welcher|welches|warum|wieso|wieviel|weshalb kostet|ist|sind|funktioniert|viel|lange|hoch|teuer|bedeutet|heißt|unterscheidet|genau|kann|können|muss|müssen|passiert|läuft|hoch|beinhaltet
        gibt|kann|können|ist|sind|habe|haben|hätte|hat|bieten|bietet|unterstützt|geht|muss|könnten|wäre|sind es|ich|sie|wir|das|ihr|man|die|der|eine|noch
        frage|fragen zu|zum|zur|dazu|hätte|habe|bezüglich|vorab
        noch|eine|einige|paar|kurze frage|fragen
        verstehe nicht
        unklar
        erklären|erläutern
        [elsewhere]
        alten|alte|altem|anderen|andere|anderem|früheren|bisherigen|vorherigen newsletter|newslettern|verteiler|liste|account|konto|abo|abonnement|e-mails|mails|kurs|adresse
        mein|unser|meine|unsere team|mitarbeiter|kollegen|kunden|leute .. von|bei|aus .. abmelden|abbestellen|austragen|abgemeldet
        [supposed]
        würde|würden|könnte|könnten .. abmelden|kündigen|abbestellen|austragen .. wenn|sobald|falls .. tool|produkt|software|lösung|kurs|programm|angebot|app|dienst
        [ignored]
        nicht|kein|keine|keinesfalls|nie .. abmelden|abbestellen|austragen|löschen|streichen|entfernen
        kein problem|thema|stress
        keine frage|eile|sorge|ursache
        nicht schlecht|uninteressant|uninteressiert|nur|schlimm
        na toll|super|prima|klasse|wunderbar
        spam-ordner|spamordner|spamfilter|spam-filter
        im|in|aus spam|spamordner
        warum|wieso nicht
        nicht so|zu teuer
        terminabsage
        [negation]
        nicht|kein|keine|keinen|keiner|nie|niemals|ohne|weder|nein|keinerlei|nichts|kaum
        [away]
        nicht im büro|haus
        außer haus
        abwesend|abwesenheit
        im|in urlaub|elternzeit|mutterschutz|ferien|krankenstand|dienstreise|betriebsferien|betriebsurlaub
        auf dienstreise|geschäftsreise|reisen|fortbildung|messe
        nicht|wieder|erst .. erreichbar|erreichen|zurück|büro|da|verfügbar|anwesend|verfügung
        bin .. wieder .. erreichbar|da|zurück|büro|für
        urlaubsbedingt
        krank|erkrankt
        keinen|eingeschränkten|nur .. zugriff|zugang .. mails|e-mails|emails|postfach|e-mail
        mails|nachrichten|e-mails|emails|nachricht|mail .. nicht|gelesen|bearbeitet|weitergeleitet|unregelmäßig
        büro|betrieb|geschäft|praxis .. geschlossen
        [away subject]
        ^abwesenheit
        ^abwesenheitsnotiz|abwesenheitsnachricht|abwesenheitsmeldung|abwesenheitsassistent|abwesend
        ^automatische antwort|antwortmail|rückmeldung
        ^automatische
        ^urlaub|urlaubsnotiz|urlaubsmeldung|urlaubsbenachrichtigung
        ^nicht im büro
        ^außer haus
        ^abwesend
        ^ich bin im|nicht
        ^bin im|nicht
        [left]
        nicht mehr|länger .. im|beim|für|bei|in|unternehmen|firma|tätig|beschäftigt|mitarbeiter|uns|hier
        arbeitet .. nicht mehr|länger
        unternehmen|firma|haus .. verlassen|ausgeschieden
        verlassen|ausgeschieden
        im ruhestand
        letzter arbeitstag
        [acknowledgement]
        nachricht|anfrage|mail|e-mail|email|anliegen|ticket|bestellung .. erhalten|eingegangen|empfangen|erfasst|bearbeitet|angekommen|registriert
        haben .. erhalten
        vielen dank|dank für .. nachricht|anfrage|mail|e-mail|email|interesse|kontaktaufnahme
        werden|wird|melden|kümmern .. schnellstmöglich|umgehend|zeitnah|bald|baldmöglichst|innerhalb|kürze|möglich
        ticketnummer|vorgangsnummer|fallnummer|ticket-nr|ticket
        automatisch|automatische|automatisierte|automatisch generierte|erstellte|erzeugte|antwort|nachricht|e-mail|eingangsbestätigung
        eingangsbestätigung
        antworten sie .. nicht|bitte auf
        [acknowledgement subject]
        eingangsbestätigung|empfangsbestätigung
        ihre anfrage|nachricht|ticket
        ticket
        wir haben ihre
        vielen dank für
        [challenge]
        bestätigen .. mensch|absender|kein|klick|link|adresse
        klicken .. link|zugestellt|bestätigen|freischalten
        quarantäne
        [calendar subject]
        ^zugesagt
        ^abgelehnt
        ^mit vorbehalt
        ^angenommen
        ^abgesagt
        [receipt subject]
        ^gelesen
        ^lesebestätigung
        ^empfangsbestätigung
        ^ungelesen
        ^übermittelt
        [back]
        ab|wieder|zurück|erreichbar dem|am|im|ab|zurück|da|erreichbar|büro|für|sie?
        zurück|wieder
        ab
        [until]
        bis|zum|einschließlich|inklusive
        [months]
        januar jan jänner|februar feb|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez
        [weekdays]
        montag mo|dienstag di|mittwoch mi|donnerstag do|freitag fr|samstag sa sonnabend|sonntag so
        [tomorrow]
        morgen
        [next week]
        nächste|nächster|kommende woche
        [common]
        und der die das ich ist nicht mit für sie wir ihre vielen dank bin ab wieder im bis auf von bitte nachricht zu den dem am haben wird
        """)
}
