import CCurl
import Values

/// One request to an authorization server: TLS verified, no redirects, an answer of at most 64 KiB.
final class TokenCall: CurlTransfer {
    private let isClear: Bool
    private lazy var http = CurlHTTP(self, mostBytes: 65_536)
    /// Called once, on the thread that drives the multi handle.
    private var onEnd: ((OAuthReply) -> Void)?

    init?(_ url: String, _ form: OAuthForm, limits: TransportLimits) {
        isClear = !url.lowercased().hasPrefix("https://")
        super.init()
        set(CURLOPT_URL, url)
        set(CURLOPT_PROTOCOLS_STR, isClear ? "http" : "https")
        set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.webhookConnect.milliseconds))
        set(CURLOPT_TIMEOUT_MS, Int(limits.webhook.milliseconds))
        http.post(form.bytes, head: ["Accept: application/json"])
    }

    /// In clear to this machine only, whatever its name was resolved to.
    override func mayReach(_ address: NetworkAddress?) -> Bool { !isClear || address?.isLoopback == true }

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
        let isWhole = code == CURLE_OK && !http.isTooLong
        return OAuthReply(
            code: isWhole ? CURLE_OK : code == CURLE_OK ? CURLE_FILESIZE_EXCEEDED : code,
            status: number(CURLINFO_RESPONSE_CODE), body: isWhole ? http.body : [],
            retryAfter: offset(CURLINFO_RETRY_AFTER))
    }
}
