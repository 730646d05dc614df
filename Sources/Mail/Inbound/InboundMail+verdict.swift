package import Values

extension InboundMail {
    /// What the mail is and says, with the rules that decided.
    ///
    /// - Parameter today: the day it is read; the mail's own date, where it has a believable one, is what "Monday" is
    ///   counted from.
    package func verdict(today: CivilDate) -> Verdict {
        let whole = wholeText
        var verdict = judge(whole, today: writtenOn(today: today))
        verdict.whole = whole
        return verdict
    }

    private func judge(_ whole: String, today: CivilDate) -> Verdict {
        if let complaint = complaint() { return complaint }
        if let bounce = bounceVerdict(whole) { return bounce }
        if parts.contains(where: { $0.type.name == "message/disposition-notification" }) {
            return Verdict(.autoReply, .receipt, because: ["report:disposition"])
        }
        if let word = unsubscribeWord { return Verdict(.unsubscribe, .unsubscribe, because: [word]) }
        let own = ownText
        if let program = ProgramReader(self, body: own.isEmpty ? whole : own).reply() {
            return verdict(program, own.isEmpty ? whole : own, today)
        }
        return person(own, today)
    }

    private func verdict(_ program: ProgramReply, _ own: String, _ today: CivilDate) -> Verdict {
        var verdict = Verdict(
            program.kind, program.class, confidence: program.confidence, because: program.because)
        verdict.text = own
        if program.class == .away {
            verdict.returns = ReturnDay.find(in: subject + ".\n\n" + own, today: today, monthFirst: monthFirst)
        }
        if program.class == .leftCompany || program.class == .away { verdict.referral = otherAddress(in: own) }
        return verdict
    }

    private func person(_ own: String, _ today: CivilDate) -> Verdict {
        let opinion = OpinionReader(own, own: writersAddresses, names: [from?.name].compactMap { $0 }).opinion
        let isAboutSomebodyElse = OpinionReader.isAboutSomebodyElse(opinion)
        if opinion.class == .unknown || opinion.class == .wrongPerson, !isAboutSomebodyElse,
            let rule = Departure.rule(in: own),
            let successor = otherAddress(in: own)
        {
            var verdict = Verdict(.reply, .leftCompany, confidence: 80, because: [rule])
            (verdict.text, verdict.referral) = (own, successor)
            return verdict
        }
        var verdict = Verdict(.reply, opinion.class, confidence: opinion.confidence, because: opinion.because)
        verdict.text = own
        if opinion.class == .notNow { verdict.returns = ReturnDay.find(in: own, today: today, monthFirst: monthFirst) }
        if opinion.class == .wrongPerson { verdict.referral = otherAddress(in: own) }
        if isAboutSomebodyElse { verdict.concerns = otherAddress(in: own) }
        return verdict
    }

    /// The addresses the mail itself says are the writer's.
    private var writersAddresses: Set<String> {
        let replyTo = header("reply-to").map { AddressList.parse($0).map(\.address) } ?? []
        return Set(([from?.address].compactMap { $0 } + replyTo).map { $0.text.lowercased() })
    }

    /// A subject that is nothing but the word, perhaps with a token, as a mailto link of List-Unsubscribe makes it.
    private var unsubscribeWord: String? {
        let words = SubjectLine(subject).rest.split(separator: " ")
        guard words.first?.lowercased() == "unsubscribe", words.count <= 2 else { return nil }
        return "subject:unsubscribe"
    }

    /// The first address the text names that is neither the writer's nor one it was sent to.
    private func otherAddress(in text: String) -> Address? {
        let own = Set(([from].compactMap { $0 } + recipients).map(\.address))
        for word in text.utf8.prefix(16_384).split(whereSeparator: { " \t\n<>()[],;:\"'".utf8.contains($0) })
        where word.contains(UInt8(ascii: "@")) {
            var bare = word
            while let last = bare.last, ".!?*_".utf8.contains(last) { bare = bare.dropLast() }
            if let address = try? Address(bytes: Array(bare)), !own.contains(address) { return address }
        }
        return nil
    }

    /// The day of the Date header, where it lies within two months before today; else today.
    private func writtenOn(today: CivilDate) -> CivilDate {
        guard let written = MailDate.day(header("date") ?? []), written <= today.advanced(by: 1) else { return today }
        return written
    }

    /// Whether the Date header's zone is one in which 05/06 is May 6; nil where there is none.
    private var monthFirst: Bool? {
        guard let value = header("date"), let sign = value.lastIndex(where: { $0 == UInt8(ascii: "-") }),
            value[sign...].dropFirst().prefix(4).allSatisfy(\.isASCIIDigit), value[sign...].count >= 5
        else { return header("date") == nil ? nil : false }
        return value[sign...].dropFirst().starts(with: "03".utf8) ? false : nil
    }
}
