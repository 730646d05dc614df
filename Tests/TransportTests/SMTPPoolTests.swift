import Ports
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// Whether an outcome is a try again, at the stage given.
private func isRetry(_ outcome: Delivery.Outcome?, _ stage: Reason.Stage) -> Bool {
    if case .retry(let reason, _)? = outcome { reason.stage == stage } else { false }
}

/// Whether it waited behind a mail whose connection was lost.
private func wasNotOffered(_ outcome: Delivery.Outcome?) -> Bool {
    guard case .retry(let reason, _)? = outcome else { return false }
    return reason == Reason(stage: .connect, text: "connection closed before it was offered")
}

private func backingOff(_ span: Span) -> TransportLimits {
    var limits = TransportLimits()
    limits.backOff = span
    return limits
}

@Suite struct SMTPPoolTests {
    typealias Script = ScriptedSMTP.Script

    @Test func `a host that refuses is knocked at once by each connection, and then left alone`() throws {
        var script = Script()
        script.greeting = .leave("421 4.3.2 busy")
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port, connections: 10)], limits: backingOff(.minutes(10)))
        for round in 0..<5 as Range<Int64> {
            let outcomes = try desk.outcomes(of: (1...100).map { mail(round * 100 + $0) })
            #expect(outcomes.count == 100)
            for outcome in outcomes.values { #expect(isRetry(outcome, .greeting)) }
        }
        #expect(server.seen.connections <= 10)
    }

    @Test func `a server that takes connections and drops their first mail is left alone too`() throws {
        var script = Script()
        script.sender = { _, _ in .close }
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port, connections: 10)], limits: backingOff(.minutes(10)))
        for round in 0..<5 as Range<Int64> {
            let outcomes = try desk.outcomes(of: (1...100).map { mail(round * 100 + $0) })
            for outcome in outcomes.values { #expect(isRetry(outcome, .sender) || wasNotOffered(outcome)) }
        }
        #expect(server.seen.connections <= 10)
    }

    @Test func `a server that dies at the dot leaves no more than one mail in doubt for each connection`() throws {
        var script = Script()
        script.dot = { _ in .close }
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port, connections: 4)], limits: backingOff(.minutes(10)))
        let outcomes = try desk.outcomes(of: (1...200).map { mail($0) })
        let doubtful = outcomes.values.filter { if case .unknown = $0 { true } else { false } }
        #expect(1...4 ~= doubtful.count)
        // No other had a dot, or any reason of its own.
        #expect(outcomes.values.allSatisfy { doubtful.contains($0) || wasNotOffered($0) || isRetry($0, .sender) })
        #expect(outcomes.values.count(where: wasNotOffered) > 100)
    }

    @Test func `after a failure one connection at a time finds out whether it is over`() throws {
        var script = Script()
        script.greeting = .leave("421 4.3.2 busy")
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port, connections: 10)], limits: backingOff(.milliseconds(1)))
        var rounds: Int64 = 0
        repeat {
            rounds += 1
            _ = try desk.outcomes(of: (1...20).map { mail(rounds * 100 + $0) })
        } while server.seen.connections < 13
        #expect(server.seen.connections <= 10 + rounds)
    }

    @Test func `when it is over, mail goes again`() throws {
        var refusing = Script()
        refusing.greeting = .leave("421 4.3.2 busy")
        let first = refusing
        let server = try ScriptedSMTP(Script(), { number in number == 0 ? first : nil })
        let desk = try Desk([mailbox(server.port, connections: 4)], limits: backingOff(.milliseconds(1)))
        var number: Int64 = 0
        var outcome: Delivery.Outcome?
        repeat {
            number += 1
            outcome = try desk.outcomes(of: [mail(number)])[number]
        } while isRetry(outcome, .greeting)
        guard case .accepted? = outcome else { Issue.record("\(String(describing: outcome))"); return }
    }

    @Test func `a mailbox opens no more connections than it may`() throws {
        let meeting = Meeting(of: 12)
        var script = Script()
        script.dot = { number in number > 0 || meeting.arrive() ? .say("250 2.0.0 Ok") : .close }
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port, connections: 12)])
        let outcomes = try desk.outcomes(of: (1...300).map { mail($0) })
        #expect(outcomes.values.allSatisfy { if case .accepted = $0 { true } else { false } })
        #expect(server.seen.connections == 12)
    }
}
