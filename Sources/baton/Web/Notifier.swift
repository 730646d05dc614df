import Foundation

/// What a service manager is told (sd_notify), and what it hands over (socket activation). Nothing where there is none.
enum Notifier {
    /// The first socket that was handed over, or nil.
    static func listener(environment: (String) -> String?) -> Int32? {
        guard let pid = environment("LISTEN_PID").flatMap({ Int32($0) }), pid == getpid(),
            let count = environment("LISTEN_FDS").flatMap({ Int32($0) }), count > 0
        else { return nil }
        return 3
    }

    /// Tells that it is ready, that it stops, that it lives.
    static func tell(_ state: String, environment: (String) -> String? = Terminal.environment) {
        guard let path = environment("NOTIFY_SOCKET"), path.hasPrefix("/") || path.hasPrefix("@") else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(path.utf8)
        // An abstract name begins with a zero byte.
        if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { target in
                state.withCString { sendto(descriptor, $0, strlen($0), Int32(MSG_NOSIGNAL), target, length) }
            }
        }
    }

    /// How often the service manager wants to hear that it lives: half of what it waits; nil where it does not ask.
    static func interval(environment: (String) -> String? = Terminal.environment) -> TimeInterval? {
        guard let microseconds = environment("WATCHDOG_USEC").flatMap({ Double($0) }), microseconds > 0 else {
            return nil
        }
        return microseconds / 2_000_000
    }
}
