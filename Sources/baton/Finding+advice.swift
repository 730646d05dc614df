import Doctor
import Ports

extension Finding {
    /// What to do about it at a terminal, or nil: what is known to help, and the command that does it.
    var advice: String? {
        let words = [hint, cure?.command].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }
}

extension Finding.Cure {
    fileprivate var command: String {
        switch self {
        case .signIn(let mailbox): Remedy.signIn(mailbox: mailbox).command
        case .makeKey(let mailbox): "`baton dkim \(mailbox) --new rsa --selector NAME` makes one"
        case .printRecords(let mailbox): "`baton dkim \(mailbox)` prints it for a zone file"
        case .sink: "`baton sink` is one that takes everything and sends nothing on"
        }
    }
}
