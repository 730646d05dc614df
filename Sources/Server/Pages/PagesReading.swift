import Engine
import Ports
import Queries
import Values

/// What the pages read, each on one snapshot of the last commit.
extension Pages {
    /// Asks the query side on a thread that reads.
    func ask<Answer: Sendable>(
        at now: Moment, _ question: @escaping @Sendable (Queries) throws -> Answer
    ) async throws -> Answer {
        let (workspace, keys) = (workspace, context.keys)
        return try await context.reading.ask { store in
            try question(Queries(store: store, workspace: workspace, clock: PageClock(now: now), keys: keys))
        }
    }

    func queueCounts(_ visitor: Visitor, queue: String?, at now: Moment) async throws -> QueueCounts {
        let name = visitor.person.name
        return try await context.reading.read { records in
            let asleep = Set(try records.snoozes().filter { $0.until > now }.map(\.card))
            var counts = QueueCounts()
            for card in try records.activeCardKeys(queue: queue) {
                guard !asleep.contains(card.id) else {
                    counts.all.count += 1
                    continue
                }
                let isLate = card.state == .open && card.answerBy < now
                let waitsSince = card.state == .open ? Identifiers.moment(of: card.id) : nil
                counts.all.add(isLate, waitsSince)
                if card.owner == nil { counts.unclaimed.add(isLate, waitsSince) }
                if card.owner == name { counts.mine.add(isLate, waitsSince) }
            }
            return counts
        }
    }

    /// What waits for this person, as the menu tells it beside the parts where it is done: nothing where nothing does.
    func waiting(for visitor: Visitor, at now: Moment) async throws -> [PageSection: String] {
        let name = visitor.person.name
        let most = 100
        let (cards, messages) = try await context.reading.read { records in
            let asleep = Set(try records.snoozes().filter { $0.until > now }.map(\.card))
            let own = try records.activeCardKeys(queue: nil).filter { $0.owner == name && !asleep.contains($0.id) }
            return (own.count, try records.messages(in: [.held, .unknown], limit: most).count)
        }
        var waiting: [PageSection: String] = [:]
        if cards > 0 { waiting[.queue] = visitor.reader.number(cards) }
        if messages > 0 { waiting[.outbox] = messages < most ? String(messages) : "\(most - 1)+" }
        return waiting
    }

    func queueLines(
        _ whose: String, _ queue: String?, _ visitor: Visitor, after: String?, limit: Int, at now: Moment
    ) async throws -> (lines: [CardLine], next: String?) {
        let owner: Owner? = whose == "mine" ? .person(visitor.person.name) : whose == "unclaimed" ? .nobody : nil
        let filter = QueueFilter(queue: queue, owner: owner, order: [.overdue, .breaches, .priority, .answerBy])
        let cursor = after.flatMap { Cursor($0) }
        let rules = rules
        return try await ask(at: now) { queries in
            let found = try queries.queue(filter, after: cursor, limit: limit)
            let lines = try queries.store.read { records in
                try found.entries.enumerated().map { place, entry in
                    var line = try CardLine(entry.card, entry.lead, rules, in: records)
                    line.because = entry.because
                    line.isFirst = cursor == nil && place == 0
                    return line
                }
            }
            // What was put off is out of sight but where everything is listed.
            .filter { whose == "all" || ($0.snooze?.until ?? now) <= now }
            return (lines, found.next?.description)
        }
    }

    func cardLine(_ id: Int64, at now: Moment) async throws -> CardLine? {
        let rules = rules
        return try await context.reading.read { records in
            try records.card(id).map { try CardLine($0, try records.lead($0.lead), rules, in: records) }
        }
    }

    func leadRows(
        text: String, tag: String, sequence: String, source: String?, after: String?, at now: Moment
    ) async throws -> (rows: [LeadRow], next: String?, total: Int) {
        let cursor = after.flatMap { Cursor($0) }
        return try await ask(at: now) { queries in
            let total = try queries.leadCount()
            let page: Page<Lead>
            let filter = LeadFilter(
                text: text, source: source.flatMap { $0.isEmpty ? nil : $0 }, tag: tag.isEmpty ? nil : tag)
            if sequence.isEmpty {
                page = try queries.leads(filter, after: cursor).map(\.lead)
            } else {
                page = try queries.leads(filter, in: sequence, after: cursor)
            }
            let rows = try queries.store.read { records in
                try page.rows.map { LeadRow(lead: $0, runs: try records.enrollments(lead: $0.id)) }
            }
            return (rows, page.next?.description, total)
        }
    }

