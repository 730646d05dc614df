import Doctor
import Engine
import Foundation
import Ports
import Scheduler
import Transport
import Values
import Workspace

/// One short message to an address of the user's own, sent as campaigns are.
struct LetterOfTrial {
    let mailbox: Mailbox
    let recipient: String
    var subject = "Test message of Baton"
    var text = "This is the test message you asked for with `baton doctor --send-to`.\n"
    var html: String?

    /// Sends it and says what became of it.
    func send(through installation: Installation) throws -> Finding {
        if !mailbox.isLocal, let refusal = installation.workspace.configuration.refusal {
            return Finding(
                "letter", .fault, "not sent: \(refusal)", hint: "the law wants both under every commercial mail")
        }
        let bell = Doorbell()
        let carrier = try CurlCarrier(
            mailboxes: [mailbox], endpoints: [], secrets: installation.secrets, gate: Gate(journal: nil), bell: bell,
            limits: .atTerminal, keys: installation.texts, tokens: installation.tokens)
        carrier.carry([try parcel(installation.workspace.rules.zone)])
        var outcome: Delivery.Outcome?
        while outcome == nil {
            bell.wait(seconds: nil)
            outcome = carrier.collect().first?.outcome
        }
        carrier.drain(grace: .seconds(5))
        return finding(outcome ?? .notSent)
    }

    private func parcel(_ zone: Zone) throws -> Parcel {
        var mail = TransactionalMail(to: recipient, subject: subject, text: text, html: html)
        mail.isAutomatic = false
        return Parcel(
            message: 1,
            content: .mail(
                try mail.parcel(
                    from: mailbox, as: mailbox.displayName, id: UUID().uuidString.lowercased(), at: SystemClock().now,
                    zone: zone)))
    }

    private func finding(_ outcome: Delivery.Outcome) -> Finding {
        switch outcome {
        case .accepted(let receipt): Finding("letter", .fine, "to \(recipient): \(receipt.code) \(receipt.text)")
        case .retry(let reason, _), .refused(let reason, _), .unknown(let reason), .pause(let reason):
            MailboxDoctor.fault("letter", "to \(recipient): \(reason.sentence)", reason, mailbox)
        case .stopped, .notSent: Finding("letter", .fault, "not sent")
        }
    }
}
