/// One immutable version of a sequence, named by the hash of its content; every enrollment is pinned to one.
package final class SequenceVersion: Sendable {
    package let name: String
    package let title: String
    /// The content's SHA-256 in lower-case hexadecimal, at least its first 16 digits.
    package let hash: String
    /// The lawful basis a lead must have to be enrolled: `consent`, `contract` or `legitimate_interest`.
    package let basis: String
    package let mailbox: String?
    /// The default offer of `offer`, `close` and `deal.*`.
    package let offer: String?
    package let schedule: Schedule
    package let exits: [Exit]
    /// What finishes it with success; winning the deal where nil.
    package let goal: Trigger?
    /// Whether the policy is asked after every event.
    package let qualify: Bool
    /// What becomes of late mail whose step does not say.
    package let late: CatchUp
    /// What a lead is asked before anything else is sent; nil where its basis is enough.
    package let optIn: ConfirmStep?
    /// What becomes of a lead when somebody else of its account is heard; nothing where nil.
    package let accountRule: AccountRule?
    /// The steps in document order, blocks inline; the flow starts at `start`.
    package let steps: [Step]
    package let start: Int?
    /// Every offer it sells: its own first, then those of its steps.
    package let offers: [String]
    /// Whether any of its messages is treated in another way than being sent late.
    package let catchesUp: Bool
    /// The language of its messages where neither they nor the lead say, such as `de`.
    package let language: String?
    /// The steps that write to the lead, by id.
    package let writers: [String]
    /// Every event that one of its `wait_for` steps asks about.
    package let awaited: Set<EventName>

    package init(
        name: String, title: String, hash: String, basis: String, mailbox: String? = nil, offer: String? = nil,
        schedule: Schedule = .always, exits: [Exit] = [], goal: Trigger? = nil, qualify: Bool = false,
        late: CatchUp = .send, optIn: ConfirmStep? = nil, accountRule: AccountRule? = nil, language: String? = nil,
        steps nodes: [StepNode]
    ) {
        self.name = name
        self.title = title
        self.hash = hash
        self.basis = basis
        self.mailbox = mailbox
        self.offer = offer
        self.schedule = schedule
        self.exits = exits
        self.goal = goal
        self.qualify = qualify
        self.late = late
        self.optIn = optIn
        self.accountRule = accountRule
        self.language = language
        var flat = Flattening()
        start = flat.lay((optIn.map { [StepNode(id: ConfirmStep.id, kind: .confirm($0))] } ?? []) + nodes, next: nil)
        steps = flat.steps
        let sold = [offer].compactMap { $0 } + steps.compactMap(\.kind.offer)
        offers = sold.indices.filter { sold[..<$0].contains(sold[$0]) == false }.map { sold[$0] }
        catchesUp = late.policy != .send || steps.contains { $0.late.map { $0.policy != .send } ?? false }
        writers = steps.filter(\.kind.writes).map(\.id)
        awaited = Set(steps.compactMap(\.kind.awaited))
    }

    /// Whether a message asks for the confirmation: it goes at once, whatever the sending window.
    package func isConfirmation(_ key: MessageKey) -> Bool { optIn != nil && key.step == ConfirmStep.id }

    /// The place of a step by its id.
    package func place(of id: String) -> Int? { steps.firstIndex { $0.id == id } }
}

/// A rule that ends an enrollment early: an event or a condition, and whether a person is told.
package struct Exit: Sendable {
    package var on: Trigger
    package var escalation: EscalateStep?

    package init(on: Trigger, escalation: EscalateStep? = nil) {
        self.on = on
        self.escalation = escalation
    }
}

/// A step as it is written, with its blocks nested.
package struct StepNode: Sendable {
    package var id: String
    package var kind: StepKind
    package var blocks: [(block: Block, steps: [StepNode])]
    /// What becomes of its messages that are late; as the sequence says where nil.
    package var late: CatchUp?

    package init(
        id: String, kind: StepKind, blocks: [(block: Block, steps: [StepNode])] = [], late: CatchUp? = nil
    ) {
        self.id = id
        self.kind = kind
        self.blocks = blocks
        self.late = late
    }
}

/// Lays nested blocks out in one array, in document order, each step knowing the one that follows it.
private struct Flattening {
    var steps: [Step] = []

    /// Returns the place of the first step, or nil where there is none.
    mutating func lay(_ nodes: [StepNode], next: Int?) -> Int? {
        guard !nodes.isEmpty else { return nil }
        // Places are known before the steps are laid: a step and all its blocks take one place per node.
        var places: [Int] = []
        var place = steps.count
        for node in nodes {
            places.append(place)
            place += node.size
        }
        for (order, node) in nodes.enumerated() {
            let following = order + 1 < nodes.count ? places[order + 1] : next
            let own = steps.count
            steps.append(Step(id: node.id, kind: node.kind, next: following, blocks: [:], late: node.late))
            var blocks: [Block: Int?] = [:]
            for (block, inner) in node.blocks {
                blocks[block] = lay(inner, next: node.following(block, else: following))
            }
            steps[own] = Step(id: node.id, kind: node.kind, next: following, blocks: blocks, late: node.late)
        }
        return places[0]
    }
}

extension StepNode {
    fileprivate var size: Int { 1 + blocks.reduce(0) { $0 + $1.steps.reduce(0) { $0 + $1.size } } }

    /// A lost or recycled lead's block ends the sequence; every other block flows back into it.
    fileprivate func following(_ block: Block, else next: Int?) -> Int? {
        switch block {
        case .lost, .recycle: nil
        case .then, .otherwise, .unpaid, .missed: next
        }
    }
}
