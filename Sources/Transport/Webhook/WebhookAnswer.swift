import CCurl
import Ports
import Values

/// What came of one call, and what it means by Standard Webhooks: only 2xx is success, and it is one once its head is whole;
/// what is wrong with the endpoint pauses it, the rest is worth another try with the same `webhook-id`.
struct WebhookAnswer {
    /// The most bytes of headers and of body that are taken.
    static let mostBytes = 64 * 1024
    /// The longest a `Retry-After` is believed, in seconds: a day.
    private static let longestWait: Int64 = 86_400

    /// How libcurl ended.
    var code: CURLcode
    /// The HTTP status, 0 where none came.
    var status: Int
    /// Seconds of `Retry-After`, 0 where there was none.
    var retryAfter: Int64 = 0
    var body: [UInt8] = []
    /// Whether the answer was longer than is taken.
    var isTooLong = false
    /// Whether there was a connection, so that libcurl's complaint is about the answer and not about the URL.
    var wasConnected = false
    /// Whether every address was one this endpoint may not call.
    var wasForbidden = false

    var outcome: Delivery.Outcome {
        if wasForbidden, status == 0 {
            let text = "the address is not a public one; \"allow_local\": true at the endpoint permits it"
            return .pause(Reason(stage: .connect, text: text))
        }
        // Whatever became of its body: a second call would only be taken twice. A head that never ended says nothing.
        if 200..<300 ~= status, isHeadWhole { return .accepted(receipt) }
        guard code == CURLE_OK || isTooLong, status >= 200 else { return failure }
        let reason = Reason(stage: .answer, code: status, text: "HTTP \(status)")
        switch status {
        case 300..<400:
            let text = "HTTP \(status): redirects are not followed; the endpoint's url must be the final one"
            return .pause(Reason(stage: .answer, code: status, text: text))
        case 401, 403, 404, 405, 410: return .pause(reason)
        default: return .retry(reason, after: wait)
        }
    }

    private var isHeadWhole: Bool {
        code != CURLE_WEIRD_SERVER_REPLY && code != CURLE_OUT_OF_MEMORY
    }

    private var receipt: Receipt {
        let isWhole = code == CURLE_OK && !isTooLong
        let text = isTooLong ? ", answer too long and dropped" : isWhole ? "" : ", answer cut off and dropped"
        return Receipt(code: status, text: "HTTP \(status)\(text)", body: isWhole ? body : [])
    }

    private var wait: Span? {
        retryAfter > 0 ? .seconds(min(retryAfter, Self.longestWait)) : nil
    }

    /// No whole answer came. The same id makes a second call harmless, so nothing is unknown here.
    private var failure: Delivery.Outcome {
        let text = LibCurl.text(code)
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return .retry(Reason(stage: .resolve, text: text), after: nil)
        case CURLE_COULDNT_CONNECT: return .retry(Reason(stage: .connect, text: text), after: nil)
        case CURLE_OPERATION_TIMEDOUT where !wasConnected:
            return .retry(Reason(stage: .connect, text: text), after: nil)
        case CURLE_SSL_CONNECT_ERROR: return .retry(Reason(stage: .tls, text: text), after: nil)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_ISSUER_ERROR:
            return .pause(Reason(stage: .tls, text: text))
        case CURLE_URL_MALFORMAT where !wasConnected, CURLE_UNSUPPORTED_PROTOCOL where !wasConnected,
            CURLE_LOGIN_DENIED where !wasConnected:
            return .pause(Reason(stage: .request, text: "the endpoint's URL is not one that may be called"))
        default:
            return .retry(Reason(stage: .answer, code: status >= 100 ? status : nil, text: text), after: nil)
        }
    }
}
