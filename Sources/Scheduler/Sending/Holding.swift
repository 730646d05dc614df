import Engine
import Ports
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

    /// What is known of the lead has changed: its held messages are tried again, and its waits follow the new data.
    func retryHeld(of lead: Lead, actor: String, in records: any Records) throws {
        try tellChange(of: lead, in: records)
        for enrollment in try records.enrollments(lead: lead.id) where enrollment.life == .held {
            try retry(enrollment, actor: actor, in: records)
        }
    }

    /// A message that is held or put off goes out as soon as it can; its enrollment waits for it again.
    ///
    /// - Parameter byHand: whether somebody asked for this very message, so that it is late no more.
    func release(
        _ message: OutboxMessage, byHand: Bool = false, actor: String, in records: any Records
    ) throws {
        takeFromSample(message)
        var message = message
        message.state = .planned
        message.notBefore = clock.now
        message.triedAt = nil
        message.tries = 0
        message.reason = nil
        try records.update(message)
        guard let enrollment = try records.enrollment(message.enrollment), let lead = try records.lead(message.lead)
        else { return }
        try apply(
            .released(Release(message: message.key, byHand: byHand)), to: enrollment, lead: lead, cause: "released",
            actor: actor, about: message.id, in: records)
    }

    private func retry(_ enrollment: Enrollment, actor: String, in records: any Records) throws {
        let messages = try records.messages(enrollment: enrollment.id)
        let held = messages.filter { $0.state == .held }
        for message in held { try release(message, actor: actor, in: records) }
        guard held.isEmpty, let lead = try records.lead(enrollment.lead) else { return }
        let card = try records.activeCard(lead: lead.id)
        try apply(
            .released(Release(isSending: !messages.isEmpty, cardBreaches: card?.breaches)), to: enrollment, lead: lead,
            cause: "released", actor: actor, in: records)
    }
}
