import Engine
private import Foundation
import Ports
import Values
import Workspace

extension Scheduler {
    /// The mailbox of a mail that is planned now. What continues a conversation is written by whoever began it, paused
    /// or gone; a new conversation keeps the lead's mailbox as long as that one can send.
    func sender(
        of step: MailStep, for enrollment: Enrollment, _ lead: Lead, in records: any Records
    ) throws -> String {
        let own = enrollment.memory.mailbox
        if let own, step.thread, !enrollment.memory.thread.isEmpty { return own }
        let named = try version(enrollment.version, in: records).mailbox ?? workspace.defaultMailbox
        guard let pool = workspace.pools[named] else {
            if let own, workspace.mailboxes[own] != nil { return own }
            return named
        }
        let known = try own ?? records.enrollments(lead: lead.id).last { $0.memory.mailbox != nil }?.memory.mailbox
        if let known, pool.weights[known] != nil, canSend(known) { return known }
        return pick(from: pool, for: lead) ?? known ?? named
    }

    /// A message whose mailbox is gone: a new conversation moves to another one and is looked at there, what continues
    /// one keeps it. Whether it has moved.
    func moves(
        _ message: inout OutboxMessage, _ enrollment: Enrollment, _ lead: Lead, in records: any Records
    ) throws -> Bool {
        guard case .mail(let step) = message.content else { return false }
        // What may have arrived has begun its conversation: its Message-ID and its sender stay.
        if message.mayHaveArrived { return false }
        let route = try sender(of: step, for: enrollment, lead, in: records)
        guard route != message.route, live.routes[route] != nil else { return false }
        message.route = route
        try records.update(message)
        return true
    }

    /// A mailbox stops until a person looks: new conversations that wait for it move to the others of their pools, a batch
    /// a pass, beginning with the next.
    func moveAway(from mailbox: String) {
        guard workspace.pools.values.contains(where: { $0.weights[mailbox] != nil }) else { return }
        leaving[mailbox] = .some(nil)
    }

    /// Goes on with what moves away from mailboxes that have stopped. Whether there was any.
    func moveOn() throws -> Bool {
        guard let (mailbox, cursor) = leaving.min(by: { $0.key < $1.key }) else { return false }
        guard live.routes[mailbox]?.needsPerson == true else {
            leaving[mailbox] = nil
            return true
        }
        let page = try transact { records in
            let page = try records.messages(
                OutboxFilter(states: [.planned], route: mailbox), after: cursor, limit: Self.batch)
            for message in page.rows where message.attempts == 0 {
                guard let enrollment = try records.enrollment(message.enrollment),
                    let lead = try records.lead(message.lead)
                else { continue }
                var message = message
                _ = try moves(&message, enrollment, lead, in: records)
            }
            return page
        }
        // How far it got is known once it is durable.
        leaving[mailbox] = page.next.map { .some($0) }
        return true
    }

    private func canSend(_ mailbox: String) -> Bool {
        workspace.mailboxes[mailbox] != nil && live.routes[mailbox]?.needsPerson == false
    }

    /// The pool's mailbox for a lead. Where all of them are paused, the one that it will be when they are not.
    private func pick(from pool: Pool, for lead: Lead) -> String? {
        let there = pool.weights.filter { workspace.mailboxes[$0.key] != nil }
        let able = there.filter { canSend($0.key) }
        return Rotation.pick(from: able.isEmpty ? there : able) { keys.draw("mailbox \($0) \(lead.address)") }
    }
}

/// Shares leads out among mailboxes by weight, without remembering anything. Pure.
enum Rotation {
    /// The name with the highest lot, by weighted rendezvous hashing: in the long run each name wins its share, and when
    /// one comes or goes, no lead changes between the others.
    ///
    /// - Parameter draw: a uniform number for a name, the same every time.
    static func pick(from weights: [String: Int], _ draw: (String) -> UInt64) -> String? {
        weights.map { name, weight -> (name: String, lot: Double) in
            // In (0, 1), so that its logarithm is finite and negative.
            let chance = (Double(draw(name) >> 11) + 0.5) / Double(UInt64(1) << 53)
            return (name, Double(weight) / -log(chance))
        }.max { ($0.lot, $1.name) < ($1.lot, $0.name) }?.name
    }
}
