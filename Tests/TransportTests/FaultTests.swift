import Ports
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// Limits short enough for a test, where a server hangs by script.
private var short: TransportLimits {
    var limits = TransportLimits()
    limits.connect = .milliseconds(300)
    limits.login = .milliseconds(600)
    limits.sender = .milliseconds(300)
    limits.recipient = .milliseconds(300)
    limits.data = .milliseconds(300)
    limits.body = .milliseconds(300)
    limits.dot = .milliseconds(300)
    limits.backOff = .milliseconds(1)
    return limits
}

private let login = Mailbox.Login(user: "ana", secret: .environment("ANA"))

/// What became of a mail, for comparing.
private enum Kind: Equatable {
    case accepted, retry(Reason.Stage), refused(Reason.Stage, suppress: Bool), unknown, pause(Reason.Stage), stopped,
        notSent

    init(_ outcome: Delivery.Outcome?) {
        switch outcome {
        case .accepted: self = .accepted
        case .retry(let reason, _): self = .retry(reason.stage)
        case .refused(let reason, let suppress): self = .refused(reason.stage, suppress: suppress)
        case .unknown: self = .unknown
        case .pause(let reason): self = .pause(reason.stage)
        case .stopped: self = .stopped
        case .notSent, nil: self = .notSent
        }
    }
}

/// One mail to a server that plays this script, and its outcome.
private func fate(
    _ script: ScriptedSMTP.Script, bytes: [UInt8]? = nil, security: Mailbox.Security = .plain,
    login: Mailbox.Login? = nil, limits: TransportLimits = short
) throws -> Kind {
    let server = try ScriptedSMTP(script)
    let desk = try Desk([mailbox(server.port, security: security, login: login)], limits: limits)
    let outcomes = try desk.outcomes(of: [mail(1, bytes: bytes)])
    desk.carrier.drain(grace: .zero)
    #expect(desk.gate.seen.answered.map(\.message) == [1], "the journal hears of each outcome")
    return Kind(outcomes[1])
}

@Suite struct FaultTests {
    typealias Script = ScriptedSMTP.Script
    typealias Turn = ScriptedSMTP.Turn

    @Test func `nobody at the port, or no such host, is a retry`() throws {
        let desk = try Desk([mailbox(try LoopbackServer.deadPort())], limits: short)
        #expect(Kind(try desk.outcomes(of: [mail(1)])[1]) == .retry(.connect))
        var nowhere = mailbox(25)
        nowhere.server.host = "nowhere.invalid"
        let lost = try Desk([nowhere])
        #expect(Kind(try lost.outcomes(of: [mail(1)])[1]) == .retry(.resolve))
    }

    @Test(arguments: [
        (Turn.close, Kind.retry(.greeting)), (.hang, .retry(.connect)), (.leave("421 busy"), .retry(.greeting)),
        (.leave("554 5.7.1 blocked"), .pause(.greeting)),
    ]) fileprivate func `a greeting that is none`(turn: Turn, kind: Kind) throws {
        var script = Script()
        script.greeting = turn
        let found = try fate(script)
        // A TCP connection that says nothing is cut at the greeting.
        #expect(found == kind || (turn == .hang && found == .retry(.greeting)))
    }

    @Test(arguments: [
        (Turn.say("451 4.7.1 later"), Kind.retry(.sender)), (.leave("421 bye"), .retry(.sender)),
        (.close, .retry(.sender)), (.hang, .retry(.sender)), (.say("what?"), .retry(.sender)),
        (.say("550 5.7.1 not you"), .pause(.sender)),
    ]) fileprivate func `a fault at MAIL`(turn: Turn, kind: Kind) throws {
        var script = Script()
        script.sender = { _, _ in turn }
        #expect(try fate(script) == kind)
    }

    @Test(arguments: [
        (Turn.say("450 4.2.0 greylisted"), Kind.retry(.recipient)), (.leave("421 bye"), .retry(.recipient)),
        (.say("550 5.1.1 nobody"), .refused(.recipient, suppress: true)),
        (.say("550 5.7.1 policy"), .refused(.recipient, suppress: false)), (.close, .retry(.recipient)),
        (.hang, .retry(.recipient)),
    ]) fileprivate func `a fault at RCPT, where a server that hangs has not taken the mail`(turn: Turn, kind: Kind)
        throws
    {
        var script = Script()
        script.recipient = { _, _ in turn }
        script.data = { _ in turn == .say("354") ? turn : .say("503 5.5.1 no recipients") }
        #expect(try fate(script) == kind)
    }

    @Test(arguments: [
        (Turn.say("554 5.5.1 no"), Kind.refused(.data, suppress: false)), (.say("451 later"), .retry(.data)),
        (.close, .retry(.data)), (.hang, .retry(.data)),
    ]) fileprivate func `a fault at DATA`(turn: Turn, kind: Kind) throws {
        var script = Script()
        script.data = { _ in turn }
        #expect(try fate(script) == kind)
    }

