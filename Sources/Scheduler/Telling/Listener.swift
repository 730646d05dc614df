import Engine
import Ports
import Values
package import Workspace

/// Somebody outside who is told what happens here, and how: a subscriber, a chat, or the people of the queues.
package struct Listener: Sendable {
    /// The name its deliveries are kept under.
    package var name: String
    package var way: Way

    /// How it is told.
    package enum Way: Sendable {
        /// Product events by these names, all where nil, as Standard Webhooks.
        case events(Set<String>?)
        /// A line for each card that is new or late, as Slack takes it.
        case chat
        /// A mail for each such card to whoever is to look, from this mailbox.
        case mail(mailbox: String)
    }

    /// The names of the product's own listeners; no subscriber is called so, for names begin with a letter or a digit.
    package static let chat = "_slack"
    package static let mail = "_mail"

    /// Whether somebody named it in baton.json; the product's own tell people of cards.
    package var isNamed: Bool { name != Self.chat && name != Self.mail }

    /// Everybody a home tells.
    package static func all(of configuration: Configuration) -> [Listener] {
        var listeners = configuration.subscribers.sorted { $0.key < $1.key }.map {
            Listener(name: $0.key, way: .events($0.value.events))
        }
        if configuration.notifications?.slack != nil { listeners.append(Listener(name: chat, way: .chat)) }
        if let mailbox = configuration.notifications?.mailbox {
            listeners.append(Listener(name: mail, way: .mail(mailbox: mailbox)))
        }
        return listeners
    }

    /// What of a card people are told at once.
    static let cardNews: Set<String> = ["card opened", "card reassigned", "card missed", "card handed over"]

    /// Whether it hears of an entry of the log.
    func hears(_ entry: LogEntry) -> Bool {
        switch way {
        case .events(nil): true
        case .events(let names?): names.contains(ToldEvents.name(of: entry.name))
        case .chat, .mail: Self.cardNews.contains(entry.name)
        }
    }
}
