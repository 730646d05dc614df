private import Crypto
private import CryptoExtras
private import Foundation
import Values

/// A password as it is kept: scrypt (RFC 7914) with its parameters and salt, so that they can grow later.
package struct PasswordHash: Sendable, Hashable {
    /// The logarithm of the cost, the block size and the parallelism, as OWASP advises: 32 MiB and about a tenth of a
    /// second.
    private static let (cost, block, parallel) = (15, 8, 1)

    /// `scrypt$15$8$1$SALT$HASH`.
    package let text: String

    /// Hashes a password with a salt of 16 random bytes.
    package init(of password: String, salt: [UInt8]) throws {
        let hash = try Self.derive(password, salt, cost: Self.cost, block: Self.block, parallel: Self.parallel)
        text = ["scrypt", "\(Self.cost)", "\(Self.block)", "\(Self.parallel)", Self.write(salt), Self.write(hash)]
            .joined(separator: "$")
    }

    /// What was kept.
    package init(kept text: String) { self.text = text }

    /// Whether this is the password; what cannot be read is nobody's.
    package func matches(_ password: String) -> Bool {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let cost = Int(parts[1]), (1...20).contains(cost),
            let block = Int(parts[2]), (1...32).contains(block), let parallel = Int(parts[3]),
            (1...16).contains(parallel),
            let salt = Data(base64Encoded: parts[4]), let expected = Data(base64Encoded: parts[5]),
            let hash = try? Self.derive(password, Array(salt), cost: cost, block: block, parallel: parallel)
        else { return false }
        guard hash.count == expected.count else { return false }
        return zip(hash, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Nobody's password: what a name that is not known is compared with, so that it takes as long.
    package static let nobody = PasswordHash(
        kept: "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")

    private static func derive(
        _ password: String, _ salt: [UInt8], cost: Int, block: Int, parallel: Int
    ) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost, blockSize: block,
            parallelism: parallel)
        return key.withUnsafeBytes { Array($0) }
    }

    private static func write(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}

/// A secret that a browser or a link carries: 32 random bytes, of which the store knows only the hash.
package struct Secret: Sendable, Hashable {
    /// Letters and digits that stand in a URL and a cookie as they are.
    package let text: String

    package init(text: String) { self.text = text }

    /// A new one.
    package static func random() -> Secret {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        return Secret(
            text: Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
                .replacing("=", with: ""))
    }

    /// 16 random bytes.
    package static func salt() -> [UInt8] { SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) } }

    /// What the store keeps.
    package var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

    /// What a form must bring to show that it is one of our own pages. It follows from the secret and is covered anew for
    /// every page, so that what a page repeats cannot be guessed from how well it was compressed.
    package var formToken: String {
        let cover = Self.salt()
        return (cover + zip(cover, proof).map { $0 ^ $1 }).hex
    }

    /// Whether a form brought it.
    package func admits(form token: String?) -> Bool {
        guard let token, token.utf8.count == 64, let bytes = [UInt8](hex: token) else { return false }
        return zip(zip(bytes.prefix(16), bytes.suffix(16)), proof).reduce(UInt8(0)) { difference, pair in
            difference | (pair.0.0 ^ pair.0.1 ^ pair.1)
        } == 0
    }

    private var proof: [UInt8] {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("form".utf8), using: SymmetricKey(data: Data(text.utf8)))
        return Array(code.prefix(16))
    }
}

extension Secret {
    /// The first digits of a file's hash, by which its address changes with it.
    static func fingerprint(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).prefix(6).hex
    }
}