    @Test func `a connection cut in the middle of a long body is a retry, because the dot is not out`() throws {
        var script = Script()
        script.cutBodyAt = 100_000
        let line = Array((String(repeating: "x", count: 76) + "\r\n").utf8)
        let long = Array(repeatElement(line, count: 80_000).joined())
        #expect(try fate(script, bytes: long, limits: TransportLimits()) == .retry(.body))
    }

    @Test(arguments: [
        (Turn.say("451 4.3.0 later"), Kind.retry(.dot)), (.leave("421 bye"), .retry(.dot)),
        (.say("554 5.6.0 no"), .refused(.dot, suppress: false)), (.close, .unknown), (.hang, .unknown),
        (.say("garbage"), .unknown), (.say("250ok"), .unknown),
    ]) fileprivate func `a fault after the dot`(turn: Turn, kind: Kind) throws {
        var script = Script()
        script.dot = { _ in turn }
        #expect(try fate(script) == kind)
    }

    @Test func `without STARTTLS nothing is sent and the mailbox pauses`() throws {
        let server = try ScriptedSMTP()
        let desk = try Desk([mailbox(server.port, security: .starttls, login: login)], limits: short)
        #expect(Kind(try desk.outcomes(of: [mail(1)])[1]) == .pause(.tls))
        #expect(server.seen.commands.allSatisfy { $0.hasPrefix("EHLO") || $0.hasPrefix("QUIT") })
    }

