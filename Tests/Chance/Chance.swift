/// Chance from a seed (SplitMix64): the same on every machine, so that every failure can be run again.
package struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than this, which is more than 0.
    package mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    /// Whether something of so many cases in a hundred is the case.
    package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One of them, which are at least one.
    package mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// Another sequence of chances, told apart by a number.
    package func split(_ number: Int) -> Chance { Chance(seed: state ^ UInt64(number) &* 0xD134_2543_DE82_EF95) }
}
