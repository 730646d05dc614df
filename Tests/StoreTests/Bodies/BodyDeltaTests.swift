import Chance
import Testing

@testable import Store

@Suite struct BodyDeltaTests {
    private static let base = Array(
        (0..<60).map { "Line \($0) of what all of these messages say, in the same words.\r\n" }.joined().utf8)

    @Test func `a body that is its base is one run`() {
        let delta = BodyDelta(base: Self.base)
        #expect(delta.encode(Self.base).count <= 4)
        #expect(BodyDelta.decode(delta.encode(Self.base), base: Self.base) == Self.base)
    }

    @Test func `a value in a line costs little more than itself`() {
        var body = Self.base
        body.replaceSubrange(700..<703, with: Array("Zoë Marabella".utf8))
        let encoded = BodyDelta(base: Self.base).encode(body)
        #expect(encoded.count < 120, "\(encoded.count)")
        #expect(BodyDelta.decode(encoded, base: Self.base) == body)
    }

    @Test func `whatever a body is, it comes back`() {
        var chance = Chance(seed: 4)
        let delta = BodyDelta(base: Self.base)
        for _ in 0..<2_000 {
            var body = Self.base
            for _ in 0..<Int.random(in: 0...6, using: &chance) {
                let start = Int.random(in: 0...body.count, using: &chance)
                let end = min(body.count, start + Int.random(in: 0...200, using: &chance))
                let piece = (0..<Int.random(in: 0...90, using: &chance)).map { _ in
                    Bool.random(using: &chance) ? UInt8(0x0A) : UInt8.random(in: 0...255, using: &chance)
                }
                body.replaceSubrange(start..<end, with: piece)
            }
            #expect(BodyDelta.decode(delta.encode(body), base: Self.base) == body)
        }
    }

    @Test func `bytes that are no delta of a base are refused and never read past it`() {
        var chance = Chance(seed: 9)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &chance)).map { _ in
                UInt8.random(in: 0...255, using: &chance)
            }
            guard let body = BodyDelta.decode(bytes, base: Self.base) else { continue }
            #expect(body.count <= 40 * Self.base.count)
        }
        #expect(BodyDelta.decode([0x03, 0xFF, 0xFF, 0x7F], base: Self.base) == nil)
        #expect(BodyDelta.decode([0x80], base: Self.base) == nil)
        #expect(BodyDelta.decode([UInt8](repeating: 0xFF, count: 12), base: Self.base) == nil)
    }

    @Test func `an empty base has nothing in common with anything`() {
        let delta = BodyDelta(base: [])
        for body in [[], [7], Self.base] {
            #expect(BodyDelta.decode(delta.encode(body), base: []) == body)
        }
    }
}
