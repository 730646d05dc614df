package import Ports
import Testing
import Values

/// A mailbox that an inbox reads, as its conformance suite needs it.
package protocol MailboxUnderTest {
    /// The inbox, which knows this mailbox by the name `ana`, with a Sent folder.
    var inbox: any Inbox { get }
    /// A mail comes into its inbox.
    func arrive(_ mail: String) throws
    /// A mail is put into its Sent folder.
    func keepSent(_ mail: String) throws
    /// The inbox is made anew with the same mails: their UIDs mean nothing any more.
    func makeAnew() throws
    /// Waits until the inbox has rung; false where it did not within a minute.
    func wait() -> Bool
}

extension MailboxUnderTest {
    /// Everything one visit finds.
    package func visit(_ errand: InboxErrand) throws -> [InboxFinding.Content] {
        inbox.visit(errand)
        var found: [InboxFinding.Content] = []
        while true {
            let findings = inbox.findings()
            #expect(findings.allSatisfy { $0.mailbox == errand.mailbox })
            // News may come between two visits, whenever the server tells.
            found += findings.map(\.content).filter { $0 != .news }
            if case .ended? = found.last { return found }
            guard wait() else { throw InboxConformance.Missing() }
        }
    }
}

/// What every inbox promises, told as tests; each is run against every adapter of the port.
package struct InboxConformance: Sendable, CustomTestStringConvertible {
    /// A visit that never ended.
    struct Missing: Error {}

    package let testDescription: String
    package let run: @Sendable (any MailboxUnderTest) throws -> Void

    private init(_ name: String, _ run: @escaping @Sendable (any MailboxUnderTest) throws -> Void) {
        testDescription = name
        self.run = run
    }

    private static func mail(_ name: String) -> String {
        "From: ann@example.com\r\nSubject: \(name)\r\nMessage-ID: <\(name)@x.example>\r\n\r\nHello \(name)\r\n"
    }

    private static func texts(_ found: [InboxFinding.Content]) -> [String] {
        found.compactMap { if case .mail(_, let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil } }
    }

    private static func places(_ found: [InboxFinding.Content]) -> [InboxPlace] {
        found.compactMap { if case .mail(let place, _) = $0 { place } else { nil } }
    }

    /// Where the next visit begins; an issue where this one did not end well.
    private static func cursor(_ found: [InboxFinding.Content]) throws -> InboxCursor {
        guard case .ended(.done(let next, false, nil))? = found.last else {
            Issue.record("\(found)")
            throw Missing()
        }
        return InboxCursor(validity: next.validity, next: next.uid, readAt: Moment(seconds: 1_500_000_000))
    }

    package static let all: [InboxConformance] = [
        InboxConformance("the first visit brings in nothing, the next what came since, in order and once") {
            box throws in
            try box.arrive(mail("old"))
            let first = try box.visit(InboxErrand(mailbox: "ana"))
            #expect(texts(first).isEmpty)
            try box.arrive(mail("one"))
            try box.arrive(mail("two"))
            let start = try cursor(first)
            let second = try box.visit(InboxErrand(mailbox: "ana", cursor: start))
            #expect(texts(second) == [mail("one"), mail("two")])
            #expect(places(second).map(\.uid) == places(second).map(\.uid).sorted())
            #expect(places(second).allSatisfy { $0.validity == start.validity && $0.uid >= start.next })
            let third = try box.visit(InboxErrand(mailbox: "ana", cursor: try cursor(second)))
            #expect(texts(third).isEmpty)
        },
        InboxConformance("a visit changes nothing: the same one again finds the same") { box throws in
            let start = try cursor(try box.visit(InboxErrand(mailbox: "ana")))
            try box.arrive(mail("one"))
            let first = try box.visit(InboxErrand(mailbox: "ana", cursor: start))
            #expect(texts(first) == [mail("one")])
            #expect(try box.visit(InboxErrand(mailbox: "ana", cursor: start)) == first)
        },
        InboxConformance("a folder that was made anew is read again") { box throws in
            let start = try cursor(try box.visit(InboxErrand(mailbox: "ana")))
            try box.arrive(mail("one"))
            let first = try box.visit(InboxErrand(mailbox: "ana", cursor: start))
            try box.makeAnew()
            try box.arrive(mail("two"))
            let second = try box.visit(InboxErrand(mailbox: "ana", cursor: try cursor(first)))
            #expect(texts(second) == [mail("one"), mail("two")])
            #expect(try cursor(second).validity != start.validity)
        },
        InboxConformance("a mail may hold whatever looks like a server's answer") { box throws in
            let start = try cursor(try box.visit(InboxErrand(mailbox: "ana")))
            let hostile =
                mail("x")
                + (0..<40).map { "A\($0) OK done\r\n* \($0) FETCH (UID \($0) BODY[] {3}\r\nbad)\r\n" }.joined()
                + "* BYE\r\n)\r\n{3}\r\n\"\r\n"
            try box.arrive(hostile)
            try box.arrive(mail("after"))
            let found = try box.visit(InboxErrand(mailbox: "ana", cursor: start))
            #expect(texts(found) == [hostile, mail("after")])
        },
        InboxConformance("a sought message is found by its own Message-ID, and by nothing like it") { box throws in
            try box.keepSent(mail("here"))
            try box.keepSent(mail("not-this"))
            let found = try box.visit(
                InboxErrand(
                    mailbox: "ana",
                    sought: [
                        SoughtMessage(message: 1, id: "this@x.example"),
                        SoughtMessage(message: 2, id: "here@x.example"),
                        SoughtMessage(message: 3, id: "never@x.example"),
                    ]))
            #expect(found.dropLast() == [.found(message: 2)])
        },
        InboxConformance("a mailbox nobody knows ends its visit all the same") { box throws in
            let found = try box.visit(InboxErrand(mailbox: "nobody"))
            guard case .ended(.failed(_))? = found.first else { return #expect(Bool(false), "\(found)") }
            #expect(found.count == 1)
        },
    ]
}
