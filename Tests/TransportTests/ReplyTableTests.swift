import Scheduler
import Testing
import Values

@testable import Transport

@Suite struct ReplyTableTests {
    /// One example for each row, with the outcome it stands for.
    struct Example: Sendable {
        var row: String
        var stage: Reason.Stage
        var reply: String
        var expected: ReplyTable.Action

        init(_ row: String, _ stage: Reason.Stage, _ reply: String, _ expected: ReplyTable.Action) {
            self.row = row
            self.stage = stage
            self.reply = reply
            self.expected = expected
        }
    }

    static let examples = [
        Example("service closing, too fast", .sender, "421 4.7.0 slow down", .slowDown(minutes: 15)),
        Example("service closing", .dot, "421 4.3.2 shutting down", .retry(minutes: nil)),
        Example("too many recipients", .recipient, "452 4.5.3 too many", .retry(minutes: 1)),
        Example("out of storage at the server", .dot, "452 4.3.1 disk full", .retry(minutes: 30)),
        Example("mailbox full", .recipient, "452 4.2.2 over quota", .retry(minutes: 240)),
        Example("mailbox full, bare", .recipient, "452 over quota", .retry(minutes: 240)),
        Example("throttled login", .sender, "454 4.7.0 too many logins", .slowDown(minutes: 15)),
        Example("throttled", .recipient, "450 4.2.1 rate of this user exceeded", .slowDown(minutes: 15)),
        Example("throttled by its words", .recipient, "451 4.7.1 Rate limit reached", .slowDown(minutes: 15)),
        Example("greylisted", .recipient, "451 4.7.1 greylisted, try later", .retry(minutes: 5)),
        Example("greylisted", .recipient, "450 come back", .retry(minutes: 5)),
        Example("throttled by policy", .dot, "450 4.7.28 unusual rate", .slowDown(minutes: 15)),
        Example("login refused", .sender, "530 5.7.0 authenticate first", .pause),
        Example("login needed", .sender, "550 5.7.57 client not authenticated", .pause),
        Example("daily quota", .dot, "550 5.4.5 daily limit exceeded", .pause),
        Example("daily quota of Exchange", .dot, "554 5.2.0 SubmissionQuotaExceededException", .pause),
        Example("own mailbox full", .dot, "554 5.2.2 mailbox full", .pause),
        Example("refused at the door", .greeting, "554 5.7.1 you are blocked", .pause),
        Example("sender refused", .sender, "550 5.7.1 not your address", .pause),
        Example("sender refused", .sender, "553 5.1.8 bad sender domain", .pause),
        Example("sender refused, bare", .sender, "550 no", .pause),
        Example("no such address", .recipient, "550 5.1.1 unknown user", .refuse(suppress: true)),
        Example("no such address", .recipient, "550 5.1.10 recipient not found", .refuse(suppress: true)),
        Example("no such address", .recipient, "550 5.2.1 disabled", .refuse(suppress: true)),
        Example("refused address, bare", .recipient, "550 no", .refuse(suppress: false)),
        Example("policy", .recipient, "550 5.7.1 blocked by policy", .refuse(suppress: false)),
        Example("policy", .sender, "550 5.7.30 REQUIRETLS needed on the way", .refuse(suppress: false)),
        Example("policy", .dot, "554 5.7.26 unauthenticated mail", .refuse(suppress: false)),
        Example("too large", .sender, "552 5.3.4 too big", .refuse(suppress: false)),
        Example("too large, bare", .recipient, "552 too big", .refuse(suppress: false)),
        Example("content", .dot, "554 5.6.0 malformed", .refuse(suppress: false)),
        Example("parameter not understood", .sender, "555 5.5.4 no such parameter", .simplify),
        Example("parameter not understood", .recipient, "501 5.5.4 NOTIFY?", .simplify),
        Example("malformed address", .recipient, "501 5.1.3 bad syntax", .refuse(suppress: false)),
        Example("protocol", .data, "503 bad sequence", .refuse(suppress: false)),
        Example("any other temporary", .recipient, "450 4.4.3 name server trouble", .retry(minutes: nil)),
        Example("any other permanent", .dot, "554 transaction failed", .refuse(suppress: false)),
    ]

    private static func read(_ reply: String) -> (code: Int, text: [UInt8]) {
        (Int(reply.prefix(3)) ?? 0, Array(reply.utf8.dropFirst(4)))
    }

    @Test(arguments: examples) func `each row decides its example`(example: Example) {
        let (code, text) = Self.read(example.reply)
        let row = ReplyTable.row(
            stage: example.stage, code: code, status: EnhancedStatus(text: text, code: code),
            text: String(decoding: text, as: UTF8.self))
        #expect(row?.name == example.row)
        #expect(row?.action == example.expected)
    }

    @Test func `every row has an example`() {
        #expect(Set(ReplyTable.rows.map(\.name)) == Set(Self.examples.map(\.row)))
    }

    @Test func `only a dead address at RCPT is ever suppressed`() {
        for row in ReplyTable.rows where row.action == .refuse(suppress: true) { #expect(row.stages == [.recipient]) }
    }

    @Test func `every refusing code finds a row at every stage`() {
        for stage in Reason.Stage.allCases {
            for code in 400...599 {
                #expect(ReplyTable.row(stage: stage, code: code, status: nil, text: "") != nil, "\(stage) \(code)")
            }
        }
    }

    @Test func `an action becomes its outcome`() {
        let reason = Reason(stage: .recipient, code: 450, text: "later")
        #expect(ReplyTable.Action.retry(minutes: 5).outcome(reason) == .retry(reason, after: .minutes(5)))
        #expect(ReplyTable.Action.retry(minutes: nil).outcome(reason) == .retry(reason, after: nil))
        #expect(ReplyTable.Action.slowDown(minutes: 15).outcome(reason) == .retry(reason, after: .minutes(15)))
        #expect(ReplyTable.Action.refuse(suppress: true).outcome(reason) == .refused(reason, suppress: true))
        #expect(ReplyTable.Action.pause.outcome(reason) == .pause(reason))
    }

    @Test func `a reason holds no control characters and at most 500 bytes`() {
        let hostile = Array("a\u{1B}[31m\r\nb\u{2028}c\u{202E}".utf8) + [UInt8](repeating: 0xC3, count: 2_000)
        let text = Reason.printable(hostile)
        #expect(text.hasPrefix("a [31m  b c "))
        #expect(text.utf8.count <= 500)
    }
}
