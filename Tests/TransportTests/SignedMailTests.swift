import Foundation
import Mail
import Ports
import Sink
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// The whole way of a signed mail: written, signed, carried to a mail server, stored there, and judged by dkimpy as it
/// arrived.
@Suite struct SignedMailTests {
    private static let python: String? = {
        let judges = ProcessInfo.processInfo.environment["BATON_JUDGES"].map { $0 + "/bin/python3" }
        return judges.flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
    }()

    private static let bodies = [
        "Hello Bo,\n\nplain words.\n", ".starts with a dot\n..\n.\n\n\n\n", "Grüße aus Zürich  \n\ttab\t\n",
        "こんにちは、コーチです。\n", "From the start\n>From\n", "مرحبا\n", String(repeating: "0123456789 ", count: 9_000),
        "trailing  spaces   \n \n  \n", "no line end", "a\r\nb\rc\nd\u{2028}e\n",
    ]

    private static func message(_ number: Int, _ body: String) throws -> Message {
        var message = Message(
            from: NamedAddress(try Address("ana@Büro.example"), name: "Ana Müller, Coach"),
            to: NamedAddress(try Address("bo+\(number)@example.org"), name: "Bo \"B\" Lead"),
            replyTo: NamedAddress(try Address("reply@büro.example")),
            subject: Array("Nr. \(number): 100 % für Sie".utf8),
            text: Array(body.utf8), html: number.isMultiple(of: 2) ? Array("<p>\(body)</p>".utf8) : nil,
            date: Moment(seconds: 1_785_834_000), zoneOffset: 120, messageID: "m\(number)@xn--bro-hoa.example")
        message.inReplyTo = "m0@xn--bro-hoa.example"
        message.references = ["m00@xn--bro-hoa.example", "m0@xn--bro-hoa.example"]
        message.listID = "coaching.xn--bro-hoa.example"
        message.listUnsubscribe = .init(
            mailto: "mailto:stop@xn--bro-hoa.example", oneClick: "https://x.example/u/\(number)")
        return message
    }

    @Test(.enabled(if: python != nil, "no dkimpy to judge by: scripts/test fetches it"))
    func `what arrives at a mail server verifies by both signatures, and no changed copy does`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "signed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var settings = MailSink.Settings()
        settings.maildir = folder.appending(path: "Maildir").path
        let sink = try MailSink.start(port: 0, settings)
        defer { sink.stop() }

        let keys = ["r": try SigningKey(making: .rsaSHA256), "e": try SigningKey(making: .ed25519SHA256)]
        var box = mailbox(sink.port, connections: 2)
        box.address = "ana@xn--bro-hoa.example"
        box.server.dsn = true
        box.dkim = ["r", "e"].map { .init(domain: "xn--bro-hoa.example", selector: $0, key: .file($0)) }
        let desk = try Desk(
            [box],
            keys: { reference in
                guard case .file(let name) = reference, let key = keys[name] else { throw HomeError.missing }
                return key.pem
            })
        let parcels = try Self.bodies.enumerated().map { number, body in
            let message = try Self.message(number, body)
            return Parcel(
                message: Int64(number),
                content: .mail(
                    MailParcel(
                        mailbox: "ana", sender: box.address, recipient: message.to.address.text,
                        bytes: try message.bytes(), envelopeID: message.messageID)))
        }
        let outcomes = try desk.outcomes(of: parcels)
        #expect(outcomes.values.allSatisfy { if case .accepted = $0 { true } else { false } }, "\(outcomes)")
        desk.carrier.drain(grace: .seconds(5))
        #expect(sink.counters.syntaxErrors == 0 && sink.counters.bareLineEnds == 0 && sink.counters.unsynchronized == 0)

        var records: [String: String] = [:]
        for signer in box.dkim {
            guard let key = keys[signer.selector] else { continue }
            records[signer.selector] = signer.dkim(key.algorithm)?.dnsRecord(publicKey: key.publicKey)
        }
        try JSONEncoder().encode(records).write(to: folder.appending(path: "keys.json"))
        try judge(folder.appending(path: "Maildir/new"), keys: folder.appending(path: "keys.json"))
    }

    private func judge(_ mails: URL, keys: URL) throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.python))
        process.arguments = [tests.appending(path: "MailTests/Judges/signatures.py").path, mails.path, keys.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
        #expect(
            text.contains("\"mails\": \(Self.bodies.count), \"faults\": 0, \"signatures\": \(2 * Self.bodies.count)"))
    }
}
