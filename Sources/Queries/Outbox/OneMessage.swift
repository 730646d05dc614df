import Engine
import Mail
package import Ports

extension Queries {
    /// The one message of a lead that is in one of these states; refused where there is none, or more than one.
    package func message(to address: String, in states: Set<OutboxMessage.State>) throws -> Int64 {
        let found = try store.read { records in
            guard let lead = try records.lead(address: Address.normal(address)) else {
                throw QueryError.unknownLead(address)
            }
            return try records.messages(OutboxFilter(states: states, lead: lead.id), after: nil, limit: 20).rows
        }
        guard let message = found.first else {
            throw QueryError.noMessage(address, states: states.map(\.rawValue).sorted())
        }
        guard found.count == 1 else {
            throw QueryError.severalMessages(address, found.map { "\($0.id) (\($0.key.step), \($0.state.rawValue))" })
        }
        return message.id
    }

    /// The open card of a lead.
    package func card(of address: String) throws -> CardStory {
        let id = try store.read { records in
            guard let lead = try records.lead(address: Address.normal(address)) else {
                throw QueryError.unknownLead(address)
            }
            guard let card = try records.activeCard(lead: lead.id) else { throw QueryError.noCard(address) }
            return card.id
        }
        return try card(id)
    }
}
