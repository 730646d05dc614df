import NIOCore
import NIOHTTP1
package import Values

/// A loopback HTTP/1.1 endpoint that records requests, checks their signatures, and answers by script.
///
/// It works on threads of its own; every call here is blocking-friendly and safe from any thread.
package final class WebSink: Sendable {
    /// The port it listens on.
    package let port: Int
    private let state: WebSinkState
    private let listener: LoopbackListener

    private init(state: WebSinkState, listener: LoopbackListener) {
        port = listener.port
        self.state = state
        self.listener = listener
    }

    /// Listens on 127.0.0.1; port 0 takes any free one. Throws when the host is another one, the port is taken, or the
    /// secret is none.
    package static func start(
        host: String = "127.0.0.1", port: Int = 0, _ settings: Settings = Settings()
    ) throws(SinkError) -> WebSink {
        let state = try WebSinkState(settings)
        let refuses = settings.script.web.contains { $0.answer.deed == .refuse }
        let listener = try LoopbackListener(host: host, port: port, threads: settings.threads, refuses: refuses) {
            let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)
            try $0.pipeline.syncOperations.addHandlers(ByteToMessageHandler(decoder), WebHandler(state: state))
        }
        return WebSink(state: state, listener: listener)
    }

    /// Ends every connection and frees the port; calling it again does nothing. Called from a callback it returns before
    /// the connections have ended.
    package func stop() { listener.stop() }

    /// What happened so far.
    package var counters: Counters { state.ledger.update { $0.counters } }

    /// The requests read so far and kept, in their order.
    package var requests: [WebRequest] { state.ledger.update { $0.kept } }

    /// Hands over the kept requests and forgets them, so that memory stays flat.
    package func takeRequests() -> [WebRequest] {
        state.ledger.update { books in
            defer { books.kept = [] }
            return books.kept
        }
    }

    /// Waits until the counters satisfy the condition; false when the span, in real time, is over before.
    package func wait(
        upTo span: Span = .seconds(10), until condition: @escaping @Sendable (Counters) -> Bool
    ) -> Bool {
        state.ledger.wait(upTo: span, until: condition)
    }
}
