import Engine
import Ports
import Scheduler
import Testing
import Values

@testable import Server

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
        try Self.examine(try #require(HTTPProblem(error).hint), house)
    }

    private static let remedies: [Remedy] = [
        .examine(mailbox: "ana"), .signIn(mailbox: "ana"), .resume(route: "ana"), .settle(message: 1),
        .resumeLead(address: "a@example.com"), .resumeSequence(name: "flow"), .endAbsence(address: "a@example.com"),
    ]

    @Test(arguments: remedies)
    func `what helps is a request that is served, or what is done where Baton runs`(remedy: Remedy) throws {
        let house = try TestHouse()
        defer { house.end() }
        try Self.examine(remedy.request, house)
        for language in ["en", "de"] {
            let reader = ReaderLanguage(code: language, words: PageWords.words(in: language), zone: .utc)
            #expect(!reader.say(remedy).hasPrefix("helps_"), "\(language)")
        }
    }

    private static func examine(_ hint: String, _ house: TestHouse) throws {
        #expect(!hint.contains("`baton"), "\(hint)")
        let table = OperationTable(house.context.operations)
        for request in hint.matches(of: /(GET|POST|PATCH) (\/v1\/[a-z0-9\/{}-]+)/) {
            let path = request.output.2.replacing(/{[a-z]+}/, with: "1")
            #expect(throws: Never.self, "\(hint)") { try table.find(String(request.output.1), String(path)) }
        }
    }
}
