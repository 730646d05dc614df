import NIOCore
import NIOHTTP1
import Values

extension WebHandler {
    /// Sends an answer, or does what the script has instead of one.
    func send(_ answer: WebAnswer, to method: HTTPMethod) {
        switch answer.deed {
        case .accept:
            sendWhole(answer, to: method)
        case .refuse: break
        case .close: closes = true
        case .reset:
            isSilent = true
            flush()
            context?.channel.breakConnection()
        case .hang: isSilent = true
        case .freeze:
            isSilent = true
            context?.channel.freeze()
        case .garbage:
            isSilent = true
            outbox.writeBytes(Array("\u{16}\u{3}nonsense\0".utf8) + [0xFF, 0xFE, 0x0D, 0x0A])
        case .giantHeader:
            writeHead(answer, length: answer.body.count, giant: 4 << 20)
            outbox.writeBytes(answer.body)
            closes = lastRequest
        case .cutBody:
            writeHead(answer, length: answer.body.count + 1_000)
            outbox.writeBytes(answer.body)
            closes = true
        case .endlessBody:
            isWaiting = true
            writeHead(answer, length: nil)
            flush()
            sendEndlessly()
        case .slowLoris:
            isWaiting = true
            writeStatus(answer)
            dripHead(every: answer.drip > .zero ? answer.drip : .seconds(1))
        }
    }

    private func sendWhole(_ answer: WebAnswer, to method: HTTPMethod) {
        let hasBody = method != .HEAD && answer.status != 204 && answer.status != 304
        writeHead(answer, length: answer.status == 204 ? nil : answer.body.count, isChunked: false)
        if hasBody { outbox.writeBytes(answer.body) }
        if answer.drip > .zero { return trickle(every: answer.drip) }
        if lastRequest { closes = true }
    }

    private func writeStatus(_ answer: WebAnswer) {
        let status = HTTPResponseStatus(statusCode: answer.status)
        outbox.writeString("HTTP/1.1 \(answer.status) \(status.reasonPhrase)\r\n")
    }

    private func writeHead(_ answer: WebAnswer, length: Int?, isChunked: Bool = true, giant: Int = 0) {
        writeStatus(answer)
        for field in answer.fields { outbox.writeString("\(field.name): \(field.value)\r\n") }
        if giant > 0 {
            outbox.writeStaticString("X-Giant: ")
            outbox.writeRepeatingByte(UInt8(ascii: "g"), count: giant)
            outbox.writeStaticString("\r\n")
        }
        if let length {
            outbox.writeString("Content-Length: \(length)\r\n")
        } else if isChunked {
            outbox.writeStaticString("Transfer-Encoding: chunked\r\n")
        }
        if lastRequest { outbox.writeStaticString("Connection: close\r\n") }
        outbox.writeStaticString("\r\n")
    }

    /// Chunk after chunk, each when the one before has left, until the client gives up.
    private func sendEndlessly() {
        guard let context else { return }
        var chunk = ByteBuffer(string: "10000\r\n")
        chunk.writeRepeatingByte(UInt8(ascii: "e"), count: 65_536)
        chunk.writeStaticString("\r\n")
        let sent = context.writeAndFlush(wrapOutboundOut(chunk)).assumeIsolated()
        sent.whenSuccess { [self] in
            state.ledger.update { $0.counters.endlessBytes += 65_536 }
            after(.zero) { $0.sendEndlessly() }
        }
    }

    /// A head that goes on for ever, one byte at a time.
    private func dripHead(every pause: Span) {
        if outbox.readableBytes < 2 { outbox.writeStaticString("X-Slow: loris\r\n") }
        var rest = outbox
        outbox.clear()
        guard let first = rest.readSlice(length: 1) else { return }
        outbox = first
        after(pause) { handler in
            handler.outbox = rest
            handler.dripHead(every: pause)
        }
    }

    /// The whole answer, one byte at a time.
    private func trickle(every pause: Span) {
        var rest = outbox
        outbox.clear()
        isWaiting = false
        guard let first = rest.readSlice(length: 1) else {
            closes = lastRequest
            return
        }
        isWaiting = true
        outbox = first
        after(pause) { handler in
            handler.outbox = rest
            handler.trickle(every: pause)
        }
    }
}
