private import Values

/// What people and programs write for yes, for no, and for those who do not want mail; all folded before they are
/// compared (`String.folded`), so that case, accents and spaces do not matter.
enum Words {
    /// Whether a cell clearly says no, or says nothing.
    static func isNo(_ word: String, _ cell: String) -> Bool {
        if word.isEmpty { return cell.allSatisfy { " -–—_.,/[]{}()\"'".contains($0) || $0.isWhitespace } }
        return no.contains(word) || word.allSatisfy { $0 == "0" } || cell == "\\N"
    }

    /// Whether a cell clearly says yes, by a word or a tick.
    static func isYes(_ word: String, _ cell: String) -> Bool {
        yes.contains(word) || word.isEmpty && cell.contains { "✓✔☑✅".contains($0) }
    }

    /// No, in the languages below; then what programs write for nothing.
    static let no = folded(
        """
        no, n, false, f, not, none, never, off, nope, nein, falsch, non, faux, nej, falskt, nei, nee, niet, não, nao, nie,
        fałsz, ne, nem, nu, ei, нет, ні, не, ложь, hayır, yok, όχι, いいえ, 否, 无, 아니오, 아니요, لا, לא,
        null, nil, na, nan, nat, nicht, keine, aucun, ninguno, nessuno, nenhum, geen, brak, ingen, žádný, disallowed false
        """)

    /// What is no yes where somebody was asked for one: a refusal, a never, another way to be reached.
    static let declined = folded(
        """
        declined, denied, refused, rejected, objected, not granted, not given, disagree, unwanted, abgelehnt, verweigert,
        nicht erteilt,
        refusé, refusée, jamais, aucune, aucun e-mail, rechazado, rechazada, denegado, nunca, ninguna, rifiutato,
        rifiutata, negato, mai, nessuna, geweigerd, afgewezen, nooit, niemals, recusado, recusada, nenhuma, odmowa,
        odmówiono, nekad, afvist, avslått, odmítnuto, отказано,
        aus, off, phone, phone only, by phone, telephone, call only, sms, sms only, text only, post, post only, letter,
        fax, whatsapp, telefon, nur telefon, telefonisch, brief, post per brief, téléphone, courrier, teléfono,
        telefono, telefoon, telefone
        """)

    /// Yes, in the same languages.
    static let yes = folded(
        """
        yes, y, true, t, on, x, ok, 1, ja, j, wahr, oui, o, vrai, sí, si, s, verdadero, vero, sim, verdadeiro, waar, tak,
        prawda, ano, a, pravda, áno, igen, igaz, da, adevărat, kyllä, joo, да, д, истина, так, evet, e, doğru, ναι, はい, 是,
        예, 네, نعم, כן, sant, sand, granted, given, accepted, allowed, agreed, erteilt, zugestimmt, accepté, aceptado,
        accettato, aceito, akkoord, zgoda, souhlasím, согласен, 1.0
        """)

    /// Words for somebody who is subscribed: even in a column about opting out they are a clear no.
    static let subscribed = folded(
        """
        subscribed, opted in, opt in, optin, double opt-in, not unsubscribed, not opted out, angemeldet, abonniert,
        nicht abgemeldet, abonné, abonnée, inscrit, inscrite, suscrito, suscrita, iscritto, iscritta, inscrito, inscrita,
        geabonneerd, ingeschreven, zapisany, zapisana, subskrybuje, prenumererar, tilmeldt, påmeldt, abonnerer, přihlášen,
        přihlášena, odebírá, подписан, подписана, feliratkozott, abonat, abone, 購読中, 配信中, 已订阅, 구독
        """)

    /// States of an address or a subscription in which mail is wanted.
    static let positive = subscribed.union(
        folded(
            """
            active, confirmed, enabled, verified, valid, deliverable, subscriber, allowed, mailable, marketing contact,
            delivered, sent, opened, clicked, express, express consent, implied, implied consent, ok, aktiv, bestätigt,
            actif, active, activo, activa, confirmado, attivo, attiva, confermato, ativo, ativa, assinante,
            actief, aktywny, aktywna, aktivní, активен, активный
            """))

