import Engine
import Ports
import Scheduler
import Values

@testable import Server

/// A person's browser that is signed in to a home: it keeps its cookie, and posts forms as our own pages do.
struct Browser: Sendable {
    let house: TestHouse
    private let secret = Secret.random()

    init(_ house: TestHouse, _ name: String, _ role: Role, address: String? = nil) async throws {
        self.house = house
        let hash = secret.hash
        try await house.context.writer.perform { scheduler in
            let person = try scheduler.keepPerson(name, address: address, role: role.rawValue, actor: "test")
            try scheduler.beginSession(hash, person: person.id, agent: "test", life: .days(1))
        }
    }

    func get(_ path: String) async throws -> TestHouse.Answer {
        try await house.send("GET", path, headers: [("Cookie", "baton=\(secret.text)")])
    }

    /// Posts a form; without `proof`, as another site would.
    func post(_ path: String, _ fields: [(String, String)] = [], proof: Bool = true) async throws -> TestHouse.Answer {
        let all = (proof ? [("csrf", secret.formToken)] : []) + fields
        let body = all.map { "\($0.0.inQuery)=\($0.1.inQuery)" }.joined(separator: "&")
        return try await house.send(
            "POST", path, Array(body.utf8), type: "application/x-www-form-urlencoded",
            headers: [("Cookie", "baton=\(secret.text)")])
    }

    /// Sends JSON to the API with nothing but the cookie.
    func send(_ method: String, _ path: String, _ value: Value) async throws -> TestHouse.Answer {
        try await house.send(
            method, path, value.json(), type: "application/json", headers: [("Cookie", "baton=\(secret.text)")])
    }
}
