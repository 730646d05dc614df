import Engine
import Values

extension Offer {
    /// Reads `sequences/offers/NAME.json`.
    init?(_ fields: inout JSONFields, _ reading: FileReading, currency: String?) {
        _ = fields.optional("$schema")
        let name = fields.required("offer")?.name()
        let title = fields.required("title")?.text()
        let priced = fields.required("price")
        let named = fields.optional("currency")
        let own = named?.currency()
        let used = own ?? currency ?? "USD"
        let price = priced?.amount(in: used)
        let policyValue = fields.optional("policy_value")
        let value = policyValue?.amount(in: currency ?? used)
        let checkout = fields.optional("checkout")?.checkout()
        fields.finish()
        if let price, let priced { Self.doubt(price, used, priced, reading) }
        if let own, let currency, own != currency, policyValue == nil {
            named?.report(
                .missing(name: "policy_value"),
                hint: "the price is in \(own), policy and totals are in \(currency): state its worth there")
        }
        guard let name, let title, let price else { return nil }
        self.init(
            name: name, title: title, price: Money(minorUnits: price, currency: used), policyValue: value,
            checkout: checkout)
    }
}

extension Offer {
    /// A price below 5.00 that is not one of those people ask is likely meant in major units, and so is one below 1.00.
    private static func doubt(_ price: Int, _ currency: String, _ field: JSONField, _ reading: FileReading) {
        guard Money.decimals(of: currency) == 2, (10..<500).contains(price),
            price < 100 || ![0, 50, 90, 95, 99].contains(price % 100)
        else { return }
        let money = Money(minorUnits: price, currency: currency)
        let meant = Money(minorUnits: price * 100, currency: currency)
        reading.report(
            Problem(
                .warning, file: reading.file, place: field.place, path: field.path,
                cause: .doubtful("this costs \(money)"), hint: "prices are in minor units: \(meant) is \(price * 100)"))
    }
}

extension JSONField {
    /// A checkout link with `{token}`, which names the deal when the payment comes back. One that is refused is there all
    /// the same: a message that uses it is no second problem.
    fileprivate func checkout() -> String? {
        guard let text = text() else { return nil }
        let lower = text.lowercased()
        if !lower.hasPrefix("https://"), !lower.hasPrefix("http://") {
            refuse("\"\(text)\" is no web address", hint: "such as \"https://pay.example.com/seat?ref={token}\"")
        } else if text.contains(where: \.isWhitespace), !text.contains("{ ") {
            refuse("an address has no spaces", hint: "write %20 for a space, or take it out")
        } else if !text.contains("{token}") || text.contains("{{") {
            let meant = text.filter { !$0.isWhitespace }.contains("{{token}}") || text.contains("{ token }")
            refuse(
                "without {token} a payment cannot be matched to its deal",
                hint: meant ? "write {token}, with one brace and no space" : "such as \"…?ref={token}\"")
        }
        return text
    }
}