    func sequenceCounts(at now: Moment) async throws -> [String: SequenceCounts] {
        try await ask(at: now) { queries in
            var counts: [String: SequenceCounts] = [:]
            for entry in try queries.enrollmentCounts() { counts[entry.sequence, default: SequenceCounts()].add(entry) }
            return counts
        }
    }

    func funnel(of name: String, at now: Moment) async throws -> SequenceFunnel {
        try await ask(at: now) { queries in
            let found = try queries.funnel(of: name)
            let counts = try queries.enrollmentCounts().filter { $0.sequence == name }
            return SequenceFunnel(found, counts)
        }
    }

    /// With which versions the newest runs of a sequence that are not over go on.
    func liveVersions(of name: String, at now: Moment) async throws -> VersionCounts {
        try await ask(at: now) { queries in
            let lives = Set(Enrollment.Life.allCases.filter { !$0.isOver })
            let page = try queries.enrollments(EnrollmentFilter(sequence: name, lives: lives), limit: Queries.most)
            return VersionCounts(page.rows.map(\.enrollment.version), isPart: page.next != nil)
        }
    }

    func dealTotals(at now: Moment) async throws -> DealTotals {
        try await ask(at: now) { DealTotals(try $0.pipeline()) }
    }

    func dealRows(state: Deal.State, after: String?, at now: Moment) async throws -> (
        rows: [DealRow], next: String?
    ) {
        let cursor = after.flatMap { Cursor($0) }
        return try await ask(at: now) { queries in
            let page = try queries.deals(DealFilter(state: state), after: cursor)
            let rows = try queries.store.read { records in
                try page.rows.map { row in
                    DealRow(deal: row.deal, lead: row.lead, person: try Self.closer(of: row.deal, in: records))
                }
            }
            return (rows, page.next?.description)
        }
    }

    /// Who won a deal, as the report counts it; nil where it closed by itself.
    private static func closer(of deal: Deal, in records: any ReadableRecords) throws -> String? {
        guard deal.state == .won, let at = deal.closedAt else { return nil }
        let won = try records.wonDeals(from: at, until: at + .milliseconds(1))
        return won.first { $0.lead == deal.lead }?.person
    }

    func messageCounts(at now: Moment) async throws -> [String: Int] {
        try await ask(at: now) { try $0.messageCounts() }
    }

    func outboxRows(
        state: String, after: String?, _ reader: ReaderLanguage, at now: Moment
    ) async throws -> (rows: [OutboxRow], next: String?) {
        let cursor = after.flatMap { Cursor($0) }
        return try await ask(at: now) { queries in
            guard let open = OutboxMessage.State(rawValue: state) else {
                let page = try queries.ended(.failed, after: cursor)
                return (page.rows.map(OutboxRow.init), page.next?.description)
            }
            let page = try queries.outbox(OutboxFilter(states: [open]), after: cursor)
            return (page.rows.map { OutboxRow($0, reader) }, page.next?.description)
        }
    }

    func preview(_ name: String, lead: String, at now: Moment) async throws -> MessagePreview {
        try await ask(at: now) { try $0.preview(PreviewQuestion(name, lead: lead.isEmpty ? nil : lead)) }
    }

    /// A message as it was sent: its HTML and its text, as far as they are kept.
    func sentMessage(_ id: Int64) async throws -> SentMessage? {
        try await context.reading.read { records in
            guard let record = try records.record(id) else { return nil }
            return SentMessage(record, bytes: try records.body(message: id))
        }
    }

    func report(from: CivilDate, to: CivilDate, at now: Moment) async throws -> ReportFigures {
        try await ask(at: now) { try $0.figures(from: from, to: to) }
    }
}

/// The moment a page is made for, at which everything on it is told.
private final class PageClock: Clock {
    let now: Moment

    init(now: Moment) { self.now = now }

    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {}
}

/// A lead with its runs, as a list shows it.
struct LeadRow: Sendable {
    var lead: Lead
    var runs: [Enrollment]

    /// Where it stands: its live run, else how the last one ended.
    func stands(_ reader: ReaderLanguage) -> String {
        if let live = runs.last(where: { !$0.life.isOver }) {
            let isStopped = live.life == .held || live.life == .paused
            let life = isStopped ? live.life.rawValue : live.waiting?.rawValue ?? live.life.rawValue
            return "\(live.sequence): \(reader.say("life_\(life)"))"
        }
        guard let last = runs.last else { return reader.say("in_no_sequence") }
        return
            "\(last.sequence): \(last.outcome.map { reader.word("outcome", $0) } ?? reader.say("life_\(last.life.rawValue)"))"
    }
}

