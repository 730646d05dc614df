import Foundation
import Server
import Testing
import Values
import Workspace

@Suite struct SignatureTests {
    private static let now = Moment(seconds: 1_800_000_000)
    private static let body = Array(#"{"id":"evt_1","amount":24900}"#.utf8)
    /// Every scheme, and a secret as it is written there.
    private static let schemes: [(HookScheme, String)] = [
        (.stripe, "whsec_test"), (.standardWebhooks, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
        (.paddle, "pdl_ntfset_01"), (.lemonSqueezy, "lemon"), (.typeform, "typeform"), (.calendly, "calendly"),
        (.calCom, "cal"), (.hmac(header: "X-Sig", encoding: .base64, prefix: "sha256="), "own"),
        (.hmac(header: "X-Sig", encoding: .hex, prefix: ""), "own"), (.token(header: "Authorization"), "own"),
    ]

    private static func call(_ scheme: HookScheme, _ secret: String, at moment: Moment = now) -> HookCall {
        let headers = scheme.code.headers(for: body, secret: secret, id: "msg_1", at: moment)
        return HookCall(
            headers: Dictionary(uniqueKeysWithValues: headers.map { ($0.name.lowercased(), $0.value) }), body: body)
    }

    private static func verdict(_ scheme: HookScheme, _ call: HookCall, _ secrets: [String]) -> HookVerdict {
        scheme.code.verdict(on: call, secrets: secrets, tolerance: 300, at: now)
    }

    @Test(arguments: schemes)
    func `what a service signs is genuine, by either of two secrets`(scheme: HookScheme, secret: String) {
        let call = Self.call(scheme, secret)
        let other = secret.hasPrefix("whsec_M") ? "whsec_b3RoZXI=" : "other"
        #expect(Self.verdict(scheme, call, [secret]) == .genuine)
        #expect(Self.verdict(scheme, call, [other, secret]) == .genuine)
        #expect(Self.verdict(scheme, call, [other]) == .mismatch)
        #expect(Self.verdict(scheme, call, []) == .mismatch)
        #expect(Self.verdict(scheme, call, [""]) == .mismatch)
    }

    @Test(arguments: [("Stripe-Signature", ",v1=aa"), ("webhook-signature", " v1,aaaa v1,")])
    func `the true proof is found among thousands, and thousands alone prove nothing`(name: String, wrong: String) {
        let (scheme, secret) = name.hasPrefix("S") ? Self.schemes[0] : Self.schemes[1]
        var call = Self.call(scheme, secret)
        let crowd = String(repeating: wrong, count: 2_000)
        call.headers[name.lowercased(), default: ""] += crowd
        #expect(Self.verdict(scheme, call, [secret]) == .genuine)
        #expect(Self.verdict(scheme, call, ["whsec_b3RoZXI="]) == .mismatch)
    }

    @Test(arguments: schemes)
    func `each changed byte of a body is noticed, and a call without proof`(scheme: HookScheme, secret: String) {
        if case .token = scheme { return }
        var call = Self.call(scheme, secret)
        for place in Self.body.indices {
            call.body = Self.body
            call.body[place] ^= 1
            #expect(Self.verdict(scheme, call, [secret]) == .mismatch)
        }
        #expect(Self.verdict(scheme, HookCall(headers: [:], body: Self.body), [secret]) == .missing)
    }

    @Test(arguments: schemes)
    func `each changed character of a proof is noticed`(scheme: HookScheme, secret: String) {
        let call = Self.call(scheme, secret)
        for (name, value) in call.headers {
            for place in value.indices {
                var changed = call
                let character = value[place] == "0" ? "1" : "0"
                changed.headers[name] = value.replacingCharacters(in: place...place, with: character)
                // Stripe's names, a base64's unused bits: what is not a proof at all is missing.
                let verdict = Self.verdict(scheme, changed, [secret])
                if verdict == .genuine { #expect(changed.headers[name]?.lowercased() == value.lowercased()) }
            }
        }
    }

    @Test(arguments: [HookScheme.stripe, .standardWebhooks, .paddle, .calendly])
    func `a signed time that is off by more than is tolerated is no longer taken`(scheme: HookScheme) {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        for (off, isTaken) in [(300, true), (301, false), (-300, true), (-301, false)] {
            let call = Self.call(scheme, secret, at: Self.now - .seconds(Int64(off)))
            let verdict = Self.verdict(scheme, call, [secret])
            #expect(verdict == (isTaken ? .genuine : .clock(seconds: Int64(off))), "\(off)")
        }
    }

    @Test func `headers that hold nonsense are told apart from wrong proofs`() {
        let cases: [(HookScheme, [String: String], HookVerdict)] = [
            (.stripe, ["stripe-signature": "v1=00"], .missing), (.stripe, ["stripe-signature": "t=x,v1=00"], .missing),
            (.stripe, ["stripe-signature": "t=9223372036854775807,v1=zz"], .missing),
            (.stripe, ["stripe-signature": "t=-9223372036854775808,v1=00"], .mismatch),
            (.typeform, ["typeform-signature": "md5=00"], .missing),
            (.calCom, ["x-cal-signature-256": "not hex"], .mismatch),
            (.standardWebhooks, ["webhook-id": "a", "webhook-timestamp": "1", "webhook-signature": "v2,AA"], .missing),
        ]
        for (scheme, headers, verdict) in cases {
            #expect(Self.verdict(scheme, HookCall(headers: headers, body: Self.body), ["s"]) == verdict, "\(headers)")
        }
    }

    @Test func `the example of Standard Webhooks verifies`() {
        let call = HookCall(
            headers: [
                "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330",
                "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            ], body: Array(#"{"test": 2432232314}"#.utf8))
        let verdict = HookScheme.standardWebhooks.code.verdict(
            on: call, secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], tolerance: 300,
            at: Moment(seconds: 1_614_265_330))
        #expect(verdict == .genuine)
    }
}
