import Ports
import Scheduler
private import Synchronization
package import Values

/// The tokens that are in force, as last read. A token that is made or revoked elsewhere counts within a second.
package final class TokenBook: Sendable {
    private struct Book {
        var tokens: [[UInt8]: APIToken] = [:]
        var readAt: Moment?
        var used: [Int64: Moment] = [:]
        var writtenAt = Moment(milliseconds: 0)
    }

    private let book = Mutex(Book())
    private let reading: ReaderPool
    private let writer: RequestWriter
    private static let freshness = Span.seconds(1)

    init(reading: ReaderPool, writer: RequestWriter) {
        self.reading = reading
        self.writer = writer
    }

    /// Who a token belongs to; nil where it is unknown or revoked.
    package func caller(of text: String, at now: Moment) async throws -> Caller? {
        guard text.utf8.count <= 128 else { return nil }
        let hash = TokenText.hash(text)
        let isStale = book.withLock { book in
            book.readAt.map { (now - $0).milliseconds.magnitude > Self.freshness.milliseconds.magnitude } ?? true
        }
        if isStale { try await refresh(at: now) }
        guard let token = book.withLock({ $0.tokens[hash] }), let role = Role(rawValue: token.role) else { return nil }
        note(token, at: now)
        return Caller(name: token.name, role: role)
    }

    /// Forgets what was read, after a change.
    package func forget() { book.withLock { $0.readAt = nil } }

    private func refresh(at now: Moment) async throws {
        let tokens = try await reading.read { try $0.apiTokens() }
        book.withLock { book in
            book.tokens = Dictionary(
                tokens.filter { $0.revokedAt == nil }.map { ($0.hash, $0) }, uniquingKeysWith: { $1 })
            book.readAt = now
        }
    }

    /// When a token was last shown is written once a minute, beside the work.
    private func note(_ token: APIToken, at now: Moment) {
        let due: [Int64: Moment] = book.withLock { book in
            if (book.used[token.id] ?? token.usedAt).map({ now - $0 > .minutes(1) }) ?? true {
                book.used[token.id] = now
            }
            guard !book.used.isEmpty, now - book.writtenAt > .minutes(1) else { return [:] }
            book.writtenAt = now
            return book.used
        }
        guard !due.isEmpty else { return }
        Task { [writer] in try? await writer.perform { try $0.noteUse(ofTokens: due) } }
    }
}
