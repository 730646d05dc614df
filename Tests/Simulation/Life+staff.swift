import Engine
import Ports
import Scheduler
import Values

extension Life {
    /// Salespeople and operators look in now and then.
    func planStaff() {
        future.add(time + dice.span(.hours(1), terms.visits)) { [unowned self] in
            guard !isCalm, judge.violation == nil else { return }
            visit()
            planStaff()
        }
    }

    private func visit() {
        guard let cards = judge.read({ try $0.activeCards(queue: nil) }) else { return }
        for card in cards where dice.chance(600) { work(card) }
        guard let messages = judge.read({ try $0.messages(in: [.held, .deferred, .unknown, .planned], limit: 50) })
        else { return }
        for message in messages where dice.chance(150) { settle(message) }
        for mailbox in ["ana", "ben", "crm"] where dice.chance(20) {
            ask("resume") { try $0.resume(route: mailbox, actor: "ops") }
        }
        for lead in pausedLeads() where dice.chance(200) { resume(lead) }
        for mailbox in judge.stopped.keys.sorted() where dice.chance(300) {
            ask("lift a guardrail") { try $0.resume(route: mailbox, actor: "ops") }
        }
    }

    private func work(_ card: Card) {
        let person = dice.pick(["maya", "jonas", "kim"])
        switch dice.below(6) {
        case 0: ask("claim") { _ = try $0.claim(card: card.id, by: person) }
        case 1: ask("touch") { _ = try $0.touch(card: card.id, by: person, how: "call") }
        case 2: win(card, by: person)
        case 3: ask("lost") { _ = try $0.dispose(card: card.id, by: person, as: .lost(reason: "budget")) }
        case 4:
            let reason = dice.pick(["later", "timing"])
            ask("recycle") { _ = try $0.dispose(card: card.id, by: person, as: .recycled(reason: reason)) }
        default:
            let outcome = dice.pick(["claim", "won", "lost", "recycle"])
            let mark = outcome == "won" ? { [unowned self] in _ = judge.wonByPerson.insert(card.lead) } : nil
            happens(
                "disposition", .lead(card.lead), ["outcome": .string(outcome), "by": .string(person)], "disposition",
                mark: mark)
        }
    }

    private func win(_ card: Card, by person: String) {
        let open = (judge.read { try $0.deals(lead: card.lead) } ?? []).filter { $0.state == .open }
        let offer = open.isEmpty ? nil : dice.pick(open).offer
        let value = offer != nil && dice.chance(500) ? dice.within(1...90_000) : nil
        ask("won", mark: { [unowned self] in judge.wonByPerson.insert(card.lead) }) {
            _ = try $0.dispose(card: card.id, by: person, as: .won, value: value, offer: offer)
        }
    }

    private func settle(_ message: OutboxMessage) {
        switch message.state {
        case .unknown:
            // A person knows mostly what is true, and sometimes not.
            let truth = judge.wireIDs[message.id].flatMap { judge.letters[$0] }?.received ?? 0 > 0
            let arrived = dice.chance(800) ? truth : !truth
            ask("resolve", mark: { [unowned self] in judge.resolved(message.id, arrived: arrived) }) {
                try $0.resolve(message: message.id, arrived: arrived, actor: "ops")
            }
        case .held, .deferred:
            if dice.chance(500) {
                ask("release") { try $0.release(message: message.id, actor: "ops") }
            } else {
                ask("drop") { try $0.drop(message: message.id, actor: "ops") }
            }
        default:
            if dice.chance(200) { ask("drop") { try $0.drop(message: message.id, actor: "ops") } }
        }
    }

    /// Every card gets its answer; whether there was any.
    func workEverything() -> Bool {
        // A guardrail's pause waits for a person.
        let hasPaused = scheduler?.pausedRoutes.isEmpty == false
        for route in scheduler?.pausedRoutes ?? [] {
            coverage.count("paused at the end")
            ask("resume") { try $0.resume(route: route.route, actor: "ops") }
        }
        let paused = pausedLeads()
        for lead in paused { resume(lead) }
        return workCards() || hasPaused || !paused.isEmpty
    }

    /// Leads that stand still until somebody lets them go on, such as by what a colleague did.
    private func pausedLeads() -> [Int64] {
        let runs = judge.read { try $0.enrollments(in: [.paused], after: 0, limit: .max) } ?? []
        return Set(runs.map(\.lead)).sorted()
    }

    private func resume(_ lead: Int64) {
        guard let found = judge.read({ try $0.lead(lead) }), let address = found?.address else { return }
        coverage.count("a paused lead goes on")
        ask("resume a lead") { try $0.resume(lead: address, actor: "ops") }
    }

    private func workCards() -> Bool {
        guard let cards = judge.read({ try $0.activeCards(queue: nil) }), !cards.isEmpty else { return false }
        for card in cards {
            if dice.chance(300) {
                win(card, by: "maya")
            } else {
                ask("lost") { _ = try $0.dispose(card: card.id, by: "maya", as: .lost(reason: "budget")) }
            }
        }
        return true
    }
}
