package import Values

/// What is wrong with an event as it is told: with a name that people will read in lists, or with details that would be
/// kept in every record of what was decided.
package enum EventFlaw: Sendable, Hashable {
    case empty
    /// It holds a control character, a line break, or a mark that turns the direction of writing.
    case unreadable(UInt32)
    case long(limit: Int)
    case large(limit: Int)
    case deep(limit: Int)

    /// Of a name, in characters.
    package static let longest = 100
    /// Of a provider's id, in characters.
    package static let longestID = 300
    /// Of details as JSON, in bytes.
    package static let largest = 65_536
    /// Of objects and arrays in each other.
    package static let deepest = 16

    /// What is wrong with a name or an id; nil where nothing is.
    package init?(in name: String, longest: Int = EventFlaw.longest) {
        if let scalar = name.unicodeScalars.first(where: Self.isUnreadable) {
            self = .unreadable(scalar.value)
        } else if name.allSatisfy(\.isWhitespace) {
            self = .empty
        } else if name.unicodeScalars.count > longest {
            self = .long(limit: longest)
        } else {
            return nil
        }
    }

    /// What is wrong with details; nil where nothing is.
    package init?(in details: Object) {
        if Self.isDeeper(.object(details), than: Self.deepest) {
            self = .deep(limit: Self.deepest)
        } else if Value.object(details).json().count > Self.largest {
            self = .large(limit: Self.largest)
        } else {
            return nil
        }
    }

    private static func isDeeper(_ value: Value, than levels: Int) -> Bool {
        switch value {
        case .object(let object): levels == 0 || object.entries.contains { isDeeper($0.value, than: levels - 1) }
        case .array(let values): levels == 0 || values.contains { isDeeper($0, than: levels - 1) }
        default: false
        }
    }

    /// Controls, line and paragraph separators, and what is formatted without being seen; joiners are part of writing.
    private static func isUnreadable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        case .format: scalar.value != 0x200C && scalar.value != 0x200D
        default: false
        }
    }
}
