extension Sentences {
    static let farther = #"""
        [pt]
        unsubscribe: Por favor, remova-me da lista.
        unsubscribe: Não quero mais receber e-mails.
        unsubscribe: Parem de me enviar mensagens.
        unsubscribe: Quero cancelar a inscrição.
        unsubscribe: Descadastrar
        complaint: Onde conseguiram o meu e-mail?
        complaint: Nunca me inscrevi nisto.
        not_interested: Não tenho interesse.
        not_interested: Não, obrigado.
        not_interested: Já temos um fornecedor.
        not_interested: É muito caro.
        not_now: Agora não, talvez no próximo ano.
        not_now: Entre em contato comigo em março.
        not_now: No momento não.
        wrong_person: Não sou a pessoa certa, fale com o João.
        question: Quanto custa?
        question: Vocês têm desconto?
        interested: Sim, quero saber mais.
        interested: Pode enviar o contrato.
        interested: Tenho interesse, vamos marcar uma conversa.
        [nl]
        unsubscribe: Schrijf mij uit.
        unsubscribe: Haal mij van de lijst.
        unsubscribe: Ik wil geen mails meer ontvangen.
        unsubscribe: Stop met mailen.
        unsubscribe: Graag verwijderen uit uw bestand.
        complaint: Hoe komen jullie aan mijn adres?
        complaint: Ik heb me nooit aangemeld.
        not_interested: Nee bedankt.
        not_interested: Geen interesse.
        not_interested: We hebben al een leverancier.
        not_interested: Dat is niets voor ons.
        not_now: Nu niet, misschien volgend jaar.
        not_now: Neem in september weer contact op.
        not_now: Op dit moment niet.
        wrong_person: Ik ben niet de juiste persoon hiervoor.
        wrong_person: U kunt beter contact opnemen met mijn collega.
        question: Wat kost het?
        question: Hoe lang duurt de training?
        interested: Ja, graag!
        interested: Klinkt goed, stuur maar een offerte.
        interested: Ik ben geïnteresseerd.
        [sv]
        unsubscribe: Ta bort mig från listan.
        unsubscribe: Jag vill inte ha fler mejl.
        unsubscribe: Sluta mejla mig.
        unsubscribe: Avregistrera mig tack.
        complaint: Var har ni fått min adress?
        not_interested: Nej tack.
        not_interested: Vi är inte intresserade.
        not_interested: Vi har redan en leverantör.
        not_now: Inte just nu, återkom i höst.
        not_now: Kanske nästa år.
        wrong_person: Fel person, kontakta min kollega.
        question: Vad kostar det?
        interested: Ja, gärna!
        interested: Det låter intressant.
        interested: Skicka avtalet.
        [da]
        unsubscribe: Fjern mig fra listen.
        unsubscribe: Jeg ønsker ikke flere mails.
        unsubscribe: Stop med at skrive til mig.
        not_interested: Nej tak.
        not_interested: Vi er ikke interesserede.
        not_interested: Vi har allerede en leverandør.
        not_now: Ikke lige nu, prøv igen efter sommer.
        not_now: Måske næste år.
        wrong_person: Du har fat i den forkerte person.
        question: Hvad koster det?
        interested: Ja tak, det lyder godt.
        interested: Send kontrakten.
        [no]
        unsubscribe: Fjern meg fra listen.
        unsubscribe: Jeg ønsker ikke flere e-poster.
        unsubscribe: Slutt å sende meg e-post.
        not_interested: Nei takk.
        not_interested: Vi er ikke interessert.
        not_now: Ikke akkurat nå, ta kontakt til høsten.
        question: Hva koster det?
        interested: Ja, gjerne!
        interested: Høres bra ut.
        [fi]
        unsubscribe: Poistakaa osoitteeni rekisteristänne.
        unsubscribe: En halua enää viestejänne.
        unsubscribe: Älkää lähettäkö minulle enää viestejä.
        not_interested: Ei kiitos.
        not_interested: Emme ole kiinnostuneita.
        not_interested: Meillä on jo toimittaja.
        not_now: Ei juuri nyt, palataan asiaan syksyllä.
        not_now: Ehkä ensi vuonna.
        wrong_person: En ole oikea henkilö.
        question: Paljonko se maksaa?
        interested: Kyllä, kiinnostaa.
        interested: Kuulostaa hyvältä.
        interested: Lähettäkää sopimus.
        [pl]
        unsubscribe: Proszę usunąć mój adres z bazy.
        unsubscribe: Nie chcę otrzymywać więcej wiadomości.
        unsubscribe: Przestańcie do mnie pisać.
        unsubscribe: Rezygnuję z subskrypcji.
        complaint: Skąd macie mój adres?
        complaint: Nigdy nie wyrażałem zgody.
        not_interested: Nie, dziękuję.
        not_interested: Nie jesteśmy zainteresowani.
        not_interested: Mamy już dostawcę.
        not_now: Nie teraz, może w przyszłym roku.
        not_now: Proszę odezwać się po wakacjach.
        wrong_person: Nie zajmuję się tym, proszę pisać do koleżanki.
        question: Ile to kosztuje?
        question: Czy jest zniżka dla grup?
        interested: Tak, chętnie!
        interested: Brzmi ciekawie.
        interested: Proszę o przesłanie oferty.
        [cs]
        unsubscribe: Odhlaste mě prosím.
        unsubscribe: Nepřeji si dostávat další e-maily.
        unsubscribe: Vymažte mou adresu.
        not_interested: Nemáme zájem.
        not_interested: Ne, děkuji.
        not_interested: Už máme dodavatele.
        not_now: Teď ne, ozvěte se v září.
        not_now: Možná příští rok.
        wrong_person: Nejsem správná osoba.
        question: Kolik to stojí?
        interested: Ano, mám zájem.
        interested: Zní to dobře.
        [hu]
        unsubscribe: Kérem, töröljenek a listáról.
        unsubscribe: Nem szeretnék több e-mailt kapni.
        unsubscribe: Leiratkozás
        not_interested: Nem érdekel.
        not_interested: Köszönöm, nem.
        not_interested: Már van beszállítónk.
        not_now: Most nem, talán jövőre.
        not_now: Keressen szeptemberben.
        question: Mennyibe kerül?
        interested: Igen, érdekel.
        interested: Jól hangzik.
        [ro]
        unsubscribe: Vă rog să mă ștergeți din listă.
        unsubscribe: Nu mai doresc să primesc emailuri.
        not_interested: Nu, mulțumesc.
        not_interested: Nu suntem interesați.
        not_now: Nu acum, poate anul viitor.
        question: Cât costă?
        interested: Da, sunt interesat.
        interested: Sună bine.
        [ru]
        unsubscribe: Отпишите меня от рассылки.
        unsubscribe: Больше мне не пишите.
        unsubscribe: Удалите мой адрес из базы.
        unsubscribe: Не хочу получать ваши письма.
        complaint: Откуда у вас мой адрес?
        complaint: Я не подписывался на это.
        not_interested: Нет, спасибо.
        not_interested: Нам это не интересно.
        not_interested: У нас уже есть поставщик.
        not_now: Сейчас не актуально, напишите в сентябре.
        not_now: Может быть, в следующем году.
        wrong_person: Я этим не занимаюсь, обратитесь к коллеге.
        question: Сколько это стоит?
        interested: Да, интересно, расскажите подробнее.
        interested: Пришлите договор.
        interested: Давайте созвонимся.
        [uk]
        unsubscribe: Відпишіть мене, будь ласка.
        unsubscribe: Не пишіть мені більше.
        not_interested: Ні, дякую.
        not_interested: Нас це не цікавить.
        not_now: Зараз не час, напишіть у вересні.
        question: Скільки це коштує?
        interested: Так, цікаво.
        [tr]
        unsubscribe: Beni listeden çıkarın lütfen.
        unsubscribe: Artık mail almak istemiyorum.
        unsubscribe: Bana bir daha e-posta göndermeyin.
        not_interested: Hayır, teşekkürler.
        not_interested: İlgilenmiyoruz.
        not_interested: İhtiyacımız yok.
        not_now: Şu an değil, belki gelecek yıl.
        wrong_person: Yanlış kişiye yazdınız.
        question: Fiyatı ne kadar?
        interested: Evet, ilgileniyorum.
        interested: Sözleşmeyi gönderin.
        [el]
        unsubscribe: Παρακαλώ διαγράψτε με από τη λίστα.
        unsubscribe: Δεν θέλω να λαμβάνω άλλα email.
        not_interested: Όχι, ευχαριστώ.
        not_interested: Δεν ενδιαφερόμαστε.
        not_now: Όχι τώρα, ίσως του χρόνου.
        question: Πόσο κοστίζει;
        interested: Ναι, ενδιαφέρομαι.
        interested: Ακούγεται καλό.
        [ja]
        unsubscribe: 配信を停止してください。
        unsubscribe: メールは不要です。
        unsubscribe: 今後メールを送らないでください。
        unsubscribe: リストから削除してください。
        complaint: どこで私のアドレスを入手しましたか？
        complaint: 登録した覚えはありません。
        not_interested: 興味ありません。
        not_interested: 結構です。
        not_interested: 今回は見送らせていただきます。
        not_now: 今は忙しいので、来月また連絡してください。
        not_now: 来年改めてご連絡ください。
        wrong_person: 私は担当ではありません。
        question: 料金はいくらですか？
        interested: 興味があります。詳しく教えてください。
        interested: はい、お願いします。
        [zh]
        unsubscribe: 请不要再发邮件给我。
        unsubscribe: 请把我从名单中删除。
        unsubscribe: 退订
        complaint: 你们怎么得到我的邮箱的？
        not_interested: 不感兴趣，谢谢。
        not_interested: 我们不需要。
        not_interested: 我们已经有供应商了。
        not_now: 现在不方便，下个月再联系吧。
        not_now: 明年再说。
        wrong_person: 我不负责这个，请联系王经理。
        question: 多少钱？
        question: 价格是多少？
        interested: 我很感兴趣，请发合同给我。
        interested: 好的，没问题。
        [ko]
        unsubscribe: 더 이상 메일을 보내지 마세요.
        unsubscribe: 수신거부
        unsubscribe: 목록에서 삭제해 주세요.
        not_interested: 관심 없습니다.
        not_interested: 이미 다른 업체를 이용하고 있습니다.
        not_now: 지금은 바쁩니다. 다음 달에 연락 주세요.
        wrong_person: 저는 담당자가 아닙니다.
        question: 가격이 얼마인가요?
        interested: 네, 관심 있습니다.
        interested: 자세한 정보를 보내주세요.
        [ar]
        unsubscribe: أرجو إزالتي من القائمة.
        unsubscribe: لا أريد استلام رسائلكم.
        unsubscribe: توقفوا عن إرسال الرسائل.
        not_interested: لست مهتما، شكرا.
        not_interested: لا شكرا.
        not_now: ليس الآن، ربما العام القادم.
        question: كم السعر؟
        interested: نعم، أنا مهتم.
        interested: أرسلوا لي العقد.
        [he]
        unsubscribe: נא להסיר אותי מרשימת התפוצה.
        unsubscribe: אל תשלחו לי יותר מיילים.
        not_interested: לא מעוניין, תודה.
        not_interested: לא תודה.
        not_now: לא עכשיו, אולי בשנה הבאה.
        question: כמה זה עולה?
        interested: כן, מעוניין.
        interested: נשמע טוב.
        [bg]
        unsubscribe: Моля, отпишете ме.
        not_interested: Не ме интересува.
        question: Колко струва?
        interested: Да, интересува ме.
        [hr]
        unsubscribe: Molim vas odjavite me.
        unsubscribe: Ne želim više primati vaše poruke.
        not_interested: Ne, hvala.
        question: Koliko košta?
        interested: Da, zanima me.
        [sk]
        unsubscribe: Odhláste ma prosím.
        not_interested: Nemáme záujem.
        question: Koľko to stojí?
        interested: Áno, mám záujem.
        [sl]
        unsubscribe: Prosim, odjavite me.
        not_interested: Ne zanima me.
        interested: Ja, zanima me.
        [vi]
        unsubscribe: Vui lòng hủy đăng ký cho tôi.
        not_interested: Tôi không quan tâm.
        interested: Tôi quan tâm.
        [id]
        unsubscribe: Tolong hapus saya dari daftar.
        not_interested: Saya tidak tertarik.
        interested: Ya, saya tertarik.
        """#
}
