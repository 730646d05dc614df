package import Values

/// Decides what one event means for one enrollment.
///
/// The order is fixed: suppression and payment, the sequence's exits, its goal, its qualification, the present step.
/// The first that ends the enrollment wins.
package func decide(_ enrollment: Enrollment, _ event: Event, in situation: Situation, now: Moment) -> Decision {
    var decider = Decider(enrollment: enrollment, situation: situation, now: now)
    decider.take(event)
    return decider.decision
}

/// One decision in the making: the state that steps change, and what they leave to be done.
struct Decider {
    var enrollment: Enrollment
    var situation: Situation
    let now: Moment
    var effects: [Effect] = []
    var notes: [Note] = []
    /// The event that is being decided, for conditions that ask about it.
    var happening: Happening?
    /// Whether a step wrote to the lead.
    var changesLead = false
    /// The moment the timer was set for that is being decided, which can lie well before now.
    var timer: Moment?
    /// What the next wait counts from: when the message before it was taken, else now.
    var since: Moment
    private let leadBefore: Lead

    init(enrollment: Enrollment, situation: Situation, now: Moment) {
        self.enrollment = enrollment
        self.situation = situation
        self.now = now
        since = now
        leadBefore = situation.lead
    }

    var version: SequenceVersion { situation.version }
    var decision: Decision {
        let changed = changesLead && situation.lead != leadBefore
        return Decision(
            enrollment: enrollment, lead: situation.lead, effects: changed ? [.changeLead] + effects : effects,
            notes: notes)
    }

    /// Business time of the sequence for this lead.
    var time: BusinessTime {
        BusinessTime(version.schedule, leadZone: situation.lead.zone, workspaceZone: situation.rules.zone)
    }

    var scope: Object { situation.scope(at: now, enrollment: enrollment, event: happening) }

    mutating func take(_ event: Event) {
        guard !enrollment.life.isOver else { return }
        switch event {
        case .due: timerFired()
        case .delivered(let delivered): conclude(delivered)
        case .happened(let happening): consider(happening)
        case .colleague(let happening): heedColleague(happening)
        case .missed: missed()
        case .leadChanged: adjustTimer()
        case .shifted(let key, let moment, let lateness): shift(key, to: moment, lateness)
        case .resent(let key): resend(key)
        case .parked(let reason): park(reason)
        case .released(let release): self.release(release)
        case .paused(let person): pause(because: "paused by \(person)")
        case .resumed: resume()
        case .away(let moment, let earlier): waitOut(absenceUntil: moment, instead: earlier)
        case .back(let moment): goOn(beforeReturnAt: moment)
        case .left(let reason): exit(reason)
        }
    }

    mutating func note(_ what: String, _ values: Object = [:]) {
        notes.append(Note(step: enrollment.step, what: what, values: values))
    }

    /// Leaves the enrollment waiting.
    mutating func wait(for waiting: Enrollment.Waiting, until due: Moment?) {
        enrollment.life = .waiting
        enrollment.waiting = waiting
        enrollment.anchor = since
        enrollment.due = due
        enrollment.outcome = nil
    }

    /// Ends the enrollment where the sequence ends, or with its goal.
    mutating func finish(_ outcome: String) {
        end(.finished, outcome)
        note("finished", ["outcome": .string(outcome)])
    }

    /// Ends the enrollment early.
    mutating func exit(_ reason: String) {
        effects.append(.stopMessages(reason: reason))
        end(.exited, reason)
        note("exited", ["reason": .string(reason)])
    }

    /// Ends the enrollment early by a person's word; its messages have been stopped.
    mutating func leave(because reason: String) {
        end(.exited, reason)
        note("exited", ["reason": .string(reason)])
    }

    /// Ends it with what went wrong. A server's words can name the lead, so the record of the decision leaves them out.
    mutating func fail(_ reason: String) {
        end(.failed, reason)
        note("failed")
    }

    /// Stops visibly until somebody mends what is wrong, which can name the lead and is no part of the record either.
    ///
    /// - Parameter waiting: `delivery` where the message that cannot be made is in the outbox.
    mutating func hold(_ reason: String, waiting: Enrollment.Waiting? = nil) {
        enrollment.life = .held
        enrollment.waiting = waiting
        enrollment.due = nil
        enrollment.outcome = reason
        note("held")
    }

    private mutating func end(_ life: Enrollment.Life, _ outcome: String) {
        enrollment.life = life
        enrollment.outcome = outcome
        enrollment.waiting = nil
        enrollment.due = nil
        // Nobody asks for these any more, and they can hold what the lead is called or did.
        enrollment.memory.subject = nil
        enrollment.memory.seen = []
        enrollment.memory.exit = nil
        enrollment.memory.pausedDue = nil
    }
}
