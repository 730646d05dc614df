import Engine
import Mail
import Ports
import Values

/// Forgetting a person, and telling them everything that is known of them.
extension Scheduler {
    /// What became of a wish to be forgotten.
    package enum Erasure: Sendable, Hashable {
        /// Everything is gone.
        case done
        /// Nothing was known of the address; nobody writes to it from now on.
        case unknown
        /// Nobody writes to it from now on, and it is erased as soon as the message under way has ended.
        case underWay
    }

    /// Forgets whoever an address belongs to: what is known of them, what was written and said, in every file of the home.
    /// The keyed hash of the address stays, so that nobody writes to it again, and so do totals.
    package func erase(address: String, actor: String) throws -> Erasure {
        let lead = try transact { records in
            let lead = try records.lead(address: Address.normal(address))
            if let lead {
                try suppress(lead, because: Self.erased, details: [:], actor: actor, in: records)
                try tellColleagues(of: lead, Happening(name: .known(.erase)), actor: actor, in: records)
            } else {
                try suppress(stranger: address, because: Self.erased, in: records)
            }
            return lead
        }
        guard let lead else { return .unknown }
        return try read { try $0.lead(lead.id) } == nil ? .done : .underWay
    }

    /// The event that asks for it.
    static let erased = "erase"

    /// Erases those who are to be, and have no message under way, and then takes what is left of them out of the files.
    ///
    /// It follows every commit; where it cannot be done now, it is done after a later one.
    func finishErasures() throws {
        guard hasErasures else { return }
        let before = live
        do {
            let left = try store.write { records in
                let left = try records.plannedErasures().filter { id in
                    guard !live.underWay.has(lead: id) else { return true }
                    if try records.lead(id) != nil {
                        try countLeftBehind(of: id, in: records)
                        try records.erase(lead: id)
                    }
                    return false
                }
                try storeRoutes(in: records)
                return left
            }
            gate.eraseFromJournal(Set(try store.sweep()))
            hasErasures = !left.isEmpty
        } catch let failure as any StoreFailure {
            live = before
            occurred?(.storeTrouble(failure))
        }
    }

    /// What a kill left behind of a lead's messages may have been written until now: it counts for its mailbox, and no
    /// recovery will find it any more.
    private func countLeftBehind(of lead: Int64, in records: any Records) throws {
        for enrollment in try records.enrollments(lead: lead) {
            for message in try records.messages(enrollment: enrollment.id) where message.state == .sending {
                try hasEnded(message, in: records)
            }
        }
    }
}
