package import Values

/// The answer to a request with an Idempotency-Key, given again when the request comes again.
package struct KeptAnswer: Sendable, Hashable {
    /// Whose key it is: the caller's name.
    package var scope: String
    package var key: String
    /// SHA-256 of the request: another request under the same key is a mistake.
    package var request: [UInt8]
    package var status: Int
    package var body: [UInt8]
    package var at: Moment

    package init(scope: String, key: String, request: [UInt8], status: Int, body: [UInt8], at: Moment) {
        self.scope = scope
        self.key = key
        self.request = request
        self.status = status
        self.body = body
        self.at = at
    }
}

/// Answers that are kept, as they are read.
package protocol ReadableAnswers {
    func keptAnswer(scope: String, key: String) throws -> KeptAnswer?
}

/// Answers that are kept.
package protocol Answers: ReadableAnswers {
    func keep(_ answer: KeptAnswer) throws
    /// Lets go of those kept before a moment, at most so many.
    func forgetAnswers(before: Moment, limit: Int) throws
}
