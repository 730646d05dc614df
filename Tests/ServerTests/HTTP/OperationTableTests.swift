import Server
import Testing
import Values

@Suite struct OperationTableTests {
    private static func operation(_ id: String, _ method: String, _ path: String) -> Operation {
        Operation(id, method, path, id, access: .anyone) { _ in Reply() }
    }
    private static let table = OperationTable([
        operation("list", "GET", "/v1/leads"), operation("add", "POST", "/v1/leads"),
        operation("one", "GET", "/v1/leads/{lead}"), operation("queue", "GET", "/v1/leads/queue"),
        operation("part", "GET", "/v1/leads/{lead}/story/{page}"),
    ])

    @Test func `a fixed name goes before one that varies`() throws {
        #expect(try Self.table.find("GET", "/v1/leads/queue").operation.id == "queue")
        let (one, parameters) = try Self.table.find("GET", "/v1/leads/queues")
        #expect(one.id == "one" && parameters == ["lead": "queues"])
        #expect(try Self.table.find("GET", "/v1/leads/a%2Fb%20c/story/2").parameters == ["lead": "a/b c", "page": "2"])
    }

    @Test(arguments: ["/", "/v1", "/v1/leads/", "/v1/leads//story/1", "/v1/leads/%FF", "/v1/leads/1/story", "", "//"])
    func `what nobody serves is not found`(path: String) {
        let problem = #expect(throws: HTTPProblem.self) { try Self.table.find("GET", path) }
        #expect(problem?.kind == .notFound)
    }

    @Test func `another method is told which there are`() {
        let problem = #expect(throws: HTTPProblem.self) { try Self.table.find("DELETE", "/v1/leads") }
        #expect(problem?.kind == .methodNotAllowed && problem?.allow == ["GET", "HEAD", "POST"])
    }
}
