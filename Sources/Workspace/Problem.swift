package import Templating
package import Values

/// Something wrong, or worth a second look, in the user's files.
package struct Problem: Error, Sendable, Hashable {
    package var severity: Severity
    /// Relative to the home, with `/`.
    package var file: String
    /// Nil where the file as a whole is meant.
    package var place: JSON.Place?
    /// Where in a JSON document: `steps[2].email`; empty elsewhere.
    package var path: String
    package var cause: Cause
    /// The likely cure, where there is something to say.
    package var hint: String?

    /// Whether anything can run in spite of it.
    package enum Severity: String, Sendable, Hashable, CaseIterable { case error, warning }

    package init(
        _ severity: Severity = .error, file: String, place: JSON.Place? = nil, path: String = "", cause: Cause,
        hint: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.place = place
        self.path = path
        self.cause = cause
        self.hint = hint
    }

    /// What was met, as facts.
    package enum Cause: Sendable, Hashable {
        /// The file cannot be read.
        case file(HomeError)
        /// The file is no strict JSON.
        case syntax(JSONError.Reason)
        /// The JSON does not say what it must.
        case document(JSONProblem.Reason)
        /// A template does not compile.
        case template(TemplateError.Reason)
        /// A name that stands for nothing.
        case unknown(Reference.Kind, name: String)
        /// Two files or steps share a name; the other place is given.
        case duplicate(Reference.Kind, name: String, other: String)
        /// A value that templates or conditions never see.
        case unknownVariable(String)
        /// Front matter that cannot be read.
        case frontMatter(String)
        /// A schedule that no day of a year opens.
        case neverOpens
        /// A rule for sending beyond this machine is not met.
        case unlawful(String)
        /// Something that works, but probably not as meant.
        case doubtful(String)
    }
}

extension Problem: CustomStringConvertible {
    /// `file:line:column: error: path: reason`, as compilers write it; the hint is apart.
    package var description: String {
        let position = place.map { ":\($0.line):\($0.column)" } ?? ""
        let inside = path.isEmpty ? "" : "\(path): "
        return "\(file)\(position): \(severity.rawValue): \(inside)\(cause)"
    }
}

extension Problem.Cause: CustomStringConvertible {
    /// The reason as one sentence without its place.
    package var description: String {
        switch self {
        case .file(let error): "\(error)"
        case .syntax(let reason): "\(reason)"
        case .document(let reason): "\(reason)"
        case .template(let reason): "\(reason)"
        case .unknown(let kind, let name): "there is no \(kind.rawValue) \"\(name)\""
        case .duplicate(let kind, let name, let other): "the \(kind.rawValue) \"\(name)\" is also in \(other)"
        case .unknownVariable(let path): "nothing is called \"\(path)\""
        case .frontMatter(let reason), .unlawful(let reason), .doubtful(let reason): reason
        case .neverOpens: "this schedule has no open day in a whole year"
        }
    }
}

extension Problem.Cause {
    /// The kind of problem, as machines tell kinds apart.
    package var rule: String {
        switch self {
        case .file: "file"
        case .syntax: "syntax"
        case .document: "document"
        case .template: "template"
        case .unknown: "unknown-name"
        case .duplicate: "duplicate"
        case .unknownVariable: "unknown-variable"
        case .frontMatter: "front-matter"
        case .neverOpens: "never-opens"
        case .unlawful: "unlawful"
        case .doubtful: "doubtful"
        }
    }

    /// Every kind there is.
    package static let rules = [
        "file", "syntax", "document", "template", "unknown-name", "duplicate", "unknown-variable", "front-matter",
        "never-opens", "unlawful", "doubtful",
    ]
}

/// A name written in one file that must exist in another.
package struct Reference: Sendable, Hashable {
    package var kind: Kind
    package var name: String
    package var file: String
    package var place: JSON.Place
    package var path: String

    /// What a name can stand for; the words people use.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case template, offer, queue, mailbox, endpoint, calendar, sequence, step, layout, hook, form
        /// Who writes: one mailbox, or a pool of them.
        case sender = "mailbox or pool"
    }
}
