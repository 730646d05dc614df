import Foundation
import Glibc
import Testing

/// A Dovecot of one mailbox `ana`, password `sesame`, on a free port of this machine, in a folder of its own.
package final class Dovecot {
    private static let program = "/usr/sbin/dovecot"
    package static let isPossible = FileManager.default.isExecutableFile(atPath: program)

    package let port: Int
    /// The PEM file of the authority that signed its certificate, which is the certificate.
    package var authority: String { folder + "/cert.pem" }
    private let folder: String
    private let process = Process()
    private let log = Pipe()
    private let delivered = Counter()

    private final class Counter {
        var value = 0
    }

    /// - Parameter security: `ssl = no` and logins in clear, or TLS from the first byte, or STARTTLS.
    package init(_ security: Security = .plain) throws {
        // Dovecot's own sockets lie here, and their paths may not be long.
        folder = "/tmp/dovecot-\(UInt32.random(in: 0 ... .max))"
        let (descriptor, port) = try LoopbackServer.bound()
        close(descriptor)
        self.port = port
        let manager = FileManager.default
        for name in ["", "/run", "/home", "/mail/cur", "/mail/new", "/mail/tmp", "/mail/.Sent/cur", "/mail/.Sent/new"] {
            try manager.createDirectory(
                atPath: folder + name, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
        }
        try manager.createDirectory(atPath: folder + "/mail/.Sent/tmp", withIntermediateDirectories: true)
        // A UIDVALIDITY of long ago, so that a new one, which is the time, is never the same.
        try Data("3 V1000000000 N1 G00000000000000000000000000000001\n".utf8)
            .write(to: URL(fileURLWithPath: folder + "/mail/dovecot-uidlist"))
        if security != .plain { try makeCertificate() }
        try configuration(security).write(toFile: folder + "/conf", atomically: true, encoding: .utf8)
        try giveAway()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = ["-F", "-c", folder + "/conf"]
        process.standardError = log
        process.standardOutput = log
        try process.run()
        // Its sockets are open before it says that it starts.
        var said = ""
        while !said.contains("starting up") {
            let piece = log.fileHandleForReading.availableData
            guard !piece.isEmpty else { throw TransportTestError.noSocket(0) }
            said += String(decoding: piece, as: UTF8.self)
        }
        let reading = log.fileHandleForReading
        reading.readabilityHandler = { _ = $0.availableData }
    }

    deinit {
        log.fileHandleForReading.readabilityHandler = nil
        // Its children end when the master's end of their pipes is gone.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: folder)
    }

    package enum Security {
        case plain, tls, starttls
    }

    private var user: (id: uid_t, group: gid_t, name: String) {
        let id = getuid() == 0 ? 65_534 : getuid()
        let entry = getpwuid(id)?.pointee
        return (id, entry?.pw_gid ?? getgid(), entry.map { String(cString: $0.pw_name) } ?? "nobody")
    }

    private func configuration(_ security: Security) -> String {
        let (id, group, name) = user
        let isEncrypted = security != .plain
        return """
            base_dir = \(folder)/run
            state_dir = \(folder)/run
            log_path = /dev/stderr
            protocols = imap
            listen = 127.0.0.1
            ssl = \(isEncrypted ? "required" : "no")
            \(isEncrypted ? "ssl_cert = <\(folder)/cert.pem\nssl_key = <\(folder)/key.pem" : "disable_plaintext_auth = no")
            auth_mechanisms = plain login
            default_internal_user = \(name)
            default_internal_group = \(String(cString: getgrgid(group).pointee.gr_name))
            default_login_user = \(name)
            first_valid_uid = 1
            first_valid_gid = 0
            mail_location = maildir:\(folder)/mail
            mailbox_list_index = no
            passdb {
              driver = static
              args = password=sesame
            }
            userdb {
              driver = static
              args = uid=\(id) gid=\(group) home=\(folder)/home
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = \(security == .tls ? 0 : port)
              }
              inet_listener imaps {
                port = \(security == .tls ? port : 0)
                ssl = yes
              }
            }
            service anvil {
              chroot =
            }
            """
    }

    private func makeCertificate() throws {
        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        maker.currentDirectoryURL = URL(fileURLWithPath: folder)
        maker.arguments =
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
            + ["-keyout", "key.pem", "-out", "cert.pem", "-days", "2", "-subj", "/CN=test"]
            + ["-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"]
        maker.standardError = FileHandle.nullDevice
        try maker.run()
        maker.waitUntilExit()
    }

    /// Run by root, it reads mail as somebody else, who must own it.
    private func giveAway() throws {
        let (id, group, _) = user
        for part in ["/mail", "/home"] {
            let all = FileManager.default.enumerator(atPath: folder + part)?.compactMap { $0 as? String } ?? []
            for path in [""] + all.map({ "/" + $0 }) { chown(folder + part + path, id, group) }
        }
    }

    /// Puts a mail into the inbox, or another folder, as a delivery agent does.
    package func deliver(_ mail: String, to folder: String = "") throws {
        delivered.value += 1
        let name = String(format: "%010d.M%dP1.test", 1_700_000_000 + delivered.value, delivered.value)
        let path = "\(self.folder)/mail\(folder)/tmp/\(name)"
        try Data(mail.utf8).write(to: URL(fileURLWithPath: path))
        chown(path, user.id, user.group)
        try FileManager.default.moveItem(atPath: path, toPath: "\(self.folder)/mail\(folder)/new/\(name)")
    }

    /// Forgets every UID of the inbox, as a folder that was made anew does. The server would take the second it is for the
    /// next UIDVALIDITY, and two within one second would be the same: so it is told the next one.
    package func makeAnew() throws {
        let list = "\(folder)/mail/dovecot-uidlist"
        let head = try String(contentsOfFile: list, encoding: .utf8).prefix { $0 != "\n" }
        let words = head.split(separator: " ").map { word in
            guard let validity = Int(word.dropFirst()), word.first == "V" else { return String(word) }
            return "V\(validity + 1)"
        }
        for name in ["dovecot.index", "dovecot.index.log", "dovecot.index.cache"] {
            try? FileManager.default.removeItem(atPath: "\(folder)/mail/\(name)")
        }
        let anew = words.map { $0.hasPrefix("N") ? "N1" : $0 }.joined(separator: " ") + "\n"
        try Data(anew.utf8).write(to: URL(fileURLWithPath: list))
        chown(list, user.id, user.group)
    }

    /// The names of the inbox's mails that nobody has marked in any way.
    package func unmarked() throws -> Int {
        try ["new", "cur"].flatMap { try FileManager.default.contentsOfDirectory(atPath: "\(folder)/mail/\($0)") }
            .count { !$0.contains(":2,") || $0.hasSuffix(":2,") }
    }
}
