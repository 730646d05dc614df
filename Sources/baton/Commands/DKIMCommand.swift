import ArgumentParser
import Foundation
import Glibc
import Mail
import Ports
import Values
import Workspace

struct DKIMCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dkim", abstract: "Print what the keys that sign a mailbox's mail need in DNS, or make a new key.",
        discussion: """
            Receivers verify signatures with a TXT record of your domain. Publish it first, sign after.
              baton dkim ana                             the records of the keys in baton.json
              baton dkim ana --new rsa --selector s2026  a new key file, its record, and what to add to baton.json
            """)

    /// The kinds of keys, by the words people use.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case rsa, ed25519

        var algorithm: DKIM.Algorithm { self == .rsa ? .rsaSHA256 : .ed25519SHA256 }
    }

    @Argument(help: "The mailbox, as baton.json calls it.") var mailbox: String
    @Option(help: "Make a key: rsa (2048 bits, known to all receivers), or ed25519 as a second one.") var new: Kind?
    @Option(help: "The name of the new key in DNS, such as s2026.") var selector: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (new == nil) == (selector == nil) else { throw ValidationError("--new and --selector go together") }
    }

    func run() throws {
        let installation = try common.installation()
        guard let mailbox = installation.workspace.mailboxes[mailbox] else {
            throw Failure("there is no mailbox \"\(mailbox)\" in baton.json", code: Failure.badInput)
        }
        if let new, let selector {
            try make(new, selector, for: mailbox, in: installation)
        } else {
            try show(mailbox, installation.workspace.home)
        }
        Terminal.flush()
    }

    private func show(_ mailbox: Mailbox, _ home: Home) throws {
        guard !mailbox.dkim.isEmpty else {
            throw Failure(
                "the mailbox \"\(mailbox.name)\" signs nothing", hint: "`--new rsa --selector NAME` makes a key",
                code: Failure.badInput)
        }
        let records = try mailbox.dkim.map { signer in
            do {
                let key = try SigningKey(text: try home.text(of: signer.key, environment: Terminal.environment))
                return Record(key: key, dkim: try DKIM(signer, key))
            } catch {
                throw Failure("the key of selector \(signer.selector): \(error)", code: Failure.badInput)
            }
        }
        let text =
            common.json ? Value.array(records.map(\.value)).text : records.map(\.zoneLine).joined(separator: "\n")
        Terminal.print(text)
    }

    private func make(_ kind: Kind, _ selector: String, for mailbox: Mailbox, in installation: Installation) throws {
        let domain = mailbox.address.split(separator: "@").last.map(String.init) ?? ""
        guard let dkim = try? DKIM(domain: domain, selector: selector, algorithm: kind.algorithm) else {
            throw Failure(
                "\"\(selector)\" is no selector", hint: "letters, digits and hyphens, such as s2026",
                code: Failure.badInput)
        }
        let key = try SigningKey(making: kind.algorithm)
        let file = "secrets/dkim-\(dkim.selector).pem"
        try Self.write(key.pem, to: installation.root + "/" + file)
        let record = Record(key: key, dkim: dkim)
        if common.json {
            Terminal.print(Value.object(["file": .string(file), "record": record.value]).text)
        } else {
            Terminal.print(
                """
                \(file) is the new key, readable by you alone: keep it out of git.

                DNS:
                \(record.zoneLine)

                baton.json, under "\(mailbox.name)", once DNS has it:
                \(Self.setting(mailbox, Mailbox.Signer(domain: domain, selector: dkim.selector, key: .file(file))))
                """)
        }
    }

    /// What the mailbox's `dkim` is to be: a list once there are two keys.
    private static func setting(_ mailbox: Mailbox, _ added: Mailbox.Signer) -> String {
        let signers = (mailbox.dkim + [added]).map { signer in
            let domain = signer.domain == added.domain ? "" : "\"domain\": \"\(signer.domain)\", "
            let key =
                switch signer.key {
                case .environment(let name): "{ \"env\": \"\(name)\" }"
                case .file(let path): "{ \"file\": \"\(path)\" }"
                }
            return "{ \(domain)\"selector\": \"\(signer.selector)\", \"key\": \(key) }"
        }
        return "\"dkim\": " + (signers.count == 1 ? signers[0] : "[ \(signers.joined(separator: ",\n          ")) ]")
    }

    /// Writes a file that was not there, for this user alone.
    private static func write(_ text: String, to path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            let reason = errno == EEXIST ? "is already there" : "cannot be written: \(String(cString: strerror(errno)))"
            throw Failure("\(path) \(reason)", hint: "take another --selector", code: Failure.unavailable)
        }
        try FileHandle(fileDescriptor: file, closeOnDealloc: true).write(contentsOf: Data(text.utf8))
    }

    /// What stands in DNS for a key.
    private struct Record {
        var key: SigningKey
        var dkim: DKIM

        var zoneLine: String { dkim.zoneLine(publicKey: key.publicKey) }
        var value: Value {
            [
                "name": .string(dkim.recordName), "type": "TXT",
                "text": .string(dkim.dnsRecord(publicKey: key.publicKey)),
            ]
        }
    }
}

extension DKIM {
    fileprivate init(_ signer: Mailbox.Signer, _ key: SigningKey) throws {
        try self.init(domain: signer.domain, selector: signer.selector, algorithm: key.algorithm)
    }
}

extension Value {
    fileprivate var text: String { String(decoding: json(), as: UTF8.self) }
}
