import Engine
import Ports

extension Scheduler {
    /// A person wants no more of one sequence: its run ends, and everything else goes on.
    package func leave(lead id: Int64, sequence: String, actor: String) throws {
        try transact { records in
            guard let lead = try records.lead(id) else { return }
            _ = try unenroll(address: lead.address, from: sequence, actor: actor)
        }
    }
}
