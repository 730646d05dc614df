extension WordTable {
    /// What people and programs write in Slovak.
    static let slovak = WordTable(
        "sk",
        """
        [unsubscribe]
        odhlásiť|odhláste|odhlás|odhlásenie|odhlasujem
        odstráňte|odstrániť|vymažte|vymazať|vyraďte|vyradiť|zmažte|vyškrtnite .. ma|mňa|nás|môj|moju|moje|adresu|kontakt|údaje|zoznamu|databázy|prosím
        zrušiť|zrušte|ruším .. odber|newsletter
        neželám|nechcem|nechceme|neželáme .. dostávať|maily|e-maily|správy|ďalšie|byť|si|vaše
        neposielajte|nepíšte|nekontaktujte|nezasielajte
        prestaňte|dosť .. posielať|písať|spamovať|obťažovať|mailov
        nechajte ma|nás .. pokoji
        žiadne ďalšie .. maily|e-maily|správy
        [unsubscribe short]
        ^odhlásiť
        ^stop
        ^zrušiť
        ^vymazať
        [complaint]
        nikdy|ne .. neprihlásil|neprihlásila|nežiadal|nedal|neregistroval|nesúhlasil|nežiadala|nedala
        odkiaľ|kde|ako .. máte|ste|získali .. moju|môj|adresu|mail|kontakt|údaje|na
        bez .. súhlasu|dovolenia
        úrad~ .. ochranu|osobných
        právnik~|advokát~|sťažnosť|nezákonné|obťažovanie|nahlásim
        ako spam
        nevyžiadan~
        [complaint weak]
        spam|spamu
        podvod|drzosť|hanba
        [wrong person]
        nesprávna|nesprávny|zlá|zlý|nesprávnu osoba|osobu|adresa|kontakt|oddelenie
        nie som .. správna|tá|správny|zodpovedný|kompetentná|správnou
        nemám .. na starosti
        obráťte|kontaktujte|napíšte|skúste .. sa|na|kolegu|kolegyňu|pána|pani|radšej|môjho|moju
        správna|správny osoba|kontakt .. je
        preposlal|preposielam|odovzdal|odovzdávam .. kolegovi|kolegyni|ďalej|to|vašu
        [not interested]
        robíme|riešime .. sami|interne
        nemám|nemáme|nemá .. záujem|potrebu|rozpočet
        nezaujíma|nepotrebujem|nepotrebujeme|nevyužijeme
        nie ďakujem|ďakujeme|vďaka|sme
        ďakujem|ďakujeme .. ale nie|nemáme|už|nemám
        nie .. záujem|zaujíma
        už .. máme|používame|spolupracujeme|využívame|mám
        vybrali|rozhodli .. iného|inú|iné|sme|inak
        príliš drahé|drahý
        odmietam|odmietame
        [not interested short]
        ^nie
        ^nikdy
        [not now]
        teraz|momentálne|zatiaľ|aktuálne|dnes nie|nemáme|nemám
        nie .. teraz|momentálne|zatiaľ|tento
        zatiaľ|ešte nie
        neskôr|možno .. budúci|budúcom|v|o|po|niekedy|neskôr
        ozvite|napíšte|zavolajte|kontaktujte|vráťme|pripomeňte .. sa|mi|nám|to|k|znova|prosím .. v|po|o|budúci|neskôr|na
        o mesiac|rok|pár|dva|tri|niekoľko|pol mesiacov|mesiace|týždňov|roka?
        budúci|na rok|mesiac|kvartál|budúci
        po dovolenke|prázdninách|sviatkoch|novom
        nemám|nemáme .. čas|kapacitu
        inokedy|nabudúce
        [not now short]
        ^neskôr
        ^možno
        [interested]
        mám|máme záujem
        zaujíma|zaujímavé|zaujímavo|záujem|zaujalo
        znie|vyzerá .. dobre|zaujímavo|skvele|super|výborne
        áno prosím|rád|rada|chcem|mám|ďakujem|určite|pošlite
        rád|rada|radi by|sa
        chcem|chcel|chcela|chceli|chceme .. by|vedieť|objednať|kúpiť|rezervovať|vyskúšať|viac|dohodnúť
        viac informácií|info
        pošlite|zašlite|prosím .. zmluvu|faktúru|ponuku|informácie|detaily|odkaz|cenník|viac|o
        zavolajte|zavolaj .. mi|zajtra|dnes
        dohodnime|stretnime|poďme|začnime
        súhlasím|súhlasíme|dohodnuté|výborne|skvelé|platí|berieme
        presne to .. hľadám|hľadáme|potrebujem
        [interested short]
        ^áno
        ^ok
        ^jasné
        ^určite
        ^samozrejme
        ^dobre
        [question]
        koľko|ako|aká|aký|aké|čo|kedy|kde|kto|prečo stojí|je|to|funguje|sú|dlho|cena|zahŕňa|trvá
        máte|môžete|ponúkate|dá|existuje nejakú|aj|sa|nejaké
        otázka|otázku|otázky
        nerozumiem
        vysvetliť
        [ignored]
        neodhlasujte|nemažte
        žiadny problém
        nie je problém
        prečo nie
        [negation]
        nie|nikdy|bez|ani|žiadny
        [away]
        mimo kancelárie
        neprítomný|neprítomná|neprítomnosť
        na dovolenke|materskej|služobnej
        dovolenka|dovolenke|dovolenku
        budem .. späť|opäť|neprítomný|mimo
        [away subject]
        ^automatická odpoveď
        ^mimo kancelárie
        ^neprítomnosť
        ^dovolenka
        [left]
        už .. nepracuje|nepracujem|nie
        odišiel|odišla .. firmy|spoločnosti|z
        [acknowledgement]
        dostali|prijali|obdržali .. sme|vašu|správu|požiadavku
        ďakujeme|ďakujem .. za .. správu|e-mail|otázku|záujem
        automatická|automaticky .. správa|odpoveď|generovan~
        neodpovedajte
        [acknowledgement subject]
        potvrdenie
        ďakujeme za
        [back]
        späť|od|návrat|opäť|vrátim budem|dňa|od|v|sa?
        späť|od
        [until]
        do|vrátane
        [months]
        január januára januári|február februára februári|marec marca marci|apríl apríla apríli|máj mája máji|jún júna júni|júl júla júli|august augusta auguste|september septembra septembri|október októbra októbri|november novembra novembri|december decembra decembri
        [weekdays]
        pondelok pondelka|utorok utorka|streda stredu|štvrtok štvrtka|piatok piatka|sobota sobotu|nedeľa nedeľu
        [tomorrow]
        zajtra
        [next week]
        budúci týždeň
        [common]
        a v na do s je sa za ďakujem prosím som od správu budem o po že to dňa vo bude dobrý deň vašu alebo pre nie sme
        """)
}
