import NIOCore
import Values

/// What every connection of a sink does, whatever it speaks: it sends what has gathered, waits where the script says so, and
/// ends once all has left.
protocol ScriptedConnection: ChannelInboundHandler where OutboundOut == ByteBuffer {
    var context: ChannelHandlerContext? { get }
    var outbox: ByteBuffer { get set }
    /// A delay of the script is running; nothing is read on meanwhile.
    var isWaiting: Bool { get set }
    /// The connection ends once the outbox has left.
    var closes: Bool { get set }

    /// Goes on with what was read.
    func drain()
    /// Sends what has gathered.
    func flush()
}

extension ScriptedConnection {
    func flush() { sendOutbox() }

    /// Sends what is in the outbox, and ends the connection behind it where that is due.
    func sendOutbox() {
        guard let context else { return }
        let ends = closes ? context.eventLoop.makePromise(of: Void.self) : nil
        ends?.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
        if outbox.readableBytes > 0 {
            context.writeAndFlush(wrapOutboundOut(outbox), promise: ends)
            outbox.clear()
        } else {
            ends?.succeed()
        }
    }

    /// Goes on later, unless the connection has ended by then.
    func after(_ delay: Span, do work: @escaping (Self) -> Void) {
        guard let context else { return }
        flush()
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(delay.milliseconds)) { [self] in
            guard self.context != nil else { return }
            work(self)
            if !isWaiting { drain() }
            flush()
        }
    }

    /// Sends the answer in the outbox one byte at a time; a close that was due waits for the last one.
    func trickle(every pause: Span) {
        var rest = outbox
        outbox.clear()
        guard let first = rest.readSlice(length: 1) else { return }
        let closesThen = closes
        closes = false
        isWaiting = true
        outbox = first
        after(pause) { connection in
            connection.isWaiting = false
            connection.outbox = rest
            connection.closes = closesThen
            connection.trickle(every: pause)
        }
    }
}
