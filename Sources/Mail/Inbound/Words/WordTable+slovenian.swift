extension WordTable {
    /// What people and programs write in Slovenian.
    static let slovenian = WordTable(
        "sl",
        """
        [unsubscribe]
        odjaviti|odjavite|odjava|odjavi|odjavljam|odjavil|odjavila
        odstranite|izbrišite|umaknite|zbrišite|črtajte me|nas|moj|naslov|s|z|iz|seznama|podatke
        ne .. želim|želimo .. prejemati|sporočil|pošte|več|biti|vaših
        ne .. pošiljajte|pišite|kontaktirajte
        prenehajte|nehajte .. pošiljati|pisati|s
        pustite me .. pri|miru
        [unsubscribe short]
        ^odjava
        ^stop
        [complaint]
        prijava|prijavo .. policij~|inšpek~|inšpektor~|spam
        nikoli|nisem .. prijavil|prijavila|naročil|soglašal|dal
        kje|od kod .. ste|imate .. dobili|moj|naslov
        brez .. soglasja|dovoljenja
        odvetnik~|informacijsk~ pooblaščen~|nezakonito|nadlegovanje|prijavil
        kot spam
        [complaint weak]
        spam|prevara|sramota
        [wrong person]
        napačna|napačen|napačno oseba|naslov|osebo|kontakt
        nisem .. prava|pravi|odgovoren|odgovorna|ta
        obrnite|kontaktirajte|pišite .. se|na|kolega|kolegico
        posredoval|posredujem|posredovala .. kolegu|naprej|kolegici
        [not interested]
        izbrali|odločili smo|se .. drugega|drugo|drug|drugemu
        ne .. zanima|potrebujemo|potrebujem
        nisem|nismo|ni .. zainteresiran~
        nimam|nimamo .. interesa|potrebe|proračuna
        ne hvala
        hvala .. ampak|a|vendar ne|že|nimamo
        že .. imamo|uporabljamo|sodelujemo|imam
        predrago
        zavračam|zavračamo
        [not interested short]
        ^ne
        ^nikoli
        [not now]
        trenutno|zdaj|zaenkrat ne|nimamo|nismo
        ne .. zdaj|trenutno|letos|še|tem
        še ne
        kasneje|morda|mogoče .. kasneje|naslednje|prihodnje|leto|čez|v
        javite|kontaktirajte|pišite|pokličite|spomnite|slišimo .. se|me|čez|v|po|naslednje|kasneje .. januarju|februarju|marcu|aprilu|maju|juniju|juliju|avgustu|septembru|oktobru|novembru|decembru|mesec|mesecev|tednov|leto|dopustu|praznikih|kasneje
        čez .. mesec|mesecev|tednov|leto|nekaj
        naslednje|prihodnje leto|mesec
        po dopustu|praznikih|počitnicah
        nimam|nimamo .. časa
        drugič
        [interested]
        zanima|zanimivo|zainteresiran|zainteresirani|zainteresirana
        sliši|zveni|izgleda .. dobro|zanimivo|odlično|super
        ja prosim|hvala|želim|z|zanima|seveda
        z veseljem
        želim|rad|rada|radi .. bi|naročiti|kupiti|rezervirati|izvedeti|vedeti|več
        pošljite|prosim .. pogodbo|račun|ponudbo|informacije|podrobnosti|povezavo|cenik|več|mi
        več informacij
        pokličite|pokliči me
        strinjam|odlično|popolno|sprejmem|potrjujem|dogovorjeno|velja
        dogovorimo|začnimo|dobimo
        [interested short]
        ^ja
        ^seveda
        ^ok
        ^velja
        ^lahko
        [question]
        koliko|kako|kakšna|kakšen|kaj|kdaj|kje|kdo|zakaj|katera stane|je|deluje|so|dolgo|vključuje|traja
        ali
        vprašanje|vprašanja
        ne razumem
        [ignored]
        ne odjavljajte
        ni problema
        zakaj pa? ne
        [negation]
        ne|nikoli|brez|ni|nisem|nismo|niti
        [away]
        izven|zunaj pisarne
        na dopustu|službeni|porodniški|bolniški
        odsoten|odsotna|odsotnost|dopust
        nazaj .. v|pisarni|bom
        [away subject]
        ^samodejni odgovor
        ^odsotnost|odsoten|odsotna
        ^dopust
        [left]
        ne .. dela|delam|več .. več|zaposlen~
        zapustil|zapustila .. podjetje
        [acknowledgement]
        prejeli smo
        hvala .. za .. sporočilo|povpraševanje|zanimanje|vaše
        samodejni|samodejno .. odgovor|sporočilo|ustvarjeno
        [acknowledgement subject]
        potrdilo
        hvala za
        [back]
        nazaj|vrnem|od|ponovno|spet se|v|pisarni|bom|od?
        od
        [until]
        do|vključno
        [months]
        januar januarja januarju|februar februarja|marec marca marcu|april aprila|maj maja|junij junija juniju|julij julija juliju|avgust avgusta|september septembra|oktober oktobra|november novembra|december decembra
        [weekdays]
        ponedeljek ponedeljka|torek torka|sreda sredo srede|četrtek četrtka|petek petka|sobota soboto|nedelja nedeljo
        [tomorrow]
        jutri
        [next week]
        naslednji teden
        [common]
        in je na za ne se sem hvala od do da sporočilo bom vam s v bo pisarni prosim vaše
        """)
}
