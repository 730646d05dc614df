package import Engine

/// A state kept as its place in a list. The lists may only grow at their ends: the numbers are in people's databases.
package protocol Coded: Equatable, CaseIterable {
    /// Every state, at the place that is its number.
    static var codes: [Self] { get }
    /// The number it is kept as: `place` in each type, where the compiler makes a search of its own for it. In other
    /// modules it is a generic one of a third of a microsecond, and a step keeps half a dozen of them.
    var code: Int64 { get }
}

extension Coded {
    fileprivate var place: Int64 { Int64(Self.codes.firstIndex(of: self) ?? -1) }
}

extension Enrollment.Life: Coded {
    package static let codes: [Self] = [.pending, .active, .waiting, .paused, .held, .finished, .exited, .failed]
    package var code: Int64 { place }
}

extension Enrollment.Waiting: Coded {
    package static let codes: [Self] = [.timer, .delivery, .evidence, .event, .payment, .card, .confirmation]
    package var code: Int64 { place }
}

extension OutboxMessage.State: Coded {
    /// Those that may be sent come first, planned as 0 and deferred as 1: partial indexes know them so.
    package static let codes: [Self] = [.planned, .deferred, .sending, .held, .unknown]
    package var code: Int64 { place }
}

extension MessageRecord.State: Coded {
    package static let codes: [Self] = [.sent, .skipped, .expired, .stopped, .failed, .unknown]
    package var code: Int64 { place }
}

extension Deal.State: Coded {
    /// A partial index knows open as 0.
    package static let codes: [Self] = [.open, .won, .lost]
    package var code: Int64 { place }
}

extension Card.State: Coded {
    /// Partial indexes know open as 0 and accepted as 1.
    package static let codes: [Self] = [.open, .accepted, .closed, .withdrawn]
    package var code: Int64 { place }
}
