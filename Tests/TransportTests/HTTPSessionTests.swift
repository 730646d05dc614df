import Chance
import Testing

@testable import Transport

/// What a session makes of these bytes, cut where `sizes` says, with the end of input after them.
private func hear(_ text: String, ended: Bool = false, pieces: (() -> Int)? = nil) -> HTTPSession {
    var session = HTTPSession(most: 1_000)
    session.begin()
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let piece = Array(rest.prefix(pieces?() ?? .max))
        rest = rest.dropFirst(piece.count)
        piece.withUnsafeBufferPointer { session.receive($0) }
    }
    if ended { session.closed() }
    return session
}

@Suite struct HTTPSessionTests {
    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", "ok"),
        ("HTTP/1.1 200 OK\r\ncontent-LENGTH:2 \r\nConnection: Keep-Alive\r\n\r\nok", "ok"),
        ("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", ""),
        ("HTTP/1.1 204 No Content\r\n\r\n", ""),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", "ok"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n01;x=\"y\"\r\no\r\n1 \r\nk\r\n0\r\nX: y\r\n\r\n", "ok"),
        (
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
            "ok"
        ),
        ("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok", "ok"),
        ("HTTP/1.1 200 OK\nContent-Length: 2\n\nok", "ok"),
        ("HTTP/1.1 200 OK\r\nX: y\r\n Connection: close\r\n\t \r\nContent-Length: 2\r\n\r\nok", "ok"),
    ]) func `a whole answer is taken and the connection kept`(text: String, body: String) {
        let session = hear(text)
        #expect(session.flaw == nil)
        #expect(session.answer?.body == Array(body.utf8))
        #expect(session.keepsAlive)
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nConnection: keep-alive, Close\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 200 OK\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
    ]) func `an answer may be good and its connection at its end`(text: String) {
        let session = hear(text, ended: true)
        #expect(session.answer?.body == Array("ok".utf8))
        #expect(!session.keepsAlive)
    }

    @Test(arguments: [
        "SMTP ready\r\n", "HTTP/2 200\r\n", "HTTP/1.1 20 OK\r\n", "HTTP/1.1 2000 OK\r\n", "HTTP/1.1 099 No\r\n",
        "HTTP/1.1 101 Switching\r\n\r\n", "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
        "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n",
    ]) func `what is not HTTP is no answer`(text: String) {
        let session = hear(text)
        #expect(session.flaw == .garbage)
        #expect(session.answer == nil)
        #expect(!session.keepsAlive)
    }

    @Test(arguments: [
        "no colon\r\n", ": x\r\n", " X: y\r\n", "X-Foo : 1\r\n", "Content-Length : 2\r\n",
        "Transfer-Encoding: identity\r\nContent-Length: 2\r\n",
    ]) func `a head that https takes too is taken, and its connection not used again`(field: String) {
        let session = hear("HTTP/1.1 200 OK\r\n\(field)\r\nok", ended: true)
        #expect(session.answer?.body == Array("ok".utf8))
        #expect(!session.keepsAlive)
    }

    @Test(arguments: [
        "Content-Length: 2\r\n 3\r\n", "Content-Length:\r\n 2\r\n", "Transfer-Encoding: chunked\r\n\t, gzip\r\n",
        "Content-Length: -2\r\n", "Content-Length: 2, 2\r\n", "Content-Length: 2\r\nContent-Length: 3\r\n",
        "Content-Length: 99999999999999999999\r\n", "Content-Length:\r\n", "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
    ]) func `a length that could be read in two ways is not believed, and the status is`(field: String) {
        let session = hear("HTTP/1.1 200 OK\r\n\(field)\r\nok", ended: true)
        #expect(session.answer == HTTPSession.Answer(status: 200, body: Array("ok".utf8)))
        #expect(!session.keepsAlive)
    }

    @Test(arguments: ["x\r\n", "\r\n", "FFFFFFFFFFFFFFFFF\r\n", "2\r\nokk\r\n"])
    func `a 2xx stands once its head is whole, whatever its body does`(chunk: String) {
        let session = hear("HTTP/1.1 202 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(chunk)")
        #expect(session.answer == HTTPSession.Answer(status: 202, isCut: true))
        #expect(session.flaw == nil && !session.keepsAlive)
        var silent = hear("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\no")
        silent.giveUp()
        #expect(silent.answer == HTTPSession.Answer(status: 200, isCut: true))
        var refusal = hear("HTTP/1.1 500 No\r\nContent-Length: 9\r\n\r\no")
        refusal.giveUp()
        #expect(refusal.answer == nil && refusal.flaw == .cut)
    }

    @Test func `a field that goes on in the next line is read as one`() {
        let session = hear(
            "HTTP/1.1 503 Busy\r\nRetry-After: Fri, 31 Dec 2100\r\n\t23:59:59 GMT\r\nConnection: x,\r\n close\r\n"
                + "Content-Length: 0\r\n\r\n")
        #expect(session.answer?.retryAfter == Array("Fri, 31 Dec 2100 23:59:59 GMT".utf8))
        #expect(!session.keepsAlive)
    }

    @Test func `an answer cut off is none before its head is whole, and then its status alone`() {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        let whole = head + "2\r\nok\r\n0\r\n\r\n"
        for count in 0..<whole.utf8.count {
            let session = hear(String(decoding: whole.utf8.prefix(count), as: UTF8.self), ended: true)
            #expect((session.flaw == .cut) == (count < head.utf8.count), "\(count)")
            #expect((session.answer?.isCut == true) == (count >= head.utf8.count), "\(count)")
            #expect(session.hasHeard == (count > 0))
        }
    }

    @Test func `no more of a head or a body is taken than is allowed`() {
        let long = String(repeating: "x", count: 1_001)
        let head = "HTTP/1.1 200 OK\r\n"
        #expect(hear(head + "X: \(long)\r\n").flaw == .longHead)
        #expect(hear(head + "X: \(long)").flaw == .longHead)
        #expect(hear(head + String(repeating: "X: y\r\n", count: 200)).flaw == .longHead)
        #expect(hear(String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 50)).flaw == .longHead)
        let chunked = "Transfer-Encoding: chunked\r\n\r\n"
        for body in ["Content-Length: 1001\r\n\r\n", "\r\n\(long)", chunked + "3e9\r\n\(long)"] {
            let session = hear(head + body)
            #expect(session.answer == HTTPSession.Answer(status: 200, isTooLong: true), "\(body.prefix(40))")
            #expect(!session.keepsAlive)
        }
        #expect(hear(head + chunked + "1;" + String(repeating: "y", count: 2_000)).answer?.isCut == true)
        #expect(hear(head + chunked + "0\r\n" + String(repeating: "X: y\r\n", count: 200)).answer?.isCut == true)
    }

    @Test func `however the bytes are cut, the answers of a connection are the same`() {
        let answers = [
            "HTTP/1.1 200 OK\r\nServer: x\r\nContent-Length: 11\r\n\r\nhello world",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n",
        ]
        for seed in 1...300 {
            var generator = Chance(seed: UInt64(seed))
            var session = HTTPSession(most: 1_000)
            for (number, text) in answers.enumerated() {
                session.begin()
                var rest = Array(text.utf8)[...]
                while !rest.isEmpty {
                    let piece = Array(rest.prefix(Int.random(in: 1...20, using: &generator)))
                    rest = rest.dropFirst(piece.count)
                    piece.withUnsafeBufferPointer { session.receive($0) }
                    #expect((session.answer != nil) == rest.isEmpty, "seed \(seed), answer \(number)")
                }
                #expect(session.answer?.retryAfter == (number == 1 ? Array("7".utf8) : nil))
                #expect(session.answer?.body == Array((number == 1 ? "" : "hello world").utf8), "seed \(seed)")
                #expect(session.keepsAlive)
            }
        }
    }

    @Test func `whatever a server says, a call is over at the end of input, with an answer or a flaw`() {
        let phrases = [
            "HTTP/1.1 200 OK\r\n", "HTTP/1.0 404 \r\n", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n",
            "\r\n",
            "5\r\n", "hello", "0\r\n", "\n", "\r", ":", "X: y\r\n", "Connection: close\r\n", "\u{0}\u{FF}",
            "ffffffff\r\n",
            String(repeating: "z", count: 600), "HTTP/1.1 100 Continue\r\n\r\n", "Retry-After: 1\r\n", ";",
        ]
        for seed in 1...2_000 {
            var generator = Chance(seed: UInt64(seed))
            var text = seed.isMultiple(of: 2) ? "HTTP/1.1 200 OK\r\n" : ""
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                text += phrases[Int.random(in: 0..<phrases.count, using: &generator)]
            }
            let session = hear(text, ended: true) { Int.random(in: 1...30, using: &generator) }
            #expect((session.answer == nil) != (session.flaw == nil), "seed \(seed)")
            #expect((session.answer?.body.count ?? 0) <= 1_000)
            #expect(!session.keepsAlive)
        }
    }
}
