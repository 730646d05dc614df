import NIOCore
import NIOHTTP1
import Values

/// One connection of the web sink: reads requests one after the other and answers each before the next.
final class WebHandler: ScriptedConnection {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = ByteBuffer

    let state: WebSinkState
    var context: ChannelHandlerContext?
    var outbox = ByteBuffer()
    /// An answer is delayed or still going out; later parts queue.
    var isWaiting = false
    var isSilent = false
    /// The connection ends once the outbox has left.
    var closes = false
    private var queue: [HTTPServerRequestPart] = []
    private var connection = 0
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false

    init(state: WebSinkState) { self.state = state }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        connection = state.ledger.update { books in
            books.counters.connections += 1
            books.counters.open += 1
            return books.counters.connections
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        state.ledger.update { $0.counters.open -= 1 }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is HTTPParserError {
            state.ledger.update { $0.counters.malformed += 1 }
            outbox.writeString("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        }
        closes = true
        flush()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        if isSilent || closes { return }
        if isWaiting {
            queue.append(part)
        } else {
            take(part)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) { flush() }

    /// Goes on with what was read while an answer was under way.
    func drain() {
        let parts = queue
        queue = []
        for (place, part) in parts.enumerated() {
            if isSilent || closes { return }
            take(part)
            if isWaiting {
                queue = Array(parts[(place + 1)...]) + queue
                return
            }
        }
    }

    private func take(_ part: HTTPServerRequestPart) {
        switch part {
        case .head(let head):
            self.head = head
            body = []
            isTooLarge = false
            if head.headers.first(name: "expect")?.lowercased() == "100-continue" {
                outbox.writeString("HTTP/1.1 100 Continue\r\n\r\n")
            }
        case .body(let bytes):
            isTooLarge = isTooLarge || body.count + bytes.readableBytes > state.settings.bodyLimit
            if !isTooLarge { body.append(contentsOf: bytes.readableBytesView) }
        case .end:
            guard let head else { return }
            self.head = nil
            if !head.isKeepAlive { lastRequest = true }
            answer(head)
        }
    }

    /// The client asked to close after this answer.
    var lastRequest = false

    private func answer(_ head: HTTPRequestHead) {
        if isTooLarge { return send(WebAnswer(status: 413), to: head.method) }
        let request = WebRequest(
            number: 0, time: Moment(milliseconds: 0), method: head.method.rawValue, path: head.uri,
            fields: head.headers.map { WebRequest.Field($0.name, $0.value) }, body: body, signature: .unchecked)
        let answer = state.answer(request, connection: connection)
        guard answer.delay > .zero else { return send(answer, to: head.method) }
        isWaiting = true
        after(answer.delay) { handler in
            handler.isWaiting = false
            handler.send(answer, to: head.method)
        }
    }
}
