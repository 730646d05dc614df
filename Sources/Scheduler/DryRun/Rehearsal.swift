import Engine
import Ports
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
    package func follow(_ occurrence: Occurrence, at now: Moment, on agenda: inout Agenda) {
        switch occurrence {
        case .decided(let observation): follow(observation, on: &agenda)
        case .cardOpened(_, let lead): follow("card", lead, place(of: lead), at: now, on: &agenda)
        case .routePaused, .routeResumed, .putOff, .inbox, .storeTrouble, .storeRecovered, .windingDown: break
        }
    }

    /// Which lead of the run it is, by the order in which they are met, from 1 on.
    private func place(of lead: Lead) -> Int {
        if let place = places[lead.id] { return place }
        places[lead.id] = places.count + 1
        return places.count
    }

    private func follow(_ observation: Observation, on agenda: inout Agenda) {
        if observation.cause == "enrolled", places[observation.lead.id] == nil {
            places[observation.lead.id] = places.count + 1
            let place = places.count
            for (moment, incoming) in scenario.events(for: observation.lead, place: place, from: start) {
                agenda.add(incoming, at: moment)
            }
        }
        guard let message = observation.message, message.state == .sent else { return }
        let step = message.key.occurrence > 0 ? "\(message.key.step)#\(message.key.occurrence)" : message.key.step
        follow(step, observation.lead, place(of: observation.lead), at: observation.at, on: &agenda)
    }

    private func follow(_ cause: String, _ lead: Lead, _ place: Int, at now: Moment, on agenda: inout Agenda) {
        for (moment, incoming) in scenario.events(after: cause, lead: lead, place: place, at: now) {
            agenda.add(incoming, at: moment)
        }
    }
}
