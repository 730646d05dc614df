import Engine
import Foundation
import Ports
import Store
import Values

/// A home with many leads: their runs, messages, log, deals and cards, as years of work leave them behind.
struct Crowd {
    let leads: Int64
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

    /// Ids lie a thousand apart, so that everything of one lead has its own.
    private func person(_ number: Int64, _ draw: inout Draw, _ records: any Records) throws {
        let id = number * 1_000
        let (given, name) = (draw.one(Self.given), draw.one(Self.names))
        let company = "\(draw.one(Self.words))\(draw.one(Self.words))\(draw.below(5_000))"
        var lead = Lead(
            id: id, address: "\(given).\(name)\(number)@\(company).example",
            attributes: [
                "first_name": .string(given.capitalized), "last_name": .string(name.capitalized),
                "company": .string(company.capitalized), "company_size": .int(draw.below(500)),
            ], createdAt: Self.start)
        lead.source = draw.one(["guide", "form", "webinar", "import"])
        lead.owner = draw.below(20) == 0 ? draw.one(["maya", "jonas", "lena"]) : nil
        lead.tags = draw.below(10) == 0 ? ["warm"] : []
        try records.insert(lead)
        let isLive = number.isMultiple(of: 5)
        try run(id, isLive, &draw, records)
        for place in 0..<10 {
            try records.append(
                LogEntry(
                    id: id + 100 + Int64(place), at: Self.start + .seconds(number), lead: id, enrollment: id,
                    name: place == 0 ? "enrolled" : "delivered", actor: "scheduler",
                    values: ["message": .int(Int(id) + place), "code": 250]))
        }
        if number.isMultiple(of: 200) { try card(id, &draw, records) }
        if number.isMultiple(of: 30) { try deal(id, &draw, records) }
    }

    private func run(_ id: Int64, _ isLive: Bool, _ draw: inout Draw, _ records: any Records) throws {
        var run = Enrollment(
            id: id, lead: id, sequence: draw.one(Self.sequences), version: "v1", run: 1, due: Self.start)
        run.step = isLive ? draw.one(Self.steps) : nil
        run.life = isLive ? .waiting : draw.below(4) == 0 ? .exited : .finished
        run.waiting = isLive ? .timer : nil
        run.due = isLive ? Self.start + .seconds(Int64(draw.below(900_000))) : nil
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
            notBefore: Self.start + .days(1), offer: nil)
        return OutboxMessage(
            id: id, enrollment: run.id, lead: run.lead, plan: plan, route: "ana", plannedAt: Self.start)
    }

    private func card(_ id: Int64, _ draw: inout Draw, _ records: any Records) throws {
        var card = Card(
            id: id + 300, lead: id, enrollment: id, queue: draw.one(["course-desk", "coaching-desk"]),
            priority: draw.below(5), reasons: [draw.one(["replied", "fit and engaged", "asked for a call"])],
            openedAt: Self.start, answerBy: Self.start + .minutes(Int64(draw.below(3_000))))
        if draw.below(3) == 0 {
            card.state = .accepted
            card.owner = draw.one(["maya", "jonas", "lena"])
        }
        try records.insert(card)
    }

    private func deal(_ id: Int64, _ draw: inout Draw, _ records: any Records) throws {
        var deal = Deal(
            id: id + 400, lead: id, offer: draw.one(["seat", "book"]),
            value: Money(minorUnits: 49_900, currency: "USD"),
            token: "t\(id)", openedAt: Self.start)
        deal.state = draw.one(Deal.State.allCases)
        try records.insert(deal)
    }
}
