import Testing

@testable import Transport

@Suite struct TokenStateTests {
    private static func at(_ seconds: Int64) -> Monotonic { Monotonic(milliseconds: seconds * 1_000) }

    private static func fresh(lifetime: Int64 = 3_600) -> TokenState {
        var state = TokenState()
        state.asked()
        state.granted("one", lifetime: lifetime, at: at(0))
        return state
    }

    @Test func `without a token one is asked for, once`() {
        var state = TokenState()
        #expect(state.usable(at: Self.at(0)) == nil)
        #expect(state.wantsNew(at: Self.at(0)))
        state.asked()
        #expect(!state.wantsNew(at: Self.at(0)))
    }

    @Test func `a new token is asked for five minutes early while the old one serves`() {
        let state = Self.fresh()
        #expect(!state.wantsNew(at: Self.at(3_239)) && state.usable(at: Self.at(3_239)) == "one")
        #expect(state.wantsNew(at: Self.at(3_300)) && state.usable(at: Self.at(3_300)) == "one")
        #expect(state.usable(at: Self.at(3_569)) == "one")
        #expect(state.usable(at: Self.at(3_570)) == nil, "a login takes time too")
    }

    @Test func `of a short life nine tenths are used before a new token is asked for`() {
        let state = Self.fresh(lifetime: 100)
        #expect(!state.wantsNew(at: Self.at(69)))
        #expect(state.usable(at: Self.at(69)) == "one")
        #expect(state.usable(at: Self.at(71)) == nil)
        #expect(Self.fresh(lifetime: 1).usable(at: Self.at(0)) == "one", "an odd lifetime is no dead end")
    }

    @Test func `after a failure the old token is used in peace for a minute`() {
        var state = Self.fresh()
        state.asked()
        state.failed(at: Self.at(3_400))
        #expect(!state.wantsNew(at: Self.at(3_459)))
        #expect(state.wantsNew(at: Self.at(3_460)))
        #expect(state.usable(at: Self.at(3_460)) == "one")
    }

    @Test func `a refused token is replaced once, whoever else was refused with it`() {
        var state = Self.fresh()
        let old = state.generation
        let together = [state.refused(old), state.refused(old), state.refused(old)]
        #expect(together == [true, true, true])
        #expect(state.usable(at: Self.at(1)) == nil && state.wantsNew(at: Self.at(1)))
        state.asked()
        let whileAsking = state.refused(old)
        #expect(whileAsking && !state.wantsNew(at: Self.at(1)), "others wait for the same one")
        state.granted("two", lifetime: 3_600, at: Self.at(2))
        let late = state.refused(old)
        #expect(late && state.usable(at: Self.at(3)) == "two", "a late refusal is of the old one")
    }

    @Test func `a second refusal is final, and a later attempt begins anew`() {
        var state = Self.fresh()
        _ = state.refused(state.generation)
        state.granted("two", lifetime: 3_600, at: Self.at(2))
        let second = state.refused(state.generation)
        #expect(!second)
        state.granted("three", lifetime: 3_600, at: Self.at(20))
        let later = state.refused(state.generation)
        #expect(later)
    }

    @Test func `a login that worked makes the next refusal a first one`() {
        var state = Self.fresh()
        _ = state.refused(state.generation)
        state.granted("two", lifetime: 3_600, at: Self.at(2))
        state.accepted(state.generation)
        let first = state.refused(state.generation)
        #expect(first)
    }
}
