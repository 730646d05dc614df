import Crypto
import CryptoExtras
import Foundation
package import Mail
import Values

/// A private key that signs a mailbox's messages (DKIM); it can sign, say its public half and be written to a new key
/// file, and appears in no message.
package struct SigningKey: Sendable {
    private enum Kind: Sendable {
        case rsa(_RSA.Signing.PrivateKey)
        case ed25519(Curve25519.Signing.PrivateKey)
    }

    private let kind: Kind

    /// A new key from the system's randomness: RSA of 2048 bits, or Ed25519.
    package init(making algorithm: DKIM.Algorithm) throws(SigningKeyError) {
        switch algorithm {
        case .ed25519SHA256: kind = .ed25519(Curve25519.Signing.PrivateKey())
        case .rsaSHA256:
            guard let key = try? _RSA.Signing.PrivateKey(keySize: .bits2048) else { throw .noRandomness }
            kind = .rsa(key)
        }
    }

    /// Reads an RSA key of at least 2048 bits in PEM (PKCS #1 or #8), or an Ed25519 key in PEM (PKCS #8) or as the
    /// base64 of its 32 bytes. In an environment variable `\n` may stand for a line end.
    package init(text: String) throws(SigningKeyError) {
        let text = text.replacing("\\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
        guard let label = Self.label(of: text) else {
            kind = .ed25519(try Self.seed(Data(base64Encoded: text)))
            return
        }
        switch label {
        case "RSA PRIVATE KEY" where text.contains("ENCRYPTED"), "ENCRYPTED PRIVATE KEY": throw .encrypted
        case "RSA PRIVATE KEY": kind = .rsa(try Self.rsa(text))
        case "PRIVATE KEY":
            if let der = Self.content(of: text), let seed = Self.ed25519Seed(in: der) {
                kind = .ed25519(try Self.seed(seed))
            } else {
                kind = .rsa(try Self.rsa(text))
            }
        case "PUBLIC KEY", "RSA PUBLIC KEY": throw .publicOnly
        default: throw .unsupported(label)
        }
    }

    package var algorithm: DKIM.Algorithm {
        switch kind {
        case .rsa: .rsaSHA256
        case .ed25519: .ed25519SHA256
        }
    }

    /// As DNS wants it: a SubjectPublicKeyInfo in DER for RSA, the 32 raw bytes for Ed25519.
    package var publicKey: [UInt8] {
        switch kind {
        case .rsa(let key): Array(key.publicKey.derRepresentation)
        case .ed25519(let key): Array(key.publicKey.rawRepresentation)
        }
    }

    /// The private key in PEM, PKCS #8: for the one file it is kept in.
    package var pem: String {
        switch kind {
        case .rsa(let key): key.pkcs8PEMRepresentation + "\n"
        case .ed25519(let key):
            "-----BEGIN PRIVATE KEY-----\n"
                + (Data(Self.ed25519Prefix) + key.rawRepresentation).base64EncodedString()
                + "\n-----END PRIVATE KEY-----\n"
        }
    }

    /// The `DKIM-Signature` header of a message as `Message` writes it, with its CRLF. About 0.6 ms for RSA of 2048 bits.
    package func header(for message: [UInt8], as signer: Mailbox.Signer, at seconds: Int64) throws -> [UInt8] {
        let dkim = try DKIM(domain: signer.domain, selector: signer.selector, algorithm: algorithm)
        return try dkim.header(
            for: message, at: Moment(seconds: seconds), sha256: { Array(SHA256.hash(data: $0)) }, sign: signature)
    }

    private func signature(of input: [UInt8]) throws -> [UInt8] {
        switch kind {
        case .rsa(let key): Array(try key.signature(for: input, padding: .insecurePKCS1v1_5).rawRepresentation)
        case .ed25519(let key): Array(try key.signature(for: input))
        }
    }

    // MARK: - Reading

    /// What stands between `-----BEGIN ` and the dashes after it.
    private static func label(of text: String) -> String? {
        guard let start = text.range(of: "-----BEGIN "),
            let end = text.range(of: "-----", range: start.upperBound..<text.endIndex)
        else { return nil }
        return String(text[start.upperBound..<end.lowerBound])
    }

    /// The bytes between the two lines of dashes.
    private static func content(of text: String) -> Data? {
        let lines = text.split(whereSeparator: \.isNewline).drop { !$0.hasPrefix("-----BEGIN ") }.dropFirst()
        let base64 = lines.prefix { !$0.hasPrefix("-----END ") }.joined()
        return Data(base64Encoded: base64.filter { !$0.isWhitespace })
    }

    private static func rsa(_ text: String) throws(SigningKeyError) -> _RSA.Signing.PrivateKey {
        if let key = try? _RSA.Signing.PrivateKey(pemRepresentation: text) { return key }
        if let key = try? _RSA.Signing.PrivateKey(unsafePEMRepresentation: text) {
            throw .tooShort(bits: key.keySizeInBits)
        }
        throw .notAKey
    }

    private static func seed(_ bytes: Data?) throws(SigningKeyError) -> Curve25519.Signing.PrivateKey {
        guard let bytes, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else { throw .notAKey }
        return key
    }

    /// A sequence of the version 0, the algorithm 1.3.101.112 and 32 bytes twice wrapped (RFC 8410 §7).
    private static let ed25519Prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]

    /// The 32 bytes of an Ed25519 key in PKCS #8, of version 0 or, with more behind the key, of version 1 (RFC 5958).
    private static func ed25519Seed(in der: Data) -> Data? {
        let bytes = [UInt8](der)
        guard bytes.count >= 48, bytes[0] == 0x30, Int(bytes[1]) == bytes.count - 2, bytes[4] <= 1,
            bytes[2...3].elementsEqual([0x02, 0x01]), bytes[5..<16].elementsEqual(ed25519Prefix[5...])
        else { return nil }
        return Data(bytes[16..<48])
    }
}

/// Why a text is no key that signs mail; never holds a part of it.
package enum SigningKeyError: Error, Sendable, Hashable {
    case notAKey
    case encrypted
    case publicOnly
    /// Something else in PEM, such as a certificate or a key of another kind.
    case unsupported(String)
    /// RSA under 2048 bits: many receivers ignore such a signature (RFC 8301).
    case tooShort(bits: Int)
    case noRandomness
}

extension SigningKeyError: CustomStringConvertible {
    /// The reason as one sentence.
    package var description: String {
        switch self {
        case .notAKey: "this is neither an RSA nor an Ed25519 private key"
        case .encrypted: "the key is encrypted with a passphrase"
        case .publicOnly: "this is the public half of a key"
        case .unsupported(let label): "this is a \(label), no RSA or Ed25519 private key"
        case .tooShort(let bits): "an RSA key of \(bits) bits is too short: receivers want 2048"
        case .noRandomness: "the system gave no randomness"
        }
    }
}
