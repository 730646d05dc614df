import Ports
package import Transport
package import Workspace

/// Looks at where a mailbox's mail comes in, as `run` would: connection, TLS, login, folders. It reads no mail.
package struct InboxDoctor {
    let mailbox: Mailbox
    let inbox: Mailbox.Inbox
    let probe: IMAPProbe
    let secrets: @Sendable (SecretReference) throws -> String
    let tokens: TokenFolder
    let limits: TransportLimits
    let hear: (DialogueLine) -> Void

    /// Nil where the mailbox is not read. `hear` is told each line of the dialogue as it is said, with secrets taken out.
    package init?(
        _ mailbox: Mailbox, secrets: @escaping @Sendable (SecretReference) throws -> String, tokens: TokenFolder,
        limits: TransportLimits = .atTerminal, hear: @escaping (DialogueLine) -> Void
    ) throws(TransportError) {
        guard let inbox = mailbox.inbox else { return nil }
        probe = try IMAPProbe(inbox, limits: limits)
        self.mailbox = mailbox
        self.inbox = inbox
        self.secrets = secrets
        self.tokens = tokens
        self.limits = limits
        self.hear = hear
    }

    /// Every finding; the first fault ends it.
    package func examine() -> [Finding] {
        let secret: String
        do throws(InboxFault) {
            secret = try self.secret()
        } catch {
            return [fault(error)]
        }
        let folders = [inbox.folder] + [inbox.sent].compactMap(\.self)
        let found: IMAPProbe.Result
        do throws(InboxFault) {
            found = try probe.look(into: folders, secret: secret, hear: hear)
        } catch {
            return [fault(error)]
        }
        let server = inbox.server
        let method = server.login.map { "as \($0.user) by \($0.method.rawValue.uppercased())" } ?? ""
        let way = Finding("inbox", .fine, "\(server.host):\(server.port) (\(server.security)), \(method)")
        return [way] + self.folders(found)
    }

    private func secret() throws(InboxFault) -> String {
        func fault(_ reason: Reason) -> InboxFault { .unreachable(reason, isFinal: true) }
        guard let login = inbox.server.login else { return "" }
        guard let oauth = login.oauth else {
            guard let reference = login.secret, let secret = try? secrets(reference), !secret.isEmpty else {
                let place = login.secret?.place ?? ""
                throw fault(Reason(stage: .login, text: "the secret \(place) cannot be read"))
            }
            return secret
        }
        do throws(TokenFault) {
            return try TokenSource(mailbox: mailbox.name, oauth: oauth, secrets: secrets, folder: tokens)
                .accessToken(limits: limits).token
        } catch {
            throw fault(error.reason(for: mailbox.name))
        }
    }

    // MARK: - Findings

    private func fault(_ fault: InboxFault) -> Finding {
        let hint = InboxHint(fault, inbox)
        return Finding(
            "inbox", .fault, fault.description, hint: hint?.words, cure: hint?.cure(of: mailbox.name))
    }

    private func folders(_ found: IMAPProbe.Result) -> [Finding] {
        if let fault = found.fault { return [self.fault(fault)] }
        let known = found.names.isEmpty ? "" : "there are: \(found.names.prefix(40).joined(separator: ", "))"
        var findings = found.opened.enumerated().map { place, folder -> Finding in
            let part = place == 0 ? "folder" : "sent"
            guard let refusal = folder.refusal else {
                return Finding(part, .fine, "“\(folder.name)” holds \(folder.mails) mails")
            }
            // Without its Sent folder a mailbox is read all the same.
            return Finding(
                part, place == 0 ? .fault : .doubt, "“\(folder.name)” cannot be opened: \(refusal)", hint: known)
        }
        if inbox.sent == nil {
            let hint = found.sent.first.map {
                "\"sent\": \"\($0)\" lets lost answers be settled by what lies there"
            }
            findings.append(Finding("sent", .fine, "no folder is looked into", hint: hint))
        }
        return findings
    }
}
