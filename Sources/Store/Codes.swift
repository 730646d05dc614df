import Engine
import Ports

/// A state kept as its place in a list. The lists may only grow at their ends: the numbers are in the files.
protocol Coded: Equatable, CaseIterable {
    static var codes: [Self] { get }
}

extension Coded {
    var code: Int64 { Int64(Self.codes.firstIndex(of: self) ?? -1) }

    init?(code: Int64) {
        guard code >= 0, code < Self.codes.count else { return nil }
        self = Self.codes[Int(code)]
    }
}

extension Enrollment.Life: Coded {
    static let codes: [Self] = [.pending, .active, .waiting, .paused, .held, .finished, .exited, .failed]
}

extension Enrollment.Waiting: Coded {
    static let codes: [Self] = [.timer, .delivery, .evidence, .event, .payment, .card, .confirmation]
}

extension OutboxMessage.State: Coded {
    /// The partial index `outbox_ready` knows planned as 0 and deferred as 1.
    static let codes: [Self] = [.planned, .deferred, .sending, .held, .unknown]
}

extension MessageRecord.State: Coded {
    static let codes: [Self] = [.sent, .skipped, .expired, .stopped, .failed, .unknown]
}

extension Deal.State: Coded {
    /// The partial index `deal_open` knows open as 0.
    static let codes: [Self] = [.open, .won, .lost]
}

extension Card.State: Coded {
    /// The partial indexes know open as 0 and accepted as 1.
    static let codes: [Self] = [.open, .accepted, .closed, .withdrawn]
}
