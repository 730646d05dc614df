extension MailSink {
    /// How a mail sink greets, what it keeps, and whom it tells.
    package struct Settings: Sendable {
        /// The name in the banner and the EHLO answer.
        package var hostname = "sink.localhost"
        /// The EHLO lines after the first, RFC 5321 §4.1.1.1; AUTH and STARTTLS lines are added from `logins` and the script.
        package var capabilities = [
            "PIPELINING", "SIZE 36700160", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES", "DSN",
        ]
        /// SASL mechanisms offered: `PLAIN`, `LOGIN`, `XOAUTH2`, `OAUTHBEARER`.
        package var logins: [String] = []
        /// The password or token of each user who may log in; empty means that everybody may.
        package var credentials: [String: String] = [:]
        /// Whether this user may log in with this password or token, asked on the sink's own thread, so it must be quick;
        /// nil leaves it to `credentials`.
        package var permits: (@Sendable (_ user: String, _ secret: String) -> Bool)?
        /// Whether MAIL is refused with 530 before a login.
        package var requiresLogin = false
        /// What stays in memory.
        package var keep = Keep.nothing
        /// A directory to which every message is delivered as a Maildir; made where it is missing.
        package var maildir: String?
        /// A file to which a line for each recipient is appended before the 250 leaves.
        package var log: String?
        /// Where messages are delivered, so that they can be read there by IMAP; nil delivers nothing.
        package var office: PostOffice?
        /// The faults to meet.
        package var script = SinkScript()
        /// Called on the sink's own thread after the answer left, so it must be quick.
        package var onMessage: (@Sendable (SinkMessage) -> Void)?
        /// Event loop threads.
        package var threads = 1

        package init() {}
    }

    /// What a mail sink keeps of a message in memory.
    package enum Keep: Sendable, Hashable {
        /// Counters only.
        case nothing
        /// Envelope, Message-ID and size.
        case envelopes
        /// All of that and the content.
        case contents
    }

    /// What happened since the start.
    package struct Counters: Sendable, Hashable {
        /// Connections taken, and those open now.
        package var connections = 0
        package var open = 0
        /// MAIL commands.
        package var transactions = 0
        /// Messages, recipients and content bytes accepted, also where the answer was lost by script.
        package var messages = 0
        package var recipients = 0
        package var bytes = 0
        /// Faults met, of every kind, delays included.
        package var faults = 0
        /// Logins accepted, and those refused because of `credentials`.
        package var logins = 0
        package var loginsRefused = 0
        /// Bare CR or LF bytes in content: any is a sender's defect.
        package var bareLineEnds = 0
        /// Times a client sent on where RFC 2920 or RFC 5321 has it wait: any is a sender's defect.
        package var unsynchronized = 0
        /// Commands answered 500–504 or 555.
        package var syntaxErrors = 0

        package init() {}
    }
}
