import Engine
import Foundation
import Ports
import Scheduler
import Server
import Synchronization
import Values
import Workspace

/// The demo's leads at their browsers: what the scenario says they click, pay and unsubscribe goes over real HTTP to the
/// demo's own server, by the links of the mails they got and signed as the payment service signs.
final class DemoVisitors: Sendable {
    /// One request of theirs.
    private struct Visit: Sendable {
        var kind: EventName
        var method = "POST"
        var path: String
        var type = "application/x-www-form-urlencoded"
        var body: [UInt8] = []
        var headers: [(name: String, value: String)] = [("User-Agent", "Mozilla/5.0 (demo)")]
    }

    private struct State {
        var waiting: [Visit] = []
        var isBusy = false
        var isEnding = false
        var done: [EventName: Int] = [:]
        var failed = 0
    }

    private let address: String
    private let keys: Keys
    private let secret: String
    private let bell: Doorbell
    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let number = Mutex(0)

    /// - Parameters:
    ///   - address: the server, `http://HOST:PORT`.
    ///   - secret: what the hook `stripe` is signed with.
    init(address: String, keys: Keys, secret: String, bell: Doorbell) {
        self.address = address
        self.keys = keys
        self.secret = secret
        self.bell = bell
        Thread.detachNewThread { [self] in run() }
    }

    /// Whether somebody is still on the way; until then the demo's clock stands still.
    var isBusy: Bool { state.withLock { $0.isBusy || !$0.waiting.isEmpty } }

    /// Takes a scenario's event on its way over HTTP; false for what comes in otherwise.
    func take(_ incoming: Incoming, _ scheduler: Scheduler) -> Bool {
        guard case .lead(let lead) = incoming.subject,
            let visit = try? scheduler.read({ try visit(of: lead, incoming, scheduler.workspace, in: $0) })
        else { return false }
        state.withLock { $0.waiting.append(visit) }
        wake.signal()
        return true
    }

    private func visit(
        of lead: Int64, _ incoming: Incoming, _ workspace: Workspace, in records: any ReadableRecords
    ) throws -> Visit? {
        switch incoming.name {
        case .known(.click):
            return try link(inMailTo: lead, in: records).map {
                Visit(kind: incoming.name, method: "GET", path: "/c/\($0)")
            }
        case .known(.unsubscribe):
            guard let message = try Self.lastMail(to: lead, in: records) else { return nil }
            let token = keys.text(of: LinkToken(.unsubscribe, lead: lead, message: message))
            return Visit(kind: incoming.name, path: "/u/\(token)", body: Array("List-Unsubscribe=One-Click".utf8))
        case .known(.paid): return try payment(of: lead, incoming, workspace, in: records)
        default: return nil
        }
    }

    /// The latest message that a lead got.
    static func lastMail(to lead: Int64, in records: any ReadableRecords) throws -> Int64? {
        try records.enrollments(lead: lead).flatMap { try records.records(enrollment: $0.id) }
            .filter { $0.state == .sent }.map(\.id).max()
    }

    /// The token of the first link in the last mail that a lead got.
    private func link(inMailTo lead: Int64, in records: any ReadableRecords) throws -> String? {
        guard let message = try Self.lastMail(to: lead, in: records), let mail = try records.body(message: message)
        else {
            return nil
        }
        let text = String(decoding: mail, as: UTF8.self).replacing("=\r\n", with: "")
        return text.firstMatch(of: /\/c\/([a-z2-7]{20,})/).map { String($0.output.1) }
    }

    /// A payment of the lead's deal as Stripe tells of it, by the token of the link in its mail.
    private func payment(
        of lead: Int64, _ incoming: Incoming, _ workspace: Workspace, in records: any ReadableRecords
    ) throws -> Visit? {
        let deals = try records.deals(lead: lead).filter { deal in
            incoming.details["offer"]?.text.map { $0 == deal.offer } ?? true
        }
        guard let hook = workspace.hooks["stripe"], let deal = deals.last(where: { $0.state == .open }) ?? deals.last,
            let address = try records.lead(lead)?.address, let fixture = HookFixture.body("paid", of: hook)
        else { return nil }
        let id = number.withLock { number in
            number += 1
            return "\(number)"
        }
        let changes: [(Substring, Value)] = [
            ("id", .string("evt_demo_" + id)), ("data.object.id", .string("cs_demo_" + id)),
            ("data.object.payment_intent", .string("pi_demo_" + id)),
            ("data.object.client_reference_id", .string(deal.token)),
            ("data.object.customer_details.email", .string(address)),
            ("data.object.amount_total", incoming.details["amount"] ?? .int(deal.value.minorUnits)),
            (
                "data.object.currency",
                .string((incoming.details["currency"]?.text ?? deal.value.currency).lowercased())
            ),
        ]
        let body = try changes.reduce(Value(json: fixture)) { $0.replacing($1.0, with: $1.1) ?? $0 }.json()
        return Visit(
            kind: incoming.name, path: "/h/stripe", type: "application/json", body: body,
            headers: hook.scheme.code.headers(for: body, secret: secret, id: "msg_\(id)", at: SystemClock().now))
    }

    private func run() {
        defer { ended.signal() }
        while true {
            wake.wait()
            let visit = state.withLock { state -> Visit? in
                guard !state.waiting.isEmpty else { return nil }
                state.isBusy = true
                return state.waiting.removeFirst()
            }
            guard let visit else { return }
            let status = try? LocalPost.send(
                visit.body, to: address + visit.path, type: visit.type, headers: visit.headers, method: visit.method
            ).status
            state.withLock { state in
                state.isBusy = false
                if let status, status < 400 { state.done[visit.kind, default: 0] += 1 } else { state.failed += 1 }
            }
            bell.ring()
        }
    }

    /// Ends when everybody is back; what they did, in a sentence.
    func end() -> String {
        wake.signal()
        ended.wait()
        return state.withLock { state in
            let kinds: [(EventName, String)] = [
                (.known(.click), "clicks"), (.known(.paid), "payments signed as Stripe signs them"),
                (.known(.unsubscribe), "one-click unsubscribes"),
            ]
            return kinds.map { "\(state.done[$0.0] ?? 0) \($0.1)" }.joined(separator: ", ")
                + (state.failed > 0 ? "; \(state.failed) were not taken" : "")
        }
    }
}

/// The demo's clock: it leaps to the next moment there is something to do, and stands still while anything is under way
/// in the real world.
final class DemoClock: Ports.Clock, Sendable {
    private let time: Mutex<Moment>
    private let visitors = Mutex<DemoVisitors?>(nil)

    init(start: Moment) { time = Mutex(start) }

    var now: Moment { time.withLock { $0 } }

    /// Waits for these too.
    func wait(for visitors: DemoVisitors) { self.visitors.withLock { $0 = visitors } }

    func wait(until moment: Moment?, at bell: Doorbell, underWay: Bool) {
        if underWay || visitors.withLock({ $0 })?.isBusy == true {
            bell.wait(seconds: 60)
        } else if let moment {
            time.withLock { $0 = max($0, moment) }
        }
    }
}
