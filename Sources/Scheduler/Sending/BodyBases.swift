import Crypto
import Engine
import Ports
import Templating
import Values
import Workspace

/// What the messages of each template have in common: the template composed for nobody, made once.
///
/// The lead it is composed for is made up here, with a letter for everything that the template asks of a lead; nothing of
/// the message at hand goes into it but the step, its offer and the mailbox. So a base may outlive everybody.
struct BodyBases {
    /// Everything a base is made of.
    private struct Key: Hashable {
        let version: String
        let step: String
        let template: String
        let route: String
        let offer: String?
        let language: String?
    }

    /// Nil for a template that cannot be composed for nobody.
    private var known: [Key: BodyBase?] = [:]
    private static let most = 500
    private static let time = Moment(seconds: 1_800_000_000)

    /// The base of a message; nil where there is none, and the message is to be kept whole.
    mutating func base(of message: OutboxMessage, _ situation: Situation, by composer: Composer) -> BodyBase? {
        guard case .mail(let step) = message.content else { return nil }
        let workspace = composer.workspace
        let asked = situation.lead.attributes["language"]?.text
        let chosen = workspace.message(step.template, lead: asked, sequence: situation.version.language)
        let key = Key(
            version: situation.version.hash, step: message.key.step, template: step.template, route: message.route,
            offer: message.offer, language: chosen?.template.language)
        if let base = known[key] { return base }
        if known.count >= Self.most { known.removeAll() }
        var made: BodyBase?
        for placeholder in [Value.string("x"), .int(1)] where made == nil {
            var lead = Lead(id: 0, address: "x@x.example", createdAt: Self.time)
            for name in chosen?.template.leadAttributes ?? [] { lead.attributes[name] = placeholder }
            if let language = key.language { lead.attributes["language"] = .string(language) }
            made = make(message, situation, lead, composer)
        }
        known[key] = .some(made)
        return made
    }

    private func make(
        _ message: OutboxMessage, _ situation: Situation, _ lead: Lead, _ composer: Composer
    ) -> BodyBase? {
        let version = situation.version
        let enrollment = Enrollment(
            id: 0, lead: 0, sequence: version.name, version: version.hash, run: 1, due: Self.time)
        let offers = ([message.offer] + version.offers.map(Optional.some)).compactMap(\.self)
        let nobody = Situation(
            lead: lead, version: version, rules: situation.rules,
            deals: offers.compactMap { composer.imagined($0, lead, at: Self.time) })
        let plan = Plan(key: message.key, content: message.content, notBefore: Self.time, offer: message.offer)
        let sample = OutboxMessage(
            id: 0, enrollment: 0, lead: 0, plan: plan, route: message.route, plannedAt: Self.time)
        guard case .mail(let mail)? = try? composer.compose(sample, enrollment, nobody, at: Self.time).content else {
            return nil
        }
        return BodyBase(name: Array(SHA256.hash(data: mail.bytes)).hex, bytes: mail.bytes)
    }
}

extension MessageTemplate {
    /// What it asks of a lead, by name.
    fileprivate var leadAttributes: [String] {
        variables.compactMap { variable in
            guard variable.path.segments.first == .name("lead"), variable.path.segments.count > 1,
                case .name(let name) = variable.path.segments[1]
            else { return nil }
            return name
        }
    }
}
