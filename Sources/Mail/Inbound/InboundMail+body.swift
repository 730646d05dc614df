extension InboundMail {
    /// The part a person would read first: plain text before HTML, attachments last.
    var bodyText: (text: String, isHTML: Bool)? {
        let inline = parts.filter { !$0.isAttachment }
        if let plain = inline.first(where: { $0.type.name == "text/plain" || $0.type.name.isEmpty }) {
            let text = text(of: plain)
            if text.utf8.contains(where: { $0 > .space }) { return (text, false) }
        }
        if let html = inline.first(where: { $0.type.name == "text/html" }) { return (text(of: html), true) }
        return inline.first { $0.type.name.hasPrefix("text/") }.map { (text(of: $0), false) }
    }

    /// What the writer wrote, without quoted lines, the line that introduces them, and the signature.
    var replyText: String {
        guard let body = bodyText else { return "" }
        return ReplyText.own(body.isHTML ? HTMLText.plain(body.text) : body.text)
    }
}
