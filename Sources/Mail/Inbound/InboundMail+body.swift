extension InboundMail {
    /// The part a person would read first: plain text before HTML, attachments last.
    var bodyText: (text: String, isHTML: Bool)? {
        let inline = parts.filter { !$0.isAttachment }
        if let plain = inline.first(where: { $0.type.name == "text/plain" || $0.type.name.isEmpty }) {
            let text = text(of: plain)
            if text.utf8.contains(where: { $0 > .space }) { return (text, false) }
        }
        if let html = inline.first(where: { $0.type.name == "text/html" }) { return (text(of: html), true) }
        return inline.first { $0.type.name.hasPrefix("text/") && $0.type.name != "text/calendar" }
            .map { (text(of: $0), false) }
    }

    /// All words of that part, with what is quoted, in the first 128 KiB.
    var wholeText: String {
        guard let body = bodyText else { return "" }
        return Self.shortened(body.isHTML ? HTMLText.plain(body.text, quotations: true) : body.text)
    }

    /// What the writer wrote, without quotation, signature, disclaimer and mobile footer.
    var ownText: String {
        guard let body = bodyText else { return "" }
        return ReplyText.own(Self.shortened(body.isHTML ? HTMLText.plain(body.text) : body.text))
    }

    private static func shortened(_ text: String) -> String {
        text.utf8.count <= 131_072 ? text : String(decoding: text.utf8.prefix(131_072), as: UTF8.self)
    }
}
