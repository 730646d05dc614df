import Values

/// What a program says that answered by itself.
struct ProgramReply {
    var kind: Verdict.Kind
    var `class`: Verdict.Class
    var confidence: Int
    var because: [String]
}

/// Tells an away notice from a receipt, and both from a person.
///
/// Headers decide whether a program wrote it; where there are none, only a subject that begins as those of programs do and
/// answers nothing, or a sentence that says so itself, makes a program of it. A person who writes "I am away until Monday"
/// is a person.
struct ProgramReader {
    private let mail: InboundMail
    private let mark: ProgramMark?
    private let subject: SubjectLine
    private let inSubject: [PhraseBook.Match]
    private let inBody: [PhraseBook.Match]
    private let bodyWords: WordList

    init(_ mail: InboundMail, body: String) {
        self.mail = mail
        mark = ProgramMark.of(mail)
        subject = SubjectLine(mail.subject)
        inSubject = PhraseBook.all.matches(in: WordList(subject.rest, limit: 40))
        bodyWords = WordList(body, limit: 400)
        inBody = PhraseBook.all.matches(in: bodyWords)
    }

    /// What the program says, or nil where a person wrote.
    func reply() -> ProgramReply? {
        if let calendar { return calendar }
        switch mark {
        case .bulk(let header):
            return ProgramReply(kind: .other, class: .bulk, confidence: 90, because: ["header:\(header)"])
        case .answer(let header), .notice(let header):
            let said = said(isNotice: mark == .notice(header))
            return ProgramReply(
                kind: said.class == .notice ? .other : .autoReply, class: said.class, confidence: 95,
                because: ["header:\(header)"] + said.because)
        case nil:
            guard let reason = saysItself() else { return nil }
            let said = said(isNotice: false)
            return ProgramReply(
                kind: .autoReply, class: said.class, confidence: 80, because: [reason] + said.because)
        }
    }

    /// The rule by which a mail without such headers is a program's.
    private func saysItself() -> String? {
        if subject.isAutomatic { return "subject:auto" }
        if !subject.isReply {
            if let match = first(.awaySubject, in: inSubject), match.words.lowerBound == 0,
                isAutomatic(match) || !asks
            {
                return match.rule
            }
            if let match = first(.receiptSubject, in: inSubject), match.words.lowerBound == 0, isReceipt(match) {
                return match.rule
            }
            if let match = first(.acknowledgementSubject, in: inSubject), let body = first(.acknowledgement, in: inBody)
            {
                return mail.header("in-reply-to") == nil || isAutomatic(body) ? match.rule : nil
            }
        }
        let challenges = Set(inBody.filter { $0.topic == .challengeOnly }.map(\.words.lowerBound))
        if let match = first(.challengeOnly, in: inBody), challenges.count >= 2 || mail.header("in-reply-to") == nil,
            first(.interested, in: inBody) == nil
        {
            return match.rule
        }
        // "This is an automated message" and one more such sentence.
        let automatic = inBody.filter { $0.topic == .acknowledgement && isAutomatic($0) }
        let other = inBody.first { match in
            (match.topic == .acknowledgement || match.topic == .away || match.topic == .left)
                && !automatic.contains { $0.words.overlaps(match.words) }
        }
        return other == nil ? nil : automatic.first?.rule
    }

    /// "Absence on Monday: can we meet on Tuesday?" is a person's subject.
    private var asks: Bool { !bodyWords.questions.isEmpty }

    /// A receipt has the subject of what was read after a colon, and says when, or nothing; it wants nothing.
    private func isReceipt(_ match: PhraseBook.Match) -> Bool {
        guard mail.header("in-reply-to") == nil, inBody.allSatisfy({ $0.topic != .interested && $0.topic != .question })
        else { return false }
        let hasColon = subject.rest.drop { $0 != ":" && $0 != "：" }.first != nil
        let figures = bodyWords.words.count { bodyWords.text[$0.range.lowerBound] &- 0x30 < 10 }
        return (match.words.count > 1 || hasColon) && (bodyWords.words.isEmpty || figures >= 2)
    }

    private func isAutomatic(_ match: PhraseBook.Match) -> Bool {
        Self.automatic.contains { match.phrase.contains($0) }
    }

    private static let automatic = [
        "automat", "autogen", "自动", "自動", "자동", "otomatik", "αυτόματ", "автомат", "אוטומט", "تلقائي", "อัตโนมัติ", "स्वचालित",
        "automāt", "аутомат", "送信専用", "발신전용",
    ]

    private func first(_ topic: Topic, in matches: [PhraseBook.Match]) -> PhraseBook.Match? {
        matches.filter { $0.topic == topic }.max { $0.words.count < $1.words.count }
    }

    /// What it says, by its words.
    private func said(isNotice: Bool) -> (class: Verdict.Class, because: [String]) {
        if let match = first(.left, in: inBody) { return (.leftCompany, [match.rule]) }
        if let match = first(.challenge, in: inSubject) ?? first(.challenge, in: inBody)
            ?? first(.challengeOnly, in: inBody),
            first(.away, in: inBody) == nil, first(.awaySubject, in: inSubject) == nil
        {
            return (.challenge, [match.rule])
        }
        if let match = first(.awaySubject, in: inSubject) { return (.away, [match.rule]) }
        let away = first(.away, in: inBody)
        let acknowledged = first(.acknowledgement, in: inBody) ?? first(.acknowledgementSubject, in: inSubject)
        if let away, isAway(away, acknowledged) { return (.away, [away.rule]) }
        if let acknowledged { return (.acknowledgement, [acknowledged.rule]) }
        if let match = first(.receiptSubject, in: inSubject) { return (.receipt, [match.rule]) }
        return (isNotice && !mail.answers ? .notice : .acknowledgement, [])
    }

    /// "Thank you for your message" stands in both; "we received your request" only in a receipt.
    private func isAway(_ away: PhraseBook.Match, _ acknowledged: PhraseBook.Match?) -> Bool {
        guard let acknowledged else { return true }
        return away.words.count >= 2 || acknowledged.words.count < 3
    }

    /// An answer to an invitation (RFC 5546): nobody wrote it to say anything.
    private var calendar: ProgramReply? {
        guard let part = mail.parts.first(where: { $0.type.name == "text/calendar" }) else { return nil }
        let method = part.type["method"]?.lowercased()
        guard method != "request", method != "publish" else { return nil }
        let lines = String(decoding: mail.content(of: part).prefix(8_192), as: UTF8.self).lowercased()
        guard method == "reply" || method == "counter" || method == "cancel" || lines.contains("method:reply") else {
            return nil
        }
        return ProgramReply(
            kind: .autoReply, class: .calendar, confidence: 95, because: ["calendar:\(method ?? "reply")"])
    }
}
