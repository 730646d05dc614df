import GRDB
import Ports
package import Values

extension SQLiteStore {
    /// Every row of the database that belongs to a lead, by table, as it stands there: what a person may ask to see.
    package func everything(of lead: Int64) throws -> Object {
        try Self.translating {
            try queue.writeWithoutTransaction { db in
                var tables = Object()
                let names = try String.fetchAll(
                    db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                for name in names {
                    guard let owner = try Self.owner(of: name, db) else { continue }
                    let rows = try GRDB.Row.fetchAll(
                        db, sql: "SELECT * FROM \(name) WHERE shard = 0 AND \(owner)", arguments: [lead])
                    guard !rows.isEmpty else { continue }
                    let words = Set(try db.columns(in: name).filter { $0.type == "ANY" }.map(\.name))
                    var objects = try rows.map { try object($0, words) }
                    if name == "body" { try showBodies(in: &objects) }
                    tables[name] = .array(objects.map(Value.object))
                }
                return tables
            }
        }
    }

    /// How a table's rows are found by their lead; nil where they belong to nobody.
    private static func owner(of table: String, _ db: Database) throws -> String? {
        switch table {
        case "lead": "id = ?"
        case "body": "id IN (SELECT id FROM message WHERE lead = ?1 UNION ALL SELECT id FROM outbox WHERE lead = ?1)"
        default: try db.columns(in: table).contains { $0.name == "lead" } ? "lead = ?" : nil
        }
    }

    /// What was sent as it was sent, not as it is kept.
    private func showBodies(in rows: inout [Object]) throws {
        for place in rows.indices {
            rows[place]["base"] = nil
            guard case .int(let id)? = rows[place]["id"] else { continue }
            let bytes = try records.body(message: Int64(id)) ?? []
            rows[place]["bytes"] = .string(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func object(_ row: GRDB.Row, _ words: Set<String>) throws -> Object {
        var object = Object()
        for (name, value) in row where name != "shard" {
            object[name] = try self.value(value, isWord: words.contains(name))
        }
        return object
    }

    private func value(_ value: DatabaseValue, isWord: Bool) throws -> Value {
        switch value.storage {
        case .null: .null
        case .int64(let number): isWord ? .string(try records.words.text(of: number)) : .int(Int(number))
        case .double(let number): .number(number)
        case .string(let text):
            (try? Value(json: Array(text.utf8))).flatMap { $0.isStructure ? $0 : nil } ?? .string(text)
        case .blob(let bytes): .string(String(decoding: bytes, as: UTF8.self))
        }
    }
}

extension Value {
    /// Whether it is a list or an object.
    fileprivate var isStructure: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
