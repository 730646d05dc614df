import Engine
import Ports
import Values
import Workspace

/// Holds what the provider took against what the store says, lead by lead.
struct Judgement {
    private let week: Week
    private var result: SoakReport
    private let provider: Provider

    init(of week: Week) {
        self.week = week
        provider = week.provider
        result = SoakReport(provider: week.provider.name)
    }

    func report() throws -> SoakReport {
        var judgement = self
        try judgement.judge()
        return judgement.result
    }

    private mutating func judge() throws {
        result.leads = week.terms.leads
        (result.offered, result.accepted) = (week.door.offered, week.door.accepted)
        result.unknown = week.lostAnswers
        result.throughput = week.demand.share
        (result.peak, result.discovery) = (week.peaks.worst, week.peaks.worstDiscovery)
        countCopies()
        for number in 0..<week.terms.leads { try judgeLead(number) }
        pronounce()
        note()
    }

    private mutating func countCopies() {
        // A call that is made again carries its id, by which its receiver knows it.
        let isByRule = !provider.isMail || provider.home.more.contains("resend")
        for (_, copies) in week.door.copies where copies.taken > 1 {
            let again = copies.taken - 1
            let twiceTold = isByRule ? min(again, max(0, copies.told - 1)) : again
            result.doubled += twiceTold
            result.resent += again - twiceTold
        }
    }

    private mutating func judgeLead(_ number: Int) throws {
        let address = Recipient.address(of: number)
        let recipient = Recipient(of: number, for: provider)
        let (runs, open, ended, suppression) = try week.store.read { records in
            let lead = try records.lead(address: address)
            let runs = try lead.map { try records.enrollments(lead: $0.id) } ?? []
            return (
                runs, try runs.flatMap { try records.messages(enrollment: $0.id) },
                try runs.flatMap { try records.records(enrollment: $0.id) },
                try records.suppression(hash: Week.keys.addressHash(address))
            )
        }
        let ids = week.door.ids[number] ?? []
        if ids.count > 3 { result.doubled += ids.count - 3 }
        if !recipient.isAtFault {
            let blamed = ended.filter { ![.sent, .unknown].contains($0.state) && !isAnswered(recipient) }
            let isFailed = runs.contains { $0.life == .failed || $0.life == .held } || suppression != nil
            if isFailed || !blamed.isEmpty {
                result.failedNotTheirs += 1
                remember(
                    "lead \(number): \(blamed.first?.answer ?? runs.last.map { "\($0.life)" } ?? suppression ?? "")")
            }
        }
        judgeBooks(number, ids, open, ended)
        judgeWhereabouts(number, recipient, runs, open, ended)
    }

    /// What the provider has, against what the store says that it has.
    private mutating func judgeBooks(
        _ number: Int, _ ids: Set<String>, _ open: [OutboxMessage], _ ended: [MessageRecord]
    ) {
        let sent = ended.count { $0.state == .sent }
        let told = ids.count { week.door.copies[$0].map { $0.told > 0 } ?? false }
        let inDoubt = ended.count { $0.state == .unknown } + open.count { $0.state == .unknown || $0.mayHaveArrived }
        // Sent is what it said it took; what it has and never said is sent by evidence, or in doubt.
        let missing = max(0, sent - ids.count) + max(0, told - sent) + max(0, ids.count - sent - inDoubt)
        guard missing > 0, provider.isMail || sent != told else { return }
        result.lost += missing
        remember("lead \(number): \(ids.count) taken, \(told) said, \(sent) sent, \(inDoubt) in doubt")
    }

    /// Whether there is something for a run that is not over to wait for, and everything behind one that is.
    private mutating func judgeWhereabouts(
        _ number: Int, _ recipient: Recipient, _ runs: [Enrollment], _ open: [OutboxMessage], _ ended: [MessageRecord]
    ) {
        for run in runs {
            let messages = ended.count { $0.enrollment == run.id }
            let waits = open.contains { $0.enrollment == run.id }
            let isLost =
                switch run.life {
                case .finished: messages + open.count(where: { $0.enrollment == run.id }) < 3 && !isAnswered(recipient)
                case .waiting: run.waiting == .delivery && !waits || run.due == nil && !waits
                case .pending, .active: run.due == nil && !waits
                case .paused, .held, .exited, .failed: false
                }
            guard isLost else { continue }
            result.lost += 1
            remember("lead \(number): \(run.life) with \(messages) messages and nothing to wait for")
        }
        if runs.isEmpty, number < week.begun {
            result.lost += 1
            remember("lead \(number): no run")
        }
    }

    private func isAnswered(_ recipient: Recipient) -> Bool { if case .answers = recipient { true } else { false } }

    private mutating func remember(_ note: String) { if result.notes.count < 6 { result.notes.append(note) } }

    private mutating func pronounce() {
        if result.failedNotTheirs > 0 {
            result.violations.append("\(result.failedNotTheirs) failed for what is not theirs")
        }
        if result.doubled > 0 { result.violations.append("\(result.doubled) sent twice") }
        if result.lost > 0 { result.violations.append("\(result.lost) lost") }
        if result.throughput < 0.8 {
            result.violations.append("\(percent(result.throughput)) of what was possible: \(week.demand.story)")
        }
        if result.peak > 1.2 {
            result.violations.append("\(percent(result.peak)) of what is allowed: \(week.peaks.story)")
        }
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private mutating func note() {
        for (words, count) in week.door.refusals.sorted(by: { $0.value > $1.value }).prefix(5) {
            result.notes.append("\(count) × \(words)")
        }
        for (words, count) in week.troubles.sorted(by: { $0.value > $1.value }).prefix(8) {
            result.notes.append("rested \(count) × \(words)")
        }
    }
}
