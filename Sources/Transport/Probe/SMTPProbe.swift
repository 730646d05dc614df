import CCurl
import Glibc
package import Ports
import Values
package import Workspace

/// One connection to a mailbox's server up to its login, on the caller's own thread; nothing is sent.
///
/// libcurl is told exactly what the net loop tells it.
package struct SMTPProbe {
    private let server: Mailbox.SMTPServer
    private let limits: TransportLimits

    /// Nil where host, port or EHLO name is malformed; throws where libcurl is missing or too old.
    package init?(_ server: Mailbox.SMTPServer, limits: TransportLimits) throws(TransportError) {
        try LibCurl.start()
        guard CurlTransfer.url(of: server) != nil else { return nil }
        self.server = server
        self.limits = limits
    }

    /// Connects, and logs in where there is a secret; `hear` is told every line as it is said, without the secret. Nil
    /// where memory is short.
    package func perform(secret: String?, hear: @escaping (DialogueLine) -> Void) -> Result? {
        guard
            let transfer = SMTPProbeTransfer(server, limits: limits, hiding: [secret].compactMap(\.self), hear: hear)
        else { return nil }
        if let login = server.login, let secret { transfer.logIn(as: login, with: secret) }
        return transfer.perform()
    }

    /// The server's certificate, whoever vouches for it, on a connection that is given no secret.
    package func certificate() -> Certificate? {
        guard let transfer = SMTPProbeTransfer(server, limits: limits, hiding: [], hear: { _ in }) else { return nil }
        transfer.trustsAnybody()
        return transfer.perform().certificate
    }

    /// What came of it.
    package struct Result {
        /// libcurl's code, and its words for this very failure; empty after a success.
        let code: CURLcode
        let words: String
        let login: LoginDialogue
        /// The address that was connected to; empty where none was.
        package let address: String
        /// Microseconds from the start to the name, the connection, and the end of TLS; 0 where it did not come to that.
        package let lookup: Int64
        package let connect: Int64
        package let encrypted: Int64
        /// Such as `TLSv1.3 / TLS_AES_256_GCM_SHA384`.
        package let cipher: String?
        package let certificate: Certificate?
        /// Whether plain text would have left this machine.
        let wasForbidden: Bool

        /// The extensions of the server's answer to EHLO, as it wrote them.
        package var extensions: [String] { login.extensions }
        /// Whether the server said anything.
        package var hasBegun: Bool { login.hasBegun }
    }
}

extension SMTPProbe.Result {
    /// What stands in the way, by libcurl's code and the last reply; nil after a login, or as far as it goes without one.
    package func failure(_ server: Mailbox.SMTPServer, hasSecret: Bool) -> Reason? {
        if wasForbidden, code != CURLE_OK { return Reason(stage: .tls, text: "plain text is for loopback only") }
        if code == CURLE_OK { return hasSecret ? login.flaw(for: server) : nil }
        if code == CURLE_OPERATION_TIMEDOUT, !login.hasBegun {
            // libcurl counts a connection only once its TLS is done, so its words tell more than its clock.
            let stage: Reason.Stage = words.contains("SSL") ? .tls : connect == 0 ? .connect : .greeting
            return Reason(stage: stage, text: words.isEmpty ? LibCurl.text(code) : words)
        }
        guard case .pause(var reason) = login.outcome(code) else {
            guard case .retry(var reason, _) = login.outcome(code) else { return nil }
            if reason.code == nil, !words.isEmpty { reason.text = login.mask(words) }
            return reason
        }
        if reason.code == nil, !words.isEmpty, reason.stage != .login { reason.text = login.mask(words) }
        return reason
    }
}

/// The transfer of a probe.
final class SMTPProbeTransfer: ProbeTransfer {
    private var login = LoginDialogue()
    private var cipher: String?

    init?(
        _ server: Mailbox.SMTPServer, limits: TransportLimits, hiding secrets: [String],
        hear: @escaping (DialogueLine) -> Void
    ) {
        super.init(server, hiding: secrets, hear: hear)
        login.mask = Mask(secrets)
        set(CURLOPT_CERTINFO, 1)
        _ = aim(at: server, limits: limits)
    }

    override func heard(_ line: UnsafeRawBufferPointer) { login.heard(line) }

    override func remarked(_ text: String) {
        let mark = "SSL connection using "
        if text.hasPrefix(mark) { cipher = String(text.dropFirst(mark.count)) }
    }

    /// Takes the certificate as it is, whoever vouches for it: to be looked at, before any secret is set.
    func trustsAnybody() {
        set(CURLOPT_SSL_VERIFYPEER, 0)
        set(CURLOPT_SSL_VERIFYHOST, 0)
    }

    func perform() -> SMTPProbe.Result {
        let code = curl_easy_perform(easy)
        return SMTPProbe.Result(
            code: code, words: words, login: login, address: text(CURLINFO_PRIMARY_IP),
            lookup: offset(CURLINFO_NAMELOOKUP_TIME_T), connect: offset(CURLINFO_CONNECT_TIME_T),
            encrypted: offset(CURLINFO_APPCONNECT_TIME_T), cipher: cipher,
            certificate: certificate, wasForbidden: wasForbidden)
    }

    private var certificate: Certificate? {
        var info: UnsafeMutablePointer<curl_certinfo>?
        guard ccurl_get_certificates(easy, &info) == CURLE_OK, let info, info.pointee.num_of_certs > 0 else {
            return nil
        }
        var lines: [String] = []
        var entry = info.pointee.certinfo[0]
        while let line = entry?.pointee {
            if let data = line.data { lines.append(String(cString: data)) }
            entry = line.next
        }
        return Certificate(lines)
    }

    private func text(_ info: CURLINFO) -> String {
        var value: UnsafePointer<CChar>?
        _ = ccurl_get_text(easy, info, &value)
        return value.map { String(cString: $0) } ?? ""
    }
}
