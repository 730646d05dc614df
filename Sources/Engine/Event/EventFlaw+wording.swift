extension EventFlaw: CustomStringConvertible {
    /// What is wrong, behind the name of the part.
    package var description: String {
        switch self {
        case .empty: "is empty"
        case .unreadable(0x0A), .unreadable(0x0D), .unreadable(0x2028), .unreadable(0x2029), .unreadable(0x85):
            "holds a line break"
        case .unreadable(let scalar): "holds the invisible character U+\(Self.hexadecimal(scalar))"
        case .long(let limit): "is longer than \(limit) characters"
        case .large(let limit): "are larger than \(limit / 1_024) KiB"
        case .deep(let limit): "are nested deeper than \(limit) levels"
        }
    }

    /// What to do about it.
    package var hint: String {
        switch self {
        case .empty, .unreadable, .long: "letters, digits and underscores, such as webinar_attended"
        case .large, .deep: "only what a condition asks for; the rest stays where it came from"
        }
    }

    private static func hexadecimal(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
