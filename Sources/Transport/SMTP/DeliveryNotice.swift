import Mail
import Ports

/// What is said to be told of failures and delays (RFC 3461): reports name the recipient we wrote to even after it was
/// forwarded, name the mail even where they lose its headers, and send back no content.
enum DeliveryNotice {
    /// For MAIL: only headers come back, and the mail's own name with them (§4.3, §4.4).
    static func appendToSender(_ mail: MailParcel, _ output: inout [UInt8]) {
        output.append(contentsOf: " RET=HDRS".utf8)
        guard let name = mail.envelopeID, !name.isEmpty else { return }
        let text = XText.encode(name.utf8)
        guard text.count <= 100 else { return }
        output.append(contentsOf: " ENVID=".utf8)
        output.append(contentsOf: text)
    }

    /// For RCPT: failures and delays, never successes, which are nobody's to know (§4.1, §4.2).
    static func appendToRecipient(_ mail: MailParcel, _ output: inout [UInt8]) {
        output.append(contentsOf: " NOTIFY=FAILURE,DELAY".utf8)
        // The type rfc822 is for ASCII; an international local part needs one of its own that few servers know.
        guard mail.recipient.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        let text = XText.encode(mail.recipient.utf8)
        guard text.count <= 480 else { return }
        output.append(contentsOf: " ORCPT=rfc822;".utf8)
        output.append(contentsOf: text)
    }
}
