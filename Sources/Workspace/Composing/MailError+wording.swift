import Mail

extension MailError {
    /// Which field cannot be written, and why, in one sentence.
    var sentence: String { "\(field.name) \(reason.words)" }
}

extension MailError.Field {
    fileprivate var name: String {
        switch self {
        case .from: "the sender"
        case .to: "the recipient"
        case .replyTo: "the reply address"
        case .subject: "the subject"
        case .text: "the text part"
        case .html: "the HTML part"
        case .date: "the date"
        case .messageID: "the Message-ID"
        case .inReplyTo: "In-Reply-To"
        case .references: "References"
        case .listUnsubscribe: "List-Unsubscribe"
        case .listID: "List-Id"
        case .extra(let place): "header \(place + 1)"
        }
    }
}

extension MailError.Reason {
    fileprivate var words: String {
        switch self {
        case .empty: "is empty"
        case .lineBreak: "holds a line break"
        case .control: "holds a control character"
        case .notUTF8: "is not readable text"
        case .syntax: "holds a character that may not stand there"
        case .tooLong: "is too long"
        case .outOfRange: "is out of range"
        case .reserved: "is one that Baton writes itself"
        case .duplicate: "is given twice"
        }
    }
}
