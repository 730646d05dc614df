private import Foundation

extension [UInt8] {
    /// RFC 4648 base64 with padding.
    package var base64: String { Data(self).base64EncodedString() }

    /// The bytes of base64; nil for anything else.
    package init?(base64 text: String) {
        guard let data = Data(base64Encoded: text) else { return nil }
        self.init(data)
    }
}
