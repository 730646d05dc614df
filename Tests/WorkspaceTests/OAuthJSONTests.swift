import Testing
import Values
import Workspace

@Suite struct OAuthJSONTests {
    private static let secret = #""secret": { "env": "ANA_SMTP" }"#

    private static func reading(_ oauth: String, host: String = "smtp.ana.example") -> Workspace.Reading {
        let text = Fixture.baton.replacing(secret, with: "\"oauth\": \(oauth)").replacing(
            "smtp.ana.example", with: host)
        return Workspace.read(Fixture.home(["baton.json": text]))
    }

    private static func oauth(_ text: String) -> OAuth? {
        reading(text).workspace?.mailboxes["ana"]?.server.login?.oauth
    }

    @Test func `a person signs in at Microsoft with a code`() throws {
        let oauth = try #require(Self.oauth(#"{ "provider": "microsoft", "tenant": "ana.example", "client_id": "c" }"#))
        #expect(oauth.grant == .device && oauth.clientSecret == nil)
        #expect(oauth.tokenURL == "https://login.microsoftonline.com/ana.example/oauth2/v2.0/token")
        #expect(oauth.deviceURL == "https://login.microsoftonline.com/ana.example/oauth2/v2.0/devicecode")
        #expect(oauth.scope == "https://outlook.office.com/SMTP.Send offline_access")
    }

    @Test func `an application signs in at Microsoft by itself`() throws {
        let text = """
            { "provider": "microsoft", "tenant": "ana.example", "client_id": "c", "grant": "client_credentials",
              "client_secret": { "env": "APP" } }
            """
        let oauth = try #require(Self.oauth(text))
        #expect(oauth.scope == "https://outlook.office365.com/.default")
        #expect(oauth.clientSecret == .environment("APP"))
    }

    @Test func `a person signs in at Google with a browser`() throws {
        let text = #"{ "provider": "google", "client_id": "c", "client_secret": { "file": "secrets/google" } }"#
        let oauth = try #require(Self.oauth(text))
        #expect(oauth.grant == .browser && oauth.scope == "https://mail.google.com/")
        #expect(oauth.tokenURL == "https://oauth2.googleapis.com/token")
        #expect(oauth.authorizeURL?.contains("access_type=offline") == true)
    }

    @Test func `another provider is named by its addresses`() throws {
        let text = """
            { "client_id": "c", "grant": "refresh_token", "refresh_token": { "file": "secrets/first" },
              "token_url": "http://127.0.0.1:8080/token", "scope": "smtp" }
            """
        let oauth = try #require(Self.oauth(text))
        #expect(oauth.provider == nil && oauth.refreshToken == .file("secrets/first"))
    }

