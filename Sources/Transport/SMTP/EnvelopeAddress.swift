/// Whether an address may be put between the angle brackets of MAIL and RCPT: its domain in A-labels, and nothing else but
/// the address in it.
///
/// libcurl 7.88 and raw sockets alike pass CR and LF through, which would let an address carry commands of its own;
/// so every address is looked at again here, whatever was checked before. Limits are those of RFC 5321 §4.5.3.1.
enum EnvelopeAddress {
    enum Flaw: String, Equatable {
        case empty = "empty address"
        case tooLong = "address over 254 bytes, or its local part over 64"
        case forbidden = "control character, space or angle bracket in the address"
        case international = "domain that is not in A-labels"
        case noDomain = "address without local part or domain"
    }

    static func flaw(in address: String) -> Flaw? {
        let bytes = address.utf8
        guard !bytes.isEmpty else { return .empty }
        guard bytes.count <= 254 else { return .tooLong }
        guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return .noDomain }
        let local = bytes[..<at]
        let domain = bytes[bytes.index(after: at)...]
        guard !local.isEmpty, !domain.isEmpty else { return .noDomain }
        guard local.count <= 64 else { return .tooLong }
        let isQuoted = local.count > 2 && local.first == UInt8(ascii: "\"") && local.last == UInt8(ascii: "\"")
        guard isQuoted ? isSoundQuote(local.dropFirst().dropLast()) : local.allSatisfy(isAtomText) else {
            return .forbidden
        }
        guard domain.allSatisfy(isDomainText) else { return .forbidden }
        guard domain.allSatisfy({ $0 < 0x80 }) else { return .international }
        return local.allSatisfy { $0 < 0x80 } || address.unicodeScalars.allSatisfy(isVisible) ? nil : .forbidden
    }

    /// Not a character that ends a line for some reader, or that nobody can see.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: false
        default: true
        }
    }

    private static func isAtomText(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F: false
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
            UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "@"):
            false
        default: true
        }
    }

    private static func isDomainText(_ byte: UInt8) -> Bool {
        isAtomText(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ":")
    }

    /// A quoted local part may hold spaces and brackets, but no control characters, and quotes only when escaped.
    private static func isSoundQuote(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
        var isEscaped = false
        for byte in bytes {
            guard byte >= 0x20, byte != 0x7F else { return false }
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                return false
            }
        }
        return !isEscaped
    }
}
