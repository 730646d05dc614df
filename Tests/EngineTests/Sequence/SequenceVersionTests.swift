import Testing
import Values

@testable import Engine

/// Nested blocks laid out in one array, each step knowing what follows it.
struct SequenceVersionTests {
    private let walk = Walk([
        Walk.email("a"),
        Walk.waitFor("b", then: [Walk.email("c"), Walk.score("d")], otherwise: [Walk.email("e")]),
        Walk.escalate(
            "f", blocks: [(.lost, [Walk.score("g")]), (.missed, []), (.recycle(reason: "x"), [Walk.score("h")])]),
        Walk.email("i"),
    ])

    private func next(_ id: String) throws -> String? {
        let place = try #require(walk.version.place(of: id))
        return walk.version.steps[place].next.map { walk.version.steps[$0].id }
    }

    private func entry(_ id: String, _ block: Block) throws -> String? {
        let place = try #require(walk.version.place(of: id))
        return walk.version.steps[place].entry(of: block).map { walk.version.steps[$0].id }
    }

    @Test func `steps stand in document order`() {
        #expect(walk.version.steps.map(\.id) == ["a", "b", "c", "d", "e", "f", "g", "h", "i"])
        #expect(walk.version.start == 0)
    }

    @Test func `blocks flow back into what follows their step`() throws {
        #expect(try next("a") == "b")
        #expect(try next("b") == "f")
        #expect(try next("c") == "d")
        #expect(try next("d") == "f")
        #expect(try next("e") == "f")
        #expect(try next("i") == nil)
    }

    @Test func `the blocks of a lost or recycled lead end the sequence`() throws {
        #expect(try next("g") == nil)
        #expect(try next("h") == nil)
    }

    @Test func `an empty or absent block leads past its step`() throws {
        #expect(try entry("b", .then) == "c")
        #expect(try entry("b", .otherwise) == "e")
        #expect(try entry("f", .missed) == "i")
        #expect(try entry("f", .unpaid) == "i")
    }

    @Test func `the flow only goes forward, so every run ends`() {
        for (place, step) in walk.version.steps.enumerated() {
            for following in [step.next] + step.blocks.values { #expect(following.map { $0 > place } ?? true) }
        }
    }

    @Test func `it knows every offer it sells, its own first`() {
        let version = Walk(
            [Walk.close("a", "course"), Walk.close("b", "seat"), Walk.close("c", "course")], offer: "seat"
        )
        .version
        #expect(version.offers == ["seat", "course"])
        #expect(Walk([Walk.email("a")]).version.offers.isEmpty)
    }
}
