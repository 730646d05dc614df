/// On which occasions a fault is met: every condition given must hold, none given means always.
package struct Selection: Sendable, Hashable {
    /// Ranges of transaction or request numbers, the first being 1.
    package var numbers: [ClosedRange<Int>] = []
    /// Ranges of connection numbers, the first being 1.
    package var connections: [ClosedRange<Int>] = []
    /// Every n-th transaction or request, or connection where there is none yet.
    package var every: Int?
    /// A recipient or path where `*` stands for any text; letters match in either case.
    package var pattern: String?
    /// Only the first tries of the same recipient or webhook-id.
    package var first: Int?
    /// The share of occasions, 0 to 1, drawn from the seed, the recipient or webhook-id, and its try.
    package var rate: Double?
    /// How often at most, in all.
    package var times: Int?

    package init() {}

    /// Whether tries of the same recipient or webhook-id must be counted.
    var countsTries: Bool { first != nil || rate != nil }
}

/// A place in a dialogue at which a fault could be met.
struct Occasion {
    /// The transaction or request number; 0 before there is one.
    var number = 0
    var connection: Int
    /// What patterns are held against: the recipients, or the path.
    var subjects: [String] = []
    /// What tries are counted for: the recipients, or the webhook-id.
    var keys: [String] = []
}

/// Which faults were met how often, so that the next occasion can be judged.
struct FaultBook: Sendable {
    private let selections: [Selection]
    private let seed: UInt64
    private let countsTries: Bool
    private var met: [Int]
    private var tries: [String: Int] = [:]

    init(_ selections: [Selection], seed: UInt64) {
        self.selections = selections
        self.seed = seed
        countsTries = selections.contains(where: \.countsTries)
        met = Array(repeating: 0, count: selections.count)
    }

    /// Counts a further try of a recipient or webhook-id.
    mutating func attempt(_ key: String) {
        if countsTries { tries[key, default: 0] += 1 }
    }

    /// The first of the given faults, by place, whose conditions hold; it counts as met.
    mutating func choose(among places: [Int], on occasion: Occasion) -> Int? {
        for place in places where holds(place, on: occasion) {
            met[place] += 1
            return place
        }
        return nil
    }

    private func holds(_ place: Int, on occasion: Occasion) -> Bool {
        let selection = selections[place]
        let number = occasion.number > 0 ? occasion.number : occasion.connection
        if let times = selection.times, met[place] >= times { return false }
        if !selection.numbers.isEmpty, !selection.numbers.contains(where: { $0.contains(occasion.number) }) {
            return false
        }
        if !selection.connections.isEmpty,
            !selection.connections.contains(where: { $0.contains(occasion.connection) })
        {
            return false
        }
        if let every = selection.every, !number.isMultiple(of: every) { return false }
        if let pattern = selection.pattern, !occasion.subjects.contains(where: { Self.matches($0, pattern) }) {
            return false
        }
        if let first = selection.first, !occasion.keys.contains(where: { tries[$0, default: 0] <= first }) {
            return false
        }
        if let rate = selection.rate { return draw(place, number: number, key: occasion.keys.first) < rate }
        return true
    }

    /// A number in 0..<1 that depends on nothing but the seed, the fault, and the key with its try (or the number).
    private func draw(_ place: Int, number: Int, key: String?) -> Double {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in (key ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let count = key.map { tries[$0, default: 0] } ?? number
        hash = hash &+ UInt64(place) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(count) &* 0xD1B5_4A32_D192_ED03
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        return Double((hash ^ hash >> 31) >> 11) / Double(1 << 53)
    }

    /// Whether the text fits the pattern; `*` stands for any text, letters match in either case.
    static func matches(_ text: String, _ pattern: String) -> Bool {
        let text = Array(text.lowercased().utf8)
        let pattern = Array(pattern.lowercased().utf8)
        var place = 0
        var at = 0
        var retry: (place: Int, at: Int)?
        while place < text.count {
            if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
                at += 1
                retry = (place, at)
            } else if at < pattern.count, pattern[at] == text[place] {
                place += 1
                at += 1
            } else if let (start, after) = retry {
                place = start + 1
                at = after
                retry = (place, at)
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
