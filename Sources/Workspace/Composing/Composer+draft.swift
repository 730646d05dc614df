package import Engine
package import Mail
import Templating
package import Values

/// A mail before it is bytes: what a preview shows is what a parcel is made of.
package struct MailDraft: Sendable {
    package let mailbox: Mailbox
    package let subject: [UInt8]
    package let html: [UInt8]?
    package let text: [UInt8]
    package let exit: Message.ListUnsubscribe?
    /// The messages it answers, oldest first; empty where it begins a conversation.
    package let thread: [MessageKey]
}

/// What is to be composed: a step's message, on its way through a mailbox or endpoint.
package struct DraftQuestion: Sendable {
    package var key: MessageKey
    package var route: String
    package var offer: String?
    /// The subject it was sent with before, where it was.
    package var subject: String?
    /// The address that takes a one-click unsubscribe, and the page that does it by hand; nil where nobody serves them.
    package var oneClick: String?
    package var page: String?
    /// The page that confirms a double opt-in; nil where nobody serves it.
    package var confirming: String?

    package init(
        key: MessageKey, route: String, offer: String?, subject: String? = nil, oneClick: String? = nil,
        page: String? = nil, confirming: String? = nil
    ) {
        (self.key, self.route, self.offer, self.subject) = (key, route, offer, subject)
        (self.oneClick, self.page, self.confirming) = (oneClick, page, confirming)
    }
}

extension Composer {
    /// The one way a mail is composed: for runs, dry runs, previews and test mails.
    package func draft(
        _ step: MailStep, _ question: DraftQuestion, _ enrollment: Enrollment, _ situation: Situation, at now: Moment
    ) throws(ComposeError) -> MailDraft {
        guard let mailbox = workspace.mailboxes[question.route] else { throw .unknownMailbox(question.route) }
        let exit = unsubscribe(situation.lead, oneClick: question.oneClick)
        // What is sent again, because its answer was lost, is remembered already; it does not answer itself.
        let earlier = enrollment.memory.thread.prefix { $0 != question.key }
        let continues = step.thread && !earlier.isEmpty
        let kept = continues ? enrollment.memory.subject ?? question.subject : nil
        var scope = scope(offer: question.offer, enrollment, situation, mailbox, exit, page: question.page, at: now)
        if situation.version.isConfirmation(question.key) {
            scope["opt_in"] = ["url": .string(question.confirming ?? imaginedConfirmation(of: situation.lead))]
        }
        let letter = try letter(
            step.template, scope, situation, step: question.key.step, needsSubject: kept == nil, at: now)
        return MailDraft(
            mailbox: mailbox, subject: try subject(letter.subject, kept, step.template), html: letter.html,
            text: letter.text, exit: exit, thread: continues ? Array(earlier) : [])
    }

    /// The page as a dry run and a preview show it.
    private func imaginedConfirmation(of lead: Lead) -> String {
        "\(workspace.configuration.baseURL ?? "")/o/\(keys.text(of: LinkToken(.optIn, lead: lead.id)))"
    }

    /// A continued conversation keeps its subject; anything else needs one of its own.
    private func subject(_ own: [UInt8]?, _ thread: String?, _ template: String) throws(ComposeError) -> [UInt8] {
        if let thread {
            return Array((thread.lowercased().hasPrefix("re:") ? thread : "Re: \(thread)").utf8)
        }
        guard let own, own.contains(where: { $0 > 32 }) else { throw .noSubject(template) }
        return own
    }

    /// The JSON body of a call.
    package func payload(
        _ step: WebhookStep, _ question: DraftQuestion, _ enrollment: Enrollment, _ situation: Situation,
        at now: Moment
    ) throws(ComposeError) -> [UInt8] {
        let scope = scope(offer: question.offer, enrollment, situation, at: now)
        guard let template = step.template else {
            var fields: Object = ["step": .string(question.key.step), "enrollment": .int(Int(enrollment.id))]
            fields["lead"] = scope["lead"]
            return Value.object(fields).json()
        }
        let rendered: [UInt8]?
        do {
            rendered = try workspace.json(
                template, Scope(scope), settings(situation, step: question.key.step, at: now))
        } catch {
            throw .template(error)
        }
        guard let rendered else { throw .missingTemplate(template) }
        do {
            _ = try Value(json: rendered)
        } catch {
            throw .badJSON(template, error)
        }
        return rendered
    }
}