    @Test func `the method is one for tokens`() throws {
        let text = Fixture.baton.replacing(
            Self.secret, with: #""oauth": { "provider": "microsoft", "client_id": "c" }"#)
        let login = Workspace.read(Fixture.home(["baton.json": text])).workspace?.mailboxes["ana"]?.server.login
        #expect(login?.method == .xoauth2)
        let bearer = text.replacing("\"user\"", with: "\"method\": \"oauthbearer\", \"user\"")
        let other = Workspace.read(Fixture.home(["baton.json": bearer])).workspace?.mailboxes["ana"]?.server.login
        #expect(other?.method == .oauthbearer)
        let plain = text.replacing("\"user\"", with: "\"method\": \"plain\", \"user\"")
        #expect(Workspace.read(Fixture.home(["baton.json": plain])).workspace == nil)
    }

    /// What cannot work, and a word of what must be told.
    private static let faults: [(text: String, word: String)] = [
        (#"{ "provider": "microsoft" }"#, "client_id"),
        (#"{ "provider": "yahoo", "client_id": "c" }"#, "microsoft"),
        (#"{ "provider": "google", "client_id": "c", "client_secret": {"env": "S"}, "grant": "device" }"#, "browser"),
        (#"{ "provider": "google", "client_id": "c" }"#, "client_secret"),
        (
            #"{ "provider": "google", "client_id": "c", "client_secret": {"env": "S"}, "grant": "client_credentials" }"#,
            "browser"
        ),
        (
            #"{ "provider": "google", "tenant": "x", "client_id": "c", "client_secret": {"env": "S"} }"#, "tenant"
        ),
        (
            #"{ "provider": "microsoft", "client_id": "c", "grant": "client_credentials", "client_secret": {"env": "S"} }"#,
            "tenant"
        ),
        (
            #"{ "provider": "microsoft", "tenant": "t", "client_id": "c", "grant": "client_credentials" }"#,
            "client_secret"
        ),
        (#"{ "provider": "microsoft", "tenant": "t/../x", "client_id": "c" }"#, "tenant"),
        (#"{ "provider": "microsoft", "client_id": "c", "grant": "refresh_token" }"#, "refresh_token"),
        (#"{ "provider": "microsoft", "client_id": "c", "refresh_token": {"env": "R"} }"#, "refresh_token"),
        (#"{ "provider": "microsoft", "client_id": "c", "client_secret": "hunter2" }"#, "does not belong"),
        (#"{ "provider": "microsoft", "client_id": "c", "token_url": "http://login.example/token" }"#, "in clear"),
        (#"{ "provider": "microsoft", "client_id": "c", "clientid": "d" }"#, "client_id"),
        (#"{ "client_id": "c", "token_url": "https://x.example/t", "scope": "s" }"#, "grant"),
        (#"{ "client_id": "c", "grant": "device", "scope": "s" }"#, "token_url"),
        (#"{ "client_id": "c", "grant": "device", "token_url": "https://x.example/t" }"#, "scope"),
        (#"{ "client_id": "c", "grant": "device", "token_url": "https://x.example/t", "scope": "s" }"#, "device_url"),
        (
            #"{ "client_id": "c", "grant": "browser", "token_url": "https://x.example/t", "scope": "s" }"#,
            "authorize_url"
        ),
        (#""microsoft""#, "object"),
    ]

    @Test(arguments: faults)
    func `what cannot work is refused at its place, with what to do`(text: String, word: String) throws {
        let reading = Self.reading(text)
        #expect(reading.workspace == nil)
        let errors = reading.problems.filter { $0.severity == .error }
        #expect(errors.count == 1 && errors.allSatisfy { $0.place != nil }, "\(errors)")
        let told = errors.map { "\($0) \($0.hint ?? "")" }.joined()
        #expect(told.contains(word), "\(told)")
        #expect(!told.contains("hunter2"))
    }

    @Test func `a secret and OAuth at once, or OAuth without a user, are refused`() {
        let both = Fixture.baton.replacing(
            Self.secret, with: Self.secret + #", "oauth": { "provider": "microsoft", "client_id": "c" }"#)
        #expect(Fixture.problems(["baton.json": both]).contains { $0.hint?.contains("keep one of") == true })
        let nobody = Fixture.baton.replacing(
            "\"user\": \"ana\", " + Self.secret, with: #""oauth": { "provider": "microsoft", "client_id": "c" }"#)
        #expect(Fixture.problems(["baton.json": nobody]).contains { $0.hint?.contains("add \"user\"") == true })
    }

    @Test func `mail in clear beyond this machine is told of, allowed or not`() {
        func problems(_ more: String, host: String = "relay.example") -> [Problem] {
            let text = Fixture.baton.replacing("\"user\": \"ana\", " + Self.secret, with: more)
                .replacing("smtp.ana.example", with: host)
            return Fixture.problems(["baton.json": text])
        }
        let plain = problems(#""security": "plain""#)
        #expect(plain.map(\.severity) == [.warning] && "\(plain)".contains("will send nothing"))
        let allowed = problems(#""security": "plain", "allow_plain": true"#)
        #expect(allowed.map(\.severity) == [.warning] && "\(allowed)".contains("in clear to relay.example"))
        #expect(problems(#""security": "plain""#, host: "localhost").isEmpty)
        let odd = problems(#""security": "starttls", "allow_plain": true"#)
        #expect(odd.map(\.severity) == [.error])
    }
}
