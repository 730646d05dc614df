private import HTTPTypes
package import Hummingbird
private import NIOCore
private import Synchronization
package import Values
package import Workspace

/// Between the wire and the operations: finds the operation, asks who calls, keeps the limits, reads the body, and turns
/// whatever becomes of it into an answer. No request ends without one, and none shows what it must not.
package struct HTTPFront: Sendable {
    package let table: OperationTable
    package let services: Services
    private let traffic: Traffic

    /// What the front needs of the rest of the process.
    package struct Services: Sendable {
        package var limits = HTTPLimits()
        package var trusted: [Network] = []
        /// Who a bearer token belongs to; nil where it is none, or was revoked.
        package var authenticate: @Sendable (String, Moment) async throws -> Caller?
        /// Who a browser's session belongs to; the pages for people set it.
        package var session: @Sendable (Call) async throws -> Visitor? = { _ in nil }
        /// What a form is answered with that is posted by somebody who is not signed in any more.
        package var signedOut: @Sendable (Call) throws -> Reply = { _ in .redirect(to: "/sign-in") }
        package var now: @Sendable () -> Moment
        /// Words of an error of the rooms below.
        package var problem: @Sendable (any Error) -> HTTPProblem
        /// What a browser is shown instead of a problem document; nil where it is to have the document.
        package var page: @Sendable (HTTPProblem, Call, Operation?) -> Reply? = { _, _, _ in nil }
        /// Told of each answered request.
        package var observe: @Sendable (Exchanged) -> Void = { _ in }

        package init(
            authenticate: @escaping @Sendable (String, Moment) async throws -> Caller?,
            now: @escaping @Sendable () -> Moment, problem: @escaping @Sendable (any Error) -> HTTPProblem
        ) {
            self.authenticate = authenticate
            self.now = now
            self.problem = problem
        }
    }

    /// The buckets of those who call.
    private final class Traffic: Sendable {
        let strangers: Mutex<RateLimiter>
        let tokens: Mutex<RateLimiter>
        let wrongTokens: Mutex<RateLimiter>

        init(_ limits: HTTPLimits) {
            strangers = Mutex(RateLimiter(limits.strangers))
            tokens = Mutex(RateLimiter(limits.tokens))
            wrongTokens = Mutex(RateLimiter(limits.wrongTokens))
        }
    }

    package init(_ operations: [Operation], _ services: Services) {
        table = OperationTable(operations)
        self.services = services
        traffic = Traffic(services.limits)
    }

    /// What a proxy says the client's address is in.
    private static let forwarded = HTTPField.Name("x-forwarded-for")

    /// Answers one request from this peer.
    package func respond(to request: Request, from peer: String) async -> Response {
        let began = ContinuousClock.now
        let now = services.now()
        let isHead = request.method == .head
        let client = ClientAddress.find(
            peer: peer, forwarded: Self.forwarded.flatMap { request.headers[$0] },
            trusted: services.trusted)
        var call = Call(
            method: isHead ? "GET" : request.method.rawValue, path: request.uri.path, headers: request.headers,
            client: client, now: now, isHead: isHead)
        var operation: Operation?
        let reply: Reply
        do {
            reply = try await answer(request, &call, &operation)
        } catch {
            let problem = error as? HTTPProblem ?? services.problem(error)
            reply = call.wantsPage ? services.page(problem, call, operation) ?? problem.reply : problem.reply
        }
        services.observe(
            Exchanged(
                operation: operation?.id ?? "none", method: request.method.rawValue, status: reply.status, at: now,
                took: ContinuousClock.now - began, received: call.body.count, sent: reply.body.count, client: client,
                caller: call.caller?.name, cause: reply.cause))
        return reply.response(withoutBody: isHead)
    }

    private func answer(
        _ request: Request, _ call: inout Call, _ operation: inout Operation?
    ) async throws -> Reply {
        let group = ClientAddress.group(call.client)
        let (found, parameters) = try table.find(call.method, request.uri.path)
        operation = found
        call.parameters = parameters
        call.limits = found.limits
        if let query = request.uri.query {
            guard let fields = FormFields(parsing: query) else {
                throw HTTPProblem(.malformed, "the query is not percent-encoded UTF-8")
            }
            call.query = fields
        }
        try await admit(&call, to: found, group)
        if Self.mustSignIn(call, for: found) {
            guard call.method != "GET" else { return .redirect(to: "/sign-in?next=" + call.path.inQuery) }
            call.body = try await body(of: request, limit: found.bodyLimit)
            return try services.signedOut(call)
        }
        try found.refuse(call.caller)
        call.body = try await body(of: request, limit: found.bodyLimit)
        return try await found.handle(call)
    }

    /// Who calls, and whether that one may.
    private func admit(_ call: inout Call, to operation: Operation, _ group: String) async throws {
        if let written = call.header("authorization") {
            if let wait = traffic.wrongTokens.withLock({ $0.wait(group, at: call.now) }) { throw Self.tooMany(wait) }
            let token = written.lowercased().hasPrefix("bearer ") ? String(written.dropFirst(7)) : ""
            call.caller = token.isEmpty ? nil : try await services.authenticate(token, call.now)
            if call.caller == nil, operation.access != .anyone {
                _ = traffic.wrongTokens.withLock { $0.take(group, at: call.now) }
                throw HTTPProblem(
                    .unauthenticated, "this token is not known, or was revoked",
                    hint: "`baton token create NAME --role ROLE` makes one")
            }
        } else {
            call.visitor = try await services.session(call)
            call.caller = call.visitor?.caller
        }
        let wait =
            if let caller = call.caller {
                traffic.tokens.withLock { $0.take(caller.name, at: call.now) }
            } else {
                traffic.strangers.withLock { $0.take(operation.isGivenOut(call) ? call.path : group, at: call.now) }
            }
        if let wait { throw Self.tooMany(wait) }
    }

    /// Whether only somebody who is signed in is answered; who is not is shown the way, and comes back afterwards.
    private static func mustSignIn(_ call: Call, for operation: Operation) -> Bool {
        guard case .people = operation.access else { return false }
        return call.caller == nil && call.header("authorization") == nil
    }

    private static func tooMany(_ wait: Int) -> HTTPProblem {
        HTTPProblem(.tooManyRequests, "too many requests from here", retryAfter: max(wait, 1))
    }

    private func body(of request: Request, limit: Int) async throws -> [UInt8] {
        let tooLarge = HTTPProblem(
            .tooLarge, "the body is larger than \(limit) bytes", hint: "send it in parts")
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
        if let coding = request.headers[.contentEncoding], coding.lowercased() != "identity" {
            throw HTTPProblem(
                .unsupportedMediaType, "a body in the coding \"\(coding.prefix(20))\" is not read",
                hint: "send it as it is")
        }
        do {
            let buffer = try await request.body.collect(upTo: limit)
            return Array(buffer: buffer)
        } catch is NIOTooManyBytesError {
            throw tooLarge
        }
    }
}

