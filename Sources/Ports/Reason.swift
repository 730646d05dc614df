/// Why a parcel did not go through, as facts; the wording for people lives elsewhere.
package struct Reason: Sendable, Hashable {
    /// Where in the dialogue it happened.
    package enum Stage: String, Sendable, Hashable, CaseIterable {
        case resolve, connect, tls, greeting, hello, login, sender, recipient, data, body, dot, request, answer
    }

    package var stage: Stage
    /// The SMTP or HTTP status, or nil where there was none.
    package var code: Int?
    /// The enhanced status of RFC 3463, such as `5.1.1`, or nil.
    package var enhanced: String?
    /// What the remote or the system said, at most 500 bytes, without control characters.
    package var text: String
    /// What a person can do about it, where that is known for sure.
    package var remedy: Remedy?

    package init(stage: Stage, code: Int? = nil, enhanced: String? = nil, text: String, remedy: Remedy? = nil) {
        self.stage = stage
        self.code = code
        self.enhanced = enhanced
        self.text = text
        self.remedy = remedy
    }
}
