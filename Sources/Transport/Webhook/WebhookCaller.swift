import CCurl
import Ports
import Values
import Workspace

/// One call as it goes on the wire.
struct WebhookRequest {
    var message: Int64
    var parcel: WebhookParcel
    /// Seconds since 1970.
    var timestamp: Int64
    var signature: String?
}

/// Somebody who makes one call after another to one endpoint: over a connection of its own in clear, or by libcurl's
/// HTTP.
class WebhookCaller: CurlTransfer {
    unowned let route: WebhookRoute
    private(set) var message: Int64 = 0

    init?(route: WebhookRoute, limits: TransportLimits) {
        self.route = route
        super.init()
        set(CURLOPT_URL, route.endpoint.url)
        set(CURLOPT_DEFAULT_PROTOCOL, "https")
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.webhookConnect.milliseconds))
        if let authorities = route.endpoint.authorities { set(CURLOPT_CAINFO, authorities) }
    }

    override final func mayReach(_ address: NetworkAddress?) -> Bool {
        route.endpoint.allowLocal || address?.isPublic == true
    }

    final func call(_ request: WebhookRequest) {
        message = request.message
        forgetAddresses()
        begin(request)
    }

    /// Starts a call; `route.ended` follows, once.
    func begin(_ request: WebhookRequest) {}

    /// Ends what is under way without a word, and any connection of its own.
    func hangUp() {}
}
