import Engine
import Ports
import Scheduler
import Values

extension Judge {
    /// Looks at everything the store holds: as often as it can be afforded, after every restart, and at the end.
    func inspect() {
        guard violation == nil else { return }
        takeErasures()
        guard
            let runs = read({
                try $0.enrollments(in: Set(Enrollment.Life.allCases), after: 0, limit: .max)
            })
        else { return }
        var owned: [Int64: Int64] = [:]
        for run in runs { inspect(run, &owned) }
        for message in known.keys where owned[message] == nil { broken(.nothingDisappears, "message \(message)") }
        known = owned
        inspectSales()
        for route in traffic.keys.sorted() { judgeGuardrails(of: route) }
        life.coverage.count("inspections")
    }

    private func inspect(_ run: Enrollment, _ owned: inout [Int64: Int64]) {
        guard
            let (messages, records, card) = read({
                (
                    try $0.messages(enrollment: run.id), try $0.records(enrollment: run.id),
                    try $0.activeCard(lead: run.lead)
                )
            })
        else { return }
        if lives[run.id] != run.life.rawValue {
            broken(.logTellsState, "enrollment \(run.id) is \(run.life), the log says \(lives[run.id] ?? "nothing")")
        }
        if run.waiting == .delivery, run.life == .waiting, messages.isEmpty {
            broken(.nothingDisappears, "enrollment \(run.id) waits for a message that is not there")
        }
        if run.waiting == .card, card == nil { broken(.nothingDisappears, "enrollment \(run.id) waits for no card") }
        if run.waiting == .timer || run.waiting == .evidence, run.life == .waiting, run.due == nil {
            broken(.nothingDisappears, "enrollment \(run.id) waits for a timer that is not set")
        }
        let keys = messages.map(\.key) + records.map(\.key)
        if Set(keys).count != keys.count { broken(.onceEach, "enrollment \(run.id): \(keys)") }
        if !Set(records.map(\.id)).isDisjoint(with: messages.map(\.id)) {
            broken(.nothingDisappears, "a message of \(run.id) stands twice")
        }
        for message in messages {
            owned[message.id] = run.lead
            life.coverage.count("saw \(message.state.rawValue)")
            if run.life.isOver, [.planned, .deferred, .held].contains(message.state), !vouched.contains(message.id),
                letter(message.id)?.cleared ?? 0 == 0, !isUnderWay(message.id)
            {
                life.coverage.count("over with an open message")
            }
            if message.state != .sending && message.state != .unknown { expectFlagged(message.id, "\(message.state)") }
        }
        for record in records {
            owned[record.id] = run.lead
            life.coverage.count("saw \(record.state.rawValue)")
            inspect(record)
        }
    }

    private func isUnderWay(_ message: Int64) -> Bool { life.wire?.underWay[message] != nil }

    private func inspect(_ record: MessageRecord) {
        if record.state == .sent {
            if letter(record.id)?.received ?? 0 == 0, !vouched.contains(record.id) {
                broken(.sentMeansArrived, "message \(record.id): \(record.answer ?? "")")
            }
        } else {
            expectFlagged(record.id, "\(record.state)")
        }
        guard !logged.contains(record.id) else { return }
        logged.insert(record.id)
        takeEnd(record)
        let isThere = log.reversed().contains { entry in
            entry.lead == record.lead && entry.at == record.at
                && (entry.enrollment == record.enrollment || entry.enrollment == nil)
        }
        if !isThere { broken(.endsAreLogged, "message \(record.id) \(record.state): \(record.answer ?? "")") }
    }

    /// What the remote has, and no person said otherwise, may only be sent, unknown, or on its way.
    private func expectFlagged(_ message: Int64, _ state: String) {
        guard let letter = letter(message), letter.dots.count > letter.cleared else { return }
        let isThere = letter.dots.dropFirst(letter.cleared).contains { $0 == .taken || $0 == .lost }
        if isThere, letter.received > 0 { broken(.unknownIsFlagged, "message \(message) arrived and is \(state)") }
    }

