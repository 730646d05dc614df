package import Values

/// A token that a program shows to be let in; only its hash is kept.
package struct APIToken: Sendable, Hashable {
    package var id: Int64
    /// What it is for, as a person called it; one of its name is in force at a time.
    package var name: String
    /// `owner`, `marketer`, `salesperson`, `reader` or `ingest`.
    package var role: String
    /// SHA-256 of the token.
    package var hash: [UInt8]
    package var createdAt: Moment
    /// When it was last shown, to within a minute.
    package var usedAt: Moment?
    package var revokedAt: Moment?

    package init(id: Int64, name: String, role: String, hash: [UInt8], createdAt: Moment) {
        self.id = id
        self.name = name
        self.role = role
        self.hash = hash
        self.createdAt = createdAt
    }
}

/// Tokens, as they are read.
package protocol ReadableTokens {
    /// All tokens, the revoked ones too, oldest first.
    func apiTokens() throws -> [APIToken]
    func apiToken(hash: [UInt8]) throws -> APIToken?
}

/// Tokens, as they are changed.
package protocol Tokens: ReadableTokens {
    /// Adds a token; no other of its name may be in force.
    func insert(_ token: APIToken) throws
    func update(_ token: APIToken) throws
}
