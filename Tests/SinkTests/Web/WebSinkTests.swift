import Testing
import Values

@testable import Sink

struct WebSinkTests {
    @Test func `a request is recorded whole and answered 200 on a kept connection`() throws {
        let sink = try WebSink.start()
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        for number in 1...2 {
            let answer = client.post(
                "/hooks/crm?n=\(number)", body: #"{"n":\#(number)}"#, ["webhook-id: msg_\(number)"])
            #expect(answer == ["HTTP/1.1 200 OK", "Content-Length: 0"])
        }
        let request = try #require(sink.requests.last)
        #expect(request.number == 2)
        #expect(request.method == "POST")
        #expect(request.path == "/hooks/crm?n=2")
        #expect(request.webhookID == "msg_2")
        #expect(String(decoding: request.body, as: UTF8.self) == #"{"n":2}"#)
        #expect(request.signature == .unchecked)
        #expect(sink.counters.connections == 1)
    }

    @Test func `the callback's answer goes back with its fields and body`() throws {
        var settings = WebSink.Settings()
        settings.onRequest = { request in
            WebAnswer(
                status: 201, fields: [.init("Content-Type", "application/json")],
                body: Array("[\(request.number)]".utf8))
        }
        let sink = try WebSink.start(settings)
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        let answer = client.post("/", body: "")
        #expect(answer == ["HTTP/1.1 201 Created", "Content-Type: application/json", "Content-Length: 3"])
        client.finish()
        #expect(client.rest().bytes == Array("[1]".utf8))
    }

    @Test func `what is no HTTP gets 400 and the connection ends`() throws {
        let sink = try WebSink.start()
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        client.send("EHLO client.example\r\n\r\n")
        #expect(client.answerHead().first == "HTTP/1.1 400 Bad Request")
        #expect(client.rest().end == .finished)
        #expect(sink.counters.requests == 0 && sink.counters.malformed == 1)
    }

    @Test func `a body beyond the limit gets 413, one at the limit does not`() throws {
        var settings = WebSink.Settings()
        settings.bodyLimit = 10
        let sink = try WebSink.start(settings)
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        #expect(client.post("/", body: "0123456789").first == "HTTP/1.1 200 OK")
        #expect(client.post("/", body: "0123456789x").first == "HTTP/1.1 413 Payload Too Large")
    }

    @Test func `a client that asks to close is closed, one that waits for 100 gets it`() throws {
        let sink = try WebSink.start()
        defer { sink.stop() }
        let client = try WireClient(port: sink.port)
        client.send(
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\nConnection: close\r\n\r\n")
        #expect(client.answerHead() == ["HTTP/1.1 100 Continue"])
        client.send("x")
        #expect(client.answerHead() == ["HTTP/1.1 200 OK", "Content-Length: 0", "Connection: close"])
        #expect(client.rest().end == .finished)
    }
}

extension WireClient {
    /// Sends a POST and returns the lines of the answer's head.
    func post(_ path: String, body: String, _ fields: [String] = []) -> [String] {
        let head = ["POST \(path) HTTP/1.1", "Host: 127.0.0.1", "Content-Length: \(body.utf8.count)"] + fields
        send(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
        return answerHead()
    }

    /// The lines of the next answer's head.
    func answerHead() -> [String] {
        var lines: [String] = []
        while let line = line(), !line.isEmpty { lines.append(line) }
        return lines
    }
}
