// Soaking: one provider, one home that sends through it, and some simulated days of both.
//
// What enters: a `Provider`, which is data (its limits, habits, troubles and its own words), how many days and leads, a
// seed, and perhaps a planted bug. What leaves: a `SoakReport`, whose figures the judge made of what the provider took, of
// the store at the end, and of what the provider would have allowed. What it never does: ask a clock, a network, or any
// chance but the seed's.
//
// Real: Scheduler, Engine, Templating, Mail with its table of refusals, Workspace, Gate, Store (SQLite in memory), and the
// rules of Transport by which an answer becomes an outcome. Simulated: the clock (`Week`), the connections (`Line`, which
// stands in for Transport's pools), the provider behind them (`Door`), its inbox (`Letterbox`). The judge (`Judgement`,
// `Peaks`, `Demand`) knows none of the scheduler's own counts.

/// How long and how much.
package struct SoakTerms: Sendable {
    package var days: Int
    package var leads: Int
    package var seed: UInt64
    /// A bug that is planted on purpose: a soak that does not find it proves nothing.
    package var plant: Plant?
    /// Told of everything that is begun, answered and rested, line by line; nil where nobody listens.
    package var tell: (@Sendable (String) -> Void)?

    package init(days: Int = 7, leads: Int = 5_000, seed: UInt64 = 1, plant: Plant? = nil) {
        self.days = days
        self.leads = leads
        self.seed = seed
        self.plant = plant
    }
}

/// A bug that is planted on purpose.
package enum Plant: String, Sendable, CaseIterable {
    /// A restart forgets what a route has learned of its speed.
    case forgetsCeilings
    /// What was refused for its speed is kept together, and comes back all at once.
    case returnsInAWave
    /// A refusal of everybody is taken for one of the recipient.
    case blamesTheLead
    /// A message whose answer was lost is sent again.
    case repeatsLostAnswers
}

/// What came of one provider.
package struct SoakReport: Sendable {
    package var provider: String
    package var leads = 0
    /// Transactions or calls that were begun.
    package var offered = 0
    /// Messages the provider has.
    package var accepted = 0
    /// Good recipients whose run failed, is held, or whose address was suppressed, and messages to them that were given up.
    package var failedNotTheirs = 0
    /// Messages the provider has more than once, although it had said that it had them.
    package var doubled = 0
    /// Messages the provider has twice because its first answer was lost, and a rule says that they are sent again.
    package var resent = 0
    /// Messages whose answer was lost.
    package var unknown = 0
    /// Messages that are neither with the provider, nor still to be sent, nor ended with a reason.
    package var lost = 0
    /// Of what was asked for and would have been taken, the share that was taken.
    package var throughput = 1.0
    /// The most that was offered in any length of time that the provider counts, for one that it allows there.
    package var peak = 0.0
    /// The same with what was offered before a limit could be known.
    package var discovery = 0.0
    /// What was broken, a sentence each.
    package var violations: [String] = []
    /// What happened, for whoever looks for a reason; at most a few lines.
    package var notes: [String] = []
}

/// Lives some days with one provider, and judges them.
package func soak(_ provider: Provider, _ terms: SoakTerms) throws -> SoakReport {
    let week = try Week(provider, terms)
    try week.live()
    return try Judgement(of: week).report()
}
