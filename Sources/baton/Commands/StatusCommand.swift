import ArgumentParser
import Engine
import Foundation
import Glibc
import Ports
import Queries
import Scheduler
import Server
import Store
import Values
import Workspace

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say whether Baton runs and gets through, and what wants a person.",
        discussion: """
            For monitoring, by its exit code: 0 it runs and all is well, 1 something wants a person, 69 it does not run, \
            75 it runs and does not get through.
            """)

    @OptionGroup var common: CommonOptions

    func run() throws {
        let status = try Status(state: common.stateFolder, home: common.home)
        Terminal.print(common.json ? String(decoding: status.value.json(), as: UTF8.self) : status.text)
        Terminal.flush()
        if status.code != 0 { throw ExitCode(status.code) }
    }
}

/// How a home stands: what its process says of itself, its database, and its disk.
struct Status {
    /// A mailbox or endpoint that rests.
    struct Paused {
        var route: String
        var reason: String
        /// What helps, where a command can tell it.
        var help: Remedy?
        var until: Moment?

        /// The reason with what helps.
        var words: String { [reason, help?.command].compactMap(\.self).joined(separator: "; ") }
    }

    private let now = SystemClock().now
    private let zone: Zone
    private var isRunning = false
    private var lastPass: Moment?
    private var filesChanged: String?
    private var counts: [String: Int] = [:]
    private var oldestDue: Moment?
    private var paused: [Paused] = []
    private var unread: [String] = []
    /// Subscribers that fail or are disabled, one sentence each.
    private var untold: [String] = []
    /// Secrets that the process cannot read, or would not be able to, one sentence each.
    private var missing: [String] = []
    private let free: Int64
    private let sizes: (database: Int, log: Int)

    /// Later than this, a message that may go is late.
    private static let lateness = Span.minutes(15)
    /// Longer than this without a pass, the loop does not get through: it wakes once a minute.
    private static let silence = Span.minutes(5)
    /// Less than this and the database may stop in the middle of a day, in bytes.
    private static let littleSpace: Int64 = 1 << 30

    init(state: StateFolder, home: String) throws {
        let installation = Installation(readable: HomeFolder(home, state: state.path))
        zone = installation.workspace.rules.zone
        sizes = (Self.size(state.database), Self.size(state.database + "-wal"))
        free = Self.freeSpace(at: FileManager.default.fileExists(atPath: state.path) ? state.path : installation.root)
        if let answer = try ControlSocket.ask(process: "status", by: state.actor, at: state.socket) {
            isRunning = true
            lastPass = answer.value["last_pass"]?.whole.map { Moment(milliseconds: Int64($0)) }
            filesChanged = answer.value["files_changed"]?.text
            if case .array(let told)? = answer.value["secrets_missing"] { missing = told.compactMap(\.text) }
        } else {
            missing = installation.missingSecrets
        }
        guard state.hasDatabase else { return }
        try read(state, installation.workspace)
        try readSubscribers(state, installation.workspace.configuration)
        unread = try installation.reading { try $0.unreadMailboxes() }.map { "\($0.mailbox): \($0.reason)" }
    }

    private mutating func read(_ state: StateFolder, _ workspace: Workspace) throws {
        let (store, _) = try state.openForReading()
        defer { try? store.close() }
        let (now, states) = (now, try store.read { try $0.routes() })
        paused = states.compactMap { state in
            guard let reason = state.paused, now < state.pausedUntil ?? Moment(milliseconds: .max) else { return nil }
            let isLookedInto = !state.needsPerson && workspace.mailboxes[state.route] != nil
            return Paused(
                route: state.route, reason: reason, help: isLookedInto ? .examine(mailbox: state.route) : nil,
                until: state.pausedUntil)
        }
        let resting = Set(paused.map(\.route))
        (counts, oldestDue) = try store.read { records in
            (try records.messageCounts(), try records.nextReady(without: resting))
        }
    }

