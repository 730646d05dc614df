import Crypto
import CryptoExtras
import Foundation
import Mail
import Testing
import Workspace

@Suite struct SigningKeyTests {
    private static let signer = Mailbox.Signer(domain: "example.com", selector: "s", key: .environment("K"))
    private static let message = Array("From: a@example.com\r\nSubject: x\r\n\r\nHello\r\n".utf8)

    /// Keys of the shapes that are about, by what wrote them.
    private static let shapes: [(name: String, text: String, publicKey: Data)] = {
        guard let rsa = try? _RSA.Signing.PrivateKey(keySize: .bits2048) else { return [] }
        let ed = Curve25519.Signing.PrivateKey()
        let pkcs8 = Data(
            [0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20])
        let pem =
            "-----BEGIN PRIVATE KEY-----\n\((pkcs8 + ed.rawRepresentation).base64EncodedString())\n-----END PRIVATE KEY-----\n"
        let (rsaPublic, edPublic) = (rsa.publicKey.derRepresentation, ed.publicKey.rawRepresentation)
        return [
            ("PKCS #1", rsa.pemRepresentation, rsaPublic), ("PKCS #8", rsa.pkcs8PEMRepresentation, rsaPublic),
            ("with a text before it", "my key\n\n" + rsa.pemRepresentation + "\n\n", rsaPublic),
            ("in a variable", rsa.pemRepresentation.replacing("\n", with: "\\n"), rsaPublic),
            ("Ed25519 in PEM", pem, edPublic),
            ("Ed25519 as its bytes", ed.rawRepresentation.base64EncodedString() + "\n", edPublic),
        ]
    }()

    @Test func `keys are read in the forms that tools write`() throws {
        #expect(Self.shapes.count == 6)
        for shape in Self.shapes {
            let key = try SigningKey(text: shape.text)
            #expect(key.publicKey == Array(shape.publicKey), "\(shape.name)")
            #expect((key.algorithm == .ed25519SHA256) == shape.name.hasPrefix("Ed25519"), "\(shape.name)")
        }
    }

    @Test(arguments: DKIM.Algorithm.allCases)
    func `a new key is written as it is read, and signs`(algorithm: DKIM.Algorithm) throws {
        let key = try SigningKey(making: algorithm)
        let again = try SigningKey(text: key.pem)
        #expect(again.publicKey == key.publicKey && again.algorithm == algorithm)
        let header = try again.header(for: Self.message, as: Self.signer, at: 1)
        #expect(String(decoding: header, as: UTF8.self).hasPrefix("DKIM-Signature: v=1; a=\(algorithm.rawValue);"))
        #expect(try SigningKey(making: algorithm).publicKey != key.publicKey)
    }

    @Test func `what cannot sign says why, and repeats nothing of itself`() throws {
        let short = try _RSA.Signing.PrivateKey(unsafeKeySize: .init(bitCount: 1_024))
        let cases: [(String, SigningKeyError)] = [
            (short.pemRepresentation, .tooShort(bits: 1_024)), ("", .notAKey), ("hunter2", .notAKey),
            (Data(repeating: 1, count: 31).base64EncodedString(), .notAKey),
            (short.publicKey.pemRepresentation, .publicOnly),
            ("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----", .encrypted),
            (
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----",
                .encrypted
            ),
            ("-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----", .unsupported("EC PRIVATE KEY")),
            ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", .notAKey),
            ("-----BEGIN PRIVATE KEY-----\n%%%", .notAKey), ("-----BEGIN PRIVATE KEY-----", .notAKey),
            (Self.shapes[0].text.replacing("M", with: "N"), .notAKey),
        ]
        for (text, error) in cases {
            #expect(throws: error) { try SigningKey(text: text) }
            #expect(text.isEmpty || !"\(error)".contains(text))
        }
    }
}
