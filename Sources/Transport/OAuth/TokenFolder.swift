import Foundation
import Glibc
import Synchronization
import Values
import Workspace

/// Where refresh tokens are kept: a file for each mailbox, readable by this user alone.
///
/// Files are written whole under another name and then renamed, in order, on a queue of their own, so that the net loop
/// never waits for a disk. A token is in no other place, and in no message or log.
package final class TokenFolder: Sendable {
    private let path: String
    private let report: @Sendable (String) -> Void
    private let queue = DispatchQueue(label: "tokens")
    /// Tokens on their way to disk.
    private let pending = Mutex<[String: (token: StoredToken, count: Int)]>([:])

    /// `path` is the folder, made at the first token. `report` is told, from any thread and without the token, when one
    /// could not be written.
    package init(path: String, report: @escaping @Sendable (String) -> Void = { _ in }) {
        self.path = path
        self.report = report
    }

    /// The file of a mailbox.
    package func file(of mailbox: String) -> String { "\(path)/\(mailbox).json" }

    /// Waits until everything is on disk.
    package func flush() { queue.sync {} }

    /// Waits until everything is on disk, and says whether this mailbox's last token is.
    func isKept(_ mailbox: String) -> Bool {
        flush()
        return pending.withLock { $0[mailbox] == nil }
    }

    /// The last token of a mailbox; nil where there is none that can be read.
    func load(_ mailbox: String) -> StoredToken? {
        if let waiting = pending.withLock({ $0[mailbox]?.token }) { return waiting }
        guard let data = FileManager.default.contents(atPath: file(of: mailbox)), data.count <= 65_536,
            let value = try? Value(json: Array(data))
        else { return nil }
        return StoredToken(value)
    }

    /// Keeps a token from now on, and on disk soon.
    func save(_ token: StoredToken, of mailbox: String) {
        pending.withLock { $0[mailbox] = (token, ($0[mailbox]?.count ?? 0) + 1) }
        queue.async { [self] in
            do {
                try write(token.value.json() + [0x0A], to: mailbox)
                pending.withLock { waiting in
                    waiting[mailbox]?.count -= 1
                    if waiting[mailbox]?.count == 0 { waiting[mailbox] = nil }
                }
            } catch {
                // It stays in memory, so that this process goes on with it.
                report("the refresh token of \(mailbox) could not be stored in \(path): \(error)")
            }
        }
    }

    private func write(_ bytes: [UInt8], to mailbox: String) throws(TransportError) {
        mkdir(path, 0o700)
        let temporary = "\(path)/.\(mailbox).\(getpid())"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .system(call: "open", errno: errno) }
        let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        let isSafe = written == bytes.count && fsync(file) == 0
        let failure = errno
        close(file)
        guard isSafe, rename(temporary, self.file(of: mailbox)) == 0 else {
            let reason = isSafe ? errno : failure
            unlink(temporary)
            throw .system(call: "write", errno: reason)
        }
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }
}

/// A refresh token with what it was given for: it is never shown to anybody else.
struct StoredToken: Equatable {
    var refresh: String
    var clientID: String
    var tokenURL: String
    /// The fingerprint of the token the configuration began with, or empty: another one there is newer than this.
    var seed: String

    init(refresh: String, for oauth: OAuth, seed: String) {
        self.refresh = refresh
        self.seed = seed
        clientID = oauth.clientID
        tokenURL = oauth.tokenURL
    }

    init?(_ value: Value) {
        guard let refresh = value["refresh_token"]?.text, let client = value["client_id"]?.text,
            let url = value["token_url"]?.text, let seed = value["seed"]?.text
        else { return nil }
        self.refresh = refresh
        clientID = client
        tokenURL = url
        self.seed = seed
    }

    var value: Value {
        [
            "client_id": .string(clientID), "token_url": .string(tokenURL), "seed": .string(seed),
            "refresh_token": .string(refresh),
        ]
    }

    func fits(_ oauth: OAuth, seed: String) -> Bool {
        clientID == oauth.clientID && tokenURL == oauth.tokenURL && self.seed == seed
    }
}
