import Server
import Testing
import Values

@Suite struct RoleTests {
    /// A path of an operation with something in its varying parts.
    private static func path(_ operation: Operation) -> String {
        operation.path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") ? "1" : String($0) }.joined(separator: "/")
    }

    @Test func `each operation lets in exactly the roles it names`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        var tokens: [Role: String] = [:]
        for role in Role.allCases { tokens[role] = try await house.token(role) }
        for operation in house.context.operations {
            let allowed: Set<Role>?
            switch operation.access {
            case .anyone: allowed = nil
            case .roles(let roles): allowed = roles
            case .people: allowed = []
            }
            for (role, token) in tokens {
                let answer = try await house.send(operation.method, Self.path(operation), token: token)
                let isLetIn = answer.status != 401 && answer.status != 403
                if let allowed {
                    #expect(isLetIn == allowed.contains(role), "\(operation.id) \(role): \(answer.status)")
                } else {
                    #expect(answer.status != 403, "\(operation.id) \(role)")
                }
            }
            guard allowed != nil else { continue }
            let stranger = try await house.send(operation.method, Self.path(operation))
            #expect(stranger.status == 401 && stranger.header("www-authenticate") != nil, "\(operation.id)")
        }
    }

    @Test func `a wrong or revoked token opens nothing, and many wrong ones are slowed`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let owner = try await house.token(.owner)
        let made = try await house.post("/v1/tokens", ["name": "shop", "role": "ingest"], token: owner)
        let text = try #require(made.json["token"]?.text)
        #expect(made.status == 201)
        #expect(try await house.post("/v1/tokens", ["name": "shop", "role": "ingest"], token: owner).status == 409)
        #expect(try await house.post("/v1/leads", ["email": "a@example.com"], token: text).status == 200)
        let list = try await house.send("GET", "/v1/tokens", token: owner)
        #expect(!list.text.contains(text) && list.text.contains("shop"))
        #expect(try await house.send("DELETE", "/v1/tokens/shop", token: owner).status == 200)
        #expect(try await house.post("/v1/leads", ["email": "a@example.com"], token: text).status == 401)
        #expect(try await house.send("DELETE", "/v1/tokens/shop", token: owner).status == 404)
        var statuses: Set<Int> = []
        for number in 0..<30 {
            statuses.insert(try await house.post("/v1/leads", [:], token: "bt_wrong\(number)").status)
        }
        #expect(statuses == [401, 429])
    }

    @Test func `the description names every published operation, and nothing else`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let answer = try await house.send("GET", "/openapi.json")
        #expect(answer.status == 200 && answer.json["openapi"] == "3.1.0")
        guard case .object(let paths)? = answer.json["paths"] else { return #expect(Bool(false)) }
        var described: Set<String> = []
        for path in paths.entries {
            guard case .object(let methods) = path.value else { continue }
            for method in methods.entries {
                described.insert("\(method.name.uppercased()) \(path.name)")
                #expect(method.value["operationId"]?.text?.isEmpty == false)
            }
        }
        let served = house.front.table.operations.filter(\.isPublished).map { "\($0.method) \($0.path)" }
        // The description itself is one of the operations it does not describe.
        #expect(described == Set(served).subtracting(["GET /openapi.json"]))
        let tag = try #require(answer.header("etag"))
        #expect(try await house.send("GET", "/openapi.json", headers: [("If-None-Match", tag)]).status == 304)
    }
}
