import Engine
import Mail
import Ports
import Values
import Workspace

/// Makes a parcel of a planned message: values to bytes, at hand-out, from what is known then.
extension Composer {
    struct Composed {
        var subject: String?
        var content: Parcel.Content
        var isMail: Bool { if case .mail = content { true } else { false } }
    }

    func compose(
        _ message: OutboxMessage, _ enrollment: Enrollment, _ situation: Situation, web: MessageLinks? = nil,
        at now: Moment
    ) throws(ComposeError) -> Composed {
        switch message.content {
        case .mail(let step): try mail(step, message, enrollment, situation, web, at: now)
        case .webhook(let step): try webhook(step, message, enrollment, situation, at: now)
        }
    }

    private func mail(
        _ step: MailStep, _ message: OutboxMessage, _ enrollment: Enrollment, _ situation: Situation,
        _ web: MessageLinks?, at now: Moment
    ) throws(ComposeError) -> Composed {
        let draft = try draft(step, message.question(web), enrollment, situation, at: now)
        let mailbox = draft.mailbox
        do {
            let sender = try Address(mailbox.address)
            let recipient = try Address(situation.lead.address)
            let domain = sender.domain
            let thread = draft.thread.map { keys.messageID(enrollment: enrollment.id, key: $0, domain: domain) }
            let messageID = keys.messageID(enrollment: enrollment.id, key: message.key, domain: domain)
            let mail = Message(
                from: NamedAddress(sender, name: mailbox.displayName),
                to: NamedAddress(recipient, name: situation.lead.displayName),
                replyTo: try mailbox.replyAddress(to: messageID), subject: draft.subject, text: draft.text,
                html: web.map { $0.tracking(draft.html) } ?? draft.html, date: now,
                zoneOffset: workspace.rules.zone.offset(at: now) / 60,
                messageID: messageID,
                inReplyTo: thread.last,
                references: thread.isEmpty && mailbox.replacesMessageID ? [messageID] : thread,
                listUnsubscribe: draft.exit,
                listID: "\(situation.version.name).\(domain)")
            return Composed(
                subject: String(decoding: draft.subject, as: UTF8.self),
                content: .mail(
                    MailParcel(
                        mailbox: mailbox.name, sender: mailbox.returnPath ?? mailbox.address,
                        recipient: recipient.text, bytes: try mail.bytes(), envelopeID: mail.messageID)))
        } catch let error as AddressError {
            throw .badAddress(error)
        } catch let error as MailError {
            throw .badMessage(error)
        } catch {
            throw .other("\(error)")
        }
    }

    private func webhook(
        _ step: WebhookStep, _ message: OutboxMessage, _ enrollment: Enrollment, _ situation: Situation, at now: Moment
    ) throws(ComposeError) -> Composed {
        let body = try payload(step, message.question(nil), enrollment, situation, at: now)
        let id = keys.messageID(enrollment: enrollment.id, key: message.key, domain: "baton")
        return Composed(
            subject: nil,
            content: .webhook(
                WebhookParcel(
                    endpoint: step.endpoint, method: step.method,
                    id: String(id.prefix { $0 != "@" }), body: body)))
    }
}

extension Mailbox {
    /// Whether its server puts another Message-ID in place of ours: then the first mail names ours among its references,
    /// which answers carry on.
    fileprivate var replacesMessageID: Bool { server.host.lowercased().hasSuffix(".amazonaws.com") }

    /// Where the answer to a message is asked for; nil where the From address does.
    fileprivate func replyAddress(to messageID: String) throws -> NamedAddress? {
        guard hasReplyKey, let at = address.lastIndex(of: "@") else { return nil }
        let key = messageID.prefix { $0 != "@" }
        return NamedAddress(try Address(address[..<at] + "+" + key + address[at...]), name: displayName)
    }
}

extension OutboxMessage {
    /// What its draft is asked for, with the pages that serve it.
    fileprivate func question(_ web: MessageLinks?) -> DraftQuestion {
        DraftQuestion(
            key: key, route: route, offer: offer, subject: subject, oneClick: web?.oneClick, page: web?.leaving,
            confirming: web?.confirming)
    }
}
