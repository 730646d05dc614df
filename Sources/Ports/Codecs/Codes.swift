package import Engine

/// A state kept as its place in a list. The lists may only grow at their ends: the numbers are in people's databases.
package protocol Coded: Equatable, CaseIterable {
    /// Every state, at the place that is its number.
    static var codes: [Self] { get }
    /// The number it is kept as: `place` in each type, which the compiler makes a search of its own there. In other modules
    /// it would be a generic one, which takes a third of a microsecond, and a step keeps half a dozen of them.
    var code: Int64 { get }
}

extension Coded {
    fileprivate var place: Int64 { Int64(Self.codes.firstIndex(of: self) ?? -1) }

    /// The state of a number; nil where none has it.
    package init?(code: Int64) {
        guard code >= 0, code < Self.codes.count else { return nil }
        self = Self.codes[Int(code)]
    }
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
