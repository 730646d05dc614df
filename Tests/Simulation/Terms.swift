import Values

/// Under what terms a life is lived: how often each trouble comes, from nearly none to a bad year.
struct Terms {
    var days: Int
    var leads: Int
    /// Of a thousand parcels, how many meet trouble.
    var wireTrouble: Int
    /// The longest usual way to a dot or an answer.
    var latency: Span
    /// Of a thousand write transactions, how many fail and are undone.
    var storeTrouble: Int
    /// Of a thousand write transactions, in how many the process is killed.
    var killsAtWrite: Int
    /// Of a thousand steps of a message on the wire, at how many the process is killed.
    var killsAtWire: Int
    /// Of a thousand deaths, in how many the machine goes down with the process.
    var powerCuts: Int
    /// How many of each happen at any moment of the life.
    var kills: Int
    var stops: Int
    var jumps: Int
    var edits: Int
    var outages: Int
    var imports: Int
    /// Of a thousand mails that arrive, how many are answered in some way.
    var lively: Int
    /// The longest between two visits of a salesperson.
    var visits: Span

    init(_ dice: inout Dice) {
        days = dice.pick([14, 21, 30, 30, 45, 60, 90, 150, 365])
        leads = dice.chance(30) ? dice.within(20...40) : dice.within(2...12)
        wireTrouble = dice.pick([0, 50, 150, 300, 600])
        latency = dice.pick([.milliseconds(50), .seconds(2), .seconds(60), .minutes(11)])
        storeTrouble = dice.pick([0, 0, 0, 10, 60])
        killsAtWrite = dice.pick([0, 0, 2, 8])
        killsAtWire = dice.pick([0, 0, 5, 20])
        powerCuts = dice.pick([0, 300, 700])
        kills = dice.pick([0, 1, 3, 8])
        stops = dice.below(4)
        jumps = dice.pick([0, 0, 1, 3])
        edits = dice.pick([0, 0, 1, 3])
        outages = dice.pick([0, 0, 1, 2])
        imports = dice.within(1...5)
        lively = dice.pick([100, 300, 600, 900])
        visits = dice.pick([.hours(6), .days(1), .days(4), .days(30)])
    }

    /// The faults have stopped: what is still open has to drain.
    mutating func calm() {
        (wireTrouble, storeTrouble, killsAtWrite, killsAtWire, lively) = (0, 0, 0, 0, 0)
        latency = .milliseconds(50)
    }
}
