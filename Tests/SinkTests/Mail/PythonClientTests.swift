import Foundation
import Testing

@testable import Sink

/// What a client that is not ours makes of the sink: Python's smtplib.
struct PythonClientTests {
    @Test(.enabled(if: PythonJudge.isThere, "python3 is not there"))
    func `smtplib delivers to several recipients and hears which was refused`() throws {
        let sink = try MailSink.scripted("rcpt-550 to=dead@*")
        defer { sink.stop() }
        let said = try PythonJudge.run(
            """
            import smtplib, sys
            client = smtplib.SMTP("127.0.0.1", int(sys.argv[1]))
            print(client.sendmail("ana@sender.example", ["a@example.com", "dead@example.com"],
                                  "Message-ID: <py@sender.example>\\r\\n\\r\\n.dot\\r\\nend"))
            client.quit()
            """, port: sink.port)
        #expect(said == "{'dead@example.com': (550, b'5.1.1 No such user')}")
        let message = try #require(sink.messages.first)
        #expect(message.recipients == ["a@example.com"])
        #expect(String(decoding: message.bytes, as: UTF8.self).hasSuffix("\r\n\r\n.dot\r\nend\r\n"))
    }

    @Test(.enabled(if: PythonJudge.isThere, "python3 is not there"), arguments: ["PLAIN", "LOGIN"])
    func `smtplib logs in`(mechanism: String) throws {
        var settings = MailSink.Settings()
        settings.logins = [mechanism]
        settings.requiresLogin = true
        let sink = try MailSink.start(settings)
        defer { sink.stop() }
        let said = try PythonJudge.run(
            """
            import smtplib, sys
            client = smtplib.SMTP("127.0.0.1", int(sys.argv[1]))
            client.ehlo()
            print(client.mail("a@example.com")[0], client.login("ana", "secret")[0], client.mail("a@example.com")[0])
            """, port: sink.port)
        #expect(said == "530 235 250")
        #expect(sink.counters.logins == 1)
    }

    @Test(.enabled(if: PythonJudge.isThere, "python3 is not there"))
    func `bad-certificate: a verifying client ends the handshake because of the certificate`() throws {
        let sink = try MailSink.scripted("bad-certificate")
        defer { sink.stop() }
        let said = try PythonJudge.run(
            """
            import smtplib, ssl, sys
            client = smtplib.SMTP("127.0.0.1", int(sys.argv[1]))
            try:
                client.starttls(context=ssl.create_default_context())
            except ssl.SSLCertVerificationError as error:
                print(type(error).__name__)
            """, port: sink.port)
        #expect(said == "SSLCertVerificationError")
    }

    @Test(.enabled(if: PythonJudge.isThere, "python3 is not there"))
    func `http client keeps its connection over many requests`() throws {
        let sink = try WebSink.start()
        defer { sink.stop() }
        let said = try PythonJudge.run(
            """
            import http.client, sys
            client = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]))
            for n in range(50):
                client.request("POST", "/hook", body=b"x" * 10_000)
                answer = client.getresponse()
                answer.read()
            print(answer.status)
            """, port: sink.port)
        #expect(said == "200")
        #expect(sink.counters.requests == 50)
        #expect(sink.counters.connections == 1)
        #expect(sink.counters.bytes == 500_000)
    }
}
