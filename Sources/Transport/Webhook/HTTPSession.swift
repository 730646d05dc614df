import Glibc

/// The answers on one HTTP/1.1 connection in clear, one call after another (RFC 9112): bytes in, one answer out, no I/O
/// and no clock.
///
/// The shell calls `begin` when a request goes out, `receive` with what came and `closed` at the end of input, and looks
/// at `answer` and `flaw` after each. A call is over when one of them is set.
struct HTTPSession {
    struct Answer: Equatable {
        var status: Int
        /// The value of `Retry-After` as it came: seconds or a date.
        var retryAfter: [UInt8]?
        var body: [UInt8] = []
        /// Whether the body was longer than is taken; it is empty then.
        var isTooLong = false
        /// Whether the body did not come whole; it is empty then.
        var isCut = false
    }

    /// Why there is no answer.
    enum Flaw: Equatable {
        /// Not HTTP/1, or not as its rules have it.
        case garbage
        /// More head than is taken.
        case longHead
        /// The connection ended before the answer did.
        case cut
    }

    private enum Phase {
        case idle, status, fields, rest(Int), restToEnd, chunkSize, chunk(Int), chunkEnd, trailers
    }

    /// A chunk's size with its extensions; nobody needs more.
    private static let longestSizeLine = 1_024

    private(set) var answer: Answer?
    private(set) var flaw: Flaw?
    /// Whether another call may follow on this connection once the answer is there.
    private(set) var keepsAlive = true
    /// Whether a byte of the answer came.
    private(set) var hasHeard = false
    private let most: Int
    private var phase = Phase.idle
    private var head = HTTPHead()
    private var headBytes = 0
    private var isHeadWhole = false
    private var line: [UInt8] = []
    private var body: [UInt8] = []

    /// `most` is the number of bytes taken of a head, and of a body.
    init(most: Int) { self.most = most }

    private var isOver: Bool { answer != nil || flaw != nil }

    // MARK: - What the shell calls

    mutating func begin() {
        answer = nil
        flaw = nil
        hasHeard = false
        headBytes = 0
        isHeadWhole = false
        head = HTTPHead()
        phase = .status
    }

    mutating func receive(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !bytes.isEmpty else { return }
        hasHeard = true
        var bytes = bytes
        while !isOver, !bytes.isEmpty { take(&bytes) }
        // What nobody asked for belongs to no answer that could be trusted.
        if !bytes.isEmpty { keepsAlive = false }
    }

    mutating func closed() {
        keepsAlive = false
        switch phase {
        case .idle: break
        case .restToEnd: finish()
        default: fail(.cut)
        }
    }

    // MARK: - Pieces

    private mutating func take(_ bytes: inout UnsafeBufferPointer<UInt8>) {
        switch phase {
        case .idle: fail(.garbage)
        case .rest(let length): if takeBody(&bytes, length, orElse: { .rest($0) }) { finish() }
        case .chunk(let length): if takeBody(&bytes, length, orElse: { .chunk($0) }) { phase = .chunkEnd }
        case .restToEnd: _ = takeBody(&bytes, .max) { _ in .restToEnd }
        case .status, .fields, .chunkSize, .chunkEnd, .trailers: takeLine(&bytes)
        }
    }

