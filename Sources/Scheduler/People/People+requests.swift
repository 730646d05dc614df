import Ports
import Values

extension Scheduler {
    /// Does what a request about people asks.
    func performPeople(_ request: Request, by actor: String) throws -> Answered {
        switch request {
        case .keepPerson(let name, let address, let role):
            let person = try keepPerson(name, address: address, role: role, actor: actor)
            return Answered(
                "\(person.name) is \(person.role)", ["name": .string(person.name), "role": .string(person.role)])
        case .removePerson(let name, let heir):
            let cards = try removePerson(name, cardsTo: heir, actor: actor)
            let whose = heir.map { "are \($0)'s now" } ?? "went back to their queues"
            return Answered(
                "\(name) cannot sign in any more" + (cards > 0 ? "; \(cards) of their cards \(whose)" : ""),
                ["name": .string(name), "cards": .int(cards)])
        case .away(let name, let from, let to):
            guard let first = CivilDate(parsing: from), let last = CivilDate(parsing: to) else {
                throw SchedulerError.badRequest("the days cannot be read")
            }
            try away(name, from: first, to: last, actor: actor)
            return Answered("\(name) is away from \(first) to \(last)", ["name": .string(name)])
        case .keepSignInLink(let name, let hash):
            let person = try read { try known(person: name, in: $0) }
            try keepSignInLink(hash, person: person.id, life: .hours(1), actor: actor)
            return Answered("the link signs \(person.name) in once, within an hour", ["name": .string(person.name)])
        default: throw SchedulerError.badRequest("this is no request about people")
        }
    }
}
