private import Dispatch
private import Glibc
package import Values

/// What goes over the control socket, each way: a JSON value and, apart from it, bytes as they are.
///
/// A frame is eight bytes, the lengths of both parts as 32 bits each, the most significant byte first, and then the
/// parts. A mail of 25 MiB so takes 25 MiB on the way, and not three times as much as text.
package struct ControlFrame: Sendable, Equatable {
    package var head: [UInt8]
    package var body: [UInt8]

    /// The largest parts that are taken, in bytes.
    package static let limits = (head: 4 << 20, body: 64 << 20)

    package init(head: [UInt8], body: [UInt8] = []) {
        self.head = head
        self.body = body
    }

    package init(_ value: Value, body: [UInt8] = []) { self.init(head: value.json(), body: body) }

    /// The lengths, as they stand before the parts.
    var lengths: [UInt8] {
        [head.count, body.count].flatMap { count in
            (0..<4).map { UInt8(truncatingIfNeeded: UInt32(truncatingIfNeeded: count) >> (24 - 8 * $0)) }
        }
    }

    /// The two lengths that eight bytes say; nil where a part is larger than is taken.
    static func lengths(_ bytes: [UInt8]) -> (head: Int, body: Int)? {
        guard bytes.count == 8 else { return nil }
        let head = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
        let body = bytes[4...].reduce(0) { $0 << 8 | Int($1) }
        return head <= limits.head && body <= limits.body ? (head, body) : nil
    }
}

/// One connection of the control socket, read and written whole frames at a time until a deadline.
struct ControlConnection: Sendable {
    let file: Int32

    /// Why a frame did not come or go.
    enum Failure: Error, Equatable {
        /// The other side has gone.
        case gone
        /// It took too long.
        case late
        /// It is larger than is taken, or no frame.
        case malformed
        case system(Int32)
    }

    /// Reads a frame. The other side has `patience` for the first bytes, and a second more for each MiB that follows.
    ///
    /// - Parameter goesOn: asked each time the patience is over before the first byte came; whether to wait once more.
    func readFrame(patience: Span, goesOn: () throws -> Bool = { false }) throws -> ControlFrame {
        while try !isReadable(until: Deadline(patience)) {
            guard try goesOn() else { throw Failure.late }
        }
        let first = Deadline(patience)
        guard let lengths = ControlFrame.lengths(try read(8, until: first)) else { throw Failure.malformed }
        let rest = Deadline(patience + .seconds(Int64((lengths.head + lengths.body) >> 20)))
        let head = try read(lengths.head, until: rest)
        return ControlFrame(head: head, body: try read(lengths.body, until: rest))
    }

    /// Writes a frame, or fails where the other side does not take it in time.
    func write(_ frame: ControlFrame, patience: Span) throws {
        let deadline = Deadline(patience + .seconds(Int64((frame.head.count + frame.body.count) >> 20)))
        for part in [frame.lengths, frame.head, frame.body] { try write(part, until: deadline) }
    }

    private func read(_ count: Int, until deadline: Deadline) throws -> [UInt8] {
        var failure: Failure?
        let bytes = try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, failure == nil {
                guard try wait(for: Int16(POLLIN), until: deadline) else { throw Failure.late }
                let got = recv(
                    file, buffer.baseAddress.map { $0 + filled }, count - filled, Int32(MSG_DONTWAIT))
                if got > 0 { filled += got } else { failure = Self.failure(got) }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    private func write(_ bytes: [UInt8], until deadline: Deadline) throws {
        var written = 0
        while written < bytes.count {
            guard try wait(for: Int16(POLLOUT), until: deadline) else { throw Failure.late }
            // MSG_NOSIGNAL: a client that has gone must not end the process.
            let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
            let count = bytes[written...].withUnsafeBytes { send(file, $0.baseAddress, $0.count, flags) }
            if count > 0 { written += count } else if let failure = Self.failure(count) { throw failure }
        }
    }

    private func isReadable(until deadline: Deadline) throws -> Bool { try wait(for: Int16(POLLIN), until: deadline) }

    private func wait(for events: Int16, until deadline: Deadline) throws -> Bool {
        while true {
            var waiting = pollfd(fd: file, events: events, revents: 0)
            let count = poll(&waiting, 1, deadline.milliseconds)
            if count > 0 { return true }
            if count == 0 { return false }
            guard errno == EINTR else { throw Failure.system(errno) }
        }
    }

    /// Why nothing was read or written; nil where it is worth another try.
    private static func failure(_ count: Int) -> Failure? {
        if count == 0 { return .gone }
        switch errno {
        case EINTR, EAGAIN: return nil
        case EPIPE, ECONNRESET: return .gone
        case let code: return .system(code)
        }
    }
}

/// A moment of the clock nobody can set, which something must have happened by.
struct Deadline {
    private let end: Int64

    init(_ span: Span) { end = Self.now + span.milliseconds }

    /// How long until then, for poll(2).
    var milliseconds: Int32 { Int32(clamping: max(0, end - Self.now)) }

    private static var now: Int64 { Int64(clamping: DispatchTime.now().uptimeNanoseconds / 1_000_000) }
}
