import Foundation
import NIOCore

/// The beginning of a TLS 1.2 handshake (RFC 5246 §7.4) that shows a certificate nobody should accept: expired,
/// self-signed and for another name. A client that verifies ends it there; the private key exists nowhere.
enum BadCertificate {
    /// Server hello and certificate, each in a record of its own.
    static let flight: [UInt8] = record(serverHello) + record(message(11, sized(sized(certificate))))

    /// Version 3.3, a random of fixed bytes, no session, ECDHE-ECDSA-AES128-GCM-SHA256, no compression, and the
    /// extension of RFC 5746 that clients insist on.
    private static let serverHello: [UInt8] = message(
        2,
        [3, 3] + Array(repeating: 0x42, count: 32) + [0] + [0xC0, 0x2B] + [0] + [0, 5, 0xFF, 0x01, 0, 1, 0])

    private static func message(_ type: UInt8, _ body: [UInt8]) -> [UInt8] { [type] + sized(body) }

    private static func record(_ body: [UInt8]) -> [UInt8] {
        [22, 3, 3, UInt8(body.count >> 8), UInt8(body.count & 0xFF)] + body
    }

    /// A length of three bytes, then the bytes.
    private static func sized(_ bytes: [UInt8]) -> [UInt8] {
        [UInt8(bytes.count >> 16), UInt8(bytes.count >> 8 & 0xFF), UInt8(bytes.count & 0xFF)] + bytes
    }

    /// DER of CN=expired.example, valid on 2020-01-01, P-256.
    private static let certificate: [UInt8] = Array(
        Data(
            base64Encoded: """
                MIIBQTCB56ADAgECAgEBMAoGCCqGSM49BAMCMBoxGDAWBgNVBAMMD2V4cGlyZWQuZXhhbXBsZTAeFw0yMDAxMDEwMDAwMDBaFw0y\
                MDAxMDIwMDAwMDBaMBoxGDAWBgNVBAMMD2V4cGlyZWQuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABOpsLnUzFuUW\
                IXjqTkot3u7D8hrrEh23/eCClFEZon5zA5DME6EzMPWYlKXFkFY82NKsocFsnhvG/58snKn9S4ijHjAcMBoGA1UdEQQTMBGCD2V4\
                cGlyZWQuZXhhbXBsZTAKBggqhkjOPQQDAgNJADBGAiEAvqfSLbxr23o2KLv4Un6b2vJPK4jnkH/YZuy33DJwv5wCIQDFY0yhFEy/\
                4Kdrb7kJutNp4wEkKMeoj+aFtYWSenbzOg==
                """) ?? Data())

    /// What the first bytes of a handshake ask for.
    enum Step {
        /// The client hello is not whole.
        case more
        /// This is no handshake.
        case stranger
        /// The client hello is whole: the flight is its answer.
        case hello
    }

    /// How far a handshake has come.
    static func step(_ bytes: ByteBufferView) -> Step {
        let header = bytes.prefix(5)
        guard header.count == 5 else { return .more }
        guard header.first == 22 else { return .stranger }
        let length = Int(header[header.startIndex + 3]) << 8 | Int(header[header.startIndex + 4])
        return bytes.count < 5 + length ? .more : .hello
    }
}

extension SMTPHandler {
    /// Answers a whole client hello with the bad certificate; whatever comes then meets silence.
    func readHandshake() -> Bool {
        switch BadCertificate.step(inbox.readableBytesView) {
        case .more: return false
        case .stranger:
            closes = true
            return false
        case .hello:
            outbox.writeBytes(BadCertificate.flight)
            phase = .silent
            return true
        }
    }
}
