extension WordTable {
    /// What people and programs write in Danish.
    static let danish = WordTable(
        "da",
        """
        [unsubscribe]
        afmeld|afmelde|afmelding|frameld|framelde|afmeldes
        fjern|slet|slette|fjerne|tag mig|os|min|mit|mine
        fjern|slet|fjerne|slette .. min|mit|mine|mailadresse|e-mail|fra
        ingen|ikke flere|mere mails|e-mails|mail|beskeder|nyhedsbreve|kontaktes|skrive|sende|henvendelser
        ønsker|vil .. ikke|ingen .. modtage|have|mails|mail|kontaktes|flere|få|kontaktet
        stop|hold med|op .. sende|skrive|maile|mails|kontakte|spamme
        stop .. mails|mail|e-mails
        kontakt|skriv|send|mail .. ikke|aldrig|ikke .. mig|os|mere|igen|flere|til
        lad mig|os .. fred|være
        i fred
        opsige|opsig|afbestil|afbestille .. abonnement|nyhedsbrev
        trækker .. samtykke
        [unsubscribe short]
        afmeld
        ^stop
        ^frameld
        ^slet
        ^fjern
        [complaint]
        aldrig|ikke .. tilmeldt|bedt|accepteret|samtykket|givet|tilmeldte|anmodet
        hvor|hvordan .. fået|fik|fundet|har .. min|mit|adresse|mail|oplysninger
        uden .. samtykke|tilladelse
        datatilsynet|forbrugerombudsmanden|advokat|ulovligt|politianmelde|anmelde|anmelder|chikane|klage
        rapporterer|anmelder|markerer|rapportere .. spam|som
        som spam
        uopfordret|uønsket .. reklame|mail|henvendelse|mails
        [complaint weak]
        spam|spammer
        svindel|uforskammet|lort|træt|uacceptabelt
        [wrong person]
        ikke den rette|rigtige
        forkert|forkerte person|adresse|kontakt|kontaktperson|afdeling|modtager|nummer
        ikke .. rette|rigtige|korrekte person|kontaktperson|vedkommende|adresse
        ikke .. ansvarlig|ansvaret|beskæftiger|mit|beslutter
        kontakt|skriv|tal|henvend|spørg|prøv .. kollega|min|vores|stedet|hos
        rette|rigtige person|vedkommende .. er
        ansvarlig for .. det|dette|er
        videresendt|videresender|sendt .. til|videre|kollega|min
        arbejder .. ikke .. længere|her|der|mere
        tager sig af
        [not interested]
        ikke noget for os|mig
        gør|klarer|laver .. selv|internt
        bliver|fortsætter hos|med .. nuværende|vores
        ikke helt|længere|rigtig|særlig? interesseret|interesserede|interesse|relevant|aktuelt
        ikke .. interesseret|interesserede|relevant|aktuelt|behov|brug
        ingen|intet interesse|behov|brug|budget
        nej tak|vi|jag|jeg|ikke|desværre|det
        tak men .. nej|ikke|vi|ellers
        ellers tak
        men nej
        har|bruger|arbejder|samarbejder|benytter allerede
        allerede .. løsning|leverandør|partner|system|en|aftale|et|dækket
        valgt|besluttet|valgte .. anden|andet|en|ikke|at
        for dyrt
        behøver|ønsker|vil|skal .. ikke
        passer ikke
        ikke noget|for os|mig|for?
        ikke .. gå videre
        takker nej
        afslår|afviser|afslå
        tilfredse|glade|tilfreds med .. nuværende|vores|det
        spild af
        [not interested short]
        bestemt|absolut ikke
        ^nej
        ^aldrig
        ^næ
        [not now]
        ikke .. nu|lige|endnu|øjeblikket|idag|tiden|år|kvartal|tidspunkt
        lige|for|i nu|øjeblikket|tiden .. ikke|ingen
        i øjeblikket .. ikke|ingen
        senere|måske|eventuelt .. næste|senere|igen|til|på|i|år|efter
        kontakt|skriv|ring|vend|spørg|prøv|tal|tales|hør|mind|tag .. i|efter|om|til|næste|senere|igen .. januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|måned|måneder|uger|år|kvartal|foråret|sommeren|efteråret|vinteren|ferien|ferie|sommer|igen|nytår|jul
        vend tilbage .. senere|i|til|om|efter|næste
        om et|nogle|to|tre|seks|2|3|6|en|par|halvt år|måneder|uger|måned|par
        næste|kommende år|kvartal|måned|forår|efterår|sæson
        til næste år
        efter ferien|sommeren|jul|nytår|påske|sommerferien|sommer|ferie|messen
        anden gang|tid
        på et senere|andet
        ikke|ingen .. tid
        har for? travlt
        for travlt|tidligt
        dårligt|forkert tidspunkt|timing
        budget .. brugt|næste|frosset
        udskyde|udskyder|udsætte
        [not now short]
        ^senere
        ^måske
        [interested]
        send|mail kontrakten|aftalen|tilbuddet|fakturaen|linket
        interesseret|interesserede|interessant|interesse|interesserer
        lyder|ser|det|virker .. godt|interessant|spændende|perfekt|fint|super|fedt|rigtig
        ja tak|gerne|det|vi|jeg|meget|selvfølgelig|send|lad
        gerne
        vil|ville|kunne .. gerne .. vide|høre|booke|købe|bestille|deltage|prøve|have|mødes|mere|tale|tilmelde
        mere information|info
        vide|høre mere
        send|sende|mail|kan|må .. kontrakt|aftale|faktura|tilbud|information|info|detaljer|link|forslag|priser|mere|sende|brochure
        ring til|mig|gerne .. mig|imorgon|mandag|tirsdag|onsdag|torsdag|fredag|idag
        lad os
        book|booke|aftale|arrangere|planlægge .. møde|tid|mig|os|en|et|demo|samtale
        hvornår .. kan|passer|mødes|starte|har|tid
        passer fint|godt|mig|perfekt|os
        perfekt|super|fantastisk|aftalt|fremragende|glimrende
        præcis|lige hvad|det .. søger|mangler|brug|leder
        god|fin|rigtig idé|ide|forslag
        accepterer|bekræfter|godkender
        jeg|vi er med|på|klar
        jeg|vi tager|køber|bestiller
        glæder mig|os
        [interested short]
        ^ja
        ^jep
        ^ok
        ^okay
        ^selvfølgelig
        ^gerne
        ^klart
        ^absolut
        ^fint
        ^perfekt
        [question]
        hvad|hvordan|hvor|hvilken|hvilke|hvilket|hvornår|hvem|hvorfor koster|er|fungerer|meget|mange|længe|indgår|kan|lang|forskellen|betyder|gør|inkluderer|virker
        er|har|kan|findes|tilbyder|må der|i|det|man|jeg|vi|du|den
        spørgsmål
        forstår ikke
        forklare|uddybe
        [ignored]
        ikke .. afmelde|afmeld|fjern|slet
        intet|ingen problem|problemer|hast
        ikke dårligt|kun|tosset|bare
        hvorfor ikke
        spammappe|spamfilter
        [negation]
        ikke|aldrig|ingen|intet|uden|nej|ej|næppe
        [away]
        ikke på|til kontoret|stede
        på ferie|barsel|orlov|forretningsrejse|rejse|kursus
        ferie|barsel|orlov|fraværende|fravær|bortrejst|sygemeldt
        tilbage .. på|kontoret|igen|den|er
        begrænset adgang
        lukket
        holder ferie|fri|lukket
        [away subject]
        ^automatisk svar
        ^autosvar
        ^fraværende|fravær
        ^ferie
        ^ikke på|til
        ^på ferie
        ^jeg er|har|holder
        ^fraværsbesked|feriebesked
        [left]
        ikke længere|mere .. ansat|hos|i|arbejder|her
        arbejder ikke længere|mere
        fratrådt|stoppet
        forladt virksomheden|firmaet
        gået på pension
        [acknowledgement]
        har .. modtaget .. besked|henvendelse|mail|e-mail|din|jeres
        din|dit|jeres|deres henvendelse|besked|mail|sag|e-mail .. modtaget|oprettet|registreret|er
        tak for .. henvendelse|besked|mail|interesse|e-mail|beskeden
        vender|svarer|kontakter|besvarer .. tilbage|hurtigst|snarest|inden|muligt
        automatisk|automatiske|autogenereret .. besked|svar|genereret|mail|kvittering
        sagsnummer|sag
        svar|besvar ikke
        kan ikke besvares
        [acknowledgement subject]
        bekræftelse
        kvittering
        vi har modtaget
        tak for
        sag
        [challenge]
        klik .. link|linket|bekræfte|bekræft
        bekræft|verificer .. menneske|afsender|robot
        karantæne
        [calendar subject]
        ^accepteret
        ^afvist
        ^afslået
        ^foreløbigt
        ^aflyst
        [receipt subject]
        ^læst
        ^læsekvittering
        ^ikke læst
        [back]
        tilbage|igen|fra|retur på|den|igen|fra|kontoret|d?
        tilbage|fra
        [until]
        til|tom|til og med|indtil
        [months]
        januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|december dec
        [weekdays]
        mandag man|tirsdag tirs|onsdag ons|torsdag tors|fredag fre|lørdag|søndag
        [tomorrow]
        imorgen
        i morgen
        [next week]
        næste uge
        [common]
        og jeg er at det for på med ikke fra til tak din besked tilbage den af et en som har vi kontoret ferie igen hos kan
        """)
}
