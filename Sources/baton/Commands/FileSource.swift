import Foundation
import Glibc
import Lists

/// A file that somebody named on the command line, read from its beginning as often as it is asked: what is no file but
/// a pipe is kept in memory, for it can be read only once.
struct FileSource: ByteSource {
    private let path: String
    private let kept: BytesInMemory?

    init(path: String) throws {
        self.path = path
        var facts = stat()
        let isRegular = stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
        kept = isRegular ? nil : BytesInMemory(try [UInt8](contentsOfFile: path))
    }

    func read(_ each: (ArraySlice<UInt8>) throws -> Void) throws {
        if let kept { return try kept.read(each) }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Failure.unreadable(path) }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 262_144)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure.unreadable(path) }
            if count == 0 { return }
            try each(buffer[..<count])
        }
    }
}

/// Files that hold people's data: for this user's eyes alone.
enum PrivateFile {
    /// Writes a file anew, readable by this user alone, and puts it in the place of one that was there.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let fresh = path + ".new"
        unlink(fresh)
        let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw Failure("cannot write \(path)", code: Failure.unavailable) }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure("cannot write \(path)", code: Failure.unavailable) }
            written += count
        }
        guard rename(fresh, path) == 0 else { throw Failure("cannot write \(path)", code: Failure.unavailable) }
    }
}
