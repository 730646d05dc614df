import Engine
import Values

extension Offer {
    /// Reads `sequences/offers/NAME.json`.
    init?(_ fields: inout JSONFields, _ reading: FileReading, currency: String) {
        _ = fields.optional("$schema")
        let name = fields.required("offer")?.name()
        let title = fields.required("title")?.text()
        let price = fields.required("price")?.whole(in: 0...1_000_000_000_000)
        let own = fields.optional("currency")?.currency()
        let policyValue = fields.optional("policy_value")
        let value = policyValue?.whole(in: 0...1_000_000_000_000)
        let checkout = fields.optional("checkout")?.checkout()
        fields.finish()
        if let own, own != currency, policyValue == nil {
            fields.report(
                .missing(name: "policy_value"),
                hint: "the price is in \(own), policy and totals are in \(currency): state its worth there")
        }
        guard let name, let title, let price else { return nil }
        self.init(
            name: name, title: title, price: Money(minorUnits: price, currency: own ?? currency), policyValue: value,
            checkout: checkout)
    }
}

extension JSONField {
    /// A checkout link with `{token}`, which names the deal when the payment comes back.
    fileprivate func checkout() -> String? {
        guard let text = text() else { return nil }
        let lower = text.lowercased()
        if !lower.hasPrefix("https://"), !lower.hasPrefix("http://") {
            refuse("\"\(text)\" is no web address", hint: "such as \"https://pay.example.com/seat?ref={token}\"")
            return nil
        }
        if !text.contains("{token}") {
            refuse("without {token} a payment cannot be matched to its deal", hint: "such as \"…?ref={token}\"")
            return nil
        }
        return text
    }
}
