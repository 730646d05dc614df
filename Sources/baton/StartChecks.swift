import Foundation
import Glibc
import Ports
import Scheduler
import Store
import Workspace

/// What has to be so before anything is sent from a home: `baton run` begins with it, and `baton doctor` tells it.
struct StartChecks {
    let installation: Installation

    /// Beyond this machine, a mail needs a way to unsubscribe and a postal address.
    func refuseUnlawful() throws {
        let workspace = installation.workspace
        guard workspace.mailboxes.values.contains(where: { !$0.isLocal }), let reason = workspace.configuration.refusal
        else { return }
        throw Failure(
            "nothing is sent beyond this machine: \(reason)", hint: "the law wants both under every commercial mail",
            code: Failure.badInput)
    }

    /// Throws what a run of this home would be refused for, now. Nothing is sent and nothing is changed.
    ///
    /// - Parameter isRunning: whether a process runs it already, which has the database and the port.
    func rehearse(isRunning: Bool) throws {
        try refuseUnlawful()
        try examineState(isRunning: isRunning)
        guard !isRunning else { return }
        try WebDoor.open(installation, requests: RequestQueue(bell: Doorbell()), listen: nil, logs: false)?.close()
    }

    private func examineState(isRunning: Bool) throws {
        let state = installation.state
        try state.refuseWritable()
        if state.hasDatabase || FileManager.default.fileExists(atPath: state.key) { _ = try state.keys() }
        guard state.hasDatabase else { return }
        let owner = isRunning ? nil : try SQLiteStore.owning(beside: state.database)
        defer { withExtendedLifetime(owner) {} }
        try SQLiteStore.refuseNetwork(at: state.database)
        let (store, _) = try state.openForReading()
        defer { try? store.close() }
        try state.refuseLeap(in: store, trusts: false)
        try state.refuseDivergence(of: store, try journal(state))
    }

    /// The journal as it is; nil where none was begun.
    private func journal(_ state: StateFolder) throws -> Journal? {
        var status = stat()
        return lstat(state.journal, &status) == 0 ? try Journal(path: state.journal) : nil
    }
}
