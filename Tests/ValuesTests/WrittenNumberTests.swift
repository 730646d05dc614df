import Testing
import Values

/// One reader for numbers: what people and spreadsheets write.
@Suite struct WrittenNumberTests {
    static let numbers: [(String, Value)] = [
        ("0", 0), ("7", 7), ("42", 42), ("-5", -5), ("+5", 5), ("\u{2212}5", -5), ("- 5", -5), ("(5)", -5),
        ("12.5", 12.5), ("12,5", 12.5), ("-12.5", -12.5), (".5", 0.5), (",5", 0.5), ("0.5", 0.5), ("0,001", 0.001),
        ("250.0", 250), ("1200.00", 1_200), ("1200,00", 1_200), ("12.50", 12.5), ("1,200", 1_200), ("1.200", 1.2),
        ("1,200.00", 1_200), ("6.000,00", 6_000), ("1,200,000", 1_200_000), ("1.200.000", 1_200_000),
        ("1.200.000,50", 1_200_000.5), ("12,34,567.89", 1_234_567.89), ("1 200", 1_200), ("1\u{A0}200,50", 1_200.5),
        ("1\u{202F}200", 1_200), ("1'200", 1_200), ("1’200.50", 1_200.5), ("$4,500", 4_500), ("$4,500.50", 4_500.5),
        ("-$5", -5), ("$-5", -5), ("($1,200)", -1_200), ("€ 4.500,00", 4_500), ("4.500,00 €", 4_500),
        ("149,00 €", 149), ("£12", 12), ("USD 4,500", 4_500), ("4500 EUR", 4_500), ("CHF 1'200.00", 1_200),
        ("1 200,50 zł", 1_200.5), ("R$ 1.200,00", 1_200), ("1200 kr", 1_200), ("1.2E+05", 120_000), ("1.5E-03", 0.0015),
        ("123456789012345", 123_456_789_012_345), (" 42 ", 42), ("1234.567", 1_234.567), ("1234,567", 1_234.567),
        ("0.123", 0.123),
    ]

    @Test(arguments: numbers)
    func `a number is read however it is written`(text: String, expected: Value) throws {
        let number = try #require(WrittenNumber(text), "\(text) is a number")
        #expect(number.value == expected)
        #expect(Value.string(text).writtenNumber == expected)
    }

    @Test(arguments: [
        "", "-", "abc", "12a", "a12", "007", "00", "0123", "+49 171 1234567", "+491711234567", "1.2.3", "1,2,3", "5.",
        "12%", "1,2345,678", "1234567890123456", "1-2", "12 34", "1.200,000,00", "--5", "$", "EUR", "1E5", "2E10",
        "20.03.2026", "2026-03-20", "10:30", "12 Monate", "1_000", "Ⅻ", "٣",
        "1E-9223372036854775808", "1.5E-9223372036854775808", "1.5E+9223372036854775807", "1.5E-16", "1.5E+99",
    ])
    func `what is no number is none`(text: String) { #expect(WrittenNumber(text) == nil) }

    @Test func `three digits after a lone mark are thousands or decimals, as the list writes them`() {
        #expect(WrittenNumber("1.200", mark: .comma)?.value == 1_200)
        #expect(WrittenNumber("1,200", mark: .comma)?.value == 1.2)
        #expect(WrittenNumber("1.200", mark: .point)?.value == 1.2)
        #expect(WrittenNumber("1,200", mark: .point)?.value == 1_200)
        #expect(WrittenNumber("12,5", mark: .point)?.value == 12.5)
        #expect(WrittenNumber("1.200")?.decides == nil)
        #expect(WrittenNumber("12,5")?.decides == .comma)
        #expect(WrittenNumber("1.200,5")?.decides == .comma)
        #expect(WrittenNumber("1,200.5")?.decides == .point)
        #expect(WrittenNumber("1.200.000")?.decides == .comma)
        #expect(WrittenNumber("1,200,000")?.decides == .point)
    }

    @Test func `amounts become minor units exactly, or not at all`() {
        #expect(WrittenNumber("10000")?.minorUnits(of: "USD") == 1_000_000)
        #expect(WrittenNumber("1,200.50")?.minorUnits(of: "EUR") == 120_050)
        #expect(WrittenNumber("19.9")?.minorUnits(of: "EUR") == 1_990)
        #expect(WrittenNumber("19.999")?.minorUnits(of: "EUR") == nil)
        #expect(WrittenNumber("19.990")?.minorUnits(of: "EUR") == 1_999)
        #expect(WrittenNumber("250.0")?.minorUnits(of: "JPY") == 250)
        #expect(WrittenNumber("1.234")?.minorUnits(of: "KWD") == 1_234)
        #expect(WrittenNumber("-5")?.minorUnits(of: "USD") == -500)
        #expect(WrittenNumber("999999999999999")?.minorUnits(of: "CLF") == nil)
    }

    @Test(arguments: [("€5", "EUR"), ("5 EUR", "EUR"), ("usd 5", "USD"), ("US$5", "USD"), ("£5", "GBP")])
    func `the currency beside an amount is read`(text: String, currency: String) {
        #expect(WrittenNumber(text)?.currency == currency)
        #expect(WrittenNumber(text)?.isMoney == true)
    }

    @Test func `a sign of several currencies names none`() {
        #expect(WrittenNumber("$5")?.currency == nil)
        #expect(WrittenNumber("$5")?.isMoney == true)
        #expect(WrittenNumber("5")?.isMoney == false)
    }
}
