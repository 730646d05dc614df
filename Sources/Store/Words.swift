import GRDBSQLite
import Ports

/// The dictionary of texts that repeat without end: a row holds a word's number instead of the word.
///
/// A row may also hold the text itself, which is what happens to new words once there are `limit` of them, so that
/// names invented by outsiders cannot fill the memory. Words are never taken back, so equal texts stay equal in keys.
final class Words {
    /// How many words are kept by number.
    var limit = 65_536

    private let connection: Connection
    private var texts: [String] = []
    private var numbers: [String: Int64] = [:]
    /// The word last asked for at each place: a step asks for the same few words again and again.
    private var recent = [(text: String, number: Int64)](repeating: ("", 0), count: 256)

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

    /// Reads all words anew, after one was changed.
    func reread() throws {
        (texts, numbers) = ([], [:])
        recent = Array(repeating: ("", 0), count: recent.count)
        try load()
    }

    /// The word of a number.
    func text(of number: Int64) throws -> String {
        if number > texts.count { try load() }
        guard number > 0, number <= texts.count else { throw StoreError.corrupt("there is no word \(number)") }
        return texts[Int(number) - 1]
    }

    /// The number of a word, given to it now where it has none; nil where no more words are taken.
    func number(of text: String) throws -> Int64? {
        let place = Self.place(of: text)
        if recent[place].number != 0, recent[place].text == text { return recent[place].number }
        guard let number = try kept(text) else { return nil }
        recent[place] = (text, number)
        return number
    }

    private func kept(_ text: String) throws -> Int64? {
        if let number = numbers[text] { return number }
        guard texts.count < limit else { return nil }
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
        guard count < texts.count else { return }
        for text in texts[count...] {
            numbers[text] = nil
            recent[Self.place(of: text)] = ("", 0)
        }
        texts.removeSubrange(count...)
    }

    /// Where a word is remembered: cheaper than hashing, and enough for words that differ in length or at their ends.
    private static func place(of text: String) -> Int {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last else { return 0 }
        return (bytes.count &* 37 &+ Int(first) &* 5 &+ Int(last)) & 255
    }

    private func remember(_ text: String) {
        texts.append(text)
        numbers[text] = Int64(texts.count)
    }
}
