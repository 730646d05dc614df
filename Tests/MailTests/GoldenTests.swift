import Crypto
import CryptoExtras
import Foundation
import Testing
import Values

@testable import Mail

/// Golden messages before judges that know nothing of this code: Python's email package, raw checks, dkimpy; and a
/// sample of them before Exim and SpamAssassin, where those are. `scripts/judge-mail` puts all before all.
///
/// The judges are in `Judges/`; the interpreter is `$BATON_JUDGES/bin/python` where that is set, else `python3`. With
/// `$BATON_GOLDEN` set, the messages stay in that folder for further judges.
struct GoldenTests {
    private static let python: String? = {
        let candidates =
            [ProcessInfo.processInfo.environment["BATON_JUDGES"].map { $0 + "/bin/python" }]
            + ["/usr/bin/python3", "/usr/local/bin/python3"]
        return candidates.compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    @Test func `there are two hundred messages in ten languages, and each is clean as bytes`() throws {
        let items = try Golden.items()
        #expect(items.count >= 200)
        #expect(Set(items.map(\.language)).count >= 10)
        for item in items {
            let bytes = try item.message.bytes()
            #expect(rawFaults(bytes).isEmpty, "\(item.name)")
            #expect(bytes.allSatisfy { $0 < 0x80 }, "\(item.name)")
            #expect(InboundMail(bytes).subject == trimmed(item.message.subject), "\(item.name)")
            #expect(InboundMail(bytes).recipients.first == item.message.to.trimmingName(), "\(item.name)")
        }
    }

    @Test(.enabled(if: python != nil, "no Python to judge by"))
    func `the judges find no fault and verify every signature`() throws {
        let kept = ProcessInfo.processInfo.environment["BATON_GOLDEN"]
        let folder =
            kept.map { URL(filePath: $0) }
            ?? FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
        try write(try Golden.items(), to: folder)
        try ask("golden.py", folder.path)
    }

    private static let exim = ["/usr/sbin/exim4", "/usr/sbin/exim"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
    private static let hasSpamAssassin = FileManager.default.isExecutableFile(atPath: "/usr/bin/spamassassin")

    @Test(.enabled(if: python != nil && exim != nil, "no Exim to judge by"))
    func `Exim takes a message of each shape, and says that both signatures are good`() throws {
        try withSample { try ask("exim.py", try #require(Self.exim), $0.path) }
    }

    @Test(.enabled(if: python != nil && hasSpamAssassin, "no SpamAssassin to judge by"))
    func `SpamAssassin finds next to nothing in a message of each shape`() throws {
        try withSample { folder in
            let signed = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { $0.hasSuffix(".signed") }.map { folder.path + "/" + $0 }
            try ask(["spam.py", "1.0"] + signed)
        }
    }

    /// A message of each shape, in as many languages.
    private func withSample(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let items = try Golden.items()
        let sample = (0..<Golden.shapes).map { items[($0 * (Golden.shapes + 1)) % items.count] }
        #expect(Set(sample.map(\.language)).count == Golden.shapes)
        try write(sample, to: folder)
        try body(folder)
    }

    private func ask(_ arguments: String...) throws { try ask(arguments) }

    /// Runs a judge with its arguments; it must find no fault.
    private func ask(_ arguments: [String]) throws {
        let judges = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Judges").path + "/"
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.python))
        process.arguments = [judges + arguments[0]] + arguments.dropFirst()
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: output, as: UTF8.self)
        print(text)
        #expect(process.terminationStatus == 0, "\(text)")
    }

    private func trimmed(_ text: [UInt8]) -> String { String(decoding: text.trimmingSpace(), as: UTF8.self) }

    /// Each message bare and signed twice, with what must be found in it beside it.
    private func write(_ items: [Golden.Item], to folder: URL) throws {
        let rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let ed = Curve25519.Signing.PrivateKey()
        let keys = [
            "r": "v=DKIM1; k=rsa; p=" + rsa.publicKey.derRepresentation.base64EncodedString(),
            "e": "v=DKIM1; k=ed25519; p=" + ed.publicKey.rawRepresentation.base64EncodedString(),
        ]
        try JSONEncoder().encode(keys).write(to: folder.appending(path: "keys.json"))
        let hash: ([UInt8]) -> [UInt8] = { Array(SHA256.hash(data: $0)) }
        for item in items {
            let bytes = try item.message.bytes()
            let domain = item.message.from.address.domain
            let byRSA = try DKIM(domain: domain, selector: "r", algorithm: .rsaSHA256)
                .header(for: bytes, at: Moment(seconds: 1_700_000_000), sha256: hash) { input in
                    Array(try rsa.signature(for: input, padding: .insecurePKCS1v1_5).rawRepresentation)
                }
            let byEd = try DKIM(domain: domain, selector: "e", algorithm: .ed25519SHA256)
                .header(for: bytes, at: Moment(seconds: 1_700_000_000), sha256: hash) {
                    Array(try ed.signature(for: $0))
                }
            try Data(bytes).write(to: folder.appending(path: item.name + ".eml"))
            let signed = byEd + byRSA + bytes
            try Data(signed).write(to: folder.appending(path: item.name + ".signed"))
            try Data(try WireForm.bytes(of: signed)).write(to: folder.appending(path: item.name + ".wire"))
            try JSONEncoder().encode(Expectation(item.message)).write(to: folder.appending(path: item.name + ".json"))
        }
    }

    /// What a judge must find in a message.
    private struct Expectation: Encodable {
        var from: [String]
        var to: [String]
        var replyTo: [String]?
        var subject: String
        var text: String
        var html: String?
        var date: Int64
        var messageID: String
        var inReplyTo: String?
        var unsubscribe: [String]?

        init(_ message: Message) {
            func pair(_ party: NamedAddress) -> [String] {
                [party.trimmingName().name ?? "", party.address.text]
            }
            from = pair(message.from)
            to = pair(message.to)
            replyTo = message.replyTo.map(pair)
            subject = String(decoding: message.subject.trimmingSpace(), as: UTF8.self)
            text = String(decoding: message.text, as: UTF8.self)
            html = message.html.map { String(decoding: $0, as: UTF8.self) }
            date = message.date.seconds
            messageID = message.messageID
            inReplyTo = message.inReplyTo
            unsubscribe = message.listUnsubscribe.map { [$0.oneClick, $0.mailto].compactMap { $0 } }
        }
    }
}

extension NamedAddress {
    /// As it is written: without spaces at the ends of the name, and without an empty one.
    fileprivate func trimmingName() -> NamedAddress {
        let name = name.map { String(decoding: Array($0.utf8).trimmingSpace(), as: UTF8.self) }
        return NamedAddress(address, name: name?.isEmpty == true ? nil : name)
    }
}
