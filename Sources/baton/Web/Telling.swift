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
            endpoints.append(chat(slack, installation))
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

extension Herald {
    /// The chat. Its address is the secret: until that can be read, what it is to be told waits, as with a subscriber whose
    /// secret is missing; nothing else waits for it.
    private static func chat(_ slack: NotificationSettings.Slack, _ installation: Installation) -> Endpoint {
        guard let url = try? installation.secrets(slack.url) else {
            return Endpoint(name: Listener.chat, url: "https://chat.invalid/", secret: slack.url)
        }
        return Endpoint(name: Listener.chat, url: url, allowLocal: slack.allowLocal)
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
