/// What a server does to an answer that is right otherwise.
package enum IMAPTwist: String, Sendable, Hashable, CaseIterable {
    /// At `fetch`: a mail's body is NIL.
    case nilBody = "nil-body"
    /// At `fetch`: the UID comes in a second FETCH response, or in none.
    case lateUID = "late-uid"
    case noUID = "no-uid"
    /// At `fetch`: a part is named with its length, `BODY[]<0.4096>`.
    case partLength = "part-length"
    /// At `fetch`: half of what was asked for.
    case cutBody = "cut-body"
    /// At `search` and `fetch`: the server talks of other mails in between; or it takes the oldest one out.
    case chatter
    case expunge
    /// At `select`: all UIDs are given anew.
    case renumber
}
