import Engine
import Values

extension Lint {
    /// Conditions on money that compare with a number below every offer, which a hundred times as much would not be: most
    /// likely major units are meant.
    var money: [Problem] {
        let currency = workspace.rules.currency
        let values = workspace.rules.offers.values.map(\.value)
        guard let least = values.min(), let most = values.max(), Money.decimals(of: currency) == 2 else { return [] }
        return conditions.compactMap { condition, file, place, path in
            guard let (name, amount) = condition.comparedMoney, amount > 0, amount < least else { return nil }
            let (meant, overflow) = amount.multipliedReportingOverflow(by: 100)
            guard !overflow, meant <= most else { return nil }
            let money = Money(minorUnits: amount, currency: currency)
            return Problem(
                .warning, file: file, place: place, path: path,
                cause: .doubtful("\(name) is compared with \(money), and every offer is worth more"),
                hint: "amounts are in minor units: \(Money(minorUnits: meant, currency: currency)) is \(meant)")
        }
    }

    /// Every condition with where it stands, as near as is known.
    private var conditions: [(Condition, file: String, place: JSON.Place?, path: String)] {
        placedRules.filter { $0.file != Scoring.file }.flatMap { placed in
            placed.rule.conditions.map { ($0, placed.file, placed.place, placed.path) }
        }
    }
}

extension Condition {
    /// The value of an offer or a deal that it orders against a whole number, with that number.
    fileprivate var comparedMoney: (String, Int)? {
        let names = ["offer.value", "offer.price", "deal.value"]
        let words = text.split(separator: " ").map(String.init)
        for (place, word) in words.enumerated() where names.contains(word) && place + 2 < words.count {
            if ["<", "<=", ">", ">="].contains(words[place + 1]), let amount = Int(words[place + 2]) {
                return (word, amount)
            }
        }
        return nil
    }
}
