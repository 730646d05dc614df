package import Values

/// One row of the log: every change of state, with its time, cause and actor.
package struct LogEntry: Sendable, Hashable {
    package var id: Int64
    package var at: Moment
    package var lead: Int64
    package var enrollment: Int64?
    /// What happened: `imported`, `enrolled`, `due`, `delivered`, `reply`, `card claimed` …
    package var name: String
    /// Who or what caused it: `scheduler`, `carrier`, `cli`, a salesperson's name …
    package var actor: String
    /// Ids and decision values; never names or text.
    package var values: Object

    package init(
        id: Int64, at: Moment, lead: Int64, enrollment: Int64?, name: String, actor: String, values: Object
    ) {
        self.id = id
        self.at = at
        self.lead = lead
        self.enrollment = enrollment
        self.name = name
        self.actor = actor
        self.values = values
    }
}

/// The one append-only event log.
package protocol ReadableTimeline {
    /// Everything that happened to a lead, oldest first.
    func timeline(lead: Int64) throws -> [LogEntry]
    /// What happened to a lead, the latest first.
    func timeline(lead: Int64, after cursor: Cursor?, limit: Int) throws -> Page<LogEntry>
    /// The log in order of its ids, after one, at most so many.
    func log(after id: Int64, limit: Int) throws -> [LogEntry]
}

/// The log, to be added to.
package protocol Timeline: ReadableTimeline {
    func append(_ entry: LogEntry) throws
    /// Lets go of rows with lesser ids, the oldest first and at most so many; how many of each name a day had is kept.
    /// Returns how many went.
    func forgetLog(before id: Int64, limit: Int) throws -> Int
}
