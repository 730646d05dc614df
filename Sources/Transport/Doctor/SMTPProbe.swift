import CCurl
import Glibc
import Ports
import Values
import Workspace

/// One connection to a mailbox's server up to its login, on the caller's own thread; nothing is sent.
///
/// libcurl is told exactly what the net loop tells it.
final class SMTPProbe: CurlTransfer {
    /// What came of it.
    struct Result {
        var code: CURLcode
        /// libcurl's words for this very failure; empty after a success.
        var words: String
        var login: LoginDialogue
        /// The address that was connected to; empty where none was.
        var address: String
        /// Microseconds from the start to the name, the connection, and the end of TLS; 0 where it did not come to that.
        var lookup: Int64
        var connect: Int64
        var encrypted: Int64
        /// Such as `TLSv1.3 / TLS_AES_256_GCM_SHA384`.
        var cipher: String?
        var certificate: Certificate?
        /// Whether plain text would have left this machine.
        var wasForbidden: Bool
    }

    private let server: Mailbox.SMTPServer
    private let hear: (DialogueLine) -> Void
    private var tap: WireTap
    private var login = LoginDialogue()
    private var cipher: String?
    private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// `hear` is told every line as it is said.
    init?(
        _ server: Mailbox.SMTPServer, limits: TransportLimits, hiding secrets: [String],
        hear: @escaping (DialogueLine) -> Void
    ) {
        self.server = server
        self.hear = hear
        tap = WireTap(hiding: secrets)
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        super.init()
        login.mask = Mask(secrets)
        set(CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(words))
        set(CURLOPT_CERTINFO, 1)
        listen()
        _ = aim(at: server, limits: limits)
    }

    deinit {
        // libcurl says QUIT when it lets go of the connection, and must call nobody any more, nor wait long.
        set(CURLOPT_VERBOSE, 0)
        _ = ccurl_set_write(easy, CURLOPT_HEADERFUNCTION) { _, size, count, _ in size * count }
        _ = ccurl_set_pointer(easy, CURLOPT_ERRORBUFFER, nil)
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, 2)
        words.deallocate()
    }

    override func mayReach(_ address: NetworkAddress?) -> Bool {
        server.security != .plain || server.allowsPlain || address?.isLoopback == true
    }

    /// Takes the certificate as it is, whoever vouches for it: to be looked at, before any secret is set.
    func trustsAnybody() {
        set(CURLOPT_SSL_VERIFYPEER, 0)
        set(CURLOPT_SSL_VERIFYHOST, 0)
    }

    func perform() -> Result {
        let code = curl_easy_perform(easy)
        let words = String(cString: words)
        return Result(
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

    // MARK: - Callbacks

    private func listen() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_write(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, user in
            guard let user, let bytes else { return 0 }
            Unmanaged<SMTPProbe>.fromOpaque(user).takeUnretainedValue().login
                .heard(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        set(CURLOPT_HEADERDATA, me)
        set(CURLOPT_VERBOSE, 1)
        _ = ccurl_set_debug(easy) { _, kind, bytes, count, user in
            guard let user, let bytes else { return 0 }
            let probe = Unmanaged<SMTPProbe>.fromOpaque(user).takeUnretainedValue()
            probe.overhear(kind, UnsafeRawBufferPointer(start: bytes, count: count))
            return 0
        }
        set(CURLOPT_DEBUGDATA, me)
    }

    private func overhear(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
        switch kind {
        case CURLINFO_HEADER_IN: for line in tap.lines(bytes, fromServer: true) { hear(line) }
        case CURLINFO_HEADER_OUT: for line in tap.lines(bytes, fromServer: false) { hear(line) }
        case CURLINFO_TEXT:
            let text = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
            let mark = "SSL connection using "
            if text.hasPrefix(mark) { cipher = String(text.dropFirst(mark.count)) }
        default: break
        }
    }
}
