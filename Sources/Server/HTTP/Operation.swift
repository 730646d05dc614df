package import Values

/// One thing that can be asked for over HTTP: its place, who may, what it takes and gives, and the code that does it.
///
/// `/openapi.json` is made of these, so what it says cannot drift from what is served.
package struct Operation: Sendable {
    /// The name in OpenAPI, logs and metrics: `listLeads`.
    package var id: String
    /// `GET`, `POST`, `PUT`, `PATCH` or `DELETE`.
    package var method: String
    /// With `{name}` for parts that vary.
    package var path: String
    /// One sentence.
    package var summary: String
    package var access: Access
    /// Names of the query, each with what it means.
    package var query: [OperationParameter]
    /// The schema of the JSON body; nil where none is read.
    package var body: Value?
    /// Another media type that is read instead of JSON.
    package var bodyType: String
    /// The most bytes of a body.
    package var bodyLimit: Int
    /// The schema of what a 200 gives; nil for pages.
    package var answer: Value?
    /// The status of success.
    package var status: Int
    /// Whether it stands in OpenAPI: pages for people do not.
    package var isPublished: Bool
    package var handle: Handler
    /// Whether a call's path proves that it was given out here, such as in a mail. It is then counted by its path and not by
    /// the network it comes from: a mail provider asks for many people from a few addresses.
    package var isGivenOut: @Sendable (Call) -> Bool = { _ in false }
    /// How long the parts of its body may be, read out of the schema once.
    let limits: BodyLimits

    /// The code that answers a call.
    package typealias Handler = @Sendable (Call) async throws -> Reply

    /// Who may ask for it.
    package enum Access: Sendable, Hashable {
        /// Anybody: it proves itself by what it carries, or changes nothing.
        case anyone
        /// A token of one of these roles, or a person with it.
        case roles(Set<Role>)
        /// A person in the browser who is signed in with one of these roles.
        case people(Set<Role>)
    }

    package init(
        _ id: String, _ method: String, _ path: String, _ summary: String, access: Access,
        query: [OperationParameter] = [], body: Value? = nil, bodyType: String = "application/json",
        bodyLimit: Int = HTTPLimits.body, answer: Value? = nil, status: Int = 200, isPublished: Bool = true,
        handle: @escaping Handler
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.summary = summary
        self.access = access
        self.query = query
        self.body = body
        self.bodyType = bodyType
        self.bodyLimit = bodyLimit
        self.answer = answer
        self.status = status
        self.isPublished = isPublished
        self.handle = handle
        limits = body.map(BodyLimits.init) ?? .none
    }
}

/// A name of the query.
package struct OperationParameter: Sendable, Hashable {
    package var name: String
    package var summary: String
    package var schema: Value

    package init(_ name: String, _ summary: String, _ schema: Value = ["type": "string"]) {
        self.name = name
        self.summary = summary
        self.schema = schema
    }
}
