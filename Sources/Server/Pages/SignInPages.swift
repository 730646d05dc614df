import Engine
import Ports
private import Scheduler
private import Synchronization
import Values

/// What stands between guessed passwords and the accounts, and between whoever asks and the mails that follow.
package final class SignInLimiter: Sendable {
    private let brake = Mutex(SignInBrake())
    private let askers = Mutex(RateLimiter(RateLimit(perHour: 10)))
    private let mails = Mutex(RateLimiter(RateLimit(perHour: 5)))

    func begin(_ keys: [String], at now: Moment) -> Span? { brake.withLock { $0.begin(keys, at: now) } }
    func right(_ keys: [String]) { brake.withLock { $0.right(keys) } }
    /// Takes one of the links that an address may ask for; nil, or the seconds to wait.
    func ask(from client: String, at now: Moment) -> Int? {
        askers.withLock { $0.take(ClientAddress.group(client), at: now) }
    }
    /// Takes one of the mails of a kind that a person may get; nil, or the seconds to wait.
    func mail(_ kind: String, to person: Int64, at now: Moment) -> Int? {
        mails.withLock { $0.take("\(kind) \(person)", at: now) }
    }
}

extension Pages {
    private static let cookie = "baton"
    private static let formCookie = "baton_form"
    /// A session that is not used for so long is over.
    static let sessionLife = Span.days(14)

    /// Who the browser's session belongs to; nil where there is none, or it is over.
    package func visitor(of call: Call) async throws -> Visitor? {
        guard let text = call.cookie(Self.cookie), text.utf8.count <= 64 else { return nil }
        let secret = Secret(text: text)
        let (now, life) = (call.now, Self.sessionLife)
        let found = try await context.reading.read { records -> (Person, Session)? in
            guard let session = try records.session(hash: secret.hash), now - session.seenAt < life,
                let person = try records.person(session.person)
            else { return nil }
            return (person, session)
        }
        guard let (person, session) = found, let role = Role(rawValue: person.role) else { return nil }
        if now - session.seenAt > .minutes(10) {
            let hash = secret.hash
            try? await context.writer.perform { try $0.touchSession(hash) }
        }
        let code = person.language ?? call.preferredLanguage
        return Visitor(
            person: person, role: role, secret: secret,
            reader: ReaderLanguage(code: code, words: PageWords.words(in: code), zone: rules.zone))
    }

    var signInOperations: [Operation] {
        [
            open("root", "GET", "/") { _ in .redirect(to: "/queue") },
            open("signIn", "GET", "/sign-in") { call in
                let told = call.query["told"] == "link" ? reader(of: call).say("link_told") : ""
                return try signInPage(call, next: call.query["next"] ?? "", told: told)
            },
            open("signInPost", "POST", "/sign-in") { call in try await signIn(call) },
            open("signInLink", "GET", "/sign-in/{token}") { call in try await linkPage(call) },
            open("signInLinkPost", "POST", "/sign-in/{token}") { call in try await spendLink(call) },
            act("signOut", "/sign-out", roles: Set(Role.people)) { call, visitor in
                let hash = visitor.secret.hash
                try await context.writer.perform { try $0.endSession(hash) }
                return Reply.redirect(to: "/sign-in").with("Set-Cookie", setCookie(Self.cookie, "", seconds: 0))
            },
        ]
    }

    private func open(
        _ id: String, _ method: String, _ path: String, _ handle: @escaping @Sendable (Call) async throws -> Reply
    ) -> Operation {
        Operation(
            id, method, path, id, access: .anyone, bodyType: "application/x-www-form-urlencoded", bodyLimit: 8_192,
            isPublished: false, handle: handle)
    }

    func reader(of call: Call) -> ReaderLanguage {
        let code = call.preferredLanguage
        return ReaderLanguage(code: code, words: PageWords.words(in: code), zone: rules.zone)
    }

    /// The sign-in page; its form is tied to a cookie of its own, for nobody is signed in yet.
    func signInPage(
        _ call: Call, next: String, name: String = "", error: String = "", told: String = "", typed: String = "",
        status: Int = 200
    ) throws -> Reply {
        let reader = reader(of: call)
        let secret = call.cookie(Self.formCookie).flatMap { $0.utf8.count == 43 ? Secret(text: $0) : nil } ?? .random()
        return try plainPage(
            call, "sign-in", title: reader.say("sign_in"), reader: reader, csrf: secret.formToken,
            [
                "next": .string(next), "name": .string(name), "error": .string(error), "told": .string(told),
                "typed": .string(typed), "by_mail": .bool(mailsLinks),
            ],
            status: status
        ).with("Set-Cookie", setCookie(Self.formCookie, secret.text, seconds: 3_600))
    }

