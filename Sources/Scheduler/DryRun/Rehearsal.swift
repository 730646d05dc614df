import Engine
package import Values

/// Follows a run with a scenario: what is observed leads to the events the scenario scripts for it.
package final class Rehearsal {
    private let scenario: Scenario
    private let start: Moment
    private var places: [Int64: Int] = [:]

    package init(_ scenario: Scenario, start: Moment) {
        self.scenario = scenario
        self.start = start
    }

    /// Puts on the agenda what the scenario says follows this.
    package func follow(_ observation: Observation, on agenda: inout Agenda) {
        if observation.cause == "enrolled", places[observation.lead.id] == nil {
            places[observation.lead.id] = places.count + 1
            let place = places.count
            for (moment, incoming) in scenario.events(for: observation.lead, place: place, from: start) {
                agenda.add(incoming, at: moment)
            }
        }
        if observation.notes.contains(where: { $0.what == "escalated" }), let place = places[observation.lead.id] {
            follow("card", observation, place, on: &agenda)
        }
        guard let message = observation.message, message.state == .sent, let place = places[observation.lead.id] else {
            return
        }
        let step = message.key.occurrence > 0 ? "\(message.key.step)#\(message.key.occurrence)" : message.key.step
        follow(step, observation, place, on: &agenda)
    }

    private func follow(_ cause: String, _ observation: Observation, _ place: Int, on agenda: inout Agenda) {
        for (moment, incoming) in scenario.events(
            after: cause, lead: observation.lead, place: place, at: observation.at)
        {
            agenda.add(incoming, at: moment)
        }
    }
}
