/// What the world is told of the domains that mailboxes write in the name of: SPF, DMARC, and the keys that sign.
///
/// It is asked between two messages, so it answers at once, with what was last looked up.
package protocol DomainStanding: AnyObject, Sendable {
    /// What a mailbox's domain lacks, in words; nil where nothing is known to be missing.
    func gap(of mailbox: String) -> String?
}