    /// The sign-in page for a form whose session is over: what was typed is on it, and it leads back to where that was.
    func signedOut(_ call: Call) throws -> Reply {
        try signInPage(
            call, next: back(call), error: reader(of: call).say("signed_out_meanwhile"), typed: note(in: call),
            status: 403)
    }

    private func signIn(_ call: Call) async throws -> Reply {
        let form = try call.form()
        let reader = reader(of: call)
        let (name, next) = (form["name"] ?? "", form["next"] ?? "")
        guard let secret = call.cookie(Self.formCookie).map({ Secret(text: $0) }), secret.admits(form: form["csrf"])
        else {
            return try signInPage(call, next: next, name: name, error: reader.say("form_is_old"), status: 403)
        }
        if form["how"] == "link" { return try askForLink(call, name: name, next: next) }
        let keys = ["name \(name.lowercased().prefix(100))", "from \(ClientAddress.group(call.client))"]
        if let wait = brake.begin(keys, at: call.now) {
            let seconds = max(1, wait.milliseconds / 1_000)
            return try signInPage(
                call, next: next, name: name, error: reader.say("wait_seconds", String(seconds)), status: 429
            ).with("Retry-After", String(seconds))
        }
        let person = try await context.reading.read { try $0.person(named: name) }
        let kept = person?.password.map { PasswordHash(kept: $0) } ?? .nobody
        guard kept.matches(form["password"] ?? ""), let person, person.password != nil else {
            return try signInPage(call, next: next, name: name, error: reader.say("wrong_password"), status: 401)
        }
        brake.right(keys)
        return try await begin(call, person, next: next)
    }

    private func linkOwner(_ call: Call) async throws -> (Person, Secret)? {
        let secret = Secret(text: call.parameter("token"))
        let now = call.now
        let found = try await context.reading.read { records in
            try records.signInLink(hash: secret.hash, at: now).flatMap { try records.person($0) }
        }
        return found.map { ($0, secret) }
    }

    /// A link is only looked at by a GET, which mail scanners make too; the button spends it.
    private func linkPage(_ call: Call) async throws -> Reply {
        let reader = reader(of: call)
        guard let (person, secret) = try await linkOwner(call) else {
            return try signInPage(call, next: "", error: reader.say("link_is_over"), status: 410)
        }
        return try plainPage(
            call, "sign-in-link", title: reader.say("sign_in"), reader: reader, csrf: "",
            ["name": .string(person.name), "action": .string("/sign-in/\(secret.text)")])
    }

    private func spendLink(_ call: Call) async throws -> Reply {
        let reader = reader(of: call)
        guard let (person, secret) = try await linkOwner(call) else {
            return try signInPage(call, next: "", error: reader.say("link_is_over"), status: 410)
        }
        let hash = secret.hash
        try await context.writer.perform { try $0.spendSignInLink(hash) }
        return try await begin(call, person, next: person.password == nil ? "/settings" : "/queue")
    }

    private func begin(_ call: Call, _ person: Person, next: String) async throws -> Reply {
        let secret = Secret.random()
        let agent = String(decoding: Array((call.header("user-agent") ?? "").utf8.prefix(200)), as: UTF8.self)
        let (hash, id, life) = (secret.hash, person.id, Self.sessionLife)
        try await context.writer.perform { try $0.beginSession(hash, person: id, agent: agent, life: life) }
        return Reply.redirect(to: Self.ownPath(next)).with(
            "Set-Cookie", setCookie(Self.cookie, secret.text, seconds: life.milliseconds / 1_000))
    }

    /// Only a path of ours: `//elsewhere` is another host, also with a tab between, which browsers leave out.
    static func ownPath(_ next: String) -> String {
        let isPlain = next.utf8.allSatisfy { $0 > 0x20 && $0 != 0x5C && $0 != 0x7F }
        return isPlain && next.hasPrefix("/") && !next.hasPrefix("//") ? next : "/queue"
    }

    private func setCookie(_ name: String, _ value: String, seconds: Int64) -> String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(seconds)" + (isSecure ? "; Secure" : "")
    }
}

extension String {
    /// The text as a value in a URL's query.
    var inQuery: String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        return utf8.reduce(into: "") { text, byte in
            if plain.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
    }
}
