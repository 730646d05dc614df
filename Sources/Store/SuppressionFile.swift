import Foundation
import Ports
package import Values

/// A second place that knows who must not be written to: the file `suppressions` beside the database, only ever added to.
///
/// A database that is put back from a copy forgets who has opted out since; this file does not. It holds keyed hashes,
/// reasons and times, and nothing personal. A line is written before the transaction commits: one too many suppresses
/// somebody who was not to be, and only after a restore; one too few writes to somebody who said no.
package struct SuppressionFile: Sendable {
    private let path: String

    /// One suppression, or its end.
    package struct Entry: Sendable, Hashable {
        /// The keyed hash of the address.
        package var hash: [UInt8]
        /// Nil where the suppression was lifted.
        package var reason: String?
        package var at: Moment

        package init(hash: [UInt8], reason: String?, at: Moment) {
            self.hash = hash
            self.reason = reason
            self.at = at
        }
    }

    /// The file beside a database.
    package init(beside database: String) {
        path = URL(fileURLWithPath: database).deletingLastPathComponent().appendingPathComponent("suppressions").path
    }

    /// Adds entries, and returns when they are on disk.
    package func append(_ entries: [Entry]) throws {
        guard !entries.isEmpty else { return }
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw StoreError.cannotOpen(path: path, code: errno) }
        defer { close(file) }
        // A kill may have left half a line.
        let text = "\n" + entries.map(\.line).joined(separator: "\n") + "\n"
        let written = text.utf8.withContiguousStorageIfAvailable { write(file, $0.baseAddress, $0.count) } ?? -1
        guard written == text.utf8.count, fdatasync(file) == 0 else {
            throw StoreError.cannotOpen(path: path, code: errno)
        }
    }

    /// Who is suppressed by what the file says, in its order; none where there is no file.
    package func entries() -> [Entry] {
        guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
        return Self.entries(Array(bytes))
    }

    /// Who is suppressed by what such a file says; of each hash the last word.
    package static func entries(_ bytes: [UInt8]) -> [Entry] {
        var last: [[UInt8]: Entry] = [:]
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard let entry = Entry(line: String(decoding: line, as: UTF8.self)) else { continue }
            last[entry.hash] = entry
        }
        return last.values.filter { $0.reason != nil }.sorted { $0.at < $1.at }
    }
}

extension SuppressionFile.Entry {
    /// `HASH MILLISECONDS REASON`, or `HASH MILLISECONDS` alone where it was lifted.
    fileprivate var line: String {
        let hex = hash.hex
        return "\(hex) \(at.milliseconds)" + (reason.map { " \($0.codeWord)" } ?? "")
    }

    fileprivate init?(line: String) {
        let words = line.split(separator: " ").map(String.init)
        guard (2...3).contains(words.count), let at = Int64(words[1]), let hash = [UInt8](hex: words[0]),
            hash.count == 16
        else { return nil }
        self.init(hash: hash, reason: words.count == 3 ? words[2] : nil, at: Moment(milliseconds: at))
    }
}

extension String {
    /// A reason as one word of the product's; what a person wrote in their own words is not kept here.
    fileprivate var codeWord: String {
        let isWord = !utf8.isEmpty && utf8.count <= 32 && utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x5F }
        return isWord ? self : "manual"
    }
}
