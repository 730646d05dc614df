extension WordTable {
    /// Wishes so clear that a no before them answers something else, and what takes them back, in every language.
    static let wanted = [
        WordTable(
            "en",
            """
            [wanted]
            definitely|absolutely|certainly|really|totally|surely do? want|need|like|love it|this|that|one|them|in|both
            definitely|absolutely|certainly|really|totally do? want|need to do|go|try|buy|order|book|proceed|move|start|have|see|join|sign|talk|discuss|get|take|meet|hear|learn
            very much want|need|like it|this|that|one|them|in|both|to
            want|need it|this|that|one|in|them badly|definitely|absolutely|very_much|for_sure
            definitely|absolutely|certainly|really|still|very|super|quite interested|keen
            contrary|opposite .. want|interested|keen|need|love|like
            but yes
            but we're|i'm|we_are|i_am .. keen|interested|in
            [staying]
            stay|staying|keep|remain|stick|stop|end|over|quit|cancel|leave|left|out|away|gone|current|existing|instead
            """),
        WordTable(
            "de",
            """
            [wanted]
            wollen|will|möchten|möchte|brauchen|brauche|würden|würde das|es|dies|ihn|diesen|diese|sie|euer|ihr|gern? unbedingt|definitiv|wirklich|auf_jeden_fall|sehr|gern|gerne|absolut|ganz_sicher .. machen|haben|kaufen|nutzen|umsetzen|testen|buchen|starten|angehen|bestellen|ausprobieren|sehen|einführen|einsetzen|probieren|mitmachen|dabei|kennenlernen
            wollen|will|möchten|brauchen|brauche das|es|dies|ihn? unbedingt|definitiv|auf_jeden_fall$
            gegenteil .. wollen|will|interessiert|gern|gerne|interesse|brauchen|möchten
            aber|doch ja
            aber .. großes|sehr|weiterhin|grosses|starkes interesse|interessiert|gern|gerne
            sind|bin|wären|wäre .. dabei
            [staying]
            bleiben|behalten|aufhören|vermeiden|lassen|beenden|loswerden|kündigen|bisherigen|jetzigen|aktuellen|verzichten|ruhe
            """),
        WordTable(
            "fr",
            """
            [wanted]
            voulons|veux|veut|souhaitons|souhaite vraiment|absolument|tout_à_fait|toujours|bien|bel_et_bien .. faire|avoir|acheter|essayer|commander|avancer|participer|tester
            on|nous|je le|la|les voulons|veut|veux absolument|vraiment|bien
            contraire .. voulons|veut|veux|intéresse|intéressés|intéressé|intéressée|partant|partants|volontiers|souhaitons
            mais oui
            mais .. m'intéresse|nous_intéresse|intéressés|intéressé|intéressée
            sommes|suis|est .. partant|partants|partante|preneurs|preneur
            [staying]
            rester|garder|conserver|arrêter|cesser|actuel|actuelle|tranquille|tranquilles|paix|autre
            """),
        WordTable(
            "es",
            """
            [wanted]
            lo|la|los|las queremos|quiero|necesitamos|necesito sí_o_sí|de_verdad|mucho|claro|absolutamente|definitivamente
            queremos|quiero definitivamente|realmente|de_verdad|absolutamente hacerlo|tenerlo|comprarlo|probarlo|contratarlo
            sí que lo|nos|me? queremos|quiero|interesa
            al contrario .. queremos|quiero|interesa|interesados|interesado|interesada|encanta
            pero sí
            pero .. nos|me interesa
            [staying]
            quedarnos|quedarme|mantener|dejar|parar|actual|paz|tranquilos|otro
            """),
        WordTable(
            "it",
            """
            [wanted]
            lo|la|li vogliamo|voglio assolutamente|davvero|proprio|sicuramente|molto
            vogliamo|voglio assolutamente|davvero|proprio|sicuramente farlo|averlo|comprarlo|provarlo
            anzi|contrario .. vogliamo|voglio|interessa|interessati|interessato|interessata|volentieri
            ma sì
            ci|mi interessa molto|moltissimo|davvero|tantissimo
            [staying]
            restare|rimanere|tenere|mantenere|smettere|attuale|pace|lasciare|altro
            """),
        WordTable(
            "nl",
            """
            [wanted]
            willen|wil dit|dat|het|deze juist|zeker|absoluut|echt|heel|graag|wel .. doen|hebben|kopen|graag|proberen|bestellen|uitproberen
            integendeel .. willen|wil|graag|interesse|interessant|geïnteresseerd
            maar ja
            maar wel .. interesse|geïnteresseerd|graag
            hebben|heb zeker|absoluut|wel|juist .. interesse|belangstelling
            [staying]
            blijven|houden|stoppen|huidige|rust|kwijt|ophouden
            """),
        WordTable(
            "pl",
            """
            [wanted]
            bardzo|naprawdę|zdecydowanie|koniecznie|jak_najbardziej chcemy|chcę|chciałbym|chcielibyśmy|chciałabym|potrzebujemy
            chcemy|chcę bardzo|koniecznie|zdecydowanie
            przeciwnie|odwrotnie .. chcemy|chcę|zainteresowani|zainteresowany|zainteresowana
            jesteśmy|jestem bardzo|zdecydowanie|nadal|jak_najbardziej zainteresowani|zainteresowany|zainteresowana
            ale tak
            [staying]
            zostać|pozostać|zrezygnować|przestali|przestać|obecnym|obecnego|spokoju
            """),
        WordTable(
            "pt",
            """
            [wanted]
            queremos|quero muito|mesmo|realmente|sim|com_certeza .. fazer|ter|comprar|avançar|isso|experimentar
            contrário .. queremos|quero|interessa|interesse|interessados|interessado
            mas sim
            com certeza .. queremos|quero
            [staying]
            ficar|manter|parar|atual|paz|continuar|outro
            """),
        WordTable(
            "sv",
            """
            [wanted]
            vill|önskar verkligen|gärna|absolut|mycket|definitivt .. ha|göra|köpa|prova|testa|beställa
            tvärtom .. vill|gärna|intresserade|intresserad
            men ja
            men .. intresserade|intresserad
            [staying]
            behålla|stanna|sluta|nuvarande|fred|slippa
            """),
        WordTable(
            "da",
            """
            [wanted]
            vil virkelig|meget|gerne|absolut|bestemt .. have|gøre|købe|prøve|bestille
            tværtimod .. vil|gerne|interesserede|interesseret
            men ja
            men .. interesserede|interesseret
            [staying]
            beholde|blive|stoppe|nuværende|fred|slippe
            """),
        WordTable(
            "no",
            """
            [wanted]
            vil virkelig|gjerne|absolutt|veldig|definitivt .. ha|gjøre|kjøpe|prøve|bestille
            tvert imot .. vil|gjerne|interessert|interesserte
            men ja
            men .. interesserte|interessert
            [staying]
            beholde|bli|slutte|nåværende|fred|slippe
            """),
        WordTable(
            "fi",
            """
            [wanted]
            haluamme|haluan|haluaisimme|haluaisin ehdottomasti|todella|todellakin|kyllä
            ehdottomasti|todellakin|kyllä haluamme|haluan
            päinvastoin .. haluamme|haluan|kiinnostaa|kiinnostuneita|kiinnostunut
            mutta kyllä
            [staying]
            pysyä|jatkaa|lopettaa|nykyisen|nykyisessä|rauhaan
            """),
        WordTable(
            "cs",
            """
            [wanted]
            určitě|rozhodně|opravdu|moc|velmi .. chceme|chci|zájem
            naopak .. chceme|chci|zájem|zajímá
            ale ano
            [staying]
            zůstat|nechat|přestat|současného|stávajícího|pokoj
            """),
        WordTable(
            "sk",
            """
            [wanted]
            určite|rozhodne|naozaj|veľmi .. chceme|chcem
            naopak .. chceme|chcem|záujem|zaujíma
            ale áno
            [staying]
            zostať|nechať|prestať|súčasného|pokoj
            """),
        WordTable(
            "hu",
            """
            [wanted]
            mindenképp|mindenképpen|nagyon|tényleg|feltétlenül szeretnénk|szeretném|akarjuk|akarom|kérjük|érdekel
            sőt|ellenkezőleg .. szeretnénk|szeretném|akarjuk|érdekel|kérjük
            [staying]
            maradni|abbahagyni|jelenlegi|békén
            """),
        WordTable(
            "ro",
            """
            [wanted]
            chiar|neapărat|foarte_mult ne|îmi? dorim|doresc|vrem|vreau|interesează
            dimpotrivă .. dorim|vrem|vreau|doresc|interesează|interesați|interesat
            dar da
            [staying]
            rămânem|rămân|încetați|actual|actualul|pace
            """),
        WordTable(
            "bg",
            """
            [wanted]
            наистина|определено|много|задължително .. искаме|искам
            напротив .. искаме|искам|интересува|интересуваме
            [staying]
            останем|остана|спрете|сегашния|мира
            """),
        WordTable(
            "hr",
            """
            [wanted]
            svakako|definitivno|zaista|stvarno|jako|baš .. želimo|želim|hoćemo|hoću|zanima
            naprotiv|dapače|suprotno .. želimo|želim|hoćemo|zanima|zainteresirani
            [staying]
            ostati|prestati|zadržati|sadašnjeg|miru
            """),
        WordTable(
            "sl",
            """
            [wanted]
            vsekakor|zagotovo|res|zelo .. želimo|želim|hočemo|zanima
            nasprotno .. želimo|želim|zanima|hočemo
            [staying]
            ostati|prenehati|obdržati|sedanjega|miru
            """),
        WordTable(
            "ru",
            """
            [wanted]
            очень|обязательно|точно|действительно|однозначно .. хотим|хочу|интересно|интересует|нужно
            наоборот|напротив .. хотим|хочу|интересно|интересует|заинтересованы
            но да
            [staying]
            остаться|оставить|прекратить|прекратили|текущим|нынешним|покое
            """),
        WordTable(
            "uk",
            """
            [wanted]
            дуже|обов'язково|точно|дійсно|однозначно .. хочемо|хочу|цікаво|цікавить|потрібно
            навпаки .. хочемо|хочу|цікаво|цікавить|зацікавлені
            але так
            [staying]
            залишитися|залишити|припинити|припинили|поточним|спокої
            """),
        WordTable(
            "tr",
            """
            [wanted]
            kesinlikle|mutlaka|gerçekten|çok istiyoruz|istiyorum|isteriz|isterim|ilgileniyoruz
            tersine|aksine .. istiyoruz|istiyorum|isteriz|ilgileniyoruz
            ama evet
            [staying]
            kalmak|bırakmak|durdurmanızı|mevcut|rahat
            """),
        WordTable(
            "el",
            """
            [wanted]
            θέλουμε|θέλω οπωσδήποτε|πραγματικά|πολύ|σίγουρα
            οπωσδήποτε|σίγουρα|πραγματικά .. θέλουμε|θέλω|ενδιαφέρει
            αντίθετα|αντιθέτως .. θέλουμε|ενδιαφέρει|ενδιαφερόμαστε
            αλλά ναι
            [staying]
            μείνουμε|κρατήσουμε|σταματήσετε|τωρινό|ησυχία
            """),
        WordTable(
            "he",
            """
            [wanted]
            בהחלט|מאוד|באמת|ממש רוצים|רוצה|מעוניינים|מעוניין
            רוצים|מעוניינים מאוד|בהחלט
            להפך|להיפך .. רוצים|רוצה|מעוניינים
            אבל כן
            [staying]
            להישאר|להפסיק|שתפסיקו|הנוכחי
            """),
        WordTable(
            "ar",
            """
            [wanted]
            نريد|نريده|نريدها|نرغب|أريد|أريده بشدة|بالتأكيد|حقا|فعلا|جدا
            بالعكس|العكس .. نريد|نرغب|مهتمون|نريده|يهمنا
            ولكن|لكن نعم
            [staying]
            البقاء|توقفوا|الحالي|الحالية|تتركونا
            """),
        WordTable(
            "ja",
            """
            [wanted]
            ぜひ .. .. お願い|やりたい|したい|欲しい|ほしい|使いたい|導入
            むしろ .. .. .. したい|お願い|欲しい
            [staying]
            やめ|止め|今のまま|現状|続けたい
            """),
        WordTable(
            "zh",
            """
            [wanted]
            非常|真的|一定|绝对|肯定|很 想要|想买|想做|想试|需要|感兴趣|想了解
            恰恰相反|正相反|相反 .. .. 想要|需要|感兴趣|想做
            [staying]
            停止|别再|继续用|现有|保持|不要
            """),
        WordTable(
            "ko",
            """
            [wanted]
            꼭|정말|반드시|진심으로 .. .. 하고싶|하고 싶|원합니다|원해요|필요합니다
            오히려|반대로 .. .. 하고싶|하고 싶|원합니다|관심
            [staying]
            그만|중단|유지|기존
            """),
        WordTable(
            "vi",
            """
            [wanted]
            rất|thật_sự|chắc_chắn|nhất_định muốn|cần|quan_tâm
            ngược lại .. muốn|cần|quan_tâm
            [staying]
            dừng|ngừng|giữ|hiện tại
            """),
        WordTable(
            "id",
            """
            [wanted]
            sangat|benar-benar|pasti|memang ingin|mau|tertarik|membutuhkan|butuh
            justru|sebaliknya .. ingin|mau|tertarik|berminat
            [staying]
            tetap|berhenti|tinggal|saat ini
            """),
    ]
}
