import Values
import Workspace

@testable import Server

/// Any bytes as a service's call: a byte that chooses the scheme, headers, a blank line, a body.
enum HooksTarget {
    private static let schemes: [HookScheme] = [
        .stripe, .standardWebhooks, .paddle, .lemonSqueezy, .typeform, .calendly, .calCom,
        .hmac(header: "X-Sig", encoding: .base64, prefix: "sha256="), .token(header: "Authorization"),
    ]
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    private static let now = Moment(seconds: 1_800_000_000)

    static func run(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let scheme = schemes[Int(first) % schemes.count]
        let (headers, body) = parts(bytes.dropFirst())
        let forged = scheme.code.verdict(
            on: HookCall(headers: headers, body: body), secrets: [secret, ""], tolerance: 300, at: now)
        if case .clock(let seconds) = forged { require(seconds.magnitude > 300, "a clock that is off") }
        let own = scheme.code.headers(for: body, secret: secret, id: "msg_1", at: now)
        let signed = Dictionary(own.map { ($0.name.lowercased(), $0.value) }) { $1 }
        func verdict(_ body: [UInt8]) -> HookVerdict {
            scheme.code.verdict(
                on: HookCall(headers: signed, body: body), secrets: ["old", secret], tolerance: 300, at: now)
        }
        require(verdict(body) == .genuine, "what we signed")
        if case .token = scheme {} else { require(verdict(body + [0]) == .mismatch, "other bytes") }
        meaning(of: body)
        paths(String(decoding: bytes, as: UTF8.self), body)
    }

    private static func parts(_ bytes: ArraySlice<UInt8>) -> ([String: String], [UInt8]) {
        var (headers, rest) = ([String: String](), bytes)
        while let end = rest.firstIndex(of: 10) {
            let line = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[(end + 1)...]
            if line.isEmpty { break }
            let pair = line.split(separator: ":", maxSplits: 1)
            if pair.count == 2 { headers[pair[0].lowercased()] = String(pair[1].drop { $0 == " " }) }
        }
        return (headers, Array(rest))
    }

    private static func path(_ text: String) -> [HookSource] { HookPath(parsing: text).map { [.path($0)] } ?? [] }

    private static let hooks: [HookDefinition] = [false, true].map { isMajor in
        var rule = HookRule(event: "paid")
        rule.condition = try? Condition(parsing: "status != 'failed' and amount >= 0")
        rule.email = path("data.email") + path("answers[field.ref=email].email")
        rule.amount = path("amount") + path("items[0].price")
        rule.less = path("before")
        rule.currency = path("currency")
        rule.isMajor = isMajor
        rule.reference = path("id")
        rule.details = [HookDetail(name: "tags", sources: path("tags"))]
        rule.lead = [HookDetail(name: "name", sources: path("name"))]
        return HookDefinition(
            name: "shop", scheme: .stripe, secrets: [], id: HookPath(parsing: "id").map { [$0] } ?? [],
            rules: [rule, HookRule(event: nil)])
    }

    private static func meaning(of body: [UInt8]) {
        guard let value = try? Value(json: body) else { return }
        for hook in hooks {
            guard case .event(let event) = hook.meaning(of: value, bytes: body) else { continue }
            require(!event.id.isEmpty, "an id")
            require(event.email != nil || event.reference != nil, "whom it is about")
            for (_, detail) in event.details.entries.map({ ($0.name, $0.value) })
                + event.lead.entries.map({ ($0.name, $0.value) })
            {
                switch detail {
                case .array, .object, .null: require(false, "a scalar")
                default: break
                }
            }
        }
    }

    private static func paths(_ text: String, _ body: [UInt8]) {
        guard let path = HookPath(parsing: text) else { return }
        require(HookPath(parsing: path.text) == path, "a path")
        if let value = try? Value(json: body) { _ = path.value(in: value) }
    }
}
