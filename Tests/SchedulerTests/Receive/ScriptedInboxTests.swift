import Ports
import Scheduler
import TestKit
import Testing

/// The inbox of the tests keeps the promises of a real one.
@Suite struct ScriptedInboxTests {
    private struct Box: MailboxUnderTest {
        let scripted = ScriptedInbox()
        var inbox: any Inbox { scripted }

        func arrive(_ mail: String) { scripted.arrive(Array(mail.utf8)) }
        func keepSent(_ mail: String) throws {
            let line = try #require(mail.split(separator: "\r\n").first { $0.hasPrefix("Message-ID: ") })
            scripted.hold(sent: String(line.dropFirst("Message-ID: <".count).dropLast()))
        }
        func makeAnew() { scripted.makeAnew() }
        func wait() -> Bool { true }
    }

    @Test(arguments: InboxConformance.all)
    func `an inbox in memory keeps what every inbox promises`(promise: InboxConformance) throws {
        try promise.run(Box())
    }
}
