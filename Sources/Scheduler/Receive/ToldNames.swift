package import Engine

/// How the names that events are told by read: a few come again and again, and each is read once.
struct ToldNames {
    /// The names of the user's own events that sequences or scores ask about.
    let listened: Set<String>
    private var read: [String: EventName] = [:]
    /// Beyond this many names, all are read anew.
    private static let most = 1_000

    init(listened: Set<String>) { self.listened = listened }

    /// The event of a name; one that is refused is read again each time.
    mutating func event(_ name: String) throws(SchedulerError) -> EventName {
        if let known = read[name] { return known }
        let event = try EventName(told: name, listened: listened)
        if read.count >= Self.most { read = [:] }
        read[name] = event
        return event
    }
}

extension Scheduler {
    /// The names of the user's own events that sequences or scores ask about.
    package var listened: Set<String> { names.listened }

    /// The event that somebody told by this name; a name that is most likely a slip is refused.
    package func event(told name: String) throws(SchedulerError) -> EventName { try names.event(name) }
}
