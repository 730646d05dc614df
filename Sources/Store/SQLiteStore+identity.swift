import GRDB
import Ports
import Values

extension SQLiteStore {
    /// What the database says of itself; nil where nobody has signed it.
    package func identity() throws -> Identity? {
        try unframed { records in
            guard let generation = try records.meta("generation").flatMap({ Int($0) }) else { return nil }
            return Identity(
                generation: generation, machine: try records.meta("machine") ?? "",
                file: try records.meta("file").flatMap { UInt64($0) } ?? 0,
                born: try records.meta("born").flatMap { Int64($0) } ?? 0)
        }
    }

    /// Signs the database as what is here now.
    package func sign(_ identity: Identity) throws {
        try keepMeta([
            "generation": String(identity.generation), "machine": identity.machine, "file": String(identity.file),
            "born": String(identity.born),
        ])
    }

    /// Whether nobody could have sent anything from it yet: it holds no row with an id of its own, or it comes from a
    /// version that signed no database.
    package var isNew: Bool {
        get throws {
            guard try identity() == nil else { return false }
            return try migrated != nil || isOfOlderSchema || read { try $0.greatestID() } == 0
        }
    }

    /// Refuses a database on a file system across a network, as opening it for writing does.
    package static func refuseNetwork(at path: String) throws {
        try Opening(path: path, patience: patience, known: Schema.newest).refuseNetwork()
    }

    /// Whether a restore was begun and not finished.
    package var isUnsettled: Bool {
        get throws { try unframed { try $0.meta("unsettled") == "yes" } }
    }

    /// Says that a restore is finished.
    package func settle() throws { try keepMeta(["unsettled": "no"]) }

    /// Pairs the database with the key whose check value this is: what was made under one key means nothing under
    /// another. The first key is taken; a store that may only read takes none.
    package func pair(with check: String) throws {
        guard let kept = try unframed({ try $0.meta("key") }) else {
            return isReadOnly ? () : try keepMeta(["key": check])
        }
        guard kept == check else { throw StoreError.otherKey }
    }

    /// How many of these messages the database has never handed over: it has no row of them, or one that was not tried.
    package func unknown(among messages: some Sequence<Int64>) throws -> Int {
        try unframed { records in try messages.count { try records.tries(ofMessage: $0) == 0 } }
    }

    /// The clocks as they were when somebody last looked, in the words of whoever did.
    package func clockReading() throws -> String? { try unframed { try $0.meta("clock") } }

    /// Keeps what the clocks say.
    package func keep(clockReading: String) throws { try keepMeta(["clock": clockReading]) }

    /// The workspace's settings as they were when they could last be read; nil where nobody kept them.
    package func configuration() throws -> [UInt8]? {
        try unframed { try $0.meta("configuration").map { Array($0.utf8) } }
    }

    /// Keeps the workspace's settings, for a time when their file cannot be read.
    package func keep(configuration: [UInt8]) throws {
        guard try self.configuration() != configuration else { return }
        try keepMeta(["configuration": String(decoding: configuration, as: UTF8.self)])
    }

    private func keepMeta(_ values: [String: String]) throws {
        try transaction { records in
            for (name, value) in values.sorted(by: { $0.key < $1.key }) { try records.keepMeta(name, value) }
        }
    }
}

extension SQLiteRecords {
    private static let metaValue = Query("SELECT value FROM meta WHERE shard = 0 AND name = ?1")
    private static let putMeta = Query("INSERT OR REPLACE INTO meta (shard, name, value) VALUES (0, ?1, ?2)")
    private static let tries = Query(
        """
        SELECT coalesce((SELECT max(attempts, state NOT IN (0, 1)) FROM outbox WHERE shard = 0 AND id = ?1),
            (SELECT 1 FROM message WHERE shard = 0 AND id = ?1), 0)
        """)

    /// What the database keeps of itself under a name.
    func meta(_ name: String) throws -> String? { try first(Self.metaValue, { $0.bind(name) }, { $0.text() }) }

    func keepMeta(_ name: String, _ value: String) throws {
        try change(Self.putMeta) { statement in
            statement.bind(name)
            statement.bind(value)
        }
    }

    /// How often a message was handed over, at least; 0 where it never was, or is not known.
    fileprivate func tries(ofMessage id: Int64) throws -> Int {
        try first(Self.tries, { $0.bind(id) }, { $0.int() }) ?? 0
    }
}
