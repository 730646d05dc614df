import Engine
import Ports
package import Workspace

extension Queries {
    /// Doubts about the people that queues name, beside those who can sign in; none where nobody can.
    package func doubtfulStaff() throws -> [Problem] {
        let people = try store.read { try $0.people() }
        guard let queues = workspace?.rules.queues.values.sorted(by: { $0.name < $1.name }), !people.isEmpty else {
            return []
        }
        return queues.flatMap { queue in
            queue.people.compactMap { name in
                doubt(about: name, among: people).map { reason, hint in
                    Problem(
                        .warning, file: "sequences/queues/\(queue.name).json", path: "people", cause: .doubtful(reason),
                        hint: hint)
                }
            }
        }
    }

    private func doubt(about name: String, among people: [Person]) -> (reason: String, hint: String)? {
        if let person = people.first(where: { $0.name == name }) {
            guard !person.worksCards else { return nil }
            return (
                "\(name) gets cards and, as a \(person.role), can work none",
                "`baton people add \"\(name)\" --role salesperson` changes the role"
            )
        }
        if let person = people.first(where: { $0.name.lowercased() == name.lowercased() }) {
            return (
                "“\(name)” is not “\(person.name)”, who signs in: the cards of one are not the other's",
                "write “\(person.name)”"
            )
        }
        return (
            "“\(name)” gets cards and cannot sign in to see them",
            "`baton people add \"\(name)\" --role salesperson`, then `baton login \"\(name)\"`"
        )
    }
}
