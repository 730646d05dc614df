import Values

@testable import Sink

/// A conversation with mailboxes of its own, told in text.
struct SinkTalk {
    static let now = Moment(seconds: 1_772_442_000)

    var mailboxes = SinkMailboxes(validity: 7)
    var conversation: IMAPConversation
    private var input = IMAPInput()

    init(_ habits: String..., permits: @escaping @Sendable (String, String) -> Bool = { _, _ in true }) {
        let manner = habits.reduce(into: IMAPManner()) { manner, name in IMAPManner.habits[name]?(&manner) }
        conversation = IMAPConversation(manner, permits: permits)
    }

    /// One that is logged in as `ana@a.example`, whose inbox holds these mails.
    init(holding mails: [String], habits: String...) {
        self.init()
        let manner = habits.reduce(into: IMAPManner()) { manner, name in IMAPManner.habits[name]?(&manner) }
        conversation = IMAPConversation(manner)
        for mail in mails { arrive(mail) }
        _ = hear("l LOGIN ana@a.example x\r\n")
    }

    mutating func arrive(_ mail: String) {
        mailboxes.add(Array(mail.utf8), of: mailboxes.user(of: "ana@a.example"), at: Self.now)
    }

    /// What the server answers to these bytes.
    mutating func hear(_ text: String, twist: IMAPTwist? = nil, mails: Int = 0) -> String {
        hear(bytes: Array(text.utf8)[...], twist: twist, mails: mails)
    }

    mutating func hear(bytes: ArraySlice<UInt8>, twist: IMAPTwist? = nil, mails: Int = 0) -> String {
        input.receive(bytes)
        while !conversation.isOver {
            input.limits = conversation.limits
            guard let event = input.next(isLine: conversation.wantsLine) else { break }
            guard let turn = conversation.hear(event) else { continue }
            conversation.answer(turn, in: &mailboxes, at: Self.now, twist: twist, mails: mails)
        }
        return takeOutput()
    }

    /// What the server says by itself.
    mutating func wake() -> String {
        conversation.wake(mailboxes)
        return takeOutput()
    }

    private mutating func takeOutput() -> String {
        defer { conversation.output = [] }
        return String(decoding: conversation.output, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    /// The answer to one command under the tag `a`.
    mutating func ask(_ command: String, twist: IMAPTwist? = nil, mails: Int = 0) -> String {
        hear("a \(command)\r\n", twist: twist, mails: mails)
    }
}
