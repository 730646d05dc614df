import Testing
import Values

/// What comes from outside as digits is a value, or none; never an end.
struct HostileNumberTests {
    private static let digits = [
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
        String(repeating: "9", count: 400), "1e400", "-1e400", "1e-400", "0.000000000000000000000000000001",
        "99999999999999999999.99", "00000000000000000000001", "+1", "1_000", "", "-", ".", "e9", "0x7fffffffffffffff",
    ]

    @Test(arguments: digits) func `any digits are read as JSON or refused`(digits: String) {
        _ = try? Value(json: Array("[\(digits)]".utf8))
        _ = try? Value(json: Array("{\"a\":\(digits),\"b\":[\(digits)]}".utf8))
    }

    @Test(arguments: digits) func `any digits make a date, a time or a share, or nothing`(digits: String) {
        for text in [
            digits, "\(digits)-01-01", "2026-\(digits)-01", "2026-01-\(digits)", "2026-01-01T\(digits):00Z",
            "2026-01-01T00:\(digits)Z", "2026-01-01T00:00:00.\(digits)Z", "2026-01-01T00:00:00+\(digits)",
            "9999-12-31T23:59:60.999-23:59", "0000-01-01T00:00:00+23:59",
        ] {
            _ = Moment(parsing: text).map { "\($0)" }
            _ = CivilDate(parsing: text).map { $0.advanced(by: 1) }
            _ = TimeOfDay(parsing: text)
            _ = Int(digits: text)
        }
    }

    @Test func `an amount of any size is written`() {
        for currency in ["EUR", "JPY", "KWD", "CLF"] {
            for units in [Int.max, .min, 0, -1] {
                #expect(Money(minorUnits: units, currency: currency).description.hasSuffix(currency))
            }
        }
    }

    @Test func `a comparison of any two numbers has an answer`() {
        let values: [Value] = [
            .int(.max), .int(.min), .number(9.3e18), .number(-9.3e18), .number(.infinity), .number(.nan), .null,
            .string("9223372036854775808"), .string(String(repeating: "9", count: 400)),
        ]
        for left in values {
            for right in values {
                for sign in ["==", "!=", "<", "<=", ">", ">="] {
                    let condition = try? Condition(parsing: "lead.a \(sign) lead.b")
                    _ = condition?.evaluate(in: ["lead": ["a": left, "b": right]])
                }
            }
        }
    }
}
