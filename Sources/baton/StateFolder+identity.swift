import Foundation
import Scheduler
import Store

extension StateFolder {
    /// Refuses a database that is not what was here last: what it does not know of may have been sent.
    func refuseDivergence(of store: SQLiteStore, _ journal: Journal) throws {
        if let divergence = try divergence(of: store, journal) { throw divergence }
    }

    /// What speaks against the database being what was here last, or nil.
    func divergence(of store: SQLiteStore, _ journal: Journal) throws -> Divergence? {
        if try store.isUnsettled { return .unsettled }
        // The first run: nothing was sent before it, unless a journal says otherwise.
        let here = Identity(of: database)
        if let divergence = try store.identity()?.divergence(here: here, journal: journal.generation) {
            return divergence
        }
        let forgotten = try store.unknown(among: journal.recall().facts.keys)
        return forgotten > 0 ? .forgetful(messages: forgotten) : nil
    }

    /// `baton.json` as it was when it could last be read; nil where that was never.
    var lastConfiguration: [UInt8]? {
        guard hasDatabase, let store = try? SQLiteStore.reading(path: database) else { return nil }
        defer { try? store.close() }
        return try? store.configuration()
    }

    /// Begins a new generation, in the database and then in the journal.
    func beginGeneration(_ store: SQLiteStore, _ journal: Journal) throws {
        let last = max(try store.identity()?.generation ?? 0, journal.generation ?? 0)
        let identity = Identity(of: database, generation: last + 1)
        try store.sign(identity)
        journal.begin(generation: identity.generation)
    }
}
