import Crypto
import Values
package import Workspace

/// What a mailbox asks its authorization server for, and what becomes of the answer; it carries nothing itself.
package struct TokenSource: Sendable {
    let mailbox: String
    let oauth: OAuth
    let secrets: @Sendable (SecretReference) throws -> String
    /// Nil where nothing is kept.
    let folder: TokenFolder?

    /// `folder` keeps refresh tokens; nothing is kept where it is nil.
    package init(
        mailbox: String, oauth: OAuth, secrets: @escaping @Sendable (SecretReference) throws -> String,
        folder: TokenFolder?
    ) {
        self.mailbox = mailbox
        self.oauth = oauth
        self.secrets = secrets
        self.folder = folder
    }

    /// An access token, asked for now on the caller's own thread, and the seconds it lives.
    package func accessToken(limits: TransportLimits) throws(TokenFault) -> (token: String, lifetime: Int64) {
        let request = try request()
        guard let call = TokenCall(oauth.tokenURL, request.form, limits: limits) else {
            throw .trouble("out of memory", after: nil)
        }
        let given = try take(call.perform(), to: request)
        folder?.flush()
        return (given.access, given.lifetime)
    }

    /// One request, with the secrets to be kept out of whatever is told about it.
    struct Request {
        var form: OAuthForm
        var mask: Mask
        /// The fingerprint of the configuration's own refresh token.
        var seed: String
    }

    /// The client with its secret, read now.
    func client() throws(TokenFault) -> OAuthClient {
        guard let reference = oauth.clientSecret else { return OAuthClient(oauth: oauth, secret: nil) }
        return OAuthClient(oauth: oauth, secret: try read(reference))
    }

    /// The request for an access token without a person.
    func request() throws(TokenFault) -> Request {
        let client = try client()
        var mask = Mask([client.secret].compactMap { $0 })
        guard oauth.grant != .clientCredentials else { return Request(form: client.asItself, mask: mask, seed: "") }
        let first = try oauth.refreshToken.map { reference throws(TokenFault) in try read(reference) }
        let seed = first.map(Self.fingerprint) ?? ""
        let stored = folder?.load(mailbox).flatMap { $0.fits(oauth, seed: seed) ? $0.refresh : nil }
        guard let token = stored ?? first else { throw .notSignedIn }
        mask.add([token])
        return Request(form: client.refreshing(token), mask: mask, seed: seed)
    }

    /// What an answer gives; a refresh token in it is kept.
    func take(_ reply: OAuthReply, to request: Request) throws(TokenFault) -> OAuthTokens {
        switch OAuthAnswer(reply) {
        case .granted(let tokens):
            keep(tokens, seed: request.seed)
            return tokens
        case .refused(let code, let words): throw TokenFault.refused(code: code, words: words).masked(request.mask)
        case .trouble(let words, let after): throw TokenFault.trouble(words, after: after).masked(request.mask)
        }
    }

    func keep(_ tokens: OAuthTokens, seed: String = "") {
        guard let refresh = tokens.refresh, oauth.grant != .clientCredentials else { return }
        let token = StoredToken(refresh: refresh, for: oauth, seed: seed)
        if folder?.load(mailbox) != token { folder?.save(token, of: mailbox) }
    }

    private func read(_ reference: SecretReference) throws(TokenFault) -> String {
        guard let secret = try? secrets(reference), !secret.isEmpty else { throw .noSecret }
        return secret
    }

    private static func fingerprint(_ token: String) -> String {
        SHA256.hash(data: Array(token.utf8)).prefix(8).hex
    }
}
