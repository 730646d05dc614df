package import Engine
import Mail
package import Values

/// What leads are imagined to do: replies, clicks, payments and bounces at virtual times, and webhooks' answers.
package struct Scenario: Sendable {
    package var name: String
    package var events: [ScriptedEvent]
    /// What each endpoint answers, by name; an empty object where nothing is said.
    package var answers: [String: Value]
    /// When the machine sleeps: from when, and for how long.
    package var asleep: [Sleep]

    package init(
        name: String = "nothing happens", events: [ScriptedEvent] = [], answers: [String: Value] = [:],
        asleep: [Sleep] = []
    ) {
        self.name = name
        self.events = events
        self.answers = answers
        self.asleep = asleep
    }

    /// A time in which nothing can happen.
    package struct Sleep: Sendable, Hashable {
        package var when: When
        package var length: Delay

        package init(_ when: When, for length: Delay) {
            (self.when, self.length) = (when, length)
        }
    }

    /// When the machine of a run sleeps that begins at a moment.
    package func standstills(from start: Moment) -> [Standstill] {
        asleep.compactMap { sleep in
            switch sleep.when {
            case .at(let moment): Standstill(start: moment, end: moment.plain(sleep.length))
            case .start(let delay):
                Standstill(start: start.plain(delay), end: start.plain(delay).plain(sleep.length))
            case .after: nil
            }
        }
    }

    /// One event: for whom, when, and what.
    package struct ScriptedEvent: Sendable {
        package var who: Who
        package var when: When
        package var event: EventName
        package var details: Object

        package init(who: Who, when: When, event: EventName, details: Object = [:]) {
            self.who = who
            self.when = when
            self.event = event
            self.details = details
        }
    }

    /// The leads an event happens to.
    package enum Who: Sendable, Hashable {
        case everyone
        case address(String)
        /// Every n-th lead of the run, beginning with one.
        case every(Int, from: Int)
    }

    /// The moment an event happens at.
    package enum When: Sendable, Hashable {
        /// At a moment of the virtual clock.
        case at(Moment)
        /// So long after the run began.
        case start(Delay)
        /// So long after a message of this step was sent (`book`, its first chase `book#1`), or after a card was opened
        /// for the lead (`card`).
        case after(step: String, Delay)
    }

    /// What it speaks of that is not there: steps no sequence has, and addresses that are no lead's.
    package func strangers(steps: Set<String>, isLead: (String) throws -> Bool) rethrows -> [String] {
        var strangers: [String] = []
        for event in events {
            if case .after(let step, _) = event.when, step != "card" {
                let name = String(step.prefix { $0 != "#" })
                if !steps.contains(name) { strangers.append("no step is called “\(name)”") }
            }
            if case .address(let address) = event.who, try !isLead(Address.normal(address)) {
                strangers.append("no lead is called “\(address)”")
            }
        }
        return strangers
    }

    /// The events that follow when a lead's message was sent.
    func events(after step: String, lead: Lead, place: Int, at now: Moment) -> [(Moment, Incoming)] {
        events.compactMap { scripted in
            guard case .after(let awaited, let delay) = scripted.when, awaited == step,
                scripted.who.includes(lead, place: place)
            else { return nil }
            return (now.plain(delay), scripted.incoming(for: lead))
        }
    }

    /// The events that depend on no message.
    func events(for lead: Lead, place: Int, from start: Moment) -> [(Moment, Incoming)] {
        events.compactMap { scripted in
            guard scripted.who.includes(lead, place: place) else { return nil }
            switch scripted.when {
            case .at(let moment): return (moment, scripted.incoming(for: lead))
            case .start(let delay): return (start.plain(delay), scripted.incoming(for: lead))
            case .after: return nil
            }
        }
    }
}

extension Scenario.ScriptedEvent {
    fileprivate func incoming(for lead: Lead) -> Incoming {
        Incoming(name: event, subject: .lead(lead.id), details: details, actor: "scenario")
    }
}

extension Scenario.Who {
    fileprivate func includes(_ lead: Lead, place: Int) -> Bool {
        switch self {
        case .everyone: true
        case .address(let address): lead.address == Address.normal(address)
        case .every(let step, let from): place >= from && (place - from).isMultiple(of: max(step, 1))
        }
    }
}
