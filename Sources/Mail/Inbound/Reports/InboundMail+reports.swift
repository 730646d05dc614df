extension InboundMail {
    /// A bounce as a verdict, or nil where the mail is none.
    func bounceVerdict(_ whole: String) -> Verdict? {
        if let notice = ProviderNotice(whole) { return notice.verdict }
        let reported = reportedRecipients(whole)
        let plain = reported.isEmpty ? PlainBounce.read(self, whole) : nil
        guard !reported.isEmpty || plain != nil else { return nil }
        let recipients = reported.isEmpty ? plain?.recipients ?? [] : reported
        let rule = reported.isEmpty ? plain?.rule ?? "" : "report:delivery-status"
        var verdict = Verdict(
            .bounce, Self.outcome(recipients, plain), because: [rule] + recipients.prefix(5).map(\.rule))
        verdict.recipients = recipients
        verdict.originalMessageID = originalMessageID()
        verdict.text = recipients.first?.diagnostic ?? ""
        return verdict
    }

    private static func outcome(_ recipients: [Bounce.Recipient], _ plain: PlainBounce?) -> Verdict.Class {
        switch recipients.map(\.severity).max() ?? (plain?.isDelay == true ? .note : .soft) {
        case .hard: .hard
        case .soft: .soft
        case .note:
            recipients.contains { $0.action == .delayed } || recipients.isEmpty ? .delayed : .delivered
        }
    }

    private func first(_ type: String) -> Part? { parts.first { $0.type.name == type } }

    private func reportedRecipients(_ whole: String) -> [Bounce.Recipient] {
        let reports = parts.filter {
            $0.type.name == "message/delivery-status" || $0.type.name == "message/global-delivery-status"
        }
        let found = reports.prefix(5).flatMap { DeliveryStatus.recipients(content(of: $0)) }
        return Array(found.prefix(100)).map { $0.explained(by: whole, among: found.count) }
    }

    /// A complaint as a verdict, or nil where the mail is none.
    func complaint() -> Verdict? {
        guard let report = first("message/feedback-report") else { return returnedComplaint() }
        let fields = Self.headers(in: content(of: report))
        func address(_ names: [String], in fields: [Header]) -> Address? {
            names.lazy.compactMap { name in
                fields.first { $0.name == name }.flatMap { AddressList.parse($0.value).first?.address }
            }.first
        }
        let type =
            fields.first { $0.name == "feedback-type" }.map { HeaderDecoder.decode($0.value).lowercased() } ?? "abuse"
        let recipient =
            address(["original-rcpt-to", "removal-recipient", "original-recipient"], in: fields)
            ?? address(["x-hmxmroriginalrecipient", "to"], in: returnedHeaders())
        return complaint(by: recipient, type: type, rule: "report:feedback \(type)")
    }

    /// Microsoft's older feedback is the bare mail again, with one header that names who complained.
    private func returnedComplaint() -> Verdict? {
        let header = "x-hmxmroriginalrecipient"
        guard let value = self.header(header) ?? returnedHeaders().first(where: { $0.name == header })?.value else {
            return nil
        }
        return complaint(by: AddressList.parse(value).first?.address, type: "abuse", rule: "header:\(header)")
    }

    private func complaint(by recipient: Address?, type: String, rule: String) -> Verdict {
        // RFC 5965 §3.1 and RFC 6650: what is not spam, or about a signature, is no complaint of a person.
        let isNone = ["not-spam", "auth-failure", "dmarc", "other"].contains(type)
        let isOptOut = type == "opt-out" || type == "opt-out-list"
        var verdict = Verdict(
            .complaint, isNone ? .notice : isOptOut ? .unsubscribe : .complaint, because: [rule])
        verdict.originalMessageID =
            originalMessageID() ?? messageID.flatMap { _ in returnedHeaders().isEmpty ? messageID : nil }
        if let recipient {
            verdict.recipients = [
                Bounce.Recipient(
                    address: recipient, status: nil, action: .delivered, reason: .unknown, diagnostic: "")
            ]
        }
        return verdict
    }

    /// The headers of the message a report returns, whole or in part.
    package func returnedHeaders() -> [Header] {
        let types: Set = ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"]
        guard let part = parts.first(where: { types.contains($0.type.name) }) else { return [] }
        return Self.headers(in: content(of: part))
    }

    private static func headers(in content: [UInt8]) -> [Header] {
        content.withUnsafeBufferPointer { bytes in
            var position = bytes.firstIndex { $0 > .space } ?? 0
            return HeaderBlock.read(bytes, from: &position, to: bytes.count, limits: Limits()).headers
        }
    }

    /// The Message-ID of what a report is about: from the returned headers, else the envelope's name, which is the same
    /// where we gave one, else from a copy in its text.
    private func originalMessageID() -> String? {
        if let header = returnedHeaders().first(where: { $0.name == "message-id" }),
            let identifier = IdentifierList.parse(header.value).first
        {
            return identifier
        }
        for part in parts.prefix(10) where part.type.name.hasSuffix("delivery-status") {
            if let name = DeliveryStatus.envelopeID(content(of: part)), name.utf8.contains(UInt8(ascii: "@")) {
                return name
            }
        }
        for part in parts.prefix(10) where part.type.name.hasPrefix("text/") || part.type.name.isEmpty {
            let lines = text(of: part).utf8.prefix(262_144).split(separator: .lf)
            for line in lines where line.count < 1_000 {
                let bare = line.drop { $0 <= .space || $0 == UInt8(ascii: ">") }
                guard bare.prefix(11).map(\.lowercasedASCII).elementsEqual("message-id:".utf8) else { continue }
                if let identifier = IdentifierList.parse(Array(bare.dropFirst(11))).first { return identifier }
            }
        }
        return nil
    }
}
