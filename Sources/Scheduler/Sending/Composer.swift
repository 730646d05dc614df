import Engine
package import Mail
package import Templating
package import Values
import Workspace

/// Makes a parcel of a planned message: values to bytes, at hand-out, from what is known then.
final class Composer {
    let workspace: Workspace
    let keys: Keys
    /// Kept from message to message, with the memory it has taken.
    private var renderer = Renderer()

    init(workspace: Workspace, keys: Keys) {
        self.workspace = workspace
        self.keys = keys
    }

    struct Composed {
        var subject: String?
        var content: Parcel.Content
    }

    func compose(
        _ message: OutboxMessage, _ enrollment: Enrollment, _ situation: Situation, at now: Moment
    ) throws(ComposeError) -> Composed {
        switch message.content {
        case .mail(let step): try mail(step, message, enrollment, situation, at: now)
        case .webhook(let step): try webhook(step, message, enrollment, situation, at: now)
        }
    }

    private func mail(
        _ step: MailStep, _ message: OutboxMessage, _ enrollment: Enrollment, _ situation: Situation, at now: Moment
    ) throws(ComposeError) -> Composed {
        guard let mailbox = workspace.mailboxes[message.route] else { throw .unknownMailbox(message.route) }
        let exit = unsubscribe(situation.lead)
        let letter = try letter(
            step.template, scope(message, enrollment, situation, mailbox, exit, at: now),
            seed: keys.seed(enrollment: enrollment.id, key: message.key), zone: situation.lead.zone, at: now)
        // What is sent again, because its answer was lost, is remembered already; it does not answer itself.
        let earlier = enrollment.memory.thread.prefix { $0 != message.key }
        let continues = step.thread && !earlier.isEmpty
        let subject = try self.subject(
            letter.subject, continues ? enrollment.memory.subject ?? message.subject : nil, step.template)
        do {
            let sender = try Address(mailbox.address)
            let recipient = try Address(situation.lead.address)
            let domain = sender.domain
            let thread =
                continues
                ? earlier.map { keys.messageID(enrollment: enrollment.id, key: $0, domain: domain) }
                : []
            let mail = Message(
                from: NamedAddress(sender, name: mailbox.displayName),
                to: NamedAddress(recipient, name: situation.lead.displayName), subject: subject, text: letter.text,
                html: letter.html, date: now, zoneOffset: workspace.rules.zone.offset(at: now) / 60,
                messageID: keys.messageID(enrollment: enrollment.id, key: message.key, domain: domain),
                inReplyTo: thread.last, references: thread, listUnsubscribe: exit,
                listID: "\(situation.version.name).\(domain)")
            return Composed(
                subject: String(decoding: subject, as: UTF8.self),
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

    /// A template for a lead who may not have come so far: an offer's deal is imagined where there is none.
    func preview(
        _ template: String, _ enrollment: Enrollment, _ situation: Situation, at now: Moment
    ) throws(ComposeError) -> (subject: [UInt8]?, html: [UInt8]?, text: [UInt8]) {
        var scope = situation.scope(at: now, enrollment: enrollment)
        if scope["deal"] == nil, let offer = scope["offer"]?["name"]?.text.flatMap({ workspace.rules.offers[$0] }) {
            let deal = Deal(
                id: 1, lead: situation.lead.id, offer: offer.name, value: offer.price, token: keys.dealToken(deal: 1),
                openedAt: now)
            scope["deal"] = .object(deal.values(offer))
        }
        let named = situation.version.mailbox ?? workspace.defaultMailbox
        let mailbox = workspace.mailboxes[workspace.pools[named]?.weights.keys.min() ?? named]
        scope["sender"] = .object(sender(mailbox, unsubscribe(situation.lead)))
        return try letter(template, scope, seed: 1, zone: situation.lead.zone, at: now)
    }

    /// The three parts of a message as bytes.
    func letter(
        _ template: String, _ scope: Object, seed: UInt64, zone: Zone?, at now: Moment
    ) throws(ComposeError) -> (subject: [UInt8]?, html: [UInt8]?, text: [UInt8]) {
        guard let message = workspace.message(template) else { throw .missingTemplate(template) }
        do {
            return try message.compose(Scope(scope), settings(seed: seed, zone: zone, at: now), with: &renderer)
        } catch {
            throw .template(error)
        }
    }

    /// A continued conversation keeps its subject; anything else needs one of its own.
    private func subject(
        _ own: [UInt8]?, _ thread: String?, _ template: String
    ) throws(ComposeError) -> [UInt8] {
        if let thread {
            return Array((thread.lowercased().hasPrefix("re:") ? thread : "Re: \(thread)").utf8)
        }
        guard let own, own.contains(where: { $0 > 32 }) else { throw .noSubject(template) }
        return own
    }

    func settings(seed: UInt64, zone: Zone?, at now: Moment) -> Settings {
        let zone = zone ?? workspace.rules.zone
        return Settings(
            now: now.seconds, offset: { Int32(zone.offset(at: Moment(seconds: $0))) }, seed: seed,
            currency: workspace.rules.currency)
    }

    /// What a template may see. Never the environment, never a secret.
    func scope(
        _ message: OutboxMessage, _ enrollment: Enrollment, _ situation: Situation, _ mailbox: Mailbox? = nil,
        _ exit: Message.ListUnsubscribe? = nil, at now: Moment
    ) -> Object {
        var scope = situation.scope(at: now, enrollment: enrollment)
        if let name = message.offer, let offer = workspace.rules.offers[name] {
            scope["offer"] = .object(offer.values)
            if let deal = situation.deals.last(where: { $0.offer == name }) {
                scope["deal"] = .object(deal.values(offer))
            }
        }
        scope["sender"] = .object(sender(mailbox, exit))
        return scope
    }

    private func sender(_ mailbox: Mailbox?, _ exit: Message.ListUnsubscribe?) -> Object {
        var sender: Object = [:]
        if let mailbox {
            sender["email"] = .string(mailbox.address)
            sender["name"] = .string(mailbox.displayName ?? mailbox.address)
        }
        sender["postal_address"] = .string(workspace.configuration.postalAddress ?? "")
        sender["unsubscribe_url"] = .string(exit?.mailto ?? "")
        return sender
    }

    /// The way out that every mail offers: a mail that asks for it. The one-click page of RFC 8058 joins it once there is
    /// a server that answers it; a header that names a page nobody serves would be a lie.
    private func unsubscribe(_ lead: Lead) -> Message.ListUnsubscribe? {
        workspace.configuration.unsubscribeAddress.map { address in
            let token = keys.unsubscribeToken(lead: lead.id)
            return Message.ListUnsubscribe(mailto: "mailto:\(address)?subject=unsubscribe%20\(token)")
        }
    }

    private func webhook(
        _ step: WebhookStep, _ message: OutboxMessage, _ enrollment: Enrollment, _ situation: Situation, at now: Moment
    ) throws(ComposeError) -> Composed {
        let scope = scope(message, enrollment, situation, at: now)
        let body: [UInt8]
        if let template = step.template {
            let seed = keys.seed(enrollment: enrollment.id, key: message.key)
            do {
                guard
                    let rendered = try workspace.json(
                        template, Scope(scope), settings(seed: seed, zone: situation.lead.zone, at: now))
                else { throw ComposeError.missingTemplate(template) }
                _ = try Value(json: rendered)
                body = rendered
            } catch let error as TemplateError {
                throw .template(error)
            } catch let error as JSONError {
                throw .badJSON(template, error)
            } catch {
                throw .other("\(error)")
            }
        } else {
            var fields: Object = ["step": .string(message.key.step), "enrollment": .int(Int(enrollment.id))]
            fields["lead"] = scope["lead"]
            body = Value.object(fields).json()
        }
        let id = keys.messageID(enrollment: enrollment.id, key: message.key, domain: "baton")
        return Composed(
            subject: nil,
            content: .webhook(
                WebhookParcel(
                    endpoint: step.endpoint, method: step.method,
                    id: String(id.prefix { $0 != "@" }), body: body)))
    }
}

/// Why a message cannot be made; it is held with this reason until the lead, the template or the settings change.
package enum ComposeError: Error, Sendable {
    case missingTemplate(String)
    case template(TemplateError)
    case noSubject(String)
    case unknownMailbox(String)
    case badAddress(AddressError)
    case badMessage(MailError)
    case badJSON(String, JSONError)
    case other(String)
}

extension ComposeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingTemplate(let name): "there is no template “\(name)”"
        case .template(let error): "\(error)"
        case .noSubject(let name): "\(name) has no subject"
        case .unknownMailbox(let name): "there is no mailbox “\(name)”"
        case .badAddress(let error): "no mail address: \(error.reason.sentence)"
        case .badMessage(let error): error.sentence
        case .badJSON(let name, let error): "\(name) renders no JSON: \(error)"
        case .other(let text): text
        }
    }
}

extension Lead {
    /// First and last name, or nil where neither is known.
    package var displayName: String? {
        let parts = ["first_name", "last_name"].compactMap { attributes[$0]?.text }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
