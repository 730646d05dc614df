import CGatheredLog
import Chance
import Foundation
import GRDBSQLite
import WeakDisk

/// A disk under one database, which is known to have only what was synced, and which can fail.
final class WeakDisk {
    /// What SQLite calls it.
    let name = "weak-\(UUID().uuidString)"
    /// The same with the log gathered above it.
    var gathered: String { "gathered-\(name)" }

    /// What was asked of it so far, one after the other, without the bytes.
    private(set) var acts: [Act] = []
    /// Called before each.
    var watcher: (Act) throws(Fault) -> Void = { _ throws(Fault) in }
    private var files: [String: File] = [:]

    struct Act {
        enum Kind { case write, truncate, sync }
        var kind: Kind
        /// `baton.db` or `baton.db-wal`.
        var file: String
        var bytes: [UInt8] = []
        var place = 0
    }

    /// What goes wrong: SQLite's code, and how much of a write is done nevertheless.
    struct Fault: Error {
        var code: Int32
        var done = 0
    }

    /// A file that is certain only up to its last sync.
    private struct File {
        var certain: [UInt8] = []
        var loose: [Act] = []
    }

    /// What SQLite keeps for good; a connection may be closed after its disk is gone.
    private final class Door {
        private(set) weak var disk: WeakDisk?

        init(_ disk: WeakDisk) { self.disk = disk }
    }

    init() {
        let watch: weak_disk_watch = { context, event, done in
            guard let context, let event = event?.pointee else { return SQLITE_MISUSE }
            return Unmanaged<Door>.fromOpaque(context).takeUnretainedValue().disk?.meet(event, done) ?? SQLITE_OK
        }
        weak_disk_register(name, watch, Unmanaged.passRetained(Door(self)).toOpaque())
        gathered_log_register(gathered, name)
    }

    private func meet(_ event: weak_disk_event, _ done: UnsafeMutablePointer<Int32>?) -> Int32 {
        let bytes = [UInt8](UnsafeRawBufferPointer(start: event.bytes, count: Int(event.count)))
        let kind: Act.Kind =
            switch event.act {
            case WEAK_DISK_WRITE: .write
            case WEAK_DISK_TRUNCATE: .truncate
            default: .sync
            }
        var act = Act(
            kind: kind, file: URL(fileURLWithPath: String(cString: event.path)).lastPathComponent, bytes: bytes,
            place: Int(event.place))
        do throws(Fault) {
            try watcher(act)
            take(act)
            return SQLITE_OK
        } catch {
            done?.pointee = Int32(error.done)
            act.bytes = Array(act.bytes.prefix(error.done))
            if act.kind == .write { take(act) }
            return error.code
        }
    }

    private func take(_ act: Act) {
        acts.append(Act(kind: act.kind, file: act.file))
        var file = files[act.file] ?? File()
        if act.kind == .sync {
            for act in file.loose { act.happen(to: &file.certain) }
            file.loose = []
        } else {
            file.loose.append(act)
        }
        files[act.file] = file
    }

    /// Writes into a folder what a loss of power might leave: of what was not synced any part, torn at sectors.
    func losePower(leaving folder: String, _ chance: inout Chance) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, file) in files {
            var left = file.certain
            // Sometimes all of it got there, sometimes nothing.
            let share = chance.pick([0, 50, 90, 100])
            for act in file.loose { for part in act.sectors where chance.chance(share) { part.happen(to: &left) } }
            try Data(left).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
    }
}

extension WeakDisk.Act {
    func happen(to file: inout [UInt8]) {
        switch kind {
        case .write:
            let end = place + bytes.count
            if file.count < end { file.append(contentsOf: [UInt8](repeating: 0, count: end - file.count)) }
            file.replaceSubrange(place..<end, with: bytes)
        case .truncate: file.removeLast(max(0, file.count - place))
        case .sync: break
        }
    }

    /// A write sector by sector; anything else is one.
    var sectors: [Self] {
        guard kind == .write else { return [self] }
        var parts: [Self] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, ((place + start) / 512 + 1) * 512 - place)
            parts.append(Self(kind: kind, file: file, bytes: Array(bytes[start..<end]), place: place + start))
            start = end
        }
        return parts
    }
}
