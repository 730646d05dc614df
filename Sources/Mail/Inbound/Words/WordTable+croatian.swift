extension WordTable {
    /// What people and programs write in Croatian.
    static let croatian = WordTable(
        "hr",
        """
        [unsubscribe]
        odjaviti|odjavite|odjava|odjavim|odjavi|odjavljujem|ispišite|ispisati|ispiši
        uklonite|izbrišite|obrišite|maknite|skinite|izbacite|ukloni|obriši me|nas|moj|moju|adresu|s|sa|iz|popisa|liste|listu|podatke
        ne .. želim|želimo|zelim .. primati|dobivati|mailove|poruke|više|vaše|biti|primam|da|e-mailove
        nemojte|nemoj|prestanite|prestani .. slati|pisati|mi|više|kontaktirati|šaljete|s|spam|sa
        ne šaljite|pišite|kontaktirajte|javljajte
        više ne .. želim|šaljite
        ostavite me .. miru
        povlačim .. privolu|suglasnost
        [unsubscribe short]
        ^odjava
        ^stop
        ^odjavi
        ^odjavite
        [complaint]
        prijava|prijavu|prijavim .. policij~|inspekcij~|azop-u|spam
        nikad|nikada|nisam .. prijavio|prijavila|tražio|tražila|dao|pristao|pretplatio|dala|registrirao
        odakle|kako .. vam|imate|ste .. adresa|adresu|mail|podatke|moja|moj|dobili
        bez .. pristanka|privole|dozvole|suglasnosti
        azop|odvjetnik~|advokat~|tužba|nezakonito|uznemiravanje|prijavit|prijavljujem
        kao spam
        neželjen~ .. poruk~|pošt~
        [complaint weak]
        spam
        prevara|sramota|bezobrazluk
        [wrong person]
        pogrešna|pogrešnu|krivu|kriva|krivi|pogrešan|pogrešnoj osoba|osobu|adresa|adresu|kontakt|osobi
        nisam .. prava|odgovorna|ta|nadležan|nadležna|odgovoran
        ne .. bavim|radim|odlučujem .. time|više|tamo|ovdje|se|o
        obratite|kontaktirajte|javite|pišite|pitajte .. kolegi|kolegici|kolegu|gospođi|gospodinu|mojem|mog
        proslijedio|prosljeđujem|proslijedila .. kolegi|dalje|kolegici|vašu
        [not interested]
        radimo|rješavamo .. sami|interno
        ostajemo|ostat_ćemo|ostajem kod|pri|s|sa
        nisam|nismo|nije .. zainteresiran~|zainteresovan~
        ne .. zanima|trebamo|treba|trebam|želimo|interesuje
        ne hvala|zanima|treba
        hvala .. ali ne|nemamo|već|nije
        nemam|nemamo .. interes~|potreb~|budžet
        već .. imamo|koristimo|surađujemo|imam|radimo
        odabrali|izabrali|odlučili .. drugo|drugog|drugu|smo|se
        preskupo|previše skupo
        odbijam|odbijamo
        zadovoljni .. postojećim|trenutnim
        [not interested short]
        ^ne
        ^nikad
        [not now]
        ne .. sada|trenutno|trenutku|još|ove|sad|trenutačno
        trenutno|sada|zasad|trenutačno ne|nismo|nemamo|nisam
        još ne
        u ovom trenutku .. ne|nismo|nisam
        kasnije|možda|eventualno .. kasnije|iduće|sljedeće|drugi|za|u|nakon
        javite|kontaktirajte|podsjetite|pišite|nazovite|čujemo|vratimo|razgovarajmo .. se|me|mi|nas|u|za|nakon|iduće|sljedeće|ponovno|kasnije .. siječnju|veljači|ožujku|travnju|svibnju|lipnju|srpnju|kolovozu|rujnu|listopadu|studenom|prosincu|januaru|februaru|martu|aprilu|maju|junu|julu|avgustu|septembru|oktobru|novembru|decembru|mjesec|mjeseca|mjeseci|tjedana|godine|odmora|praznika|kasnije|proljeće|jesen|ljeta
        za .. mjesec|mjeseca|mjeseci|tjedana|godinu|nekoliko|par
        iduće|sljedeće|dogodine|nagodinu .. godine|mjeseca|kvartala
        nakon|poslije odmora|praznika|ljeta|godišnjeg|božića
        drugi put
        nemam|nemamo .. vremena
        [interested]
        zainteresiran|zainteresirana|zainteresirani|zanima|zanimljivo|zainteresovan|zainteresovani|interesuje
        zvuči|izgleda|čini .. dobro|zanimljivo|odlično|super|sjajno
        da molim|hvala|želim|rado|može|zainteresiran|naravno|pošaljite
        rado
        želim|htio|htjela|želimo|voljela|volio .. bih|naručiti|kupiti|rezervirati|saznati|znati|probati|više|sudjelovati|dogovoriti
        pošaljite|pošalji|molim .. ugovor|račun|ponudu|informacije|detalje|link|cjenik|više|mi
        više informacija|detalja|o
        nazovite|nazovi me
        dogovorimo|krenimo|hajdemo|idemo|nađimo
        slažem|odlično|savršeno|prihvaćam|potvrđujem|dogovoreno|super|vrijedi
        kada .. možemo|bismo|počinjemo
        odgovara .. mi|nam
        upravo to|ono .. tražim|tražimo|treba
        [interested short]
        ^da$
        ^da zainteresiran~|hvala|molim|može|možemo|naravno|javite|pošaljite|nazovite|želim|želimo|želio|željela|dogovorimo|rado|svakako|slobodno|to|nam|mi|sam|smo|bih|bismo|javi|pošalji|ok|super|odlično|u
        ^naravno
        ^ok
        ^može
        ^svakako
        ^super
        [question]
        koliko|kako|koja|koji|koje|što|šta|kada|gdje|tko|zašto košta|je|radi|su|dugo|uključuje|traje|funkcionira
        imate|možete|nudite|postoji|može|je|jeste li
        pitanje|pitanja
        ne razumijem
        objasniti
        [ignored]
        nemojte .. odjaviti|brisati
        nema problema
        zašto ne
        nije loše
        [negation]
        ne|nikad|nikada|bez|nije|nisam|nismo|niti|nemam|nemamo
        [away]
        izvan|van ureda|kancelarije
        na godišnjem|odmoru|putu|bolovanju|porodiljnom|dopustu
        odsutan|odsutna|odsutnost|godišnji|odsustvu
        vraćam|vratit|natrag|ponovno .. se|ured|u|dostupan|dostupna
        [away subject]
        ^automatski odgovor
        ^izvan ureda
        ^odsutan|odsutna|odsutnost
        ^godišnji
        [left]
        više ne .. radi|radim
        napustio|napustila .. tvrtku|firmu|kompaniju
        [acknowledgement]
        primili|zaprimili .. smo|vašu|poruku|upit|zahtjev
        hvala|zahvaljujemo .. na .. poruci|upitu|javljanju|interesu|vašoj|vašem
        automatski|automatska .. odgovor|poruka|generirana
        odgovorit|javit .. ćemo .. uskoro|najkraćem|roku
        [acknowledgement subject]
        potvrda
        primili smo
        hvala na
        [back]
        vraćam|natrag|vratit|ponovno|od|dostupan|dostupna|povratak se|u|od|ured|ću?
        od
        [until]
        do|zaključno|uključivo
        [months]
        siječanj siječnja siječnju januar januara|veljača veljače veljači februar februara|ožujak ožujka ožujku mart marta|travanj travnja travnju april aprila|svibanj svibnja svibnju maj maja|lipanj lipnja lipnju jun juna juni|srpanj srpnja srpnju jul jula juli|kolovoz kolovoza kolovozu avgust avgusta|rujan rujna rujnu septembar septembra|listopad listopada listopadu oktobar oktobra|studeni studenog studenoga studenom novembar novembra|prosinac prosinca prosincu decembar decembra
        [weekdays]
        ponedjeljak ponedjeljka ponedeljak|utorak utorka|srijeda srijedu sreda sredu|četvrtak četvrtka|petak petka|subota subotu|nedjelja nedjelju nedelja
        [tomorrow]
        sutra
        [next week]
        sljedeći tjedan
        idući tjedan
        [common]
        i u na za ne je se sam hvala od do da poruku će ću vam s uredu biti molim poštovani vaš bih
        """)
}
