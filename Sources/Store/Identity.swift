private import Glibc

/// Which database this is: so that a copy of a home, or an older state that was put back, is not taken for what was
/// here last and sends everything again.
package struct Identity: Sendable, Hashable {
    /// Grows with every start and every orderly end of `run`, in the database and in the journal beside it.
    package var generation: Int
    /// The machine it ran on last; empty where the machine has no id.
    package var machine: String
    /// The number of the database's file on its disk: a copy has another one.
    package var file: UInt64

    package init(generation: Int, machine: String, file: UInt64) {
        self.generation = generation
        self.machine = machine
        self.file = file
    }

    /// What is so here and now for the database at a path, in the generation that is given.
    package init(of path: String, generation: Int = 0) {
        var status = stat()
        self.init(
            generation: generation, machine: Self.machine(), file: stat(path, &status) == 0 ? UInt64(status.st_ino) : 0)
    }

    /// Why this, as the database tells it, is not what was here last; nil where nothing speaks against it.
    ///
    /// - Parameters:
    ///   - here: what the system says of the file and the machine.
    ///   - journal: the generation in the journal; nil where there is none that tells.
    package func divergence(here: Identity, journal: Int?) -> Divergence? {
        if !machine.isEmpty, !here.machine.isEmpty, machine != here.machine { return .otherMachine }
        // A kill may come between the two places, of which the database is the first.
        if let journal, !(journal...(journal + 1)).contains(generation) {
            return .putBack(database: generation, journal: journal)
        }
        return file == here.file ? nil : .copied
    }

    /// The machine's own id (machine-id(5)); empty where it has none.
    private static func machine() -> String {
        for path in ["/etc/machine-id", "/var/lib/dbus/machine-id"] {
            guard let file = fopen(path, "r") else { continue }
            defer { fclose(file) }
            var buffer = [CChar](repeating: 0, count: 64)
            guard fgets(&buffer, 64, file) != nil else { continue }
            let id = String(decoding: buffer.prefix { $0 > 32 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if !id.isEmpty { return id }
        }
        return ""
    }
}

/// The database is not what was here last, so what it does not know may have been sent.
package enum Divergence: Error, Sendable, Hashable {
    /// It ran on another machine before, which may still send.
    case otherMachine
    /// Its file is another one than it was: a copy.
    case copied
    /// The journal beside it is of another generation.
    case putBack(database: Int, journal: Int)
    /// The journal knows of messages that left, and the database does not.
    case forgetful(messages: Int)
    /// A restore was begun and not finished.
    case unsettled
}