extension Operation {
    /// Refuses who may not.
    package func refuse(_ caller: Caller?) throws(HTTPProblem) {
        let roles: Set<Role>
        switch access {
        case .anyone: return
        case .roles(let some): roles = some
        case .people(let some): roles = some
        }
        guard let caller else {
            throw HTTPProblem(
                .unauthenticated, "this needs a token", hint: "send \"Authorization: Bearer TOKEN\"")
        }
        guard roles.contains(caller.role) else {
            let names = Role.allCases.filter { roles.contains($0) }.map(\.rawValue).joined(separator: ", ")
            throw HTTPProblem(.forbidden, "\(caller.role.rawValue) may not do this", hint: "it takes: \(names)")
        }
        if case .people = access {
            guard caller.isPerson else { throw HTTPProblem(.forbidden, "this is for people who are signed in") }
        } else if caller.isPerson, method != "GET" {
            // Another site can make a browser send its cookie: a page of ours proves itself, a program has a token.
            throw HTTPProblem(
                .forbidden, "a browser's session changes nothing here",
                hint: "send \"Authorization: Bearer TOKEN\", or use the pages")
        }
    }
}

extension Reply {
    /// On the wire, with what every answer of ours says to browsers.
    package func response(withoutBody: Bool = false) -> Response {
        var fields: HTTPFields = [:]
        fields[.contentLength] = "\(body.count)"
        if let type { fields[.contentType] = type }
        fields[.cacheControl] = "no-store"
        for (name, value) in Self.safety { fields[name] = value }
        for header in headers {
            guard let name = HTTPField.Name(header.name), HTTPField.isValidValue(header.value) else { continue }
            if name == .setCookie {
                fields.append(HTTPField(name: name, value: header.value))
            } else {
                fields[name] = header.value
            }
        }
        let hasNoBody = withoutBody || status == 304 || status == 204
        if status == 304 || status == 204 { fields[.contentLength] = nil }
        return Response(
            status: HTTPResponse.Status(code: status), headers: fields,
            body: hasNoBody ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// Nothing is guessed, framed or told to the next site.
    private static let safety: [(HTTPField.Name, String)] = [
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
