import Chance

/// Transactions on a small database, the same for the same seed: rows of all sizes come, change and go, and some of it
/// is taken back. The cache is so small that pages reach the log before the commit.
struct SeededWork {
    /// The transactions; some are rolled back.
    var transactions: [[String]] = []
    /// What the database holds after so many commits.
    var contents: [String] = []

    /// What is said on every connection that writes.
    static let settings = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = 8; PRAGMA wal_autocheckpoint = 40
        """

    init(seed: UInt64, count: Int) throws {
        var chance = Chance(seed: seed)
        let tables = "CREATE TABLE t (k INTEGER PRIMARY KEY, v TEXT); CREATE TABLE done (commits INTEGER)"
        transactions = [[tables, "INSERT INTO done VALUES (0)", "COMMIT"]]
        for _ in 1..<count { transactions.append(Self.transaction(&chance)) }
        let reference = try RawDatabase(":memory:")
        contents = [try Self.contents(of: reference)]
        for transaction in transactions {
            try Self.run(transaction, on: reference)
            if transaction.last == "COMMIT" { contents.append(try Self.contents(of: reference)) }
        }
    }

    private static func transaction(_ chance: inout Chance) -> [String] {
        var statements = (0...chance.below(6)).map { _ in change(&chance) }
        if chance.chance(30) {
            statements.append("SAVEPOINT s")
            statements += (0...chance.below(3)).map { _ in change(&chance) }
            statements += ["ROLLBACK TO s", "RELEASE s", change(&chance)]
        }
        guard !chance.chance(15) else { return statements + ["ROLLBACK"] }
        return statements + ["UPDATE done SET commits = commits + 1", "COMMIT"]
    }

    private static func change(_ chance: inout Chance) -> String {
        let key = chance.below(60)
        switch chance.below(10) {
        case 0: return "DELETE FROM t WHERE k % 9 = \(key % 9)"
        case 1: return "UPDATE t SET v = v || 'more' WHERE k % 5 = \(key % 5)"
        case 2: return "SELECT sum(length(v)) FROM t"
        default:
            let size = chance.pick([10, 200, 3_000, 9_000]) + chance.below(90)
            let letter = chance.pick(["a", "b", "c"])
            return "INSERT OR REPLACE INTO t VALUES (\(key), printf('%.*c', \(size), '\(letter)'))"
        }
    }

    static func run(_ transaction: [String], on database: RawDatabase) throws(RawDatabase.Refused) {
        try database.run("BEGIN IMMEDIATE")
        for statement in transaction { try database.run(statement) }
    }

    /// Everything in a database, in short.
    static func contents(of database: RawDatabase) throws -> String {
        guard try database.run("SELECT count(*) FROM sqlite_schema") != [["0"]] else { return "" }
        return try database.run("SELECT k, length(v), substr(v, 1, 1), substr(v, -1) FROM t ORDER BY k").description
    }

    /// How many transactions a database has seen; 0 where it has no tables yet.
    static func commits(in database: RawDatabase) throws -> Int {
        guard try database.run("SELECT count(*) FROM sqlite_schema") != [["0"]] else { return 0 }
        return try database.run("SELECT commits + 1 FROM done").first?.first?.flatMap { Int($0) } ?? 0
    }
}
