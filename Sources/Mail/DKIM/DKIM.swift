package import Values

/// Signs messages for a domain (RFC 6376, relaxed/relaxed; RFC 8463 for Ed25519). The caller keeps the key and the hash.
package struct DKIM: Sendable, Hashable {
    /// The signing domain (d=), lower-case A-labels.
    package let domain: String
    /// The selector (s=), lower case: the key's TXT record is at `selector._domainkey.domain`.
    package let selector: String
    package let algorithm: Algorithm

    /// Refuses a domain or selector that is no domain name.
    package init(domain: String, selector: String, algorithm: Algorithm) throws(AddressError) {
        self.domain = try DomainName.normalise(domain)
        // A selector may be a single label; it is checked as what it is, the first labels of a name.
        let full = try DomainName.normalise(selector + ".dkim.example")
        self.selector = String(full.utf8.dropLast(".dkim.example".utf8.count)) ?? ""
        self.algorithm = algorithm
    }

    /// How the canonical headers are signed.
    package enum Algorithm: String, Sendable, Hashable, CaseIterable {
        /// RSA PKCS #1 v1.5 with SHA-256: `sign` is given the canonical headers and hashes them itself.
        case rsaSHA256 = "rsa-sha256"
        /// Ed25519: `sign` is given the SHA-256 of the canonical headers and signs those 32 bytes.
        case ed25519SHA256 = "ed25519-sha256"
    }

    /// The DKIM-Signature header of a message as `Message` writes it, with its CRLF, to be put before the message.
    ///
    /// Covers what the message has of `covered`, and From once more, so that no second one can be added. Several signers
    /// sign the same bare message. Rethrows what `sign` throws.
    package func header<Failure: Error>(
        for message: [UInt8], at moment: Moment, sha256: ([UInt8]) -> [UInt8],
        sign: ([UInt8]) throws(Failure) -> [UInt8]
    ) throws(Failure) -> [UInt8] {
        let fields = Canonical.fields(of: message)
        let bodyHash = Base64.encode(sha256(Canonical.body(message[fields.body...])))
        let names = Self.covered.filter { name in fields.headers.contains { $0.name == name } }
        var header = unsigned(names: names, bodyHash: bodyHash, at: moment)
        let input = signingInput(names: names, fields: fields.headers, unsigned: header)
        let signature = try sign(algorithm == .rsaSHA256 ? input : sha256(input))
        var column = 3
        for byte in Base64.encode(signature) {
            if column == 74 {
                header += Array("\r\n ".utf8)
                column = 1
            }
            header.append(byte)
            column += 1
        }
        return header + [.cr, .lf]
    }

    /// The headers a signature covers where they are present (RFC 6376 §5.4.1, RFC 8058 §4).
    static let covered = [
        "from", "to", "reply-to", "subject", "date", "message-id", "in-reply-to", "references", "list-id",
        "list-unsubscribe", "list-unsubscribe-post", "mime-version", "content-type", "content-transfer-encoding",
    ]

    /// The header up to and with an empty `b=`.
    private func unsigned(names: [String], bodyHash: [UInt8], at moment: Moment) -> [UInt8] {
        var writer = HeaderWriter(appendingTo: [])
        writer.append("DKIM-Signature: v=1; a=\(algorithm.rawValue); c=relaxed/relaxed;\r\n d=\(domain);")
        writer.append("\r\n s=\(selector); t=\(moment.seconds);")
        writer.fold()
        writer.literal("h=from")
        for name in names {
            if writer.column + name.utf8.count + 2 > HeaderWriter.aim { writer.fold() }
            writer.literal(":")
            writer.append(name)
        }
        writer.literal(";\r\n bh=")
        writer.output += bodyHash
        writer.literal(";\r\n b=")
        return writer.output
    }

    /// The canonical headers in the order of `h=`, each name from the last of its kind upwards, then the signature's own.
    private func signingInput(names: [String], fields: [Canonical.Field], unsigned: [UInt8]) -> [UInt8] {
        var input: [UInt8] = []
        // The second From stands for one that is not there and adds nothing.
        for name in names {
            guard let field = fields.last(where: { $0.name == name }) else { continue }
            input += field.canonical + [.cr, .lf]
        }
        return input + Canonical.header(unsigned[...])
    }
}
