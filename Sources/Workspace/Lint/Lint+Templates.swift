import Engine
import Templating
import Values

extension Lint {
    /// What is wrong between steps and the templates they use.
    var templates: [Problem] { variables + uses }

    /// Names in templates that nothing answers to.
    private var variables: [Problem] {
        workspace.templates.values.flatMap { template in
            template.variables.compactMap { variable in
                guard let hint = Vocabulary.messages.objection(to: variable.path) else { return nil }
                let use = template.firstUse(of: variable)
                return Problem(
                    file: use.file, place: use.place, cause: .unknownVariable("\(variable.path)"),
                    hint: hint.isEmpty ? nil : hint)
            }
        }
    }

    private var uses: [Problem] {
        workspace.sequences.values.flatMap { sequence in
            var hasWritten = false
            return sequence.version.steps.flatMap { step in
                step.kind.templateUses.flatMap { use in
                    defer { hasWritten = hasWritten || use.role == .message || use.role == .thread }
                    return problems(
                        of: use, step, sequence, canContinue: (hasWritten || !sequence.isWhole) && use.role == .thread)
                }
            }
        }
    }

    private func problems(
        of use: TemplateUse, _ step: Step, _ sequence: SequenceFile, canContinue: Bool
    ) -> [Problem] {
        guard let template = workspace.templates[use.template] else { return [] }
        let place = sequence.places[step.id]
        func problem(_ text: String, _ hint: String) -> Problem {
            Problem(file: sequence.file, place: place, path: step.id, cause: .doubtful(text), hint: hint)
        }
        var problems: [Problem] = []
        if (use.role == .payload) != template.isPayload {
            let wanted = use.role == .payload ? "a JSON body (.json)" : "a message (.md, .html or .txt)"
            problems.append(problem("\(template.file) is not \(wanted)", "name another template"))
        }
        if use.role == .thread, template.hasSubject, !canContinue, case .email = step.kind {
            problems.append(
                Problem(
                    .warning, file: sequence.file, place: place, path: step.id,
                    cause: .doubtful("\"thread\" continues a conversation, and this mail is the first"),
                    hint: "take \"thread\" out"))
        }
        if sequence.version.offer == nil, !step.kind.hasOffer, let path = template.offerPath {
            problems.append(
                problem(
                    "\(template.file) needs \(path), but the sequence has no offer", "add \"offer\" to the sequence"))
        }
        return problems
    }
}

extension MessageTemplate {
    /// A variable of the offer or deal that it cannot do without.
    fileprivate var offerPath: Path? {
        variables.first { variable in
            let root = variable.path.segments.first
            return variable.isRequired && !variable.isConditional && (root == .name("offer") || root == .name("deal"))
        }?.path
    }
}

/// A template as a step uses it.
struct TemplateUse {
    enum Role { case message, thread, payload, briefing }
    let template: String
    let role: Role
}

extension StepKind {
    /// Every template the step can use, in the order of use.
    var templateUses: [TemplateUse] {
        switch self {
        case .email(let mail):
            [TemplateUse(template: mail.template, role: mail.thread ? .thread : .message)]
        case .close(let close):
            [TemplateUse(template: close.message, role: .message)]
                + close.chases.map { TemplateUse(template: $0.message, role: .thread) }
        case .confirm(let confirm): [TemplateUse(template: confirm.message, role: .message)]
        case .webhook(let hook): hook.template.map { [TemplateUse(template: $0, role: .payload)] } ?? []
        case .escalate(let card): card.briefing.map { [TemplateUse(template: $0, role: .briefing)] } ?? []
        case .wait, .waitFor, .branch, .set, .tag, .score, .offer, .enroll, .end: []
        }
    }

    fileprivate var hasOffer: Bool { if case .close = self { true } else { false } }
}

extension MessageTemplate {
    /// The file and the place in which a variable is used first.
    func firstUse(of variable: Analysis.Variable) -> (file: String, place: JSON.Place?) {
        guard let first = variable.places.first else { return (file, nil) }
        return (first.file, JSON.Place(line: first.line, column: first.column))
    }
}
