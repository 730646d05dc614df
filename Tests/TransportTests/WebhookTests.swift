import Ports
import Synchronization
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// An HTTP/1.1 server that plays a script and remembers its requests.
final class ScriptedHTTP: Sendable {
    struct Request: Sendable {
        var head: [String]
        var body: [UInt8]
        var connection: Int

        func value(_ name: String) -> String? {
            let prefix = name.lowercased() + ": "
            return head.first { $0.lowercased().hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        }
    }

    private final class Shared: Sendable {
        let requests = Mutex<[Request]>([])
    }

    private let server: LoopbackServer
    private let shared: Shared

    var port: Int { server.port }
    var requests: [Request] { shared.requests.withLock { $0 } }

    /// `answer` writes the whole answer to a request, and says whether the connection lives on.
    init(_ answer: @escaping @Sendable (Request, Peer) -> Bool) throws {
        let shared = Shared()
        self.shared = shared
        server = try LoopbackServer { peer, number in
            while let request = Self.read(peer, number) {
                shared.requests.withLock { $0.append(request) }
                guard answer(request, peer) else { return }
            }
        }
    }

    static func answering(_ status: String, _ headers: String..., body: String = "") throws -> ScriptedHTTP {
        let head = (["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers).joined(separator: "\r\n")
        return try ScriptedHTTP { _, peer in
            peer.write(head + "\r\n\r\n" + body)
            return true
        }
    }

    private static func read(_ peer: Peer, _ number: Int) -> Request? {
        var head: [String] = []
        while let line = peer.line() {
            if line == "\r\n" {
                var request = Request(head: head, body: [], connection: number)
                if let length = request.value("Content-Length").flatMap({ Int($0) }) {
                    guard let body = peer.bytes(length) else { return nil }
                    request.body = body
                }
                return request
            }
            head.append(String(line.dropLast()))
        }
        return nil
    }
}

/// A path that our own HTTP takes, and one it leaves to libcurl's.
private let paths = ["/hook?x=1", "/h\u{F6}ok?x=1"]
private let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

private func desk(
    _ port: Int, path: String = "/hook?x=1", allowLocal: Bool = true, signed: Bool = true, limit: Span = .seconds(30),
    isTwice: Bool = false
) throws -> Desk {
    var limits = TransportLimits()
    limits.webhook = limit
    var endpoint = Endpoint(
        name: "crm", url: "http://127.0.0.1:\(port)\(path)", secret: signed ? .environment("CRM") : nil,
        allowLocal: allowLocal)
    if isTwice { endpoint.secondSecret = .environment("CRM_NEXT") }
    return try Desk(endpoints: [endpoint], limits: limits, secret: secret)
}

private func call(_ number: Int64, method: String = "POST", id: String? = nil) -> Parcel {
    Parcel(
        message: number,
        content: .webhook(
            WebhookParcel(
                endpoint: "crm", method: method, id: id ?? "msg_\(number)", body: Array("{\"n\":\(number)}".utf8))))
}

@Suite struct WebhookTests {
    @Test func `the signature is that of the specification's example`() throws {
        let id = "msg_p5jXN8AQM9LWM0D4loKWxJek"
        let body = Array("{\"test\": 2432232314}".utf8)
        for text in [secret, String(secret.dropFirst(6))] {
            let signature = try #require(WebhookSignature(secret: text))
            #expect(
                signature.sign(id: id, timestamp: 1_614_265_330, body: body)
                    == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
        }
    }

    @Test(arguments: ["", "whsec_", "whsec_c2hvcnQ=", "not base64!", "whsec_" + String(repeating: "A", count: 200)])
    func `a secret that is not one is refused`(text: String) {
        #expect(WebhookSignature(secret: text) == nil)
    }

    @Test func `a call carries its id, time, signature and body, and brings the answer back`() throws {
        let server = try ScriptedHTTP.answering("200 OK", body: "{\"score\":5}")
        let outcomes = try desk(server.port).outcomes(of: [call(1), call(2, method: "PUT")])
        #expect(outcomes[1] == .accepted(Receipt(code: 200, text: "HTTP 200", body: Array("{\"score\":5}".utf8))))
        let requests = server.requests
        #expect(Set(requests.map { $0.head[0] }) == ["POST /hook?x=1 HTTP/1.1", "PUT /hook?x=1 HTTP/1.1"])
        let request = try #require(requests.first { $0.value("webhook-id") == "msg_1" })
        #expect(request.body == Array("{\"n\":1}".utf8))
        #expect(request.value("content-type") == "application/json")
        let time = try #require(request.value("webhook-timestamp").flatMap { Int64($0) })
        let key = try #require(WebhookSignature(secret: secret))
        #expect(request.value("webhook-signature") == key.sign(id: "msg_1", timestamp: time, body: request.body))
    }

    @Test(arguments: paths)
    func `two secrets make two signatures, so that one can be changed for the other`(path: String) throws {
        let server = try ScriptedHTTP.answering("204 No Content")
        _ = try desk(server.port, path: path, isTwice: true).outcomes(of: [call(1)])
        let request = try #require(server.requests.first)
        let time = try #require(request.value("webhook-timestamp").flatMap { Int64($0) })
        let key = try #require(WebhookSignature(secret: secret))
        let one = key.sign(id: "msg_1", timestamp: time, body: request.body)
        #expect(request.value("webhook-signature") == "\(one) \(one)")
    }

    @Test(arguments: paths)
    func `connections are kept, and no more than 64 calls run at once`(path: String) throws {
        let server = try ScriptedHTTP.answering("204 No Content")
        let outcomes = try desk(server.port, path: path, signed: false).outcomes(of: (1...500).map { call($0) })
        #expect(outcomes.values.allSatisfy { $0 == .accepted(Receipt(code: 204, text: "HTTP 204")) })
        #expect(Set(server.requests.map(\.connection)).count <= 64)
        #expect(server.requests.count == 500)
        #expect(server.requests[0].value("webhook-signature") == nil)
    }

    @Test(arguments: paths)
    func `a redirect pauses the endpoint and is not followed`(path: String) throws {
        let target = try ScriptedHTTP.answering("200 OK")
        for status in ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"] {
            let server = try ScriptedHTTP.answering(status, "Location: http://127.0.0.1:\(target.port)/")
            let outcomes = try desk(server.port, path: path).outcomes(of: [call(1)])
            guard case .pause(let reason) = outcomes[1] else { Issue.record("\(outcomes)"); return }
            #expect(reason.code == Int(status.prefix(3)))
        }
        #expect(target.requests.isEmpty)
    }

    @Test(arguments: paths)
    func `410 pauses the endpoint, 429 and 503 wait as told but at most a day, others are tried again`(path: String)
        throws
    {
        let cases: [(String, String, Span?)] = [
            ("429 Slow", "Retry-After: 7", .seconds(7)), ("503 Busy", "Retry-After: 9999999", .hours(24)),
            ("429 Slow", "Retry-After: soon", nil), ("500 Oops", "X-Nothing: 1", nil), ("400 Bad", "X-Nothing: 1", nil),
        ]
        for (status, header, wait) in cases {
            let server = try ScriptedHTTP.answering(status, header)
            let outcomes = try desk(server.port, path: path).outcomes(of: [call(1)])
            guard case .retry(let reason, let after) = outcomes[1] else { Issue.record("\(outcomes)"); return }
            #expect(reason.code == Int(status.prefix(3)))
            #expect(after == wait, "\(status) \(header)")
        }
        let gone = try ScriptedHTTP.answering("410 Gone")
        guard case .pause(let reason) = try desk(gone.port, path: path).outcomes(of: [call(1)])[1] else {
            Issue.record("no pause"); return
        }
        #expect(reason.code == 410)
    }

    @Test(arguments: paths)
    func `an answer over 64 KiB is cut off and does not spoil its 2xx`(path: String) throws {
        let server = try ScriptedHTTP { _, peer in
            peer.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
            for _ in 0..<100 { peer.write(String(repeating: "x", count: 10_000)) }
            return false
        }
        let outcomes = try desk(server.port, path: path).outcomes(of: [call(1)])
        #expect(outcomes[1] == .accepted(Receipt(code: 200, text: "HTTP 200, answer too long and dropped")))
    }

    @Test(arguments: paths)
    func `a slow, reset or garbled answer is tried again with the same id, and a cut 2xx is one`(path: String) throws {
        let answers: [@Sendable (Peer) -> Void] = [
            { $0.drain() },
            { peer in
                peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
            },
            { _ in },
            { $0.write("SMTP ready\r\n\r\n\r\n") },
            { peer in
                for number in 0..<3_000 {
                    peer.write("HTTP/1.1 200 OK\r\nX-\(number): \(String(repeating: "y", count: 90))\r\n")
                }
            },
        ]
        for (number, answer) in answers.enumerated() {
            let server = try ScriptedHTTP { _, peer in
                answer(peer)
                return false
            }
            let outcomes = try desk(server.port, path: path, limit: .milliseconds(700)).outcomes(of: [call(1)])
            // The second one's head was whole, and it said that the call was taken.
            switch outcomes[1] {
            case .accepted where number == 1: break
            case .retry where number != 1: break
            default: Issue.record("\(number): \(outcomes)")
            }
        }
    }

    @Test(arguments: [
        "127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0.0.0.0", "127.1", "[::1]", "10.0.0.1",
        "169.254.169.254",
    ])
    func `no way of writing a private address reaches it`(host: String) throws {
        let server = try ScriptedHTTP.answering("200 OK")
        let endpoint = Endpoint(name: "crm", url: "http://\(host):\(server.port)/")
        let outcomes = try Desk(endpoints: [endpoint]).outcomes(of: [call(1)])
        guard case .pause(let reason) = outcomes[1] else { Issue.record("\(host): \(outcomes)"); return }
        #expect(reason.stage == .connect)
        #expect(server.requests.isEmpty)
    }

    @Test func `an endpoint that may call local addresses does not lend its connection to one that may not`() throws {
        let server = try ScriptedHTTP.answering("200 OK")
        let url = "http://127.0.0.1:\(server.port)/"
        let desk = try Desk(endpoints: [
            Endpoint(name: "crm", url: url, allowLocal: true), Endpoint(name: "strict", url: url),
        ])
        guard case .accepted = try desk.outcomes(of: [call(1)])[1] else { Issue.record("not accepted"); return }
        var strict = call(2)
        if case .webhook(var parcel) = strict.content {
            parcel.endpoint = "strict"
            strict.content = .webhook(parcel)
        }
        guard case .pause = try desk.outcomes(of: [strict])[2] else { Issue.record("not paused"); return }
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [
        "file:///etc/passwd", "gopher://127.0.0.1/", "http://user:pass@127.0.0.1/", "http://a b/",
        "http://127.0.0.1/\r\nX: y", "ftp://127.0.0.1/",
    ])
    func `an address that is not a web address is not called`(url: String) throws {
        let desk = try Desk(endpoints: [Endpoint(name: "crm", url: url, allowLocal: true)])
        let outcomes = try desk.outcomes(of: [call(1)])
        guard case .pause = outcomes[1] else { Issue.record("\(outcomes)"); return }
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "a\nb", "", "a b", "\u{0}", String(repeating: "x", count: 300), "ü"])
    func `an id that could end its header is refused`(id: String) throws {
        let server = try ScriptedHTTP.answering("200 OK")
        let outcomes = try desk(server.port).outcomes(of: [call(1, id: id), call(2, method: "DELETE")])
        guard case .refused = outcomes[1], case .refused = outcomes[2] else { Issue.record("\(outcomes)"); return }
        #expect(server.requests.isEmpty)
    }

    @Test func `a secret of the wrong form pauses the endpoint and is not told`() throws {
        let server = try ScriptedHTTP.answering("200 OK")
        let endpoint = Endpoint(
            name: "crm", url: "http://127.0.0.1:\(server.port)/", secret: .environment("CRM"), allowLocal: true)
        let outcomes = try Desk(endpoints: [endpoint], secret: "tr0ub4dor").outcomes(of: [call(1)])
        guard case .pause = outcomes[1] else { Issue.record("\(outcomes)"); return }
        #expect(!"\(outcomes)".contains("tr0ub4dor"))
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: paths)
    func `draining cuts a hanging call, to be made again`(path: String) throws {
        let server = try ScriptedHTTP { _, peer in
            peer.drain()
            return false
        }
        let desk = try desk(server.port, path: path)
        desk.carrier.carry([call(1)])
        while server.requests.isEmpty {}
        desk.carrier.drain(grace: .milliseconds(1))
        guard case .retry = desk.carrier.collect().first?.outcome else { Issue.record("no retry"); return }
    }
}
