/// The relaxed canonical forms of RFC 6376 §3.4: what survives a relay that tidies spaces.
enum Canonical {
    struct Field {
        /// Lower case.
        var name: String
        /// `name:value`, without its line end.
        var canonical: [UInt8]
    }

    /// The headers of a message in canonical form, and where its body begins.
    static func fields(of message: [UInt8]) -> (headers: [Field], body: Int) {
        message.withUnsafeBufferPointer { bytes in
            var (headers, start, position) = ([Field](), 0, 0)
            while position < bytes.count {
                let next = ByteScan.afterLine(in: bytes, from: position, to: bytes.count)
                let isContinued = bytes[position] == .space || bytes[position] == .tab
                if !isContinued, position > start { headers.append(field(message[start..<position])) }
                if !isContinued { start = position }
                if ByteScan.content(of: position..<next, in: bytes).isEmpty { return (headers, next) }
                position = next
            }
            if position > start { headers.append(field(message[start..<position])) }
            return (headers, message.count)
        }
    }

    private static func field(_ raw: ArraySlice<UInt8>) -> Field {
        let canonical = header(raw)
        let name = canonical.prefix { $0 != UInt8(ascii: ":") }
        return Field(name: String(decoding: name, as: UTF8.self), canonical: canonical)
    }

    /// One header: name in lower case, unfolded, runs of spaces as one, none at the ends (§3.4.2).
    static func header(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        let colon = raw.firstIndex(of: UInt8(ascii: ":")) ?? raw.endIndex
        var output = raw[..<colon].filter { $0 > .space }.map(\.lowercasedASCII)
        output.append(UInt8(ascii: ":"))
        var pending = false
        let valueStart = output.count
        for byte in raw[colon...].dropFirst() where byte != .cr && byte != .lf {
            if byte == .space || byte == .tab {
                pending = true
                continue
            }
            if pending, output.count > valueStart { output.append(.space) }
            pending = false
            output.append(byte)
        }
        return output
    }

    /// A body: runs of spaces as one, none before a line end, no blank lines at the end (§3.4.4).
    static func body(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(raw.count + 2)
        var (pending, blankLines, lineIsBlank) = (false, 0, true)
        for byte in raw where byte != .cr {
            switch byte {
            case .space, .tab: pending = true
            case .lf:
                if lineIsBlank { blankLines += 1 } else { output += [.cr, .lf] }
                (pending, lineIsBlank) = (false, true)
            default:
                for _ in 0..<blankLines { output += [.cr, .lf] }
                if pending { output.append(.space) }
                (pending, blankLines, lineIsBlank) = (false, 0, false)
                output.append(byte)
            }
        }
        if !lineIsBlank { output += [.cr, .lf] }
        return output
    }
}
