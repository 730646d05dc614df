package import NIOCore
package import NIOHTTPTypes

/// Closes a connection whose request does not arrive whole in time: a client that sends a byte a minute would otherwise
/// hold it for ever. It stands before the decoder, so that each request counts from its first byte, the later ones of a
/// connection too.
package final class SlowClients: ChannelDuplexHandler, RemovableChannelHandler {
    /// What comes in: bytes.
    package typealias InboundIn = ByteBuffer
    /// What goes on: the same bytes.
    package typealias InboundOut = ByteBuffer
    /// What goes out, untouched.
    package typealias OutboundIn = ByteBuffer
    /// The same.
    package typealias OutboundOut = ByteBuffer

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

    /// Bytes came: the first of a request begin its time.
    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if deadline == nil { watch(context) }
        context.fireChannelRead(data)
    }

    /// A request has arrived whole.
    package func triggerUserOutboundEvent(
        context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
    ) {
        guard event is ArrivedRequests.Arrived else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        deadline?.cancel()
        deadline = nil
        promise?.succeed()
    }

    private func watch(_ context: ChannelHandlerContext) {
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: patience) { context.close(promise: nil) }
    }
}

/// Tells `SlowClients`, on the other side of the decoder, that a request has arrived whole.
package final class ArrivedRequests: ChannelInboundHandler, RemovableChannelHandler {
    /// What comes in: a part of a request.
    package typealias InboundIn = HTTPRequestPart
    /// What goes on: the same part.
    package typealias InboundOut = HTTPRequestPart
    /// The last part of a request is here.
    struct Arrived {}

    package init() {}

    /// A part came: the last one ends the time.
    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .end = unwrapInboundIn(data) { context.triggerUserOutboundEvent(Arrived(), promise: nil) }
        context.fireChannelRead(data)
    }
}
