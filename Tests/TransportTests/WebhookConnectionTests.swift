import Ports
import Synchronization
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

private func call(_ number: Int64, body: [UInt8] = Array("{}".utf8)) -> Parcel {
    Parcel(
        message: number,
        content: .webhook(WebhookParcel(endpoint: "crm", method: "POST", id: "msg_\(number)", body: body)))
}

private func desk(_ port: Int, limits: TransportLimits = TransportLimits()) throws -> Desk {
    try Desk(endpoints: [Endpoint(name: "crm", url: "http://127.0.0.1:\(port)/", allowLocal: true)], limits: limits)
}

@Suite struct WebhookConnectionTests {
    @Test(arguments: [
        ("http://example.com", " / HTTP/1.1\r\nHost: example.com\r\n"),
        ("http://example.com:8080/a/b?c=d&e", " /a/b?c=d&e HTTP/1.1\r\nHost: example.com:8080\r\n"),
        ("http://[::1]:81/x#part", " /x HTTP/1.1\r\nHost: [::1]:81\r\n"),
    ]) func `a URL in clear becomes a request line and a host`(url: String, start: String) throws {
        let target = try #require(WebhookTarget(url: url))
        #expect(String(decoding: target.head, as: UTF8.self).hasPrefix(start))
    }

    @Test(arguments: [
        "https://example.com/", "example.com", "http://user@example.com/", "http://b\u{FC}cher.example/",
        "http://example.com/\u{FC}", "http://a b/", "http://example.com/\r\nX: y", "file:///etc/passwd", "http://", "",
        "http://[fe80::1%25eth0]/",
    ]) func `every other URL is left to libcurl`(url: String) {
        #expect(WebhookTarget(url: url) == nil)
    }

    @Test func `one connection carries one call after another`() throws {
        let server = try ScriptedHTTP.answering("200 OK", body: "ok")
        let desk = try desk(server.port)
        for number in 1...5 as ClosedRange<Int64> {
            guard case .accepted = try desk.outcomes(of: [call(number)])[number] else { Issue.record("lost"); return }
        }
        #expect(Set(server.requests.map(\.connection)) == [0])
    }

