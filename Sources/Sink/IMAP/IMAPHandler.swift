import NIOCore
import Values

/// One connection of the IMAP sink: bytes to a conversation and back, and the faults of its script in between.
final class IMAPHandler: ScriptedConnection {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let state: IMAPSinkState
    var context: ChannelHandlerContext?
    var input = IMAPInput()
    var conversation = IMAPConversation()
    var outbox = ByteBuffer()
    /// A delay of the script is running; nothing is read on meanwhile.
    var isWaiting = false
    /// By script nothing is answered any more.
    var isSilent = false
    /// What has come of a TLS handshake; nil before one was allowed.
    var handshake: ByteBuffer?
    /// The connection ends once the outbox has left.
    var closes = false
    var connection = 0
    private var watch = 0
    private var isIdle = false

    init(state: IMAPSinkState) { self.state = state }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        connection = state.ledger.update { books in
            books.counters.connections += 1
            books.counters.open += 1
            return books.counters.connections
        }
        let state = state
        conversation = IMAPConversation(state.manner(connection: connection), offersTLS: state.offersTLS) {
            state.permits($0, $1)
        }
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        let loop = context.eventLoop
        watch = state.settings.office.watch { loop.execute { handler.value.wake() } }
        reach(nil, at: .greeting)
        drain()
        flush()
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        state.settings.office.unwatch(watch)
        let wasIdle = isIdle
        state.ledger.update { books in
            books.counters.open -= 1
            if wasIdle { books.counters.waiting -= 1 }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if handshake != nil {
            handshake?.writeBuffer(&bytes)
        } else if !isSilent {
            input.receive(bytes.readableBytesView)
        }
        drain()
    }

    func channelReadComplete(context: ChannelHandlerContext) { flush() }

    /// Works off what was read, as far as it goes.
    func drain() {
        while !isWaiting, !closes, advance() {}
    }

    /// One step: a command, or a part of a dialogue. False when more must be read first.
    private func advance() -> Bool {
        guard !isSilent else { return false }
        guard handshake == nil else { return shakeHands() }
        input.limits = conversation.limits
        guard let event = input.next(isLine: conversation.wantsLine) else { return false }
        let turn = conversation.hear(event)
        take()
        if let turn { meet(turn) }
        count()
        return true
    }

    private func meet(_ turn: IMAPConversation.Turn) {
        state.ledger.update { $0.counters.commands += 1 }
        reach(turn, at: turn.stage)
    }

    /// Answers as usual, or with a twist.
    func answer(_ turn: IMAPConversation.Turn?, twist: IMAPTwist? = nil, mails: Int = 0) {
        guard let turn else {
            conversation.greet()
            return take()
        }
        let wasIn = conversation.user != nil
        state.settings.office.visit { mailboxes in
            conversation.answer(turn, in: &mailboxes, at: .wall(), twist: twist, mails: mails)
        }
        if !wasIn, conversation.user != nil { state.ledger.update { $0.counters.logins += 1 } }
        take()
    }

    /// Mail may have come while the client waits.
    private func wake() {
        guard context != nil, isIdle, !isSilent, !isWaiting else { return }
        state.settings.office.visit { conversation.wake($0) }
        take()
        flush()
    }

    /// Takes what the conversation has to say.
    func take() {
        outbox.writeBytes(conversation.output)
        conversation.output.removeAll(keepingCapacity: true)
        if conversation.isOver { closes = true }
    }

    private func count() {
        let isIdle = if case .idle = conversation.phase { true } else { false }
        guard isIdle != self.isIdle else { return }
        self.isIdle = isIdle
        state.ledger.update { $0.counters.waiting += isIdle ? 1 : -1 }
    }
}
