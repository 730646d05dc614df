extension Sentences {
    /// Refusals that sound like interest, interest that sounds like a refusal, and answers of one word.
    static let close = #"""
        [en]
        interested: Sounds great, let's talk next week.
        interested: Yes please, send me the contract.
        interested: Count me in!
        interested: I'd love to join. Where do I sign up?
        interested: Sure, call me on Thursday.
        interested: We'll take it.
        interested: Ok, please send the invoice.
        interested: This is exactly what we need. Can we schedule a demo?
        interested: I'm in.
        interested: How do I pay?
        question: Is there a discount for non-profits?
        question: Does it integrate with HubSpot?
        question: What's included in the price?
        question: When does the workshop start?
        not_now: Not right now, maybe in the spring.
        not_now: Please get back to me in January.
        not_now: We are in the middle of a migration. Try me again next quarter.
        not_now: No budget this year, ask again in Q1.
        not_now: Bad timing. Ping me after the summer.
        not_interested: Thanks, but no thanks.
        not_interested: We're not interested.
        not_interested: I'll pass.
        not_interested: We went with another vendor.
        not_interested: Not a fit for us, sorry.
        not_interested: We already have a solution we are happy with.
        not_interested: Please don't waste your time, we won't buy.
        unsubscribe: unsubscribe
        unsubscribe: Please remove me from your list.
        unsubscribe: Take me off this list please
        unsubscribe: Remove
        unsubscribe: Please do not contact me again.
        unsubscribe: I don't want any more emails from you.
        unsubscribe: Delete my data and stop writing to me.
        unsubscribe: opt out
        unsubscribe: no more mails pls
        unsubscribe: Kindly cease all further communication.
        unsubscribe: Lose my email address.
        complaint: This is spam. I will report you to the authorities.
        complaint: Stop spamming me!
        complaint: Where did you get my address? I never agreed to this.
        complaint: You are violating GDPR. My lawyer will contact you.
        wrong_person: I'm not the right person, please contact Jane Doe at jane@example.net.
        wrong_person: I don't handle this, you should ask our IT team.
        wrong_person: You've got the wrong Bo.
        interested: I was on vacation last week, sorry for the delay. Yes, let's go ahead.
        interested: Don't unsubscribe me, I love these mails! Sign me up.
        interested: No problem, send the contract over.
        not_interested: Interesting, but not for us.
        not_interested: I am not interested, but thank you for the great demo.
        not_interested: Sounds great, but we decided against it.
        unsubscribe: Great product but please take me off the list.
        unsubscribe: I'm interested in never hearing from you again.
        not_now: I'm interested but not before June.
        not_now: Happy to talk, but after Christmas please.
        question: Can I cancel any time?
        question: Is it possible to stop the subscription after a year?
        interested: Stop by our office on Monday at 10, we want to sign.
        interested: I can't wait to start!
        interested: Why not? Let's do it.
        unknown: Thanks.
        unknown: Got it.
        unknown: :)
        wrong_person: Bo no longer works here. Please write to Ann at ann@example.net instead.
        complaint: If you write me one more time I will report you for spam.
        complaint: Reported as spam.
        unsubscribe: UNSUBSCRIBE!!!
        unsubscribe: Un-subscribe
        unsubscribe: unsuscribe
        unsubscribe: Please unsubscribe me from this email list, thanks
        unsubscribe: take me off
        unsubscribe: Not interested, remove me.
        unsubscribe: Could you please stop sending these?
        unsubscribe: Leave me alone
        unsubscribe: do not email me
        not_interested: not for me
        not_interested: no
        not_interested: Nope
        not_interested: nah we're good
        interested: yes
        interested: Yep, do it
        not_now: later
        not_now: swamped right now
        not_now: Check back with me in 6 months
        not_now: Maybe next year
        question: price?
        question: who are you?
        question: Could you tell me more about the refund policy?
        [de]
        interested: Klingt gut, bitte schicken Sie mir ein Angebot.
        interested: Ja, gerne. Wann hätten Sie Zeit für ein Gespräch?
        interested: Ich bin dabei!
        interested: Wir nehmen das Angebot an.
        interested: Rufen Sie mich bitte morgen an.
        question: Was kostet das für fünf Personen?
        question: Gibt es eine Aufzeichnung?
        question: Ist das auch für Anfänger geeignet?
        not_now: Im Moment nicht, melden Sie sich bitte im März wieder.
        not_now: Gerade passt es leider nicht, vielleicht nächstes Jahr.
        not_now: Wir haben dieses Jahr kein Budget mehr.
        not_interested: Kein Interesse, danke.
        not_interested: Wir haben uns für einen anderen Anbieter entschieden.
        not_interested: Das brauchen wir nicht.
        not_interested: Nein danke.
        unsubscribe: Bitte nehmen Sie mich aus dem Verteiler.
        unsubscribe: Bitte keine weiteren Mails mehr.
        unsubscribe: Bitte löschen Sie meine Daten.
        unsubscribe: Bitte von der Liste streichen!
        unsubscribe: Ich möchte keine E-Mails mehr von Ihnen erhalten.
        unsubscribe: Austragen bitte
        complaint: Das ist Spam! Ich werde Sie anzeigen.
        complaint: Woher haben Sie meine Adresse? Ich habe dem nie zugestimmt.
        wrong_person: Dafür bin ich nicht zuständig, wenden Sie sich bitte an Frau Maier, maier@example.net.
        interested: Nicht schlecht! Schicken Sie mir den Vertrag.
        not_interested: Das klingt zwar interessant, aber wir haben keinen Bedarf.
        unsubscribe: Danke für die Infos, aber bitte streichen Sie mich.
        unknown: Danke!
        wrong_person: Herr Bo ist nicht mehr bei uns, bitte wenden Sie sich an info@example.net
        interested: Ja
        not_now: Bitte Ende Januar nochmal melden
        [fr]
        interested: Oui, cela m'intéresse, envoyez-moi le devis.
        interested: D'accord, on peut se parler mardi ?
        interested: Je suis partant.
        question: Quel est le prix pour 10 personnes ?
        question: Est-ce que la formation est en ligne ?
        not_now: Pas pour le moment, recontactez-moi en septembre.
        not_now: Revenez vers moi l'année prochaine.
        not_interested: Non merci.
        not_interested: Nous ne sommes pas intéressés.
        not_interested: Nous avons choisi un autre prestataire.
        unsubscribe: Désabonnez-moi s'il vous plaît.
        unsubscribe: Merci de me retirer de votre liste.
        unsubscribe: Ne m'écrivez plus.
        unsubscribe: Veuillez supprimer mon adresse.
        unsubscribe: Désinscription
        complaint: C'est du spam, je vais porter plainte à la CNIL.
        wrong_person: Je ne suis pas la bonne personne, contactez Paul Durand.
        interested: Pas de problème, envoyez le contrat.
        not_interested: C'est intéressant mais nous n'en avons pas besoin.
        [es]
        interested: Me interesa, ¿podemos hablar mañana?
        interested: Sí, por favor, envíeme el contrato.
        interested: Apúnteme.
        question: ¿Cuánto cuesta?
        question: ¿Tienen descuento para estudiantes?
        not_now: Ahora no, escríbame en enero.
        not_now: Quizás más adelante.
        not_interested: No me interesa, gracias.
        not_interested: Ya tenemos proveedor.
        unsubscribe: No me envíen más correos.
        unsubscribe: Elimínenme de su lista.
        unsubscribe: Baja
        unsubscribe: Quiero darme de baja.
        complaint: Esto es spam, los voy a denunciar.
        wrong_person: No soy la persona adecuada, hable con mi compañera Ana Ruiz.
        interested: No hay problema, hagámoslo.
        [it]
        interested: Sono interessato, mi mandi il contratto.
        interested: Va bene, sentiamoci domani.
        question: Quanto costa il corso?
        not_now: Non adesso, magari in primavera.
        not_interested: Non siamo interessati.
        not_interested: No grazie, abbiamo già un fornitore.
        unsubscribe: Cancellatemi dalla lista.
        unsubscribe: Non scrivetemi più.
        unsubscribe: Vi prego di rimuovere il mio indirizzo.
        complaint: Questo è spam, vi segnalo al Garante.
        wrong_person: Non sono la persona giusta, scriva a Luca Bianchi.
        [nl]
        interested: Ja, ik doe graag mee.
        interested: Klinkt goed, bel me morgen even.
        question: Wat kost dit per maand?
        not_now: Nu even niet, misschien volgend jaar.
        not_interested: Geen interesse.
        not_interested: Nee, bedankt.
        unsubscribe: Graag uitschrijven.
        unsubscribe: Haal mij van de lijst aub.
        unsubscribe: Stuur mij geen mails meer.
        complaint: Dit is spam! Ik dien een klacht in.
        wrong_person: Ik ben niet de juiste persoon, neem contact op met Jan de Vries.
        [pt]
        interested: Tenho interesse, pode enviar a proposta?
        question: Qual é o preço?
        not_now: Agora não, talvez no próximo ano.
        not_interested: Não tenho interesse, obrigado.
        unsubscribe: Por favor, remova-me da lista.
        unsubscribe: Não quero receber mais e-mails.
        [pl]
        interested: Tak, proszę przesłać ofertę.
        question: Ile to kosztuje?
        not_now: Nie teraz, proszę odezwać się w maju.
        not_interested: Nie jestem zainteresowany.
        unsubscribe: Proszę o usunięcie mojego adresu z bazy.
        unsubscribe: Nie życzę sobie więcej wiadomości.
        [sv]
        interested: Låter bra, skicka gärna ett avtal.
        question: Vad kostar det?
        not_now: Inte just nu, hör av dig i vår.
        unsubscribe: Ta bort mig från listan.
        unsubscribe: Avregistrera mig tack.
        [da]
        interested: Ja tak, det lyder godt.
        not_now: Ikke lige nu, måske til foråret.
        not_interested: Nej tak, ikke interesseret.
        unsubscribe: Fjern mig fra listen.
        unsubscribe: Afmeld venligst.
        [no]
        interested: Ja takk, send meg kontrakten.
        not_interested: Nei takk, vi er ikke interessert.
        unsubscribe: Vennligst fjern meg fra listen.
        unsubscribe: Meld meg av.
        [fi]
        interested: Kiinnostaa, lähettäkää sopimus.
        not_now: Ei juuri nyt, palataan syksyllä.
        not_interested: Ei kiitos, emme tarvitse tätä.
        unsubscribe: Älkää lähettäkö enää viestejä.
        unsubscribe: Peruuta tilaus.
        [cs]
        interested: Mám zájem, pošlete mi smlouvu.
        not_now: Teď ne, ozvěte se příští rok.
        not_interested: Nemám zájem, děkuji.
        unsubscribe: Prosím odhlaste mě.
        unsubscribe: Neposílejte mi další e-maily.
        [ja]
        interested: 興味があります。詳細を送ってください。
        question: 料金はいくらですか？
        not_interested: 興味ありません。
        unsubscribe: 配信停止をお願いします。
        unsubscribe: メールを送らないでください。
        [tr]
        interested: İlgileniyorum, lütfen sözleşmeyi gönderin.
        not_interested: İlgilenmiyorum, teşekkürler.
        unsubscribe: Lütfen beni listeden çıkarın.
        [ru]
        interested: Мне интересно, пришлите договор.
        not_interested: Спасибо, не интересно.
        unsubscribe: Отпишите меня, пожалуйста.
        unsubscribe: Больше не пишите мне.
        [hu]
        not_interested: Köszönöm, nem érdekel.
        unsubscribe: Kérem, töröljenek a listáról.
        [ro]
        not_interested: Nu sunt interesat.
        unsubscribe: Vă rog să mă dezabonați.
        [el]
        not_interested: Δεν με ενδιαφέρει.
        unsubscribe: Παρακαλώ διαγράψτε με από τη λίστα.
        [zh]
        unsubscribe: 请取消订阅。
        [ko]
        unsubscribe: 수신 거부합니다.
        [uk]
        unsubscribe: Видаліть мене зі списку.
        """#
}
