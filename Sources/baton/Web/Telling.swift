import Engine
import Ports
import Scheduler
import Transport
import Values
import Workspace

extension Herald {
    /// The herald of a home; nil where nobody is told anything.
    static func open(_ installation: Installation, requests: RequestQueue) throws -> Herald? {
        let configuration = installation.workspace.configuration
        let listeners = Listener.all(of: configuration)
        guard !listeners.isEmpty else { return nil }
        var endpoints = configuration.subscribers.values.map(\.endpoint)
        if let slack = configuration.notifications?.slack {
            let url: String
            do {
                url = try installation.secrets(slack.url)
            } catch {
                throw Failure(
                    "\"notifications\": the address of the chat cannot be read: \(error)",
                    hint: "\"url\" names an environment variable or a file that holds it", code: Failure.badInput)
            }
            endpoints.append(Endpoint(name: Listener.chat, url: url, allowLocal: slack.allowLocal))
        }
        let bell = Doorbell()
        let mailbox = configuration.notifications?.mailbox.flatMap { configuration.mailboxes[$0] }
        let carrier = try CurlCarrier(
            mailboxes: [mailbox].compactMap { $0 }, endpoints: endpoints, secrets: installation.secrets,
            gate: OpenGate(), bell: bell, keys: installation.texts, tokens: installation.tokens)
        let herald = Herald(listeners, carrier, at: bell, requests: requests)
        herald.begin()
        return herald
    }
}

extension Courier {
    /// What carries mails to the people themselves; nil where no mailbox could.
    static func open(_ installation: Installation) throws -> Courier? {
        let mailboxes = Array(installation.workspace.mailboxes.values)
        guard !mailboxes.isEmpty else { return nil }
        let bell = Doorbell()
        let courier = Courier(
            try CurlCarrier(
                mailboxes: mailboxes, endpoints: [], secrets: installation.secrets, gate: OpenGate(), bell: bell,
                limits: .atTerminal, keys: installation.texts, tokens: installation.tokens), at: bell)
        courier.begin()
        return courier
    }
}
