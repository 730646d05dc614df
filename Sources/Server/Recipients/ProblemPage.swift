import Values
import Workspace

/// What a browser shows of something that cannot be done, in its reader's language, with a way back. Programs get the
/// problem document: they do not ask for HTML.
extension ServerContext {
    /// Nil where the document is meant for whoever asks: the API and the calls of services.
    func problemPage(
        _ problem: HTTPProblem, _ call: Call, _ operation: Operation?,
        _ signedIn: (HTTPProblem, Call, Visitor) throws -> Reply?
    ) -> Reply? {
        guard !Self.isForPrograms(call.path) else { return nil }
        do {
            if let visitor = call.visitor, let reply = try signedIn(problem, call, visitor) {
                return problem.dressed(reply)
            }
            let words = RecipientWords(
                of: workspace().configuration, language: problem.plainly?.language,
                accepted: call.header("accept-language"))
            let isForm = operation?.id == "fillInForm"
            let back = call.header("referer").flatMap { $0.isWebAddress ? $0 : nil }
            return problem.dressed(
                try pages.recipient(
                    words[problem.title(isForm: isForm)], words.sentence(of: problem), words, at: call.now,
                    status: problem.kind.status, note: isForm ? words["go_back_text"] : nil,
                    more: back == nil ? nil : words["go_back"], moreAddress: back ?? ""))
        } catch {
            return nil
        }
    }

    /// Where no browser shows anything to a person.
    private static func isForPrograms(_ path: String) -> Bool {
        ["/v1/", "/h/", "/openapi.json", "/metrics", "/healthz", "/readyz"].contains { path.hasPrefix($0) }
    }
}

extension HTTPProblem {
    /// The same, told to a person by this sentence.
    func told(_ word: String, _ subject: String = "") -> HTTPProblem {
        var problem = self
        problem.plainly = Plainly(word: word, subject: subject)
        return problem
    }

    /// The same, in a language that is known.
    func told(in language: String?) -> HTTPProblem {
        var problem = self
        problem.plainly = plainly ?? Plainly(word: standardWord)
        problem.plainly?.language = language
        return problem
    }

    fileprivate func title(isForm: Bool) -> String {
        switch kind {
        case .notFound, .methodNotAllowed, .gone: "nothing_title"
        case .tooManyRequests, .unavailable, .failure, .timeout: isForm ? "refused_title" : "not_now_title"
        default: "refused_title"
        }
    }

    fileprivate var standardWord: String {
        switch kind {
        case .notFound, .methodNotAllowed, .gone: "nothing_text"
        case .tooManyRequests: "too_many"
        case .tooLarge: "too_large"
        case .unavailable, .failure, .timeout: "not_now"
        default: "refused_text"
        }
    }
}

extension RecipientWords {
    /// What is wrong, in a sentence or two for whoever filled in a form or followed a link.
    fileprivate func sentence(of problem: HTTPProblem) -> String {
        let plainly = problem.plainly
        let subject = problem.retryAfter.map { String(max(1, ($0 + 59) / 60)) } ?? plainly?.subject ?? ""
        return self[plainly?.word ?? problem.standardWord].replacing("%", with: subject)
    }
}
