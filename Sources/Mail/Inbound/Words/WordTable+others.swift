extension WordTable {
    /// Who is meant by an opt-out that is not the writer's own, and what says that it is theirs after all.
    static let others = [
        WordTable(
            "en",
            """
            [somebody else]
            my|our colleague|colleagues|coworker|co-worker|boss|manager|assistant|wife|husband|partner|mother|father|mom|dad|mum|son|daughter|friend|brother|sister|secretary|intern|predecessor|client|customer|employee|director|ceo
            my|our boss|colleague|manager|director|wife|husband|ceo .. wants|would|asked|asks|wishes|needs .. off|out|removed|unsubscribed|unsubscribe
            unsubscribe|unsub|remove|delete|take|drop him|her|them
            [own address]
            my|our old|other|second|private|personal|work|business|former|previous|new|alternative|home|same? address|addresses|email|account|mailbox|inbox|e-mail|mail|emails
            and|or me|us|myself|i
            me|us|myself and|or
            well as me|us|i
            everyone|everybody|anyone|all_of_us|both_of_us|whole_company|entire_company|whole_firm
            """),
        WordTable(
            "de",
            """
            [somebody else]
            meinen|meine|meinem|meiner|unseren|unsere|unserem|unserer kollegen|kollegin|kolleginnen|chef|chefin|mann|partner|partnerin|mutter|vater|sohn|tochter|mitarbeiter|mitarbeiterin|assistentin|assistenten|vorgesetzten|vorgänger|vorgängerin|freund|freundin|kunden
            meine frau
            [own address]
            meine|meiner|meinem|unsere|unserer andere|anderen|alte|alten|zweite|private|geschäftliche? adresse|e-mail|mail|mailadresse|e-mail-adresse|konto|postfach|adressen
            und|oder mich|uns|mir
            mich|uns und
            alle|ganze|gesamte firma|unternehmen|mitarbeiter|adressen?
            """),
        WordTable(
            "fr",
            """
            [somebody else]
            mon|ma|notre|mes|nos collègue|collègues|chef|patron|mari|femme|épouse|assistante|assistant|collaborateur|collaboratrice|directeur|directrice|associé|associée|mère|père|fils|fille|ami|amie|prédécesseur
            [own address]
            mon|mes|notre autre|ancienne|seconde|autres? adresse|mail|email|compte|adresses|courriel
            et|ou moi|nous
            moi|nous et
            """),
        WordTable(
            "es",
            """
            [somebody else]
            mi|mis|nuestro|nuestra|nuestros compañero|compañera|compañeros|colega|colegas|jefe|jefa|marido|mujer|esposa|esposo|socio|socia|asistente|madre|padre|hijo|hija|empleado|empleada|amigo|amiga|antecesor
            [own address]
            mi|mis|nuestra otra|antigua|segunda? dirección|correo|cuenta|email|direcciones
            y|o a? mí|nosotros
            """),
        WordTable(
            "it",
            """
            [somebody else]
            mio|mia|nostro|nostra|miei|nostri collega|colleghi|capo|marito|moglie|socio|socia|assistente|madre|padre|figlio|figlia|dipendente|amico|amica|titolare
            [own address]
            mio|mia|nostro altro|vecchio|secondo? indirizzo|email|mail|account|casella
            e|o me|noi|anche_me
            """),
        WordTable(
            "pt",
            """
            [somebody else]
            meu|minha|nosso|nossa|meus colega|colegas|chefe|marido|esposa|mulher|sócio|sócia|assistente|mãe|pai|filho|filha|funcionário|funcionária|amigo|amiga
            [own address]
            meu|minha|nosso outro|antigo|segundo? endereço|email|e-mail|conta
            e|ou eu|mim|nós
            """),
        WordTable(
            "nl",
            """
            [somebody else]
            mijn|onze|ons collega|collega's|baas|man|vrouw|partner|assistent|assistente|moeder|vader|zoon|dochter|medewerker|vriend|vriendin|directeur|leidinggevende
            [own address]
            mijn|ons|onze andere|ander|oude|tweede|privé? adres|mailadres|e-mailadres|account|e-mail
            en|of mij|ons|mezelf
            mij|ons en
            """),
        WordTable(
            "sv",
            """
            [somebody else]
            min|mitt|vår|mina kollega|kollegor|chef|man|fru|sambo|assistent|mamma|pappa|son|dotter|vän
            [own address]
            min|mina|vår andra|gamla? adress|mejl|e-post|e-postadress|mail|konto
            och|eller mig|oss
            """),
        WordTable(
            "da",
            """
            [somebody else]
            min|mit|vores kollega|chef|mand|kone|assistent|mor|far|søn|datter|ven
            [own address]
            min|mit|vores anden|andet|gamle? adresse|mail|e-mail|konto
            og|eller mig|os
            """),
        WordTable(
            "no",
            """
            [somebody else]
            min|mitt|vår kollega|sjef|mann|kone|samboer|assistent|mor|far|sønn|datter|venn
            [own address]
            min|mitt|vår andre|gamle? adresse|e-post|mail|e-postadresse|konto
            og|eller meg|oss
            """),
        WordTable(
            "pl",
            """
            [somebody else]
            mojego|moją|mojej|naszego|naszą|naszej kolegę|koleżankę|koleżanki|kolegi|szefa|szefową|męża|żonę|żony|wspólnika|pracownika|asystentkę|asystenta|mamę|ojca
            [own address]
            mój|moje|mojego|nasz drugi|stary|inny? adres|adresu|konto|e-mail|mail
            i|lub|oraz mnie|nas
            """),
        WordTable(
            "cs",
            """
            [somebody else]
            mého|mou|moji|našeho|naši kolegu|kolegyni|šéfa|manžela|manželku|kolegy|kolegyně|asistentku
            [own address]
            můj|moji|mou druhou|starou|druhý? adresu|e-mail|mail|účet|adresa
            i mě|nás
            a mě|nás|mne
            """),
        WordTable(
            "sk",
            """
            [somebody else]
            môjho|moju|nášho|našu kolegu|kolegyňu|šéfa|manžela|manželku
            [own address]
            moju|môj druhú|starú? adresu|e-mail|mail|účet
            a|i mňa|nás
            """),
        WordTable("hu", "[somebody else]\nkollégámat|kolléganőmet|főnökömet|férjemet|feleségemet|kollégánkat"),
        WordTable("fi", "[somebody else]\nkollegani|kollegaani|pomoni|vaimoni|mieheni|työkaverini|kollegamme"),
        WordTable(
            "ro",
            """
            [somebody else]
            colegul|colega|colegei|colegului|șeful|soțul|soția|pe_colegul meu|mea|nostru|noastră|mele
            """),
        WordTable(
            "ru",
            """
            [somebody else]
            моего|мою|нашего|нашу|моей|моему коллегу|коллеги|начальника|мужа|жену|директора|сотрудника|партнера|коллеге
            [own address]
            мой|моего|наш другой|старый|второй? адрес|почту|ящик|адреса
            и меня|нас
            """),
        WordTable("uk", "[somebody else]\nмого|мою|нашого|нашу колегу|колеги|начальника|чоловіка|дружину|директора"),
        WordTable(
            "tr", "[somebody else]\niş_arkadaşımı|arkadaşımı|meslektaşımı|patronumu|eşimi|müdürümüzü|çalışanımızı"),
        WordTable("el", "[somebody else]\nσυνάδελφό|συνάδελφο|σύζυγό|προϊστάμενό|συναδέλφισσά μου|μας"),
        WordTable("he", "[somebody else]\nהעמית|העמיתה|הקולגה|הבוס|בעלי|אשתי שלי|שלנו?"),
        WordTable("ar", "[somebody else]\nزميلي|زميلتي|مديري|زوجي|زوجتي|زميلنا|زميلتنا"),
        WordTable("ja", "[somebody else]\n同僚|上司|部下|妻の|夫の"),
        WordTable("zh", "[somebody else]\n同事|老板|老闆|上司|妻子|太太|丈夫\n[own address]\n我 的? 另|其他|旧|舊"),
        WordTable("ko", "[somebody else]\n동료|상사|아내|남편|팀장"),
        WordTable(
            "th", "[somebody else]\nเพื่อนร่วมงาน|หัวหน้า|ภรรยา|สามี\n[own address]\nอีเมล .. .. ของผม|ของฉัน|ของดิฉัน|ของเรา"),
    ]
}
