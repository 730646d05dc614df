import Testing

@testable import Mail

struct RefusalTests {
    @Test(arguments: RefusalSamples.all) func `a refusal is about what its row says`(sample: RefusalSamples.Sample) {
        let verdict = Refusal.verdict(
            stage: sample.stage, code: sample.code, enhanced: sample.enhanced, text: sample.text)
        #expect(verdict.subject == sample.subject)
        #expect(verdict.rule == sample.rule)
    }

    @Test func `every sample can be read`() { #expect(RefusalSamples.all.count == RefusalSamples.count) }

    @Test func `every row has a sample, and a source to look it up`() {
        let met = Set(RefusalSamples.all.map(\.rule))
        #expect(Refusal.rows.map(\.rule).filter { !met.contains($0) } == [])
        #expect(Refusal.rows.filter { !$0.source.hasPrefix("https://") }.map(\.rule) == [])
    }

    @Test func `no two rows have one name`() {
        #expect(Set(Refusal.rows.map(\.rule)).count == Refusal.rows.count)
    }

    @Test func `every word of the table is in lower case, as it is compared`() {
        for row in Refusal.rows {
            for word in row.words { #expect("\(word)" == "\(word)".lowercased(), "\(row.rule)") }
        }
    }

    @Test func `every code finds a row at every stage`() {
        for stage in Refusal.Stage.allCases {
            for code in 400...599 {
                let verdict = Refusal.verdict(stage: stage, code: code, enhanced: nil, text: "")
                #expect(verdict.rule != "no rule", "\(stage) \(code)")
            }
        }
    }

    @Test func `only a dead address is ever hard, and never for what passes`() {
        for sample in RefusalSamples.all {
            let verdict = Refusal.verdict(
                stage: sample.stage, code: sample.code, enhanced: sample.enhanced, text: sample.text)
            if verdict.isHard { #expect(verdict.subject == .address && verdict.isPermanent, "\(sample.text)") }
        }
        #expect(!Refusal.verdict(stage: .recipient, code: 450, enhanced: "4.1.1", text: "User unknown").isHard)
        #expect(Refusal.verdict(stage: .dot, code: 550, enhanced: "5.1.1", text: "User unknown").isHard)
    }

    @Test func `what a server says before it knows the recipient is never about the recipient or the message`() {
        for stage in [Refusal.Stage.connect, .greeting, .hello, .tls, .login] {
            for code in 400...599 {
                for words in ["", "mailbox unavailable", "user unknown", "no"] {
                    let subject = Refusal.verdict(stage: stage, code: code, enhanced: nil, text: words).subject
                    #expect(subject != .address && subject != .message, "\(stage) \(code) \(words)")
                }
            }
        }
    }

    @Test func `any text and any status give a verdict`() {
        for status in ["", "5", "5.1", "5.1.1.1", "9.9.9", "99999999999999999999.1.1", "-1.-1.-1", "x.y.z"] {
            let verdict = Refusal.verdict(stage: .report, code: nil, enhanced: status, text: "\u{0}\r\n\u{FFFD}")
            #expect(!verdict.isHard)
        }
    }
}
