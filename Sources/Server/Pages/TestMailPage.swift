import Engine
import Ports
import Queries
import Scheduler
import Values
import Workspace

/// A message of a sequence, sent to whoever looks at it.
extension Pages {
    var testMailOperations: [Operation] {
        [
            act("sendTestMail", "/templates/send", roles: [.owner, .marketer, .salesperson]) { call, visitor in
                let form = try call.form()
                let (name, lead) = (form["name"] ?? "", form["lead"] ?? "")
                let sent = try await sendTest(name, lead: lead, call, visitor)
                return try await templatesPage(call, visitor, name: name, lead: lead, sent: sent)
            }
        ]
    }

    /// What a page says of a test mail: the sentence, and whether it is good news.
    struct TestMailTold: Sendable {
        var isGood: Bool
        var sentence: String
    }

    /// Composes the message for this lead, as a run would, and sends it to the person's own address with `[test]` before its
    /// subject.
    private func sendTest(
        _ name: String, lead: String, _ call: Call, _ visitor: Visitor
    ) async throws -> TestMailTold {
        let reader = visitor.reader
        func bad(_ key: String, _ parts: String...) -> TestMailTold {
            TestMailTold(
                isGood: false,
                sentence: parts.enumerated().reduce(reader.say(key)) {
                    $0.replacing("%\($1.offset + 1)", with: $1.element)
                })
        }
        guard let address = visitor.person.address else { return bad("test_no_address") }
        let shown: MessagePreview
        do {
            shown = try await preview(name, lead: lead, at: call.now)
        } catch {
            return bad("test_not_sent", HTTPProblem(error).detail)
        }
        guard let courier = context.courier, let mailbox = shown.mailbox.flatMap({ workspace.mailboxes[$0] }) else {
            return bad("test_no_mail")
        }
        if let refusal = workspace.configuration.refusal(of: mailbox.name) { return bad("test_not_sent", refusal) }
        if let seconds = brake.mail("test", to: visitor.person.id, at: call.now) {
            return bad("wait_seconds", String(seconds))
        }
        var mail = TransactionalMail(
            to: address, name: visitor.person.name, subject: "[test] " + (shown.subject ?? name), text: shown.text,
            html: shown.html)
        mail.isAutomatic = false
        let parcel = try mail.parcel(
            from: mailbox, as: mailbox.displayName, id: "test.\(Secret.salt().hex)", at: context.machineNow(),
            zone: rules.zone)
        let sent = SentLetter(await courier.carry(parcel))
        return sent.isAccepted
            ? TestMailTold(isGood: true, sentence: reader.say("test_sent", address, sent.words))
            : bad("test_refused", address, sent.words)
    }
}
