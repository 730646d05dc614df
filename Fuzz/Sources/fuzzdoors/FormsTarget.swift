@testable import Server
@testable import Workspace

/// Any bytes as what a request carries besides its body's JSON: a form or query, cookies, proxies' headers and tokens.
enum FormsTarget {
    private static let keys = Keys(secret: Array(0..<32), retired: [Array(1..<33)])
    private static let trusted = [Network(parsing: "10.0.0.0/8"), Network(parsing: "::1")].compactMap(\.self)

    static func run(_ bytes: [UInt8]) {
        if let text = String(validating: bytes, as: UTF8.self) { form(text) }
        let text = String(decoding: bytes, as: UTF8.self)
        if let value = CookieHeader.value(of: "baton", in: text) { require(!value.contains(";"), "one cookie") }
        let client = ClientAddress.find(peer: "10.1.2.3", forwarded: text, trusted: trusted)
        require(client == "10.1.2.3" || Network(parsing: client) != nil, "an address")
        _ = ClientAddress.group(text)
        if let network = Network(parsing: text) { _ = (network.contains(text), network.contains("10.0.0.1")) }
        tokens(text)
    }

    private static func form(_ text: String) {
        guard let fields = FormFields(parsing: text) else { return }
        require(fields.entries.count <= FormFields.limit, "fields")
        let written = fields.entries.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
        require(FormFields(parsing: written) == fields, "what is written again reads the same")
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// Nobody without the key makes a token; and one that we make is read again.
    private static func tokens(_ text: String) {
        for purpose in LinkToken.Purpose.allCases {
            if let token = keys.token(text, for: purpose) {
                require(token.purpose == purpose, "a token is for what it was made for")
            }
        }
        _ = (keys.lead(ofUnsubscribeToken: text), keys.enrollment(ofMessageID: text))
        if let bytes = Base32.decode(text) {
            require(Base32.decode(Base32.encode(bytes)) == bytes, "base32")
            guard bytes.count >= 24 else { return }
            let token = LinkToken(.click, bytes: Array(bytes.prefix(24)))
            require(keys.token(keys.text(of: token), for: .click) == token, "our own token")
            require(keys.token(keys.text(of: token), for: .optIn) == nil, "another purpose")
        }
    }
}
