import CCurl
import Glibc
import Values

/// One request to an authorization server: TLS verified, no redirects, an answer of at most 64 KiB.
final class TokenCall: CurlTransfer {
    private static let mostBytes = 65_536

    private let isClear: Bool
    private var body: [UInt8] = []
    private var headerBytes = 0
    private var isTooLong = false
    private var headers: UnsafeMutablePointer<curl_slist>?
    /// Called once, on the thread that drives the multi handle.
    private var onEnd: ((OAuthReply) -> Void)?

    init?(_ url: String, _ form: OAuthForm, limits: TransportLimits) {
        isClear = !url.lowercased().hasPrefix("https://")
        super.init()
        set(CURLOPT_URL, url)
        set(CURLOPT_PROTOCOLS_STR, isClear ? "http" : "https")
        set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        set(CURLOPT_USERAGENT, "Baton")
        set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.webhookConnect.milliseconds))
        set(CURLOPT_TIMEOUT_MS, Int(limits.webhook.milliseconds))
        headers = curl_slist_append(headers, "Accept: application/json") ?? headers
        headers = curl_slist_append(headers, "Expect:") ?? headers
        _ = ccurl_set_list(easy, CURLOPT_HTTPHEADER, headers)
        let bytes = form.bytes
        _ = ccurl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return set(CURLOPT_COPYPOSTFIELDS, "") }
            set(CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: start))
        }
        hear()
    }

    deinit { curl_slist_free_all(headers) }

    /// In clear to this machine only, whatever its name was resolved to.
    override func mayReach(_ address: NetworkAddress?) -> Bool { !isClear || address?.isLoopback == true }

    // MARK: - Calling

    /// Says who is told; the multi handle does the rest.
    func onEnd(_ onEnd: @escaping (OAuthReply) -> Void) { self.onEnd = onEnd }

    override func done(_ code: CURLcode) {
        guard let end = onEnd else { return }
        onEnd = nil
        end(reply(code))
    }

    /// Does it here and now, for a command that has nothing else to do.
    func perform() -> OAuthReply { reply(curl_easy_perform(easy)) }

    private func reply(_ code: CURLcode) -> OAuthReply {
        // More than fits is no answer to a token request, whatever it begins with.
        let isWhole = code == CURLE_OK && !isTooLong
        return OAuthReply(
            code: isWhole ? CURLE_OK : code == CURLE_OK ? CURLE_FILESIZE_EXCEEDED : code,
            status: number(CURLINFO_RESPONSE_CODE), body: isWhole ? body : [], retryAfter: offset(CURLINFO_RETRY_AFTER))
    }

    // MARK: - Callbacks

    private func hear() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_write(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, user in
            guard let user, let bytes else { return 0 }
            let call = Unmanaged<TokenCall>.fromOpaque(user).takeUnretainedValue()
            return call.take(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
        }
        set(CURLOPT_WRITEDATA, me)
        _ = ccurl_set_write(easy, CURLOPT_HEADERFUNCTION) { _, size, count, user in
            guard let user else { return 0 }
            let call = Unmanaged<TokenCall>.fromOpaque(user).takeUnretainedValue()
            call.headerBytes += size * count
            return call.headerBytes <= TokenCall.mostBytes ? size * count : 0
        }
        set(CURLOPT_HEADERDATA, me)
    }

    private func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
        isTooLong = isTooLong || body.count + bytes.count > Self.mostBytes
        if !isTooLong { body.append(contentsOf: bytes) }
        return !isTooLong
    }
}
