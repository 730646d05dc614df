import Glibc
package import Ports
import Synchronization

/// A gate that permits all but some, and writes down what it was asked and told.
package final class TestGate: DotGate {
    package struct Notes: Sendable {
        package var asked: [[Int64]] = []
        package var answered: [Delivery] = []
    }

    package let refused: Set<Int64>
    private let notes = Mutex(Notes())

    package init(refusing refused: Set<Int64> = []) { self.refused = refused }

    package var seen: Notes { notes.withLock { $0 } }

    package func permit(_ messages: [Int64]) -> Set<Int64> {
        notes.withLock { $0.asked.append(messages) }
        return Set(messages).subtracting(refused)
    }

    package func answered(_ deliveries: [Delivery]) {
        notes.withLock { $0.answered.append(contentsOf: deliveries) }
    }
}

/// A bell that a test can wait for.
package final class TestBell: Bell {
    private let ends: (read: Int32, write: Int32)

    package init() {
        var pair: [Int32] = [-1, -1]
        pipe(&pair)
        _ = fcntl(pair[0], F_SETFL, O_NONBLOCK)
        _ = fcntl(pair[1], F_SETFL, O_NONBLOCK)
        ends = (pair[0], pair[1])
    }

    deinit {
        close(ends.read)
        close(ends.write)
    }

    package func ring() {
        var byte: UInt8 = 0
        write(ends.write, &byte, 1)
    }

    /// Until rung, or until the far limit is over; a test that comes to the limit has failed.
    package func wait() -> Bool {
        var poll = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&poll, 1, 60_000) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        return read(ends.read, &bytes, bytes.count) > 0
    }
}
