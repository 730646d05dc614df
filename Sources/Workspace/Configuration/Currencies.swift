/// The currencies of ISO 4217.
enum Currencies {
    static let codes = Set(
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
        CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG \
        HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA \
        MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
        RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX \
        USD UYU UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG
        """.split(separator: " ").map(String.init))

    /// The code that a text is a slip of: another case, or one letter off a common one.
    static func near(_ text: String) -> String? {
        let upper = text.uppercased()
        if codes.contains(upper) { return upper }
        let signs = ["€": "EUR", "$": "USD", "£": "GBP", "EURO": "EUR", "DOLLAR": "USD"]
        if let sign = signs[upper] { return sign }
        return ["EUR", "USD", "GBP", "CHF", "JPY"].first { code in
            upper.count == 3 && zip(code, upper).count { $0 != $1 } == 1
        }
    }
}
