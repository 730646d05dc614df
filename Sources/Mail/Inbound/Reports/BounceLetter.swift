/// The words by which mail programs speak of a delivery that failed or waits.
enum BounceLetter {
    /// The rule that makes a bounce of a mail without a report: sender, subject and words, or a layout only mail programs
    /// use; nil where it is none. Words alone never make a bounce of a person's answer.
    static func rule(_ mail: InboundMail, _ letter: String) -> String? {
        let words = letter.utf8.prefix(8_192).map { $0 < .space ? .space : $0.lowercasedASCII }
        let subject = Array(mail.subject.lowercased().utf8.prefix(500))
        let line = SubjectLine(mail.subject)
        if let layout = layouts.first(where: { ByteScan.contains($0, in: words) }),
            mail.isFromMailSystem || (!line.isReply && !asks(letter))
        {
            return "layout:\(layout)"
        }
        let isSubject = !line.isReply && subjects.contains { ByteScan.contains($0, in: subject) }
        let isBody = bodies.contains { ByteScan.contains($0, in: words) }
        if mail.isFromMailSystem {
            if isAnswer(mail, words) { return nil }
            if isSubject { return "sender and subject" }
            return isBody ? "sender and words" : nil
        }
        return isSubject && isBody && mail.header("in-reply-to") == nil && !asks(letter) ? "subject and words" : nil
    }

    /// Whether a letter asks something, as a person does who writes about parcels that come back.
    private static func asks(_ letter: String) -> Bool {
        letter.contains("? ") || letter.contains("?\n") || letter.hasSuffix("?")
    }

    /// An away notice or a challenge comes from a null return path too.
    private static func isAnswer(_ mail: InboundMail, _ words: [UInt8]) -> Bool {
        guard mail.from.map({ !SystemName.isLocalPart($0.address.local) }) ?? false else { return false }
        let matches = PhraseBook.all.matches(in: WordList(SubjectLine(mail.subject).rest, limit: 40))
        return matches.contains { $0.topic == .awaySubject || $0.topic == .challenge }
    }

    /// Whether the letter only says that the message waits.
    static func isDelay(_ mail: InboundMail, _ letter: String) -> Bool {
        let words = (mail.subject + " " + letter.prefix(2_500)).utf8.map { $0 < .space ? .space : $0.lowercasedASCII }
        guard delays.contains(where: { ByteScan.contains($0, in: words) }) else { return false }
        // What could not be delivered yet is not given up.
        let others = String(decoding: words, as: UTF8.self).replacing("could not be delivered yet", with: "").utf8
        return !final.contains { ByteScan.contains($0, in: Array(others)) }
    }

    /// Where the returned message begins.
    static func beginsCopy(_ line: some StringProtocol) -> Bool {
        let text = line.utf8.prefix(120).map(\.lowercasedASCII)
        if text.starts(with: "received: ".utf8) || text.starts(with: "return-path: ".utf8) { return true }
        // "A transcript of the attempts to send the message follows" announces the reason, and no copy.
        if ByteScan.contains("transcript", in: text) { return false }
        let isRuled = text.first { $0 > .space } == UInt8(ascii: "-")
        return marks.contains { ByteScan.contains($0, in: text) }
            || (isRuled && ruledMarks.contains { ByteScan.contains($0, in: text) })
    }

    private static let marks: [StaticString] = [
        "below this line is a copy", "this is a copy of", "message header follows", "headers follow", "message follows",
        "message text follows", "undelivered message follows", "returned mail follows", "text of your message follows",
        "start of returned message", "original message attached", "content of your mail", "unsent message below",
        "original message headers", "your original message", "copy of the original message", "message headers follow",
        "el mensaje original", "----- ursprung", "header of the original message", "original message text",
    ]
    private static let ruledMarks: [StaticString] = [
        "original message", "returned message", "returned mail", "unsent message", "undelivered message",
        "message header",
        "original mail", "original-message", "failed message",
    ]

