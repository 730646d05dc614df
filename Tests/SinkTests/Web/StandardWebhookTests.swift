import Testing
import Values

@testable import Sink

struct StandardWebhookTests {
    /// The example of the specification's reference libraries.
    private let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    private let stamp: Int64 = 1_614_265_330
    private let signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="

    private func request(_ fields: [String: String], body: String = #"{"test": 2432232314}"#) -> WebRequest {
        WebRequest(
            number: 1, time: Moment(milliseconds: 0), method: "POST", path: "/",
            fields: fields.map { WebRequest.Field($0.key, $0.value) }, body: Array(body.utf8), signature: .unchecked)
    }

    private var fields: [String: String] {
        ["Webhook-Id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "\(stamp)", "webhook-signature": signature]
    }

    @Test func `the specification's example is valid, also among other signatures`() throws {
        let webhook = try StandardWebhook(secret: secret, tolerance: .minutes(5))
        let now = Moment(seconds: stamp + 299)
        #expect(webhook.check(request(fields), now: now) == .valid)
        var several = fields
        several["webhook-signature"] = "v1a,AAAA v1,AAAA \(signature)"
        #expect(webhook.check(request(several), now: now) == .valid)
    }

    @Test func `another body, id, time or key is wrong`() throws {
        let webhook = try StandardWebhook(secret: secret, tolerance: nil)
        let now = Moment(seconds: stamp)
        #expect(webhook.check(request(fields, body: "{}"), now: now) == .wrong)
        for name in ["Webhook-Id", "webhook-timestamp"] {
            var changed = fields
            changed[name] = "1614265331"
            #expect(webhook.check(request(changed), now: now) == .wrong)
        }
        let other = try StandardWebhook(secret: "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", tolerance: nil)
        #expect(other.check(request(fields), now: now) == .wrong)
    }

    @Test func `old and future signatures are stale, unless no tolerance is set`() throws {
        let webhook = try StandardWebhook(secret: secret, tolerance: .minutes(5))
        #expect(webhook.check(request(fields), now: Moment(seconds: stamp + 301)) == .stale)
        #expect(webhook.check(request(fields), now: Moment(seconds: stamp - 301)) == .stale)
        let patient = try StandardWebhook(secret: secret, tolerance: nil)
        #expect(patient.check(request(fields), now: Moment(seconds: 0)) == .valid)
    }

    @Test(arguments: ["Webhook-Id", "webhook-timestamp", "webhook-signature"])
    func `each of the three fields must be there`(name: String) throws {
        var fewer = fields
        fewer[name] = nil
        let webhook = try StandardWebhook(secret: secret, tolerance: nil)
        #expect(webhook.check(request(fewer), now: Moment(seconds: stamp)) == .missing)
    }

    @Test(arguments: ["", "whsec_", "whsec_!!!!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_AAAA"])
    func `what is no secret is refused`(secret: String) {
        #expect(throws: SinkError.secret) { try StandardWebhook(secret: secret, tolerance: nil) }
    }

    @Test func `an unsigned request gets 401 and is recorded as such`() throws {
        var settings = WebSink.Settings()
        settings.secret = secret
        let sink = try WebSink.start(settings)
        defer { sink.stop() }
        #expect(try WireClient(port: sink.port).post("/", body: "{}").first == "HTTP/1.1 401 Unauthorized")
        #expect(sink.requests.map(\.signature) == [.missing])
        #expect(sink.counters.unsigned == 1)
    }
}
