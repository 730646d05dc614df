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
        // Where nothing is scripted, nobody's place in the run matters.
        guard !scenario.events.isEmpty else { return }
        switch occurrence {
        case .decided(let observation): follow(observation, on: &agenda)
        case .cardOpened(_, let lead): follow("card", lead, place(of: lead), at: now, on: &agenda)
        case .routePaused, .routeResumed, .putOff, .inbox, .storeTrouble, .storeRecovered, .clockLeapt,
            .clockRight, .windingDown:
            break
        }
    }

    /// Begins with a home in full flight: what the scenario says of leads comes to those under way too, before anybody new,
    /// in the order of their runs.
    package func begin(with scheduler: Scheduler) throws {
        guard !scenario.events.isEmpty else { return }
        var last: Int64 = 0
        while true {
            let batch = try scheduler.store.read { records in
                try records.enrollments(in: [.pending, .active, .waiting, .paused, .held], after: last, limit: 1_000)
                    .map { ($0.id, try records.lead($0.lead)) }
            }
            guard let final = batch.last else { return }
            last = final.0
            for case (_, let lead?) in batch where places[lead.id] == nil { meet(lead, on: &scheduler.agenda) }
        }
    }

    /// A lead that is met for the first time: what happens to it whatever is sent.
    private func meet(_ lead: Lead, on agenda: inout Agenda) {
        for (moment, incoming) in scenario.events(for: lead, place: place(of: lead), from: start) {
            agenda.add(incoming, at: moment)
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
            meet(observation.lead, on: &agenda)
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
