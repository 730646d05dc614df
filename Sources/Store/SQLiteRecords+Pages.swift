import Ports

/// Lists that are read a page at a time, each from where the last one ended.
extension SQLiteRecords {
    /// The rows of a query, and the cursor of the next page where there may be one: the query is asked for one row more
    /// than the page holds.
    func page<Found>(
        _ query: Query, limit: Int, _ bind: (Statement) throws -> Void, _ decode: (inout Row) throws -> Found,
        cursor: (Found) -> Cursor
    ) throws -> Page<Found> {
        let limit = min(max(1, limit), 10_000)
        var rows = try all(
            query,
            { statement in
                try bind(statement)
                statement.bind(limit + 1)
            }, decode)
        guard rows.count > limit else { return Page(rows: rows) }
        rows.removeLast()
        return Page(rows: rows, next: rows.last.map(cursor))
    }

    /// The rows of some ids, in the order of these.
    func all<Found>(ids: [Int64], _ find: (Int64) throws -> Found?) throws -> [Found] { try ids.compactMap(find) }
}

extension Cursor? {
    /// The id a descending list goes on before.
    var before: Int64 { self?.keys.last ?? .max }
    /// The id an ascending list goes on after.
    var after: Int64 { self?.keys.last ?? 0 }
}
