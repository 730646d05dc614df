import NIOCore
import NIOPosix
import Synchronization
package import Values

/// A loopback SMTP server that accepts mail, meets scripted faults, and never sends anything on.
///
/// It works on threads of its own; every call here is blocking-friendly and safe from any thread.
package final class MailSink: Sendable {
    /// The port it listens on.
    package let port: Int
    private let state: MailSinkState
    private let listener: LoopbackListener

    private init(port: Int, state: MailSinkState, listener: LoopbackListener) {
        self.port = port
        self.state = state
        self.listener = listener
    }

    /// Listens on 127.0.0.1; port 0 takes any free one. Throws when the host is another one, the port is taken, or a log
    /// or Maildir cannot be written.
    package static func start(
        host: String = "127.0.0.1", port: Int = 0, _ settings: Settings = Settings()
    ) throws(SinkError) -> MailSink {
        let state = try MailSinkState(settings)
        let refuses = settings.script.mail.contains { $0.stage == .connect }
        let listener = try LoopbackListener(host: host, port: port, threads: settings.threads, refuses: refuses) {
            channel in
            try channel.pipeline.syncOperations.addHandler(SMTPHandler(state: state))
        }
        return MailSink(port: listener.port, state: state, listener: listener)
    }

    /// Ends every connection and frees the port; calling it again does nothing. Called from a callback it returns before
    /// the connections have ended.
    package func stop() { listener.stop() }

    /// What happened so far.
    package var counters: Counters { state.ledger.update { $0.counters } }

    /// The messages accepted so far and kept, in the order they were accepted.
    package var messages: [SinkMessage] { state.ledger.update { $0.kept } }

    /// Hands over the kept messages and forgets them, so that memory stays flat.
    package func takeMessages() -> [SinkMessage] {
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
