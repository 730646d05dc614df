package import Values

/// All chance of a simulated life, from its seed alone (SplitMix64): the same on every machine and in every build.
package struct Dice: Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than this.
    package mutating func below(_ limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }

    package mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// Whether something of so many cases in a thousand is the case.
    package mutating func chance(_ perMille: Int) -> Bool { below(1_000) < perMille }

    package mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// A span between two, short ones as likely as long ones: its magnitude is what is drawn.
    package mutating func span(_ shortest: Span, _ longest: Span) -> Span {
        var length = max(shortest.milliseconds, 1)
        while length < longest.milliseconds, chance(700) { length *= 3 }
        length = min(length, longest.milliseconds)
        return .milliseconds(length / 2 + Int64(next() % UInt64(length / 2 + 1)))
    }

    /// Other dice, so that one part of the simulation does not shift the draws of another.
    package mutating func fork() -> Dice { Dice(seed: next()) }
}