    private mutating func readSubscribers(_ state: StateFolder, _ configuration: Configuration) throws {
        let listeners = Listener.all(of: configuration)
        guard !listeners.isEmpty else { return }
        let (store, _) = try state.openForReading()
        defer { try? store.close() }
        let (zone, now) = (zone, now)
        untold = try store.read { records in
            try listeners.compactMap { listener in
                guard let known = try records.subscriber(listener.name) else { return nil }
                let name = listener.isNamed ? known.name : "\(known.name) (notices of cards)"
                if let disabled = known.disabledAt {
                    return "\(name) is told nothing since \(zone.stamp(disabled)), for it failed too long or is gone: "
                        + "baton subscribers resume \(known.name)"
                }
                guard let since = known.failingSince, now - since > .hours(1) else { return nil }
                return
                    "\(name) cannot be told anything since \(zone.stamp(since)): baton subscribers deliveries \(known.name)"
            }
        }
    }

    // MARK: - What it comes to

    private var isLate: Bool { oldestDue.map { now - $0 > Self.lateness } ?? false }
    private var isSilent: Bool { lastPass.map { now - $0 > Self.silence } ?? false }

    /// What a person should look at, one sentence each.
    private var wants: [String] {
        var wants = paused.map { paused in
            "\(paused.route) is paused (\(paused.words))"
                + (paused.until.map { " until \(zone.stamp($0))" }
                    ?? "; only `baton outbox resume \(paused.route)` ends that")
        }
        wants += unread.map { "not read: \($0)" } + untold
        for (state, verb) in [("held", "held"), ("unknown", "of which nobody knows whether it arrived")] {
            guard let count = counts[state], count > 0 else { continue }
            wants.append("\(count.counted("message")) \(verb): baton outbox --state \(state)")
        }
        wants += missing.map { "a secret is missing: \($0)" }
        if free < Self.littleSpace { wants.append("little space is left: \(free >> 20) MiB") }
        if let filesChanged { wants.append("files have changed (\(filesChanged)) and are not taken yet: baton reload") }
        return wants
    }

    /// The exit code.
    var code: Int32 {
        if !isRunning { return Failure.unavailable }
        if isSilent || isLate { return Failure.tryLater }
        return wants.isEmpty ? 0 : Failure.failed
    }

    var text: String {
        var lines = [isRunning ? "running" : "not running"]
        if let lastPass { lines[0] += ", last pass \(zone.stamp(lastPass))" }
        if isSilent { lines.append("it does not get through") }
        if let oldestDue, isLate { lines.append("messages are late: the oldest is due since \(zone.stamp(oldestDue))") }
        lines += wants
        lines.append(
            "database \(sizes.database >> 20) MiB, log \(sizes.log >> 20) MiB, \(free >> 20) MiB free")
        return lines.joined(separator: "\n")
    }

    var value: Value {
        [
            "running": .bool(isRunning), "well": .bool(code == 0), "last_pass": Self.stamp(lastPass),
            "oldest_due": Self.stamp(oldestDue), "late": .bool(isLate),
            "paused": .array(
                paused.map {
                    [
                        "route": .string($0.route), "reason": .string($0.reason), "until": Self.stamp($0.until),
                    ]
                }), "unread": .array(unread.map(Value.string)), "untold": .array(untold.map(Value.string)),
            "secrets_missing": .array(missing.map(Value.string)),
            "held": .int(counts["held"] ?? 0),
            "unknown": .int(counts["unknown"] ?? 0), "planned": .int(counts["planned"] ?? 0),
            "files_changed": filesChanged.map(Value.string) ?? .null,
            "disk_free": .int(Int(free)), "database_bytes": .int(sizes.database), "wal_bytes": .int(sizes.log),
        ]
    }

    private static func stamp(_ moment: Moment?) -> Value { moment.map { .string(Zone.utc.stamp($0)) } ?? .null }

    private static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    private static func freeSpace(at path: String) -> Int64 {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return 0 }
        return Int64(
            clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize)).partialValue)
    }
}
