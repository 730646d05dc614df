import Testing

@testable import Sink

@Suite struct IMAPInputTests {
    private static func events(_ text: String, pieces: Int = .max, limits: IMAPInput.Limits) -> [IMAPInput.Event] {
        var input = IMAPInput(limits: limits)
        var (events, rest) = ([IMAPInput.Event](), Array(text.utf8)[...])
        while !rest.isEmpty {
            input.receive(rest.prefix(pieces))
            rest = rest.dropFirst(pieces)
            while let event = input.next() { events.append(event) }
        }
        return events
    }

    private static let limits = IMAPInput.Limits(line: 100, literals: 50, unasked: 20)

    private static func text(_ text: String) -> IMAPInput.Piece { .text(Array(text.utf8)) }
    private static func literal(_ text: String) -> IMAPInput.Piece { .literal(Array(text.utf8)) }

    @Test(arguments: [1, 2, 7, Int.max])
    func `commands and their literals are cut alike, however the bytes arrive`(pieces: Int) {
        let said = "a NOOP\r\nb LOGIN {3}\r\nana {6+}\r\nse\r\nme\r\nc LOGOUT\r\n"
        #expect(
            Self.events(said, pieces: pieces, limits: Self.limits) == [
                .command([Self.text("a NOOP")]), .asks,
                .command([
                    Self.text("b LOGIN "), Self.literal("ana"), Self.text(" "), Self.literal("se\r\nme"), Self.text(""),
                ]),
                .command([Self.text("c LOGOUT")]),
            ])
    }

    @Test func `a literal that is too long is refused before it is sent, and what follows is heard`() {
        let said = "b LOGIN ana {51}\r\nc NOOP\r\n"
        #expect(Self.events(said, limits: Self.limits) == [.tooBig(tag: "b"), .command([Self.text("c NOOP")])])
    }

    @Test(arguments: [
        "b LOGIN {21+}\r\nx", "b LOGIN {999999999+}\r\nx", "b LOGIN " + String(repeating: "x", count: 100),
        "b NOOP\nc NOOP\r\n", "b N\u{0}OP\r\n",
    ])
    func `what cannot be followed ends it, once`(said: String) {
        let events = Self.events(said + "d NOOP\r\n", limits: Self.limits)
        #expect(events.count { if case .flaw = $0 { true } else { false } } == 1, "\(events)")
        #expect(events.last != .command([Self.text("d NOOP")]))
    }

    @Test func `literals without asking are a flaw where they are not offered`() {
        var limits = Self.limits
        limits.unasked = nil
        let events = Self.events("b LOGIN {1+}\r\nx y\r\n", limits: limits)
        #expect(events == [.flaw("a literal is too long to be sent without asking")])
    }

    @Test func `a line of a dialogue is handed over as it is`() {
        var input = IMAPInput()
        input.receive("AGEAYg==\r\nDONE\r\n".utf8)
        #expect(input.next(isLine: true) == .line(Array("AGEAYg==".utf8)))
        #expect(input.next(isLine: true) == .line(Array("DONE".utf8)))
        #expect(input.next(isLine: true) == nil)
    }
}
