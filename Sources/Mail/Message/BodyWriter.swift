/// Chooses how a body travels and writes it: as it is where every line fits, else quoted-printable.
enum BodyWriter {
    enum Encoding: Equatable { case sevenBit, quotedPrintable }

    /// 7bit for ASCII text of short lines that nothing on the way would change and that cannot hold a boundary.
    static func encoding(of body: UnsafeBufferPointer<UInt8>) -> Encoding {
        var (lineStart, index) = (0, 0)
        while index < body.count {
            index = ByteScan.unprintable(in: body, from: index, to: min(body.count, lineStart + HeaderWriter.aim))
            guard index < body.count else { break }
            switch body[index] {
            case .cr, .lf:
                guard lineIsSafe(body[lineStart..<index]) else { return .quotedPrintable }
                if body[index] == .cr, index + 1 < body.count, body[index + 1] == .lf { index += 1 }
                index += 1
                lineStart = index
            case UInt8(ascii: "=") where index - lineStart < HeaderWriter.aim:
                // No boundary of ours is without "=_" (see `Boundary`).
                if index + 1 < body.count, body[index + 1] == UInt8(ascii: "_") { return .quotedPrintable }
                index += 1
            default: return .quotedPrintable
            }
        }
        return lineIsSafe(body[lineStart...]) ? .sevenBit : .quotedPrintable
    }

    private static func lineIsSafe(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        line.last != .space && !(line.first == UInt8(ascii: "F") && line.starts(with: "From ".utf8))
    }

    /// Appends the body in the given encoding.
    static func append(
        _ body: UnsafeBufferPointer<UInt8>, as encoding: Encoding, field: MailError.Field, to output: inout [UInt8]
    ) throws(MailError) {
        switch encoding {
        case .quotedPrintable: try QuotedPrintable.append(body, field: field, to: &output)
        case .sevenBit: appendLines(body, to: &output)
        }
    }

    /// Copies text line by line, with CRLF for whatever ended a line.
    private static func appendLines(_ body: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var (start, index) = (0, 0)
        while index < body.count {
            let byte = body[index]
            if byte == .cr || byte == .lf {
                output.append(contentsOf: UnsafeBufferPointer(rebasing: body[start..<index]))
                output.append(.cr)
                output.append(.lf)
                if byte == .cr, index + 1 < body.count, body[index + 1] == .lf { index += 1 }
                start = index + 1
            }
            index += 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: body[start...]))
    }
}
