import Values

/// What SEARCH looks for, RFC 3501 §6.4.4; days are those of INTERNALDATE, in UTC.
indirect enum IMAPSearchKey: Sendable {
    case all
    case every([IMAPSearchKey])
    case either(IMAPSearchKey, IMAPSearchKey)
    case not(IMAPSearchKey)
    case numbers(IMAPSet)
    case uids(IMAPSet)
    case flag(String)
    /// From the first day to the last, as days since 1970.
    case days(ClosedRange<Int>)
    case larger(Int)
    case smaller(Int)
    /// A header field that holds a text; any with an empty one.
    case header(name: String, text: String)
    /// Header or body, and the body alone.
    case text(String)
    case body(String)

    /// A mail and what it is called here.
    struct Candidate {
        let mail: SinkMail
        let number: UInt32
        /// The greatest number and UID of the folder.
        let greatest: (number: UInt32, uid: UInt32)
    }

    func matches(_ one: Candidate) -> Bool {
        switch self {
        case .all: true
        case .every(let keys): keys.allSatisfy { $0.matches(one) }
        case .either(let left, let right): left.matches(one) || right.matches(one)
        case .not(let key): !key.matches(one)
        case .numbers(let set): set.resolved(greatest: one.greatest.number).contains { $0.contains(one.number) }
        case .uids(let set): set.resolved(greatest: one.greatest.uid).contains { $0.contains(one.mail.uid) }
        case .flag(let flag): one.mail.flags.contains(flag)
        case .days(let days): days.contains(one.mail.date.day)
        case .larger(let size): one.mail.bytes.count > size
        case .smaller(let size): one.mail.bytes.count < size
        case .header(let name, let text): MailText(one.mail.bytes).field(name, holds: text)
        case .text(let text): MailText.holds(one.mail.bytes[...], text)
        case .body(let text): MailText.holds(MailText(one.mail.bytes).body, text)
        }
    }
}

extension IMAPSearchKey {
    /// Reads keys to the end; nil where one is not known.
    init?(_ words: inout IMAPWords) {
        if let key = Self.key(&words, depth: 0, mayBeCharset: true) { self = key } else { return nil }
    }

    private static func key(_ words: inout IMAPWords, depth: Int, mayBeCharset: Bool = false) -> IMAPSearchKey? {
        guard depth < 32 else { return nil }
        var keys: [IMAPSearchKey] = []
        repeat {
            guard let key = one(&words, depth: depth, mayBeCharset: mayBeCharset && keys.isEmpty) else { return nil }
            keys.append(key)
        } while words.space()
        return keys.count == 1 ? keys[0] : .every(keys)
    }

    private static func one(_ words: inout IMAPWords, depth: Int, mayBeCharset: Bool) -> IMAPSearchKey? {
        guard depth < 32 else { return nil }
        if words.pass("(") {
            guard let key = key(&words, depth: depth + 1), words.pass(")") else { return nil }
            return key
        }
        guard let word = words.set()?.uppercased() else { return nil }
        if let flag = flags[word] { return .flag(flag) }
        if word.hasPrefix("UN"), let flag = flags[String(word.dropFirst(2))] { return .not(.flag(flag)) }
        switch word {
        case "ALL", "OLD": return .all
        case "NEW", "RECENT": return .not(.all)
        case "CHARSET":
            guard mayBeCharset, words.space(), let charset = words.text()?.uppercased(),
                ["UTF-8", "US-ASCII"].contains(charset), words.space()
            else { return nil }
            return one(&words, depth: depth + 1, mayBeCharset: false)
        case "NOT":
            guard words.space() else { return nil }
            return one(&words, depth: depth + 1, mayBeCharset: false).map { .not($0) }
        case "OR":
            guard words.space(), let left = one(&words, depth: depth + 1, mayBeCharset: false), words.space(),
                let right = one(&words, depth: depth + 1, mayBeCharset: false)
            else { return nil }
            return .either(left, right)
        default: return IMAPSet(word).map { .numbers($0) } ?? argued(word, &words)
        }
    }

    /// A key with an argument.
    private static func argued(_ word: String, _ words: inout IMAPWords) -> IMAPSearchKey? {
        guard words.space() else { return nil }
        switch word {
        case "UID": return words.set().flatMap(IMAPSet.init).map { .uids($0) }
        case "KEYWORD": return words.flag().map { .flag($0) }
        case "UNKEYWORD": return words.flag().map { .not(.flag($0)) }
        case "LARGER": return words.atom().flatMap { Int(imapDigits: $0.utf8) }.map { .larger($0) }
        case "SMALLER": return words.atom().flatMap { Int(imapDigits: $0.utf8) }.map { .smaller($0) }
        case "SINCE": return words.text().flatMap(IMAPDate.day).map { .days($0...Int.max) }
        case "BEFORE": return words.text().flatMap(IMAPDate.day).map { .days(Int.min...($0 - 1)) }
        case "ON": return words.text().flatMap(IMAPDate.day).map { .days($0...$0) }
        case "FROM", "TO", "CC", "BCC", "SUBJECT": return words.text().map { .header(name: word, text: $0) }
        case "TEXT": return words.text().map { .text($0) }
        case "BODY": return words.text().map { .body($0) }
        case "HEADER":
            guard let name = words.text(), words.space() else { return nil }
            return words.text().map { .header(name: name, text: $0) }
        default: return nil
        }
    }

    private static let flags = [
        "SEEN": "\\Seen", "ANSWERED": "\\Answered", "DELETED": "\\Deleted", "FLAGGED": "\\Flagged", "DRAFT": "\\Draft",
    ]
}

/// Days and times as IMAP writes them, in UTC.
enum IMAPDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `1-Feb-2026` as days since 1970.
    static func day(_ text: String) -> Int? {
        let parts = text.split(separator: "-")
        guard parts.count == 3, let day = Int(imapDigits: parts[0].utf8), let year = Int(imapDigits: parts[2].utf8),
            let month = months.firstIndex(where: { $0.lowercased() == parts[1].lowercased() }), 1...31 ~= day,
            1...9_999 ~= year
        else { return nil }
        return CivilDate(year: year, month: month + 1, day: day).daysSinceEpoch
    }

    /// `" 1-Feb-2026 09:30:00 +0000"`, without the quotes.
    static func text(_ moment: Moment) -> String {
        let date = CivilDate(daysSinceEpoch: moment.day)
        let seconds = Int(moment.seconds - Int64(moment.day) * 86_400)
        let time = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }.joined(separator: ":")
        return
            "\(date.day < 10 ? " " : "")\(date.day)-\(months[date.month - 1])-\(padded(date.year, to: 4)) \(time) +0000"
    }
}
