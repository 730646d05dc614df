import Values

extension Lint {
    /// Mail that would leave this machine in clear: told whether it is allowed or not.
    var plainText: [Problem] {
        workspace.mailboxes.values.sorted { $0.name < $1.name }
            .filter { $0.server.security == .plain && !$0.isLocal }
            .map { mailbox in
                let what = mailbox.server.login == nil ? "mail" : "mail, its user and its secret"
                guard mailbox.server.allowsPlain else {
                    return Problem(
                        .warning, file: Configuration.file, path: "mailboxes.\(mailbox.name).smtp",
                        cause: .doubtful("\"plain\" is for this machine: \"\(mailbox.name)\" will send nothing"),
                        hint: "use \"starttls\" or \"tls\", or in a private network \"allow_plain\": true")
                }
                return Problem(
                    .warning, file: Configuration.file, path: "mailboxes.\(mailbox.name).smtp",
                    cause: .doubtful("\(what) go in clear to \(mailbox.server.host)"),
                    hint: "everybody on the way can read and change them: \"starttls\" or \"tls\" prevent that")
            }
    }
}