    /// Takes at most so many bytes of the body; true when that was all of them.
    private mutating func takeBody(
        _ bytes: inout UnsafeBufferPointer<UInt8>, _ length: Int, orElse next: (Int) -> Phase
    ) -> Bool {
        let count = min(length, bytes.count)
        guard body.count + count <= most else {
            tooLong()
            return false
        }
        body.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<count]))
        bytes = UnsafeBufferPointer(rebasing: bytes[count...])
        phase = next(length - count)
        return count == length
    }

    /// Takes bytes up to the end of a line, and the line when it is whole.
    private mutating func takeLine(_ bytes: inout UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        let found = memchr(base, 0x0A, bytes.count).map { UnsafeRawPointer(base).distance(to: $0) }
        let part = UnsafeBufferPointer(rebasing: bytes[..<(found ?? bytes.count)])
        bytes = UnsafeBufferPointer(rebasing: bytes[min(part.count + 1, bytes.count)...])
        guard isShortEnough(part.count + 1) else { return fail(.longHead) }
        guard found != nil else { return line.append(contentsOf: part) }
        guard !line.isEmpty else { return took(part) }
        line.append(contentsOf: part)
        var whole: [UInt8] = []
        swap(&whole, &line)
        whole.withUnsafeBufferPointer { took($0) }
    }

    private mutating func isShortEnough(_ count: Int) -> Bool {
        switch phase {
        case .chunkSize, .chunkEnd: return line.count + count <= Self.longestSizeLine
        default:
            headBytes += count
            return headBytes <= most
        }
    }

    private mutating func took(_ line: UnsafeBufferPointer<UInt8>) {
        let hasReturn = line.last == 0x0D
        let line = hasReturn ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
        switch phase {
        case .status:
            guard head.takeStatus(line) else { return fail(.garbage) }
            phase = .fields
        case .fields where line.isEmpty: endHead()
        case .fields: head.takeField(line)
        case .chunkSize: tookChunkSize(line)
        case .chunkEnd:
            guard line.isEmpty else { return fail(.garbage) }
            phase = .chunkSize
        case .trailers: if line.isEmpty { finish() }
        case .idle, .rest, .restToEnd, .chunk: fail(.garbage)
        }
    }

    /// Decides how the body is measured (RFC 9112 §6.3).
    private mutating func endHead() {
        keepsAlive = head.keepsAlive
        body = []
        isHeadWhole = head.status >= 200
        switch (head.status, head.isChunked, head.hasUnknownLength ? nil : head.length) {
        case (101, _, _): fail(.garbage)
        case (100..<200, _, _):
            head = HTTPHead()
            phase = .status
        case (204, _, _), (304, _, _): finish()
        case (_, _, _) where head.hasUnknownLength: phase = .restToEnd
        case (_, true, let length):
            // Two measures are one too many to go on with this connection.
            if length != nil { keepsAlive = false }
            phase = .chunkSize
        case (_, false, 0): finish()
        case (_, false, let length?) where length > most: tooLong()
        case (_, false, let length?):
            body.reserveCapacity(length)
            phase = .rest(length)
        case (_, false, nil):
            keepsAlive = false
            phase = .restToEnd
        }
    }

    private mutating func tookChunkSize(_ line: UnsafeBufferPointer<UInt8>) {
        let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }
        guard 1...15 ~= digits.count else { return fail(.garbage) }
        var size = 0
        for digit in digits {
            guard let value = Character(UnicodeScalar(digit)).hexDigitValue else { return fail(.garbage) }
            size = size << 4 | value
        }
        phase = size == 0 ? .trailers : .chunk(size)
    }

    // MARK: - Endings

    private mutating func tooLong() {
        body = []
        keepsAlive = false
        phase = .idle
        answer = Answer(status: head.status, retryAfter: head.retryAfter, isTooLong: true)
    }

    private mutating func finish() {
        var whole: [UInt8] = []
        swap(&whole, &body)
        phase = .idle
        answer = Answer(status: head.status, retryAfter: head.retryAfter, body: whole)
    }

    /// Nothing more is understood. Where the head was whole its status stands: the call was taken, or was not.
    private mutating func fail(_ flaw: Flaw) {
        body = []
        line = []
        keepsAlive = false
        phase = .idle
        if isHeadWhole, 200..<300 ~= head.status {
            answer = Answer(status: head.status, isCut: true)
        } else {
            self.flaw = flaw
        }
    }

    /// The time is up: what is known of the answer is all there is.
    mutating func giveUp() { if answer == nil, flaw == nil { fail(.cut) } }
}
