private import Values

/// What happened, by name: an event the product knows, or a name of the user's own.
package enum EventName: Sendable, Hashable {
    case known(KnownEvent)
    case custom(String)

    /// An event by the one name that files, the log and the store use for it; any other name is the user's own.
    package init(_ text: String) {
        self = KnownEvent(rawValue: text).map(EventName.known) ?? .custom(text)
    }

    /// The name as files, the log and the store have it.
    package var text: String {
        switch self {
        case .known(let event): event.rawValue
        case .custom(let name): name
        }
    }

    /// Why it ends every run of its lead, or nil where it does not.
    package var finalExit: String? {
        if case .known(let event) = self, case .always(let reason) = event.facts.ending { reason } else { nil }
    }

    /// Whether a trigger of this name is answered by an event of another: every sale is won, and every disposition is one.
    package func includes(_ event: EventName) -> Bool {
        if self == event { return true }
        return switch (self, event) {
        case (.known(.won), .known(.paid)): true
        case (.known(.disposition), .known(.won)), (.known(.disposition), .known(.lost)),
            (.known(.disposition), .known(.recycled)):
            true
        default: false
        }
    }

    /// The events that end every run of their lead; nothing can switch that off.
    package static let finalExits = KnownEvent.allCases.map(EventName.known).filter { $0.finalExit != nil }
}

extension EventName: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}

extension EventName: CustomStringConvertible {
    package var description: String { text }
}

/// What somebody typed or a provider sent as an event's name, read generously: a no must be heard in any spelling.
package enum EventReading: Sendable, Hashable {
    /// One of the product's events, or a name that somebody listens to.
    case event(EventName)
    /// What becomes of a message or a run, which Baton sees to by itself.
    case state(String)
    /// A service's word for what can be several events, or a no in words of somebody's own: which, its user has to say.
    case unclear(among: [KnownEvent])
    /// A name of the user's own that nothing listens to.
    case unheard(String)
    /// Most likely a slip for this.
    case slip(for: EventName)

    /// - Parameter listened: the names of the user's own that sequences or scoring listen to.
    package init(_ typed: String, listened: Set<String>) {
        if let known = KnownEvent(reading: typed) {
            self = .event(.known(known))
        } else if listened.contains(typed) {
            self = .event(.custom(typed))
        } else if KnownEvent.isState(typed) {
            self = .state(typed)
        } else if let events = KnownEvent.meanings(of: typed) {
            self = .unclear(among: events)
        } else if KnownEvent.isWord(typed) {
            self = KnownEvent.refusals(of: typed).map { .unclear(among: $0) } ?? .unheard(typed)
        } else if let near = KnownEvent.nearest(to: typed) {
            self = .slip(for: .known(near))
        } else if let near = Nearest.name(to: typed, in: listened.sorted()) {
            self = .slip(for: .custom(near))
        } else if let events = KnownEvent.refusals(of: typed) {
            self = .unclear(among: events)
        } else {
            self = .unheard(typed)
        }
    }
}