    @Test func `a wrong password pauses the mailbox, and does not tell it`() throws {
        var script = Script()
        script.offers += ["AUTH PLAIN LOGIN"]
        script.login = .say("535 5.7.8 wrong")
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port, connections: 3, login: login)], limits: short, secret: "tr0ub4dor")
        let outcomes = try desk.outcomes(of: (1...20).map { mail($0) })
        #expect(outcomes.count == 20)
        for outcome in outcomes.values {
            #expect(Kind(outcome) == .pause(.login))
            #expect(!"\(outcome)".contains("tr0ub4dor"))
        }
        #expect(!server.seen.commands.contains { $0.hasPrefix("MAIL") })
    }

    @Test func `a login that is refused for now is a retry`() throws {
        var script = Script()
        script.offers += ["AUTH PLAIN"]
        script.login = .say("454 4.7.0 later")
        #expect(try fate(script, login: login) == .retry(.login))
    }

    @Test func `with a login set nothing is sent to a server that offers none`() throws {
        let server = try ScriptedSMTP()
        let desk = try Desk([mailbox(server.port, login: login)], limits: short)
        #expect(Kind(try desk.outcomes(of: [mail(1)])[1]) == .pause(.login))
        #expect(!server.seen.commands.contains { $0.hasPrefix("MAIL") })
    }

    @Test func `a mailbox that logs in sends`() throws {
        var script = Script()
        script.offers += ["AUTH PLAIN LOGIN XOAUTH2"]
        for method in [Mailbox.Login.Method.plain, .xoauth2] {
            let server = try ScriptedSMTP(script)
            let box = mailbox(
                server.port, login: Mailbox.Login(user: "ana", secret: .environment("ANA"), method: method))
            let desk = try Desk([box], limits: short)
            #expect(Kind(try desk.outcomes(of: [mail(1)])[1]) == .accepted)
            let wanted = method == .plain ? "AUTH PLAIN" : "AUTH XOAUTH2"
            #expect(server.seen.commands.contains { $0.hasPrefix(wanted) })
        }
    }

    @Test func `a secret that cannot be read pauses the mailbox`() throws {
        let server = try ScriptedSMTP()
        let desk = try Desk([mailbox(server.port, login: login)], limits: short, secret: "")
        #expect(Kind(try desk.outcomes(of: [mail(1)])[1]) == .pause(.login))
        #expect(server.seen.connections == 0)
    }

    @Test func `what the gate refuses never has its content or dot written`() throws {
        let server = try ScriptedSMTP()
        let desk = try Desk([mailbox(server.port)], refusing: [2, 5])
        let outcomes = try desk.outcomes(of: (1...6).map { mail($0) })
        desk.carrier.drain(grace: .seconds(1))
        #expect(outcomes[2] == .stopped)
        #expect(outcomes[5] == .stopped)
        for number in [1, 3, 4, 6] as [Int64] { #expect(Kind(outcomes[number]) == .accepted) }
        let contents = server.seen.contents.map { String(decoding: $0, as: UTF8.self) }
        #expect(contents.count == 4)
        #expect(!contents.contains { $0.contains("number 2") || $0.contains("number 5") })
    }

    @Test func `refused recipients cost no connection`() throws {
        var script = Script()
        script.recipient = { line, _ in line.contains("dead") ? .say("550 5.1.1 nobody") : .say("250 ok") }
        script.data = { _ in .say("354 go") }
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port)])
        let outcomes = try desk.outcomes(
            of: (1...50).map { mail($0, to: $0 % 5 == 0 ? "dead@example.org" : "lead@example.org") })
        #expect(outcomes.values.filter { Kind($0) == .refused(.recipient, suppress: true) }.count == 10)
        #expect(outcomes.values.filter { Kind($0) == .accepted }.count == 40)
        #expect(server.seen.connections == 1)
    }

    @Test func `a connection the server closed while idle is replaced without a word to the lead`() throws {
        let server = try ScriptedSMTP(
            Script(),
            { number in
                guard number == 0 else { return nil }
                var first = Script()
                first.sender = { _, count in count == 0 ? .say("250 ok") : .leave("421 4.4.2 idle too long") }
                return first
            })
        let desk = try Desk([mailbox(server.port)])
        #expect(Kind(try desk.outcomes(of: [mail(1)])[1]) == .accepted)
        #expect(Kind(try desk.outcomes(of: [mail(2)])[2]) == .accepted)
        #expect(server.seen.connections == 2)
    }

    @Test func `a server that leaves directly behind each 250 gets every mail once, and none is deferred`() throws {
        var script = Script()
        script.dot = { number in .leave("250 2.0.0 Ok: queued as Q\(number)\r\n421 4.3.2 closing") }
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port, connections: 2)])
        let outcomes = try desk.outcomes(of: (1...40).map { mail($0) })
        #expect(outcomes.values.allSatisfy { Kind($0) == .accepted }, "\(outcomes)")
        #expect(server.seen.contents.count == 40)
    }

    @Test func `a server that drops every connection gets each mail back to the scheduler`() throws {
        var script = Script()
        script.sender = { _, _ in .close }
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port, connections: 2)], limits: short)
        let outcomes = try desk.outcomes(of: (1...10).map { mail($0) })
        let kinds = outcomes.values.map(Kind.init)
        #expect(kinds.count == 10 && kinds.contains(.retry(.sender)))
        // The others were never offered.
        #expect(kinds.allSatisfy { [.retry(.sender), .retry(.connect)].contains($0) })
    }

    @Test func `ten connections wait at ten slow dots side by side`() throws {
        let meeting = Meeting(of: 10)
        var script = Script()
        // Each dot is answered only when all ten have come: one at a time would never end.
        script.dot = { number in meeting.arrive() ? .say("250 2.0.0 Ok: queued as Q\(number)") : .close }
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port, connections: 10)])
        let outcomes = try desk.outcomes(of: (1...10).map { mail($0) })
        #expect(outcomes.values.allSatisfy { Kind($0) == .accepted })
    }

    @Test func `draining lets the dot be answered and sends back the rest`() throws {
        let meeting = Meeting(of: 2)
        var script = Script()
        script.dot = { _ in meeting.arrive() ? .say("250 ok") : .close }
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port)])
        desk.carrier.carry((1...5).map { mail($0) })
        startThread {
            // Only draining sends back what waits behind the open dot and the one announced with it.
            while desk.gate.seen.answered.count < 3 {}
            _ = meeting.arrive()
        }
        while desk.gate.seen.asked.isEmpty {}
        desk.carrier.drain(grace: .seconds(30))
        let outcomes = Dictionary(uniqueKeysWithValues: desk.carrier.collect().map { ($0.message, $0.outcome) })
        #expect(Kind(outcomes[1]) == .accepted)
        #expect(outcomes.count == 5)
        #expect(outcomes[5] == .notSent)
    }

    @Test func `what the grace cuts off at its dot is unknown`() throws {
        var script = Script()
        script.dot = { _ in .hang }
        let server = try ScriptedSMTP(script)
        let desk = try Desk([mailbox(server.port)])
        desk.carrier.carry([mail(1), mail(2)])
        while desk.gate.seen.asked.isEmpty || server.seen.contents.isEmpty {}
        desk.carrier.drain(grace: .milliseconds(1))
        let outcomes = Dictionary(uniqueKeysWithValues: desk.carrier.collect().map { ($0.message, $0.outcome) })
        #expect(Kind(outcomes[1]) == .unknown)
        #expect(outcomes[2] == .notSent)
    }

    @Test func `plain text goes to loopback only, unless allowed`() throws {
        var far = mailbox(2_525)
        far.server.host = "192.0.2.1"
        let desk = try Desk([far], limits: short)
        #expect(Kind(try desk.outcomes(of: [mail(1)])[1]) == .pause(.tls))
    }

    @Test func `a host that is more than a host is not called`() throws {
        for host in ["127.0.0.1/x", "a b", "x@127.0.0.1", "127.0.0.1\r\nQUIT", "", "h?x", "h#x", "a%0d"] {
            var odd = mailbox(25)
            odd.server.host = host
            #expect(CurlTransfer.url(of: odd.server) == nil, "\(host)")
        }
    }

    @Test func `what is carried after draining comes straight back`() throws {
        let desk = try Desk([mailbox(25)])
        desk.carrier.drain(grace: .zero)
        desk.carrier.drain(grace: .zero)
        #expect(try desk.outcomes(of: [mail(1)]) == [1: .notSent])
    }

    @Test func `a mailbox nobody knows pauses`() throws {
        let desk = try Desk([])
        #expect(Kind(try desk.outcomes(of: [mail(1)])[1]) == .pause(.connect))
    }
}
