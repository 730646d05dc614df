import Foundation

/// Takes secrets out of text that others wrote: a server may repeat in its refusal what it was given.
struct Mask: Sendable {
    /// What stands where a secret stood.
    static let cover = "•••"
    private var secrets: [String] = []

    init(_ secrets: [String] = []) { add(secrets) }

    /// Hides these from now on, also inside of base64, as a SASL message has them; shorter ones than 4 bytes would hide
    /// words.
    mutating func add(_ more: [String]) {
        for secret in more where secret.utf8.count >= 4 { secrets += [secret] + Self.inBase64(Array(secret.utf8)) }
        // A long secret may hold a short one.
        secrets.sort { $0.utf8.count > $1.utf8.count }
    }

    func callAsFunction(_ text: String) -> String {
        secrets.reduce(text) { $0.contains($1) ? $0.replacing($1, with: Self.cover) : $0 }
    }

    /// What every base64 of a text that holds this secret holds: one form for each place in a group of three bytes,
    /// without the characters at both ends that its neighbours take part in.
    private static func inBase64(_ secret: [UInt8]) -> [String] {
        (0..<3).map { offset in
            let text = Data([UInt8](repeating: 0, count: offset) + secret).base64EncodedString()
            return String(text.prefix((offset + secret.count) * 8 / 6).dropFirst((offset * 8 + 5) / 6))
        }
    }
}
