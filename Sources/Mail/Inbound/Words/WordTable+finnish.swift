extension WordTable {
    /// What people and programs write in Finnish.
    static let finnish = WordTable(
        "fi",
        """
        [unsubscribe]
        poistakaa|poista|poistaa|poistaisitteko|poistakaapa|poistettava|poistamaan|poistattehan .. minut|meidät|osoitteeni|sähköpostiosoitteeni|tietoni|yhteystietoni|listalta|listoilta|postituslistalta|rekisteristä|nimeni|sähköpostini|osoite|listaltanne
        haluan|haluaisin|haluamme .. pois .. listalta|postituslistalta|listoilta
        peruuta|peru|peruuttakaa|perukaa|peruuttaa|perua|lopeta|lopettaa .. tilaus|tilauksen|tilaukseni|uutiskirje|uutiskirjeen
        en|emme .. halua|toivo .. enää|viestejä|sähköposteja|viestejänne|sähköpostia|postia|uutiskirjettä|vastaanottaa|saada
        älkää|älä .. enää|lähettäkö|lähetä|ottako|ota|kirjoittako|häiritkö|kirjoita
        lopettakaa|lopeta .. viestien|sähköpostien|lähettäminen|spämmääminen|lähettely|roskaposti|nämä|tämä|viestit
        ei .. enää|lisää .. viestejä|sähköposteja|postia|yhteydenottoja|sähköpostia|mainoksia
        jättäkää|jätä minut|meidät rauhaan
        peruutan|perun .. suostumukseni
        [unsubscribe short]
        ^peruuta
        ^poista
        ^lopeta
        ^seis
        ^pois
        ^stop
        [complaint]
        en|emme .. ole .. tilannut|pyytänyt|antanut|rekisteröitynyt|suostunut|liittynyt|ilmoittautunut
        mistä|miten .. saitte|saanut|saaneet|löysitte|olette .. osoitteeni|tietoni|sähköpostini|sähköpostiosoitteeni|osoitteen
        ilman .. suostumusta|lupaa|suostumustani|lupaani
        tietosuojavaltuutettu~|tietosuojavaltuutetulle|kuluttaja-asiamies~|asianajaja~|lakimies~|juristi~|laitonta|rikosilmoitus|häirintä|valitus|valitan
        ilmoitan|merkitsen|merkitsin|raportoin .. roskapostiksi|spämmiksi|roskapostista|viranomaisille
        roskapostiksi
        [complaint weak]
        roskaposti~|spämmi~|spam
        huijaus|törkeää|perkele|paska|häpeällistä
        [wrong person]
        väärä|väärä|väärälle|väärään|väärän henkilö|henkilölle|osoite|osoitteeseen|ihminen|yhteyshenkilö|henkilön|ihmiselle|paikkaan
        en ole .. oikea|vastuussa|se|vastaava
        en .. vastaa|hoida|päätä|työskentele .. tästä|näistä|tätä|enää|siellä|asiasta
        ottakaa|ota|olkaa|ole|kysykää|kysy|kääntykää|käänny|kirjoittakaa .. yhteyttä|yhteydessä|puoleen|kollega~|työtoveri~
        oikea|parempi henkilö|yhteyshenkilö .. on|olisi
        vastaa .. näistä|tästä|asioista|hankinnoista
        välitin|välitän|ohjaan|lähetin|laitoin .. eteenpäin|kollegalle|kollegalleni|viestin
        erehdyitte
        [not interested]
        teemme|hoidamme .. itse|sisäisesti
        en|emme|ei .. ole|olla .. kiinnostunut|kiinnostuneita|kiinnostusta|tarvetta|kiinnostava|ajankohtainen
        en|emme|ei .. kiinnosta|kiinnostu|tarvitse|tarvetta|halua|aio
        ei kiinnosta|kiitos|tarvetta|kiinnostusta|tarvitse
        kiitos .. mutta ei|emme|en
        kiitos ei
        meillä|käytämme|olemme|teemme|minulla .. jo .. ratkaisu|toimittaja|kumppani|järjestelmä|yhteistyötä|sopimus|valinneet|on
        on|meillä jo
        valitsimme|päätimme|valinneet .. toisen|toisin|muun
        liian kallis|kallista
        ei .. sovi|sopii|koske|jatkaa|jatketa|ajankohtainen|meille
        kieltäydyn|kieltäydymme|hylkäämme
        tyytyväisiä|tyytyväinen .. nykyiseen|nykyiseen
        [not interested short]
        ^ei
        ^en
        ^emme
        ^ei kiitos
        ^ei koskaan
        [not now]
        palataan|palaan .. tammikuussa|helmikuussa|maaliskuussa|huhtikuussa|toukokuussa|kesäkuussa|elokuussa|syyskuussa|lokakuussa|marraskuussa|joulukuussa|syksyllä|keväällä
        ei|en|emme .. nyt|tällä|vielä|juuri|toistaiseksi|tänä|tässä
        juuri|tällä nyt|hetkellä .. ei|en|emme
        ei vielä|nyt
        myöhemmin|ehkä|kenties .. ensi|myöhemmin|uudelleen|keväällä|syksyllä|vuonna|kuussa
        ehkä .. myöhemmin|ensi
        ota|ottakaa|palataan|palaa|palatkaa|kysy|kysykää|soita|jutellaan|muistuta|olkaa|kirjoita|katsotaan|olethan .. yhteyttä|uudelleen|asiaan|kuukauden|ensi|jälkeen|myöhemmin|tammikuussa|helmikuussa|maaliskuussa|huhtikuussa|toukokuussa|kesäkuussa|heinäkuussa|elokuussa|syyskuussa|lokakuussa|marraskuussa|joulukuussa|keväällä|kesällä|syksyllä|talvella|loman .. uudelleen|myöhemmin|ensi|jälkeen|tammikuussa|helmikuussa|maaliskuussa|huhtikuussa|toukokuussa|kesäkuussa|elokuussa|syyskuussa|lokakuussa|keväällä|syksyllä|kuukauden|päästä|vuonna|kuluttua
        palataan|palaan asiaan|myöhemmin
        ensi vuonna|kuussa|vuosi|kvartaalilla|keväänä|syksynä
        kuukauden|vuoden|viikon|parin|muutaman .. päästä|kuluttua|kuukauden
        loman|lomien|kesän|joulun|pääsiäisen|vuodenvaihteen jälkeen
        ei|liian .. aikaa|kiire|aikaista|kiireinen
        toiste|toisella kertaa
        huono|väärä hetki|aika|ajankohta
        ei .. hyvä|sopiva|oikea hetki|aika|ajankohta
        budjetti .. käytetty|jäädytetty|ensi
        lykätä|siirtää|lykkäämme|siirrämme
        [not now short]
        ^myöhemmin
        ^ehkä
        ^huomenna$
        [interested]
        kiinnostaa|kiinnostunut|kiinnostuneita|kiinnostava|kiinnostavaa|kiinnostavalta|mielenkiintoista|mielenkiintoinen|mielenkiintoiselta|kiinnostaisi
        kuulostaa|vaikuttaa|näyttää .. hyvältä|mielenkiintoiselta|kiinnostavalta|loistavalta|mahtavalta|erinomaiselta|järkevältä
        kyllä kiitos|olen|mielellään|haluan|sopii|haluamme|kiinnostaa
        mielellään|mielelläni|mielellämme
        haluan|haluaisin|haluamme|haluaisimme .. tietää|varata|ostaa|tilata|osallistua|kokeilla|lisää|kuulla|sopia|nähdä|ilmoittautua|tavata
        lisää|lisä tietoa|tietoja|infoa|lisätietoja
        lisätietoja|lisätietoa
        lähetä|lähettäkää|lähettäisitkö|laita|laittakaa|voitko|voisitteko .. sopimus|sopimuksen|lasku|laskun|tarjous|tarjouksen|tietoja|lisätietoja|linkki|hinnasto|hinnat|lisää|lähettää|esite|tiedot
        soita|soittakaa .. minulle|huomenna|tänään|maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina
        sovitaan|varataan|pidetään|tavataan|jutellaan|aloitetaan|tehdään .. aika|tapaaminen|palaveri|puhelu|demo|se|huomenna|maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina
        milloin .. voisimme|voimme|sopii|sopisi|aloittaa|tavata
        sopii .. minulle|hyvin|meille|mainiosti
        loistavaa|erinomaista|mahtavaa|täydellistä|selvä|sovittu|hienoa
        juuri sitä .. etsin|tarvitsen|tarvitsemme|mitä
        hyvä|loistava idea|tarjous|ajatus
        hyväksyn|hyväksymme|vahvistan|vahvistamme
        olen|olemme mukana
        otan|otamme|tilaan|ostan
        odotan innolla
        [interested short]
        ^kyllä
        ^joo
        ^juu
        ^ok
        ^selvä
        ^totta kai
        ^tottakai
        ^ehdottomasti
        ^sopii
        ^toki
        [question]
        mitä|miten|paljonko|kuinka|mikä|mitkä|milloin|missä|kuka|miksi|montako maksaa|on|toimii|kauan|paljon|sisältyy|voi|ovat|hinta|monta|tarkoittaa|eroaa
        onko|voiko|voitteko|tarjoatteko|sisältyykö|saako|löytyykö|pystyykö|voisitko|voisitteko
        kysymys|kysymyksiä|kysyttävää|kysyisin
        en ymmärrä
        selittää|tarkentaa
        [ignored]
        ei|älkää|älä .. poistako|poista
        ei ongelmaa|hätää|kiirettä|haittaa|hullumpi|huono|paha|mitään
        miksi ei|ei
        eikä vain
        [negation]
        ei|en|emme|eivät|älä|älkää|ilman|et|ette
        [away]
        poissa|lomalla|vapaalla|matkoilla|työmatkalla|vanhempainvapaalla|äitiyslomalla|sairaana|sairauslomalla|koulutuksessa
        palaan|palaamme|takaisin .. töihin|toimistolle|toimistossa|maanantaina
        en ole .. toimistolla|tavoitettavissa|paikalla|töissä
        poissa .. toimistolta
        loma|lomani
        suljettu
        rajoitetusti
        [away subject]
        ^automaattinen vastaus|poissaoloviesti
        ^poissa
        ^poissaolo~
        ^lomalla
        ^poissaoloviesti
        ^olen
        [left]
        en|ei työskentele|ole .. enää
        en|ei .. enää .. työskentele|työssä|palveluksessa|töissä
        ei työskentele|ole enää
        siirtynyt|lähtenyt|jättänyt .. eläkkeelle|yrityksen|tehtäviin|muihin|yrityksestä
        [acknowledgement]
        olemme|on .. vastaanottaneet|saaneet|vastaanotettu .. viestisi|viestinne|yhteydenottosi|yhteydenottonne|sähköpostisi|viestin
        viestisi|viestinne|yhteydenottosi|tukipyyntösi|pyyntösi .. vastaanotettu|saapunut|kirjattu|on
        kiitos .. viestistäsi|viestistänne|yhteydenotostasi|yhteydenotostanne|sähköpostistasi|viestistä
        vastaamme|otamme|palaamme .. pian|mahdollisimman|yhteyttä|kuluessa|sisällä
        automaattinen|automaattisesti .. viesti|vastaus|luotu|lähetetty|kuittaus
        älä|älkää vastaa|vastatko .. tähän|viestiin
        [acknowledgement subject]
        kuittaus
        vastaanottokuittaus|vastaanottovahvistus
        kiitos viestistäsi|yhteydenotostasi
        olemme vastaanottaneet
        [challenge]
        napsauta|klikkaa .. linkkiä|vahvistaaksesi
        vahvista .. ihminen|lähettäjä
        karanteeni
        [calendar subject]
        ^hyväksytty
        ^hylätty
        ^alustava
        ^peruutettu
        [receipt subject]
        ^luettu
        ^lukukuittaus
        [back]
        palaan|palaamme|takaisin|tavoitettavissa|alkaen|töissä|paikalla|jälleen töihin|toimistolle|jälleen|taas?
        [until]
        asti|saakka
        [months]
        tammikuu tammikuuta tammikuussa tammikuun|helmikuu helmikuuta helmikuussa helmikuun|maaliskuu maaliskuuta maaliskuussa maaliskuun|huhtikuu huhtikuuta huhtikuussa huhtikuun|toukokuu toukokuuta toukokuussa toukokuun|kesäkuu kesäkuuta kesäkuussa kesäkuun|heinäkuu heinäkuuta heinäkuussa heinäkuun|elokuu elokuuta elokuussa elokuun|syyskuu syyskuuta syyskuussa syyskuun|lokakuu lokakuuta lokakuussa lokakuun|marraskuu marraskuuta marraskuussa marraskuun|joulukuu joulukuuta joulukuussa joulukuun
        [weekdays]
        maanantai maanantaina maanantaihin|tiistai tiistaina tiistaihin|keskiviikko keskiviikkona keskiviikkoon|torstai torstaina torstaihin|perjantai perjantaina perjantaihin|lauantai lauantaina|sunnuntai sunnuntaina
        [tomorrow]
        huomenna
        [next week]
        ensi viikolla
        [common]
        ja on ei en olen kiitos että se viestistäsi asti takaisin lomalla poissa minä palaan ovat voi ole mutta tai viestisi toimistolla
        """)
}