    /// States in which nobody has said yet that mail is wanted.
    static let withheld = folded(
        """
        unconfirmed, not confirmed, pending, never subscribed, non-subscribed, not subscribed, nonsubscribed, transactional,
        no consent, unknown, unverified, archived, inactive, not opted in, awaiting confirmation, unbestätigt,
        nicht bestätigt, ausstehend, inaktiv, non confirmé, en attente, inactif, sin confirmar, pendiente, inactivo,
        non confermato, in attesa, inattivo, não confirmado, pendente, inativo, niet bevestigd, in afwachting, inactief,
        niepotwierdzony, oczekujący, nieaktywny, obekräftad, inaktiv, ubekræftet, nepotvrzený, neaktivní, не подтвержден,
        не подтверждён, неактивен
        """)

    /// The reason a word gives for not writing, or nil. Whole words first, then parts of words.
    static func reason(_ word: String) -> OptOut? {
        // What is longer is a text, in which such a part says nothing.
        guard word.utf8.count <= 200 else { return nil }
        if let whole = wholes[word] { return whole }
        return stems.last { word.contains($0.stem) && !word.hasPrefix("not\($0.stem)") }?.reason
    }

    /// Whether a word begins with a part of a word for opting out, and little follows; a cheap question.
    static func begins(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first, let stems = stemsByFirst[first] else { return false }
        return stems.contains { word.hasPrefix($0) && word.utf8.count <= $0.utf8.count + 12 }
    }

    /// The reason of a word that stands alone and can mean nothing else, as a tag or a state; nil where it may be a topic.
    static func sure(_ word: String) -> OptOut? {
        if let reason = sureWords[word] { return reason }
        guard let reason = reason(word), !topics.contains(where: { word.hasPrefix($0) }) else { return nil }
        // An ending, and no second word.
        return stems.contains {
            $0.reason == reason && word.hasPrefix($0.stem) && word.utf8.count <= $0.stem.utf8.count + 7
        }
            ? reason : nil
    }

    private static let sureWords: [String: OptOut] = sureText.reduce(into: [:]) { words, entry in
        for word in folded(entry.value) { words[word] = entry.key }
    }

    private static let sureText: [OptOut: String] = [
        .bounced: "hard bounced, hard bounce, hardbounce, email bounced, invalid email, email invalid",
        .suppressed: "dnc, do not call or email, keine werbung, no marketing, gesperrt, banned",
        .unsubscribed: "unsub, opt out, no email, de baja, email opt out, email unsubscribed, newsletter abgemeldet",
        .complained:
            "complained, spam complaint, complaint, marked as spam, reported as spam, spam reported, spambeschwerde",
    ]

    /// Beginnings that are as likely a topic as a state.
    private static let topics = folded(
        "spam, abuse, forget, erased, withdrawn, revoked, forward, quarantin, queja, klage over, cleaned, reclama, reclamo, abmeld, afmeld, odby"
    )

    /// Whether a cell refuses mail in words of its own: "No emails", "Keine Newsletter".
    static func isRefusal(_ word: String) -> Bool { refusals.contains(word) }

    private static let refusals = folded(
        """
        no email, no emails, no mail, no mails, no mailing, no mailings, no newsletter, no newsletters, no marketing,
        no marketing emails, no contact, no communication, no communications, no promotions, no longer interested,
        do not mail, do not send, opt out of all, none of the above, never email, never contact, stop emails,
        keine e-mail, keine e-mails, keine mails, keine mail, keine werbung, kein newsletter, keine newsletter,
        kein kontakt, keine kontaktaufnahme, kein marketing, pas d'e-mail, pas d'e-mails, pas de mail, pas de mails,
        pas de newsletter, aucun e-mail, aucun mail, aucune communication, aucune newsletter, ne pas envoyer,
        sin correo, sin correos, ningún correo, no enviar, no enviar correos, no recibir, no recibir correos,
        no desea recibir, sin newsletter, nessuna email, nessuna mail, niente email, niente newsletter,
        nessuna comunicazione, non inviare, non desidera, geen e-mail, geen e-mails, geen mail, geen mails,
        geen nieuwsbrief, geen reclame, geen contact, não enviar, sem e-mails, nenhum email, não receber
        """)

    private static let stemsByFirst: [Unicode.Scalar: [String]] = stems.reduce(into: [:]) { index, entry in
        guard entry.reason > .bounced, let first = entry.stem.unicodeScalars.first else { return }
        index[first, default: []].append(entry.stem)
    }

