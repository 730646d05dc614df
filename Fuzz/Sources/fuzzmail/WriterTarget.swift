import Values

@testable import Mail

/// Any texts as the fields of a message: an error and not one byte, or bytes from which every field comes back.
enum WriterTarget {
    static func run(_ bytes: [UInt8]) {
        let pieces = bytes.split(separator: 0xFE, maxSplits: 12, omittingEmptySubsequences: false).map(Array.init)
        func piece(_ number: Int) -> [UInt8]? { number < pieces.count ? pieces[number] : nil }
        func text(_ number: Int) -> String? { piece(number).flatMap { String(validating: $0, as: UTF8.self) } }
        guard let from = try? Address("ana@example.com"), let to = try? Address("bo@example.org") else { return }
        var message = Message(
            from: NamedAddress(from, name: text(1)), to: NamedAddress(to, name: text(2)),
            subject: piece(0) ?? Array("x".utf8), text: piece(3) ?? Array("x".utf8), html: piece(4),
            date: Moment(seconds: 1_785_834_000), messageID: "m@example.com")
        if let local = text(5), !local.isEmpty { message.messageID = local + "@example.com" }
        if let name = text(6) { message.replyTo = NamedAddress(from, name: name) }
        if let value = text(7) { message.extra = [.init(name: "X-Note", value: value)] }
        if let name = text(8) { message.extra.append(.init(name: name, value: "x")) }
        if let target = text(9) { message.listUnsubscribe = .init(mailto: "mailto:" + target, oneClick: nil) }
        if let list = text(10) { message.listID = list }
        if let reference = text(11) {
            message.references = [reference]
            message.inReplyTo = reference
        }
        var output: [UInt8] = [1]
        do throws(MailError) {
            try message.append(to: &output)
        } catch {
            return require(output == [1], "an error leaves no byte")
        }
        check(Array(output.dropFirst()), message)
    }

    private static func check(_ bytes: [UInt8], _ message: Message) {
        require(isClean(bytes), "CRLF only, no NUL")
        require(bytes.allSatisfy { $0 < 0x7F }, "ASCII only")
        require(bytes.split(separator: 10).allSatisfy { $0.count <= 999 }, "lines of 998 bytes")
        let mail = InboundMail(bytes)
        require(Set(mail.headers.map(\.name)).count == mail.headers.count, "each header once")
        let known =
            7 + (message.replyTo == nil ? 0 : 1) + (message.listID == nil ? 0 : 1)
            + (message.listUnsubscribe == nil ? 0 : 1) + (message.inReplyTo == nil ? 0 : 2) + message.extra.count
        require(mail.headers.count == known + (message.html == nil ? 1 : 0), "no header is added: \(mail.headers)")
        require(shown(mail.subject) == trimmed(message.subject), "subject: \(mail.subject.debugDescription)")
        require(shown(mail.from?.name ?? "") == trimmed(Array((message.from.name ?? "").utf8)), "the sender's name")
        require(
            mail.recipients.map { shown($0.name ?? "") } == [trimmed(Array((message.to.name ?? "").utf8))], "the name")
        require(mail.parts.count == (message.html == nil ? 1 : 2), "parts")
        require(same(mail.text(of: mail.parts[0]), message.text), "text")
        if let html = message.html { require(same(mail.text(of: mail.parts[1]), html), "html") }
        guard let wire = try? WireForm.bytes(of: bytes) else { fatalError("broken: no wire form") }
        let ends = wire.split(separator: 10, omittingEmptySubsequences: false).filter { $0.elementsEqual([46, 13]) }
        require(ends.count == 1 && wire.suffix(3).elementsEqual([46, 13, 10]), "one final dot")
        sign(bytes)
    }

    private static func sign(_ bytes: [UInt8]) {
        guard let dkim = try? DKIM(domain: "example.com", selector: "s", algorithm: .rsaSHA256) else { return }
        let header = dkim.header(
            for: bytes, at: Moment(seconds: 1), sha256: { Array($0.prefix(32)) },
            sign: { input in
                require(isClean(input + [13, 10]), "canonical headers")
                return Array(input.prefix(256))
            })
        require(isClean(header) && header.split(separator: 10).allSatisfy { $0.count <= 79 }, "the signature's header")
    }

    /// As readers show a header's text: without spaces at its ends, a tab as a space.
    private static func trimmed(_ bytes: [UInt8]) -> String {
        shown(String(decoding: bytes.trimmingSpace(), as: UTF8.self))
    }

    private static func shown(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? " " : $0 }))
    }

    /// Equal but for line ends, and those at the end.
    private static func same(_ read: String, _ written: [UInt8]) -> Bool {
        func lines(_ bytes: [UInt8]) -> [UInt8] {
            var output: [UInt8] = []
            var previous: UInt8 = 0
            for byte in bytes {
                if byte == 13 || byte == 10 && previous != 13 { output.append(10) }
                if byte != 13, byte != 10 { output.append(byte) }
                previous = byte
            }
            while output.last == 10 { output.removeLast() }
            return output
        }
        return lines(Array(read.utf8)) == lines(written)
    }
}
