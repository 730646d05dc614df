extension Sentences {
    static let western = #"""
        [en]
        unsubscribe: Please send me nothing more.
        unsubscribe: Delete it from your system.
        not_interested: I'll have to say no this time.
        not_interested: After some thought we're going in a different direction.
        not_now: We're in the middle of a merger, nothing will be bought before summer.
        wrong_person: You want procurement, not me.
        interested: I'm in! Where do I sign?
        interested: We're in.
        unsubscribe: Kindly refrain from sending further correspondence to this mailbox.
        unsubscribe: Pls rm me from this.
        unsubscribe: I thought I had unsubscribed already?! Please make sure it works this time.
        complaint: I have no idea who you are and how you got my details.
        complaint: Reported as phishing.
        wrong_person: Hi, Priya looks after this on our side. I've moved to logistics.
        wrong_person: Not me, try accounts.
        wrong_person: You'd have to ask someone else.
        not_interested: We've just renewed with someone else for three years, so this isn't for us.
        not_interested: Appreciate you thinking of us, but it's a no from me.
        not_interested: I was interested last year, but we've since built it ourselves.
        not_interested: We handle this in-house.
        not_interested: We're not going to buy.
        not_interested: Went with someone else, sorry.
        not_now: Can we pick this up in Q1?
        question: Can we run this ourselves after the first month?
        interested: That works for us.
        interested: Thursday works.
        unsubscribe: Please take me off this list.
        unsubscribe: Kindly remove my address from your database.
        unsubscribe: I'd like to be removed from your mailing list, thanks.
        unsubscribe: Can you please stop sending me these emails?
        unsubscribe: Do not contact me again.
        unsubscribe: No more emails please!
        unsubscribe: unsubscribe
        unsubscribe: Remove.
        unsubscribe: REMOVE ME
        unsubscribe: opt out
        unsubscribe: Please unsubscribe me from future communications.
        unsubscribe: I don't want to hear from you anymore.
        unsubscribe: Leave me alone.
        unsubscribe: How do I unsubscribe from this?
        unsubscribe: Take our company off your list, we're not interested.
        unsubscribe: Not interested. Please don't email me again.
        unsubscribe: Delete my data.
        unsubscribe: I no longer wish to receive your newsletter.
        unsubscribe: pls stop
        unsubscribe: This is the third time I ask you to stop writing to me.
        complaint: This is spam and I will report you.
        complaint: I have reported this email as spam to Google.
        complaint: Where did you get my email address?
        complaint: My lawyer will be in touch with you.
        complaint: I never gave you permission to contact me. This violates GDPR.
        complaint: I did not sign up for this.
        complaint: How dare you send me this junk mail.
        complaint: I am filing a complaint with the ICO.
        not_interested: Not interested, thanks.
        not_interested: Thanks but we'll pass.
        not_interested: We already have a provider for this.
        not_interested: No thank you.
        not_interested: This isn't a fit for us.
        not_interested: I'm not interested in this offer.
        not_interested: We don't need this.
        not_interested: We decided to go with another vendor.
        not_interested: It's too expensive for us, sorry.
        not_interested: I appreciate the offer but I have to decline.
        not_interested: That's not something we're looking for.
        not_interested: Nope, all set.
        not_interested: We went with a competitor.
        not_now: Not right now, maybe next quarter.
        not_now: Please get back to me in March.
        not_now: We're too busy at the moment.
        not_now: Could you reach out again after the summer?
        not_now: The timing isn't right.
        not_now: Our budget is frozen until January.
        not_now: Let's revisit this in six months.
        not_now: Ping me next year.
        not_now: I'm interested but not before Q2, please contact me in April.
        not_now: Maybe later.
        wrong_person: I'm not the right person for this.
        wrong_person: You should talk to my colleague Sara (sara@lead.example).
        wrong_person: I don't handle purchasing. Please contact procurement@lead.example instead.
        wrong_person: I think you have the wrong person.
        wrong_person: I no longer work in that department.
        wrong_person: I've forwarded this to our head of marketing.
        wrong_person: Jim Hale is in charge of this.
        question: What's included in the basic plan?
        question: How long does the course take?
        question: Is there a discount for non-profits?
        question: Do you offer invoices in euros?
        question: Does it integrate with Outlook?
        question: I have a question about the contract length.
        question: Could you explain how the guarantee works?
        question: Who would be my coach?
        interested: Yes, sounds great!
        interested: I'm interested, tell me more.
        interested: Let's set up a call next Tuesday.
        interested: Please send the contract.
        interested: Count me in.
        interested: I'd love to join.
        interested: Where do I sign?
        interested: Yes please
        interested: Great timing, we were just looking for something like this.
        interested: Works for me. Talk on Friday.
        interested: Sure, send me the details.
        interested: No problem, go ahead and book me for the 12th.
        interested: Found your mail in my spam folder, glad I looked: I'm interested.
        interested: Perfect, we'll take two seats.
        interested: Please call me tomorrow morning.
        interested: Don't remove me from the list, I want to know more!
        unknown: Hello Ana.
        unknown: Thanks for the note.
        [de]
        not_interested: Danke für die Mail, aber wir machen das intern.
        not_interested: So etwas haben wir längst selbst entwickelt.
        unsubscribe: Bitte nehmen Sie mich aus dem Verteiler.
        unsubscribe: Ich möchte keine weiteren E-Mails von Ihnen erhalten.
        unsubscribe: Bitte löschen Sie meine Adresse.
        unsubscribe: Hören Sie auf, mir zu schreiben.
        unsubscribe: Newsletter abbestellen
        unsubscribe: Bitte tragen Sie mich aus.
        unsubscribe: Kein Interesse, bitte keine Mails mehr.
        unsubscribe: Bitte streichen Sie uns von Ihrer Liste.
        unsubscribe: Lassen Sie mich in Ruhe!
        unsubscribe: Schreiben Sie mich bitte nicht mehr an.
        complaint: Woher haben Sie meine Adresse?
        complaint: Das ist Spam, ich werde Sie bei der Bundesnetzagentur melden.
        complaint: Ich habe mich nie bei Ihnen angemeldet!
        complaint: Sie hören von meinem Anwalt.
        not_interested: Kein Interesse.
        not_interested: Nein danke, wir haben schon einen Anbieter.
        not_interested: Das passt leider nicht zu uns.
        not_interested: Wir haben uns anders entschieden.
        not_interested: Wir haben keinen Bedarf.
        not_interested: Danke, aber das ist nichts für uns.
        not_interested: Das ist uns zu teuer.
        not_interested: Ich bin nicht interessiert.
        not_interested: Das interessiert mich nicht.
        not_now: Melden Sie sich bitte im Herbst wieder.
        not_now: Im Moment haben wir keine Zeit dafür.
        not_now: Vielleicht nächstes Jahr.
        not_now: Gerade nicht, aber fragen Sie nach den Ferien noch einmal.
        not_now: Derzeit kein Bedarf.
        wrong_person: Dafür bin ich nicht zuständig, bitte wenden Sie sich an Frau Maier.
        wrong_person: Sie haben den falschen Ansprechpartner.
        wrong_person: Ich habe Ihre Mail an meine Kollegin weitergeleitet.
        question: Was kostet das für zehn Personen?
        question: Gibt es einen Rabatt für Vereine?
        question: Wie lange dauert der Kurs?
        question: Ich hätte noch eine Frage zum Vertrag.
        interested: Ja, gerne!
        interested: Das klingt interessant, erzählen Sie mir mehr.
        interested: Wir sind dabei.
        interested: Schicken Sie mir bitte ein Angebot.
        interested: Können wir am Dienstag telefonieren?
        interested: Passt, machen wir so.
        interested: Bitte buchen Sie mich ein.
        [fr]
        unsubscribe: Merci de me retirer de votre liste.
        unsubscribe: Je ne souhaite plus recevoir vos messages.
        unsubscribe: Veuillez supprimer mon adresse de vos fichiers.
        unsubscribe: Désabonnez-moi.
        unsubscribe: Arrêtez de m'écrire.
        unsubscribe: Ne me contactez plus.
        unsubscribe: Désinscription svp
        complaint: Où avez-vous trouvé mon adresse ?
        complaint: Je vais vous signaler à la CNIL.
        complaint: Je ne me suis jamais inscrit à votre liste.
        not_interested: Non merci.
        not_interested: Nous ne sommes pas intéressés.
        not_interested: Cela ne m'intéresse pas.
        not_interested: Nous avons déjà un prestataire.
        not_interested: C'est trop cher pour nous.
        not_interested: Nous ne donnerons pas suite.
        not_now: Pas pour le moment.
        not_now: Recontactez-moi en septembre.
        not_now: Nous en reparlerons l'année prochaine.
        not_now: Je suis débordé en ce moment.
        wrong_person: Je ne suis pas la bonne personne, contactez Mme Durand.
        wrong_person: Je ne m'occupe pas de cela.
        question: Combien ça coûte ?
        question: Quelle est la durée de la formation ?
        question: Est-ce que vous proposez une remise ?
        interested: Oui, je suis intéressé.
        interested: Envoyez-moi le contrat.
        interested: Avec plaisir, appelez-moi demain.
        interested: Ça me convient parfaitement.
        interested: Je souhaite en savoir plus.
        [es]
        unsubscribe: Quiero darme de baja.
        unsubscribe: No quiero recibir más correos.
        unsubscribe: Elimínenme de su lista por favor.
        unsubscribe: Dejen de escribirme.
        unsubscribe: Por favor no me envíen más mensajes.
        unsubscribe: BAJA
        complaint: ¿De dónde han sacado mi correo?
        complaint: Nunca me suscribí a esto.
        complaint: Voy a denunciar este correo como spam.
        not_interested: No me interesa.
        not_interested: No gracias.
        not_interested: Ya tenemos proveedor.
        not_interested: No estamos interesados.
        not_interested: Es demasiado caro.
        not_now: Ahora no es buen momento.
        not_now: Escríbame en enero.
        not_now: Quizás más adelante.
        not_now: Hablamos después del verano.
        wrong_person: No soy la persona indicada.
        wrong_person: Contacte con mi compañera Lucía.
        question: ¿Cuánto cuesta?
        question: ¿Tienen algún descuento?
        question: ¿Cómo funciona la garantía?
        interested: Sí, me interesa.
        interested: Me gustaría saber más.
        interested: Envíeme el contrato por favor.
        interested: ¿Podemos hablar el jueves? Llámeme.
        interested: De acuerdo, adelante.
        [it]
        unsubscribe: Cancellatemi dalla lista.
        unsubscribe: Non voglio più ricevere le vostre email.
        unsubscribe: Vi prego di rimuovere il mio indirizzo.
        unsubscribe: Non scrivetemi più.
        unsubscribe: Smettetela di mandarmi mail.
        complaint: Dove avete preso il mio indirizzo?
        complaint: Non ho mai dato il consenso.
        complaint: Segnalerò questa mail come spam.
        not_interested: Non mi interessa.
        not_interested: No grazie.
        not_interested: Abbiamo già un fornitore.
        not_interested: Non siamo interessati.
        not_now: Non adesso, magari l'anno prossimo.
        not_now: Ricontattatemi a settembre.
        not_now: Al momento no.
        wrong_person: Non sono la persona giusta, scriva a Marco.
        wrong_person: Non me ne occupo io.
        question: Quanto costa?
        question: Ci sono sconti per gruppi?
        interested: Sì, sono interessato.
        interested: Mi mandi il contratto.
        interested: Vorrei saperne di più.
        interested: Volentieri, sentiamoci domani.
        """#
}
