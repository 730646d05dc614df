import Values

extension Endpoint {
    /// Reads one entry of `endpoints`.
    init?(_ name: String, _ fields: inout JSONFields, _ reading: FileReading) {
        let url = fields.required("url")?.webAddress()
        let secret = fields.optional("secret")?.secret()
        let second = fields.optional("second_secret")
        let secondSecret = second?.secret()
        if secret == nil, secondSecret != nil {
            second?.refuse("a second secret without a first", hint: "call it \"secret\"")
        }
        let allowLocal = fields.optional("allow_local")?.flag()
        let authorities = fields.optional("authorities")?.fileInside()
        let limits = fields.optional("limits")?.fields().map { Mailbox.Limits(reading: $0, from: Endpoint.limits) }
        let guardrails = fields.optional("guardrails").map { $0.guardrails() }
        guard let url else { return nil }
        self.init(
            name: name, url: url, secret: secret, allowLocal: allowLocal ?? false, authorities: authorities,
            limits: limits ?? Endpoint.limits)
        self.secondSecret = secondSecret
        if let guardrails { self.guardrails = guardrails }
    }
}
