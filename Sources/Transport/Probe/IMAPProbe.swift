import CCurl
import Glibc
package import Ports
import Values
package import Workspace

/// One connection to the server of an inbox, on the caller's own thread; it reads no mail.
package struct IMAPProbe {
    private let inbox: Mailbox.Inbox
    private let limits: TransportLimits

    /// Throws where libcurl is missing or too old.
    package init(_ inbox: Mailbox.Inbox, limits: TransportLimits) throws(TransportError) {
        try LibCurl.start()
        self.inbox = inbox
        self.limits = limits
    }

    /// What a logged-in connection found.
    package struct Result {
        /// The folders that were asked for, in their order, as far as it came.
        package let opened: [InspectedFolder]
        /// All folders, and those the server calls Sent (RFC 6154); at most 200.
        package let names: [String]
        package let sent: [String]
        /// Why it ended early, or nil.
        package let fault: InboxFault?
    }

    /// Logs in and opens these folders one after the other, for reading only; `hear` is told every line as it is said,
    /// without the secret. Throws what keeps it from logging in.
    package func look(
        into folders: [String], secret: String, hear: @escaping (DialogueLine) -> Void
    ) throws(InboxFault) -> Result {
        guard let transfer = IMAPProbeTransfer(inbox, limits: limits, hiding: secret, hear: hear) else {
            throw .unreachable(Reason(stage: .connect, text: "out of memory"), isFinal: false)
        }
        if let fault = transfer.connect(secret) { throw fault }
        let inspection = transfer.inspect(folders)
        return Result(
            opened: inspection.opened, names: inspection.names, sent: inspection.sent, fault: inspection.dialogue.fault)
    }
}

/// The transfer of a probe.
final class IMAPProbeTransfer: CurlTransfer {
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
            Unmanaged<IMAPProbeTransfer>.fromOpaque(user).takeUnretainedValue().login
                .heard(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        set(CURLOPT_HEADERDATA, me)
        set(CURLOPT_VERBOSE, 1)
        _ = ccurl_set_debug(easy) { _, kind, bytes, count, user in
            guard let user, let bytes else { return 0 }
            let probe = Unmanaged<IMAPProbeTransfer>.fromOpaque(user).takeUnretainedValue()
            let said = UnsafeRawBufferPointer(start: bytes, count: count)
            guard kind == CURLINFO_HEADER_IN || kind == CURLINFO_HEADER_OUT else { return 0 }
            for line in probe.tap.lines(said, fromServer: kind == CURLINFO_HEADER_IN) { probe.hear(line) }
            return 0
        }
        set(CURLOPT_DEBUGDATA, me)
    }
}
