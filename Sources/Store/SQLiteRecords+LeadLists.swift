import Engine
import Ports
import Values

/// Leads by what is known of them. One of the filters leads the way through an index, the others choose among its rows.
extension SQLiteRecords {
    private static let others = """
            AND (?3 IS NULL OR lead.source = ?3) AND (?4 = 0 OR lead.owner IS ?5)
            AND (?6 IS NULL OR EXISTS (
                SELECT 1 FROM lead_tag AS other
                WHERE other.shard = 0 AND other.tag = ?6 AND other.lead = lead.id))
        """
    private static func list(_ from: String, _ ordered: String = "lead.id") -> Query {
        Query(
            """
            SELECT \(Lead.columns()) FROM \(from) AND lead.shard = 0 AND \(ordered) < ?1 \(others)
            ORDER BY \(ordered) DESC LIMIT ?7
            """)
    }

    private static let byText = list(
        "lead_text CROSS JOIN lead ON lead.id = lead_text.rowid WHERE lead_text MATCH ?2", "lead_text.rowid")
    private static let byTag = list(
        """
        lead_tag CROSS JOIN lead ON lead.id = lead_tag.lead
            WHERE ?2 IS NULL AND lead_tag.shard = 0 AND lead_tag.tag = ?6
        """, "lead_tag.lead")
    private static let byOwner = list("lead INDEXED BY lead_owner WHERE ?2 IS NULL AND lead.owner = ?5")
    private static let bySource = list("lead INDEXED BY lead_source WHERE ?2 IS NULL AND lead.source = ?3")
    private static let newest = list("lead NOT INDEXED WHERE ?2 IS NULL")
    /// Texts too short for a trigram: the beginnings of addresses, in their order.
    private static let byPrefix = Query(
        """
        SELECT \(Lead.columns()) FROM lead INDEXED BY lead_address WHERE lead.shard = 0
            AND lead.address > coalesce((SELECT address FROM lead WHERE id = ?1), '')
            AND lead.address >= ?2 AND lead.address < ?2 || char(1114111) \(others)
        ORDER BY lead.address LIMIT ?7
        """)

    func leads(_ filter: LeadFilter, after cursor: Cursor?, limit: Int) throws -> Page<Lead> {
        let search = Search(filter.text)
        let isPrefix = search.isPrefix
        return try page(
            query(for: filter, search), limit: limit,
            { statement in
                statement.bind(isPrefix ? cursor.after : cursor.before)
                statement.bind(search.text)
                try statement.bind(known: filter.source, words)
                statement.bind(filter.owner != nil)
                try statement.bind(known: filter.owner?.name, words)
                statement.bind(filter.tag)
            }, Lead.init(row:), cursor: { Cursor($0.id) })
    }

    private func query(for filter: LeadFilter, _ search: Search) -> Query {
        if search.isPrefix { return Self.byPrefix }
        if search.text != nil { return Self.byText }
        if filter.tag != nil { return Self.byTag }
        if case .person? = filter.owner { return Self.byOwner }
        return filter.source == nil ? Self.newest : Self.bySource
    }

    func leads(ids: [Int64]) throws -> [Lead] { try all(ids: ids) { try lead($0) } }

    /// What the index of trigrams is asked for.
    private struct Search {
        var text: String?
        var isPrefix = false

        init(_ text: String) {
            let words = text.lowercased().split { $0.isWhitespace }.map(String.init)
            let long = words.filter { $0.unicodeScalars.count >= 3 }
            if !long.isEmpty {
                // A phrase in quotation marks is only text, whatever it holds.
                self.text = long.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: " ")
            } else if let word = words.first {
                self.text = word
                isPrefix = true
            }
        }
    }
}

extension Owner {
    fileprivate var name: String? { if case .person(let name) = self { name } else { nil } }
}

extension Statement {
    /// Binds a word to look for, or NULL.
    func bind(known word: String?, _ words: Words) throws {
        if let word { try bind(known: word, words) } else { bindNull() }
    }
}
