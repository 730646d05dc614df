import Glibc
import Ports
import Transport
import Values
import Workspace

/// Carries a load with the real carrier and prints one line of JSON: what was done, in how long, at what cost.
///
/// `carry mail PORT CONNECTIONS COUNT [PER-CONNECTION SECURITY AUTHORITY]` · `carry slow PORT CONNECTIONS COUNT WEB-PORT` ·
/// `carry idle PORT CONNECTIONS` · `carry memory PORT CONNECTIONS FIRST LAST` · `carry web PORT COUNT [signed | secure]`
@main
struct Carry {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        let numbers = words.dropFirst().prefix(4).map { Int($0) ?? 0 }
        switch (words.first, numbers.count) {
        case ("mail", 3...):
            let mailbox = Load.mailbox(
                numbers[0], numbers[1],
                security: words.count > 5 ? Mailbox.Security(rawValue: words[5]) ?? .tls : .plain,
                authority: words.count > 6 ? words[6] : nil, perConnection: numbers.count > 3 ? numbers[3] : .max)
            try mail(mailbox, numbers[2])
        case ("slow", 4): try slow(numbers[0], numbers[1], numbers[2], web: numbers[3])
        case ("idle", 2): try idle(numbers[0], numbers[1])
        case ("memory", 4): try memory(numbers[0], numbers[1], first: numbers[2], last: numbers[3])
        case ("web", 2...): try web(numbers[0], numbers[1], words.dropFirst(3).first)
        default: throw Misuse()
        }
    }

    struct Misuse: Error {}

    /// As fast as it goes, never more than 2,000 on the way: the scheduler hands out batches like that.
    private static func mail(_ mailbox: Mailbox, _ count: Int) throws {
        let load = try Load(mailbox: mailbox)
        let meter = Meter()
        send(load, until: count, of: count)
        meter.report(count: count, ["accepted": Double(load.accepted), "refused": Double(load.refused)])
    }

    /// Goes on until so many have ended of those that are to be sent in all.
    private static func send(_ load: Load, until end: Int, of count: Int) {
        var ended = load.accepted + load.refused
        if load.sent == 0 { load.send(min(count, 2_000)) }
        while ended < end {
            ended += load.collect()
            let waiting = load.sent - ended
            if waiting < 1_500, load.sent < count { load.send(min(500, count - load.sent)) }
        }
    }

    /// What the process weighs after the first messages, and after many more.
    private static func memory(_ port: Int, _ connections: Int, first: Int, last: Int) throws {
        let load = try Load(mailbox: Load.mailbox(port, connections))
        let meter = Meter()
        send(load, until: first, of: last)
        let early = Meter.residentMiB()
        send(load, until: last, of: last)
        let late = Meter.residentMiB()
        meter.report(count: last, ["accepted": Double(load.accepted), "first_mib": early, "last_mib": late])
    }

    /// A server slow at the dot, and a webhook every five milliseconds beside it: do they feel the slow dots?
    private static func slow(_ port: Int, _ connections: Int, _ count: Int, web: Int) throws {
        let load = try Load(mailbox: Load.mailbox(port, connections), web: web)
        // Without mail first: what the machine itself makes a call wait.
        var quiet: [Double] = []
        for _ in 0..<1_000 { quiet.append(call(load).milliseconds) }
        quiet.sort()
        let meter = Meter()
        load.send(count)
        var mails = 0
        var latencies: [Double] = []
        while mails < count {
            let (milliseconds, more) = call(load)
            mails += more
            latencies.append(milliseconds)
        }
        let seconds = meter.elapsed
        latencies.sort()
        meter.report(
            count: count,
            [
                "accepted": Double(load.accepted), "mail_seconds": seconds, "calls": Double(latencies.count),
                "quiet_p99_ms": quiet[990], "call_p50_ms": latencies[latencies.count / 2],
                "call_p99_ms": latencies[latencies.count * 99 / 100],
            ])
    }

    /// One call, how long it took, and how many mails ended meanwhile; five milliseconds of rest after it.
    private static func call(_ load: Load) -> (milliseconds: Double, mails: Int) {
        let start = Meter.seconds()
        load.call()
        let mails = load.collect(until: 1)
        let milliseconds = (Meter.seconds() - start) * 1_000
        usleep(5_000)
        return (milliseconds, mails)
    }

    /// What a carrier weighs, and what a thousand unused connections add.
    private static func idle(_ port: Int, _ connections: Int) throws {
        let load = try Load(mailbox: Load.mailbox(port, connections))
        let meter = Meter()
        load.send(1)
        while load.accepted + load.refused < 1 { _ = load.collect() }
        let before = Meter.residentMiB()
        load.send(connections)
        while load.accepted + load.refused < connections + 1 { _ = load.collect() }
        usleep(200_000)
        meter.report(
            count: connections,
            [
                "accepted": Double(load.accepted), "base_mib": before, "with_connections_mib": Meter.residentMiB(),
                "sockets": Double(Meter.sockets()),
            ])
    }

    /// The carrier has 64 of them under way at once.
    private static func web(_ port: Int, _ count: Int, _ how: String?) throws {
        let load = try Load(web: port, isSigned: how == "signed", isSecure: how == "secure")
        let meter = Meter()
        var ended = 0
        load.calls(min(count, 2_000))
        while ended < count {
            ended += load.collectCalls()
            let waiting = load.called - ended
            if waiting < 1_500, load.called < count { load.calls(min(500, count - load.called)) }
        }
        meter.report(count: count, ["accepted": Double(load.accepted)])
    }
}
