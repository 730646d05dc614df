/// What a person can do about something that is told, as a fact: each door says it in words of its own, a command or a
/// request.
package enum Remedy: Sendable, Hashable {
    /// Have a mailbox looked at, up to its login: that tells what helps.
    case examine(mailbox: String)
    /// Sign a mailbox in where its tokens come from.
    case signIn(mailbox: String)
    /// Let a mailbox or endpoint go on that only a person may resume.
    case resume(route: String)
    /// Say whether a doubtful message arrived; its lead waits for that.
    case settle(message: Int64)
    /// Let a lead go on that somebody has paused.
    case resumeLead(address: String)
    /// Let a sequence go on that somebody has paused.
    case resumeSequence(name: String)
    /// Take back what a lead's mails said of an absence.
    case endAbsence(address: String)
}
