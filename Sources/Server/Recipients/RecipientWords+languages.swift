extension RecipientWords {
    static let english: [String: String] = whole(
        "en",
        [
            "leave_title": "Unsubscribe", "leave_text": "Do you want to get no more mail from us?",
            "leave_again_text": "You signed up again after this mail. Do you want to get no more mail from us?",
            "leave_button": "Unsubscribe", "left_title": "You are unsubscribed",
            "left_text": "We will not write to you again.", "preferences": "Choose what you get",
            "preferences_text": "What should stop?", "preferences_save": "Save", "stop_this": "This series of mails",
            "stop_all": "All mails", "less_title": "Saved", "less_text": "This series of mails has ended for you.",
            "unknown_title": "This link does not work",
            "unknown_text": "It may have been cut off. To get no more mail, reply to any of ours with “unsubscribe”.",
            "thanks_title": "Thank you", "thanks_text": "We have got what you sent.",
            "confirm_title": "One more click", "confirm_text": "Please confirm that you want to get our mails.",
            "confirm_button": "Yes, I want them", "confirmed_title": "Confirmed",
            "confirmed_text": "Thank you. You are in.",
            "late_title": "This link is too old",
            "late_text": "Nobody confirmed in time, so we have stopped. Please sign up once more.",
        ])
    static let german: [String: String] = whole(
        "de",
        [
            "leave_title": "Abmelden", "leave_text": "Möchten Sie keine E-Mails mehr von uns bekommen?",
            "leave_again_text":
                "Sie haben sich nach dieser E-Mail neu angemeldet. Möchten Sie keine E-Mails mehr von uns bekommen?",
            "leave_button": "Abmelden", "left_title": "Sie sind abgemeldet",
            "left_text": "Wir schreiben Ihnen nicht mehr.",
            "preferences": "Auswählen, was Sie bekommen", "preferences_text": "Was soll aufhören?",
            "preferences_save": "Speichern", "stop_this": "Diese Reihe von E-Mails", "stop_all": "Alle E-Mails",
            "less_title": "Gespeichert", "less_text": "Diese Reihe von E-Mails ist für Sie zu Ende.",
            "unknown_title": "Dieser Link geht nicht",
            "unknown_text":
                "Vielleicht ist er abgeschnitten. Um keine E-Mails mehr zu bekommen, antworten Sie auf eine mit „abmelden“.",
            "thanks_title": "Danke", "thanks_text": "Ihre Angaben sind angekommen.", "confirm_title": "Noch ein Klick",
            "confirm_text": "Bitte bestätigen Sie, dass Sie unsere E-Mails bekommen möchten.",
            "confirm_button": "Ja, ich möchte sie", "confirmed_title": "Bestätigt",
            "confirmed_text": "Danke. Sie sind dabei.",
            "late_title": "Dieser Link ist zu alt",
            "late_text":
                "Es kam nicht rechtzeitig eine Bestätigung, darum haben wir aufgehört. Bitte melden Sie sich noch einmal an.",
        ])
    static let french: [String: String] = whole(
        "fr",
        [
            "leave_title": "Se désinscrire", "leave_text": "Ne plus recevoir de courriels de notre part ?",
            "leave_again_text":
                "Vous vous êtes réinscrit après ce courriel. Ne plus recevoir de courriels de notre part ?",
            "leave_button": "Se désinscrire", "left_title": "Vous êtes désinscrit",
            "left_text": "Nous ne vous écrirons plus.", "preferences": "Choisir ce que vous recevez",
            "preferences_text": "Que faut-il arrêter ?", "preferences_save": "Enregistrer",
            "stop_this": "Cette série de courriels", "stop_all": "Tous les courriels", "less_title": "Enregistré",
            "less_text": "Cette série de courriels est terminée pour vous.",
            "unknown_title": "Ce lien ne fonctionne pas",
            "unknown_text":
                "Il a peut-être été coupé. Pour ne plus rien recevoir, répondez « désinscription » à l’un de nos courriels.",
            "thanks_title": "Merci", "thanks_text": "Nous avons bien reçu votre envoi.",
            "confirm_title": "Encore un clic",
            "confirm_text": "Merci de confirmer que vous souhaitez recevoir nos courriels.",
            "confirm_button": "Oui, je le souhaite", "confirmed_title": "Confirmé",
            "confirmed_text": "Merci. C’est fait.",
            "late_title": "Ce lien est trop ancien",
            "late_text": "La confirmation n’est pas venue à temps. Merci de vous inscrire à nouveau.",
        ])
    static let spanish: [String: String] = whole(
        "es",
        [
            "leave_title": "Darse de baja", "leave_text": "¿No quiere recibir más correos nuestros?",
            "leave_again_text":
                "Se suscribió de nuevo después de este correo. ¿No quiere recibir más correos nuestros?",
            "leave_button": "Darse de baja", "left_title": "Está dado de baja", "left_text": "No le escribiremos más.",
            "preferences": "Elegir lo que recibe", "preferences_text": "¿Qué debe terminar?",
            "preferences_save": "Guardar",
            "stop_this": "Esta serie de correos", "stop_all": "Todos los correos", "less_title": "Guardado",
            "less_text": "Esta serie de correos ha terminado para usted.", "unknown_title": "Este enlace no funciona",
            "unknown_text":
                "Quizá esté cortado. Para no recibir más correos, responda «baja» a cualquiera de los nuestros.",
            "thanks_title": "Gracias", "thanks_text": "Hemos recibido lo que envió.", "confirm_title": "Un clic más",
            "confirm_text": "Confirme que quiere recibir nuestros correos.", "confirm_button": "Sí, los quiero",
            "confirmed_title": "Confirmado", "confirmed_text": "Gracias. Ya está.",
            "late_title": "Este enlace es demasiado antiguo",
            "late_text": "La confirmación no llegó a tiempo. Por favor, suscríbase otra vez.",
        ])
    static let italian: [String: String] = whole(
        "it",
        [
            "leave_title": "Annullare l’iscrizione", "leave_text": "Non vuole più ricevere le nostre e-mail?",
            "leave_again_text": "Si è iscritto di nuovo dopo questa e-mail. Non vuole più ricevere le nostre e-mail?",
            "leave_button": "Annulla l’iscrizione", "left_title": "Iscrizione annullata",
            "left_text": "Non le scriveremo più.", "preferences": "Scegliere che cosa ricevere",
            "preferences_text": "Che cosa deve finire?", "preferences_save": "Salva",
            "stop_this": "Questa serie di e-mail",
            "stop_all": "Tutte le e-mail", "less_title": "Salvato",
            "less_text": "Questa serie di e-mail per lei è finita.",
            "unknown_title": "Questo link non funziona",
            "unknown_text":
                "Forse è stato tagliato. Per non ricevere più e-mail, risponda «cancellami» a una delle nostre.",
            "thanks_title": "Grazie", "thanks_text": "Abbiamo ricevuto quanto ha inviato.",
            "confirm_title": "Ancora un clic",
            "confirm_text": "Confermi che vuole ricevere le nostre e-mail.", "confirm_button": "Sì, le voglio",
            "confirmed_title": "Confermato", "confirmed_text": "Grazie. È fatto.",
            "late_title": "Questo link è troppo vecchio",
            "late_text": "La conferma non è arrivata in tempo. Si iscriva di nuovo, per favore.",
        ])
    static let dutch: [String: String] = whole(
        "nl",
        [
            "leave_title": "Afmelden", "leave_text": "Wilt u geen e-mail meer van ons?",
            "leave_again_text": "U hebt zich na deze e-mail opnieuw aangemeld. Wilt u geen e-mail meer van ons?",
            "leave_button": "Afmelden", "left_title": "U bent afgemeld", "left_text": "Wij schrijven u niet meer.",
            "preferences": "Kiezen wat u krijgt", "preferences_text": "Wat moet stoppen?",
            "preferences_save": "Opslaan",
            "stop_this": "Deze reeks e-mails", "stop_all": "Alle e-mails", "less_title": "Opgeslagen",
            "less_text": "Deze reeks e-mails is voor u afgelopen.", "unknown_title": "Deze link werkt niet",
            "unknown_text":
                "Misschien is hij afgebroken. Om geen e-mail meer te krijgen, antwoordt u op een van de onze “afmelden”.",
            "thanks_title": "Bedankt", "thanks_text": "Wij hebben ontvangen wat u stuurde.",
            "confirm_title": "Nog één klik",
            "confirm_text": "Bevestig dat u onze e-mails wilt krijgen.", "confirm_button": "Ja, graag",
            "confirmed_title": "Bevestigd", "confirmed_text": "Bedankt. Het is gelukt.",
            "late_title": "Deze link is te oud",
            "late_text": "De bevestiging kwam niet op tijd. Meld u alstublieft opnieuw aan.",
        ])

    /// With what is said in this language where something cannot be done.
    private static func whole(_ code: String, _ words: [String: String]) -> [String: String] {
        words.merging(refusals[code] ?? [:]) { own, _ in own }
    }
}
