private import Engine
import Ports
package import Values
import Workspace

/// Where everything stands, counted so that it adds up: what a salesperson reads first.
package struct Summary: Sendable, Hashable {
    package var leads = 0
    package var enrollments = 0
    /// Each enrollment counted once; the eight add up to `enrollments`.
    package var places: [Place: Int] = [:]
    package var deals: [String: DealTotal] = [:]
    package var messages: [String: Int] = [:]
    /// Cards waiting for a person, by queue, and the reasons with their counts.
    package var queues: [String: [String: Int]] = [:]
    /// Cards waiting for a person, by queue.
    package var cards: [String: Int] = [:]
    /// Why enrollments were left early, with counts.
    package var exitedBecause: [String: Int] = [:]
    /// Why messages are held, with counts.
    package var heldBecause: [String: Int] = [:]
    package var currency = ""

    /// Where an enrollment is counted; every one is in exactly one.
    package enum Place: String, Sendable, Hashable, CaseIterable {
        case won, lost, escalated, waiting, exited, finished, held, failed
    }

    /// A number of deals and their value in minor units.
    package struct DealTotal: Sendable, Hashable {
        package var count: Int
        package var value: Int
    }

    package init() {}

    /// The sum of won deals in minor units of the workspace currency.
    package var wonValue: Int { deals["won"]?.value ?? 0 }

    /// One JSON object with a stable set of keys.
    package var value: Value {
        var object: Object = ["leads": .int(leads), "enrollments": .int(enrollments)]
        for place in Place.allCases { object[place.rawValue] = .int(places[place] ?? 0) }
        object["won_value"] = .int(wonValue)
        object["currency"] = .string(currency)
        var counts = Object()
        for state in ["sent", "held", "failed", "unknown", "skipped", "expired"] {
            counts[state] = .int(messages[state] ?? 0)
        }
        object["messages"] = .object(counts)
        return .object(object)
    }
}

extension Queries {
    /// Counts everything in one snapshot.
    package func summary() throws -> Summary {
        try store.read { records in
            var summary = Summary()
            summary.currency = workspace?.rules.currency ?? ""
            summary.leads = try records.leadCount()
            for entry in try records.enrollmentCounts() {
                summary.enrollments += entry.count
                summary.places[entry.place, default: 0] += entry.count
                if entry.place == .exited, let reason = entry.outcome {
                    summary.exitedBecause[reason, default: 0] += entry.count
                }
            }
            for state in Deal.State.allCases {
                let total = try records.dealTotals(in: state)
                summary.deals[state.rawValue] = Summary.DealTotal(count: total.count, value: total.value)
            }
            let counts = try records.messageCounts()
            for state in ["sent", "held", "failed", "unknown", "expired", "planned", "deferred", "sending"] {
                summary.messages[state] = counts[state] ?? 0
            }
            summary.messages["skipped"] = ["skipped", "stopped"].reduce(0) { $0 + (counts[$1] ?? 0) }
            for entry in try records.activeReasons() {
                summary.cards[entry.queue, default: 0] += entry.count
                for reason in entry.reasons {
                    summary.queues[entry.queue, default: [:]][reason, default: 0] += entry.count
                }
            }
            summary.heldBecause = try records.heldReasons()
            return summary
        }
    }
}

extension EnrollmentCount {
    /// The one place an enrollment is counted in.
    var place: Summary.Place {
        switch life {
        case .finished: outcome == "won" ? .won : outcome == "lost" ? .lost : .finished
        case .exited: .exited
        case .failed: .failed
        case .held: .held
        case .waiting: waiting == .card ? .escalated : .waiting
        case .pending, .active, .paused: .waiting
        }
    }
}
