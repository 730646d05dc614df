import Foundation
import Ports
import Scheduler
import Server
import Testing
import Values

/// The API as a stranger's tool reads its description and tries it: Schemathesis, as the owner, as a form, and as nobody.
@Suite(.serialized, .enabled(if: Judge.has("schemathesis"), "there is no schemathesis"))
struct SchemathesisTests {
    /// All checks, of single requests and of chains that use what one before gave. What no schema can say, such as a report that ends before it begins, is refused with 422.
    private static let program = """
        import sys, schemathesis
        from schemathesis.cli import schemathesis as run

        @schemathesis.serializer("message/rfc822", "text/csv")
        def as_it_is(context, value):
            return value if isinstance(value, bytes) else str(value).encode()

        with open("schemathesis.toml", "w") as file:
            file.write("[checks]\\n")
            file.write("positive_data_acceptance.expected-statuses = ")
            file.write('["2xx", "3xx", 401, 403, 404, 409, 422]\\n')
            file.write("[phases.stateful.generation]\\nmax-examples = 25\\n")
            # The token that it comes with is not to be revoked: the rest would only be refused.
            file.write('[[operations]]\\ninclude-operation-id = "revokeToken"\\n')
            file.write("[operations.phases.stateful]\\nenabled = false\\n")
        sys.exit(run(sys.argv[1:]))
        """
    private static let settings = [
        "--phases", "coverage,fuzzing,stateful", "-n", "3", "--seed", "20261129", "--no-shrink",
        "--continue-on-failure", "--suppress-health-check", "all", "--warnings", "off", "--no-color",
    ]

    @Test(arguments: [Role?.none, .owner])
    func `nothing that the description allows or forbids breaks what it promises`(role: Role?) async throws {
        let house = try TestHouse(limits: .generous)
        defer { house.end() }
        let lead = try await house.lead("ann@example.com", ["first_name": "Ann"])
        try await house.context.writer.perform { try $0.ask(about: lead, reason: "why", actor: "test") }
        let server = try HTTPServer.start(at: .address(host: "127.0.0.1", port: 0), house.front)
        defer { server.stop(grace: .seconds(2)) }
        var arguments = ["run", "http://127.0.0.1:\(server.port)/openapi.json"] + Self.settings
        if let role { arguments += ["-H", "Authorization: Bearer \(try await house.token(role))"] }
        // Whoever may do most is asked most; of the others, who is refused is seen soon.
        arguments += ["--mode", role == .owner ? "all" : "positive"]
        let told = try Judge.run(Self.program, arguments)
        #expect(told.code == 0, "\(told.text.suffix(6_000))")
        #expect(told.text.contains("No issues found"), "\(told.text.suffix(1_000))")
    }
}

extension HTTPLimits {
    /// Nobody is slowed: a tool that tries everything would otherwise only learn how the brake answers.
    static var generous: HTTPLimits {
        var limits = HTTPLimits()
        let much = RateLimit(perMinute: 10_000_000, burst: 1_000_000)
        (limits.strangers, limits.tokens, limits.wrongTokens) = (much, much, much)
        return limits
    }
}
