extension WordTable {
    /// What people and programs write in Norwegian.
    static let norwegian = WordTable(
        "no",
        """
        [unsubscribe]
        avmeld|avmelde|avmelding|melde meg|oss|av|min|takk?
        meld|melde meg|oss .. av
        fjern|slett|slette|fjerne|ta|stryk meg|oss|min|mitt|mine
        fjern|slett|fjerne|slette .. min|mitt|mine|fra .. liste|listen|lista|adresse
        ingen|ikke flere|mer e-poster|e-post|mail|mailer|meldinger|nyhetsbrev|kontakt|kontakte|send|henvendelser
        ønsker|vil .. ikke|ingen .. motta|ha|e-post|e-poster|mail|kontaktes|flere|få|bli
        slutt|stopp|stans med|å .. sende|skrive|maile|mailer|kontakte|spamme|e-post
        stopp .. e-post|e-poster|mail|mailer|utsendelser
        kontakt|skriv|send|mail .. ikke|aldri .. meg|oss|mer|igjen|flere|til
        la meg|oss .. fred|være
        ikke|aldri send|sende|skriv|mail|kontakt .. meg|oss .. mer|flere|igjen|noe
        send|mail|skriv meg|oss .. ingenting mer|lenger
        i fred
        avslutte|avslutt|avbestill|avbestille|si .. abonnement|abonnementet|nyhetsbrev|opp
        trekker .. samtykke
        [unsubscribe short]
        avmeld
        ^stopp
        ^stop
        ^slett
        ^fjern
        [complaint]
        aldri|ikke .. meldt|bedt|godtatt|samtykket|gitt|registrert|abonnert
        hvor|hvordan .. fått|fikk|funnet|fant|har .. min|e-post|adresse|opplysninger|adressen
        uten .. samtykke|tillatelse
        datatilsynet|forbrukertilsynet|advokat|ulovlig|anmelde|anmelder|trakassering|politianmelde|klage
        rapporterer|anmelder|markerer|rapportere .. spam|søppelpost|som
        som spam|søppelpost
        uønsket|uoppfordret .. reklame|e-post|markedsføring
        [complaint weak]
        spam|søppelpost
        svindel|frekt|dritt|lei|uakseptabelt
        [wrong person]
        ikke den rette|riktige
        feil person|adresse|kontakt|kontaktperson|avdeling|mottaker|nummer
        ikke .. rett|rette|riktig|riktige person|kontaktperson|vedkommende|adresse
        ikke .. ansvarlig|ansvaret|jobber|mitt
        kontakt|skriv|snakk|henvend|spør|prøv|ta .. kollega|min|vår|heller|stedet
        rett|rette|riktig person .. er
        ansvarlig for .. dette|det|er
        videresendt|videresender|sendt .. til|videre|kollega|min
        jobber|arbeider .. ikke .. lenger|her|der
        tar seg av
        [not interested]
        ikke noe|noko for oss|meg
        gjør|løser|ordner .. selv|internt
        blir|fortsetter hos|med .. nåværende|vår
        ikke helt|lenger|særlig|veldig? interessert|interesse|relevant|aktuelt
        ikke .. interessert|interesserte|relevant|aktuelt|behov|bruk
        ingen interesse|behov|bruk|budsjett
        nei takk|vi|jeg|ikke|dessverre|det
        takk men .. nei|ikke|vi|ellers
        men nei
        har|bruker|jobber|samarbeider|benytter allerede
        allerede .. løsning|leverandør|partner|system|en|avtale|et|dekket
        valgt|bestemt|valgte .. annen|annet|en|ikke|at|oss
        for dyrt
        trenger|ønsker|vil|skal .. ikke
        passer ikke
        ikke noe for oss|meg
        ikke .. gå videre
        takker nei
        avslår|avslå
        fornøyd|fornøyde med .. nåværende|vår|det
        sløsing
        [not interested short]
        absolutt|slettes ikke
        ^nei
        ^aldri
        ^nix
        [not now]
        ta|tar kontakt .. til|i|etter|om høsten|våren|sommeren|vinteren|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|ferien|nyttår|uker|måneder|måned
        ikke .. nå|akkurat|ennå|øyeblikket|idag|tiden|år|kvartal|tidspunkt
        akkurat|for|i nå|øyeblikket|tiden .. ikke|ingen
        senere|kanskje|eventuelt .. neste|senere|igjen|til|på|i|år|etter
        kontakt|skriv|ring|spør|prøv|snakkes|hør|minn|ta .. i|etter|om|til|neste|senere|igjen .. januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|måned|måneder|uker|år|kvartal|våren|sommeren|høsten|vinteren|ferien|ferie|sommer|igjen|nyttår|jul
        kom tilbake .. senere|i|til|om|etter|neste
        om et|noen|to|tre|seks|2|3|6|en|par|halvt år|måneder|uker|måned|par
        neste|kommende år|kvartal|måned|vår|høst|sesong
        til neste år
        etter ferien|sommeren|jul|nyttår|påske|sommerferien|sommer|ferie|messen
        annen gang|tidspunkt
        på et senere|annet
        ikke|ingen .. tid
        for|så opptatt|travelt|tidlig
        dårlig|feil tidspunkt|timing
        budsjett .. brukt|neste|frosset
        utsette|utsetter
        [not now short]
        ^senere
        ^kanskje
        [interested]
        interessert|interesserte|interessant|interesse|interesserer
        høres|ser|det|virker .. bra|interessant|spennende|perfekt|fint|supert|flott|ut
        ja takk|gjerne|det|vi|jeg|veldig|selvfølgelig|send|la
        gjerne
        vil|ville|kunne|ønsker .. gjerne|å .. vite|høre|bestille|kjøpe|delta|prøve|ha|møtes|mer|snakke|melde
        mer informasjon|info
        vite|høre mer
        send|sende|kan|mail .. kontrakt|avtale|faktura|tilbud|informasjon|info|detaljer|lenke|forslag|priser|mer|sende|kontrakten
        ring meg|gjerne|oss .. imorgen|mandag|tirsdag|onsdag|torsdag|fredag|idag
        la oss
        bestille|booke|avtale|planlegge|sette .. møte|tid|en|et|demo|samtale|opp
        når .. kan|passer|møtes|starte|har|tid
        passer fint|bra|meg|perfekt|oss
        perfekt|supert|fantastisk|avtalt|flott|utmerket
        akkurat|nøyaktig det|hva .. leter|trenger|ser
        god|fin|strålende idé|ide|forslag
        aksepterer|bekrefter|godtar|godkjenner
        jeg|vi er med|på|klar
        jeg|vi tar|kjøper|bestiller
        gleder meg|oss
        [interested short]
        ^ja
        ^jepp
        ^ok
        ^okei
        ^selvfølgelig
        ^gjerne
        ^klart
        ^absolutt
        ^flott
        ^perfekt
        [question]
        hva|hvordan|hvor|hvilken|hvilke|hvilket|når|hvem|hvorfor koster|er|fungerer|mye|mange|lenge|inngår|kan|lang|forskjellen|betyr|gjør|inkluderer
        er|har|kan|finnes|tilbyr det|dere|man|jeg|vi|du|den
        spørsmål
        forstår ikke
        forklare|utdype
        [ignored]
        ikke .. avmelde|avmeld|fjern|slett
        ikke noe problem
        ingen|ikke problem|problemer|hast|noe
        ikke dårlig|bare|verst
        hvorfor ikke
        søppelpostmappe|spamfilter
        [negation]
        ikke|aldri|ingen|intet|uten|nei|neppe
        [away]
        ikke på|til kontoret|stede
        på ferie|permisjon|reise|kurs|forretningsreise
        ferie|permisjon|fraværende|fravær|bortreist|sykmeldt
        tilbake .. på|kontoret|igjen|den|er
        begrenset tilgang
        stengt
        har|avvikler ferie|fri
        [away subject]
        ^automatisk svar
        ^autosvar
        ^fraværende|fravær|fraværsmelding
        ^ferie
        ^ikke på|til
        ^på ferie
        ^jeg er|har
        [left]
        ikke lenger .. ansatt|hos|i|jobber|her
        jobber|arbeider ikke lenger
        sluttet|sluttet
        forlatt selskapet|bedriften
        gått av med pensjon
        [acknowledgement]
        har .. mottatt .. melding|henvendelse|e-post|din|deres|meldingen
        din|ditt|deres henvendelse|melding|e-post|sak .. mottatt|opprettet|registrert|er
        takk for .. henvendelse|melding|interesse|e-post|henvendelsen|meldingen
        svarer|kontakter|besvarer|tilbake .. snarest|innen|mulig|raskt|snart
        automatisk|automatiske|autogenerert .. melding|svar|generert|e-post|kvittering
        saksnummer|sak
        svar ikke
        kan ikke besvares
        [acknowledgement subject]
        bekreftelse
        kvittering
        vi har mottatt
        takk for
        [challenge]
        klikk .. lenke|lenken|bekrefte|bekreft
        bekreft|verifiser .. menneske|avsender|robot
        karantene
        [calendar subject]
        ^godtatt
        ^akseptert
        ^avslått
        ^foreløpig
        ^avlyst
        [receipt subject]
        ^lest
        ^lesebekreftelse
        ^ikke lest
        [back]
        tilbake|igjen|fra på|den|igjen|fra|kontoret?
        tilbake|fra
        [until]
        til|tom|til og med
        [months]
        januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|desember des
        [weekdays]
        mandag man|tirsdag tirs|onsdag ons|torsdag tors|fredag fre|lørdag|søndag
        [tomorrow]
        imorgen
        i morgen
        [next week]
        neste uke
        [common]
        og jeg er at det for på med ikke fra til takk din melding tilbake den av et en som har vi kontoret ferie hos kan deg dere
        """)
}
