import ArgumentParser
import Engine
import Foundation
import Ports
import Scheduler
import Store
import Values
import Workspace

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup back without sending anything twice.",
        discussion: """
            What would have gone out since the backup was made is marked unknown and is not sent; whoever opted out since \
            stays suppressed. Without FILE it settles a database that was put back or copied by other means, which \
            `baton run` refuses. It refuses itself while Baton runs.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "A file that `baton backup` made.") var file: String?

    func run() throws {
        let installation = try common.installation()
        let backup = try file.map { try Backup(at: StateFolder.absolute($0)) }
        try installation.state.prepareForRestore()
        var restore = Restore(installation: installation)
        if let backup { try restore.putBack(backup) }
        let settled = try restore.settle()
        common.show(Answered(settled.text, settled.value))
    }
}

/// A restore: first the files, then what may have gone out since.
struct Restore {
    let installation: Installation
    private var others: [SuppressionFile.Entry] = []

    init(installation: Installation) { self.installation = installation }

    private var state: StateFolder { installation.state }

    /// Puts the files of a backup in their places. Who is suppressed in the database that is there is remembered.
    mutating func putBack(_ backup: Backup) throws {
        guard let key = backup.files["key"] else { return }
        try refuseOtherKey(than: key)
        // The lock is held while the files change, so that nothing runs on them.
        let owner = try SQLiteStore.owning(beside: state.database)
        defer { withExtendedLifetime(owner) {} }
        others = SuppressionFile.entries(backup.files["suppressions"] ?? [])
        if state.hasDatabase { others += (try? SQLiteStore.suppressed(in: state.database)) ?? [] }
        try SuppressionFile(beside: state.database).append(others)
        if !FileManager.default.fileExists(atPath: state.key) { try state.write(key: key) }
        if !FileManager.default.fileExists(atPath: state.journal), let journal = backup.files["journal"] {
            try Data(journal).write(to: URL(filePath: state.journal))
        }
        try backup.put(at: state.database)
    }

    private func refuseOtherKey(than key: [UInt8]) throws {
        guard let here = FileManager.default.contents(atPath: state.key), [UInt8](here) != key else { return }
        throw Failure(
            "\(state.key) is another home's key: under it nobody in the backup is known",
            hint: "restore into an empty home, or with an empty folder as --state-dir", code: Failure.badInput)
    }

    /// Lives through the time the database knows nothing of, and signs it.
    func settle() throws -> Settled {
        let (store, keys) = try installation.openForWriting()
        defer { try? store.close() }
        let journal = try Journal(path: state.journal)
        let now = SystemClock().now
        let greatest = try store.read { try $0.greatestID() }
        let start = greatest == 0 ? now : Identifiers.moment(of: greatest)
        let gate = Gate(journal: nil)
        let scheduler = try Scheduler(
            workspace: installation.workspace, store: store, carrier: DoubtingCarrier(),
            clock: VirtualClock(start: min(start, now)), gate: gate, keys: keys)
        let report = try scheduler.liveThroughLostTime(until: now, journal: journal)
        // Afterwards, so that what went out before somebody opted out is known as well.
        let added = try store.suppress(SuppressionFile(beside: state.database).entries())
        try state.beginGeneration(store, journal)
        try store.settle()
        return Settled(
            since: start, sent: report.answered, unknown: report.unknown, suppressed: added,
            zone: installation.workspace.rules.zone)
    }
}

/// What a restore came to.
struct Settled {
    /// Where the database that was put back ends.
    var since: Moment
    /// Messages that went out by the journal.
    var sent: Int
    /// Messages that may have gone out.
    var unknown: Int
    /// Addresses that the database did not know as suppressed.
    var suppressed: Int
    var zone: Zone

    var text: String {
        """
        The database ends at \(zone.stamp(since)). Since then:
          \(sent) sent, by the journal
          \(unknown) unknown: they may have gone out and are not sent again (baton outbox --state unknown)
          \(suppressed) suppressed that it did not know of
        `baton run` goes on from here.
        """
    }

    var value: Value {
        [
            "since": .string(Zone.utc.stamp(since)), "sent": .int(sent), "unknown": .int(unknown),
            "suppressed": .int(suppressed),
        ]
    }
}
