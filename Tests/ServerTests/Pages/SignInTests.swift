import Ports
import Scheduler
import Testing
import Values

@testable import Server

/// Who comes in through the sign-in, and who does not.
@Suite struct SignInTests {
    private static let password = "correct horse battery"

    private func house(now: @escaping @Sendable () -> Moment) async throws -> TestHouse {
        let house = try TestHouse(now: now)
        let kept = try PasswordHash(of: Self.password, salt: Secret.salt()).text
        try await house.context.writer.perform { scheduler in
            let person = try scheduler.keepPerson("mia", address: nil, role: "salesperson", actor: "test")
            try scheduler.setPassword(kept, of: person.id, keeping: nil)
        }
        return house
    }

    private func signIn(
        _ house: TestHouse, _ name: String, _ password: String, next: String = "", from peer: String = "192.0.2.7"
    ) async throws -> TestHouse.Answer {
        let secret = Secret.random()
        let body = "csrf=\(secret.formToken)&name=\(name)&password=\(password.inQuery)&next=\(next.inQuery)"
        return try await house.send(
            "POST", "/sign-in", Array(body.utf8), type: "application/x-www-form-urlencoded",
            headers: [("Cookie", "baton_form=\(secret.text)")], from: peer)
    }

    @Test func `the right password opens the pages, and signing out closes them`() async throws {
        let house = try await house { SystemMoment.now }
        defer { house.end() }
        let answer = try await signIn(house, "mia", Self.password, next: "/deals")
        #expect(answer.status == 303 && answer.header("location") == "/deals")
        let cookie = try #require(answer.header("set-cookie")?.prefix { $0 != ";" })
        #expect(answer.header("set-cookie")?.contains("HttpOnly; SameSite=Lax") == true)
        #expect(answer.header("set-cookie")?.hasSuffix("; Secure") == true)
        let headers = [("Cookie", String(cookie))]
        #expect(try await house.send("GET", "/deals", headers: headers).status == 200)
        let secret = Secret(text: String(cookie.dropFirst("baton=".count)))
        let out = try await house.send(
            "POST", "/sign-out", Array("csrf=\(secret.formToken)".utf8), type: "application/x-www-form-urlencoded",
            headers: headers)
        #expect(out.status == 303)
        #expect(try await house.send("GET", "/deals", headers: headers).status == 303)
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "evil"])
    func `after signing in nobody is sent to another site`(next: String) { #expect(Pages.ownPath(next) == "/queue") }

    @Test func `who guesses waits, even where all the guesses come at once`() async throws {
        let opened = SystemMoment.now
        let house = try await house { opened }
        defer { house.end() }
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<9 {
                group.addTask { try await signIn(house, "mia", "wrong \(number)", from: "198.51.100.\(number)").status }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 401 }.count == 6 && statuses.filter { $0 == 429 }.count == 3, "\(statuses)")
        #expect(try await signIn(house, "mia", Self.password).status == 429)
        #expect(try await signIn(house, "nobody", "x").status == 401)
    }

    @Test func `a link signs in once, and a scanner that looks at it spends nothing`() async throws {
        let house = try await house { SystemMoment.now }
        defer { house.end() }
        let secret = Secret.random()
        let hash = secret.hash
        try await house.context.writer.perform { scheduler in
            _ = try scheduler.perform(.keepSignInLink(name: "mia", hash: hash), by: "test")
        }
        for _ in 0..<3 { #expect(try await house.send("GET", "/sign-in/\(secret.text)").status == 200) }
        #expect(try await house.send("POST", "/sign-in/\(secret.text)").status == 303)
        #expect(try await house.send("POST", "/sign-in/\(secret.text)").status == 410)
        #expect(try await house.send("GET", "/sign-in/\(secret.text)").status == 410)
    }
}
