import Ports
import Testing
import Values

@testable import Transport

@Suite struct RefusalOutcomeTests {
    struct Example: Sendable {
        var stage: Reason.Stage
        var reply: String
        var outcome: String

        init(_ stage: Reason.Stage, _ reply: String, _ outcome: String) {
            self.stage = stage
            self.reply = reply
            self.outcome = outcome
        }
    }

    static let examples = [
        Example(.sender, "421 4.7.0 slow down", "retry 60"), Example(.dot, "421 4.3.2 shutting down", "retry"),
        Example(.recipient, "452 4.5.3 too many", "retry 60"), Example(.dot, "452 4.3.1 disk full", "retry 14400"),
        Example(.recipient, "452 4.2.2 over quota", "retry 14400"),
        Example(.recipient, "451 4.7.1 Rate limit reached", "retry 900"),
        Example(.recipient, "450 come back", "retry 300"), Example(.dot, "450 4.7.28 unusual rate", "retry 300"),
        Example(.sender, "530 5.7.0 authenticate first", "pause"),
        Example(.dot, "550 5.4.5 daily limit exceeded", "retry 1800"),
        Example(.dot, "554 5.2.0 SubmissionQuotaExceededException", "retry 3600"),
        Example(.dot, "554 5.2.252 SendAsDenied; not allowed to send as ana@example.com", "pause"),
        Example(.dot, "552 5.2.2 Mailbox of mara@lindgrove.example is full", "refuse"),
        Example(.greeting, "554 5.7.1 you are blocked", "pause"), Example(.sender, "550 no", "pause"),
        Example(.recipient, "550 5.1.1 unknown user", "suppress"), Example(.dot, "550 5.1.1 unknown user", "suppress"),
        Example(.recipient, "550 no", "refuse"), Example(.recipient, "554 5.7.1 Relay access denied", "pause"),
        Example(.recipient, "504 5.5.2 <x>: Helo command rejected: need fully-qualified hostname", "pause"),
        Example(.recipient, "550 relay not permitted", "pause"),
        Example(.recipient, "550 5.7.1 Authentication required", "pause"),
        Example(.recipient, "553 5.7.1 Sender address rejected: not owned by user", "pause"),
        Example(.dot, "554 5.6.0 malformed", "refuse"), Example(.tls, "454 4.7.0 TLS not available", "retry 300"),
        Example(.hello, "504 need a name", "pause"), Example(.recipient, "451 4.3.0 trouble", "retry"),
    ]

    @Test(arguments: examples) func `a refusal becomes what the table says`(example: Example) {
        let reason = Reason(
            stage: example.stage,
            reply: SMTPReply(code: Int(example.reply.prefix(3)) ?? 0, text: Array(example.reply.utf8.dropFirst(4))))
        #expect(reason.verdict.map { Self.text($0.outcome(reason)) } == example.outcome)
    }

    private static func text(_ outcome: Delivery.Outcome) -> String {
        switch outcome {
        case .retry(_, let after): after.map { "retry \($0.milliseconds / 1_000)" } ?? "retry"
        case .refused(_, let suppress): suppress ? "suppress" : "refuse"
        case .pause: "pause"
        default: "\(outcome)"
        }
    }

    @Test func `only a command with parameters, and words that name nothing else, may be tried without them`() {
        func isOfParameter(_ stage: Reason.Stage, _ reply: String) -> Bool {
            let reason = Reason(
                stage: stage, reply: SMTPReply(code: Int(reply.prefix(3)) ?? 0, text: Array(reply.utf8.dropFirst(4))))
            return reason.verdict?.isOfParameter(reason) ?? false
        }
        #expect(isOfParameter(.sender, "555 5.5.4 no such parameter"))
        #expect(isOfParameter(.recipient, "501 5.5.4 NOTIFY?"))
        #expect(!isOfParameter(.data, "503 bad sequence"))
        #expect(!isOfParameter(.recipient, "504 5.5.2 Helo command rejected"))
        #expect(!isOfParameter(.recipient, "501 5.1.3 bad syntax"))
    }

    @Test func `a reason holds no control characters and at most 500 bytes`() {
        let hostile = Array("a\u{1B}[31m\r\nb\u{2028}c\u{202E}".utf8) + [UInt8](repeating: 0xC3, count: 2_000)
        let text = Reason.printable(hostile)
        #expect(text.hasPrefix("a [31m  b c "))
        #expect(text.utf8.count <= 500)
    }
}
