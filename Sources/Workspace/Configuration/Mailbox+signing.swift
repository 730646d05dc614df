package import Mail
import Values

extension Mailbox {
    /// A key that signs what a mailbox sends, and the name it is published under (DKIM, RFC 6376).
    package struct Signer: Sendable, Hashable {
        /// The signing domain (d=): A-labels.
        package var domain: String
        /// The selector (s=).
        package var selector: String
        /// Where the private key is found; read where it is used.
        package var key: SecretReference

        package init(domain: String, selector: String, key: SecretReference) {
            self.domain = domain
            self.selector = selector
            self.key = key
        }

        /// Its names in DNS, for a key of this kind; nil where they are none.
        package func dkim(_ algorithm: DKIM.Algorithm) -> DKIM? {
            try? DKIM(domain: domain, selector: selector, algorithm: algorithm)
        }
    }
}

extension Mailbox.Signer {
    /// Reads `dkim` of a mailbox: one signer, or a list of at most two.
    static func read(_ field: JSONField, from address: String?) -> [Mailbox.Signer] {
        guard case .array = field.located.content else {
            return [field.fields().flatMap { Mailbox.Signer(reading: $0, from: address) }].compactMap(\.self)
        }
        let items = field.items() ?? []
        if items.isEmpty || items.count > 2 {
            field.refuse("one or two signers", hint: "RSA first, then Ed25519, which fewer receivers know")
        }
        return items.compactMap { item in item.fields().flatMap { Mailbox.Signer(reading: $0, from: address) } }
    }

    private init?(reading fields: JSONFields, from address: String?) {
        var fields = fields
        let named = fields.optional("domain").map { ($0, $0.text()) }
        let selector = fields.required("selector")
        let key = fields.required("key")?.secret()
        fields.finish()
        let domain = named?.1 ?? address?.split(separator: "@").last.map(String.init) ?? ""
        guard let name = selector?.text(), let key else { return nil }
        guard let signer = try? DKIM(domain: "example.com", selector: name, algorithm: .rsaSHA256) else {
            selector?.refuse("\"\(name)\" is no selector", hint: "letters, digits and hyphens, such as \"s2026\"")
            return nil
        }
        guard let full = try? DKIM(domain: domain, selector: name, algorithm: .rsaSHA256) else {
            named?.0.refuse("\"\(domain)\" is no domain", hint: "such as \"example.com\"")
            return nil
        }
        self.init(domain: full.domain, selector: signer.selector, key: key)
    }
}
