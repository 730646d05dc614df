package import Values

extension Mailbox {
    /// How a mailbox is read over IMAP, and how often.
    package struct Inbox: Sendable, Hashable {
        /// The server and the login, in the words of the server that sends.
        package var server: SMTPServer
        /// The folder that answers and bounces come into.
        package var folder: String
        /// The folder where the provider keeps what was sent, or nil where it is not to be looked into.
        package var sent: String?
        /// The pause between two visits, 10 seconds to one day.
        package var every: Span
        /// Whether a person nobody knows, who answers nothing of ours, becomes a lead with a card; else the mail is left
        /// to whoever reads the mailbox.
        package var takesStrangers: Bool
        /// The server whose word on who wrote a mail is believed, by the name it gives itself in `Authentication-Results`;
        /// that of the home where nil.
        package var authority: String?

        package init(
            server: SMTPServer, folder: String = "INBOX", sent: String? = nil, every: Span = .minutes(2),
            takesStrangers: Bool = false
        ) {
            self.server = server
            self.folder = folder
            self.sent = sent
            self.every = every
            self.takesStrangers = takesStrangers
        }

        /// Whether its server is this machine.
        package var isLocal: Bool { server.host.lowercased().isLoopbackHost }

        /// Whether mail and secrets cross a network in clear, because the configuration says so.
        package var goesInClear: Bool { server.security == .plain && server.allowsPlain && !isLocal }
    }
}
