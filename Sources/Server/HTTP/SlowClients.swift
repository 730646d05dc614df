package import NIOCore
package import NIOHTTPTypes

/// Closes a connection whose request does not arrive whole in time: a client that sends a byte a minute would otherwise
/// hold it for ever.
package final class SlowClients: ChannelInboundHandler, RemovableChannelHandler {
    /// What comes in: a part of a request.
    package typealias InboundIn = HTTPRequestPart
    /// What goes on: the same part.
    package typealias InboundOut = HTTPRequestPart

    private let patience: TimeAmount
    private var deadline: Scheduled<Void>?

    package init(patience: TimeAmount) { self.patience = patience }

    /// The connection begins: its first request must arrive in time.
    package func handlerAdded(context: ChannelHandlerContext) { watch(context) }

    /// Nothing is waited for any more.
    package func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

    /// The connection is over.
    package func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    /// A part came: a head begins the time, an end ends it.
    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: watch(context)
        case .end: deadline?.cancel()
        case .body: break
        }
        context.fireChannelRead(data)
    }

    private func watch(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: patience) { context.close(promise: nil) }
    }
}
