import Ports
import Values

/// A provider as its users know it: what it allows, what it says, and what goes wrong with it. Data; `Door` is its life.
package struct Provider: Sendable {
    package internal(set) var name: String
    /// Where its limits and words were found, or what it stands for.
    package let source: String
    /// Whether mail is handed to it; else it is called by HTTP.
    var isMail = true
    /// Connections or calls at once, and what one more hears.
    var connections = (most: Int.max, says: Answer.nothing(.connect, "Connection refused"))
    /// How long it thinks about each.
    var latency = Span.milliseconds(400)
    var limits: [Limit] = []
    var troubles: [Trouble] = []
    /// How long a recipient nobody has asked for is put off, and with which words.
    var greylist: (Span, Answer)?
    /// What is said of an address that is none.
    var noSuchUser = Answer.reply(.recipient, "550 5.1.1 User unknown")
    /// What is said of a full mailbox.
    var full = Answer.reply(.recipient, "452 4.2.2 Mailbox full")
    /// Whether there are full mailboxes.
    var hasFull = true
    /// Of a thousand messages it takes, how many of its answers never arrive.
    var losesAnswers = 0
    /// When its inbox is numbered anew, since the start; nil where it has none.
    var renumbers: [Span]?
    var home = Custom()

    init(_ name: String, source: String) {
        self.name = name
        self.source = source
    }

    /// How its user has set Baton up.
    struct Custom: Sendable {
        /// Connections at once that are configured.
        var connections = 3
        /// Further members of `limits`, such as `"per_day": 2000`.
        var limits = ""
        /// Further members of the mailbox or endpoint.
        var more = ""
        /// The hours of the day in which mail may leave; nil for all of them.
        var hours: Range<Int>?
        /// When Baton does not run, since the start.
        var absences: [(from: Span, lasts: Span)] = Self.nights
        /// The share of the leads that begin at the start; the others come two days later.
        var early = 70

        /// A restart of a minute each night.
        static let nights: [(from: Span, lasts: Span)] = (0..<14).map { (.hours(24 * $0 + 3), .minutes(1)) }
    }
}

/// A limit that a provider states.
struct Limit: Sendable {
    enum Measure: Sendable, Hashable {
        /// In each stretch that begins by the clock.
        case clock
        /// In any stretch.
        case sliding
        /// Evenly, and so many may be saved up.
        case bucket(Int)
    }

    var most: Int
    var span: Span
    var measure = Measure.clock
    var says: Answer
    /// Whether each recipient domain is counted by itself.
    var isPerDomain = false
    /// Whether what it refuses counts, too.
    var countsRefused = false
    /// Whether it says when to come again (`Retry-After`).
    var namesWait = false
    /// When it is in force, since the start: a limit that changes is two limits.
    var from = Span.zero
    var until = Span.days(3_650)

    init(_ most: Int, per span: Span, _ measure: Measure = .clock, says: Answer) {
        self.most = most
        self.span = span
        self.measure = measure
        self.says = says
    }

    /// With something of it changed.
    func with(_ change: (inout Limit) -> Void) -> Limit {
        var limit = self
        change(&limit)
        return limit
    }
}

/// What goes wrong with a provider for a while.
struct Trouble: Sendable {
    enum Deed: Sendable {
        /// Everybody hears this.
        case says(Answer, after: Span? = nil)
        /// So many of a thousand answers to what it takes never arrive; whether it has taken them all the same.
        case losesAnswers(Int, keeps: Bool)
        /// It thinks for so long about each.
        case dawdles(Span)
    }

    /// Since the start.
    var from: Span
    var lasts: Span
    var deed: Deed

    init(_ from: Span, for lasts: Span, _ deed: Deed) {
        self.from = from
        self.lasts = lasts
        self.deed = deed
    }

    /// The same at one time of each day.
    static func daily(at hour: Int64, for lasts: Span, _ deed: Deed) -> [Trouble] {
        (0..<14).map { Trouble(.hours(24 * $0 + hour), for: lasts, deed) }
    }
}
