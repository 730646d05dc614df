import Mail
import Ports
import Synchronization
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// Keys as a home would give them, which can be taken away and mended.
private final class KeyBox: Sendable {
    private let texts = Mutex<[SecretReference: String]>([:])
    private let asked = Mutex(0)

    subscript(file: String) -> String? {
        get { texts.withLock { $0[.file(file)] } }
        set { texts.withLock { $0[.file(file)] = newValue } }
    }

    var count: Int { asked.withLock(\.self) }

    func text(_ reference: SecretReference) throws -> String {
        asked.withLock { $0 += 1 }
        guard let text = texts.withLock({ $0[reference] }) else { throw HomeError.missing }
        return text
    }
}

private func signing(_ box: Mailbox, _ files: String...) -> Mailbox {
    var box = box
    box.dkim = files.map { Mailbox.Signer(domain: "example.com", selector: $0, key: .file("\($0).pem")) }
    return box
}

extension [UInt8] {
    /// How many signatures stand before the message.
    fileprivate var signatures: Int { String(decoding: self, as: UTF8.self).ranges(of: "DKIM-Signature: v=1;").count }
}

@Suite struct SigningPoolTests {
    private static let rsa = (try? SigningKey(making: .rsaSHA256))?.pem ?? ""
    private static let ed25519 = (try? SigningKey(making: .ed25519SHA256))?.pem ?? ""

    private let keys: KeyBox = {
        let box = KeyBox()
        box["r.pem"] = rsa
        box["e.pem"] = ed25519
        return box
    }()

    private func desk(_ mailboxes: Mailbox...) throws -> Desk {
        try Desk(mailboxes, keys: { [keys] in try keys.text($0) })
    }

    @Test func `a mail goes out with a signature of each key before it, and is otherwise as it was`() throws {
        let server = try ScriptedSMTP()
        let desk = try desk(signing(mailbox(server.port), "r", "e"))
        let outcomes = try desk.outcomes(of: [mail(1)])
        guard case .accepted = outcomes[1] else { Issue.record("\(outcomes)"); return }
        let content = try #require(server.seen.contents.first)
        #expect(content.signatures == 2)
        let text = String(decoding: content, as: UTF8.self)
        #expect(text.hasPrefix("DKIM-Signature: v=1; a=rsa-sha256;"))
        #expect(text.hasSuffix("\r\nSubject: number 1\r\n\r\nHello.\r\n"))
        let size = "SIZE=\(content.count)"
        #expect(server.seen.commands.contains { $0.hasSuffix(size) }, "the size is that of the signed mail")
    }

    @Test func `a thousand mails of a signing mailbox and one that does not sign end once each`() throws {
        let server = try ScriptedSMTP()
        var plain = mailbox(server.port, connections: 2)
        plain.name = "bo"
        let desk = try desk(signing(mailbox(server.port, connections: 2), "e"), plain)
        let parcels = (Int64(1)...1_000).map { number -> Parcel in
            guard number % 2 == 0, case .mail(var mail) = mail(number).content else { return mail(number) }
            mail.mailbox = "bo"
            return Parcel(message: number, content: .mail(mail))
        }
        let outcomes = try desk.outcomes(of: parcels)
        #expect(outcomes.count == 1_000)
        #expect(outcomes.values.allSatisfy { if case .accepted = $0 { true } else { false } })
        #expect(server.seen.contents.filter { $0.signatures == 1 }.count == 500)
        #expect(server.seen.contents.filter { $0.signatures == 0 }.count == 500)
        #expect(keys.count <= 4, "a key that was read is kept")
    }

    @Test(arguments: [
        (nil, "cannot be read: there is no such file"), ("hunter2", "cannot sign: this is neither an RSA nor"),
    ])
    func `a key that cannot be used pauses the mailbox by the name of its file, and is looked for again`(
        text: String?, reason: String
    ) throws {
        let server = try ScriptedSMTP()
        let desk = try desk(signing(mailbox(server.port), "r", "new"))
        keys["new.pem"] = text
        guard case .pause(let said) = try desk.outcomes(of: [mail(1)])[1] else { Issue.record("no pause"); return }
        #expect(said.text.hasPrefix("the DKIM key in new.pem \(reason)"))
        #expect(!said.text.contains("hunter2"))
        #expect(server.seen.connections == 0, "nothing goes out unsigned")
        keys["new.pem"] = Self.ed25519
        guard case .accepted = try desk.outcomes(of: [mail(2)])[2] else { Issue.record("not mended"); return }
    }

    @Test func `an error of unknown origin is not repeated`() throws {
        struct Leak: Error { var secret = "hunter2" }
        let desk = try Desk([signing(mailbox(1), "r")], keys: { _ in throw Leak() })
        guard case .pause(let said) = try desk.outcomes(of: [mail(1)])[1] else { Issue.record("no pause"); return }
        #expect(said.text == "the DKIM key in r.pem cannot be read")
    }

    @Test func `stopping gives back what waits to be signed, each mail once`() throws {
        let server = try ScriptedSMTP()
        let desk = try desk(signing(mailbox(server.port, connections: 4), "r"))
        desk.carrier.carry((1...300).map { mail($0) })
        desk.carrier.drain(grace: .seconds(20))
        let ended = desk.carrier.collect()
        #expect(ended.map(\.message).sorted() == Array(1...300))
        let unsent = ended.filter { $0.outcome == .notSent }.count
        #expect(unsent > 0, "an RSA signature takes longer than to ask for the end")
        #expect(server.seen.contents.count == 300 - unsent)
        #expect(server.seen.contents.allSatisfy { $0.signatures == 1 })
        desk.carrier.carry([mail(301)])
        #expect(try desk.collect(1).map(\.outcome) == [.notSent])
    }
}
