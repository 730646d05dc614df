import NIOCore
import NIOPosix
package import Values

/// A loopback IMAP4rev1 server that hands out the mailboxes of a post office, meets scripted faults, and has the habits it
/// is told.
///
/// It works on threads of its own; every call here is blocking-friendly and safe from any thread.
package final class IMAPSink: Sendable {
    /// The port it listens on.
    package let port: Int
    private let state: IMAPSinkState
    private let listener: LoopbackListener

    private init(port: Int, state: IMAPSinkState, listener: LoopbackListener) {
        self.port = port
        self.state = state
        self.listener = listener
    }

    /// Listens on 127.0.0.1; port 0 takes any free one. Throws when the host is another one, or the port is taken.
    package static func start(
        host: String = "127.0.0.1", port: Int = 0, _ settings: Settings
    ) throws(SinkError) -> IMAPSink {
        let state = IMAPSinkState(settings)
        let refuses = settings.script.imap.contains { $0.stage == .connect }
        let listener = try LoopbackListener(host: host, port: port, threads: settings.threads, refuses: refuses) {
            channel in
            try channel.pipeline.syncOperations.addHandler(IMAPHandler(state: state))
        }
        return IMAPSink(port: listener.port, state: state, listener: listener)
    }

    /// Ends every connection and frees the port; calling it again does nothing.
    package func stop() { listener.stop() }

    /// What happened so far.
    package var counters: Counters { state.ledger.update { $0.counters } }

    /// Waits until the counters satisfy the condition; false when the span, in real time, is over before.
    package func wait(
        upTo span: Span = .seconds(10), until condition: @escaping @Sendable (Counters) -> Bool
    ) -> Bool {
        state.ledger.wait(upTo: span, until: condition)
    }
}
