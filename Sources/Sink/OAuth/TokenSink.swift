import Crypto
import Foundation
import Synchronization

/// An authorization server on loopback for mailboxes that log in with tokens: RFC 6749, RFC 7636 and RFC 8628, by script.
///
/// `/token`, `/device` and `/authorize` are its endpoints; nobody is asked anything, a browser is sent back at once.
package final class TokenSink: Sendable {
    private let web: WebSink
    private let state: TokenSinkState

    private init(web: WebSink, state: TokenSinkState) {
        self.web = web
        self.state = state
    }

    /// Listens on 127.0.0.1; port 0 takes any free one.
    package static func start(port: Int = 0, _ settings: Settings = Settings()) throws(SinkError) -> TokenSink {
        let state = TokenSinkState(settings)
        var answers = WebSink.Settings()
        answers.keepsRequests = false
        answers.onRequest = { state.answer($0) }
        let web = try WebSink.start(port: port, answers)
        state.listens(on: web.port)
        return TokenSink(web: web, state: state)
    }

    /// The port it listens on.
    package var port: Int { web.port }
    /// Its token endpoint.
    package var tokenURL: String { "http://127.0.0.1:\(port)/token" }
    /// Where its device flow begins.
    package var deviceURL: String { "http://127.0.0.1:\(port)/device" }
    /// Where a browser is sent.
    package var authorizeURL: String { "http://127.0.0.1:\(port)/authorize" }

    /// What happened so far.
    package var books: Books { state.books.withLock { $0 } }

    /// Whether this access token is good, for a mail sink's `permits`.
    package func accepts(_ token: String) -> Bool { state.books.withLock { $0.access.contains(token) } }

    /// Ends every access token that was given.
    package func expire() { state.books.withLock { $0.access = [] } }

    /// Ends every refresh token too, as when a person takes the permission back.
    package func revoke() {
        state.books.withLock { books in
            books.access = []
            books.refresh = []
        }
    }

    /// Ends every connection and frees the port.
    package func stop() { web.stop() }
}

/// What a token sink's answers are made of.
final class TokenSinkState: Sendable {
    private let settings: TokenSink.Settings
    let books: Mutex<TokenSink.Books>
    private let rest: Mutex<Rest>

    private struct Rest {
        var script: [TokenSink.Deed]
        var port = 0
        /// The challenge of PKCE by the code it was given for.
        var challenges: [String: String] = [:]
        var devices: Set<String> = []
    }

    init(_ settings: TokenSink.Settings) {
        self.settings = settings
        var books = TokenSink.Books()
        books.refresh = settings.refreshTokens
        books.secrets = settings.refreshTokens.union([settings.clientSecret].compactMap { $0 })
        self.books = Mutex(books)
        rest = Mutex(Rest(script: settings.script))
    }

    func listens(on port: Int) { rest.withLock { $0.port = port } }

    func answer(_ request: WebRequest) -> WebAnswer {
        switch request.path.prefix(while: { $0 != "?" }) {
        case "/token":
            var answer = token(Self.form(String(decoding: request.body, as: UTF8.self)))
            answer.delay = settings.delay
            return answer
        case "/device": return device()
        case "/authorize": return authorize(Self.form(String(request.path.drop { $0 != "?" }.dropFirst())))
        default: return WebAnswer(status: 404)
        }
    }

    // MARK: - Endpoints

    private func token(_ form: [String: String]) -> WebAnswer {
        let kind = form["grant_type"] ?? ""
        books.withLock { $0.requests[kind, default: 0] += 1 }
        switch rest.withLock({ $0.script.isEmpty ? .grant : $0.script.removeFirst() }) {
        case .status(let status): return WebAnswer(status: status)
        case .refuse(let error): return refuse(error, form)
        case .grant: break
        }
        guard form["client_id"] == settings.clientID, form["client_secret"] == settings.clientSecret else {
            return refuse("invalid_client", form)
        }
        guard isGood(form, kind) else { return refuse("invalid_grant", form) }
        return grant(kind, form)
    }

    private func isGood(_ form: [String: String], _ kind: String) -> Bool {
        switch kind {
        case "refresh_token": return books.withLock { $0.refresh.contains(form["refresh_token"] ?? "") }
        case "client_credentials": return settings.clientSecret != nil
        case "urn:ietf:params:oauth:grant-type:device_code":
            return rest.withLock { $0.devices.contains(form["device_code"] ?? "") }
        case "authorization_code":
            let challenge = rest.withLock { $0.challenges.removeValue(forKey: form["code"] ?? "") }
            return challenge == Self.challenge(form["code_verifier"] ?? "")
        default: return false
        }
    }

    private func grant(_ kind: String, _ form: [String: String]) -> WebAnswer {
        let (access, refresh) = books.withLock { books in
            books.granted += 1
            let access = Self.secret("access")
            books.access.insert(access)
            books.secrets.insert(access)
            guard kind != "client_credentials", kind != "refresh_token" || settings.rotates else {
                return (access, String?.none)
            }
            if let old = form["refresh_token"] { books.refresh.remove(old) }
            let refresh = Self.secret("refresh")
            books.refresh.insert(refresh)
            books.secrets.insert(refresh)
            return (access, refresh)
        }
        let more = refresh.map { #", "refresh_token": "\#($0)""# } ?? ""
        return Self.json(
            200,
            #"{"token_type": "Bearer", "expires_in": \#(settings.lifetime), "access_token": "\#(access)"\#(more)}"#)
    }

    private func refuse(_ error: String, _ form: [String: String]) -> WebAnswer {
        let told = ["refresh_token", "client_secret", "device_code", "code"].compactMap { form[$0] }
        let words = (["The grant was refused:"] + told).joined(separator: " ")
        return Self.json(400, #"{"error": "\#(error)", "error_description": "\#(words)"}"#)
    }

    private func device() -> WebAnswer {
        let code = Self.secret("device")
        let port = rest.withLock { rest in
            rest.devices.insert(code)
            return rest.port
        }
        books.withLock { _ = $0.secrets.insert(code) }
        return Self.json(
            200,
            #"{"device_code": "\#(code)", "user_code": "WDJB-MJHT", "expires_in": 600, "interval": \#(settings.interval), "#
                + #""verification_uri": "http://127.0.0.1:\#(port)/enter"}"#)
    }

    private func authorize(_ query: [String: String]) -> WebAnswer {
        guard let redirect = query["redirect_uri"], let state = query["state"], query["response_type"] == "code",
            query["code_challenge_method"] == "S256", let challenge = query["code_challenge"]
        else { return WebAnswer(status: 400) }
        let code = Self.secret("code")
        rest.withLock { $0.challenges[code] = challenge }
        return WebAnswer(
            status: 302, fields: [WebRequest.Field("Location", "\(redirect)?code=\(code)&state=\(state)")])
    }

    // MARK: - Parts

    private static func json(_ status: Int, _ text: String) -> WebAnswer {
        WebAnswer(
            status: status, fields: [WebRequest.Field("Content-Type", "application/json")], body: Array(text.utf8))
    }

    /// A secret that says what it is, so that a leak is seen, and that nobody can guess.
    private static func secret(_ kind: String) -> String {
        SymmetricKey(size: .bits128).withUnsafeBytes { bytes in
            "\(kind)-" + bytes.map { String($0, radix: 16) }.joined()
        }
    }

    private static func challenge(_ verifier: String) -> String {
        Data(SHA256.hash(data: Array(verifier.utf8))).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func form(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count > 1 ? String(halves[1]).replacing("+", with: " ") : ""
            fields[String(halves[0])] = value.removingPercentEncoding ?? value
        }
        return fields
    }
}
