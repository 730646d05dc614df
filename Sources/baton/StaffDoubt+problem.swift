import Queries
import Workspace

extension StaffDoubt {
    /// As `check` shows it.
    var problem: Problem {
        let (reason, hint) =
            switch why {
            case .role(let role):
                (
                    "\(name) gets cards and, as a \(role), can work none",
                    "`baton people add \"\(name)\" --role salesperson` changes the role"
                )
            case .spelling(let known):
                (
                    "“\(name)” is not “\(known)”, who signs in: the cards of one are not the other's",
                    "write “\(known)”"
                )
            case .unknown:
                (
                    "“\(name)” gets cards and cannot sign in to see them",
                    "`baton people add \"\(name)\" --role salesperson`, then `baton login \"\(name)\"`"
                )
            }
        return Problem(
            .warning, file: "sequences/queues/\(queue).json", path: "people", cause: .doubtful(reason), hint: hint)
    }
}
