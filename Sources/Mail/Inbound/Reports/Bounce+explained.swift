extension Bounce.Recipient {
    /// The recipient with the reason that its own words and codes give, or else those of the letter around the report.
    ///
    /// - Parameters:
    ///   - letter: the words of the whole report.
    ///   - count: how many recipients it speaks of; a letter about several explains none of them alone.
    func explained(by letter: String, among count: Int) -> Self {
        var recipient = self
        guard action == .failed || action == .delayed else { return recipient }
        let code = Self.code(in: diagnostic)
        let exact = DeliveryStatus.status(status ?? "", diagnostic: diagnostic)
        recipient.status = exact ?? status
        var found = Refusal.verdict(stage: .report, code: code, enhanced: recipient.status, text: diagnostic)
        if found.isHard || Self.saysLittle(found), count == 1 {
            let report = PlainBounce.reportPart(of: letter)
            let second = Refusal.verdict(
                stage: .report, code: code ?? Self.code(in: report), enhanced: nil, text: report)
            // Gateways answer 550 5.1.1 for a full box too: where the letter says so, a customer is not lost by it.
            let isBetter = found.isHard ? second.reason == .mailboxFull : second.reason != .unknown
            if isBetter { found = second }
        }
        if found.reason == .unknown, let reason = category.flatMap(Self.reason(category:)) {
            found.reason = reason
            found.isHard = reason.isHard
            found.rule = "powermta: category"
        }
        recipient.reason = found.reason
        recipient.rule = found.rule
        recipient.isDoubtful = !found.isHard
        return recipient
    }

    private static func reason(category: String) -> BounceReason? {
        switch category.lowercased() {
        case "bad-mailbox": .userUnknown
        case "bad-domain": .hostUnknown
        case "inactive-mailbox": .disabled
        case "quota-issues": .mailboxFull
        case "spam-related", "policy-related", "relaying-issues": .policy
        case "message-expired", "no-answer-from-host": .expired
        case "content-related", "virus-related": .content
        default: nil
        }
    }

    /// Whether a verdict rests on a status or code alone.
    private static func saysLittle(_ verdict: RefusalVerdict) -> Bool {
        verdict.reason == .unknown
    }

    /// The first three-digit reply code of failure that stands where a server's answer begins.
    static func code(in text: String) -> Int? {
        for word in text.utf8.prefix(2_000).split(whereSeparator: { " ;:-<>()[],\n\t".utf8.contains($0) })
        where word.count == 3 {
            if let code = Int(String(decoding: word, as: UTF8.self)), (400..<600).contains(code) { return code }
        }
        return nil
    }
}
