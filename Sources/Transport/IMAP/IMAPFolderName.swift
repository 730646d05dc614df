/// A folder's name as a command has it: modified UTF-7 (RFC 3501 §5.1.3) in a quoted string.
enum IMAPFolderName {
    /// With quotes.
    static func quoted(_ name: String) -> String { quote(encode(name)) }

    /// A quoted string; whatever could end its line is left out.
    static func quote(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value < 0x7F {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    static func encode(_ name: String) -> String {
        var (encoded, waiting) = ("", [UInt16]())
        func shift() -> String {
            defer { waiting = [] }
            return waiting.isEmpty ? "" : "&\(base64(waiting))-"
        }
        for scalar in name.unicodeScalars {
            guard 0x20..<0x7F ~= scalar.value else {
                waiting += Array(String(scalar).utf16)
                continue
            }
            encoded += shift() + (scalar == "&" ? "&-" : String(scalar))
        }
        return encoded + shift()
    }

    /// What a server calls a folder, for people; as it stands where it is no modified UTF-7.
    static func decode(_ name: [UInt8]) -> String {
        var (decoded, rest) = ("", name[...])
        while let byte = rest.first {
            // No name has so long a part; without an end the rest would be searched anew for each.
            guard byte == UInt8(ascii: "&"), let end = rest.prefix(1_000).firstIndex(of: UInt8(ascii: "-")) else {
                decoded.unicodeScalars.append(Unicode.Scalar(byte))
                rest = rest.dropFirst()
                continue
            }
            let code = rest[..<end].dropFirst()
            guard let text = code.isEmpty ? "&" : text(code) else { return String(decoding: name, as: UTF8.self) }
            decoded += text
            rest = rest[(end + 1)...]
        }
        return decoded
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

    private static func base64(_ units: [UInt16]) -> String {
        var (text, bits, count) = ([UInt8](), 0, 0)
        for unit in units {
            bits = bits << 16 | Int(unit)
            count += 16
            while count >= 6 {
                count -= 6
                text.append(alphabet[bits >> count & 63])
            }
            bits &= (1 << count) - 1
        }
        if count > 0 { text.append(alphabet[bits << (6 - count) & 63]) }
        return String(decoding: text, as: UTF8.self)
    }

    private static func text(_ code: ArraySlice<UInt8>) -> String? {
        var (units, bits, count) = ([UInt16](), 0, 0)
        for byte in code {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            bits = bits << 6 | value
            count += 6
            guard count >= 16 else { continue }
            count -= 16
            units.append(UInt16(bits >> count & 0xFFFF))
            bits &= (1 << count) - 1
        }
        return String(validating: units, as: UTF16.self)
    }
}
