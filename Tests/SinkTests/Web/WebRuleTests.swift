import Testing
import Values

@testable import Sink

/// What the wire shows of each scripted answer.
struct WebRuleTests {
    private func start(_ rules: String...) throws -> WebSink {
        var settings = WebSink.Settings()
        settings.script = try SinkScript(web: rules)
        return try WebSink.start(settings)
    }

    @Test(arguments: [
        ("302", "302 Found", "Location: /elsewhere"), ("429", "429 Too Many Requests", "Retry-After: 2"),
        ("503", "503 Service Unavailable", "Retry-After: 2"), ("410", "410 Gone", "Content-Length: 0"),
        ("500", "500 Internal Server Error", "Content-Length: 0"),
    ])
    func `a status comes with the field that belongs to it`(rule: String, status: String, field: String) throws {
        let sink = try start(rule)
        defer { sink.stop() }
        let answer = try WireClient(port: sink.port).post("/hook", body: "{}")
        #expect(answer.first == "HTTP/1.1 \(status)")
        #expect(answer.contains(field))
        #expect(sink.counters.requests == 1 && sink.counters.faults == 1)
    }

    @Test func `first counts the tries of one webhook-id`() throws {
        let sink = try start("503 first=1")
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        let statuses = ["msg_1", "msg_2", "msg_1", "msg_2"].map {
            client.post("/hook", body: "{}", ["webhook-id: \($0)"]).first
        }
        let (busy, fine) = ("HTTP/1.1 503 Service Unavailable", "HTTP/1.1 200 OK")
        #expect(statuses == [busy, busy, fine, fine])
    }

    @Test func `a rule holds for its path and method only`() throws {
        let sink = try start("410 path=/gone/* method=POST")
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        #expect(client.post("/gone/hook?x=1", body: "{}").first == "HTTP/1.1 410 Gone")
        #expect(client.post("/here", body: "{}").first == "HTTP/1.1 200 OK")
        client.send("GET /gone/hook HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.answerHead().first == "HTTP/1.1 200 OK")
    }

    @Test(arguments: [
        ("close", WireClient.End.finished), ("reset", .reset), ("hang", .finished), ("garbage", .finished),
    ])
    func `without an HTTP answer the connection ends as the rule says`(rule: String, expected: WireClient.End) throws {
        let sink = try start(rule)
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")
        #expect(sink.wait { $0.faults == 1 })
        if rule == "hang" || rule == "garbage" { client.finish() }
        let (bytes, end) = client.rest()
        #expect(end == expected)
        #expect(bytes.isEmpty == (rule != "garbage"))
        #expect(!bytes.starts(with: "HTTP".utf8))
    }

    @Test func `half-open: nothing is read any more`() throws {
        let sink = try start("half-open")
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")
        #expect(sink.wait { $0.faults == 1 })
        client.finish()
        #expect(client.hasNothing())
        #expect(sink.counters.open == 1)
    }

    @Test func `refused: nobody listens`() throws {
        let sink = try start("refused")
        defer { sink.stop() }
        #expect(throws: WireClient.Refused.self) { try WireClient(port: sink.port) }
    }

    @Test func `cut-body: less comes than was announced`() throws {
        let sink = try start("cut-body")
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        #expect(client.post("/", body: "{}").contains("Content-Length: 1000"))
        let (bytes, end) = client.rest()
        #expect(bytes.isEmpty)
        #expect(end == .finished)
    }

    @Test func `giant-header: one field of four mebibytes, then a proper end`() throws {
        let sink = try start("giant-header")
        defer { sink.stop() }
        let answer = try WireClient(port: sink.port).post("/", body: "{}")
        #expect(answer.map(\.utf8.count).max() == 4 << 20 + 0 + "X-Giant: ".utf8.count)
        #expect(answer.last == "Content-Length: 0")
    }

    @Test func `endless-body: bytes come as long as the client takes them`() throws {
        let sink = try start("endless-body")
        defer { sink.stop() }
        do {
            let client = try WireClient(port: sink.port)
            #expect(client.post("/", body: "{}").contains("Transfer-Encoding: chunked"))
            #expect(client.rest(limit: 20 << 20).end == nil)
        }
        #expect(sink.wait { $0.open == 0 })
        #expect(sink.counters.endlessBytes >= 20 << 20)
    }

    @Test func `slow-loris: a head that never ends`() throws {
        let sink = try start("slow-loris drip_ms=1")
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")
        #expect(client.line() == "HTTP/1.1 200 OK")
        #expect(client.line() == "X-Slow: loris")
        #expect(client.line() == "X-Slow: loris")
    }

    @Test func `a dripped answer is whole in the end, and the connection goes on`() throws {
        let sink = try start("200 drip_ms=1 times=1")
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.answerHead() == ["HTTP/1.1 200 OK", "Content-Length: 0"])
        #expect(client.answerHead() == ["HTTP/1.1 200 OK", "Content-Length: 0"])
    }

    @Test func `pipelined requests behind a delayed one are answered in order`() throws {
        let sink = try start("201 delay_ms=20 requests=1", "202 requests=2", "203 requests=3")
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        client.send(String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 3))
        #expect((1...3).map { _ in client.answerHead().first?.split(separator: " ")[1] } == ["201", "202", "203"])
    }
}
