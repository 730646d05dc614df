/// One mail that came in, read within limits: any bytes give a value, however broken or hostile they are.
package struct InboundMail: Sendable {
    /// The headers of the whole mail, unfolded, in order.
    package let headers: [Header]
    /// The leaf parts in order; a mail without structure has one.
    package let parts: [Part]
    /// Whether a limit cut something off.
    package let isTruncated: Bool
    let bytes: [UInt8]
    let limits: Limits

    /// Reads a mail; line ends may be CRLF, LF or bare CR, and a leading mbox `From ` line is passed over.
    package init(_ raw: [UInt8], limits: Limits = Limits()) {
        // Some programs end their lines with a bare CR: a mail without any LF is one of theirs.
        let isBare = raw.contains(.cr) && !raw.contains(.lf)
        let bytes = isBare ? raw.map { $0 == .cr ? .lf : $0 } : raw
        var walker = MIMEWalker(bytes, limits: limits)
        walker.walk()
        self.bytes = bytes
        self.limits = limits
        headers = walker.headers
        parts = walker.parts
        isTruncated = walker.isTruncated
    }

    /// One header: its name in lower case, and its value as it stood, without folds and spaces at the ends.
    package struct Header: Sendable, Hashable {
        package var name: String
        package var value: [UInt8]
    }

    /// A part without parts of its own.
    package struct Part: Sendable {
        package var headers: [Header]
        package var type: MediaType
        /// The transfer encoding in lower case; `7bit` where none is named.
        package var encoding: String
        /// Whether the part says it is an attachment.
        package var isAttachment: Bool
        var range: Range<Int>
    }

    /// How much of a mail is read; what lies beyond is passed over.
    package struct Limits: Sendable, Hashable {
        /// Bytes looked at in all.
        package var bytes = 64 << 20
        /// Bytes and number of the headers kept of a mail or part.
        package var headerBytes = 256 << 10
        package var headers = 1_000
        package var parts = 1_000
        package var depth = 20
        /// Bytes a part may have after decoding.
        package var decodedBytes = 1 << 20

        package init() {}
    }
}

extension InboundMail {
    /// The raw value of the first header of a name given in lower case.
    package func header(_ name: String) -> [UInt8]? { headers.first { $0.name == name }?.value }

    /// The first such header as text, encoded words decoded.
    package func text(of name: String) -> String? { header(name).map { HeaderDecoder.decode($0) } }

    package var subject: String { text(of: "subject") ?? "" }

    /// The first author that has a valid address, also where a program encoded the address with the name.
    package var from: NamedAddress? { header("from").flatMap(Self.author) }

    private static func author(_ value: [UInt8]) -> NamedAddress? {
        if let author = AddressList.parse(value).first { return author }
        let decoded = Array(HeaderDecoder.decode(value).utf8)
        if let author = AddressList.parse(decoded).first { return author }
        // `<mara @lindgrove.example>`: no address has a space there.
        guard let open = decoded.lastIndex(of: UInt8(ascii: "<")),
            let close = decoded[open...].firstIndex(of: UInt8(ascii: ">")),
            let address = try? Address(bytes: decoded[(open + 1)..<close].filter { $0 > .space })
        else { return nil }
        let name = String(decoding: Array(decoded[..<open]).trimmingSpace(), as: UTF8.self)
        return NamedAddress(address, name: name.isEmpty ? nil : name)
    }

    /// Who wrote it, also where a group or list took it in and put its own address in place of the author's.
    package var author: NamedAddress? {
        guard let from, recipients.contains(where: { $0.address == from.address }) else { return from }
        let named = ["x-original-from", "x-original-sender", "reply-to"].compactMap { header($0).flatMap(Self.author) }
        return named.first { $0.address != from.address } ?? from
    }

    /// Everybody who may have written it, likeliest first: the author, whom a group or list names as the original author,
    /// who is to be answered, who sent it.
    package var writers: [Address] {
        let names = ["x-original-from", "x-original-sender", "reply-to", "sender", "return-path"]
        let others = names.compactMap { header($0).flatMap(Self.author)?.address }
        var seen: Set<Address> = []
        return ([from?.address].compactMap { $0 } + others).filter { seen.insert($0).inserted }
    }

    /// Every valid address in To and Cc.
    package var recipients: [NamedAddress] {
        headers.filter { $0.name == "to" || $0.name == "cc" }.flatMap { AddressList.parse($0.value) }
    }

    package var messageID: String? { header("message-id").flatMap { IdentifierList.parse($0).first } }

    /// The messages this one belongs to, nearest first and each once: In-Reply-To, then the key of an address it was sent
    /// to, then References from its end.
    package var threads: [String] {
        let answered = header("in-reply-to").map(IdentifierList.parse) ?? []
        let chain = header("references").map(IdentifierList.parse) ?? []
        var seen: Set<String> = []
        return (answered + replyKeys + chain.reversed()).filter { seen.insert($0).inserted }
    }

    /// Message-IDs that the details of its addresses may be keys of: `KEY@domain` of `local+KEY@domain`. At most 20; who
    /// holds the key of the home tells which is one.
    private var replyKeys: [String] {
        let delivered = ["delivered-to", "x-original-to", "envelope-to"].flatMap { name in
            header(name).map(AddressList.parse) ?? []
        }
        return (recipients + delivered).prefix(40).compactMap { recipient in
            let (local, domain) = (recipient.address.local, recipient.address.domain)
            guard let plus = local.lastIndex(of: "+") else { return nil }
            let key = local[local.index(after: plus)...]
            return key.utf8.count < 20 ? nil : "\(key.lowercased())@\(domain)"
        }
    }

    /// The content of a part with its transfer encoding taken off, up to the limit.
    package func content(of part: Part) -> [UInt8] {
        TransferDecoding.decode(bytes[part.range], encoding: part.encoding, limit: limits.decodedBytes)
    }

    /// A text part as text with LF line ends.
    package func text(of part: Part) -> String {
        Charset.decode(content(of: part), charset: part.type["charset"] ?? "us-ascii")
    }
}
