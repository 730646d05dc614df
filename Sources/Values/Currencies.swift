/// Signs and codes of currencies as they stand beside amounts.
enum Currencies {
    /// The ISO 4217 code of a sign or code, empty where the sign is several currencies'; nil where it is none.
    static func named(_ text: String) -> String? { signs[text] ?? signs[text.uppercased()] }

    private static let signs: [String: String] = {
        var signs = [
            "€": "EUR", "$": "", "£": "GBP", "¥": "", "₹": "INR", "₽": "RUB", "₺": "TRY", "₩": "KRW", "₪": "ILS",
            "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₴": "UAH", "US$": "USD", "R$": "BRL", "C$": "CAD",
            "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "KR": "", "KR.": "",
            "ZŁ": "PLN", "KČ": "CZK", "FT": "HUF", "LEI": "RON", "FR.": "CHF", "SFR.": "CHF", "EURO": "EUR",
        ]
        for code in codes.split(separator: " ") { signs[String(code)] = String(code) }
        return signs
    }()

    private static let codes =
        "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD MAD MXN MYR "
        + "NGN NOK NZD PEN PHP PLN RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD UYU VND ZAR"
}
