package import Values

/// How a score is made: fit from what the lead is, engagement from what the lead did, which fades.
package struct Scoring: Sendable {
    /// Points for each attribute rule that holds.
    package var fit: [FitRule]
    /// Points for each event, by its name.
    package var engagement: [EventName: Int]
    /// The time in which engagement fades to half; nil where it never fades.
    package var halfLife: Span?

    /// Points for a lead of whom a condition holds, under the name that explains them.
    package struct FitRule: Sendable {
        package var name: String
        package var when: Rule
        package var points: Int

        package init(name: String, when: Rule, points: Int) {
            self.name = name
            self.when = when
            self.points = points
        }
    }

    package init(fit: [FitRule] = [], engagement: [EventName: Int] = [:], halfLife: Span? = nil) {
        self.fit = fit
        self.engagement = engagement
        self.halfLife = halfLife
    }

    /// What is left of engagement after a time: halved each half-life, in a straight line between two halvings.
    package func faded(_ points: Double, after age: Span) -> Double {
        guard let halfLife, halfLife > .zero, age > .zero else { return points }
        let halvings = age.milliseconds / halfLife.milliseconds
        guard halvings < 60 else { return 0 }
        let rest = Double(age.milliseconds % halfLife.milliseconds) / Double(halfLife.milliseconds)
        return points / Double(Int64(1) << halvings) * (1 - rest / 2)
    }

    /// The parts of a lead's score at a moment, so that every score explains itself.
    package func score(of lead: Lead, at now: Moment) -> Score {
        let scope: Object = ["lead": .object(lead.attributes)]
        let matched = fit.filter { $0.when.evaluate(in: scope).holds }
        return Score(
            fit: matched.reduce(0) { $0 + $1.points },
            engagement: Int(faded(lead.engagement, after: now - lead.engagedAt).rounded()),
            points: lead.points, reasons: matched.map(\.name))
    }
}

/// A lead's score and its parts.
package struct Score: Sendable, Hashable {
    package var fit: Int
    package var engagement: Int
    /// Points given by `score` steps.
    package var points: Int
    /// The names of the fit rules that held.
    package var reasons: [String]
    package var total: Int { fit + engagement + points }
}
