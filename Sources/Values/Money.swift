/// An amount of money: whole minor units (cents) of one ISO 4217 currency.
package struct Money: Sendable, Hashable {
    /// Minor units: 12 000 is 120.00 in a currency with two decimals.
    package var minorUnits: Int
    /// Three capital letters, ISO 4217.
    package var currency: String

    package init(minorUnits: Int, currency: String) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// How many decimals a currency writes, ISO 4217: 0 for JPY, 3 for KWD, 2 for most.
    package static func decimals(of currency: String) -> Int {
        switch currency {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF", "XPF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND":
            3
        case "CLF", "UYW":
            4
        default:
            2
        }
    }
}

extension Money: CustomStringConvertible {
    /// The amount with its decimals, thousands separated by commas, then the currency: `1,200.00 EUR`.
    package var description: String {
        let decimals = Self.decimals(of: currency)
        let sign = minorUnits < 0 ? "-" : ""
        let digits = String(minorUnits.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let whole = Array(padded.dropLast(decimals))
        var grouped = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        let fraction = decimals > 0 ? "." + padded.suffix(decimals) : ""
        return "\(sign)\(grouped)\(fraction) \(currency)"
    }
}
