import Engine
import Ports
package import Values
import Workspace

extension Queries {
    /// What both sides see of the days from one to another, both included, in the workspace's zone.
    package func figures(from: CivilDate, to: CivilDate) throws -> ReportFigures {
        let midnight = TimeOfDay(minutes: 0)
        let start = zone.moment(of: from, at: midnight)
        let end = zone.moment(of: to.advanced(by: 1), at: midnight)
        return try store.read { records in
            var count = ReportCount(from: from, to: to, zone: zone, now: clock.now, hours: businessTimes)
            for lead in try records.leadFacts(from: start, until: end) { count.add(lead) }
            for card in try records.cardFacts(from: start, until: end) { count.add(card) }
            for deal in try records.wonDeals(from: start, until: end) { count.add(deal) }
            return count.result
        }
    }
}

extension Queries {
    /// When each queue of the home is open.
    private var businessTimes: [String: BusinessTime] {
        workspace?.rules.queues.mapValues { BusinessTime($0.hours, leadZone: nil, workspaceZone: zone) } ?? [:]
    }
}

/// A report while its facts are counted.
private struct ReportCount {
    private var figures: ReportFigures
    private var sources: [String: ReportFigures.Source] = [:]
    private var people: [String: ReportFigures.Seller] = [:]
    private var days: [Int: ReportFigures.Day] = [:]
    private var waits: [Span] = []
    private var delays: [Span] = []
    private var waitsOf: [String: [Span]] = [:]
    private var lastDay: (span: Range<Moment>, number: Int)
    private let zone: Zone
    private let now: Moment
    private let hours: [String: BusinessTime]
    /// The hours of a queue that is no longer in the files.
    private let usual: BusinessTime

    init(from: CivilDate, to: CivilDate, zone: Zone, now: Moment, hours: [String: BusinessTime]) {
        self.hours = hours
        usual = BusinessTime(.office, leadZone: nil, workspaceZone: zone)
        figures = ReportFigures(from: from, to: to)
        (self.zone, self.now) = (zone, now)
        lastDay = (now..<now, 0)
        var day = from
        while day <= to, days.count < 400 {
            days[day.daysSinceEpoch] = ReportFigures.Day(date: day)
            day = day.advanced(by: 1)
        }
    }

    /// Most facts come in the order of time, so the day of one is mostly the day of the next.
    private mutating func day(of moment: Moment) -> Int {
        if lastDay.span.contains(moment) { return lastDay.number }
        let date = zone.local(moment).date
        let midnight = TimeOfDay(minutes: 0)
        let start = zone.moment(of: date, at: midnight)
        lastDay = (start..<max(start, zone.moment(of: date.advanced(by: 1), at: midnight)), date.daysSinceEpoch)
        return date.daysSinceEpoch
    }

    mutating func add(_ lead: LeadFact) {
        let name = lead.source ?? ""
        figures.leads += 1
        sources[name, default: .init(name: name)].leads += 1
        days[day(of: lead.createdAt)]?.leads += 1
    }

    mutating func add(_ card: CardFact) {
        guard !card.isNotice else {
            figures.notices += 1
            return
        }
        delays.append(max(.zero, card.openedAt - card.calledAt))
        let (source, owner) = (card.source ?? "", card.owner ?? "")
        figures.cards += 1
        sources[source, default: .init(name: source)].handedOver += 1
        people[owner, default: .init(name: owner)].cards += 1
        days[day(of: card.openedAt)]?.cards += 1
        switch card.verdict {
        case .accepted:
            figures.accepted += 1
            sources[source]?.accepted += 1
        case .rejected(let reason):
            figures.rejected += 1
            figures.rejectedBy[reason, default: 0] += 1
            sources[source]?.rejected += 1
        case .undecided: break
        }
        if ReportFigure.lost.counts(card, at: now) {
            figures.lost += 1
            people[owner]?.lost += 1
        }
        addTouch(card, owner)
    }

    private mutating func addTouch(_ card: CardFact, _ owner: String) {
        guard let touchedAt = card.touchedAt else {
            if ReportFigure.stale.counts(card, at: now) { people[owner]?.stale += 1 }
            return
        }
        figures.touched += 1
        people[owner]?.touched += 1
        if ReportFigure.inTime.counts(card, at: now) {
            figures.inTime += 1
            people[owner]?.inTime += 1
        }
        let wait = (hours[card.queue] ?? usual).open(from: card.openedAt, to: touchedAt)
        waits.append(wait)
        waitsOf[owner, default: []].append(wait)
    }

    mutating func add(_ deal: WonDeal) {
        let source = deal.source ?? ""
        sources[source, default: .init(name: source)].won.add(deal.value)
        days[day(of: deal.closedAt)]?.won += 1
        figures.refunded = figures.refunded.addingOrMost(deal.refunded)
        if let person = deal.person {
            figures.wonByPeople.add(deal.value)
            people[person, default: .init(name: person)].won.add(deal.value)
        } else {
            figures.wonByItself.add(deal.value)
        }
    }

    var result: ReportFigures {
        var (figures, people) = (figures, people)
        figures.toFirstTouch = waits.median
        (figures.toCard, figures.toCardLongest) = (delays.median, delays.max())
        for (name, spans) in waitsOf { people[name]?.toFirstTouch = spans.median }
        figures.sources = sources.values.sorted { ($1.leads, $0.name) < ($0.leads, $1.name) }
        figures.people = people.values.sorted { ($1.cards, $0.name) < ($0.cards, $1.name) }
        figures.days = days.values.sorted { $0.date < $1.date }
        return figures
    }
}

extension ReportFigures.Sum {
    fileprivate mutating func add(_ value: Int) {
        count += 1
        self.value = self.value.addingOrMost(value)
    }
}

extension Int {
    fileprivate func addingOrMost(_ other: Int) -> Int {
        let (sum, isTooMuch) = addingReportingOverflow(other)
        return isTooMuch ? .max : sum
    }
}

extension [Span] {
    /// The middle one of them, or nil.
    fileprivate var median: Span? { isEmpty ? nil : sorted()[count / 2] }
}
