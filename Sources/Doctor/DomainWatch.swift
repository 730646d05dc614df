import Dispatch
import Ports
private import Synchronization
package import Workspace

/// What DNS says of the domains that mailboxes write in the name of, looked up again from time to time.
///
/// A name that could not be looked up says nothing: what was known of it holds on.
package final class DomainWatch: DomainStanding {
    private let doctors: [(mailbox: String, doctor: @Sendable () -> [Finding])]
    private let gaps = Mutex<[String: String]>([:])

    /// `keys` gives the whole text of a DKIM key. Mailboxes of this machine are not looked at.
    package convenience init(_ mailboxes: [Mailbox], keys: @escaping @Sendable (SecretReference) throws -> String) {
        self.init(
            mailboxes.filter { !$0.isLocal }.sorted { $0.name < $1.name }.map { mailbox in
                (mailbox.name, { DomainDoctor(mailbox, keys: keys).findings() })
            })
    }

    init(_ doctors: [(mailbox: String, doctor: @Sendable () -> [Finding])]) { self.doctors = doctors }

    package func gap(of mailbox: String) -> String? { gaps.withLock { $0[mailbox] } }

    /// Looks everything up, all domains at once, and returns what is missing, by mailbox. Blocks.
    @discardableResult
    package func look() -> [(mailbox: String, gap: Finding)] {
        let found = Mutex<[(mailbox: String, gap: Finding)]>([])
        DispatchQueue.concurrentPerform(iterations: doctors.count) { place in
            let (mailbox, doctor) = doctors[place]
            let findings = doctor()
            let missing = findings.filter(\.isGap)
            found.withLock { $0 += missing.map { (mailbox, $0) } }
            let isKnown = findings.allSatisfy { $0.isGap || $0.verdict == .fine || $0.part == "mx" }
            guard isKnown || !missing.isEmpty else { return }
            let words = missing.map(\.text).joined(separator: "; ")
            gaps.withLock { $0[mailbox] = words.isEmpty ? nil : words }
        }
        return found.withLock { $0.sorted { $0.mailbox < $1.mailbox } }
    }
}
