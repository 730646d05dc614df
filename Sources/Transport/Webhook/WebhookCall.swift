import CCurl
import Ports
import Values
import Workspace

/// One easy handle of an endpoint, which makes one call after another by libcurl's own HTTP: TLS, and HTTP/2 where the
/// server has it.
final class WebhookCall: WebhookCaller {
    private lazy var http = CurlHTTP(self, mostBytes: WebhookAnswer.mostBytes)

    override init?(route: WebhookRoute, limits: TransportLimits) {
        super.init(route: route, limits: limits)
        set(CURLOPT_TIMEOUT_MS, Int(limits.webhook.milliseconds))
        set(CURLOPT_POST, 1)
        // Rather a stream of a connection that is being made than another connection.
        set(CURLOPT_PIPEWAIT, 1)
    }

    override func begin(_ request: WebhookRequest) {
        let parcel = request.parcel
        var head = [
            "Content-Type: application/json", "webhook-id: \(parcel.id)", "webhook-timestamp: \(request.timestamp)",
        ]
        if let signature = request.signature { head.append("webhook-signature: \(signature)") }
        http.post(parcel.body, head: head)
        set(CURLOPT_CUSTOMREQUEST, parcel.method)
        route.multi.add(self)
    }

    override func hangUp() { route.multi.remove(self) }

    override func done(_ code: CURLcode) {
        let answer = WebhookAnswer(
            code: code, status: number(CURLINFO_RESPONSE_CODE), retryAfter: offset(CURLINFO_RETRY_AFTER),
            body: http.body, isTooLong: http.isTooLong, wasConnected: offset(CURLINFO_CONNECT_TIME_T) > 0,
            wasForbidden: wasForbidden)
        http.forget()
        route.multi.remove(self)
        route.ended(self, answer.outcome)
    }
}
