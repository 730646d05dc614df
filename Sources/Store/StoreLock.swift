import Foundation
import Ports

/// The operating system's lock that makes this process the only writer; it goes with the process, however that ends.
///
/// The lock is on the file `lock` beside the database, which holds the owner's process id for people to read.
final class StoreLock {
    private let descriptor: Int32

    init(beside path: String) throws {
        let file = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("lock").path
        let descriptor = open(file, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(to: file) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let failed = errno
            defer { close(descriptor) }
            guard failed == EWOULDBLOCK else { throw StoreError.cannotOpen(path: file, code: failed) }
            throw StoreError.inUse(path: path, pid: Self.owner(descriptor))
        }
        self.descriptor = descriptor
        sign()
    }

    deinit {
        // A child process that is being started has the lock's file open until its program begins: closing alone would
        // leave the lock with it.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private static func failure(to file: String) -> StoreError {
        switch errno {
        case EACCES, EROFS, EPERM: .readOnly
        case let code: .cannotOpen(path: file, code: code)
        }
    }

    /// The process id the lock's owner has written.
    private static func owner(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }

    /// Writes this process's id. The lock holds without it, so a full disk is no reason to fail.
    private func sign() {
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }
}
