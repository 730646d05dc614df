import Engine
import Scheduler
import Server
import Testing

/// What an answer over HTTP tells somebody to do.
@Suite struct HintTests {
    private static let errors: [SchedulerError] = [
        .unknownLead("a"), .unknownSequence("a", known: ["b"]), .unknownVersion("1"), .unknownQueue("a", known: []),
        .unknownOffer("a", known: []), .ambiguousOffer(["a", "b"]), .nothingForSale("a", known: []),
        .unknownReason("a", near: "b", known: ["b"]), .unknownEvent("a", meant: nil),
        .unclearEvent("a", among: ["click"]),
        .badEvent(part: "id", .empty), .unknownPerson("a"), .unknownCard("1"), .unknownMessage("1"),
        .unknownMailbox("a", known: []), .unsettable("a", .tags), .claimed(card: 1, by: "a"),
        .cannotWork("a", .unknown(known: ["b"])), .cannotWork("a", .role("reader")),
        .cannotWork("a", .away(until: "b")),
        .cardClosed(1), .noBasis(lead: "a", needs: "consent"), .busy(lead: "a", sequence: "b"),
        .running(lead: "a", sequence: "b"), .wrongState(message: 1, state: "unknown"),
        .wrongState(message: 1, state: "sent"),
        .runOver(message: 1, outcome: "won"),
    ]

    @Test(arguments: errors)
    func `a hint names requests that are served, and no command`(error: SchedulerError) throws {
        let house = try TestHouse()
        defer { house.end() }
        let hint = try #require(HTTPProblem(error).hint)
        #expect(!hint.contains("`baton"), "\(hint)")
        let table = OperationTable(house.context.operations)
        for request in hint.matches(of: /(GET|POST) (\/v1\/[a-z0-9\/{}-]+)/) {
            let path = request.output.2.replacing(/{[a-z]+}/, with: "1")
            #expect(throws: Never.self, "\(hint)") { try table.find(String(request.output.1), String(path)) }
        }
    }
}
