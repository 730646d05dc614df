extension WordTable {
    /// What people and programs write in Swedish.
    static let swedish = WordTable(
        "sv",
        """
        [unsubscribe]
        avregistrera|avprenumerera|avanmäl|avanmäla|avregistrering|avsluta .. mig|oss|prenumeration|nyhetsbrev|min|tack|mina
        ta|plocka|stryk|radera .. bort .. mig|oss|min|mitt|adress|från|listan
        ta|plocka|stryk|radera mig|oss|min|mitt|mina .. bort|från|listan|lista|uppgifter|adress
        ta bort mig|oss|min|mitt|mina|oss
        stryk|radera mig|oss|mina
        bort .. från .. lista|listan|sändlista|maillista|utskick|register
        inga|inte fler|mer mejl|mail|e-post|e-postmeddelanden|meddelanden|utskick|nyhetsbrev|mejla|maila|kontakta|skriva|skicka|reklam
        inga mejl|mail|utskick .. mer
        vill .. inte|inga .. ha|få|bli|kontaktad|mejl|mail|fler|mer|utskick|motta
        sluta|upphör att|med|skicka|mejla|maila|kontakta|spamma|skriva
        kontakta|mejla|maila|skriv|skicka .. inte|aldrig|inga .. mig|oss|mer|igen|fler|till
        kontakta|mejla|maila mig|oss .. inte|aldrig
        lämna mig|oss .. ifred|fred
        avsäger mig
        skicka|mejla|maila|skriv mig|oss|till .. inget|ingenting mer|mera|fler
        inget|ingenting mer|mera .. från|av er|dig
        återkallar .. samtycke
        [unsubscribe short]
        avregistrera
        avprenumerera
        ^sluta
        ^stopp
        ^stop
        ^avsluta
        ^avanmäl
        [complaint]
        aldrig|inte .. anmält|registrerat|bett|godkänt|samtyckt|prenumererat|skrivit
        var|hur|varifrån .. fått|fick|hittat|hittade|tag .. min|mitt|adress|mejl|uppgifter
        utan .. samtycke|medgivande|tillstånd
        integritetsskyddsmyndigheten|datainspektionen|imy|advokat|jurist|polisanmäla|anmäla|anmäler|anmälan|olagligt|trakasserier|konsumentverket
        rapporterar|rapportera|markerar|markerat|anmäler .. spam|skräppost
        som spam|skräppost
        oönskad|oombedd .. reklam|mejl|e-post
        [complaint weak]
        spam|spammare|skräppost|spamma
        bluff|skandal|oförskämt|skit|oacceptabelt|trött
        [wrong person]
        inte den rätta|rätte
        fel person|adress|kontakt|avdelning|mottagare|kille|nummer
        inte .. rätt person|kontakt|kontaktperson|adress
        inte .. ansvarig|ansvarar|ansvar|hand
        inte mitt bord|område|ansvar
        kontakta|prata|skriv|vänd|fråga|mejla|maila .. kollega|kollegan|min|vår|istället
        rätt person|kontakt|kontaktperson .. är
        hör med|hos .. min|vår|kollega|kollegan|någon
        ansvarar|ansvarig för|är .. det|detta|är|sådant|inköp
        vidarebefordrat|vidarebefordrar|skickar|skickat .. vidare|till|min|kollega
        jobbar|arbetar|arbetade .. inte .. kvar|längre|där|här
        bättre att|om .. kontakta|prata|skriva
        hand om detta|det|sådant|den
        [not interested]
        inget för oss|mig|vår
        gör|sköter|löser .. själva|internt
        stannar|fortsätter hos|med .. nuvarande|vår
        inte|ej så|riktigt|längre? intresserad|intresserade|intresse|aktuellt|relevant|intressant
        inte .. intresserad|intresserade|aktuellt|relevant|behov|behöver|intressant|passar
        inget|ingen|inga|saknar intresse|behov|budget|intresserad
        nej tack|vi|jag|inte|tyvärr|det
        tack men .. nej|inte|vi|inget
        men nej
        har redan
        redan .. lösning|leverantör|partner|system|avtal|en|någon|ett|nöjda|byrå|coach
        använder|jobbar|samarbetar|arbetar|är redan
        valt|valde|bestämt|går .. annan|annat|en|konkurrent|inte|med
        för dyrt
        behöver|vill|önskar .. inte|inget|inga
        passar .. inte|inte
        inte .. för oss|mig
        inte .. gå|går vidare
        avböjer|avböja|avstår|avstå|tackar .. nej
        nöjda|nöjd med .. nuvarande|vår|det|min
        slöseri
        [not interested short]
        absolut|verkligen inte
        ^nej
        ^nä
        ^aldrig
        ^nix
        [not now]
        hör|hörs av .. i|nästa|efter|senare|om|vår|höst
        inte .. nu|just|idag|ännu|för|tillfället|stunden|år|kvartal
        just nu|för .. inte|ingen|inget|inga
        för|i närvarande|tillfället|dagsläget|nuläget .. inte|ingen|inget|inga
        senare|kanske|möjligen|eventuellt .. nästa|senare|igen|i|längre|under|till|år|efter
        återkom|kontakta|hör|mejla|fråga|ring|skriv|prata|påminn|ta|försök|hörs|återkommer|maila|talas .. i|efter|om|nästa|senare|till|under .. januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|månad|månader|veckor|år|kvartal|våren|sommaren|hösten|vintern|semestern|semester|höst|vår|igen|vid|årsskiftet|jul
        hör av er|dig .. senare|igen|i|efter|nästa|om|till
        om ett|några|två|tre|sex|2|3|6|en|par|halvår år|månader|veckor|månad|par
        nästa|kommande år|kvartal|månad|vår|höst|säsong
        efter semestern|sommaren|jul|nyår|påsk|helgerna|semester|årsskiftet|mässan|helgen
        annan gång|tidpunkt
        vid ett senare|annat
        har|ingen|inte .. tid
        för|så upptagen|upptagna|tidigt|mycket|stressigt
        dålig|fel tid|tajming|tidpunkt
        inte .. bra|rätt läge|tid|tillfälle|tajming|tidpunkt
        budget .. slut|nästa|fryst
        skjuta|skjuter upp
        avvakta|avvaktar
        [not now short]
        ^senare
        ^kanske
        ^imorgon$
        [interested]
        skicka|mejla|sänd avtalet|kontraktet|offerten|fakturan|informationen|länken|förslaget
        intresserad|intresserade|intressant|intresse|intresserar
        låter|ser|verkar|det .. bra|intressant|kul|perfekt|toppen|spännande|jättebra|utmärkt
        ja tack|gärna|det|vi|jag|absolut|visst|boka|skicka
        gärna
        vill|skulle|ville .. veta|boka|köpa|beställa|delta|prova|anmäla|ha|mer|träffas|prata|gärna|testa|höra
        mer information|info
        veta|höra mer
        skicka|mejla|maila|sänd|kan .. avtal|kontrakt|offert|faktura|information|info|detaljer|länk|förslag|priser|prislista|mer|skicka|broschyr
        ring mig|oss|gärna .. imorgon|idag|måndag|tisdag|onsdag|torsdag|fredag|kl|på|när
        boka|bokar|bokas|låt|kör|vi|ta|tar .. möte|tid|in|mig|oss|vi|en|ett|samtal|demo|plats|på
        när .. kan|kunde|passar|börja|starta|träffas|tid
        passar bra|mig|oss|utmärkt|fint|perfekt
        perfekt|toppen|utmärkt|fantastiskt|överenskommet|kanon
        precis|exakt vad|det .. söker|behöver|letar
        bra|god|jättebra idé|förslag|erbjudande
        jag|vi är|tar|köper|beställer|accepterar|hänger|kör
        ser fram
        räkna med
        accepterar|bekräftar|godkänner
        [interested short]
        ^ja
        ^japp
        ^visst
        ^absolut
        ^ok
        ^okej
        ^gärna
        ^självklart
        ^kör
        ^perfekt
        ^toppen
        [question]
        vad|hur|vilken|vilka|vilket|när|var|vem|varför kostar|är|fungerar|mycket|många|länge|ingår|kan|lång|skillnaden|innebär|gör|går|funkar
        är|har|kan|finns|går|erbjuder|ingår|får det|ni|du|man|jag|vi|den|ett|en
        fråga|frågor
        förstår inte
        förklara|förtydliga
        [ignored]
        inte .. avregistrera|avsluta|bort
        inga|inget problem|bekymmer|fara
        inte illa|bara|dåligt|så|dumt
        varför inte
        inte för dyrt
        skräppostmapp|skräpposten|skräppostmappen
        [negation]
        inte|aldrig|ingen|inget|inga|ingenting|utan|nej|ej|knappast
        [away]
        inte på|kontoret kontoret|plats?
        på|har semester|föräldraledighet|tjänsteresa|resa|föräldraledig|ledigt
        semester
        frånvarande|frånvaro|bortrest|ledig|föräldraledig|sjukskriven|tjänstledig
        åter|tillbaka .. på|kontoret|är|igen|den
        begränsad .. tillgång|möjlighet
        stängt
        ej anträffbar
        [away subject]
        ^autosvar|automatiskt svar?
        ^automatiskt
        ^frånvarande|frånvaro|frånvaromeddelande
        ^semester
        ^ej på|inne
        ^inte på
        ^jag är|har
        ^på semester
        ^borta
        [left]
        slutat|slutade
        jobbar|arbetar .. inte längre|kvar
        inte längre|kvar .. på|hos|jobbar|arbetar|anställd|kvar
        lämnat företaget
        gått i pension
        [acknowledgement]
        har .. mottagit|fått|tagit .. meddelande|mejl|ärende|förfrågan|e-post|ditt|ert|mail|din
        ditt|din|er|ert meddelande|ärende|förfrågan|mejl|mail .. mottagits|registrerats|skapats|har|mottaget
        tack för .. meddelande|mejl|mail|intresse|kontaktar|förfrågan|e-post|mejlet
        återkommer|svarar|besvarar|kontaktar .. snart|möjligt|inom|kort|snarast
        automatiskt|autogenererat|automatisk .. meddelande|svar|genererat|bekräftelse|mejl
        ärendenummer|ärende
        svara inte|ej
        går inte att svara
        [acknowledgement subject]
        bekräftelse
        mottagningsbekräftelse|mottagningskvitto
        ärende
        tack för
        vi har mottagit
        [challenge]
        klicka .. länk|länken|bekräfta|verifiera
        bekräfta|verifiera .. människa|avsändare|robot
        karantän
        [calendar subject]
        ^accepterat
        ^accepterad
        ^avböjt
        ^preliminärt
        ^inställt
        [receipt subject]
        ^läst
        ^läskvitto
        ^ej läst
        [back]
        tillbaka|åter|igen|från|återkommer den|på|från|igen|kontoret?
        åter|tillbaka|från
        [until]
        till|tom|till och med
        t o m
        [months]
        januari jan|februari feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sep sept|oktober okt|november nov|december dec
        [weekdays]
        måndag måndagen mån|tisdag tisdagen tis|onsdag onsdagen ons|torsdag torsdagen tors|fredag fredagen fre|lördag lördagen|söndag söndagen
        [tomorrow]
        imorgon
        i morgon
        [next week]
        nästa vecka
        [common]
        och jag är att det för på med inte från till tack ditt meddelande åter den av ett en som har vi kontoret semester tillbaka
        """)
}
