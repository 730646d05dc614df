import Engine
import Ports
import Workspace

/// Who can have a card.
extension Scheduler {
    /// Refuses to give a card to somebody who could not work it: nobody of the queues and none who signs in, or one who only
    /// looks. A home that names nobody at all takes everybody's word.
    func refuse(worker name: String, in records: any ReadableRecords) throws {
        let named = Set(workspace.rules.queues.values.flatMap(\.people))
        let people = try records.people()
        if let person = people.first(where: { $0.name == name }) {
            guard person.worksCards else {
                throw SchedulerError.cannotWork(name, .role(person.role))
            }
            return
        }
        guard !named.contains(name), !named.isEmpty || !people.isEmpty else { return }
        throw SchedulerError.cannotWork(name, .unknown(known: try workers(in: records)))
    }

    /// What is to be said to somebody who takes a card and is none of those who work them, or nil: whoever sits at the
    /// machine may, and the pages show the card under this name.
    func doubt(aboutWorker name: String) throws -> String? {
        do {
            try read { try refuse(worker: name, in: $0) }
            return nil
        } catch let error as SchedulerError {
            guard case .cannotWork(_, .unknown(let known)) = error, !known.isEmpty else { return "\(error)" }
            return "\(error): say who you are; there are: \(known.joined(separator: ", "))"
        }
    }

    /// Everybody who could have a card, by name.
    func workers(in records: any ReadableRecords) throws -> [String] {
        let people = try records.people()
        let others = Set(people.filter { !$0.worksCards }.map(\.name))
        let named = workspace.rules.queues.values.flatMap(\.people)
        return Set(named + people.map(\.name)).subtracting(others).sorted()
    }
}
