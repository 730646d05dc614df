import NIOCore
import Values

/// One connection of the mail sink, the server's side of RFC 5321 with pipelining (RFC 2920).
///
/// Answers gather in `outbox` while what was read is worked off, and leave in one write; the log lines of the messages
/// among them are committed just before.
final class SMTPHandler: ScriptedConnection {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    enum Phase {
        /// The banner has not left yet.
        case greeting
        case command
        case login(Login)
        case content
        case handshake
        /// By script nothing is answered any more.
        case silent
    }

    struct Transaction {
        var number = 0
        var sender: String?
        var recipients: [String] = []
        var isUTF8 = false
    }

    let state: MailSinkState
    var context: ChannelHandlerContext?
    var inbox = ByteBuffer()
    var outbox = ByteBuffer()
    var phase = Phase.greeting
    /// A delay of the script is running; nothing is read on meanwhile.
    var isWaiting = false
    /// The connection ends once the outbox has left.
    var closes = false
    var connection = 0
    var isGreeted = false
    var isLoggedIn = false
    var transaction = Transaction()
    var scanner = BodyScanner()
    var bodyFault: MailFault?
    /// Log lines and messages whose answers are in the outbox.
    var lines: [UInt8] = []
    var told: [SinkMessage] = []

    init(state: MailSinkState) { self.state = state }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        connection = state.ledger.update { books in
            books.counters.connections += 1
            books.counters.open += 1
            return books.counters.connections
        }
        reach(.banner) { [self] answer in
            phase = .command
            say(answer, "220", "", "ESMTP baton sink", hostname: true)
        }
        drain()
        flush()
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        state.ledger.update { $0.counters.open -= 1 }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if case .greeting = phase { state.ledger.update { $0.counters.unsynchronized += 1 } }
        if inbox.readableBytes == 0 {
            inbox = bytes
        } else {
            inbox.writeBuffer(&bytes)
        }
        drain()
    }

    func channelReadComplete(context: ChannelHandlerContext) { flush() }

    /// Works off what was read, as far as it goes.
    func drain() {
        while !isWaiting, !closes, advance() {}
        if inbox.readableBytes == 0 { inbox.clear() }
    }

    /// One step: a line, or a message's content. False when more must be read first.
    private func advance() -> Bool {
        switch phase {
        case .greeting:
            return false
        case .silent:
            inbox.clear()
            return false
        case .handshake:
            return readHandshake()
        case .content:
            return readContent()
        case .command:
            return readLine().map(obey) != nil
        case .login(let login):
            return readLine().map { proceed(login, with: $0) } != nil
        }
    }

    /// The next line without its CRLF; a line that is too long or ends in a bare LF is answered here.
    private func readLine() -> ByteBufferView? {
        let view = inbox.readableBytesView
        guard let end = view.firstIndex(of: 0x0A) else {
            guard view.count > 8_192 else { return nil }
            complain("500", "5.5.6", "Line too long")
            closes = true
            return nil
        }
        inbox.moveReaderIndex(forwardBy: end - view.startIndex + 1)
        guard end > view.startIndex, view[end - 1] == 0x0D else {
            complain("500", "5.5.2", "Lines end in CRLF")
            return readLine()
        }
        return view[view.startIndex..<(end - 1)]
    }

    /// Sends what has gathered: log lines first, then the answers, then the callbacks.
    func flush() {
        guard context != nil else { return }
        if !lines.isEmpty {
            do {
                try state.commit(lines)
            } catch {
                outbox.clear()
                closes = true
            }
            lines.removeAll(keepingCapacity: true)
        }
        sendOutbox()
        if !told.isEmpty, let onMessage = state.settings.onMessage {
            told.forEach(onMessage)
            told.removeAll(keepingCapacity: true)
        }
    }
}
