@testable import Sink

extension MailSink {
    /// A sink with faults in their short form, that keeps contents.
    static func scripted(_ faults: String..., seed: UInt64 = 0) throws -> MailSink {
        var settings = Settings()
        settings.keep = .contents
        settings.script = try SinkScript(mail: faults, seed: seed)
        return try start(settings)
    }
}

extension WireClient {
    /// What a client sends at each stage, the stages in their order.
    private static let script: [(stage: MailFault.Stage, line: String)] = [
        (.banner, ""), (.ehlo, "EHLO client.example\r\n"), (.mail, "MAIL FROM:<ana@sender.example>\r\n"),
        (.rcpt, "RCPT TO:<lead@example.com>\r\n"), (.data, "DATA\r\n"),
        (.body, "Message-ID: <1@sender.example>\r\n\r\n"), (.dot, "Hello\r\n.\r\n"),
    ]

    /// Connects and goes through the dialogue up to a stage, whose line is sent and whose answer is yet to be read.
    static func walk(_ sink: MailSink, to stage: MailFault.Stage) throws -> WireClient {
        let client = try WireClient(port: sink.port)
        let aside: [MailFault.Stage: String] = [
            .auth: "AUTH PLAIN AGEAYg==\r\n", .starttls: "STARTTLS\r\n", .rset: "RSET\r\n", .quit: "QUIT\r\n",
        ]
        for (place, line) in script {
            client.send(line)
            if place == stage { return client }
            if place != .body { _ = client.reply() }
            if place == .ehlo, let line = aside[stage] {
                client.send(line)
                return client
            }
        }
        return client
    }

    /// The codes of a whole transaction on an open connection: MAIL, RCPT, DATA, dot, as far as it goes.
    func transact(to recipient: String = "lead@example.com") -> [String] {
        var codes: [String] = []
        for line in ["MAIL FROM:<ana@sender.example>", "RCPT TO:<\(recipient)>", "DATA", "Hello\r\n."] {
            codes.append(String(ask(line).prefix(3)))
            guard codes.last?.first == "2" || codes.last?.first == "3" else {
                _ = ask("RSET")
                break
            }
        }
        return codes
    }

    /// Connects and says EHLO.
    static func greeted(_ sink: MailSink) throws -> WireClient {
        let client = try walk(sink, to: .ehlo)
        _ = client.reply()
        return client
    }
}
