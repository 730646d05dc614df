package import Values

/// What a request gets that cannot be done: a problem document by RFC 9457, with status, place and hint.
package struct HTTPProblem: Error, Sendable, Hashable {
    package var kind: Kind
    /// What is wrong with this request, in a sentence; never a secret, never another's data.
    package var detail: String
    /// What to do about it.
    package var hint: String?
    /// Where in the body's text.
    package var place: JSON.Place?
    /// Where in the document: `leads[2].email`.
    package var path: String?
    /// Seconds after which the same request may do.
    package var retryAfter: Int?
    /// The methods that a 405 names.
    package var allow: [String] = []
    /// What nobody foresaw, for the log; a caller never sees it.
    package var cause: String?
    /// How a page says it to somebody who fills in a form or follows a link; by its kind where nil.
    package var plainly: Plainly?

    /// A sentence of the recipients' pages, and what stands in it.
    package struct Plainly: Sendable, Hashable {
        /// A name of `RecipientWords`.
        var word: String
        /// What the sentence is about, such as the label of a field.
        var subject = ""
        /// The reader's language where it is known; the browser's otherwise.
        var language: String?
    }

    package init(
        _ kind: Kind, _ detail: String, hint: String? = nil, place: JSON.Place? = nil, path: String? = nil,
        retryAfter: Int? = nil
    ) {
        self.kind = kind
        self.detail = detail
        self.hint = hint
        self.place = place
        self.path = path
        self.retryAfter = retryAfter
    }

    /// The class of a problem, which programs may rely on.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case malformed
        case unauthenticated
        case forbidden
        case notFound = "not-found"
        case methodNotAllowed = "method-not-allowed"
        case timeout
        case conflict
        case gone
        case changedMeanwhile = "changed-meanwhile"
        case tooLarge = "too-large"
        case unsupportedMediaType = "unsupported-media-type"
        case invalid
        case preconditionRequired = "precondition-required"
        case tooManyRequests = "too-many-requests"
        case failure
        case unavailable

        /// The status code of RFC 9110 and 6585.
        package var status: Int {
            switch self {
            case .malformed: 400
            case .unauthenticated: 401
            case .forbidden: 403
            case .notFound: 404
            case .methodNotAllowed: 405
            case .timeout: 408
            case .conflict: 409
            case .gone: 410
            case .changedMeanwhile: 412
            case .tooLarge: 413
            case .unsupportedMediaType: 415
            case .invalid: 422
            case .preconditionRequired: 428
            case .tooManyRequests: 429
            case .failure: 500
            case .unavailable: 503
            }
        }

        var title: String {
            switch self {
            case .malformed: "The request cannot be read"
            case .unauthenticated: "Who calls is not proven"
            case .forbidden: "This token may not do that"
            case .notFound: "There is nothing here"
            case .methodNotAllowed: "Not by this method"
            case .timeout: "The request took too long to arrive"
            case .conflict: "It does not go together with what is there"
            case .gone: "It is over"
            case .changedMeanwhile: "It has changed meanwhile"
            case .tooLarge: "The request is too large"
            case .unsupportedMediaType: "Not in this form"
            case .invalid: "The request says something that cannot be"
            case .preconditionRequired: "Say which state is meant"
            case .tooManyRequests: "Too many requests"
            case .failure: "Something went wrong here"
            case .unavailable: "Not now"
            }
        }
    }
}

extension HTTPProblem {
    /// The document.
    package var value: Value {
        var object: Object = [
            "type": .string("urn:baton:problem:\(kind.rawValue)"), "title": .string(kind.title),
            "status": .int(kind.status), "detail": .string(detail),
        ]
        if let hint { object["hint"] = .string(hint) }
        if let path, !path.isEmpty { object["path"] = .string(path) }
        if let place {
            object["line"] = .int(place.line)
            object["column"] = .int(place.column)
        }
        return .object(object)
    }

    /// The document as it goes out.
    package var reply: Reply {
        dressed(Reply(status: kind.status, type: "application/problem+json", body: value.json()))
    }

    /// A reply with what every form of this problem says in its headers.
    func dressed(_ reply: Reply) -> Reply {
        var reply = reply
        reply.cause = cause
        if let retryAfter { reply.headers.append(("Retry-After", "\(retryAfter)")) }
        if !allow.isEmpty { reply.headers.append(("Allow", allow.joined(separator: ", "))) }
        if kind == .unauthenticated { reply.headers.append(("WWW-Authenticate", "Bearer realm=\"baton\"")) }
        return reply
    }
}
