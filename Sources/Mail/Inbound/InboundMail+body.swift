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

    /// What the writer wrote in the first 128 KiB, without quoted lines, the line that introduces them, and the signature.
    var replyText: String {
        guard let body = bodyText else { return "" }
        let text = body.isHTML ? HTMLText.plain(body.text) : body.text
        return ReplyText.own(String(decoding: text.utf8.prefix(131_072), as: UTF8.self))
    }
}
