import CCurl
import Glibc
import Scheduler
import Values
import Workspace

/// One easy handle of an endpoint, which makes one call after another by libcurl's own HTTP: TLS, and HTTP/2 where the
/// server has it.
final class WebhookCall: WebhookCaller {
    private var body: [UInt8] = []
    private var headerBytes = 0
    private var isTooLong = false
    private var headers: UnsafeMutablePointer<curl_slist>?

    override init?(route: WebhookRoute, limits: TransportLimits) {
        super.init(route: route, limits: limits)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_USERAGENT, "Baton")
        set(CURLOPT_TIMEOUT_MS, Int(limits.webhook.milliseconds))
        set(CURLOPT_POST, 1)
        // Rather a stream of a connection that is being made than another connection.
        set(CURLOPT_PIPEWAIT, 1)
        hear()
    }

    deinit { curl_slist_free_all(headers) }

    // MARK: - Calling

    override func begin(_ request: WebhookRequest) {
        let parcel = request.parcel
        body = []
        headerBytes = 0
        isTooLong = false
        curl_slist_free_all(headers)
        headers = nil
        head("Content-Type: application/json")
        head("webhook-id: \(parcel.id)")
        head("webhook-timestamp: \(request.timestamp)")
        if let signature = request.signature { head("webhook-signature: \(signature)") }
        // Waiting for "100 Continue" would cost a round trip.
        head("Expect:")
        _ = ccurl_set_list(easy, CURLOPT_HTTPHEADER, headers)
        set(CURLOPT_CUSTOMREQUEST, parcel.method)
        _ = ccurl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(parcel.body.count))
        parcel.body.withUnsafeBytes { bytes in
            // An empty body has no address; libcurl copies nothing from this one.
            guard let start = bytes.baseAddress else { return set(CURLOPT_COPYPOSTFIELDS, "") }
            set(CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: start))
        }
        route.multi.add(self)
    }

    override func hangUp() { route.multi.remove(self) }

    private func head(_ line: String) { headers = curl_slist_append(headers, line) ?? headers }

    override func done(_ code: CURLcode) {
        let answer = WebhookAnswer(
            code: code, status: number(CURLINFO_RESPONSE_CODE), retryAfter: offset(CURLINFO_RETRY_AFTER), body: body,
            isTooLong: isTooLong, wasConnected: offset(CURLINFO_CONNECT_TIME_T) > 0, wasForbidden: wasForbidden)
        body = []
        route.multi.remove(self)
        route.ended(self, answer.outcome)
    }

    // MARK: - Callbacks

    private func hear() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_write(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, user in
            guard let user, let bytes else { return 0 }
            let call = Unmanaged<WebhookCall>.fromOpaque(user).takeUnretainedValue()
            return call.take(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
        }
        set(CURLOPT_WRITEDATA, me)
        _ = ccurl_set_write(easy, CURLOPT_HEADERFUNCTION) { _, size, count, user in
            guard let user else { return 0 }
            let call = Unmanaged<WebhookCall>.fromOpaque(user).takeUnretainedValue()
            call.headerBytes += size * count
            return call.headerBytes <= WebhookAnswer.mostBytes ? size * count : 0
        }
        set(CURLOPT_HEADERDATA, me)
    }

    /// Counts, because a server need not announce a length and libcurl's own limit needs one.
    private func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard body.count + bytes.count <= WebhookAnswer.mostBytes else {
            isTooLong = true
            return false
        }
        body.append(contentsOf: bytes)
        return true
    }
}
