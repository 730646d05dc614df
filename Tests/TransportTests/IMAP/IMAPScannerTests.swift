import Testing

@testable import Transport

@Suite struct IMAPScannerTests {
    private static func scan(
        _ text: String, pieces: Int = .max, limits: IMAPScanner.Limits = IMAPScanner.Limits()
    ) -> IMAPScanner {
        var scanner = IMAPScanner(limits: limits)
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            Array(rest.prefix(pieces)).withUnsafeBufferPointer { scanner.receive($0) }
            rest = rest.dropFirst(pieces)
        }
        return scanner
    }

    private static func text(_ text: String) -> IMAPScanner.Piece { .text(Array(text.utf8)) }

    @Test(arguments: [1, 2, 3, 7, .max])
    func `a literal is counted, whatever lines it holds`(pieces: Int) {
        let mail = "Subject: x\r\n\r\nA004 OK done\r\n* BYE\r\n)\r\nA004 OK\r\n{5}\r\n"
        let scanner = Self.scan(
            "* 1 FETCH (UID 4 BODY[] {\(mail.utf8.count)}\r\n\(mail))\r\nA004 OK fine\r\n", pieces: pieces)
        #expect(scanner.flaw == nil)
        #expect(
            scanner.responses == [
                [
                    Self.text("* 1 FETCH (UID 4 BODY[] {\(mail.utf8.count)}"),
                    .literal(Array(mail.utf8), size: mail.utf8.count), Self.text(")"),
                ], [Self.text("A004 OK fine")],
            ])
    }

    @Test func `braces in a quoted string or in words announce nothing`() {
        let scanner = Self.scan("* LIST () \"/\" \"a {3}\"\r\n* OK it is {3}\r\nA1 NO no {9}\r\n+ go {2}\r\n")
        #expect(scanner.flaw == nil)
        #expect(scanner.responses.count == 4)
    }

    @Test func `a literal beyond the limit is counted and only its beginning kept`() {
        var limits = IMAPScanner.Limits()
        limits.kept = 4
        let scanner = Self.scan("* 1 FETCH (BODY[] {10}\r\n0123456789 X {2}\r\nab)\r\nA OK\r\n", limits: limits)
        #expect(scanner.flaw == nil)
        #expect(scanner.responses.first?[1] == .literal(Array("0123".utf8), size: 10))
        #expect(scanner.responses.first?[3] == .literal([], size: 2))
        #expect(scanner.responses.count == 2)
    }

    @Test(arguments: [
        ("* OK a\n", IMAPScanner.Flaw.lineEnd), ("* OK a\rb\r\n", .lineEnd), ("* OK a\0b\r\n", .control),
        ("* LIST \"a\r\n", .openQuote), ("* 1 FETCH {9999999999999}\r\n", .longLiteral),
        ("* 1 FETCH {9999999999}\r\n", .longLiteral),
        (String(repeating: "x", count: 1_100_000), .longLine),
        (String(repeating: "* 1 FETCH {0}\r\n", count: 1) + String(repeating: "{0}\r\n", count: 64), .manyLiterals),
    ])
    func `what is no line of IMAP, or too much, ends it`(text: String, flaw: IMAPScanner.Flaw) {
        let scanner = Self.scan(text)
        #expect(scanner.flaw == flaw)
        #expect(scanner.responses.isEmpty)
    }
}

@Suite struct IMAPResponseTests {
    private static func read(_ text: String) -> [IMAPResponse?] {
        var scanner = IMAPScanner()
        Array(text.utf8).withUnsafeBufferPointer { scanner.receive($0) }
        return scanner.responses.map(IMAPResponse.init)
    }

    private static func atom(_ text: String) -> IMAPValue { .atom(Array(text.utf8)) }
    private static func string(_ text: String) -> IMAPValue { .string(Array(text.utf8), size: text.utf8.count) }

