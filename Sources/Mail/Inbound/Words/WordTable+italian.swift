extension WordTable {
    /// What people and programs write in Italian.
    static let italian = WordTable(
        "it",
        """
        [unsubscribe]
        cancellatemi|cancellami|cancellarmi|disiscrivetemi|disiscrivimi|disiscrivermi|toglietemi|toglimi|togliermi|rimuovetemi|rimuovimi|rimuovermi|eliminatemi|eliminami|eliminarmi|depennatemi
        cancellami|cancellatemi|cancellarmi|mi_cancelli|disiscrivimi|disiscrivetemi|disiscrivermi|disiscrizione|disiscrivere|toglietemi|toglimi|toglierci|togliermi|mi_tolga|rimuovetemi|rimuovimi|rimuovermi|eliminatemi|eliminarmi|eliminami|depennatemi
        mi|ci cancelli|cancellate|tolga|tolgano|rimuova|rimuovete|disiscriva|elimini|cancellino|togliete|rimuovano
        cancellare|cancellate|cancelli|rimuovere|rimuovete|rimuova|eliminare|eliminate|togliere|togliete|depennare .. mio|miei|nostro|indirizzo|email|mail|lista|liste|dati|iscrizione|nominativo|contatto|database|elenco|newsletter|mailing
        cancellazione .. lista|newsletter|dati|iscrizione|mailing|immediata|indirizzo
        come .. cancellarmi|disiscrivermi|cancello|disiscrivo
        annullare|disdire|disdico .. iscrizione|abbonamento|newsletter
        non .. voglio|vogliamo|desidero|desideriamo|vorrei|intendo .. ricevere|più|mail|email|messaggi|contattato|contatto|contattata|comunicazioni|contatti
        non .. scrivetemi|scrivermi|contattatemi|contattarmi|scrivete|scriva|mandate|mandatemi|inviatemi|inviate|contattate|disturbate|contattateci|scriveteci|inviarmi|mandarmi|mandi|invii|contatti più|altre
        non mi|ci scriva|scriveteci|scrivete|contatti|contattate|mandi|mandate|inviate|scrivere|contattare|invii|disturbi
        basta|stop|smettete|smettetela|smetta|smettila con|di|mail|email|messaggi|mandare|scrivermi|inviare|inviarmi|mandarmi|contattarmi|spam|messaggi|newsletter
        niente|nessuna|nessun più? altre|altra|più? mail|email|e-mail|messaggi|messaggio|comunicazione|comunicazioni
        lasciatemi|mi lasci|lasciami in pace
        revoco|ritiro .. consenso
        mi oppongo
        opposizione .. trattamento
        [unsubscribe short]
        ^cancellazione
        ^disiscrizione
        ^cancellami
        ^stop
        ^basta
        ^rimuovere
        ^rimuovimi
        ^cancella
        [complaint]
        vie|azione|azioni|provvedimenti legali|legale
        mio|nostro|miei|nostri legale|legali
        mai .. iscritto|iscritta|richiesto|chiesto|autorizzato|dato|acconsentito|registrato|sottoscritto
        non .. ho|abbiamo .. richiesto|chiesto|autorizzato|acconsentito|dato
        dove|come|chi avete|ha|vi|ha .. preso|trovato|ottenuto|avuto|dato
        senza .. consenso|autorizzazione|permesso
        garante|avvocato|denuncia|denunciare|denuncio|querela|illegale|molestia|molestie
        segnalo|segnalerò|segnalare|segnalato|segnaleremo .. spam|abuso|garante|autorità|come
        come spam
        non richiesta|richieste|richiesto|sollicitata|sollecitata
        [complaint weak]
        spam|spammer
        truffa|vergogna|vergognoso|schifo|merda|inaccettabile|stufo|stufa
        [wrong person]
        persona|contatto|indirizzo|interlocutore|destinatario|ufficio|numero sbagliata|sbagliato|errata|errato
        non .. la|il persona|referente|responsabile|contatto|interlocutore giusta|giusto|corretta|adatta|corretto|adatto?
        non .. me|ne|mi occupo|occupiamo|responsabile|competenza|compete
        non lavoro più
        non sono .. responsabile|persona|referente|competente|incaricato
        si rivolga|rivolgetevi|rivolgiti|contatti|contattate|contatta|scriva|scrivete|scrivi|parli|parlate|parla|senta|rivolgersi|contattare a|al|alla|il|la|con|mio|mia|direttamente|invece|piuttosto
        dovrebbe|dovete|deve|può|meglio .. parlare|contattare|rivolgersi|scrivere .. con|a|al|alla
        persona|referente|responsabile .. giusta|corretta|è|sarebbe
        se ne|chi occupa
        ho|abbiamo|l'ho .. inoltrato|girato|passato|inoltrata|girata
        inoltro|giro|inoltrato|inoltrata .. al|a|collega|mio|alla
        avete|ha sbagliato persona|indirizzo|destinatario|contatto?
        non è .. mia|mio|di area|competenza|ruolo|reparto
        [not interested]
        facciamo|gestiamo|lo_faccio .. internamente|da_soli|in_casa|noi_stessi|in_proprio
        restare|rimanere|restiamo|rimaniamo con|da .. attuale|nostro|stesso
        non .. interessato|interessata|interessati|interessate|interessa|interesse|interessano
        non .. fa_al_caso|fa_per|serve|servono|necessito|abbiamo_bisogno|ho_bisogno
        non .. serve|servono|bisogno|necessità|rilevante|utile|adatto
        no grazie|mi|non|la|ci|a|per
        grazie ma .. no|non|abbiamo|siamo
        ma no grazie
        nessun|zero|senza|alcun interesse|bisogno
        siamo|sono|abbiamo|ho|usiamo|utilizziamo|lavoriamo|uso|utilizzo|lavoro già
        già .. soluzione|fornitore|partner|sistema|software|coach|agenzia|coperti|qualcuno|servizio|un|una|strumento|consulente
        scelto|optato|deciso .. altro|un'altra|altra|diversamente|altri|fornitore|concorrente|di non
        troppo caro|cara|costoso|costosa
        decliniamo|declino|rifiuto|rinuncio|rinunciamo|passo
        non .. procedere|proseguire|proseguiamo|procediamo|andare
        soddisfatti|soddisfatto|contenti|contento .. di|del|con|nostro|attuale
        non .. fa per noi|me
        perdita di tempo
        [not interested short]
        assolutamente|certo che? no
        per niente
        ^no
        ^mai
        ^niente
        ^negativo
        [not now]
        non .. adesso|ora|momento|oggi|ancora|attualmente|subito
        al|in|per momento|questo|ora .. no|non|niente
        per ora|adesso no|non
        ora|adesso|attualmente|ancora non|no
        più avanti|tardi
        forse|magari|eventualmente .. più|dopo|prossimo|prossima|in|tra|fra|anno
        ne riparliamo|riparleremo|riparlerei|parliamo .. dopo|a|in|tra|fra|più|prossimo|nel|con
        ne riparliamo|riparleremo
        ricontattatemi|ricontattami|ricontatti|ricontattateci|ricontattare|risentiamoci|risentirci|sentiamoci|contattatemi|contattami|scrivetemi|scrivimi|richiamatemi|richiamami|riscrivimi|riprovi|riprovate|richiami|risentiamo|riaggiorniamoci|aggiorniamoci .. a|in|dopo|tra|fra|più|nel|il|dal gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|mesi|mese|settimane|anno|trimestre|ferie|vacanze|estate|primavera|autunno|inverno|avanti|prossimo|natale|feste|qualche|tardi|le|nuovo?
        tra|fra|in qualche|due|tre|sei|un|2|3|6|pochi|alcuni mese|mesi|settimane|anno
        l'anno|anno|mese|trimestre|il|nel prossimo|nuovo|anno
        il|nel prossimo|nuovo anno|mese|trimestre
        dopo le|l'|la|il|l'estate|natale|pasqua vacanze|ferie|feste|estate|fiera?
        un'altra volta
        in un altro|secondo momento
        non .. tempo|disponibilità
        troppo|molto impegnato|impegnata|presto|impegnati|occupato|presi
        brutto|cattivo momento
        non .. buon|momento|giusto momento|giusto
        budget .. esaurito|bloccato|prossimo|congelato
        rimandare|rimandiamo|posticipare|rinviare|rinviamo
        [not now short]
        ^forse
        ^magari
        ^dopo
        ^domani$
        [interested]
        mi|ci mandi|invii|mandate|inviate|spedisca il|la|un|una|i|le|più|maggiori
        interessato|interessata|interessati|interessate|interessante|m'interessa|interessa|interesse|interesserebbe
        sì|si mi|grazie|volentieri|certo|vorrei|procediamo|sono|per|ci|perfetto|va
        volentieri
        mi|ci piacerebbe|piace|iscrivo|prenoti|prenoto|prenotate|segni|farebbe|sembra
        conti|contate|conta su|pure
        vorrei|vorremmo|voglio|vogliamo|desidero|desideriamo .. sapere|prenotare|ordinare|acquistare|partecipare|provare|informazioni|iscrivermi|conoscere|fissare|parlare|comprare|avere|ricevere|un|una|maggiori|saperne
        saperne|sapere di? più
        maggiori|ulteriori informazioni|dettagli
        mandatemi|mandami|mi_mandi|inviatemi|inviami|mi_invii|mandi|invii|mandate|inviate|inviare|mandare|inviarmi|mandarmi|può|potete|spediteci .. contratto|fattura|preventivo|offerta|proposta|informazioni|dettagli|link|prezzi|documentazione|brochure|inviarmi|mandarmi|info|listino
        chiamatemi|chiamami|mi chiami|telefonatemi .. domani|oggi|lunedì|martedì|mercoledì|giovedì|venerdì|alle|quando|pure|al
        fissiamo|organizziamo|programmiamo|sentiamoci|vediamoci|prenotiamo|fissare .. chiamata|appuntamento|incontro|call|demo|una|un|domani|lunedì|martedì|mercoledì|giovedì|venerdì|riunione
        quando .. possiamo|potremmo|iniziamo|sentirci|vederci|disponibili|possibile|cominciamo
        sembra|suona|mi|pare .. interessante|bene|ottimo|perfetto|fantastico|buono|ottima
        d'accordo
        va bene
        perfetto|ottimo|ottima|fantastico|eccellente|benissimo
        accetto|accettiamo|confermo|confermiamo|procediamo|procedere
        facciamolo|andiamo_avanti|facciamo_così
        esattamente|proprio|è quello|ciò che .. cerco|cerchiamo|serve|cercavo
        buona|ottima idea|proposta|offerta
        non vedo l'ora
        lo|la prendo|compro|prendiamo
        [interested short]
        ^sì
        ^si
        ^certo
        ^certamente
        ^ok
        ^volentieri
        ^perfetto
        ^assolutamente
        ^affare fatto
        [question]
        quanto|come|quale|quali|quando|dove|chi|perché|cosa|che|quanti|quante costa|costano|è|sono|funziona|tempo|dura|sarebbe|posso|include|differenza|significa|persone|si|prezzo
        avete|c'è|è|ha|ci|offrite|potete|può|potrebbe|esiste|si sono|possibile|una|un|dei|anche|spiegare|incluso
        domanda|domande
        non capisco|chiaro
        spiegare|chiarire|spiegarmi
        [elsewhere]
        vecchia|vecchio|altra|altro|precedente newsletter|lista|account|abbonamento|iscrizione|indirizzo|corso
        newsletter|lista|account|abbonamento precedente|vecchia|vecchio
        [supposed]
        disiscriverei|cancellerei|cancelleremmo|disdirei|disdiremmo .. se|quando .. strumento|prodotto|software|soluzione|servizio|corso|app
        [ignored]
        non .. cancellatemi|cancellarmi|rimuovetemi|toglietemi|cancellate
        non c'è problema
        nessun problema
        non solo|male|esiti|esitate
        senza problemi|dubbio|esitare
        perché no
        cartella spam
        nello|in spam
        [negation]
        non|mai|nessun|nessuna|senza|né|niente|neanche
        [away]
        fuori ufficio|sede
        fuori dall'ufficio
        in ferie|vacanza|congedo|trasferta|viaggio|malattia|maternità|permesso
        assente|assenza
        non .. ufficio|disponibile|reperibile
        rientro|rientrerò|tornerò|torno|rientra .. ufficio|il|in
        accesso limitato
        chiuso|chiusi|chiusura|chiusa
        [away subject]
        ^fuori ufficio
        ^fuori sede
        ^risposta automatica
        ^assente|assenza
        ^in ferie
        ^messaggio automatico
        ^sono in|fuori|assente
        ^automatico
        [left]
        non lavora|lavoro|collabora .. più
        non .. più lavora|lavoro|parte|collabora|fa|in|azienda|presso
        ha|ho lasciato l'azienda|la|il
        lasciato l'azienda|la società|azienda?
        in pensione
        [acknowledgement]
        abbiamo|ho ricevuto .. messaggio|richiesta|mail|email|sua|vostra|tua|suo
        sua|tua|vostra|suo|vostro richiesta|mail|email|messaggio .. ricevuta|stata|ricevuto|stato|registrata|presa
        grazie per .. averci|messaggio|contattato|contattarci|scritto|mail|interesse|email
        risponderemo|contatteremo|ricontatteremo|risponderò|risposta .. presto|possibile|entro|breve|ore
        messaggio|risposta|mail automatico|automatica|automaticamente
        non .. rispondere .. questa|questo|a
        numero .. ticket|pratica|richiesta
        [acknowledgement subject]
        conferma di
        abbiamo ricevuto
        ricevuta di
        sua|tua|vostra richiesta
        grazie per
        ticket
        [challenge]
        clicca|clicchi|cliccare|fare clic .. link|confermare|verificare
        confermare|verificare|dimostrare .. umano|mittente|robot|identità
        quarantena
        [calendar subject]
        ^accettato
        ^accettata
        ^rifiutato
        ^provvisorio
        ^annullato
        [receipt subject]
        ^letto
        ^conferma di lettura
        ^letta
        ^non letto
        [back]
        rientro|rientrerò|tornerò|torno|ritorno|rientrerà|partire|disponibile|riapriremo|riapre|ritorneremo|riprenderemo|operativo|torneremo|riapertura il|in|ufficio|al|dal|a|lunedì|partire|da?
        partire
        [until]
        fino|sino|al|compreso|incluso
        [months]
        gennaio gen genn|febbraio feb febbr|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic
        [weekdays]
        lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica
        [tomorrow]
        domani
        [next week]
        prossima settimana
        settimana prossima
        [common]
        il la di che e per con sono grazie suo messaggio fino al dal in un una non del le mi ufficio sarò tornerò alla da vi
        """)
}
