extension WordTable {
    /// What people and programs write in Polish.
    static let polish = WordTable(
        "pl",
        """
        [unsubscribe]
        więcej nie pisać|pisz|piszcie|wysyłać|wysyłaj|wysyłajcie|przysyłać|przysyłajcie|kontaktować|dzwonić
        przestańcie|przestań|przestać .. do|mi|nas|mnie|nam .. pisać|wysyłać|spamować|przysyłać
        prosz|prosimy|proszę nie .. pisać|wysyłać|przysyłać|kontaktować .. do|mi|mnie|więcej|już|ze|się
        wypisać|wypisz|wypiszcie|wypisanie|wypisania|wypisuję|wyrejestrować|wyrejestrujcie|wyrejestruj|wypisanie|odsubskrybować|odsubskrybuj
        proszę|prosimy|chcę|chciałbym|chciałabym|jak|mogę .. wypisać|wyrejestrować|zrezygnować|wypisanie|usunąć|usunięcie|skreślić|wykreślić
        usuń|usuńcie|usunąć|usunięcie|skreśl|skreślcie|wykreślić|wykreślcie|skasujcie .. mnie|nas|mój|moje|moich|adres|danych|listy|bazy|e-mail|mail|dane
        usunięcie .. bazy|listy|danych|adresu
        z listy .. mailingowej|dystrybucyjnej|adresowej
        rezygnuję|rezygnacja .. subskrypcji|newslettera|newsletter|otrzymywania
        anulować|anuluj|anulujcie .. subskrypcję|newsletter
        nie .. chcę|życzę|chcemy|życzymy|wyrażam|chciałbym .. otrzymywać|dostawać|maili|wiadomości|więcej|zgody|korespondencji|kontaktu|mailingu|sobie
        nie piszcie|wysyłajcie|przysyłajcie|kontaktujcie|wysyłaj|pisz|przysyłaj .. więcej|już|do|się|mi|mnie|nam
        nie .. pisać|wysyłać|przysyłać|kontaktować .. więcej|już
        nic .. nie .. wysyłać|przysyłać|wysyłajcie|przysyłajcie|wysyłaj|przysyłaj|pisać
        nic .. nie wysyłać|przysyłać|wysyłajcie|przysyłajcie|wysyłaj|przysyłaj|pisać
        proszę nie|nigdy .. pisać|wysyłać|przysyłać|kontaktować
        więcej|żadnych .. maili|wiadomości|mejli|e-maili
        przestańcie|przestań|przestać|proszę przestać|dość|koniec .. pisać|wysyłać|maili|przysyłać|spamować|wiadomości|spamu
        dajcie|daj mi|nam .. spokój
        zostawcie|zostaw .. spokoju
        cofam|wycofuję .. zgodę
        sprzeciw .. przetwarzania|marketingowi
        [unsubscribe short]
        ^stop
        ^wypisz
        ^rezygnuję
        ^rezygnacja
        ^usuń
        ^wypisać
        ^anuluj
        [complaint]
        nigdy|nie .. zapisywałem|zapisywałam|zapisałem|zapisałam|wyrażałem|wyraziłem|prosiłem|prosiłam|zgodziłem|zamawiałem|wyrażałam|subskrybowałem|rejestrowałem|podawałem
        skąd .. macie|mają|masz|państwo|adres|dane|pan|pani
        bez .. zgody|pozwolenia|mojej
        uodo|prawnik~|adwokat~|sąd|sądu|uokik|prokuratur~|nielegalne|nękanie|skarga|skargę|pozew|zgłoszę|zgłaszam
        jako spam
        zgłaszam|zgłoszę|oznaczam|oznaczę .. spam|jako
        niezamówion~|niechcian~
        [privacy law]
        rodo
        [complaint weak]
        spam|spamu|spamerzy|spamer|spamujecie
        oszustwo|oszuści|bezczelność|skandal|kurwa|gówno|żenada
        [wrong person]
        niewłaściwa|niewłaściwą|zła|złą|zły|nie ta|niewłaściwej|niewłaściwy|złej|pomyłka osoba|osobę|adres|osoby|dział|kontakt?
        nie .. właściwą|odpowiednią|właściwa|odpowiednia|właściwym|odpowiedzialny osobą|osoba|adresatem|za
        nie .. zajmuję|odpowiadam|decyduję|pracuję|zajmujemy .. się|za|tym|już|o|tam
        proszę .. kontaktować|skontaktować|kontakt|napisać|zwrócić|rozmawiać|pisać .. z|do|się|panią|panem|kolegą|koleżanką
        powinien|powinna|lepiej|najlepiej .. rozmawiać|skontaktować|napisać .. z|do
        właściwą|odpowiednią osobą .. jest|będzie
        zajmuje się tym
        odpowiada za|tym .. to|te|zakupy|tym
        przekazałem|przekazałam|przekazuję|przesłałem|przesyłam|przekażę .. dalej|do|koledze|koleżance|wiadomość|kolegi
        pomyłka|pomyłki|pomyliliście
        to nie .. mój|moja|moje
        [not interested]
        robimy|zajmujemy|realizujemy .. we_własnym|sami|wewnętrznie|samodzielnie
        zostajemy|zostaniemy|pozostajemy przy|z
        nie .. jestem|jesteśmy|jest .. zainteresowany|zainteresowana|zainteresowani|zainteresowane
        nie .. zainteresowany|zainteresowana|zainteresowani|interesuje|interesują|potrzebuję|potrzebujemy|skorzystam|skorzystamy|potrzebne|skorzystać|dla nas|chcę
        brak|bez zainteresowania|potrzeby|budżetu
        nie dziękuję|dziękujemy|dzięki|interesuje
        dziękuję|dziękujemy|dzięki .. ale nie|mamy|już|rezygnuję|nie
        dziękuję nie
        mamy|mam|korzystamy|korzystam|używamy|współpracujemy|pracujemy już
        już .. mamy|korzystamy|używamy|współpracujemy|wybraliśmy|mam
        wybraliśmy|zdecydowaliśmy|wybrałem .. inną|inne|innego|na|inny
        za|zbyt drogo|drogie|droga|drogi
        rezygnujemy|rezygnuję .. z|oferty
        odmawiam|odmawiamy|podziękuję|podziękujemy
        nie pasuje|odpowiada nam|mi?
        zadowoleni|zadowolony .. z .. obecnego|obecnej
        strata czasu
        nie chcemy|chcę
        [not interested short]
        zdecydowanie|absolutnie nie
        na pewno nie
        ^nie
        ^nigdy
        ^nie dziękuję
        [not now]
        nie .. teraz|obecnie|tej|tym|razie|jeszcze|dziś|moment|chwili|kwartale|roku
        nie teraz
        na razie|obecnie|teraz|chwilę .. nie|brak
        na razie nie|dziękuję
        jeszcze nie
        w tej|chwili chwili .. nie
        później|może|ewentualnie .. później|kiedyś|przyszłym|za|innym|w|następnym|jeszcze
        proszę .. odezwać|przypomnieć|napisać|wrócić|zadzwonić|skontaktować|kontakt|spróbować .. w|po|za|później|ponownie|na|od .. styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrześniu|październiku|listopadzie|grudniu|miesiąc|miesiące|miesięcy|roku|kwartale|wakacjach|urlopie|świętach|tygodnie|tygodni|przyszłym|rok|jesienią|wiosną|początku
        wróćmy|odezwij|odezwę|wrócimy|porozmawiajmy|pogadajmy|przypomnij|napisz|zadzwoń|wróćcie .. do|się|po|w|za|później|tematu
        za kilka|parę|dwa|trzy|sześć|pół|2|3|6|miesiąc|rok|jakiś tygodni|miesięcy|miesiące|roku|czas?
        w przyszłym|następnym|kolejnym|nowym roku|miesiącu|kwartale|sezonie
        po urlopie|wakacjach|świętach|nowym|targach|wielkanocy|feriach
        innym razem
        w innym|późniejszym terminie
        nie|brak|bez .. czasu
        zbyt|za zajęty|zajęta|wcześnie|zajęci
        zły|nie moment|najlepszy|dobry moment?
        budżet .. wyczerpany|zamrożony|przyszły
        odłożyć|przełożyć|odkładamy
        [not now short]
        ^później
        ^może
        ^jutro$
        [interested]
        proszę|prosimy o .. ofert~|umow~|faktur~|informacj~|szczegół~|cennik~|kontakt|telefon|wycen~
        zainteresowany|zainteresowana|zainteresowani|interesuje|interesujące|ciekawe|interesująco|zainteresowanie|interesująca|ciekawa|zainteresowało|ciekawi
        brzmi|wygląda|to .. dobrze|ciekawie|interesująco|świetnie|super|rozsądnie|zachęcająco
        tak proszę|chętnie|poproszę|jestem|jesteśmy|bardzo|chcę|oczywiście|dziękuję
        chętnie
        chcę|chciałbym|chciałabym|chcemy|chcielibyśmy|proszę|prosimy|poproszę .. dowiedzieć|zamówić|kupić|zarezerwować|wziąć|umówić|umowę|fakturę|ofertę|więcej|informacje|szczegóły|informacji|link|cennik|przesłać|wysłać|rezerwację|kontakt|telefon|rozmowę|spróbować|przetestować|zapisać
        proszę o .. umowę|ofertę|fakturę|szczegóły|więcej|informacje|kontakt|cennik|telefon|prezentację
        więcej informacji|szczegółów
        dowiedzieć się|więcej
        prześlij|przesłać|wyślij|wyślijcie|prześlijcie|podeślij .. umowę|ofertę|fakturę|szczegóły|link|cennik|więcej|informacje|mi
        zadzwoń|zadzwońcie|dzwoń|zadzwonić .. do|jutro|dziś|w|mnie
        umówmy|spotkajmy|porozmawiajmy|zróbmy|zaczynajmy|działajmy .. się|spotkanie|rozmowę
        kiedy .. możemy|moglibyśmy|pasuje|zaczynamy|zacząć|spotkać
        pasuje mi|nam
        zgoda|zgadzam|doskonale|świetnie|super|idealnie|wspaniale|biorę|bierzemy|wchodzę|wchodzimy|akceptuję|akceptujemy|potwierdzam
        dokładnie to|tego .. czego|szukam|szukamy|potrzebuję
        dobry|świetny|doskonały pomysł
        umawiam|rezerwuję|zamawiam|kupuję|zapisuję
        zapraszam|zapraszamy .. na|do
        [interested short]
        ^tak
        ^ok
        ^jasne
        ^oczywiście
        ^chętnie
        ^super
        ^zgoda
        ^pewnie
        ^dobrze
        [question]
        ile|jak|jaki|jaka|jakie|co|kiedy|gdzie|kto|dlaczego|który|która kosztuje|to|działa|jest|są|trwa|długo|różnica|można|wynosi|cena|obejmuje|wygląda|oznacza|osób|kosztują|zawiera
        czy
        pytanie|pytania|pytań
        nie rozumiem
        wyjaśnić|wytłumaczyć
        [ignored]
        nie .. wypisujcie|wypisywać|usuwać|usuwajcie
        nie ma problemu|sprawy
        żaden problem
        nie tylko|najgorzej|szkodzi|zwlekam
        bez problemu|obaw
        czemu|dlaczego nie
        folder spam
        w|do|ze spamie|spamu
        [negation]
        nie|nigdy|bez|ani|żaden|żadnych|brak|nic
        [away]
        poza biurem
        nieobecny|nieobecna|nieobecność|nieobecności
        na urlopie|urlop|wakacjach|zwolnieniu|delegacji|szkoleniu
        urlop|urlopu|delegacja|zwolnienie
        będę .. nieobecny|nieobecna|dostępny|dostępna|biurze|urlopie
        wracam|wrócę|powrót|powrócę .. do|w|biura|pracy|na
        ograniczony dostęp
        nieczynne|zamknięte
        [away subject]
        ^automatyczna|autoodpowiedź odpowiedź?
        ^odpowiedź automatyczna
        ^nieobecność|nieobecny|nieobecna
        ^poza biurem
        ^urlop
        ^jestem na|poza|nieobecny|nieobecna
        ^autoodpowiedź
        [left]
        już|nie .. nie|już .. pracuje|pracuję|jest|pracownikiem
        nie pracuje|pracuję
        odszedł|odeszła|odszedłem|odeszłam .. firmy|z|na
        opuścił|opuściła firmę
        na emeryturze
        [acknowledgement]
        otrzymaliśmy|otrzymałem|dotarła|wpłynęła .. wiadomość|zgłoszenie|twoją|państwa|zapytanie|mail|twoje
        twoje|państwa|pana|pani zgłoszenie|wiadomość|zapytanie .. zostało|została|przyjęte|zarejestrowane|otrzymane
        dziękujemy|dziękuję .. za .. wiadomość|kontakt|zgłoszenie|zainteresowanie|maila|mail
        odpowiemy|skontaktujemy|odpowiedź .. wkrótce|najszybciej|ciągu|się|możliwe|niezwłocznie
        wiadomość|odpowiedź .. automatyczna|automatycznie|wygenerowana
        automatyczne potwierdzenie
        nie|prosimy odpowiadać|nie .. na|odpowiadać
        numer .. zgłoszenia|sprawy
        zgłoszenie nr
        [acknowledgement subject]
        potwierdzenie
        otrzymaliśmy
        zgłoszenie
        dziękujemy za
        [challenge]
        kliknij .. link|potwierdzić|odnośnik
        potwierdź|zweryfikuj .. człowiek|nadawca|robotem
        kwarantanna
        [calendar subject]
        ^zaakceptowano
        ^zaakceptowane
        ^odrzucono
        ^odrzucone
        ^wstępna
        ^odwołane
        [receipt subject]
        ^przeczytano
        ^przeczytane
        ^potwierdzenie przeczytania
        [back]
        wracam|wrócę|powrót|powrócę|powracam|dostępny|dostępna|od|ponownie|będę do|w|od|dnia|biura|pracy|dnia?
        od
        [until]
        do|włącznie
        [months]
        styczeń stycznia styczniu sty|luty lutego lutym lut|marzec marca marcu mar|kwiecień kwietnia kwietniu kwi|maj maja maju|czerwiec czerwca czerwcu cze|lipiec lipca lipcu lip|sierpień sierpnia sierpniu sie|wrzesień września wrześniu wrz|październik października październiku paź|listopad listopada listopadzie lis|grudzień grudnia grudniu gru
        [weekdays]
        poniedziałek poniedziałku|wtorek wtorku|środa środę środy|czwartek czwartku|piątek piątku|sobota sobotę|niedziela niedzielę
        [tomorrow]
        jutro
        [next week]
        przyszłym tygodniu
        [common]
        i w na do z nie jest się za dziękuję proszę jestem od wiadomość będę o po że to przez mnie oraz lub dnia
        """)
}
