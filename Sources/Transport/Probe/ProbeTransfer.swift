import CCurl
import Ports
import Workspace

/// What the transfers of both probes have in common: each line that is said is told, without the secrets.
class ProbeTransfer: CurlTransfer {
    let server: Mailbox.SMTPServer
    private let hear: (DialogueLine) -> Void
    private var tap: WireTap
    private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// `hear` is told every line as it is said.
    init?(_ server: Mailbox.SMTPServer, hiding secrets: [String], hear: @escaping (DialogueLine) -> Void) {
        self.server = server
        self.hear = hear
        tap = WireTap(hiding: secrets)
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        super.init()
        set(CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(errorText))
        listen()
    }

    deinit {
        // libcurl says goodbye when it lets go of the connection, and must call nobody any more, nor wait long.
        set(CURLOPT_VERBOSE, 0)
        _ = ccurl_set_write(easy, CURLOPT_HEADERFUNCTION) { _, size, count, _ in size * count }
        _ = ccurl_set_pointer(easy, CURLOPT_ERRORBUFFER, nil)
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, 2)
        errorText.deallocate()
    }

    override func mayReach(_ address: NetworkAddress?) -> Bool {
        server.security != .plain || server.allowsPlain || address?.isLoopback == true
    }

    /// libcurl's words for this very failure; empty after a success.
    var words: String { String(cString: errorText) }

    /// A line of the server's, as libcurl hands it over during the login.
    func heard(_ line: UnsafeRawBufferPointer) {}

    /// What libcurl says of its own work.
    func remarked(_ text: String) {}

    /// Tells lines of the dialogue.
    func tell(_ bytes: some Collection<UInt8>, fromServer isFromServer: Bool) {
        for line in tap.lines(bytes, fromServer: isFromServer) { hear(line) }
    }

    private func listen() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_write(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, user in
            guard let user, let bytes else { return 0 }
            Unmanaged<ProbeTransfer>.fromOpaque(user).takeUnretainedValue()
                .heard(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        set(CURLOPT_HEADERDATA, me)
        set(CURLOPT_VERBOSE, 1)
        _ = ccurl_set_debug(easy) { _, kind, bytes, count, user in
            guard let user, let bytes else { return 0 }
            Unmanaged<ProbeTransfer>.fromOpaque(user).takeUnretainedValue()
                .overhear(kind, UnsafeRawBufferPointer(start: bytes, count: count))
            return 0
        }
        set(CURLOPT_DEBUGDATA, me)
    }

    private func overhear(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
        switch kind {
        case CURLINFO_HEADER_IN: tell(bytes, fromServer: true)
        case CURLINFO_HEADER_OUT: tell(bytes, fromServer: false)
        case CURLINFO_TEXT: remarked(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
        default: break
        }
    }
}
