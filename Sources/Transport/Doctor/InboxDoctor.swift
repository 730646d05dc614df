import CCurl
import Glibc
import Ports
import Values
package import Workspace

/// Looks at where a mailbox's mail comes in, as `run` would: connection, TLS, login, folders. It reads no mail.
package struct InboxDoctor {
    let mailbox: Mailbox
    let inbox: Mailbox.Inbox
    let secrets: @Sendable (SecretReference) throws -> String
    let tokens: TokenFolder
    let limits: TransportLimits
    let hear: (DialogueLine) -> Void

    /// Nil where the mailbox is not read. `hear` is told each line of the dialogue as it is said, with secrets taken out.
    package init?(
        _ mailbox: Mailbox, secrets: @escaping @Sendable (SecretReference) throws -> String, tokens: TokenFolder,
        limits: TransportLimits = MailboxDoctor.patience, hear: @escaping (DialogueLine) -> Void
    ) throws(TransportError) {
        try LibCurl.start()
        guard let inbox = mailbox.inbox else { return nil }
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
        guard let probe = IMAPProbe(inbox, limits: limits, hiding: secret, hear: hear) else {
            return [Finding("inbox", .fault, "out of memory")]
        }
        if let fault = probe.connect(secret) { return [self.fault(fault)] }
        let server = inbox.server
        let method = server.login.map { "as \($0.user) by \($0.method.rawValue.uppercased())" } ?? ""
        let way = Finding("inbox", .fine, "\(server.host):\(server.port) (\(server.security)), \(method)")
        return [way] + folders(probe.inspect([inbox.folder] + [inbox.sent].compactMap(\.self)))
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
        let source = TokenSource(mailbox: mailbox.name, oauth: oauth, secrets: secrets, folder: tokens)
        do throws(TokenFault) {
            let request = try source.request()
            guard let call = TokenCall(oauth.tokenURL, request.form, limits: limits) else {
                throw .trouble("out of memory", after: nil)
            }
            let given = try source.take(call.perform(), to: request)
            tokens.flush()
            return given.access
        } catch {
            throw fault(error.reason(for: mailbox.name))
        }
    }

    // MARK: - Findings

    private func fault(_ fault: InboxFault) -> Finding {
        Finding("inbox", .fault, fault.description, hint: InboxHint(fault, inbox)?.words(mailbox.name))
    }

    private func folders(_ inspection: IMAPInspection) -> [Finding] {
        if let fault = inspection.dialogue.fault { return [self.fault(fault)] }
        let known = inspection.names.isEmpty ? "" : "there are: \(inspection.names.prefix(40).joined(separator: ", "))"
        var findings = inspection.opened.enumerated().map { place, folder -> Finding in
            let part = place == 0 ? "folder" : "sent"
            guard let refusal = folder.refusal else {
                return Finding(part, .fine, "“\(folder.name)” holds \(folder.mails) mails")
            }
            // Without its Sent folder a mailbox is read all the same.
            return Finding(
                part, place == 0 ? .fault : .doubt, "“\(folder.name)” cannot be opened: \(refusal)", hint: known)
        }
        if inbox.sent == nil {
            let hint = inspection.sent.first.map {
                "\"sent\": \"\($0)\" lets lost answers be settled by what lies there"
            }
            findings.append(Finding("sent", .fine, "no folder is looked into", hint: hint))
        }
        return findings
    }
}

/// One connection to an IMAP server, on the caller's own thread.
final class IMAPProbe: CurlTransfer {
    private let server: Mailbox.SMTPServer
    private let limits: TransportLimits
    private let hear: (DialogueLine) -> Void
    private var login = IMAPLogin()
    private var tap: WireTap
    private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    init?(
        _ inbox: Mailbox.Inbox, limits: TransportLimits, hiding secret: String, hear: @escaping (DialogueLine) -> Void
    ) {
        server = inbox.server
        self.limits = limits
        self.hear = hear
        tap = WireTap(hiding: [secret])
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        super.init()
        login.mask = Mask([secret])
        set(CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(words))
    }

    deinit {
        // libcurl says LOGOUT when it lets go of the connection, and must call nobody any more, nor wait long.
        set(CURLOPT_VERBOSE, 0)
        _ = ccurl_set_write(easy, CURLOPT_HEADERFUNCTION) { _, size, count, _ in size * count }
        _ = ccurl_set_pointer(easy, CURLOPT_ERRORBUFFER, nil)
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, 2)
        words.deallocate()
    }

    override func mayReach(_ address: NetworkAddress?) -> Bool {
        server.security != .plain || server.allowsPlain || address?.isLoopback == true
    }

    /// Up to the login; why not, where it does not come to that.
    func connect(_ secret: String) -> InboxFault? {
        if let flaw = aim(at: server, limits: limits, scheme: "imap") { return .unreachable(flaw, isFinal: true) }
        if let user = server.login { logIn(as: user, with: secret) }
        listen()
        let code = curl_easy_perform(easy)
        if wasForbidden, code != CURLE_OK {
            return .unreachable(Reason(stage: .tls, text: "plain text is for loopback only"), isFinal: true)
        }
        guard code != CURLE_OK else { return nil }
        guard case .unreachable(var reason, let isFinal) = login.fault(code) else { return login.fault(code) }
        // libcurl's words for this very failure say more than those for its kind.
        let said = String(cString: words)
        if !said.isEmpty, reason.stage != .login { reason.text = login.mask(said) }
        return .unreachable(reason, isFinal: isFinal)
    }

    /// Opens these folders one after the other, for reading only.
    func inspect(_ folders: [String]) -> IMAPInspection {
        var inspection = IMAPInspection(nonce: IMAPConnection.nonce(), folders: folders)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !inspection.isOver, inspection.dialogue.fault == nil {
            guard write(inspection.takeOutput()), wait(POLLIN) else {
                inspection.wentSilent()
                break
            }
            let count = buffer.withUnsafeMutableBytes {
                receive(into: $0, from: socket, isEncrypted: server.security != .plain)
            }
            if count == 0 { inspection.closed() }
            guard count > 0 else { continue }
            for line in tap.lines(buffer[..<count], fromServer: true) { hear(line) }
            buffer[..<count].withUnsafeBufferPointer { inspection.receive($0) }
        }
        return inspection
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        for line in tap.lines(bytes, fromServer: false) { hear(line) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { transmit($0, to: socket, isEncrypted: server.security != .plain) }
            guard count >= 0, count > 0 || wait(POLLOUT) else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private func wait(_ events: Int32) -> Bool {
        var poll = pollfd(fd: socket, events: Int16(events), revents: 0)
        return Glibc.poll(&poll, 1, Int32(clamping: limits.login.milliseconds)) > 0
    }

    private func listen() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_write(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, user in
            guard let user, let bytes else { return 0 }
            Unmanaged<IMAPProbe>.fromOpaque(user).takeUnretainedValue().login
                .heard(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        set(CURLOPT_HEADERDATA, me)
        set(CURLOPT_VERBOSE, 1)
        _ = ccurl_set_debug(easy) { _, kind, bytes, count, user in
            guard let user, let bytes else { return 0 }
            let probe = Unmanaged<IMAPProbe>.fromOpaque(user).takeUnretainedValue()
            let said = UnsafeRawBufferPointer(start: bytes, count: count)
            guard kind == CURLINFO_HEADER_IN || kind == CURLINFO_HEADER_OUT else { return 0 }
            for line in probe.tap.lines(said, fromServer: kind == CURLINFO_HEADER_IN) { probe.hear(line) }
            return 0
        }
        set(CURLOPT_DEBUGDATA, me)
    }
}
