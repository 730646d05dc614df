import Foundation
import Scheduler
import Store

extension StateFolder {
    /// Refuses a database that is not what was here last: what it does not know of may have been sent.
    func refuseDivergence(of store: SQLiteStore, _ journal: Journal?) throws {
        if let divergence = try divergence(of: store, journal) { throw divergence }
    }

    /// What speaks against the database being what was here last, or nil.
    private func divergence(of store: SQLiteStore, _ journal: Journal?) throws -> Divergence? {
        if try store.isUnsettled { return .unsettled }
        guard let identity = try store.identity() else { return try store.isNew ? nil : .unsigned }
        if let divergence = identity.divergence(here: Identity(of: database), journal: generation(journal)) {
            return divergence
        }
        let forgotten = try store.unknown(among: (journal?.recall().facts ?? [:]).keys)
        return forgotten > 0 ? .forgetful(messages: forgotten) : nil
    }

    /// `baton.json` as it was when it could last be read; nil where that was never.
    var lastConfiguration: [UInt8]? {
        guard hasDatabase, let store = try? SQLiteStore.reading(path: database) else { return nil }
        defer { try? store.close() }
        return try? store.configuration()
    }

    /// Signs a database that was just made, before anything is in it: a copy of it is known from then on.
    func signIfNew(_ store: SQLiteStore) throws {
        if try store.isNew { try beginGeneration(store, try Journal(path: journal)) }
    }

    /// Begins a new generation, in the database and then beside it.
    func beginGeneration(_ store: SQLiteStore, _ journal: Journal) throws {
        let last = max(try store.identity()?.generation ?? 0, generation(journal) ?? 0)
        let identity = Identity(of: database, generation: last + 1)
        try store.sign(identity)
        mark(identity.generation)
        journal.begin(generation: identity.generation)
    }

    /// The generation that the files beside the database tell of; nil where none does.
    private func generation(_ journal: Journal?) -> Int? { ([journal?.generation].compactMap { $0 } + marks).max() }

    // MARK: - The mark

    private static let mark = "generation-"

    /// The generations that were marked.
    private var marks: [Int] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasPrefix(Self.mark) }.compactMap { Int($0.dropFirst(Self.mark.count)) }
    }

    /// Marks a generation by the name of an empty file: whoever copies a folder over another one leaves it there, while
    /// the journal is overwritten together with the database.
    private func mark(_ generation: Int) {
        let older = marks.filter { $0 != generation }
        close(open(path + "/\(Self.mark)\(generation)", O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600))
        for older in older { unlink(path + "/\(Self.mark)\(older)") }
    }
}
