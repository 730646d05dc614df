import Testing

@testable import Sink

@Suite struct IMAPCommandTests {
    private static func request(_ line: String) -> IMAPRequest? { IMAPRequest([.text(Array(line.utf8))]) }

    @Test(arguments: [
        "CAPABILITY", "noop", "LOGIN ana sesame", "LOGIN \"ana\" \"se\\\"same\"", "AUTHENTICATE PLAIN",
        "AUTHENTICATE PLAIN AGEAYg==", "ID NIL", "ID (\"name\" \"Baton\")", "ID (\"name\" NIL)", "LIST \"\" *",
        "LIST \"\" \"%\"",
        "LSUB \"\" \"*\"", "STATUS INBOX (MESSAGES UIDNEXT)", "SELECT INBOX", "EXAMINE \"Sent Items\"",
        "SEARCH ALL", "UID SEARCH UID 5:* SINCE 1-Mar-2026", "SEARCH CHARSET UTF-8 (OR SEEN NOT FROM ana) 1,3:5",
        "UID SEARCH HEADER Message-ID \"<a@b.example>\"", "FETCH 1:* (FLAGS UID)", "FETCH 1 FAST",
        "UID FETCH 6 (UID BODY.PEEK[]<0.262144>)", "FETCH 1 BODY[HEADER.FIELDS (MESSAGE-ID \"TO\")]",
        "FETCH 1 (RFC822.SIZE INTERNALDATE BODY.PEEK[HEADER] BODY[TEXT])", "STORE 1 +FLAGS (\\Seen)",
        "UID STORE 1:2 -FLAGS.SILENT \\Deleted", "COPY 1 Sent", "UID MOVE 1,2 Trash", "EXPUNGE", "UID EXPUNGE 1:4",
        "IDLE", "CLOSE", "UNSELECT", "CHECK", "NAMESPACE", "LOGOUT", "STARTTLS",
    ])
    func `what a client may ask is understood`(line: String) throws {
        let request = try #require(Self.request("t1 " + line))
        #expect(request.tag == "t1" && request.command != nil)
    }

    @Test(arguments: [
        "", "WHAT", "NOOP now", "LOGIN ana", "LOGIN ana sesame too", "LOGIN \"ana sesame", "ID", "ID (\"name\"",
        "LIST \"\"", "STATUS INBOX", "STATUS INBOX ()", "STATUS INBOX (SIZE)", "SELECT", "SEARCH", "SEARCH WHAT",
        "SEARCH SINCE 31-Foo-2026", "SEARCH (ALL", "SEARCH NOT", "FETCH 1", "FETCH 0 UID", "FETCH 1: UID",
        "FETCH 1,,2 UID",
        "FETCH 1 ENVELOPE", "FETCH 1 ()", "FETCH 1 BODY[1]", "FETCH 1 BODY[", "FETCH 1 BODY[]<1>",
        "FETCH 1 BODY[]<1.0>",
        "FETCH 4294967296 UID", "STORE 1 FLAG (\\Seen)", "UID NOOP", "UID LOGIN a b", "UID", "EXPUNGE 1", "COPY 1",
        "APPEND Sent", "LOGIN  ana sesame", "SEARCH CHARSET KOI8-R ALL",
    ])
    func `what is malformed or not offered is none, and keeps its tag`(line: String) throws {
        let request = try #require(Self.request("t1 " + line))
        #expect(request.tag == "t1" && request.command == nil)
    }

    @Test(arguments: ["", " NOOP", "+ NOOP", "* NOOP", "(a) NOOP"])
    func `a line without a tag is no command`(line: String) { #expect(Self.request(line) == nil) }

    @Test func `a search nested without end is refused`() {
        #expect(Self.request("a SEARCH " + String(repeating: "(", count: 10_000))?.command == nil)
        #expect(Self.request("a SEARCH " + String(repeating: "NOT ", count: 10_000) + "ALL")?.command == nil)
    }

    @Test func `sets know the greatest number, from either end`() throws {
        let set = try #require(IMAPSet("*:5,7,1:2"))
        #expect(set.resolved(greatest: 9) == [5...9, 7...7, 1...2])
        #expect(set.resolved(greatest: 3) == [3...5, 7...7, 1...2])
    }
}
