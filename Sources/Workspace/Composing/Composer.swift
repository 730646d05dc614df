package import Engine
package import Mail
package import Templating
package import Values

/// Renders what is written to a lead: values to texts, from what is known at that moment.
package final class Composer {
    package let workspace: Workspace
    package let keys: Keys
    /// Kept from message to message, with the memory it has taken.
    private var renderer = Renderer.ofMessages

    package init(workspace: Workspace, keys: Keys) {
        self.workspace = workspace
        self.keys = keys
    }

    /// A deal as it would be if an offer were made now.
    package func imagined(_ name: String, _ lead: Lead, at now: Moment) -> Deal? {
        workspace.rules.offers[name].map {
            Deal(id: 1, lead: lead.id, offer: $0.name, value: $0.price, token: keys.dealToken(deal: 1), openedAt: now)
        }
    }

    /// A template that no mail is made of, such as a briefing.
    package func preview(
        _ template: String, _ enrollment: Enrollment, _ situation: Situation, at now: Moment
    ) throws(ComposeError) -> (subject: [UInt8]?, html: [UInt8]?, text: [UInt8]) {
        var scope = situation.scope(at: now, enrollment: enrollment)
        let named = situation.version.mailbox ?? workspace.defaultMailbox
        let mailbox = workspace.mailboxes[workspace.pools[named]?.weights.keys.min() ?? named]
        scope["sender"] = .object(sender(mailbox, unsubscribe(situation.lead)))
        return try letter(template, scope, situation, step: template, at: now)
    }

    /// The three parts of a message as bytes.
    func letter(
        _ template: String, _ scope: Object, _ situation: Situation, step: String, needsSubject: Bool = true,
        at now: Moment
    ) throws(ComposeError) -> (subject: [UInt8]?, html: [UInt8]?, text: [UInt8]) {
        let lead = situation.lead.attributes["language"]?.text
        guard let (message, language) = workspace.message(template, lead: lead, sequence: situation.version.language)
        else { throw .missingTemplate(template) }
        var settings = settings(situation, step: step, at: now)
        settings.language = language
        do {
            return try message.compose(Scope(scope), settings, needsSubject: needsSubject, with: &renderer)
        } catch {
            throw .template(error)
        }
    }

    /// What a rendering is told of the world. Words are drawn by lead and step, so that a preview, a dry run and the mail
    /// itself draw the same.
    func settings(_ situation: Situation, step: String, at now: Moment) -> Settings {
        let zone = situation.lead.zone ?? workspace.rules.zone
        return Settings(
            now: now.seconds, offset: { Int32(zone.offset(at: Moment(seconds: $0))) },
            seed: Self.seed(of: [situation.lead.address, situation.version.name, step]),
            currency: workspace.rules.currency, isLate: Deadline.rendering())
    }

    /// FNV-1a over some texts, one a line.
    private static func seed(of texts: [String]) -> UInt64 {
        var seed: UInt64 = 0xCBF2_9CE4_8422_2325
        for (place, text) in texts.enumerated() {
            if place > 0 { seed = (seed ^ 0x0A) &* 0x0000_0100_0000_01B3 }
            for byte in text.utf8 { seed = (seed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        return seed
    }

    /// What a template may see. Never the environment, never a secret.
    package func scope(
        offer name: String?, _ enrollment: Enrollment, _ situation: Situation, _ mailbox: Mailbox? = nil,
        _ exit: Message.ListUnsubscribe? = nil, page: String? = nil, at now: Moment
    ) -> Object {
        var scope = situation.scope(at: now, enrollment: enrollment)
        if let name, let offer = workspace.rules.offers[name] {
            scope["offer"] = .object(offer.values)
            if let deal = situation.deals.last(where: { $0.offer == name }) {
                scope["deal"] = .object(deal.values(offer))
            }
        }
        scope["sender"] = .object(sender(mailbox, exit, page))
        return scope
    }

    private func sender(
        _ mailbox: Mailbox?, _ exit: Message.ListUnsubscribe?, _ page: String? = nil
    ) -> Object {
        var sender: Object = [:]
        if let mailbox {
            sender["email"] = .string(mailbox.address)
            sender["name"] = .string(mailbox.displayName ?? mailbox.address)
        }
        sender["postal_address"] = .string(workspace.configuration.postalAddress ?? "")
        sender["unsubscribe_url"] = .string(page ?? exit?.mailto ?? "")
        return sender
    }

    /// The ways out that every mail offers: a mail that asks for it and, where a server answers, a page and its one click
    /// (RFC 8058); a header that names a page nobody serves would be a lie.
    package func unsubscribe(_ lead: Lead, oneClick: String? = nil) -> Message.ListUnsubscribe? {
        let mailto = workspace.configuration.unsubscribeAddress.map { address in
            "mailto:\(address)?subject=unsubscribe%20\(keys.unsubscribeToken(lead: lead.id))"
        }
        guard mailto != nil || oneClick != nil else { return nil }
        return Message.ListUnsubscribe(mailto: mailto, oneClick: oneClick)
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

extension ComposeError {
    /// The reason with which a template declined; nil where it did not.
    package var abortReason: String? {
        if case .template(let error) = self { error.abortReason } else { nil }
    }
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
