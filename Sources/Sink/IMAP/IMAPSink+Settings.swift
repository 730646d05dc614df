extension IMAPSink {
    /// Who may log in to an IMAP sink, and what goes wrong there.
    package struct Settings: Sendable {
        /// Whose mailboxes it hands out.
        package var office: PostOffice
        /// The password or token of each user who may log in; empty means that everybody may.
        package var credentials: [String: String] = [:]
        /// Whether this user may log in with this password or token, asked on the sink's own thread, so it must be quick;
        /// nil leaves it to `credentials`.
        package var permits: (@Sendable (_ user: String, _ secret: String) -> Bool)?
        /// The faults to meet, and the server's habits.
        package var script = SinkScript()
        /// Event loop threads.
        package var threads = 1

        package init(_ office: PostOffice) { self.office = office }
    }

    /// What happened since the start.
    package struct Counters: Sendable, Hashable {
        /// Connections taken, and those open now.
        package var connections = 0
        package var open = 0
        /// Logins accepted.
        package var logins = 0
        /// Commands understood, those not answered included.
        package var commands = 0
        /// Connections on which the client waits to be told of mail.
        package var waiting = 0
        /// Faults met, of every kind, delays included; habits are none.
        package var faults = 0

        package init() {}
    }
}
