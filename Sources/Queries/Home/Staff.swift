import Engine
import Ports
import Workspace

/// A doubt about somebody whom a queue names.
package struct StaffDoubt: Sendable, Hashable {
    package var queue: String
    /// As the queue's file writes the name.
    package var name: String
    package var why: Why

    /// What is doubtful.
    package enum Why: Sendable, Hashable {
        /// The person's role only looks.
        case role(String)
        /// Somebody who signs in is called almost so.
        case spelling(String)
        /// Nobody who signs in is called so.
        case unknown
    }
}

extension Queries {
    /// Doubts about the people that queues name, beside those who can sign in; none where nobody can.
    package func doubtfulStaff() throws -> [StaffDoubt] {
        let people = try store.read { try $0.people() }
        guard let queues = workspace?.rules.queues.values.sorted(by: { $0.name < $1.name }), !people.isEmpty else {
            return []
        }
        return queues.flatMap { queue in
            queue.people.compactMap { name in
                doubt(about: name, among: people).map { StaffDoubt(queue: queue.name, name: name, why: $0) }
            }
        }
    }

    private func doubt(about name: String, among people: [Person]) -> StaffDoubt.Why? {
        if let person = people.first(where: { $0.name == name }) {
            return person.worksCards ? nil : .role(person.role)
        }
        return people.first { $0.name.lowercased() == name.lowercased() }.map { .spelling($0.name) } ?? .unknown
    }
}
