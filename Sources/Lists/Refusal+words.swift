/// What people write into notes about somebody who wants no mail, by language. A `*` ends a beginning of a word.
extension Refusal {
    /// Phrases that refuse whatever stands around them.
    static let plainText = """
        unsubscrib*, opt out, opted out, opts out, opting out, optout, opt-out, remove me, remove him, remove her,
        remove them, remove from, take me off, take him off, take her off, take them off, off the list, off our list,
        off your list, off the mailing, delete me, delete my, leave me alone, leave him alone, leave her alone,
        cease and desist, do not disturb, no spam, do not contact, blocklist*, blacklist*, marked as spam,
        reported spam, reported as spam, withdrew consent, withdrawn consent, revoked consent, consent withdrawn,
        consent revoked, hates our mail*, hates our email*, abbestell*, abgemeldet, abmeld*, austrag*, ausgetragen,
        widersproch*, werbewiderspr*, werbesperre, kontaktsperre, aus dem verteiler, vom verteiler, aus verteiler,
        aus der liste, von der liste, in ruhe lassen, in ruhe gelassen, sperrvermerk*, einwilligung widerrufen,
        nicht anschreiben, nicht kontaktieren, desabonn*, desinscri*, retirer de la liste, retirer de nos listes,
        sortir de la liste, dar de baja, darse de baja, darme de baja, darle de baja, dado de baja, dada de baja,
        quitar de la lista, disiscri*, cancellare dalla lista, togliere dalla lista, rimuovere dalla lista,
        uitschrij*, uitgeschreven, afmeld*, afgemeld*, van de lijst, descadastr*, cancelar inscricao, wypisa*,
        wypisz*, rezygnuje, avregistrer*, avprenumerer*, avanmal*, frameld*, avmeld*, odhlas*, neposilat*,
        nekontaktovat*, neposilejte, отпис*, отказ от рассыл*, not interested in mail*, not interested in email*,
        not interested in news*, not interested in anything, not interested in us, not interested in hearing,
        not interested in our, kein interesse an mail*, kein interesse an news*, kein interesse an werb*
        """

    /// Phrases that refuse where no topic follows: not interested, and not only not in the small plan.
    static let sweepingText = """
        not interested, no longer interested, no interest, not at all interested, uninterested, kein interesse,
        keinerlei interesse, nicht interessiert, nicht mehr interessiert, kein bedarf, pas interesse, pas interessee,
        plus interesse, plus interessee, aucun interet, no interesado, no interesada, no le interesa, no me interesa,
        no esta interesado, no esta interesada, sin interes, non interessato, non interessata, non e interessato,
        non e interessata, nessun interesse, geen interesse, niet geinteresseerd, nao interessado, nao interessada,
        nao tem interesse, sem interesse, brak zainteresowania, nie jest zainteresowan*, nie zainteresowan*,
        niezainteresowan*, inte intresserad, ej intresserad, ikke interesseret, ikke interessert, nema zajem,
        не интересно, не интересует, неинтересно
        """

    /// What begins a topic.
    static let topicText = "in an am en por au aux a à per w i für for bei om om av for для в"

    /// Verbs of wanting, before which a report is a wish.
    static let wishText = """
        will, wollen, möchte, möchten, wünscht, wünschen, bitte, soll, sollen, darf, dürfen, want, wants, wish, wishes,
        wanted, prefers, please, asked, asks, veut, souhaite, demande, quiere, desea, pide, vuole, desidera, chiede, wil,
        wenst, quer, deseja, pede, chce, prosi, vill, vil, ønsker, önskar, chtít, хочет, просит
        """

