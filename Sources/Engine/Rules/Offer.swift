package import Values

/// Something that can be sold: its price and where it is paid for.
package struct Offer: Sendable, Hashable {
    package var name: String
    package var title: String
    package var price: Money
    /// The price in the workspace currency, for policy and totals, where `price` is in another.
    package var policyValue: Int?
    /// The checkout link; `{token}` stands for the deal's own token.
    package var checkout: String?

    package init(name: String, title: String, price: Money, policyValue: Int? = nil, checkout: String? = nil) {
        self.name = name
        self.title = title
        self.price = price
        self.policyValue = policyValue
        self.checkout = checkout
    }

    /// Minor units of the workspace currency.
    package var value: Int { policyValue ?? price.minorUnits }
}
