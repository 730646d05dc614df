package import Engine
import Mail
import Ports
import Values
import Workspace

/// A message as it would be sent, as text.
package struct MessagePreview: Sendable, Hashable {
    package var subject: String?
    package var html: String?
    package var text: String
    /// The step it is a message of, where a sequence sends it.
    package var step: String?
    package var sequence: String?
    /// The mailbox it would leave through; nil where it is no mail.
    package var mailbox: String?
    /// Whether it is the JSON body of a webhook.
    package var isPayload = false
}

/// Which message is to be looked at.
package struct PreviewQuestion: Sendable, Hashable {
    package var template: String
    /// The lead's address; an invented lead where nil.
    package var lead: String?
    package var sequence: String?
    package var step: String?

    package init(_ template: String, lead: String? = nil, sequence: String? = nil, step: String? = nil) {
        (self.template, self.lead, self.sequence, self.step) = (template, lead, sequence, step)
    }
}

extension Queries {
    /// What renders templates; nil where the home or its key cannot be read.
    var composer: Composer? {
        guard let workspace, let keys else { return nil }
        return Composer(workspace: workspace, keys: keys)
    }

    /// Composes a message for a lead at a step just as a run would, and stores nothing.
    ///
    /// Where the lead has come to the sequence already, its own run is what the message continues. A deal is imagined only
    /// where the sequence would have opened one before the step: what a run could not say, a preview does not say either.
    package func preview(_ question: PreviewQuestion) throws -> MessagePreview {
        guard let workspace, let composer else { throw QueryError.unreadableHome }
        let now = clock.now
        guard workspace.message(question.template) != nil else {
            throw ComposeError.missingTemplate(question.template)
        }
        let use = try use(of: question, in: workspace)
        let (lead, deals, runs) = try store.read { records -> (Lead, [Deal], [Enrollment]) in
            guard let address = question.lead else { return (.invented(at: now), [], []) }
            guard let lead = try records.lead(address: Address.normal(address)) else {
                throw QueryError.unknownLead(address)
            }
            return (lead, try records.deals(lead: lead.id), try records.enrollments(lead: lead.id))
        }
        let version =
            use?.version
            ?? SequenceVersion(name: "preview", title: "Preview", hash: "preview", basis: "none", steps: [])
        var situation = Situation(lead: lead, version: version, rules: workspace.rules, deals: deals)
        if let offer = use?.opened, !deals.contains(where: { $0.offer == offer }),
            let deal = composer.imagined(offer, lead, at: now)
        {
            situation.deals.append(deal)
        }
        let enrollment =
            runs.last { $0.sequence == version.name }
            ?? Enrollment(id: 1, lead: lead.id, sequence: version.name, version: version.hash, run: 1, due: now)
        return try preview(question.template, use, enrollment, situation, composer, at: now)
    }

    private func preview(
        _ template: String, _ use: MessageUse?, _ enrollment: Enrollment, _ situation: Situation,
        _ composer: Composer, at now: Moment
    ) throws -> MessagePreview {
        let workspace = composer.workspace
        let isPayload = workspace.message(template)?.isPayload ?? false
        let content: Plan.Content =
            use?.content
            ?? (isPayload
                ? .webhook(WebhookStep(endpoint: "", template: template)) : .mail(MailStep(template: template)))
        let named = enrollment.memory.mailbox ?? situation.version.mailbox ?? workspace.defaultMailbox
        let route = workspace.pools[named]?.weights.keys.min() ?? named
        // The page where a reader leaves stands in a preview as it will in the mail, but as nobody's: who tries the button
        // takes no lead out.
        let page = workspace.configuration.server.map { composer.keys.leavingPage(at: $0.baseURL, lead: 0) }
        let asked = DraftQuestion(
            key: MessageKey(step: use?.step ?? template), route: route, offer: use?.offer ?? situation.version.offer,
            oneClick: page, page: page)
        var preview = MessagePreview(text: "", step: use?.step, sequence: use?.version.name)
        switch content {
        case .webhook(let step):
            preview.isPayload = true
            preview.text = String(
                decoding: try composer.payload(step, asked, enrollment, situation, at: now), as: UTF8.self)
        case .mail(let step):
            let stands = use != nil || workspace.message(template)?.hasSubject == true
            guard use?.isBriefing != true, workspace.mailboxes[route] != nil, stands else {
                try fill(&preview, template, enrollment, situation, composer, at: now)
                break
            }
            preview.mailbox = route
            if let draft = try draft(step, asked, enrollment, situation, composer, at: now) {
                preview.subject = String(decoding: draft.subject, as: UTF8.self)
                preview.html = draft.html.map { String(decoding: $0, as: UTF8.self) }
                preview.text = String(decoding: draft.text, as: UTF8.self)
            } else {
                try fill(&preview, template, enrollment, situation, composer, at: now)
            }
        }
        return preview
    }

