private import Synchronization
import Values

/// The Date header (RFC 9110, IMF-fixdate), made once a second.
final class DateHeader: Sendable {
    private let last = Mutex<(second: Int64, text: String)>((.min, ""))
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    func text(at now: Moment) -> String {
        last.withLock { last in
            if last.second != now.seconds { last = (now.seconds, Self.write(now)) }
            return last.text
        }
    }

    private static func write(_ moment: Moment) -> String {
        let stamp = moment.description
        let day = moment.seconds.flooredQuotient(by: 86_400)
        let weekday = days[Int(((day % 7) + 7) % 7)]
        let month = Int(stamp.dropFirst(5).prefix(2)).map { months[max(0, min(11, $0 - 1))] } ?? "Jan"
        let date = stamp.dropFirst(8).prefix(2)
        return "\(weekday), \(date) \(month) \(stamp.prefix(4)) \(stamp.dropFirst(11).prefix(8)) GMT"
    }
}
