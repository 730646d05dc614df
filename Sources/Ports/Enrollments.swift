package import Engine
package import Values

/// The runs of leads through sequences. Storing one sets its timer to its `due`, or takes it away.
package protocol ReadableEnrollments {
    func enrollment(_ id: Int64) throws -> Enrollment?
    /// All runs of one lead, oldest first.
    func enrollments(lead: Int64) throws -> [Enrollment]
    /// The same without one of them, which is at hand already.
    func enrollments(lead: Int64, besides id: Int64) throws -> [Enrollment]
    /// The enrollments whose timers are due, earliest first, with their leads.
    func due(at now: Moment, limit: Int) throws -> [(enrollment: Enrollment, lead: Lead)]
    /// When the next timer fires, or nil.
    func nextDue() throws -> Moment?
    /// Enrollments in order of their ids in these states, after one, at most so many.
    func enrollments(in lives: Set<Enrollment.Life>, after id: Int64, limit: Int) throws -> [Enrollment]
    /// Enrollments that a filter asks for, the newest first.
    func enrollments(_ filter: EnrollmentFilter, after cursor: Cursor?, limit: Int) throws -> Page<Enrollment>
    /// The runs that are not over of all leads of an account, in order of leads and runs, after one, at most so many.
    func liveRuns(account: String, after run: AccountRun?, limit: Int) throws -> [AccountRun]
    /// How many runs of a sequence that are not over stand on each step.
    func stepCounts(sequence: String) throws -> [StepCount]
    /// How many enrollments stand in each state, told apart by what they wait for and how they ended.
    func enrollmentCounts() throws -> [EnrollmentCount]
}

/// Enrollments, to be changed.
package protocol Enrollments: ReadableEnrollments {
    /// Adds an enrollment; its (lead, sequence, run) must be new.
    func insert(_ enrollment: Enrollment) throws
    func update(_ enrollment: Enrollment, was: Moment?) throws
    /// Takes away the timers of those due ones that nobody can read, or whose lead nobody can: the row is held, with the
    /// reason as its outcome, and left as it is in everything else. Looks at as many as `due` would give.
    func parkUnreadable(at now: Moment, limit: Int) throws -> [Unreadable]
}

/// A row of an enrollment that stands still because it, or its lead's, cannot be read.
package struct Unreadable: Sendable, Hashable {
    package var enrollment: Int64
    package var lead: Int64
    /// What the store says of it.
    package var reason: StoreError

    package init(enrollment: Int64, lead: Int64, reason: StoreError) {
        self.enrollment = enrollment
        self.lead = lead
        self.reason = reason
    }
}

/// A run of a lead of an account.
package struct AccountRun: Sendable, Hashable {
    package var lead: Int64
    package var enrollment: Int64

    package init(lead: Int64, enrollment: Int64) {
        self.lead = lead
        self.enrollment = enrollment
    }
}

/// How many enrollments stand in one place.
package struct EnrollmentCount: Sendable, Hashable {
    package var sequence: String
    package var life: Enrollment.Life
    package var waiting: Enrollment.Waiting?
    package var outcome: String?
    package var count: Int

    package init(
        sequence: String, life: Enrollment.Life, waiting: Enrollment.Waiting?, outcome: String?, count: Int
    ) {
        self.sequence = sequence
        self.life = life
        self.waiting = waiting
        self.outcome = outcome
        self.count = count
    }
}
