/// A part of a list, and where the next part begins.
package struct Page<Row> {
    package var rows: [Row]
    /// What the next page is asked for with; nil where this one is the last.
    package var next: Cursor?

    package init(rows: [Row], next: Cursor? = nil) {
        self.rows = rows
        self.next = next
    }

    /// The page with other rows in place of these.
    package func map<Other>(_ transform: (Row) throws -> Other) rethrows -> Page<Other> {
        Page<Other>(rows: try rows.map(transform), next: next)
    }
}

extension Page: Sendable where Row: Sendable {}

/// Where a page begins: behind the row that has these keys. Whoever pages hands it back as it came.
package struct Cursor: Sendable, Hashable, CustomStringConvertible {
    /// What the list is ordered by, in its order, and last the id.
    package var keys: [Int64]

    package init(_ keys: Int64...) { self.keys = keys }
    package init(keys: [Int64]) { self.keys = keys }

    /// Reads the text of one; nil where it is none.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let keys = parts.compactMap { Int64($0) }
        guard !keys.isEmpty, keys.count == parts.count, keys.count <= 8 else { return nil }
        self.keys = keys
    }

    package var description: String { keys.map(String.init).joined(separator: ".") }
}
