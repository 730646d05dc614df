package import Ports
package import Values

/// What a stretch of time brought: where its leads came from, and what people made of its cards.
package struct Report: Sendable, Hashable {
    package var start: Moment
    package var end: Moment
    /// New leads by where they came from.
    package var sources: [SourceCount]
    /// The cards opened in that time, by queue, state and disposition.
    package var cards: [CardOutcome]
    /// What became of messages, by day, sequence, step and state.
    package var messages: [MessageTotal]

    /// How many cards were touched in time, of those that were opened; nil where none was.
    package var touchedInTime: (count: Int, of: Int)? {
        let opened = cards.reduce(0) { $0 + $1.count }
        return opened == 0 ? nil : (cards.reduce(0) { $0 + $1.touchedInTime }, opened)
    }

    /// The mean time from the opening of a card to its first touch, of those that were touched; nil where none was.
    package var meanFirstTouch: Span? {
        let touched = cards.reduce(0) { $0 + $1.touched }
        return touched == 0 ? nil : .milliseconds(cards.reduce(0) { $0 + $1.waited } / Int64(touched))
    }
}

extension Queries {
    /// What happened from a moment until another; the days of messages are those of UTC, whole.
    package func report(from start: Moment, until end: Moment) throws -> Report {
        let end = max(start, end)
        let ids = Identifiers.first(at: start)..<max(Identifiers.first(at: start), Identifiers.first(at: end))
        let day: Int64 = 86_400_000
        let first = Int(start.milliseconds.floored(by: day) / day)
        let last = Int((end.milliseconds + day - 1).floored(by: day) / day)
        return try store.read { records in
            Report(
                start: start, end: end, sources: try records.leadSources(ids: ids),
                cards: try records.cardOutcomes(ids: ids),
                messages: try records.messageTotals(sequence: nil, days: first..<max(first, last)))
        }
    }
}
