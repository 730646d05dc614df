/// Something wrong with a document that is valid JSON: a missing name, an unknown one, a value of the wrong kind.
package struct JSONProblem: Sendable, Hashable {
    package var place: JSON.Place
    /// Where in the document, as people say it: `steps[2].then[0].email`; empty for the document itself.
    package var path: String
    package var reason: Reason
    /// The likely cure, where the reason alone does not tell it.
    package var hint: String?

    package init(place: JSON.Place, path: String, reason: Reason, hint: String? = nil) {
        self.place = place
        self.path = path
        self.reason = reason
        self.hint = hint
    }

    /// What was met, as facts.
    package enum Reason: Sendable, Hashable {
        /// A name that must be there is not.
        case missing(name: String)
        /// A name nobody asks for.
        case unknown(name: String)
        /// A value of another kind than asked for.
        case wrongKind(expected: String, found: String)
        /// A text that is none of the choices.
        case notOneOf(found: String, choices: [String])
        /// A number outside its range.
        case outOfRange(found: String, least: String, most: String)
        /// An empty text or list where something must stand.
        case empty
        /// A text with a control character, such as a line break, where none may be.
        case controlCharacter(UInt32)
        /// A rule of the document's own language is broken, said in the words of that language.
        case broken(String)
    }
}

extension JSONProblem.Reason: CustomStringConvertible {
    /// The reason as one sentence without its place.
    package var description: String {
        switch self {
        case .missing(let name): "\"\(name)\" is missing"
        case .unknown(let name): "\"\(name)\" is not known here"
        case .wrongKind(let expected, let found): "this must be \(expected), not \(found)"
        case .notOneOf(let found, _): "\"\(found)\" is not one of the choices"
        case .outOfRange(let found, let least, let most): "\(found) is not between \(least) and \(most)"
        case .empty: "this must not be empty"
        case .controlCharacter(let scalar):
            "control character U+\(String(scalar, radix: 16, uppercase: true)) in a name"
        case .broken(let rule): rule
        }
    }
}

/// The problems of one document as they are found; reading goes on, so that all are shown at once.
package final class JSONFindings {
    /// In the order they were found.
    package private(set) var problems: [JSONProblem] = []

    package init() {}

    /// Adds a problem to those found so far.
    package func report(_ problem: JSONProblem) { problems.append(problem) }
}
