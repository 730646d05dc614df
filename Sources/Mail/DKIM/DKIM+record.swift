/// What a domain publishes so that anybody can verify its signatures (RFC 6376 §3.6, RFC 8463 §4).
extension DKIM {
    /// The name of the TXT record, without a dot at its end: `selector._domainkey.domain`.
    package var recordName: String { "\(selector)._domainkey.\(domain)" }

    /// The text of the TXT record for a public key: a SubjectPublicKeyInfo in DER for RSA, the 32 raw bytes for Ed25519.
    package func dnsRecord(publicKey: [UInt8]) -> String {
        let kind = algorithm == .rsaSHA256 ? "rsa" : "ed25519"
        return "v=DKIM1; k=\(kind); p=\(String(decoding: Base64.encode(publicKey), as: UTF8.self))"
    }

    /// The same as a line of a zone file, in strings of at most 255 bytes, the most one string of a TXT record holds
    /// (RFC 1035 §3.3).
    package func zoneLine(publicKey: [UInt8]) -> String {
        var rest = dnsRecord(publicKey: publicKey).utf8[...]
        var strings: [String] = []
        while !rest.isEmpty {
            strings.append("\"\(String(decoding: rest.prefix(255), as: UTF8.self))\"")
            rest = rest.dropFirst(255)
        }
        return "\(recordName). IN TXT ( \(strings.joined(separator: " ")) )"
    }

    /// Whether a signature of this domain can speak for mail from another: the same domain, or one below the other, as
    /// DMARC's relaxed alignment wants it at least (RFC 7489 §3.1.1).
    package func isAligned(with sender: String) -> Bool {
        sender == domain || sender.hasSuffix("." + domain) || domain.hasSuffix("." + sender)
    }
}
