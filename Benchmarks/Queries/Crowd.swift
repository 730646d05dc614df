import Engine
import Foundation
import Ports
import Store
import Values

/// A home with many leads: their runs, messages, log, deals and cards, as years of work leave them behind.
struct Crowd {
    let leads: Int64
    /// Rows of the log, ten a lead where nothing is said.
    var log: Int64?
    /// Open cards, one for two hundred leads where nothing is said.
    var cards: Int64?
    /// When the last lead came, the first one a year before; nil for a home in which nothing has a date of its own. Nothing
    /// falls due in a home with dates, so that a program that runs on it is idle.
    var end: Moment?
    static let start = Moment(seconds: 1_772_442_000)
    static let batch: Int64 = 5_000
    static let sequences = ["course", "coaching", "winback"]
    static let steps = ["hello", "story", "case", "offer", "questions", "rest"]
    private static let given = [
        "ana", "ben", "carl", "dora", "eva", "finn", "greta", "hugo", "ida", "jan", "kira", "leo",
    ]
    private static let names = [
        "kosar", "weber", "novak", "rossi", "smith", "garcia", "dubois", "jensen", "kowalski", "tanaka", "silva",
        "meyer",
    ]
    private static let words = [
        "alpha", "north", "blue", "iron", "quick", "green", "river", "cloud", "stone", "bright",
    ]

    func make(at path: String) throws {
        let store = try SQLiteStore(path: path)
        var draw = Draw(7)
        for first in stride(from: Int64(1), through: leads, by: Int(Self.batch)) {
            try store.write { records in
                for number in first...min(leads, first + Self.batch - 1) { try person(number, &draw, records) }
            }
            if (first / Self.batch).isMultiple(of: 20) {
                FileHandle.standardError.write(Data("made \(first) of \(leads)\n".utf8))
            }
        }
        try store.close()
    }

    /// When a lead came.
    private func arrival(_ number: Int64) -> Moment {
        guard let end else { return Self.start }
        return end - .milliseconds(Span.days(365).milliseconds / max(leads, 1) * (leads - number))
    }

    /// Ids lie far apart, so that everything of one lead has its own.
    private func person(_ number: Int64, _ draw: inout Draw, _ records: any Records) throws {
        let arrival = arrival(number)
        let id = end == nil ? number * 1_000 : Identifiers.first(at: arrival)
        let (given, name) = (draw.one(Self.given), draw.one(Self.names))
        let company = "\(draw.one(Self.words))\(draw.one(Self.words))\(draw.below(5_000))"
        var lead = Lead(
            id: id, address: "\(given).\(name)\(number)@\(company).example",
            attributes: [
                "first_name": .string(given.capitalized), "last_name": .string(name.capitalized),
                "company": .string(company.capitalized), "company_size": .int(draw.below(500)),
            ], createdAt: arrival)
        lead.source = draw.one(["guide", "form", "webinar", "import"])
        lead.owner = draw.below(20) == 0 ? draw.one(["maya", "jonas", "lena"]) : nil
        lead.tags = draw.below(10) == 0 ? ["warm"] : []
        try records.insert(lead)
        let isLive = number.isMultiple(of: 5)
        try run(id, isLive, &draw, records)
        for place in 0..<Int((log ?? leads * 10) / max(leads, 1)) {
            try records.append(
                LogEntry(
                    id: id + 1_000 + Int64(place), at: end == nil ? Self.start + .seconds(number) : arrival, lead: id,
                    enrollment: id,
                    name: place == 0 ? "enrolled" : "delivered", actor: "scheduler",
                    values: ["message": .int(Int(id) + place), "code": 250]))
        }
        if number.isMultiple(of: max(1, cards.map { leads / max($0, 1) } ?? 200)) {
            try card(id, at: arrival, &draw, records)
        }
        if number.isMultiple(of: 30) { try deal(id, at: arrival, &draw, records) }
    }

    private func run(_ id: Int64, _ isLive: Bool, _ draw: inout Draw, _ records: any Records) throws {
        var run = Enrollment(
            id: id, lead: id, sequence: draw.one(Self.sequences), version: "v1", run: 1, due: Self.start)
        run.step = isLive ? draw.one(Self.steps) : nil
        run.life = isLive ? .waiting : draw.below(4) == 0 ? .exited : .finished
        run.waiting = isLive ? .timer : nil
        run.due = isLive ? (end.map { $0 + .days(1_000) } ?? Self.start) + .seconds(Int64(draw.below(900_000))) : nil
        run.outcome = isLive ? nil : draw.one(["won", "lost", "unsubscribed"])
        run.memory.subject = "Your guide"
        run.memory.mailbox = "ana"
        run.memory.thread = [MessageKey(step: "hello"), MessageKey(step: "story")]
        try records.insert(run)
        for place in 0..<3 {
            let message = message(id + 200 + Int64(place), run, Self.steps[place])
            try records.insert(message)
            guard !(isLive && place == 2) else { continue }
            let state: MessageRecord.State = draw.below(50) == 0 ? .failed : .sent
            try records.end(message, as: MessageRecord(message, state: state, at: Self.start, answer: "250 ok"))
        }
        guard isLive, draw.below(100) == 0, var held = try records.message(id + 202) else { return }
        held.state = .held
        held.reason = "templates/story.md:5:7: `lead.company` has no value"
        try records.update(held)
    }

    private func message(_ id: Int64, _ run: Enrollment, _ step: String) -> OutboxMessage {
        let plan = Plan(
            key: MessageKey(step: step), content: .mail(MailStep(template: "course/\(step)")),
            notBefore: (end.map { $0 + .days(1_000) } ?? Self.start) + .days(1), offer: nil)
        return OutboxMessage(
            id: id, enrollment: run.id, lead: run.lead, plan: plan, route: "ana", plannedAt: Self.start)
    }

    private func card(_ id: Int64, at arrival: Moment, _ draw: inout Draw, _ records: any Records) throws {
        var card = Card(
            id: id + 300, lead: id, enrollment: id, queue: draw.one(["course-desk", "coaching-desk"]),
            priority: draw.below(5), reasons: [draw.one(["replied", "fit and engaged", "asked for a call"])],
            openedAt: arrival, answerBy: (end ?? Self.start) + .minutes(Int64(draw.below(3_000))))
        if draw.below(3) == 0 {
            card.state = .accepted
            card.owner = draw.one(["maya", "jonas", "lena"])
            card.touchedAt = end.map { _ in arrival + .minutes(Int64(draw.below(600))) }
        } else if let end, draw.below(2) == 0 {
            // Late for the second time: no clock runs on it any more.
            (card.owner, card.breaches) = (draw.one(["maya", "jonas", "lena"]), 2)
            card.answerBy = end - .minutes(Int64(draw.below(3_000)))
        }
        try records.insert(card)
    }

    private func deal(_ id: Int64, at arrival: Moment, _ draw: inout Draw, _ records: any Records) throws {
        var deal = Deal(
            id: id + 400, lead: id, offer: draw.one(["seat", "book"]),
            value: Money(minorUnits: 49_900, currency: "USD"),
            token: "t\(id)", openedAt: arrival)
        deal.state = draw.one(Deal.State.allCases)
        if end != nil, deal.state != .open { deal.closedAt = arrival + .hours(Int64(draw.below(200))) }
        try records.insert(deal)
    }
}
