extension WordTable {
    /// What people and programs write in Czech.
    static let czech = WordTable(
        "cs",
        """
        [unsubscribe]
        nepřeji|nepřejeme .. si .. dostávat|další|e-maily|maily|zprávy|zasílání
        nepřeji|nepřejeme .. dostávat|zasílat|další
        odhlásit|odhlašte|odhlaste|odhlásil|odhlášení|odhlasuji|odhlaš|odhlaste
        odhlásit .. se|mě|nás|odběr
        odstraňte|odstranit|odstraň|vymažte|vymazat|smažte|smazat|vyřaďte|vyřadit|vyškrtněte|vyjměte|vymaž .. mě|nás|můj|moje|mou|mé|adresu|kontakt|údaje|e-mail|seznamu|databáze|prosím
        ze seznamu .. odstranit|vyřadit|smazat|vyškrtnout
        zrušit|zrušte|ruším .. odběr|odebírání|newsletter
        nepřeji|nepřejeme|nechci|nechceme|nechtěl|nechtěla|nemám zájem .. dostávat|dostávali|maily|e-maily|zprávy|další|být|kontaktován|od|zasílání|zasílat|vaše
        už|již|prosím .. neposílejte|nepište|nekontaktujte|nezasílejte|nepiš|neposílej
        neposílejte|nepište|nekontaktujte|nezasílejte|neposílej|nepiš|neobtěžujte
        nechci|nechceme .. nic .. dostávat|slyšet|zasílat
        nechci|nechceme .. nic|dále dostávat|slyšet|zasílat
        žádné další .. maily|e-maily|zprávy|emaily
        přestaňte|přestaň|dost .. posílat|psát|spamovat|obtěžovat|mailů|spamu|zasílat|mi|nám
        nechte|nech mě|nás .. pokoji|být
        odvolávám .. souhlas
        [unsubscribe short]
        ^odhlásit
        ^stop
        ^odhlaste
        ^zrušit
        ^vymazat
        ^konec
        [complaint]
        nikdy|ne .. nepřihlásil|nepřihlásila|nežádal|nedal|neregistroval|nesouhlasil|neobjednal|nepřihlašoval|nežádala|nedala|neodebíral
        odkud|kde|jak .. máte|vzali|získali|máš .. můj|mou|moji|adresu|mail|e-mail|kontakt|údaje|na
        bez .. souhlasu|svolení|mého
        úřad~ .. ochranu|osobních
        úoou|právník~|advokát~|žaloba|stížnost|nezákonné|obtěžování|nahlásím|nahlašuji
        jako spam
        nevyžádan~
        [complaint weak]
        spam|spamu|spamujete
        podvod|drzost|hovno|sprosté|ostuda|otravujete
        [wrong person]
        špatná|špatný|špatnou|nesprávná|nesprávný|nesprávnou|chybná osoba|osobu|adresa|adresu|kontakt|člověk|oddělení|osobě
        nejsem .. správná|ta|správný|vhodná|kompetentní|zodpovědný|odpovědný
        nejsem .. správná|odpovědný|zodpovědný|zodpovědná|kompetentní
        nemám .. na starosti
        nezabývám|nepracuji|nerozhoduji|nezodpovídám|neřeším
        obraťte|kontaktujte|napište|zeptejte|mluvte|zkuste .. na|kolegu|kolegyni|kolegovi|kolegyni|pana|paní|raději|mého|mou
        správná|správný|správnou osoba|kontakt|osobou .. je|bude
        má|řeší .. na starosti|to|tohle
        přeposlal|přeposílám|předal|předávám|předala|přeposlala .. kolegovi|kolegyni|dál|to|vaši|váš
        spletli jste
        není .. můj|moje obor|oblast|agenda
        [not interested]
        děláme|řešíme .. sami|interně
        zůstáváme|zůstaneme u|se
        nemám|nemáme|nemá|bez|není .. zájem|zájmu|potřebu|rozpočet
        nezajímá|nepotřebuji|nepotřebujeme|nevyužijeme|nevyužiji|nechceme|nehodí|nepotřebuju
        nejsem|nejsme .. zainteresovan~
        ne děkuji|díky|děkujeme|nemáme|nemám
        děkuji|díky|děkujeme .. ale ne|nemáme|už|nemám|nepotřebujeme|ne
        už|již .. máme|používáme|spolupracujeme|využíváme|mám|používám
        máme|používáme už|již
        vybrali|rozhodli|zvolili .. jiného|jinou|jiné|jsme|jinak|proti
        příliš|moc drahé|drahý|drahá
        odmítám|odmítáme
        není pro nás|mě
        spokojeni|spokojený|spokojen .. se současn~|stávajícím|s
        ztráta času
        [not interested short]
        ^ne
        ^nikdy
        ^děkuji ne
        ^nemám
        [not now]
        ozvěte|ozvi|kontaktujte|napište se .. v|za|na|po .. lednu|únoru|březnu|dubnu|květnu|červnu|červenci|srpnu|září|říjnu|listopadu|prosinci|měsíc|rok|jaře|podzim|dovolené
        teď|nyní|zatím ne
        teď|nyní|momentálně|zatím|aktuálně|dnes ne|nemáme|nemám|nepotřebujeme
        ne .. teď|nyní|momentálně|zatím|tento|letos
        zatím|ještě|teď ne
        v tuto|současné|této chvíli|době|době .. ne|nemáme|nemám
        později|možná|případně .. později|příští|příštím|v|za|jindy|někdy|po
        ozvěte|ozvi|napište|zavolejte|kontaktujte|vraťme|připomeňte|zkuste|vrátíme|promluvme .. se|prosím|mi|nám|to|k|znovu|tomu .. v|po|za|příští|příštím|později|znovu|na
        za měsíc|rok|pár|dva|tři|několik|půl|6|3|2|šest měsíců|měsíce|týdnů|roku?
        příští|nový|v_příštím|na_příští rok|měsíc|čtvrtletí|roce|kvartál|sezónu|jaře?
        po dovolené|prázdninách|svátcích|novém|vánocích|létě|velikonocích
        jindy|příště
        nemám|nemáme|není .. čas|času|kapacitu
        příliš|moc zaneprázdněn~|brzy
        špatná|nevhodná|není doba|chvíle|vhodná
        rozpočet .. vyčerpán~|příští|zmrazen~
        odložit|odkládáme
        [not now short]
        ^později
        ^možná
        ^zítra$
        [interested]
        mám|máme zájem
        zajímá|zajímavé|zajímavá|zajímavě|zájem|zaujalo|zaujala|zaujal|zajímalo
        zní|vypadá|to .. dobře|zajímavě|skvěle|super|výborně|rozumně
        ano prosím|rád|ráda|chci|mám|děkuji|určitě|pošlete|rádi
        rád|ráda|rádi bych|bychom|se|si
        chci|chtěl|chtěla|chtěli|chceme .. bych|vědět|objednat|koupit|rezervovat|vyzkoušet|více|domluvit|zúčastnit|se|bychom|informace
        více informací|info|o
        pošlete|zašlete|pošli|prosím|poslat .. smlouvu|fakturu|nabídku|informace|detaily|odkaz|ceník|více|o|podrobnosti
        zavolejte|zavolej|volejte .. mi|zítra|dnes|v
        domluvme|domluvíme|sejděme|udělejme|pojďme|začněme|dohodněme
        kdy .. můžeme|bychom|se|začít|máte
        hodí se .. mi|nám
        výborně|skvělé|skvěle|perfektní|souhlasím|souhlasíme|dohodnuto|platí|bereme|beru|domluveno|jdeme
        přesně to|tohle|co .. hledám|hledáme|potřebuji|potřebujeme
        dobrý|skvělý nápad
        potvrzuji|potvrzujeme|přijímám|objednávám|rezervuji|přihlašuji
        těším|těšíme se
        [interested short]
        ^ano
        ^jo
        ^ok
        ^jasně
        ^určitě
        ^samozřejmě
        ^super
        ^dobře
        ^souhlasím
        [question]
        kolik|jak|jaká|jaký|jaké|co|kdy|kde|kdo|proč|která|který stojí|je|to|funguje|jsou|dlouho|rozdíl|cena|zahrnuje|trvá|znamená|mohu|můžu|obsahuje|lidí
        je|máte|můžete|nabízíte|umí|lze|dá|existuje|má|jde|podporuje to|možné|nějaká|také|se|i|nějaký|nějaké|prosím
        otázka|otázku|otázky|dotaz|dotazy
        nerozumím
        vysvětlit|upřesnit
        [ignored]
        neodhlašujte|nemažte|neodstraňujte
        není|žádný problém
        bez problému|problémů
        proč ne
        není špatné
        ve|do spamu
        [negation]
        ne|nikdy|bez|není|nejsem|nejsme|nemám|nemáme|ani|žádný
        [away]
        mimo kancelář
        nepřítomen|nepřítomna|nepřítomný|nepřítomnost|nepřítomnosti|nebudu
        na dovolené|mateřské|služební|nemocenské|rodičovské|cestách
        dovolená|dovolené|dovolenou
        budu .. zpět|nepřítomen|dovolené|opět|mimo|k
        zpět .. v|kanceláři
        omezený přístup
        zavřeno|uzavřen~
        [away subject]
        ^automatická odpověď
        ^mimo kancelář
        ^nepřítomnost|nepřítomen|nepřítomna
        ^dovolená|dovolené
        ^jsem na|mimo
        ^automatick~
        [left]
        již|už .. nepracuje|nepracuji|není|nejsem
        nepracuje|nepracuji .. již|už|zde|ve|v|společnosti
        odešel|odešla|odešel|opustil|opustila .. firmy|společnosti|společnost|z|firmu|důchodu
        v důchodu
        [acknowledgement]
        obdrželi|přijali|obdržel .. jsme|vaši|váš|zprávu|požadavek|e-mail|dotaz
        vaše|váš|vaši zpráva|požadavek|dotaz|zprávu .. byl|byla|přijat|zaevidován|jsme|přijata
        děkujeme|děkuji .. za .. zprávu|e-mail|dotaz|zájem|kontaktování|email
        odpovíme|ozveme|budeme .. co|brzy|nejdříve|kontaktovat|do|se
        automatická|automaticky .. zpráva|odpověď|vygenerovan~|generovan~
        neodpovídejte
        číslo .. požadavku|případu|tiketu
        [acknowledgement subject]
        potvrzení
        obdrželi jsme
        váš požadavek|dotaz
        děkujeme za
        [challenge]
        klikněte .. odkaz|potvrzení|potvrdit
        potvrďte|ověřte .. člověk|odesílatel|robot
        karanténa
        [calendar subject]
        ^přijato
        ^odmítnuto
        ^zrušeno
        ^nezávazně
        [receipt subject]
        ^přečteno
        ^potvrzení o přečtení
        [back]
        zpět|od|návrat|vrátím|opět|k budu|dne|od|v|se|dispozici|opět?
        zpět|od|návrat
        [until]
        do|včetně
        [months]
        leden ledna lednu led|únor února únoru|březen března březnu|duben dubna dubnu|květen května květnu|červen června červnu|červenec července červenci|srpen srpna srpnu|září|říjen října říjnu|listopad listopadu|prosinec prosince prosinci
        [weekdays]
        pondělí|úterý|středa středu středy|čtvrtek čtvrtka|pátek pátku|sobota sobotu|neděle neděli
        [tomorrow]
        zítra
        [next week]
        příští týden
        [common]
        a v na do s je se za děkuji prosím jsem od zprávu budu o po že to mě dne ve bude dobrý den vaši nebo pro není jsme
        """)
}
