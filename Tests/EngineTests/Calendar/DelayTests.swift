import Testing
import Values

@testable import Engine

struct DelayTests {
    @Test(arguments: [
        ("2 days", Delay(2, .day)), ("1 day", Delay(1, .day)), ("0 minutes", Delay(0, .minute)),
        ("90 seconds", Delay(90, .second)), ("1 week", Delay(1, .week)), ("3 Business Days", Delay(3, .businessDay)),
        ("4 business hours", Delay(4, .businessHour)), ("1 business hour", Delay(1, .businessHour)),
        ("3650 days", Delay(3_650, .day)),
    ])
    func `a delay reads as people write it`(text: String, expected: Delay) {
        #expect(Delay(parsing: text) == expected)
    }

    @Test(arguments: [
        "", "2", "days", "two days", "-2 days", "+2 days", "2.5 days", "2days", "2 dayss", "2 fortnights", "1 s",
        "2 business weeks", "2 days later", "99999999999999999999 days", "4000 days", "9223372036854775807 hours",
        "٣ days", "2 business",
    ])
    func `what is no delay of at most ten years is refused`(text: String) {
        #expect(Delay(parsing: text) == nil)
    }

    @Test func `a delay writes itself as it is read`() {
        for unit in Delay.Unit.allCases {
            for amount in [0, 1, 2, 17] {
                let delay = Delay(amount, unit)
                #expect(Delay(parsing: delay.description) == delay)
            }
        }
    }
}
