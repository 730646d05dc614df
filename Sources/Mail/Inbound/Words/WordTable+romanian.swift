extension WordTable {
    /// What people and programs write in Romanian.
    static let romanian = WordTable(
        "ro",
        """
        [unsubscribe]
        nu .. mai .. doresc|vreau|dorim|vrem .. primesc|primi|emailuri|mailuri|mesaje|primim
        dezabona|dezabonați|dezabonare|dezabonez|dezabonează-mă|dezabonati-ma|dezabonează
        ștergeți|ștergeți-mă|șterge|scoateți|scoateți-mă|scoate|scoate-mă|eliminați|eliminați-mă|elimină|radiați .. mă|mea|meu|adresa|lista|listă|baza|din|datele|ne
        ștergeți-mă|scoateți-mă|eliminați-mă|scoate-mă
        mă|ne scoateți|ștergeți|dezabonați|eliminați|scoți
        nu .. doresc|vreau|dorim|vrem|mai doresc|mai vreau .. primesc|primi|emailuri|mailuri|mesaje|e-mailuri|contactat|primim|contactați|mai
        nu .. mai .. trimiteți|scrieți|contactați|trimite|scrie|deranjați
        fără|gata cu? emailuri|mailuri|mesaje
        opriți|încetați|terminați .. emailurile|mailurile|trimiterea|mesajele|spam|cu
        lăsați-mă|lasă-mă în pace
        retrag .. consimțământul
        anulați|anulează|anulare .. abonamentul|abonarea
        [unsubscribe short]
        ^dezabonare
        ^stop
        ^gata
        ^șterge
        ^dezabonați
        [complaint]
        reclamați~|reclamat|reclam_la|vă_reclam
        nu|niciodată .. m-am|am|mi-am .. abonat|înscris|cerut|solicitat|dat
        de unde|cum .. aveți|ați|obținut|luat .. adresa|datele|mea|emailul
        fără .. acordul|consimțământul|permisiunea
        anspdcp|avocat~|plângere|ilegal|hărțuire|instanță|raportez
        ca spam
        nesolicitat~
        [complaint weak]
        spam|spamați
        escrocherie|rușine|nesimțire|rahat
        [wrong person]
        persoana|persoană|adresa|adresă|contactul greșită|greșit|gresita
        nu sunt .. persoana|responsabil~|eu|cea
        nu .. mă ocup|lucrez|răspund .. de|mai|aici|acolo
        contactați|adresați-vă|scrieți|vorbiți|luați .. pe|cu|colegul|colega|lui|la|legătura|domnul|doamna
        persoana .. potrivită|responsabilă|corectă
        am|voi redirecționat|trimis|transmis .. colegului|colegei|mai departe|către
        se ocupă .. de
        [not interested]
        facem|gestionăm|rezolvăm .. intern|singuri
        nu .. sunt|suntem|este .. interesat~
        nu .. mă|ne|mai .. interesează
        nu .. interesat~|interesează|avem_nevoie|am_nevoie|dorim|mulțumesc
        nu mulțumesc|mulțumim|mersi
        mulțumesc|mulțumim|mersi .. dar|nu .. nu|avem|am|deja
        fără interes
        avem|am|folosim|lucrăm|colaborăm deja
        deja .. avem|folosim|lucrăm|colaborăm|am .. soluție|furnizor|partener|sistem|alt
        ales|optat|decis .. alt|altă|altceva|altcineva|pentru
        prea scump~
        refuz|refuzăm|declin
        mulțumiți .. de|actualul|cu
        nu ni|mi|se se? potrivește
        [not interested short]
        ^nu
        ^niciodată
        [not now]
        nu .. acum|momentan|moment|încă|deocamdată|prezent|anul
        acum|momentan|deocamdată|moment nu
        mai târziu|încolo
        poate|eventual .. anul|mai|luna|viitor|altă|peste|după
        contactați-mă|contactați|reveniți|reveni|scrieți-mi|sunați-mă|vorbim|discutăm|revenim|amintiți-mi|reluăm|reluați .. în|peste|după|anul|luna|mai|la .. ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie|luni|lună|săptămâni|viitor|concediu|sărbători|târziu|vacanță
        peste|în câteva|două|trei|șase|o|un|2|3|6 luni|săptămâni|lună|an
        anul|luna|trimestrul viitor|viitoare|următor|următoare
        după concediu|vacanță|sărbători|vară|crăciun|paște
        altă dată
        nu .. am|avem timp
        prea|foarte ocupat|ocupată|devreme
        nu e|este .. momentul
        buget .. epuizat|înghețat|viitor
        amâna|amânăm|amânați|amânare|amânat|amânată|amân
        [not now short]
        ^poate
        ^mâine$
        [interested]
        interesat|interesată|interesați|interesează|interesant|interesantă
        sună|pare|arată .. bine|interesant|grozav|excelent|foarte|perfect
        da vă|doresc|vreau|sunt|te|mulțumesc|sigur|trimiteți
        cu plăcere|drag
        vreau|doresc|aș|dorim|vrem|am .. să|vrea|dori .. aflu|știu|rezerv|cumpăr|comand|particip|încerc|mai|programez|discutăm|vorbim|programăm|primesc
        mai multe .. informații|detalii
        trimiteți-mi|trimiteți|trimite-mi|trimite|puteți .. contractul|factura|oferta|detalii|informații|linkul|prețurile|mai|trimite
        sunați-mă|sună-mă .. mâine|azi
        să vorbim|discutăm|stabilim|facem|ne|începem|programăm
        când .. putem|am putea|începem|vorbim
        îmi|ne convine|place
        perfect|excelent|minunat|de acord|accept|acceptăm|confirm|confirmăm|grozav
        exact|fix ce .. căutam|caut|nevoie|trebuie
        idee bună|excelentă
        [interested short]
        ^da$
        ^da vă|va|te|mă|aș|as|sunt|suntem|mulțumesc|mersi|vreau|vrem|interesat|interesată|trimiteți|trimite|putem|pot|hai|haideți|sună|sunați|chiar|este|e|bine|perfect|vom|îmi|cu|sigur|desigur|ok|puteți|poți|bun|rog|vorbim|stabilim|programați|mi-ar
        ^sigur
        ^ok
        ^desigur
        ^bine
        ^perfect
        [question]
        cât|cum|care|ce|când|unde|cine|de_ce|câți|câte costă|este|funcționează|durează|e|sunt|timp|include|diferența|preț|înseamnă|pot
        aveți|puteți|oferiți|există|este|se .. un|o|posibil|și|să|vreun
        întrebare|întrebări
        nu înțeleg
        explica~|clarifica~
        [ignored]
        nu .. dezabonați|ștergeți
        nicio|nici o problemă
        nu e rău|problemă
        de ce nu
        [negation]
        nu|niciodată|fără|nici
        [away]
        nu .. birou|disponibil
        în|plecat concediu|vacanță|delegație
        absent|absență|concediu
        revin|voi reveni|mă întorc .. birou|la|în|pe|din
        acces limitat
        închis
        [away subject]
        ^răspuns automat
        ^absent|absență|absenta
        ^în concediu
        ^concediu
        ^plecat
        [left]
        nu mai .. lucrează|lucrez|face|fac|este
        a|am părăsit .. compania|firma
        [acknowledgement]
        am primit .. mesajul|emailul|solicitarea|cererea
        mesajul|solicitarea|cererea .. dumneavoastră|dvs|ta .. fost|primit|înregistrat~
        mulțumim|mulțumesc .. pentru .. mesaj|mesajul|interes|contactat|email
        vom|voi .. răspunde|contacta|reveni .. curând|scurt|cel|ore|posibil|timp
        mesaj|răspuns automat
        generat automat
        nu răspundeți
        [acknowledgement subject]
        confirmare
        am primit
        mulțumim pentru
        [back]
        revin|reveni|întorc|înapoi|disponibil|disponibilă|începând|din|reîntorc pe|în|la|din|data|cu|birou?
        din
        [until]
        până|inclusiv|pana
        [months]
        ianuarie ian|februarie feb|martie mar|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept|octombrie oct|noiembrie nov|decembrie dec
        [weekdays]
        luni|marți|miercuri|joi|vineri|sâmbătă|duminică
        [tomorrow]
        mâine
        [next week]
        săptămâna viitoare
        [common]
        și la de în nu este pentru vă cu mulțumesc sunt mesajul până din pe să un voi revin concediu dumneavoastră dar că se mai
        """)
}
