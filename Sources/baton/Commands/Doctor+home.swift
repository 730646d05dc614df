import Doctor
import Engine
import Foundation
import Glibc
import Ports
import Queries
import Scheduler
import Server
import Store
import Transport
import Values
import Workspace

/// What every mailbox needs of this machine and this home.
struct HomeExamination {
    let installation: Installation

    /// Less than this and the database may stop in the middle of a day, in bytes.
    private static let littleSpace: Int64 = 1 << 30
    private static let noSpace: Int64 = 64 << 20

    func findings() -> [Finding] { [law, library, zones] + folder + [secrets, database, space, start] }

    /// Whether a run would begin: what it is refused for is told here.
    private var start: Finding {
        do {
            let answer = try ControlSocket.ask(
                process: "status", by: installation.actor, at: installation.state.socket)
            try StartChecks(installation: installation).rehearse(isRunning: answer != nil)
            return Finding("start", .fine, answer == nil ? "nothing refuses `baton run`" : "`baton run` is at work")
        } catch {
            let failure = Failure(error)
            return Finding("start", .fault, "`baton run` is refused: \(failure.message)", hint: failure.hint)
        }
    }

    private var law: Finding {
        let isRemote = installation.workspace.mailboxes.values.contains { !$0.isLocal }
        guard let refusal = installation.workspace.configuration.refusal else {
            return Finding("law", .fine, "postal address and a way to unsubscribe are there")
        }
        return Finding(
            "law", isRemote ? .fault : .fine, refusal + (isRemote ? "" : "; needed once mail leaves this machine"),
            hint: isRemote ? "the law wants both under every commercial mail" : nil)
    }

    private var library: Finding {
        let facts = LibraryFacts.read()
        let name = "libcurl \(facts.version)" + (facts.tls.isEmpty ? "" : " with \(facts.tls)")
        guard !facts.lacks.isEmpty else { return Finding("libcurl", .fine, name) }
        return Finding(
            "libcurl", .fault, "\(name) lacks \(facts.lacks.joined(separator: ", "))",
            hint: "on Debian 12: apt install libcurl4")
    }

    /// Named zones need data that a small container may lack; wrong ones would send at night.
    private var zones: Finding {
        let january = Moment(seconds: 1_800_000_000)
        guard let zone = Zone(named: "America/New_York"), zone.offset(at: january) == -5 * 3_600,
            zone.offset(at: january + .days(180)) == -4 * 3_600
        else {
            return Finding("zones", .fault, "named time zones do not resolve", hint: "apt install tzdata")
        }
        return Finding(
            "zones", .fine, "named time zones resolve; business time is \(installation.workspace.rules.zone.name)")
    }

    /// What the files name and this process cannot read; the unit of `baton run` may have more.
    private var secrets: Finding {
        let missing = installation.missingSecrets
        guard let first = missing.first else { return Finding("secrets", .fine, "all that the files name are there") }
        return Finding(
            "secrets", .doubt,
            missing.count == 1 ? first : "\(missing.count) are missing: " + missing.joined(separator: "; "),
            hint: "what needs them is refused or waits; set them where `baton run` starts")
    }

    // MARK: - The hidden folder

    private var folder: [Finding] {
        let hidden = installation.state.path
        guard FileManager.default.fileExists(atPath: hidden) else {
            return [Finding(".baton", .fine, "not made yet: the first import does")]
        }
        let files = ["", "/key", "/baton.db", "/journal", "/tokens"].map { hidden + $0 } + tokens(hidden + "/tokens")
        let open = files.filter { Self.mode($0) & 0o077 != 0 }
        // A file inside of a closed folder cannot be reached, whatever its own mode.
        guard
            Self.mode(hidden) & 0o077 != 0
                || open.contains(where: { $0.hasPrefix(hidden + "/tokens/") || $0.hasSuffix("/key") })
        else { return [Finding(".baton", .fine, "readable by you alone")] }
        return [
            Finding(
                ".baton", .doubt, "others can read \(open.map { Self.name($0, hidden) }.joined(separator: ", "))",
                hint: "chmod -R go= \(hidden)")
        ]
    }

    private func tokens(_ folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted().map { folder + "/" + $0 } ?? []
    }

    private static func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    private static func name(_ path: String, _ hidden: String) -> String { ".baton" + path.dropFirst(hidden.count) }

    // MARK: - The database

    private var database: Finding {
        guard FileManager.default.fileExists(atPath: installation.database) else {
            return Finding("database", .fine, "none yet: `baton import LEADS.csv` makes it")
        }
        do {
            let flaws = try SQLiteStore.flaws(path: installation.database)
            guard let first = flaws.first else { return Finding("database", .fine, "opens and is sound") }
            return Finding(
                "database", .fault, "damaged: \(first)", hint: "stop `baton run` and go back to the last good copy")
        } catch {
            let failure = Failure(error)
            return Finding("database", .fault, failure.message, hint: failure.hint)
        }
    }

    private var space: Finding {
        var facts = statvfs()
        let hidden = installation.state.path
        let path = FileManager.default.fileExists(atPath: hidden) ? hidden : installation.root
        guard statvfs(path, &facts) == 0 else { return Finding("disk", .doubt, "its free space cannot be told") }
        let free = Int64(
            clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize)).partialValue)
        let text = "\(free >> 20) MiB free"
        if free < Self.noSpace {
            return Finding("disk", .fault, text, hint: "make room: nothing is sent that cannot be recorded")
        }
        return Finding("disk", free < Self.littleSpace ? .doubt : .fine, text)
    }
}

extension Installation {
    /// Whether a mailbox rests, and why: a guardrail stops it until a person has looked, anything else passes.
    func pause(of mailbox: String) -> [Finding] {
        guard FileManager.default.fileExists(atPath: database) else { return [] }
        let now = SystemClock().now
        let states = (try? reading { try $0.routes().map(\.state) }) ?? []
        guard let state = states.first(where: { $0.route == mailbox }), let reason = state.paused,
            now < state.pausedUntil ?? Moment(milliseconds: .max)
        else { return [] }
        guard let until = state.pausedUntil else {
            return [
                Finding(
                    "paused", .fault, "stopped until a person has looked: \(reason)",
                    hint: "only a person lets it go on: find out why, then `baton resume mailbox \(mailbox)`")
            ]
        }
        return [
            Finding(
                "paused", .doubt, "its messages wait because of \(reason)",
                hint: "tried again at \(workspace.rules.zone.stamp(until)), or now by `baton outbox resume \(mailbox)`")
        ]
    }
}
