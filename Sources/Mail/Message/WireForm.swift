/// The content of an SMTP DATA command (RFC 5321 §4.5.2): lines that begin with a dot get one more, and a lone dot ends it.
package enum WireForm {
    /// Appends a message in wire form with its terminator; refuses what could smuggle a second message, and then leaves
    /// the buffer as it was.
    package static func append(_ message: [UInt8], to output: inout [UInt8]) throws(WireError) {
        let start = output.count
        output.reserveCapacity(start + message.count + message.count / 64 + 5)
        do throws(WireError) {
            try message.withUnsafeBufferPointer { bytes throws(WireError) in try copy(bytes, to: &output) }
        } catch {
            output.removeSubrange(start...)
            throw error
        }
        if !message.isEmpty, message.last != .lf { output.append(contentsOf: [.cr, .lf]) }
        output.append(contentsOf: [.dot, .cr, .lf])
    }

    /// A message in wire form.
    package static func bytes(of message: [UInt8]) throws(WireError) -> [UInt8] {
        var output: [UInt8] = []
        try append(message, to: &output)
        return output
    }

    private static func copy(_ message: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) throws(WireError) {
        var (copied, index, lineStart) = (0, 0, 0)
        if message.first == .dot { output.append(.dot) }
        while true {
            let found = ByteScan.atMostCR(in: message, from: index, to: message.count)
            guard found < message.count else { break }
            switch message[found] {
            case 0: throw WireError(.nul, at: found)
            case .lf: throw WireError(.bareLF, at: found)
            case .cr:
                let after = found + 2
                guard after <= message.count, message[found + 1] == .lf else { throw WireError(.bareCR, at: found) }
                if found - lineStart > 998 { throw WireError(.lineTooLong, at: lineStart) }
                lineStart = after
                index = after
                if after < message.count, message[after] == .dot {
                    output.append(contentsOf: UnsafeBufferPointer(rebasing: message[copied..<after]))
                    output.append(.dot)
                    copied = after
                }
            default: index = found + 1
            }
        }
        if message.count - lineStart > 998 { throw WireError(.lineTooLong, at: lineStart) }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: message[copied...]))
    }
}

/// Why bytes are not a message that may go on the wire, and where.
package struct WireError: Error, Sendable, Hashable {
    package var reason: Reason
    /// The offset of the byte, from 0.
    package var offset: Int

    package init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// One case for each fault.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        case bareCR, bareLF, nul
        /// More than 998 bytes before a CRLF (RFC 5321 §4.5.3.1.6).
        case lineTooLong
    }
}
