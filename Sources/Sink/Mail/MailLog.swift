package import Values

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An append-only file with a line for each accepted recipient: `<milliseconds> <message-id> <recipient> <queue id>`.
///
/// Lines are written before the 250 leaves: what a client was told is in the file, so a kill on either side can be
/// judged from it. A missing Message-ID is `-`; spaces and control characters are percent-encoded.
package final class MailLog: Sendable {
    private let file: Int32
    private let path: String

    /// Opens the file to append; earlier lines stay.
    init(path: String) throws(SinkError) {
        file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        self.path = path
        guard file >= 0 else { throw SinkError.file(path: path, errno: errno) }
    }

    deinit { close(file) }

    /// Appends whole lines by one write(2).
    func append(_ lines: [UInt8]) throws(SinkError) {
        guard writeAll(lines, to: file) else { throw SinkError.file(path: path, errno: errno) }
    }

    /// The lines of one message.
    static func lines(of message: SinkMessage) -> [UInt8] {
        let time = String(message.time.milliseconds)
        let identifier = message.messageID.map(word) ?? "-"
        return message.recipients.flatMap { Array("\(time) \(identifier) \(word($0)) \(message.queueID)\n".utf8) }
    }

    private static func word(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x25 }) else { return text }
        let hex = Array("0123456789ABCDEF".utf8)
        let bytes = text.utf8.flatMap { byte in
            byte <= 0x20 || byte == 0x7F || byte == 0x25
                ? [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]] : [byte]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension MailLog {
    /// One line of the file.
    package struct Entry: Sendable, Hashable {
        package var time: Moment
        package var messageID: String
        package var recipient: String
        package var queueID: String
    }

    /// Reads a log back; a torn last line is left out.
    package static func entries(_ text: String) -> [Entry] {
        let whole =
            text.utf8.last == UInt8(ascii: "\n") ? text[...] : text[..<(text.lastIndex(of: "\n") ?? text.startIndex)]
        return whole.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard words.count == 4, let time = Int64(words[0]) else { return nil }
            return Entry(
                time: Moment(milliseconds: time), messageID: words[1], recipient: words[2], queueID: words[3])
        }
    }

    /// Message-ID and recipient pairs that were accepted more than once, with how often.
    package static func duplicates(in entries: [Entry]) -> [(entry: Entry, count: Int)] {
        var counts: [[String]: Int] = [:]
        for entry in entries { counts[[entry.messageID, entry.recipient], default: 0] += 1 }
        var seen: Set<[String]> = []
        return entries.compactMap { entry in
            let key = [entry.messageID, entry.recipient]
            guard let count = counts[key], count > 1, seen.insert(key).inserted else { return nil }
            return (entry, count)
        }
    }
}
