import GRDBSQLite
import Scheduler

/// The dictionary of texts that repeat without end: a row holds a word's number instead of the word.
///
/// A row may also hold the text itself, which is what happens to new words once there are `limit` of them, so that
/// names invented by outsiders cannot fill the memory. Words are never taken back, so equal texts stay equal in keys.
final class Words {
    /// How many words are kept by number.
    static let limit = 65_536

    private let connection: Connection
    private var texts: [String] = []
    private var numbers: [String: Int64] = [:]

    private static let all = Query("SELECT id, text FROM word WHERE id > ?1 ORDER BY id")
    private static let add = Query("INSERT INTO word (id, text) VALUES (?1, ?2)")

    init(on connection: Connection) { self.connection = connection }

    var count: Int { texts.count }

    /// Reads the words that are new since the last time.
    func load() throws {
        let statement = try connection.statement(Self.all)
        defer { statement.reset() }
        statement.bind(texts.count)
        while try statement.step() {
            var row = Row(statement, words: self)
            let number = row.int64()
            guard number == texts.count + 1 else { throw StoreError.corrupt("word \(number) is out of its order") }
            remember(row.text())
        }
    }

    /// The word of a number.
    func text(of number: Int64) throws -> String {
        if number > texts.count { try load() }
        guard number > 0, number <= texts.count else { throw StoreError.corrupt("there is no word \(number)") }
        return texts[Int(number) - 1]
    }

    /// The number of a word, given to it now where it has none; nil where no more words are taken.
    func number(of text: String) throws -> Int64? {
        if let number = numbers[text] { return number }
        guard texts.count < Self.limit else { return nil }
        let statement = try connection.statement(Self.add)
        defer { statement.reset() }
        statement.bind(texts.count + 1)
        statement.bind(text)
        _ = try statement.step()
        remember(text)
        return Int64(texts.count)
    }

    /// The number of a word that is known already.
    func known(_ text: String) throws -> Int64? {
        if let number = numbers[text] { return number }
        try load()
        return numbers[text]
    }

    /// Forgets the words of a transaction that was undone.
    func forget(after count: Int) {
        for text in texts[count...] { numbers[text] = nil }
        texts.removeSubrange(count...)
    }

    private func remember(_ text: String) {
        texts.append(text)
        numbers[text] = Int64(texts.count)
    }
}
