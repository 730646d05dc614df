import Engine
import Mail
import Ports
import Values
import Workspace

extension Scheduler {
    /// Does what a request asks about one card.
    func performCardWork(_ request: Request, by actor: String) throws -> Answered {
        switch request {
        case .claim(let card, let owner):
            let seen = owner.map(Owner.person) ?? .nobody
            return try claim(card: find(card: card), by: actor, seen: seen)
                .answered("is yours, \(actor)", doubt: doubt(aboutWorker: actor))
        case .handOver(let card, let person):
            return try handOver(card: find(card: card), to: person, by: actor).answered("is \(person)'s now")
        case .giveBack(let card):
            let card = try giveBack(card: find(card: card), by: actor)
            return card.answered(card.owner.map { "went to \($0), who has the turn" } ?? "waits for whoever takes it")
        case .touch(let card, let how):
            let card = try touch(card: find(card: card), by: actor, how: how)
            return card.answered(
                "first touch recorded: \(how)", doubt: card.owner == actor ? try doubt(aboutWorker: actor) : nil)
        case .dispose(let card, let disposition, let reason, let value, let offer):
            let said = try Disposition(disposition, reason: reason)
            let outcome = try dispose(card: find(card: card), by: actor, as: said, value: value, offer: offer)
            return outcome.card.answered("closed: \(said.word)\(said.booked(outcome.won))", won: outcome.won)
        default:
            throw SchedulerError.badRequest("this is about no card")
        }
    }

    /// A card by its number, or by the address of the lead it is about: a lead has one open card at most.
    private func find(card name: String) throws -> Int64 {
        if let id = Int64(name) { return id }
        return try read { records in
            guard let lead = try records.lead(address: Address.normal(name)),
                let card = try records.activeCard(lead: lead.id)
            else { throw SchedulerError.unknownCard(name) }
            return card.id
        }
    }
}

extension Card {
    /// - Parameter doubt: what is to be said about whose it is now.
    fileprivate func answered(_ text: String, won: Deal? = nil, doubt: String? = nil) -> Answered {
        Answered(
            "card \(id) \(text)" + (doubt.map { "\n\($0)" } ?? ""),
            [
                "card": .int(Int(id)), "state": .string(state.rawValue), "owner": owner.map(Value.string) ?? .null,
                "won": won.map(\.sold) ?? .null,
            ])
    }
}

extension Disposition {
    /// What a win was booked as, for people.
    fileprivate func booked(_ deal: Deal?) -> String {
        guard self == .won else { return "" }
        return deal.map { "; \($0.offer) is sold for \($0.value)" }
            ?? "; no deal is booked, because nothing was on sale and no offer was named"
    }
}
