/// One time limit that moves often and rings seldom.
///
/// Setting it later costs nothing: the heap keeps the earlier time, and looks again when that comes.
final class Alarm {
    /// When it rings; `.never` is off.
    fileprivate(set) var time = Monotonic.never
    fileprivate var queued = Monotonic.never
    fileprivate var ring: () -> Void = {}

    func onRing(_ ring: @escaping () -> Void) { self.ring = ring }

    /// Turned off for good, and lets go of what it would have called.
    func cancel() {
        time = .never
        ring = {}
    }
}

/// All alarms of a loop: a binary heap by time.
struct Alarms {
    private var heap: [(time: Monotonic, alarm: Alarm)] = []

    /// Moves an alarm, `.never` turns it off.
    mutating func set(_ alarm: Alarm, _ time: Monotonic) {
        alarm.time = time
        guard time < alarm.queued else { return }
        alarm.queued = time
        push(time, alarm)
    }

    /// The earliest time at which something may ring.
    var first: Monotonic { heap.first?.time ?? .never }

    /// Takes one alarm that is due out of the heap; its closure is for the caller to run, since it may set alarms.
    mutating func due(_ now: Monotonic) -> (() -> Void)? {
        while let top = heap.first, top.time <= now {
            pop()
            let alarm = top.alarm
            guard top.time == alarm.queued else { continue }
            alarm.queued = .never
            if alarm.time <= now {
                alarm.time = .never
                return alarm.ring
            }
            if alarm.time != .never { set(alarm, alarm.time) }
        }
        return nil
    }

    private mutating func push(_ time: Monotonic, _ alarm: Alarm) {
        heap.append((time, alarm))
        var child = heap.count - 1
        while child > 0, heap[child].time < heap[(child - 1) / 2].time {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func pop() {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].time < heap[least].time { least = child }
            }
            if least == parent { return }
            heap.swapAt(least, parent)
            parent = least
        }
    }
}
