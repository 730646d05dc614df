private import Glibc

/// Which database this is: so that a copy of a home, or an older state that was put back, is not taken for what was
/// here last and sends everything again.
package struct Identity: Sendable, Hashable {
    /// 1 where the database was made; grows with every start and every orderly end of `run`, in the database and beside it.
    package var generation: Int
    /// The machine it ran on last; empty where the machine has no id.
    package var machine: String
    /// The number of the database's file on its disk: a copy has another one.
    package var file: UInt64
    /// When that file was made, in nanoseconds, since a disk gives the number of a deleted file to the next one; 0 where
    /// the disk does not tell.
    package var born: Int64

    package init(generation: Int, machine: String, file: UInt64, born: Int64 = 0) {
        self.generation = generation
        self.machine = machine
        self.file = file
        self.born = born
    }

    /// What is so here and now for the database at a path, in the generation that is given.
    package init(of path: String, generation: Int = 0) {
        let birth = FileBirth(of: path)
        self.init(generation: generation, machine: Self.machine(), file: birth.number, born: birth.made)
    }

    /// Why this, as the database tells it, is not what was here last; nil where nothing speaks against it.
    ///
    /// - Parameters:
    ///   - here: what the system says of the file and the machine.
    ///   - journal: the generation that the files beside it tell of; nil where none does.
    package func divergence(here: Identity, journal: Int?) -> Divergence? {
        if !machine.isEmpty, !here.machine.isEmpty, machine != here.machine { return .otherMachine }
        // A kill may come between the two places, of which the database is the first.
        if let journal, generation < journal || generation - journal > 1 {
            return .putBack(database: generation, journal: journal)
        }
        let isSameBirth = born == 0 || here.born == 0 || born == here.born
        return file == here.file && isSameBirth ? nil : .copied
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
    /// It holds something and does not say what it is: no command of Baton made it here.
    case unsigned
    /// A restore was begun and not finished.
    case unsettled
}
