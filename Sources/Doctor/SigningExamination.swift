import Mail
import Transport
package import Workspace

/// Whether the keys that sign a mailbox's mail can be read and can sign: without them nothing of it goes out.
package struct SigningExamination {
    private let mailbox: Mailbox
    private let keys: Keyring

    /// `keys` gives the whole text of a DKIM key.
    package init(_ mailbox: Mailbox, keys: @escaping @Sendable (SecretReference) throws -> String) {
        self.mailbox = mailbox
        self.keys = Keyring(texts: keys)
    }

    /// One finding a key; none where the mailbox signs nothing.
    package func findings() -> [Finding] { mailbox.dkim.map(finding) }

    private func finding(_ signer: Mailbox.Signer) -> Finding {
        do {
            let key = try keys.key(signer.key)
            return Finding("dkim", .fine, "\(signer.selector) of \(signer.domain) signs, \(key.algorithm.rawValue)")
        } catch {
            return Finding(
                "dkim", .fault, "\(error.text); nothing goes out unsigned",
                hint: "put the key there",
                cure: .makeKey(mailbox: mailbox.name))
        }
    }
}
