import Mail
import Values

/// What DKIM keys can be told about before anything is signed.
extension Lint {
    var signing: [Problem] {
        workspace.mailboxes.values.sorted { $0.name < $1.name }.flatMap { mailbox in
            mailbox.dkim.enumerated().flatMap { place, signer in
                let path = "mailboxes.\(mailbox.name).dkim" + (mailbox.dkim.count > 1 ? "[\(place)]" : "")
                return key(of: signer, at: path) + alignment(of: signer, in: mailbox, at: path)
            } + names(of: mailbox)
        }
    }

    /// A key that is there must be a good one. One that is not may be so by intent, where another machine sends.
    private func key(of signer: Mailbox.Signer, at path: String) -> [Problem] {
        guard case .file(let file) = signer.key else { return [] }
        let text: String
        do {
            text = try workspace.home.text(of: signer.key) { _ in nil }
        } catch {
            let cause = Problem.Cause.doubtful("the DKIM key \(file) cannot be read: \(error)")
            let isElsewhere = error == .missing || error == .notAllowed
            return [
                Problem(
                    isElsewhere ? .warning : .error, file: Configuration.file, path: path + ".key", cause: cause,
                    hint: "`baton dkim MAILBOX --new rsa` makes one; without it the mailbox pauses")
            ]
        }
        do {
            _ = try SigningKey(text: text)
            return []
        } catch {
            let cause = Problem.Cause.unlawful("the DKIM key \(file) cannot sign: \(error)")
            return [Problem(file: Configuration.file, path: path + ".key", cause: cause)]
        }
    }

    /// A signature of another domain proves nothing about From, and DMARC does not count it.
    private func alignment(of signer: Mailbox.Signer, in mailbox: Mailbox, at path: String) -> [Problem] {
        guard let sender = try? Address(mailbox.address).domain, let dkim = signer.dkim(.rsaSHA256),
            !dkim.isAligned(with: sender)
        else { return [] }
        let cause = Problem.Cause.doubtful("a signature of \(signer.domain) does not count for mail from \(sender)")
        return [
            Problem(
                .warning, file: Configuration.file, path: path + ".domain", cause: cause,
                hint: "DMARC wants the domain of \"from\"")
        ]
    }

    /// Two keys under one name in DNS: a receiver finds one of them.
    private func names(of mailbox: Mailbox) -> [Problem] {
        let names = mailbox.dkim.map { "\($0.selector)._domainkey.\($0.domain)" }
        guard Set(names).count < names.count else { return [] }
        return [
            Problem(
                file: Configuration.file, path: "mailboxes.\(mailbox.name).dkim",
                cause: .unlawful("two keys share the selector \(names[0])"), hint: "give each key a selector of its own"
            )
        ]
    }
}
