/// The enhanced status code of RFC 3463, such as `5.1.1`.
package struct EnhancedStatus: Hashable, CustomStringConvertible {
    /// 2, 4 or 5.
    package var kind: Int
    /// 0 to 999: addressing, mailbox, mail system, network, protocol, content, security.
    package var subject: Int
    /// 0 to 999.
    package var detail: Int

    package var description: String { "\(kind).\(subject).\(detail)" }

    init(_ kind: Int, _ subject: Int, _ detail: Int) {
        self.kind = kind
        self.subject = subject
        self.detail = detail
    }

    /// Reads it from the beginning of a reply's text; nil where there is none, or where it contradicts the reply's code.
    package init?(text: [UInt8], code: Int) {
        var numbers = [0, 0, 0]
        var part = 0
        var digits = 0
        scan: for byte in text.prefix(12) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 3:
                numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
            case UInt8(ascii: ".") where part < 2 && digits > 0:
                part += 1
                digits = 0
            case UInt8(ascii: " "), UInt8(ascii: "\n"): break scan
            default: return nil
            }
        }
        guard part == 2, digits > 0, numbers[0] == code / 100 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2])
    }
}
