extension WordTable {
    /// What people and programs write in Hungarian.
    static let hungarian = WordTable(
        "hu",
        """
        [unsubscribe]
        leiratkoz~|leiratkozás|leiratkozom|leiratkoznék|leiratkozni|iratkoztassanak|leiratkoztat~
        iratkoztassanak|iratkoztass|iratkoztassák|vegyenek|vegyen|vegyék|töröljenek|töröljék|törölje|töröljön|törölj|töröljetek|távolítsanak|távolítson .. le|ki|listáról|listájukról|listából|engem|minket|adatbázisból|adataimat|címemet|címlistáról|a
        szeretnék|szeretném|kérem|kérném .. leiratkozni|törölni|lekerülni|törlését|leiratkozást|törlésemet|törlésem
        töröljenek|töröljön|töröljék
        nem .. szeretnék|kérek|kérünk|akarok|kívánok|szeretnénk .. kapni|e-mailt|levelet|több|többet|hírlevelet|üzenetet|e-maileket|leveleket|megkeresést
        ne .. küldjenek|küldjön|írjanak|írjon|keressenek|küldj|írj|keressen|zaklassanak|küldjetek|írjatok
        hagyják|hagyja abba
        hagyjanak|hagyjon békén
        visszavonom .. hozzájárulásomat
        [unsubscribe short]
        ^leiratkozás
        ^leiratkozom
        ^stop
        ^törlés
        ^elég
        [complaint]
        jogi lépés~|út~|eljárás~|következmény~
        soha|nem .. iratkoztam|kértem|járultam|adtam|regisztráltam|engedélyeztem|hozzájárultam
        honnan|hogyan .. van|szerezték|tudják|szerezte|vették
        hozzájárulásom|engedélyem|beleegyezésem nélkül
        naih|ügyvéd~|feljelent~|bíróság|törvénytelen|zaklatás|panaszt
        spamként|spamnek .. jelöl~|jelentem
        kéretlen
        [complaint weak]
        spam|spamek
        csalás|szégyen|felháborító|szar|pofátlanság
        [wrong person]
        rossz|téves|nem megfelelő személy|emberhez|embert|címre|személyt|személyhez|emberrel|cím
        nem .. én vagyok|megfelelő|illetékes|hozzám|felelős
        nem .. foglalkozom|dolgozom|döntök .. ezzel|ott|itt|már|erről
        forduljon|forduljanak|keresse|keressék|írjon|írjanak|kérdezze|vegye|vegyék .. kollég~|fel|kapcsolatot|helyette
        megfelelő|illetékes személy|kolléga .. ez|az
        továbbítottam|továbbítom|továbbküldtem .. kollég~|az|a
        felel|foglalkozik ezért|ezzel
        [not interested]
        magunk|házon_belül .. csináljuk|oldjuk|intézzük
        nem .. érdekel|érdekelne|érdekelnek|érdeklődünk|érdeklődöm|kérjük|kérem|kérünk|kérek|szükség|szükségünk|aktuális|érdekes
        nem .. vagyunk|vagyok .. érdekeltek|érdeklődő
        nem köszönöm|köszönjük|kösz
        köszönöm|köszönjük|kösz .. de|nem .. nem|van|már
        köszönöm nem
        már .. van|használunk|dolgozunk|együttműködünk|használok
        már van
        más|mást|másikat .. választottunk|mellett|döntöttünk
        túl drága
        nincs .. szükség|szükségünk|igényünk|keretünk|szükségem|érdeklődés|igény
        elutasít~|visszautasít~
        időpocsékolás
        [not interested short]
        ^nem
        ^soha
        ^nem kösz~
        [not now]
        most|jelenleg|egyelőre|pillanatnyilag nem|nincs
        nem .. most|jelenleg|mostanában|idén|még|pillanatnyilag
        még nem
        később|talán|esetleg .. később|jövő|jövőre|után|majd|múlva|év
        keressen|keressenek|írjon|térjünk|beszéljünk|jelentkezzen|jelentkezzenek|hívjon|keress|emlékeztessen|visszatérünk|térjünk .. később|jövő|múlva|után|januárban|februárban|márciusban|áprilisban|májusban|júniusban|júliusban|augusztusban|szeptemberben|októberben|novemberben|decemberben|vissza|újra|tavasszal|ősszel|nyáron
        néhány|két|pár|három|hat|fél|egy|1|2|3|6 hónap|hét|év múlva
        jövő|jövőre|következő év|évben|hónapban|negyedévben|tavasszal|héten|szezonban|hónap
        jövőre
        szabadság|nyár|ünnepek|karácsony|nyaralás|húsvét után
        nincs|nem .. időm|időnk|kapacitás~|érek
        túl|nagyon elfoglalt|korai
        nem jó|alkalmas idő~|pillanat
        máskor|majd később
        elhalaszt~
        [not now short]
        ^később
        ^talán
        ^holnap$
        [interested]
        pont|éppen|pontosan .. keressük|kerestük|keresünk|kerestünk
        érdekel|érdekelne|érdekes|érdeklődünk|érdeklődöm|érdeklődnék|érdekesen
        jól|jónak|érdekesen|remekül|érdekesnek hangzik|tűnik|néz
        igen kérem|szeretnék|érdekel|köszönöm|persze|küldje|szívesen
        szívesen|örömmel
        szeretnék|szeretném|szeretnénk .. többet|foglalni|megrendelni|vásárolni|tudni|részt|kipróbálni|venni|jelentkezni|megvenni|kérni|beszélni|egyeztetni|árajánlatot
        kérem|kérek|kérnék|kérünk .. ajánlatot|szerződést|számlát|részleteket|árlistát|küldje|küldjék|több|információt|bővebb|foglaljon|tájékoztatást
        küldje|küldjék|küldj|küldjön .. szerződést|számlát|ajánlatot|részleteket|információt|linket|több|el|át|árlistát
        több|bővebb információ~|részlet~
        hívjon|hívj .. fel|holnap|ma
        beszéljünk|találkozzunk|egyeztessünk|vágjunk|kezdjük|csináljuk
        mikor .. tudunk|tudnánk|lenne|beszélhetünk|kezdhetünk
        megfelel .. nekem|nekünk
        nagyszerű|remek|tökéletes|szuper|rendben|megegyeztünk|elfogadom|elfogadjuk|megrendelem|benne vagyok|megrendeljük
        pontosan|épp ez|ezt|ilyet .. keresem|keresünk|kell|amit
        jó|remek ötlet|ajánlat
        [interested short]
        ^igen
        ^persze
        ^ok
        ^oké
        ^rendben
        ^természetesen
        ^jó
        ^mehet
        [question]
        mennyi|mennyibe|hogyan|mi|mit|mikor|hol|ki|miért|melyik|milyen|hány|meddig kerül|működik|az|a|ideig|tart|van|lehet|különbség|ára
        van|lehet|lehetne|tudnak|tudna|kínálnak .. önöknek|e|ez|a|kedvezmény|is
        kérdés|kérdésem|kérdéseim|kérdésünk
        nem értem
        elmagyaráz~
        [ignored]
        nem .. iratkozom|töröljenek le?
        nincs|semmi probléma|gond|baj
        nem rossz|csak
        miért ne
        spam mappa
        [negation]
        nem|ne|soha|nélkül|sem|nincs
        [away]
        házon kívül
        szabadságon|szabadság|szabadságomat|betegszabadságon|szülési
        nem .. vagyok|elérhető|irodában|tartózkodom
        távol|távollét|távollétem
        vissza .. irodába|leszek|térek
        újra|ismét .. elérhető|irodában
        zárva
        [away subject]
        ^automatikus válasz
        ^házon kívül
        ^távollét~
        ^szabadság~
        ^nem vagyok
        [left]
        már nem .. dolgozik|dolgozom|itt
        elhagyta|elhagytam .. céget|vállalatot|a
        nyugdíj~
        [acknowledgement]
        megkaptuk|megkaptam|beérkezett|fogadtuk .. levelét|üzenetét|megkeresését|e-mailjét|a
        levelét|üzenetét|megkeresését|bejelentését .. megkaptuk|rögzítettük|fogadtuk
        köszönjük|köszönöm .. levelét|üzenetét|megkeresését|érdeklődését|hogy
        hamarosan|rövidesen|belül|munkanapon .. válaszolunk|jelentkezünk|felvesszük|válaszolni
        automatikus|automatikusan .. üzenet|válasz|levél|generált|értesítés
        ne válaszoljon
        [acknowledgement subject]
        visszaigazolás
        megkaptuk
        köszönjük
        [calendar subject]
        ^elfogadva
        ^elutasítva
        ^feltételes
        [receipt subject]
        ^olvasott
        ^elolvasva
        [back]
        vissza|újra|ismét|legközelebb leszek|irodában|elérhető|térek?
        [until]
        ig
        [months]
        január januárban januári jan|február februárban februári febr|március márciusban márciusi márc|április áprilisban ápr|május májusban máj|június júniusban jún|július júliusban júl|augusztus augusztusban aug|szeptember szeptemberben szept|október októberben okt|november novemberben nov|december decemberben dec
        [weekdays]
        hétfő hétfőn hétfőig|kedd kedden keddig|szerda szerdán szerdáig|csütörtök csütörtökön csütörtökig|péntek pénteken péntekig|szombat szombaton|vasárnap vasárnap
        [tomorrow]
        holnap
        [next week]
        jövő hét
        jövő héten
        [common]
        és a az nem hogy van egy köszönöm vagyok is meg levelét üzenetét leszek önnek kérem vissza szabadságon közben ha lesz
        """)
}
