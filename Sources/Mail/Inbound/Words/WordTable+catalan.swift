extension WordTable {
    /// What people and programs write in Catalan.
    static let catalan = WordTable(
        "ca",
        """
        [unsubscribe]
        donar-me|donar-nos|doneu-me|doneu-nos|doni'm|dona'm|donin-me|donar|doneu de baixa
        donar-me|doneu-me|doni'm|dona'm|donin-me de baixa
        elimineu-me|traieu-me|esborreu-me|elimini'm|tregui'm|esborri'm|elimina'm|treu-me
        no .. vull|volem|desitjo .. rebre .. més|correus|missatges
        no .. m'envieu|m'enviïn|m'escriviu|ens_envieu|envieu|em_contacteu .. més|correus|res
        deixeu|pareu d'enviar|d'escriure|enviar
        [unsubscribe short]
        ^baixa
        ^prou
        [complaint]
        d'on|com .. heu|han tret|aconseguit|obtingut .. correu|adreça|dades
        mai .. m'he|hem|he subscrit|donat|autoritzat|apuntat
        us|els denunciaré|denunciarem
        sense .. consentiment|permís
        [complaint weak]
        correu brossa
        [wrong person]
        no sóc|soc .. persona|responsable|indicada|adequada
        persona|adreça|departament equivocada|equivocat|incorrecta
        contacteu|parleu|escriviu|adreceu-vos amb|a .. company|companya|col·lega|responsable|departament
        [not interested]
        hem triat|escollit .. altre|altra
        no .. m'interessa|ens_interessa|interessa|interessats|interessat|interessada
        no .. necessitem|necessito|volem|vull|cal
        gràcies però .. no|ja
        no gràcies
        ja .. tenim|treballem|fem_servir|utilitzem|tinc
        massa car
        [not interested short]
        ^no
        ^mai
        [not now]
        ara .. no
        no .. ara|moment|encara
        més endavant
        escriviu-me|contacteu-me|truqueu-me|parlem-ne|torneu .. al|després|d'aquí|més
        l'any|el_mes|trimestre vinent|que_ve
        després de les? vacances|festes|l'estiu|nadal
        [wanted]
        al contrari .. volem|vull|interessa|interessats
        però sí
        [interested]
        m'interessa|ens_interessa|interessat|interessada|interessats|interessant
        envia'm|envieu-me|envieu-nos|enviï'm .. proposta|pressupost|informació|detalls|contracte|preus|factura|més
        sona bé|interessant|molt
        més informació|detalls
        truca'm|truqueu-me|trucada|reunió .. demà|dimarts|quan|quedem
        endavant|perfecte|d'acord|encantat
        volem|vull|voldria|voldríem .. comprar|provar|saber|reservar|participar|veure
        [interested short]
        ^sí
        ^d'acord
        ^perfecte
        [question]
        quant|quan|com|quina|quin|què|qui|per_què costa|és|val|funciona|inclou|temps
        teniu|podeu|hi_ha|es_pot
        pregunta|preguntes
        [ignored]
        cap problema
        si us plau
        per què no
        sense problema|dubte
        [negation]
        no|mai|sense|cap|res|ni|tampoc
        [away]
        fora .. oficina|despatx
        de vacances|baixa|viatge
        tornaré|torno
        [away subject]
        ^resposta automàtica
        ^fora de l'oficina
        [left]
        ja no .. treballa|treballo|forma
        [acknowledgement]
        hem rebut .. missatge|sol·licitud|correu|consulta
        gràcies per .. contactar|missatge|correu
        missatge|resposta|correu automàtic|automàtica
        [acknowledgement subject]
        hem rebut
        [back]
        tornaré|torno|tornada|partir el?
        [until]
        fins al|el|a?
        [months]
        gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre
        [weekdays]
        dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge
        [tomorrow]
        demà
        [next week]
        la setmana vinent|que_ve
        [common]
        amb és això molt gràcies però els les fins dia correu ens una està seré estic
        """)
}
