import Engine
import Mail
import Ports
import Values

/// A message that left, as far as it is kept.
struct SentMessage: Sendable {
    var lead: Int64
    var subject: String
    var route: String
    var at: Moment
    var html: [UInt8]?
    var text: String?

    init(_ record: MessageRecord, bytes: [UInt8]?) {
        lead = record.lead
        subject = record.subject ?? record.key.step
        route = record.route
        at = record.at
        guard let bytes else { return }
        let mail = InboundMail(bytes)
        html = mail.parts.first(where: { $0.type.name == "text/html" && !$0.isAttachment }).map {
            Array(mail.text(of: $0).utf8)
        }
        text = mail.parts.first(where: { $0.type.name == "text/plain" && !$0.isAttachment }).map { mail.text(of: $0) }
    }
}
