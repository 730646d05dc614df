import Values

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A directory of one file a message, written to `tmp/` and renamed into `new/`, so that a reader sees whole messages.
///
/// Each file is the content as received, with CRLF line ends, after a Return-Path and Delivered-To lines (RFC 5321 §4.4)
/// that hold the envelope.
struct Maildir: Sendable {
    private let path: String

    /// Makes what is missing of the directory and its `tmp`, `new` and `cur`.
    init(path: String) throws(SinkError) {
        self.path = path
        for folder in ["", "/tmp", "/new", "/cur"] {
            guard mkdir(path + folder, 0o700) == 0 || errno == EEXIST else {
                throw SinkError.file(path: path + folder, errno: errno)
            }
        }
    }

    /// Puts one message into `new/`; it is not synced to the disk.
    func deliver(_ message: SinkMessage, content: [UInt8]) throws(SinkError) {
        let name = "\(message.time.seconds).P\(getpid())Q\(message.queueID).sink"
        let draft = "\(path)/tmp/\(name)"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw SinkError.file(path: draft, errno: errno) }
        let header =
            "Return-Path: <\(message.sender)>\r\n" + message.recipients.map { "Delivered-To: \($0)\r\n" }.joined()
        let written = writeAll(Array(header.utf8) + content, to: file)
        let reason = errno
        close(file)
        guard written else {
            unlink(draft)
            throw SinkError.file(path: draft, errno: reason)
        }
        guard rename(draft, "\(path)/new/\(name)") == 0 else { throw SinkError.file(path: draft, errno: errno) }
    }
}

/// Writes every byte; false with `errno` set when the system refuses.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
