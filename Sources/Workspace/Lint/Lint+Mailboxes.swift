import Values

extension Lint {
    /// Mail that would leave or reach this machine in clear: told whether it is allowed or not.
    var plainText: [Problem] {
        workspace.mailboxes.values.sorted { $0.name < $1.name }.flatMap { mailbox in
            let sending = mailbox.isLocal ? nil : plainText(mailbox, mailbox.server, "smtp")
            let reading = mailbox.inbox.flatMap { $0.isLocal ? nil : plainText(mailbox, $0.server, "inbox") }
            return [sending, reading].compactMap(\.self)
        }
    }

    private func plainText(_ mailbox: Mailbox, _ server: Mailbox.SMTPServer, _ key: String) -> Problem? {
        guard server.security == .plain else { return nil }
        let path = "mailboxes.\(mailbox.name).\(key).security"
        let isRead = key == "inbox"
        guard server.allowsPlain else {
            let effect = isRead ? "will not be read" : "will send nothing"
            return Problem(
                .warning, file: Configuration.file, path: path,
                cause: .doubtful("\"plain\" is for this machine: \"\(mailbox.name)\" \(effect)"),
                hint: "use \"starttls\" or \"tls\", or in a private network \"allow_plain\": true")
        }
        let what = server.login == nil ? "mail" : "mail, its user and its secret"
        return Problem(
            .warning, file: Configuration.file, path: path,
            cause: .doubtful("\(what) go in clear \(isRead ? "from" : "to") \(server.host)"),
            hint: "everybody on the way can read and change them: \"starttls\" or \"tls\" prevent that")
    }
}