    @Test func `a connection the server closed meanwhile is replaced without a word`() throws {
        // It takes the second call on a connection, and closes without an answer.
        let server = try ScriptedHTTP { request, peer in
            let number = request.value("webhook-id").flatMap { Int($0.dropFirst(4)) } ?? 0
            let isSecond = number == 2 && request.connection == 0
            if !isSecond { peer.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") }
            return !isSecond
        }
        let desk = try desk(server.port)
        for number in 1...3 as ClosedRange<Int64> {
            guard case .accepted = try desk.outcomes(of: [call(number)])[number] else { Issue.record("lost"); return }
        }
        #expect(server.requests.map(\.connection) == [0, 0, 1, 1])
    }

    @Test func `a server that always closes without an answer is asked once, then the call comes back`() throws {
        let server = try ScriptedHTTP { _, _ in false }
        let outcomes = try desk(server.port).outcomes(of: [call(1)])
        guard case .retry(let reason, nil) = outcomes[1] else { Issue.record("\(outcomes)"); return }
        #expect(reason.stage == .answer)
        #expect(server.requests.count == 1)
    }

    @Test func `a server that closes after each answer gets a connection for each call`() throws {
        let server = try ScriptedHTTP { _, peer in
            peer.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nok")
            return false
        }
        let outcomes = try desk(server.port).outcomes(of: (1...200).map { call($0) })
        for outcome in outcomes.values {
            #expect(outcome == .accepted(Receipt(code: 200, text: "HTTP 200", body: Array("ok".utf8))))
        }
        #expect(Set(server.requests.map(\.connection)).count == 200)
    }

    @Test func `a long request goes out in pieces, and an answer before its end is heard`() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 8 << 20)
        let server = try ScriptedHTTP.answering("200 OK")
        guard case .accepted = try desk(server.port).outcomes(of: [call(1, body: long)])[1] else {
            Issue.record("not accepted"); return
        }
        #expect(server.requests[0].body.count == long.count)
        let impatient = try LoopbackServer { peer, _ in
            while let line = peer.line(), line != "\r\n" {}
            peer.write("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n")
            peer.drain()
        }
        let outcomes = try desk(impatient.port).outcomes(of: [call(1, body: long)])
        guard case .retry(let reason, nil) = outcomes[1] else { Issue.record("\(outcomes)"); return }
        #expect(reason.code == 413)
    }

    @Test func `libcurl never takes a webhook's connection for an unused one`() throws {
        let server = try ScriptedHTTP.answering("200 OK")
        let loop = try steppedLoop(LoopQueues())
        let url = "http://127.0.0.1:\(server.port)/"
        let route = WebhookRoute(endpoint: Endpoint(name: "crm", url: url, allowLocal: true), loop: loop)
        let target = try #require(WebhookTarget(url: url))
        let connection = try #require(WebhookConnection(target: target, route: route, loop: loop))
        guard case .webhook(let parcel) = call(1).content else { return }
        connection.call(WebhookRequest(message: 1, parcel: parcel, timestamp: 0))
        while server.requests.isEmpty { loop.pass() }
        #expect(connection.isHeld)
        connection.hangUp()
        #expect(!connection.isHeld)
        withExtendedLifetime((loop, route)) {}
    }

    @Test func `a Retry-After may be a date`() throws {
        let server = try ScriptedHTTP.answering("503 Busy", "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT")
        guard case .retry(_, after: .hours(24)) = try desk(server.port).outcomes(of: [call(1)])[1] else {
            Issue.record("no wait of a day"); return
        }
    }

    @Test func `nobody at the port is a retry, and draining lets the idle connections go`() throws {
        let outcomes = try desk(try LoopbackServer.deadPort()).outcomes(of: (1...70).map { call($0) })
        for outcome in outcomes.values {
            guard case .retry(let reason, nil) = outcome else { Issue.record("\(outcome)"); return }
            #expect(reason.stage == .connect)
        }
        let server = try ScriptedHTTP.answering("200 OK")
        let desk = try desk(server.port)
        _ = try desk.outcomes(of: (1...70).map { call($0) })
        desk.carrier.drain(grace: .seconds(10))
        #expect(try desk.outcomes(of: [call(71)]) == [71: .notSent])
    }
}

private final class Count: Sendable {
    let value = Mutex(0)
}

@Suite struct WebhookRouteTests {
    @Test func `a host that cannot be reached is left alone for a while`() throws {
        let connections = Count()
        let server = try LoopbackServer { _, _ in connections.value.withLock { $0 += 1 } }
        var limits = TransportLimits()
        limits.backOff = .minutes(10)
        // It closes each connection before TLS begins.
        let endpoint = Endpoint(name: "crm", url: "https://127.0.0.1:\(server.port)/", allowLocal: true)
        let desk = try Desk(endpoints: [endpoint], limits: limits)
        for round in 0..<5 as Range<Int64> {
            let outcomes = try desk.outcomes(of: (1...200).map { call(round * 1_000 + $0) })
            for outcome in outcomes.values {
                guard case .retry(let reason, nil) = outcome else { Issue.record("\(outcome)"); return }
                #expect(reason.stage == .tls)
            }
        }
        #expect(connections.value.withLock { $0 } <= WebhookRoute.mostCalls)
    }

    @Test func `when it can be reached again, calls go again`() throws {
        let place = try LoopbackServer.bound()
        var limits = TransportLimits()
        limits.backOff = .milliseconds(1)
        let desk = try desk(place.port, limits: limits)
        for outcome in try desk.outcomes(of: (1...100).map { call($0) }).values {
            guard case .retry = outcome else { Issue.record("\(outcome)"); return }
        }
        let server = try LoopbackServer(at: place) { peer, _ in
            while let line = peer.line() {
                if line == "\r\n", peer.bytes(2) != nil { peer.write("HTTP/1.1 204 None\r\n\r\n") }
            }
        }
        var number: Int64 = 1_000
        var outcome: Delivery.Outcome?
        repeat {
            number += 1
            outcome = try desk.outcomes(of: [call(number)])[number]
        } while outcome.map { if case .retry = $0 { true } else { false } } ?? true
        for outcome in try desk.outcomes(of: (2_000...2_100).map { call($0) }).values {
            guard case .accepted = outcome else { Issue.record("\(outcome) at \(server.port)"); return }
        }
    }
}
