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
        var transfer = try transfer(hiding: secret, hear)
        var fault = transfer.connect(secret)
        // As a visit does: a server without SASL is asked again with the LOGIN command.
        if fault != nil, transfer.wantsCommand {
            transfer = try self.transfer(hiding: secret, hear)
            fault = transfer.connect(secret, isByCommand: true)
        }
        if let fault { throw fault }
        let inspection = transfer.inspect(folders)
        return Result(
            opened: inspection.opened, names: inspection.names, sent: inspection.sent, fault: inspection.dialogue.fault)
    }

    private func transfer(
        hiding secret: String, _ hear: @escaping (DialogueLine) -> Void
    ) throws(InboxFault) -> IMAPProbeTransfer {
        guard let transfer = IMAPProbeTransfer(inbox, limits: limits, hiding: secret, hear: hear) else {
            throw .unreachable(Reason(stage: .connect, text: "out of memory"), isFinal: false)
        }
        return transfer
    }
}

/// The transfer of a probe.
final class IMAPProbeTransfer: ProbeTransfer {
    private let limits: TransportLimits
    private var login = IMAPLogin()
    /// Whether the server knows no mechanism of SASL that was asked for.
    private(set) var wantsCommand = false

    init?(
        _ inbox: Mailbox.Inbox, limits: TransportLimits, hiding secret: String, hear: @escaping (DialogueLine) -> Void
    ) {
        self.limits = limits
        super.init(inbox.server, hiding: [secret], hear: hear)
        login.mask = Mask([secret])
    }

    override func heard(_ line: UnsafeRawBufferPointer) { login.heard(line) }

    /// Up to the login; why not, where it does not come to that.
    func connect(_ secret: String, isByCommand: Bool = false) -> InboxFault? {
        if let flaw = aim(at: server, limits: limits, scheme: "imap") { return .unreachable(flaw, isFinal: true) }
        if let user = server.login { logInOverIMAP(as: user, with: secret, isByCommand: isByCommand) }
        let code = curl_easy_perform(easy)
        wantsCommand = login.knowsNoMechanism(code) && server.login?.method.isBearer == false
        if wasForbidden, code != CURLE_OK {
            return .unreachable(Reason(stage: .tls, text: "plain text is for loopback only"), isFinal: true)
        }
        guard code != CURLE_OK else { return nil }
        guard case .unreachable(var reason, let isFinal) = login.fault(code) else { return login.fault(code) }
        // libcurl's words for this very failure say more than those for its kind.
        if !words.isEmpty, reason.stage != .login { reason.text = login.mask(words) }
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
            tell(buffer[..<count], fromServer: true)
            buffer[..<count].withUnsafeBufferPointer { inspection.receive($0) }
        }
        return inspection
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        tell(bytes, fromServer: false)
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
}
