extension Message {
    /// Writes every header before the MIME ones, in the order mail clients write them.
    func writeHeaders(to writer: inout HeaderWriter) throws(MailError) {
        writer.literal("From: ")
        try writer.named(from, field: .from)
        writer.end()
        writer.literal("To: ")
        try writer.named(to, field: .to)
        writer.end()
        if let replyTo {
            writer.literal("Reply-To: ")
            try writer.named(replyTo, field: .replyTo)
            writer.end()
        }
        guard subject.contains(where: { $0 != .space && $0 != .tab }) else { throw MailError(.subject, .empty) }
        writer.literal("Subject: ")
        try writer.unstructured(subject, field: .subject)
        writer.end()
        writer.literal("Date: ")
        try MailDate.write(date, zoneOffset: zoneOffset, to: &writer)
        writer.end()
        try writeThread(to: &writer)
        try writeList(to: &writer)
        try writeExtra(to: &writer)
    }

    private func writeThread(to writer: inout HeaderWriter) throws(MailError) {
        try Self.check(identifier: messageID, field: .messageID)
        writer.literal("Message-ID: ")
        writer.identifiers(CollectionOfOne(messageID))
        writer.end()
        if let inReplyTo {
            try Self.check(identifier: inReplyTo, field: .inReplyTo)
            writer.literal("In-Reply-To: ")
            writer.identifiers(CollectionOfOne(inReplyTo))
            writer.end()
        }
        let chain = try thread()
        guard !chain.isEmpty else { return }
        writer.literal("References: ")
        writer.identifiers(chain)
        writer.end()
    }

    /// The References to write: the first and the last 19, ending in what is answered (RFC 5322 §3.6.4).
    private func thread() throws(MailError) -> [String] {
        for reference in references { try Self.check(identifier: reference, field: .references) }
        var chain = references
        if let inReplyTo, chain.last != inReplyTo { chain.append(inReplyTo) }
        return chain.count <= 20 ? chain : chain.prefix(1) + chain.suffix(19)
    }

    private func writeList(to writer: inout HeaderWriter) throws(MailError) {
        if let listID {
            try Self.check(listID: listID)
            writer.literal("List-Id: <")
            writer.append(listID)
            writer.literal(">")
            writer.end()
        }
        guard let listUnsubscribe else { return }
        let targets = try Self.check(listUnsubscribe)
        writer.literal("List-Unsubscribe: ")
        for (index, target) in targets.enumerated() {
            if index > 0 {
                writer.literal(",")
                writer.fold()
            }
            writer.literal("<")
            writer.append(target)
            writer.literal(">")
        }
        writer.end()
        if listUnsubscribe.oneClick != nil {
            writer.literal("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
            writer.end()
        }
    }

    private func writeExtra(to writer: inout HeaderWriter) throws(MailError) {
        var seen: Set<String> = []
        for (index, header) in extra.enumerated() {
            let name = try Self.check(headerName: header.name, field: .extra(index))
            guard seen.insert(name).inserted else { throw MailError(.extra(index), .duplicate) }
            writer.end(after: header.name)
            try writer.unstructured(Array(header.value.utf8), field: .extra(index))
            writer.end()
        }
    }
}

extension HeaderWriter {
    /// Begins a header whose name is not known before: its name, a colon and a space.
    fileprivate mutating func end(after name: String) {
        append(name)
        literal(": ")
    }

    /// As the buffer form, from an array.
    fileprivate mutating func unstructured(_ text: [UInt8], field: MailError.Field) throws(MailError) {
        try text.withUnsafeBufferPointer { bytes throws(MailError) in try unstructured(bytes, field: field) }
    }
}