    private func inspectSales() {
        guard let (cards, leads) = read({ (try $0.activeCards(queue: nil), try $0.leads(after: 0, limit: .max)) })
        else { return }
        if Set(cards.map(\.lead)).count != cards.count { broken(.oneCard, "\(cards.map(\.lead))") }
        for card in cards where self.cards[card.id]?.state != card.state.rawValue {
            let told = self.cards[card.id]?.state ?? "nothing"
            broken(.logTellsState, "card \(card.id) is \(card.state), the log says \(told)")
        }
        let active = Set(cards.map(\.id))
        for (card, told) in self.cards where ["open", "accepted"].contains(told.state) != active.contains(card) {
            broken(.logTellsState, "card \(card) is \(told.state) by the log alone")
        }
        var (count, value) = (0, 0)
        for lead in leads.map(\.id) + erased {
            guard let deals = read({ try $0.deals(lead: lead) }) else { return }
            for deal in deals { inspect(deal, of: lead, &count, &value) }
            let open = deals.filter { $0.state == .open }.map(\.offer)
            if Set(open).count != open.count { broken(.oneDeal, "lead \(lead): \(open)") }
        }
        if let total = read({ try $0.dealTotals(in: .won) }), total.count != count || total.value != value {
            broken(.moneyAddsUp, "\(count) deals of \(value), the total says \(total)")
        }
    }

    private func inspect(_ deal: Deal, of lead: Int64, _ count: inout Int, _ value: inout Int) {
        if deals[deal.id] != (deal.state == .open ? "opened" : deal.state.rawValue) {
            broken(.logTellsState, "deal \(deal.id) is \(deal.state), the log says \(deals[deal.id] ?? "nothing")")
        }
        if deal.state == .won {
            (count, value) = (count + 1, value + deal.value.minorUnits)
            let isPaid = deal.paid >= deal.price.minorUnits
            if !isPaid, !paidDeals.contains(deal.id), !wonByPerson.contains(lead) {
                broken(.moneyAddsUp, "deal \(deal.id) was won by nobody")
            }
        } else if paidDeals.contains(deal.id), !erased.contains(lead) {
            broken(.paymentsCount, "deal \(deal.id) was paid and is \(deal.state)")
        }
        if deal.refunded < 0 { broken(.moneyAddsUp, "deal \(deal.id) has \(deal.refunded) back") }
    }

    /// The log read again from its beginning is the log that was read entry by entry.
    func inspectLog() {
        guard violation == nil, let whole = read({ try $0.log(after: 0, limit: .max) }) else { return }
        takeErasures()
        if whole.count != log.count {
            broken(.logIsAppendOnly, "it has \(whole.count) entries, \(log.count) were seen")
        }
        for (entry, seen) in zip(whole, log) where !isSame(entry, as: seen) {
            broken(.logIsAppendOnly, "\(entry) was \(seen)")
        }
    }

    /// After the faults: every message has ended, or is held or unknown; nobody waits for what cannot come.
    func inspectEnd() {
        inspectErasures()
        guard violation == nil,
            let (runs, messages) = read({
                (
                    try $0.enrollments(in: Set(Enrollment.Life.allCases), after: 0, limit: .max),
                    try $0.messages(in: Set(OutboxMessage.State.allCases), limit: .max)
                )
            })
        else { return }
        for message in messages where message.state != .held && message.state != .unknown {
            broken(.everythingDrains, "message \(message.id) is \(message.state): \(message.reason ?? "")")
        }
        for run in runs where !run.life.isOver {
            let isOpenEnded = run.waiting == .event && run.due == nil
            life.coverage.count(isOpenEnded ? "end: waits for an event" : "end: \(run.life)")
            if run.life != .held, !isOpenEnded {
                broken(
                    .everythingDrains,
                    "enrollment \(run.id) is \(run.life) for \(run.waiting.map(\.rawValue) ?? "nothing")")
            }
            if run.life == .held { inspectHeld(run) }
        }
        for run in runs where run.life.isOver {
            life.coverage.count("end: \(run.life) \(run.outcome.map { _ in "" } ?? "")")
        }
    }

    /// What is held has a reason that a person can mend.
    private func inspectHeld(_ run: Enrollment) {
        let reason = run.outcome ?? ""
        let isExpected =
            reason.contains("has no value") || reason.contains("templates/broken") || reason.contains("there is no")
            || reason.contains("divided") || reason.contains("zero")
            || reason.contains("may or may not have arrived") && isHeldInDoubt(run)
        life.coverage.count("end: held, \(isExpected ? "as it should" : reason)")
        if !isExpected { broken(.oneNeverStopsOthers, "enrollment \(run.id) is held: \(reason)") }
    }
}
