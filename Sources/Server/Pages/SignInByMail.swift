import Engine
import Ports
import Scheduler
import Values
import Workspace

/// Signing in by a link that is sent by mail.
extension Pages {
    /// How long such a link lives.
    static let linkLife = Span.minutes(30)

    /// Whether links can be mailed: somebody carries them, from a mailbox of the home.
    var mailsLinks: Bool { context.courier != nil && houseMailbox != nil }

    /// The mailbox that writes to the people of the house: the one of the notices, else the default one.
    private var houseMailbox: Mailbox? {
        let name = workspace.configuration.notifications?.mailbox ?? workspace.defaultMailbox
        return workspace.mailboxes[name]
    }

    /// Answers before anybody looks who that is, so that neither the answer nor its time tells who is known here.
    func askForLink(_ call: Call, name: String, next: String) throws -> Reply {
        let reader = reader(of: call)
        guard mailsLinks else {
            return try signInPage(call, next: next, name: name, error: reader.say("no_link_by_mail"), status: 503)
        }
        if let seconds = brake.ask(from: call.client, at: call.now) {
            return try signInPage(
                call, next: next, name: name, error: reader.say("wait_seconds", String(seconds)), status: 429
            ).with("Retry-After", String(seconds))
        }
        Task { await mailLink(to: name, call) }
        return .redirect(to: "/sign-in?told=link" + (next.isEmpty ? "" : "&next=\(next.inQuery)"))
    }

    /// Makes a link for whom the name or address means, and mails it: nothing where nobody is meant, or nobody may.
    private func mailLink(to name: String, _ call: Call) async {
        guard let courier = context.courier, let mailbox = houseMailbox,
            let person = try? await context.reading.read({ try $0.person(named: name) }), let address = person.address,
            brake.mail("link", to: person.id, at: call.now) == nil
        else { return }
        let secret = Secret.random()
        let hash = secret.hash
        do {
            try await context.writer.perform {
                try $0.keepSignInLink(hash, person: person.id, life: Self.linkLife, actor: person.name)
            }
            let mail = linkMail(to: person, at: address, secret, call)
            let parcel = try mail.parcel(
                from: mailbox, as: "Baton", id: "sign-in.\(hash.prefix(12).hex)", at: context.machineNow(),
                zone: rules.zone)
            tell(await courier.carry(parcel, waits: Self.patience), address)
        } catch {
            context.log(["what": "sign-in link", "to": .string(context.masked(address)), "failed": .string("\(error)")])
        }
    }

    /// Seconds before each further try, where the mail server asks to come again: well within the link's life.
    private static let patience: [Double] = [20, 90, 300]

    private func linkMail(to person: Person, at address: String, _ secret: Secret, _ call: Call) -> TransactionalMail {
        let code = person.language ?? call.preferredLanguage
        let reader = ReaderLanguage(code: code, words: PageWords.words(in: code), zone: rules.zone)
        let link = "\(context.baseURL)/sign-in/\(secret.text)"
        return TransactionalMail(
            to: address, name: person.name, subject: reader.say("link_subject"),
            text: reader.say("link_text", person.name, link) + "\n")
    }

    private func tell(_ outcome: Delivery.Outcome, _ address: String) {
        context.log([
            "what": "sign-in link", "to": .string(context.masked(address)),
            "outcome": .string(SentLetter(outcome).words),
        ])
    }
}

/// What became of a mail to somebody of the house, in the words of the server that took or refused it.
struct SentLetter: Sendable {
    /// Whether it was taken.
    var isAccepted: Bool
    /// What was said; empty where nobody said anything.
    var words: String

    init(_ outcome: Delivery.Outcome) {
        switch outcome {
        case .accepted(let receipt): (isAccepted, words) = (true, "\(receipt.code) \(receipt.text)")
        case .retry(let reason, _), .refused(let reason, _), .unknown(let reason), .pause(let reason):
            (isAccepted, words) = (false, reason.sentence)
        case .stopped, .notSent: (isAccepted, words) = (false, "")
        }
    }
}
