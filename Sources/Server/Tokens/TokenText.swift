private import Crypto

/// The text of a token: `bt_` and 32 letters of 160 random bits, shown once and kept by its hash alone.
package enum TokenText {
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// A new one.
    package static func make() -> String {
        var chance = SystemRandomNumberGenerator()
        let text = (0..<32).map { _ in letters[Int(chance.next() & 31)] }
        return "bt_" + String(decoding: text, as: UTF8.self)
    }

    /// What is kept of it.
    package static func hash(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}
