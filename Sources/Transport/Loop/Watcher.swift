import CCurl
import Glibc

/// Whoever is told that a descriptor has something to read, or takes something to write.
protocol Watcher: AnyObject {
    /// - Parameter events: epoll's, such as `EPOLLIN`.
    func ready(_ descriptor: Int32, _ events: UInt32)
}

/// Empties the descriptor that other threads wake the loop by.
final class WakeUp: Watcher {
    func ready(_ descriptor: Int32, _ events: UInt32) {
        var value: eventfd_t = 0
        eventfd_read(descriptor, &value)
    }
}