/// How the runs of one sequence stand.
struct SequenceCounts: Sendable {
    var (live, held, won, lost, ended) = (0, 0, 0, 0, 0)

    mutating func add(_ entry: EnrollmentCount) {
        switch entry.life {
        case .held:
            live += entry.count
            held += entry.count
        case .pending, .active, .waiting, .paused: live += entry.count
        case .finished where entry.outcome == "won": won += entry.count
        case .finished where entry.outcome == "lost": lost += entry.count
        case .finished, .exited, .failed: ended += entry.count
        }
    }
}

/// Where the runs of one sequence stand, step by step.
struct SequenceFunnel: Sendable {
    var waiting: [String: Int] = [:]
    /// Runs that came to a step which sends one message and goes on.
    var reached: [String: Int] = [:]
    /// Runs that got the first message of a step.
    var begun: [String: Int] = [:]
    var runs = 0
    var live = 0

    init(_ funnel: Funnel, _ counts: [EnrollmentCount]) {
        for step in funnel.steps {
            waiting[step.step] = step.present
            reached[step.step] = step.present + step.passed
            begun[step.step] = step.begun
        }
        for count in counts {
            runs += count.count
            if !count.life.isOver { live += count.count }
        }
    }
}

extension SequenceFunnel {
    /// How many runs came to a step: of one that reminds, those that got its first message. Of a step without a message it
    /// is not known, and missing is not zero.
    func reached(_ step: Step) -> Int? {
        switch step.kind.templates.count {
        case 0: nil
        case 1: reached[step.id] ?? 0
        default: begun[step.id] ?? 0
        }
    }
}

/// How many runs go on with each version of a sequence.
struct VersionCounts: Sendable {
    var byHash: [String: Int] = [:]
    /// Whether there are more runs than were counted.
    var isPart = false

    init(_ hashes: [String], isPart: Bool) {
        for hash in hashes { byHash[hash, default: 0] += 1 }
        self.isPart = isPart
    }
}

/// A deal as the page lists it.
struct DealRow: Sendable {
    var deal: Deal
    var lead: Lead?
    /// Who closed it; nil where it closed by itself, or is open.
    var person: String?
}

/// What the deals come to.
struct DealTotals: Sendable {
    struct Total: Sendable {
        var (open, won, lost, wonValue) = (0, 0, 0, 0)
    }

    var byOffer: [String: Total] = [:]

    init(_ counts: [DealCount]) {
        for count in counts {
            switch count.state {
            case .open: byOffer[count.offer, default: Total()].open += count.count
            case .lost: byOffer[count.offer, default: Total()].lost += count.count
            case .won:
                byOffer[count.offer, default: Total()].won += count.count
                let (sum, isTooMuch) = (byOffer[count.offer]?.wonValue ?? 0).addingReportingOverflow(
                    count.value - count.refunded)
                byOffer[count.offer]?.wonValue = isTooMuch ? .max : sum
            }
        }
    }

    func count(of state: Deal.State) -> Int {
        byOffer.values.reduce(0) { sum, total in
            switch state {
            case .open: sum + total.open
            case .won: sum + total.won
            case .lost: sum + total.lost
            }
        }
    }
}

/// A message of the outbox as the page shows it.
struct OutboxRow: Sendable {
    var id: Int64
    var lead: Int64
    var address: String
    var step: String
    var route: String
    var state: String
    var why: String
    var when: Moment?

    init(_ entry: OutboxEntry, _ reader: ReaderLanguage) {
        (id, lead, address) = (entry.message.id, entry.message.lead, entry.address)
        (step, route) = (entry.message.key.step, entry.message.route)
        state = entry.message.state.rawValue
        why = entry.waits?.words(reader.say) ?? ""
        when = entry.message.notBefore
    }

    init(_ entry: EndedEntry) {
        (id, lead, address) = (entry.record.id, entry.record.lead, entry.address)
        (step, route) = (entry.record.key.step, entry.record.route)
        state = entry.record.state.rawValue
        why = entry.reason
        when = entry.record.at
    }
}

extension CardLine {
    /// A card with what its lead wrote last and what the deal in question is worth.
    init(_ card: Card, _ lead: Lead?, _ rules: Rules, in records: any ReadableRecords) throws {
        self.init(card: card, lead: lead)
        let deals = try records.deals(lead: card.lead).filter { $0.state == .open }
        value = deals.max { $0.value.minorUnits < $1.value.minorUnits }?.value
        snooze = try records.snooze(card: card.id)
        said = try lead.flatMap { try LeadWords.last(of: $0, in: records) }
    }
}