    @Test func `statuses have their code and words`() {
        let read = Self.read(
            "* ok [uidnext 17] Predicted\r\nt1 NO [AUTHENTICATIONFAILED] wrong\r\n* BYE\r\n+ idling\r\n")
        var next = IMAPStatus(kind: "OK")
        next.code = ["UIDNEXT", "17"]
        next.words = "Predicted"
        #expect(read[0] == .status(next))
        #expect(next.number("UIDNEXT") == 17)
        guard case .tagged("t1", let refusal)? = read[1] else { return #expect(Bool(false)) }
        #expect(refusal.code == ["AUTHENTICATIONFAILED"] && refusal.words == "wrong" && !refusal.isOK)
        #expect(read[2] == .status(IMAPStatus(kind: "BYE")) && read[3] == .goOn)
    }

    @Test func `data is read as atoms, strings and lists, in whatever form a server chooses`() {
        let read = Self.read(
            "* 12 FETCH (FLAGS (\\Seen $x) BODY[HEADER.FIELDS (\"Message-ID\")]<0> {3}\r\na\"b UID 7 X NIL Y \"q\\\"\\\\\" Z \"\")\r\n"
                + "* SEARCH 4 9\r\n* SEARCH\r\n")
        #expect(
            read[0]
                == .data(
                    number: 12, name: "FETCH",
                    [
                        .list([
                            Self.atom("FLAGS"), .list([Self.atom("\\Seen"), Self.atom("$x")]),
                            Self.atom("BODY[HEADER.FIELDS (\"Message-ID\")]<0>"), Self.string("a\"b"), Self.atom("UID"),
                            Self.atom("7"), Self.atom("X"), Self.atom("NIL"), Self.atom("Y"), Self.string("q\"\\"),
                            Self.atom("Z"), Self.string(""),
                        ])
                    ]))
        #expect(Self.atom("body[Header.Fields (\"Message-ID\")]").word == "BODY[HEADER.FIELDS (MESSAGE-ID)]")
        #expect(read[1] == .data(number: nil, name: "SEARCH", [Self.atom("4"), Self.atom("9")]))
        #expect(read[2] == .data(number: nil, name: "SEARCH", []))
    }

    @Test(arguments: [
        ("* 1 FETCH (((\r\n", "FETCH"), ("* 1 FETCH ))\r\n", "FETCH"), ("* 1 FETCH (BODY[ x)\r\n", "FETCH"),
        ("* 1 FETCH (a\r\n", "FETCH"), ("* SEARCH 1 (\r\n", "SEARCH"),
        ("* LIST " + String(repeating: "(", count: 200) + String(repeating: ")", count: 200) + "\r\n", "LIST"),
    ])
    func `data that makes no sense is named by its kind`(text: String, name: String) {
        #expect(Self.read(text) == [.unreadable(name: name)])
        #expect(Self.read("* 1\r\n") == [.other])
    }

    @Test(arguments: ["\r\n", "x\r\n", "A1 MAYBE x\r\n"])
    func `a line that is no response is none`(text: String) { #expect(Self.read(text) == [nil]) }

    @Test func `numbers are held to 32 bits`() {
        #expect(UInt32(digits: "4294967295") == .max)
        #expect(UInt32(digits: "4294967296") == nil && UInt32(digits: "99999999999999999999") == nil)
        #expect(UInt32(digits: "") == nil && UInt32(digits: "-1") == nil)
    }
}

@Suite struct IMAPFolderNameTests {
    @Test func `a name of nothing but beginnings is read once`() {
        let name = [UInt8](repeating: UInt8(ascii: "&"), count: 300_000)
        #expect(IMAPFolderName.decode(name).utf8.count == name.count)
    }

    @Test(arguments: [
        ("INBOX", "\"INBOX\""), ("Envoyés", "\"Envoy&AOk-s\""), ("台北", "\"&U,BTFw-\""), ("R&D", "\"R&-D\""),
        ("a\"b\\c", "\"a\\\"b\\\\c\""), ("😀", "\"&2D3eAA-\""), ("x\r\nA1 LOGOUT", "\"x&AA0ACg-A1 LOGOUT\""),
    ])
    func `a folder's name goes out in modified UTF-7 and quotes`(name: String, wire: String) {
        #expect(IMAPFolderName.quoted(name) == wire)
        #expect(IMAPFolderName.decode(Array(IMAPFolderName.encode(name).utf8)) == name)
    }

    @Test(arguments: ["&", "&zz", "&!-", "a&2D0-b"])
    func `what is no modified UTF-7 stays as it is`(name: String) {
        #expect(IMAPFolderName.decode(Array(name.utf8)) == name)
    }
}
