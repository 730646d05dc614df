import Testing
import Values

struct MoneyTests {
    @Test(arguments: [
        (120_000, "EUR", "1,200.00 EUR"), (5, "EUR", "0.05 EUR"), (0, "USD", "0.00 USD"),
        (-123_456, "USD", "-1,234.56 USD"),
        (1_200, "JPY", "1,200 JPY"), (1_234_567, "KWD", "1,234.567 KWD"), (1, "KWD", "0.001 KWD"),
        (123_456_789, "CLF", "12,345.6789 CLF"), (100_000_000_000, "EUR", "1,000,000,000.00 EUR"),
        (99_900, "EUR", "999.00 EUR"), (Int.min, "JPY", "-9,223,372,036,854,775,808 JPY"),
    ])
    func `an amount writes itself with the decimals of its currency`(minor: Int, currency: String, text: String) {
        #expect(Money(minorUnits: minor, currency: currency).description == text)
    }
}
