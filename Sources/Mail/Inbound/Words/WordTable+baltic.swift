extension WordTable {
    /// What people and programs write in Lithuanian.
    static let lithuanian = WordTable(
        "lt",
        """
        [unsubscribe]
        išbraukti|išbraukite|pašalinti|pašalinkite|ištrinti|ištrinkite .. mane|mus|mano|iš
        mane|mus .. išbraukti|išbraukite|pašalinti|pašalinkite|ištrinti|ištrinkite
        atsisakyti|atsisakau .. prenumeratos|naujienlaiškio|laiškų
        nebesiųskite|neberašykite|nebesiųsti|nesiųskite|nerašykite
        nenoriu|nenorime|nepageidauju .. gauti|laiškų
        [unsubscribe short]
        ^atsisakyti
        [complaint]
        skųsiu|skundą|skundas|advokat~
        iš kur .. gavote|turite
        niekada .. neužsisakiau|nesutikau|neprašiau
        [complaint weak]
        šlamštas|brukalas
        [wrong person]
        ne .. tas|atsakingas|atsakinga .. asmuo|žmogus|už
        kreipkitės į
        [not interested]
        pasirinkome|išsirinkome .. kitą
        nedomina|nesidomime|nesidomiu|nereikia|nereikalinga|neįdomu|nesusidomėjome
        ne ačiū
        ačiū .. bet .. ne|jau
        jau turime|naudojame|dirbame
        per brangu
        [not interested short]
        ^ne
        [not now]
        dabar|šiuo_metu .. ne|nėra|neturime
        ne dabar
        vėliau
        parašykite|susisiekite|skambinkite .. sausį|vasarį|kovą|balandį|gegužę|birželį|liepą|rugpjūtį|rugsėjį|spalį|lapkritį|gruodį|kitais|po|kitą|vėliau
        kitais metais
        [interested]
        mus|mane|mums|man domina
        įdomu|įdomiai|susidomėjome|domimės
        atsiųskite|siųskite .. pasiūlymą|informaciją|kainas|sutartį|sąskaitą|daugiau
        paskambinkite|susitikime|sutinku|sutinkame|puiku
        norime|norėčiau|norėtume .. užsakyti|pirkti|išbandyti|sužinoti
        [interested short]
        ^taip
        ^gerai
        ^žinoma
        [question]
        kiek|kaip|kada|kur|kas|kodėl|koks|kokia kainuoja|veikia|yra|trunka|kaina
        klausimas|klausimų
        ar jūs|galite|yra|turite|galima
        [negation]
        ne|be|nei
        [away]
        atostogauju|atostogose|atostogų|komandiruotėje|nesu
        nedirbu|grįšiu
        [away subject]
        ^automatinis atsakymas
        ^automatinis
        ^nesu
        [left]
        nebedirba|nebedirbu
        [acknowledgement]
        gavome jūsų
        ačiū kad .. parašėte|kreipėtės
        automatinis|automatiškai
        [back]
        grįšiu|grįžtu|nuo
        [until]
        iki
        [months]
        sausis sausio sausį|vasaris vasario vasarį|kovas kovo kovą|balandis balandžio|gegužė gegužės|birželis birželio|liepa liepos|rugpjūtis rugpjūčio|rugsėjis rugsėjo|spalis spalio|lapkritis lapkričio|gruodis gruodžio
        [weekdays]
        pirmadienį pirmadienio|antradienį|trečiadienį|ketvirtadienį|penktadienį|šeštadienį|sekmadienį
        [tomorrow]
        rytoj
        [next week]
        kitą savaitę
        [common]
        ir yra su iki nuo jūsų ačiū būsiu bet kad
        """)

    /// What people and programs write in Latvian.
    static let latvian = WordTable(
        "lv",
        """
        [unsubscribe]
        izņemiet|izdzēsiet|dzēsiet|noņemiet|svītrojiet .. mani|mūs|manu|no
        mani|mūs .. izņemt|izdzēst|noņemt|svītrot|izņemiet|izdzēsiet
        atteikties|atsakos .. jaunumu|saņemšanas|abonementa|vēstulēm|e-pastiem
        nesūtiet|nerakstiet|vairs_nesūtiet|beidziet_sūtīt
        nevēlos|nevēlamies|negribu .. saņemt
        [unsubscribe short]
        ^atteikties
        [complaint]
        sūdzība|sūdzību|sūdzēšos|advokāt~
        no kurienes|kur .. dabūjāt|ieguvāt|adresi
        nekad .. neesmu|nepieteicos|nepiekritu
        [complaint weak]
        mēstule|mēstules|surogātpasts
        [wrong person]
        neesmu .. atbildīgais|atbildīgā|īstais|īstā
        sazinieties ar .. kolēģi|kolēģis|nodaļu
        [not interested]
        neinteresē|neinteresējas|neesam_ieinteresēti|nav_interesanti|nevajag|nav_vajadzīgs|nav_nepieciešams
        nē paldies
        paldies .. bet .. nē|jau|ne
        jau .. ir|izmantojam|strādājam
        pārāk dārgi
        [not interested short]
        ^nē
        [not now]
        tagad|šobrīd|pašlaik .. ne|nē|nav
        ne|nē tagad|šobrīd
        vēlāk
        rakstiet|sazinieties|zvaniet .. janvārī|februārī|martā|aprīlī|maijā|jūnijā|jūlijā|augustā|septembrī|oktobrī|novembrī|decembrī|pēc|nākamgad|nākamajā|vēlāk
        nākamgad
        [interested]
        mūs|mani|mums interesē
        interesanti|ieinteresēti|ieinteresēts|ieinteresēta
        atsūtiet|sūtiet|nosūtiet .. piedāvājumu|informāciju|cenas|līgumu|rēķinu|vairāk
        zvaniet|piezvaniet|piekrītu|piekrītam|lieliski
        vēlos|vēlamies|gribētu .. pasūtīt|pirkt|izmēģināt|uzzināt
        [interested short]
        ^jā
        ^labi
        ^protams
        [question]
        cik|kā|kad|kur|kas|kāpēc|kāda|kāds maksā|darbojas|ir|ilgi|cena
        jautājums|jautājumi
        vai jūs|jums|ir|var|varat
        [negation]
        ne|nē|nav|bez|neesmu|neesam
        [away]
        atvaļinājumā|komandējumā|prombūtnē
        neesmu .. birojā|darbā
        atgriezīšos
        [away subject]
        ^automātiska|automātiskā atbilde
        ^prombūtnē
        [left]
        vairs nestrādā|nestrādāju
        [acknowledgement]
        esam saņēmuši .. jūsu|ziņu|pieprasījumu
        paldies par .. ziņu|vēstuli|saziņu
        automātiska|automātiski
        [back]
        atgriezīšos|atpakaļ|būšu
        [until]
        līdz
        [months]
        janvāris janvāra janvārim janvārī|februāris februāra februārim|marts marta martam|aprīlis aprīļa aprīlim|maijs maija maijam|jūnijs jūnija jūnijam|jūlijs jūlija jūlijam|augusts augusta augustam|septembris septembra septembrim|oktobris oktobra oktobrim|novembris novembra novembrim|decembris decembra decembrim
        [weekdays]
        pirmdien pirmdiena|otrdien otrdiena|trešdien trešdiena|ceturtdien ceturtdiena|piektdien piektdiena|sestdien|svētdien
        [tomorrow]
        rīt
        [next week]
        nākamnedēļ
        [common]
        un ir es līdz ar paldies jūsu esmu būšu bet par
        """)

    /// What people and programs write in Estonian.
    static let estonian = WordTable(
        "et",
        """
        [unsubscribe]
        eemaldage|eemalda|kustutage|kustuta|võtke .. mind|meid|minu|nimekirjast|listist|maha|andmed
        soovin|palun .. loobuda|loobun .. uudiskirjast|tellimusest|kirjadest
        ärge|lõpetage .. saatke|saatmine|kirjutage|rohkem|enam
        ei soovi|taha .. rohkem|enam .. kirju|saada|e-kirju
        [unsubscribe short]
        ^loobun
        ^lõpetage
        [complaint]
        kaebus|kaebuse|kaeban|advokaat
        kust .. saite .. aadressi|andmed
        pole|ei kunagi .. tellinud|nõustunud|registreerinud
        [complaint weak]
        rämpspost
        [wrong person]
        vale inimene|isik|aadress
        ei ole|vastuta .. õige|selle .. inimene|isik|eest
        pöörduge|kirjutage .. kolleegi|poole
        [not interested]
        ei|pole .. huvita|huvitatud|vaja|huvi
        ei aitäh|tänan
        aitäh|tänan aga|kuid .. ei|meil|juba
        meil|juba on .. juba|olemas|lahendus
        liiga kallis
        [not interested short]
        ^ei
        [not now]
        praegu|hetkel .. ei|pole|mitte
        mitte praegu
        hiljem
        võtke|kirjutage|helistage .. jaanuaris|veebruaris|märtsis|aprillis|mais|juunis|juulis|augustis|septembris|oktoobris|novembris|detsembris|järgmisel|pärast|hiljem
        järgmisel aastal|kuul
        [interested]
        huvitav|huvitavalt|huvitatud|huvi_on|huvitab
        saatke|palun_saada|saada .. pakkumine|pakkumise|info|infot|hinnad|leping|arve|rohkem
        helistage|helista|olen_nõus|oleme_nõus|suurepärane
        sooviksin|soovime|tahaksin|tahame .. tellida|osta|proovida|teada
        [interested short]
        ^jah
        ^jaa
        ^muidugi
        ^sobib
        [question]
        kui|kuidas|millal|kus|mis|kes|miks|milline palju|kaua|maksab|töötab|on|hind
        küsimus|küsimusi
        kas te|teil|see|on|saab
        [negation]
        ei|pole|ilma|mitte|ärge
        [away]
        puhkusel|puhkan|lähetuses|haiguslehel
        kontorist ära|eemal
        ei|pole .. kontoris|kättesaadav
        [away subject]
        ^automaatvastus|automaatne
        ^puhkusel
        ^kontorist väljas|eemal
        [left]
        ei tööta enam
        lahkunud
        [acknowledgement]
        oleme .. kätte? saanud .. teie|kirja|päringu
        täname|aitäh .. kirja|pöördumise|päringu|pöördumast
        automaatne|automaatvastus|automaatselt
        [back]
        tagasi|naasen|alates
        [until]
        kuni
        [months]
        jaanuar jaanuarini jaanuaril|veebruar veebruarini veebruaril|märts märtsini märtsil|aprill aprillini aprillil|mai maini|juuni juunini juunil|juuli juulini juulil|august augustini augustil|september septembrini septembril|oktoober oktoobrini oktoobril|november novembrini novembril|detsember detsembrini detsembril
        [weekdays]
        esmaspäeval esmaspäev|teisipäeval teisipäev|kolmapäeval kolmapäev|neljapäeval neljapäev|reedel reede|laupäeval|pühapäeval
        [tomorrow]
        homme
        [next week]
        järgmisel nädalal
        [common]
        ja ma olen kuni aitäh teie see aga või mind kirja
        """)
}