    /// Words that are a reason only where nothing else stands beside them.
    private static let wholes: [String: OptOut] = {
        var words: [String: OptOut] = [:]
        for (reason, text) in wholeWords { for word in folded(text) { words[word] = reason } }
        return words
    }()

    private static let wholeWords: [(OptOut, String)] = [
        (
            .bounced,
            "invalid, bad, dead, ungültig, invalide, inválido, no válido, non valido, ongeldig, nieprawidłowy, ogiltig"
        ),
        (
            .suppressed,
            "disabled, dnc, blocked, gesperrt, banned, do not call or email, keine werbung, no marketing, spamtrap, spam trap, honeypot, disposable, disposable email, abuse"
        ),
        (
            .unsubscribed,
            "cancelled, canceled, cancelado, cancelada, annullato, annullata, annulé, annulée, gekündigt, opgezegd, removed, deleted, left, out, opt out, stop, baja, de baja, gelöscht, unsub, résilié, no email, no emails, no mail, no mails, no newsletter, keine e-mails, keine mails, geen e-mails, pas d'e-mail, sin correos, nessuna email"
        ),
        (.complained, "junk, spam, abused"),
    ]

    /// Parts of words, each meaning the same wherever it stands; the strongest reason is found last.
    static let stems: [(stem: String, reason: OptOut)] = OptOut.allCases.flatMap { reason in
        (stemWords.first { $0.0 == reason }?.1 ?? []).flatMap { folded($0) }.map { ($0, reason) }
    }

    private static let stemWords: [(OptOut, [String])] = [
        (
            .bounced,
            [
                "bounce, undeliver, unreachable, cleaned, quarantin, invalid email, invalid address, mailbox full",
                "unzustellbar, rückläufer, rebond, non distribu, rebotad, rebote, no entregable, rimbalz, non consegnabil",
                "devolvid, não entreg, onbestelbaar, odbity, odbite, niedostarcz, studsa, studsat, ikke leveret, nedoruč",
                "недоставл, недействит, возврат",
            ]
        ),
        (
            .suppressed,
            [
                "suppress, blocklist, blacklist, denylist, do not contact, do not mail, do not disturb, do not market",
                "kontaktsperre, werbesperre, sperrliste, nicht kontaktieren, nicht anschreiben, liste noire",
                "ne pas contacter, lista negra, lista nera, no contactar, non contattare, não contatar, não contactar",
                "zwarte lijst, niet contacteren, czarna lista, zablokowan, svartlist, blockerad, zablokov, заблокир",
                "чёрный список, kara liste, engellendi, 黑名单, ブラックリスト, 차단",
            ]
        ),
        (
            .unsubscribed,
            [
                "unsub, opt out, opted out, opting out, optout, do not email, don't email, do not send, no longer wants",
                "not interested in email, withdrawn, revoked, erased, forget",
                "abgemeldet, abmeld, abbestell, widersproch, widerspruch, ausgetragen, widerruf, austrag",
                "désabonn, désinscri, désinscription, desuscri, desinscri, dado de baja, dada de baja",
                "cancelar suscripción, darse de baja, disiscri, disiscritt, annulla iscrizione, descadastr, cancelou",
                "cancelar inscrição, uitgeschreven, uitschrijv, afgemeld, afmeld, wypisan, wypisa, rezygnacj, zrezygnowa",
                "avregistr, avprenumer, avslutad prenumeration, avanmäl, frameldt, framelding, avmeldt, avmelding, odhlás",
                "odhlas, отписан, отписал, отписк, отказ от рассыл, leiratkoz, dezabon, abonelikten çık, perunut tilauksen",
                "配信停止, 退会, 購読解除, 退订, 取消订阅, 수신거부, 수신 거부, 구독취소",
            ]
        ),
        (
            .complained,
            [
                "complain, complaint, spam, abuse, beschwerde, plainte, queja, reclamo, reclama, klacht, skarga, klagomål",
                "klage over, stížnost, жалоб, şikayet",
            ]
        ),
    ]

    private static func folded(_ text: String) -> Set<String> {
        Set(text.split { $0 == "," || $0.isNewline }.map { String($0).folded }.filter { !$0.isEmpty })
    }
}
