import Glibc
import Workspace

/// How many files and connections this process may have open at once.
enum DescriptorLimit {
    /// Raises the soft limit to the hard one: shells and service managers set the soft one for programs of another age.
    static func raise() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < limit.rlim_max
        else {
            return
        }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }

    /// The present limit.
    static var present: Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 0 }
        return Int(clamping: limit.rlim_max)
    }

    /// What a workspace may need at once: every connection of every mailbox and inbox, and what the process has open
    /// beside them.
    static func need(of workspace: Workspace) -> Int {
        let mailboxes = workspace.mailboxes.values.reduce(0) { $0 + $1.limits.connections + ($1.inbox == nil ? 0 : 1) }
        return mailboxes + workspace.endpoints.count * 8 + 128
    }
}
