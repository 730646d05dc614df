extension Sentences {
    /// What is turned round in the middle of a sentence, and what little words do.
    static let turned = #"""
        [en]
        complaint: I have no idea who you are and how you got my details.
        not_interested: After some thought we're going in a different direction.
        not_interested: Sorry, not something we would ever pay for.
        not_interested: I'll have to say no this time.
        unsubscribe: Stop. Stop. Stop.
        unsubscribe: enough emails already
        complaint: You keep spamming me. Next one goes to my lawyer.
        not_now: We're in the middle of a merger, nothing will be bought before summer.
        not_now: Ask me again once we've closed our Series A.
        wrong_person: You want procurement, not me.
        question: Is this available in Ireland too?
        question: Sorry, who is this?
        interested: Let's do it. Where do I pay?
        interested: We've been looking for exactly this. What are the next steps?
        interested: Ok, ping me your calendar link
        unsubscribe: Please send me nothing more.
        not_interested: We don't want to schedule a call.
        [de]
        not_interested: Ich muss Ihnen leider absagen.
        not_interested: Wir haben uns für einen anderen Anbieter entschieden.
        unsubscribe: Bitte schicken Sie mir nichts mehr.
        unsubscribe: Löschen Sie meine Daten!
        interested: Super Timing! Rufen Sie mich morgen gegen 10 an.
        not_now: Bin bis Ende Januar dicht, danach gerne.
        wrong_person: Herr Blau ist dafür zuständig, ich leite es weiter.
        unsubscribe: Schicken Sie mir bitte keine Angebote mehr zu.
        unsubscribe: Sende mir nie wieder ein Angebot.
        not_interested: Das klingt nicht interessant für uns.
        not_interested: Ich möchte keinen Termin vereinbaren.
        [fr]
        interested: Votre offre m'intéresse.
        interested: Cela nous intéresse beaucoup.
        not_interested: Votre offre ne m'intéresse pas.
        not_interested: Cela ne nous intéresse plus.
        interested: Je suis intéressé.
        not_interested: Nous avons déjà un prestataire, merci.
        unsubscribe: Désinscrivez-moi svp.
        not_now: Recontactez-moi à la rentrée.
        complaint: C'est du harcèlement, je vais saisir la CNIL.
        unsubscribe: Ne m'envoyez plus rien.
        not_interested: Je ne veux pas prendre rendez-vous.
        [es]
        not_interested: Gracias, pero ya trabajamos con otra empresa.
        complaint: ¿De dónde han sacado mi correo? Esto es ilegal.
        question: ¿Cuánto cuesta al mes?
        unsubscribe: No me envíen nada más, por favor.
        not_interested: No quiero agendar ninguna llamada.
        [it]
        unsubscribe: Non scrivetemi più.
        interested: Sì, mi interessa. Quando possiamo sentirci?
        not_now: Ne riparliamo dopo le ferie.
        unsubscribe: Non mandatemi più niente.
        not_interested: Non voglio fissare una chiamata.
        [pt]
        not_interested: Não temos interesse, obrigado.
        question: Vocês emitem nota fiscal?
        unsubscribe: Não me mandem mais nada.
        not_interested: Não quero marcar uma reunião.
        [nl]
        interested: Ja, graag! Kunnen we bellen?
        wrong_person: U moet bij mijn collega Jan zijn.
        unsubscribe: Stuur mij niets meer alstublieft.
        not_interested: Ik wil geen afspraak maken.
        [pl]
        not_interested: Dziękuję, nie jesteśmy zainteresowani.
        not_now: Proszę wrócić do tematu po nowym roku.
        unsubscribe: Proszę nic więcej do mnie nie wysyłać.
        not_interested: Nie chcę rozmawiać, dziękuję.
        [sv]
        unsubscribe: Ta bort mig från listan.
        unsubscribe: Skicka mig inget mer, tack.
        not_interested: Jag vill inte boka ett möte.
        [da]
        interested: Lyder spændende, lad os tage en snak.
        unsubscribe: Send mig ikke mere, tak.
        not_interested: Jeg vil ikke booke et møde.
        [no]
        not_interested: Nei takk, vi er fornøyd med det vi har.
        unsubscribe: Ikke send meg mer, takk.
        [fi]
        unsubscribe: Poistakaa minut listalta.
        unsubscribe: Älkää lähettäkö minulle enää mitään.
        not_interested: En halua sopia tapaamista.
        [cs]
        not_interested: Děkuji, nemáme zájem.
        unsubscribe: Už mi nic neposílejte.
        unsubscribe: Nechci od vás nic dostávat.
        [hu]
        not_interested: Köszönjük, nem érdekel minket.
        unsubscribe: Ne küldjenek nekem többet semmit.
        not_interested: Nem szeretnék időpontot egyeztetni.
        [ro]
        interested: Sunt interesat, trimiteți-mi oferta.
        unsubscribe: Nu-mi mai trimiteți nimic.
        not_interested: Nu vreau să programez o discuție.
        [ru]
        interested: Интересно, пришлите коммерческое предложение.
        not_now: Давайте вернёмся к этому в январе.
        unsubscribe: Не присылайте мне больше ничего.
        not_interested: Не хочу созваниваться.
        [uk]
        not_interested: Дякую, не цікаво.
        unsubscribe: Будь ласка, більше нічого мені не надсилайте.
        [tr]
        not_interested: Teşekkürler, ilgilenmiyoruz.
        unsubscribe: Lütfen beni listenizden çıkarın.
        unsubscribe: Bana artık hiçbir şey göndermeyin.
        not_interested: Görüşme yapmak istemiyorum.
        [el]
        not_interested: Ευχαριστώ, δεν ενδιαφερόμαστε.
        unsubscribe: Μη μου στέλνετε τίποτα άλλο.
        [ar]
        not_interested: شكراً، لسنا مهتمين.
        [he]
        not_interested: תודה, לא מעוניין.
        [ja]
        not_interested: 申し訳ございませんが、今回は見送らせていただきます。
        unsubscribe: もう何も送らないでください。
        [zh]
        interested: 很感兴趣，请发一份报价单。
        unsubscribe: 请把我从邮件列表中删除。
        unsubscribe: 请不要再给我发任何东西。
        [ko]
        not_interested: 죄송하지만 관심 없습니다.
        unsubscribe: 더 이상 아무것도 보내지 마세요.
        [vi]
        not_interested: Cảm ơn, chúng tôi không quan tâm.
        [id]
        interested: Saya tertarik, tolong kirim penawaran.
        [hr]
        unsubscribe: Molim vas uklonite me s liste.
        unsubscribe: Ne šaljite mi više ništa.
        [sl]
        not_interested: Hvala, nas ne zanima.
        unsubscribe: Ne pošiljajte mi več ničesar.
        [bg]
        not_interested: Благодаря, не се интересуваме.
        unsubscribe: Моля, не ми изпращайте нищо повече.
        """#
}