    /// Sentences no person writes, whatever the sender is called.
    private static let layouts: [StaticString] = [
        "this message was created automatically by mail deliver", "this is the qmail-send program",
        "this is the mail system at host", "this is the postfix program at host", "- transcript of session follows",
        "the following addresses had permanent fatal errors", "the following addresses had delivery problems",
        "the following addresses had fatal errors", "this is an automatically generated delivery status notification",
        "delivery to the following recipient failed permanently", "delivery to the following recipients failed",
        "your message did not reach some or all of the intended recipients", "this is the dragonfly mail agent",
        "this is the deliver program at", "could not be delivered to one or more", "- returned mail follows",
        "below this line is a copy of the message", "undeliverable message returned to sender",
        "unable to deliver message to",
        "the original message was received at", "a message that you sent could not be delivered",
        "delevery to the following recipients", "sorry, i couldn't find any host named", "failed addresses follow:",
        "message from yahoo.com. unable to deliver", "unable to deliver your message to the following",
        "the mail could not be delivered", "was not delivered to:", "delivery has failed to these recipients",
        "------- failure reasons", "not listed in public name", "not listed in domino directory",
        "message could not be delivered to mobile", "sorry, your message could not be delivered",
        "mail could not be delivered", "there was an error delivering your mail",
        "this is the machine generated message from",
        "your message could not be delivered to", "wasn't able to deliver the following message",
        "here is your list of failed recipients", "----- the following addresses",
        "did not receive a copy of your message",
        "your message wasn't delivered to", "address not found your message", "unknown local-part",
        "message blocked your message",
    ]

    private static let subjects: [StaticString] = [
        "undeliver", "failure notice", "delivery status", "delivery failure", "delivery failed", "mail delivery",
        "returned mail", "returning message", "non-deliver", "nondeliver", "not delivered", "could not be delivered",
        "couldn't be delivered", "delivery problem", "delivery has failed", "delivery notification", "delivery report",
        "mail system error", "error sending", "message status", "delivery error", "unzustellbar", "non remis",
        "mail failure", "warning: message", "user unknown", "delivery unsuccessful", "unable to deliver",
        "delivery delayed", "returned to sender", "failure delivery", "failed mail", "processing error",
        "failure delivering",
        "mail error", "message delivery has failed", "undelivered", "message delayed", "delayed mail", "rejected:",
        "mail returned", "return receipt", "nachricht nicht zugestellt", "no entregado", "mensaje no entregado",
        "non distribu", "mancato recapito", "impossibile recapitare", "niet bezorgd", "onbestelbaar", "odeslanou zpr",
        "недоставленн", "не доставлен", "не может быть доставлен", "配信不能", "配信エラー", "エラー通知", "メールエラー", "退信",
        "系统退信", "投递失败", "반송", "falha na entrega", "não entregue", "bounce", "mailbox full", "mailbox is full",
        "permanent delivery", "message could not", "message undeliverable", "delivery incomplete", "problem delivering",
        "email error", "message you sent", "blocked by", "delivery suspended", "could not send", "mail warning",
        "mail rejected", "message rejected", "rejected mail", "unable to send", "virus found", "virus detected",
        "mail transaction failed", "not member article", "rejected article",
    ]

    private static let bodies: [StaticString] = [
        "not be delivered", "n't be delivered", "unable to deliver", "able to deliver", "could not deliver",
        "delivery failed", "failed recipient", "permanent fatal error", "could not be sent", "undeliverable",
        "non-delivery", "not deliver your", "delivery to the following", "delivery failure",
        "has been returned because",
        "returned to sender", "user unknown", "unknown user", "no such user", "was not delivered", "not been delivered",
        "has been rejected", "mailbox full", "mailbox is full", "over quota", "permanent error", "was rejected",
        "delivery to this address", "mail is returned", "final-recipient", "rcpt to:", "recipient unknown",
        "unknown host",
        "undelivered", "was undeliverable", "failed to deliver", "cannot be delivered", "can't be delivered",
        "delivery error",
        "nicht zugestellt", "pas pu être", "no se ha podido entregar", "no se pudo", "送信できません", "届けられません",
        "配信できません", "退信", "无法", "не может быть доставлено", "недоступен", "did not reach", "has been delayed",
        "still being retried", "not yet been delivered", "message is delayed", "was not sent", "not sent to", "blocked",
        "送信に失敗", "error-for:", "unrouteable", "not a member", "does not exist", "not a valid", "is not known",
        "smtp error", "550 ",
        "554 ",
    ]

    private static let delays: [StaticString] = [
        "delayed", "will keep trying", "still being retried", "warning message only", "not yet been delivered",
        "will continue to try", "will be retried", "transient non-fatal", "no action is required on your part",
        "delivery attempts will continue", "will retry", "do not need to resend", "don't need to resend",
        "still trying", "could not be delivered yet", "has not been delivered yet", "it will be retried",
        "we will keep trying", "further attempts will be made", "noch nicht zugestellt", "weitere zustellversuche",
        "pas encore été remis", "pas encore pu être", "todavía no se ha entregado", "nog niet afgeleverd",
        "non è stato ancora recapitato", "ещё не доставлен", "еще не доставлен", "まだ配信されていません", "尚未送达",
    ]
    /// What ends a delay.
    private static let final: [StaticString] = [
        "giving up", "given up", "permanent fatal", "failed permanently", "permanent error", "could not be delivered",
        "delivery to the following recipients failed", "message expired", "undeliverable", "was aborted",
    ]
}
