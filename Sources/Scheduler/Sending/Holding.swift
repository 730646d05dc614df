import Engine
import Values
import Workspace

extension Scheduler {
    /// Tries everything again that is held: after a restart, when templates, settings or versions may have been mended.
    ///
    /// Returns how many enrollments it let go on.
    @discardableResult
    package func retryHeld(actor: String) throws -> Int {
        var (count, last) = (0, Int64(0))
        while true {
            let (retried, final) = try transact { records in
                let (readable, final) = try readHeld(after: last, in: records)
                return (try readable.count { try canRetry($0, actor: actor, in: records) }, final)
            }
            guard let final else { return count }
            (count, last) = (count + retried, final)
        }
    }

    /// Whether it goes on; not where its lead cannot be read, which shows before anything is changed.
    private func canRetry(_ enrollment: Enrollment, actor: String, in records: any Records) throws -> Bool {
        do {
            try retry(enrollment, actor: actor, in: records)
            return true
        } catch StoreError.unreadable {
            return false
        }
    }

    /// The next held runs, and the id of the last one that was looked at; nil where there are no more. What nobody can
    /// read is left as it is.
    private func readHeld(after id: Int64, in records: any Records) throws -> (readable: [Enrollment], last: Int64?) {
        do {
            let held = try records.enrollments(in: [.held], after: id, limit: Self.batch)
            return (held, held.last?.id)
        } catch StoreError.unreadable {}
        // One of them: one after the other, up to it.
        var (readable, last) = ([Enrollment](), id)
        do {
            while let next = try records.enrollments(in: [.held], after: last, limit: 1).first {
                readable.append(next)
                last = next.id
            }
        } catch StoreError.unreadable(_, let row) {
            last = row
        }
        return (readable, last == id ? nil : last)
    }

    /// Tries a lead's held messages again: what is known of the lead has changed.
    func retryHeld(of lead: Lead, actor: String, in records: any Records) throws {
        for enrollment in try records.enrollments(lead: lead.id) where enrollment.life == .held {
            for message in try records.messages(enrollment: enrollment.id) where message.state == .held {
                try release(message, actor: actor, in: records)
            }
        }
    }

    /// A message that is held or put off goes out as soon as it can; its enrollment waits for it again.
    ///
    /// - Parameter byHand: whether somebody asked for this very message, so that it is late no more.
    func release(
        _ message: OutboxMessage, byHand: Bool = false, actor: String, in records: any Records
    ) throws {
        var message = message
        message.state = .planned
        message.notBefore = clock.now
        message.triedAt = nil
        message.reason = nil
        try records.update(message)
        var values: Object = ["message": .int(Int(message.id))]
        if let enrollment = try records.enrollment(message.enrollment) {
            var released = enrollment
            if enrollment.life == .held {
                released.life = .waiting
                released.waiting = .delivery
                released.outcome = nil
                values["now"] = .string(released.life.rawValue)
            }
            if try byHand || !canExpire(message, of: enrollment, in: records), released.waiting == .delivery {
                released.anchor = clock.now
            }
            if released != enrollment { try records.update(released, was: enrollment.due) }
        }
        try log("released", lead: message.lead, enrollment: message.enrollment, actor: actor, values, in: records)
    }

    /// Whether its age goes on counting while it is held: a standstill in that time kept nothing from going.
    private func canExpire(
        _ message: OutboxMessage, of enrollment: Enrollment, in records: any Records
    ) throws -> Bool {
        let version = try knownVersion(enrollment.version, in: records)
        return version?.catchUp(of: message.key)?.policy == .expire
    }

    /// Nothing can be decided for this enrollment: it stands still with its reason, and keeps what it waited for.
    func park(_ enrollment: Enrollment, _ lead: Lead, because reason: String, in records: any Records) throws {
        var parked = enrollment
        parked.life = .held
        parked.due = nil
        parked.outcome = reason
        guard parked != enrollment else { return }
        try records.update(parked, was: enrollment.due)
        try log(
            "parked", lead: lead.id, enrollment: enrollment.id, actor: "scheduler",
            ["now": .string(parked.life.rawValue)], in: records)
        observe(lead, parked, "held", [Note(step: parked.step, what: "held", values: ["reason": .string(reason)])])
    }

    private func retry(_ enrollment: Enrollment, actor: String, in records: any Records) throws {
        let messages = try records.messages(enrollment: enrollment.id)
        let held = messages.filter { $0.state == .held }
        for message in held { try release(message, actor: actor, in: records) }
        guard held.isEmpty, let lead = try records.lead(enrollment.lead) else { return }
        if enrollment.waiting == nil, enrollment.step != nil {
            try apply(.released, to: enrollment, lead: lead, cause: "released", actor: actor, in: records)
        } else {
            try resume(enrollment, lead, isSending: !messages.isEmpty, actor: actor, in: records)
        }
    }

    /// Gives a parked enrollment back what it waited for; what it was parked on is decided again at once.
    private func resume(
        _ enrollment: Enrollment, _ lead: Lead, isSending: Bool, actor: String, in records: any Records
    ) throws {
        let card = try records.activeCard(lead: lead.id)
        let isMissed = enrollment.waiting == .card && card?.breaches ?? 2 > 1
        // Until it can be read, nobody knows what a missed card comes to.
        if isMissed, try knownVersion(enrollment.version, in: records) == nil { return }
        var resumed = enrollment
        resumed.outcome = nil
        resumed.life = enrollment.waiting == nil ? .pending : .waiting
        switch enrollment.waiting {
        case .card: resumed.outcome = try exit(of: enrollment, in: records)
        case .delivery where isSending: break
        case .delivery:
            // Its message ended while it was parked.
            resumed.waiting = .timer
            resumed.due = clock.now
        default: resumed.due = clock.now
        }
        try records.update(resumed, was: enrollment.due)
        try log(
            "released", lead: enrollment.lead, enrollment: enrollment.id, actor: actor,
            ["now": .string(resumed.life.rawValue)], in: records)
        guard isMissed else { return }
        if resumed.outcome == nil {
            try apply(.answered(.missed), to: resumed, lead: lead, cause: "answered", actor: actor, in: records)
        } else if card == nil {
            // The exit asked for a person, and nothing else is left to do.
            let reason = EscalateStep(queue: workspace.rules.defaultQueue, reason: resumed.outcome ?? "")
            try openCard(reason, lead: lead, enrollment: resumed, in: records)
        }
    }

    /// The exit that asked for the person an enrollment waits for, or nil: its place was taken by the reason it is parked
    /// for.
    private func exit(of enrollment: Enrollment, in records: any Records) throws -> String? {
        let escalation = try records.timeline(lead: enrollment.lead).last {
            $0.enrollment == enrollment.id && $0.did("escalated") != nil
        }
        return escalation?.did("exit")?["on"]?.text
    }
}

extension LogEntry {
    /// The values of a note of its decision, or nil where it has none of this name.
    fileprivate func did(_ what: String) -> Value? {
        guard case .array(let did)? = values["did"] else { return nil }
        for case .array(let parts) in did where parts.count > 1 && parts[1].text == what {
            return parts.count > 2 ? parts[2] : .object([:])
        }
        return nil
    }
}
