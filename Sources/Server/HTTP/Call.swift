package import HTTPTypes
package import Values

/// One request, read whole and within its limits.
package struct Call: Sendable {
    /// `GET`, `POST` …; a HEAD is a GET whose body is not sent.
    package var method: String
    /// Decoded, without the query.
    package var path: String
    /// What stood in the path where the operation has `{name}`.
    package var parameters: [String: String] = [:]
    package var query: FormFields
    package var headers: HTTPFields
    package var body: [UInt8]
    /// How long the parts of a JSON body may be.
    var limits = BodyLimits.none
    /// The client's address, behind the proxies that are trusted.
    package var client: String
    /// Nil where nobody had to say who it is.
    package var caller: Caller?
    /// The person whose browser it is, read once for the whole request; nil for programs and strangers.
    package var visitor: Visitor?
    package var now: Moment
    /// Whether it was a HEAD: machines look this way, people do not.
    package var isHead: Bool

    package init(
        method: String, path: String, query: FormFields = FormFields(), headers: HTTPFields = [:], body: [UInt8] = [],
        client: String = "127.0.0.1", caller: Caller? = nil, now: Moment, isHead: Bool = false
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.client = client
        self.caller = caller
        self.now = now
        self.isHead = isHead
    }

    /// A header by its name in any case.
    package func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    /// Whether a browser that shows pages asks, and not a program: it names HTML among what it takes.
    var wantsPage: Bool {
        let accepted = header("accept")?.lowercased() ?? ""
        return accepted.contains("text/html") || accepted.contains("application/xhtml+xml")
    }

    /// What stood in the path at `{name}`; empty where the operation has no such part.
    package func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// Who is to stand in the log as the cause.
    package var actor: String { caller?.name ?? "web" }

    /// The media type of the body in lower case, without its parameters.
    package var mediaType: String? {
        header("content-type").map { type in
            String(type.prefix { $0 != ";" }).filter { $0 != " " && $0 != "\t" }.lowercased()
        }
    }
}
