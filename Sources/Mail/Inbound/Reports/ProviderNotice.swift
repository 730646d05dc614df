import Values

/// A notice in JSON that a sending service mails instead of a report: Amazon SES, bare or wrapped by its notification
/// service.
struct ProviderNotice {
    let verdict: Verdict

    /// Reads the words of a mail; nil where they are no such notice.
    init?(_ text: String) {
        guard text.utf8.count < 262_144, text.utf8.first(where: { $0 > .space }) == UInt8(ascii: "{") else {
            return nil
        }
        guard let notice = Self.notice(text), let kind = (notice["notificationType"] ?? notice["eventType"])?.text
        else {
            return nil
        }
        guard var verdict = Self.verdict(kind.lowercased(), notice) else { return nil }
        verdict.originalMessageID = Self.messageID(notice["mail"])
        self.verdict = verdict
    }

    /// The innermost object; long lines that a server broke are joined again.
    private static func notice(_ text: String) -> Value? {
        let joined = text.replacing("!\r\n ", with: "").replacing("!\n ", with: "").filter { $0 != "\n" && $0 != "\r" }
        guard let end = joined.utf8.lastIndex(of: UInt8(ascii: "}")),
            let outer = try? Value(json: Array(joined[...end].utf8))
        else {
            return nil
        }
        guard let inner = outer["Message"]?.text else { return outer }
        return try? Value(json: Array(inner.utf8))
    }

    private static func verdict(_ kind: String, _ notice: Value) -> Verdict? {
        switch kind {
        case "bounce":
            let bounce = notice["bounce"]
            let isPermanent = bounce?["bounceType"]?.text?.lowercased() == "permanent"
            let rows = list(bounce?["bouncedRecipients"]).map { recipient($0, isPermanent: isPermanent) }
            let isHard = rows.contains { $0.severity == .hard }
            var verdict = Verdict(.bounce, isHard ? .hard : .soft, because: ["notice:ses"] + rows.map(\.rule))
            verdict.recipients = rows
            return verdict
        case "complaint":
            var verdict = Verdict(.complaint, .complaint, because: ["notice:ses"])
            verdict.recipients = list(notice["complaint"]?["complainedRecipients"]).compactMap(delivered)
            return verdict
        case "delivery":
            var verdict = Verdict(.bounce, .delivered, because: ["notice:ses"])
            verdict.recipients = list(notice["delivery"]?["recipients"]).compactMap(delivered)
            return verdict
        default: return nil
        }
    }

    private static func list(_ value: Value?) -> [Value] {
        if case .array(let items)? = value { Array(items.prefix(100)) } else { [] }
    }

    private static func recipient(_ value: Value, isPermanent: Bool) -> Bounce.Recipient {
        let diagnostic = value["diagnosticCode"]?.text ?? ""
        let status = value["status"]?.text ?? (isPermanent ? "5.1.1" : nil)
        let recipient = Bounce.Recipient(
            address: value["emailAddress"]?.text.flatMap { AddressList.parse(Array($0.utf8)).first?.address },
            status: status, action: .failed, reason: .unknown, diagnostic: DeliveryStatus.shortened(diagnostic))
        return recipient.explained(by: "", among: 1)
    }

    private static func delivered(_ value: Value) -> Bounce.Recipient? {
        guard let text = value["emailAddress"]?.text ?? value.text, let address = try? Address(text) else { return nil }
        return Bounce.Recipient(address: address, status: nil, action: .delivered, reason: .unknown, diagnostic: "")
    }

    /// The Message-ID we gave, where the notice repeats the headers; else the service's own.
    private static func messageID(_ mail: Value?) -> String? {
        for header in list(mail?["headers"]) where header["name"]?.text?.lowercased() == "message-id" {
            if let identifier = header["value"]?.text.flatMap({ IdentifierList.parse(Array($0.utf8)).first }) {
                return identifier
            }
        }
        return mail?["messageId"]?.text
    }
}