    /// The mail as it would be sent; nil where it continues a conversation that nobody has begun.
    private func draft(
        _ step: MailStep, _ asked: DraftQuestion, _ enrollment: Enrollment, _ situation: Situation,
        _ composer: Composer, at now: Moment
    ) throws -> MailDraft? {
        do {
            return try composer.draft(step, asked, enrollment, situation, at: now)
        } catch {
            guard step.thread, case .noSubject = error else { throw error }
            return nil
        }
    }

    /// A message without a subject of its own: one that continues a conversation nobody has begun, or a briefing.
    private func fill(
        _ preview: inout MessagePreview, _ template: String, _ enrollment: Enrollment, _ situation: Situation,
        _ composer: Composer, at now: Moment
    ) throws {
        let parts = try composer.preview(template, enrollment, situation, at: now)
        preview.subject = parts.subject.map { String(decoding: $0, as: UTF8.self) }
        preview.html = parts.html.map { String(decoding: $0, as: UTF8.self) }
        preview.text = String(decoding: parts.text, as: UTF8.self)
    }

    /// The step a question means: the first that sends the template, where it names none.
    private func use(of question: PreviewQuestion, in workspace: Workspace) throws -> MessageUse? {
        let versions = workspace.sequences.values.map(\.version).sorted { $0.name < $1.name }
        let uses = versions.filter { question.sequence == nil || $0.name == question.sequence }
            .flatMap(MessageUse.all).filter { $0.template == question.template }
        guard let step = question.step else { return uses.first }
        guard let use = uses.first(where: { $0.step == step }) else {
            throw ComposeError.other("no step “\(step)” sends “\(question.template)”")
        }
        return use
    }
}

/// A message as a step sends it.
package struct MessageUse: Sendable {
    package let template: String
    package let step: String
    let version: SequenceVersion
    let content: Plan.Content
    /// The offer it is about, where that is not the sequence's own.
    let offer: String?
    /// The offer whose deal is open when a lead comes here; nil where none is.
    let opened: String?
    package var isBriefing = false

    /// Every message a sequence can send, in the order of its steps.
    package static func all(of version: SequenceVersion) -> [MessageUse] {
        var opened: String?
        return version.steps.flatMap { step -> [MessageUse] in
            if let offer = step.kind.offer { opened = offer }
            func use(_ template: String, _ content: Plan.Content, offer: String? = nil) -> MessageUse {
                MessageUse(
                    template: template, step: step.id, version: version, content: content, offer: offer, opened: opened)
            }
            switch step.kind {
            case .email(let mail): return [use(mail.template, .mail(mail))]
            case .confirm(let confirm): return [use(confirm.message, .mail(MailStep(template: confirm.message)))]
            case .close(let close):
                return [use(close.message, .mail(MailStep(template: close.message)), offer: close.offer)]
                    + close.chases.map {
                        use($0.message, .mail(MailStep(template: $0.message, thread: true)), offer: close.offer)
                    }
            case .webhook(let hook): return hook.template.map { [use($0, .webhook(hook))] } ?? []
            case .escalate(let card):
                guard let briefing = card.briefing else { return [] }
                var note = use(briefing, .mail(MailStep(template: briefing)))
                note.isBriefing = true
                return [note]
            case .wait, .waitFor, .branch, .set, .tag, .score, .offer, .enroll, .end: return []
            }
        }
    }
}

extension Lead {
    /// Somebody who does not exist, for looking at a template before there are leads.
    fileprivate static func invented(at now: Moment) -> Lead {
        var lead = Lead(
            id: 1, address: "ann.example@example.com",
            attributes: [
                "first_name": "Ann", "last_name": "Example", "company": "Example Ltd", "role": "Founder",
                "company_size": 24, "budget": 500_000, "country": "Ireland",
            ], createdAt: now)
        lead.source = "preview"
        return lead
    }
}
