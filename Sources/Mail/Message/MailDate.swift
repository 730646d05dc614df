import Values

/// The date and time of a message (RFC 5322 §3.3), in English whatever the machine speaks.
enum MailDate {
    private static let days: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Writes `Tue, 04 Aug 2026 09:00:00 +0200`.
    static func write(_ moment: Moment, zoneOffset: Int, to writer: inout HeaderWriter) throws(MailError) {
        guard abs(zoneOffset) < 1_440 else { throw MailError(.date, .outOfRange) }
        // Bounded before the offset is added, so that no moment overflows.
        guard abs(moment.seconds) < 300_000_000_000 else { throw MailError(.date, .outOfRange) }
        let local = moment.seconds + Int64(zoneOffset) * 60
        let day = local.flooredQuotient(by: 86_400)
        let second = Int(local - day * 86_400)
        let date = CivilDate(daysSinceEpoch: Int(day))
        guard (1_900...9_999).contains(date.year) else { throw MailError(.date, .outOfRange) }
        writer.literal(days[((Int(day) + 4) % 7 + 7) % 7])
        writer.literal(", ")
        twoDigits(date.day, to: &writer)
        writer.literal(" ")
        writer.literal(months[date.month - 1])
        writer.literal(" ")
        twoDigits(date.year / 100, to: &writer)
        twoDigits(date.year % 100, to: &writer)
        writer.literal(" ")
        twoDigits(second / 3_600, to: &writer)
        writer.literal(":")
        twoDigits(second / 60 % 60, to: &writer)
        writer.literal(":")
        twoDigits(second % 60, to: &writer)
        writer.literal(zoneOffset < 0 ? " -" : " +")
        twoDigits(abs(zoneOffset) / 60, to: &writer)
        twoDigits(abs(zoneOffset) % 60, to: &writer)
    }

    private static func twoDigits(_ value: Int, to writer: inout HeaderWriter) {
        writer.output.append(UInt8(0x30 + value / 10))
        writer.output.append(UInt8(0x30 + value % 10))
    }
}