    static let grammars: [(openings: String, fillers: String, objects: String, reports: String, excuses: String)] = [
        (
            "no, no more, no further, zero, without any, wants no, wants zero",
            "more further any such our your other marketing promotional cold sales e of the",
            """
            mail, mails, email, emails, emailing, mailing, mailings, newsletter, newsletters, contact, outreach, spam, \
            messages, communication, communications, promotions, promos, solicitation, solicitations
            """,
            """
            address id on found given known avail provid yet in person sent receiv open repl respons domain account \
            detail info numb phone method until since made so for with establish after possib came arriv bounc attempt name form
            """, ""
        ),
        (
            """
            do not, don't, dont, don t, does not want, doesn't want, doesnt want, did not want, didn't want, not want, \
            not wish, doesn't wish, doesnt wish, never, stop, please not, not to, no longer, must not, should not, \
            shall not, may not, quit, cease, wants us to stop, no need to, rather not, not be, not ever
            """,
            """
            be to get receive receiving getting any more further our your the these those me him her them us this please \
            want wants wish wishes like hear send sending sent with via ever again e marketing promotional all bothering \
            a an another anymore being by through on
            """,
            """
            email, emails, emailing, emailed, mail, mails, mailing, mailings, mailed, newsletter*, contact, contacted, \
            contacting, message, messages, messaging, spam, spamming, outreach, write, writing, written, market, \
            marketed, reach out
            """, "address id bounc", ""
        ),
        (
            "kein, keine, keinen, keinerlei, keiner",
            "weitere weiteren weiterer mehr unsere unserer solche solchen werbe e per eure ihre irgendwelche",
            """
            mail, mails, email, emails, newsletter*, werbung, werbe*, kontakt, kontaktaufnahme*, nachricht, nachrichten, \
            post, zusendung*, anschreiben, infomail*, rundmail*, mailing*, spam, infos, zuschrift*
            """,
            """
            adress vorhanden bekannt erhalt bekomm gefund angegeb hinterleg moglich aufgenomm bisher person daten \
            verfugbar zustand hergestellt angekomm seit noch im in mit zu zur beim bei partner
            """, ""
        ),
        (
            "nicht, nicht mehr, nie, nie mehr, nie wieder, niemals",
            "mehr weiter wieder per e mail mails email zu werden bitte von uns telefonisch länger nochmals erneut",
            """
            anschreib*, anzuschreib*, angeschrieb*, kontaktier*, anmail*, anzumail*, angemailt, mailen, gemailt, \
            schreiben, beschick*, bewerben, beworben, belästig*, zusend*, zuschick*, schicken, senden, behellig*
            """, "", "konnte konnten kann wurde wurden noch bisher"
        ),
        (
            """
            pas de, plus de, pas d, plus d, aucun, aucune, aucuns, stop, stop aux, arrêter, arrêtez, arreter les, \
            arrêtez les, fini les
            """,
            "nouveau nouveaux autres vos nos les des e aux par de d mails",
            """
            mail, mails, email, emails, courriel*, newsletter*, publicité*, démarchage, prospection, contact, \
            sollicitation*, relance*, message, messages, spam
            """,
            "connu renseign recu valide encore depuis trouv dispon possib établi adresse avec pour", ""
        ),
        (
            """
            ne pas, ne plus, ne souhaite pas, ne souhaite plus, ne veut pas, ne veut plus, ne désire pas, ne désire plus, \
            veut plus, veut pas, souhaite plus, souhaite pas, veux plus, veux pas, nous ne devons plus
            """,
            "le la les l lui leur etre de d nos vos par se plus aucun aucune notre votre des",
            """
            contact*, écrire, envoyer, relanc*, recev*, mail*, email*, newsletter*, démarch*, sollicit*, courriel*, \
            recontact*, déranger, dérangé*
            """, "", ""
        ),
        (
            """
            no, nunca, no más, no mas, sin, ningún, ninguna, basta de, dejar de, dejen de, dejad de, no quiere, no desea, \
            no volver a
            """,
            """
            mas quiere quiero desea deseo que le les lo la me nos se volver a ser por los las de nuestros sus mas \
            recibir enviar mandar mensajes
            """,
            """
            correo, correos, email, emails, mail, mails, newsletter*, boletín, boletines, contactar, contactado, \
            contactada, contactarle, contactarlo, contactarla, enviar, enviarle, envíen, envíe, escribir, escribirle, \
            mandar, mandarle, recibir, publicidad, spam, molestar
            """,
            """
            valid contest respond electr conocid encontr address id on found given known avail provid yet in person sent \
            receiv open repl domain account detail info until since so for with name form
            """, "todavia aun"
        ),
        (
            "non, niente, nessun, nessuna, basta, mai più, senza, basta con, smettere di, non più",
            """
            piu vuole desidera voglio desidero altre altri essere nostre vostre le gli i la lo con ricevere inviare \
            mandare deve devono e
            """,
            """
            mail, email, emails, newsletter, contattare, contattar*, contattato, contattata, scrivere, scriver*, inviare, \
            inviar*, ricevere, pubblicità, spam, messaggi, disturbare, disturbar*
            """, "valid risp trovat conosciut", "ancora"
        ),
        (
            "geen, niet, nooit, niet meer, stop met",
            "meer verdere e andere te willen wil worden wenst per mail onze nog",
            """
            mail, mails, email, emails, mailing*, nieuwsbrief*, nieuwsbrieven, reclame, berichten, mailen, contact, \
            contacteren, gecontacteerd, benaderen, benaderd, aanschrijven, aangeschreven, lastigvallen, lastiggevallen, \
            schrijven
            """, "adres bekend opgenom gehad ontvang mogelijk gevond met", "nog"
        ),
        (
            "não, nao, nunca, sem, nenhum, nenhuma, parar de, pare de",
            "mais quer deseja ser por os as de nossos quero desejo me lhe lhes",
            """
            email, emails, mail, mails, newsletter*, contatar, contactar, contatado, contatada, contactado, enviar, \
            envie, enviem, escrever, receber, publicidade, spam, incomodar
            """, "valid respond", "ainda"
        ),
        (
            "nie, bez, żadnych",
            "chce zyczy sobie prosze wiecej juz otrzymywac dostawac wiadomosci od nas do niego do niej",
            """
            wysył*, wysyla*, pisać, kontaktować, kontaktowac, kontaktu, maili, mailów, email*, newsletter*, mail*, \
            reklam, spamu
            """, "", "jeszcze"
        ),
        (
            "inga, ingen, inget, ikke, inte, ej, aldrig, ikkje",
            "fler flere mer mere vil vill ha have längre lenger længere sende skicka att at å e få modtage motta ønsker e",
            """
            mejl*, mail, mails, mailen, email*, epost*, post, nyhetsbrev*, nyhedsbrev*, kontakt, kontaktes, kontaktas, \
            kontakta, kontakte, reklam*, utskick
            """, "adress mottag modtag med", "ännu enda endnu"
        ),
        (
            "nechce, nechci, žádné, bez", "už další více dostávat naše žádné",
            "maily, emaily, mail*, email*, newsletter*, obchodní, reklam*", "", ""
        ),
        (
            "не", "хочет больше надо нужно получать нам нас ему ей",
            "писать, присыл*, отправля*, беспокоить, связыват*, писем, рассыл*, пишите", "", "ещё еще"
        ),
    ]
}
