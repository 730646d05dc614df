import Testing
import Values

@testable import Engine

struct ScoringTests {
    @Test func `fit adds the points of every rule that holds and names them`() throws {
        let scoring = Scoring(fit: [
            .init(name: "large", when: try .reading("lead.company_size > 20"), points: 10),
            .init(name: "far", when: try .reading("lead.country == 'US'"), points: 50),
            .init(name: "known", when: try .reading("lead.company"), points: 5),
        ])
        let score = scoring.score(of: .sample, at: Walk.start)
        #expect(score.fit == 15)
        #expect(score.reasons == ["large", "known"])
        #expect(score.total == 15)
    }

    @Test func `engagement halves each half-life, in a straight line between`() {
        let scoring = Scoring(halfLife: .days(14))
        #expect(scoring.faded(100, after: .zero) == 100)
        #expect(scoring.faded(100, after: .days(7)) == 75)
        #expect(scoring.faded(100, after: .days(14)) == 50)
        #expect(scoring.faded(100, after: .days(21)) == 37.5)
        #expect(scoring.faded(100, after: .days(28)) == 25)
        #expect(scoring.faded(100, after: .days(20_000)) == 0)
        #expect(scoring.faded(100, after: .days(-3)) == 100)
        #expect(Scoring().faded(100, after: .days(900)) == 100)
    }

    @Test func `a score is fit, what is left of engagement, and points`() {
        var lead = Lead.sample
        (lead.engagement, lead.points) = (40, 7)
        let score = Scoring(halfLife: .days(14)).score(of: lead, at: Walk.start + .days(14))
        #expect(score.engagement == 20)
        #expect(score.total == 27)
    }

    @Test func `a rule's missing values are named and make it false`() throws {
        let rule = Rule.any([try .reading("lead.budget > 1"), .not(try .reading("lead.seats > 1"))])
        let result = rule.evaluate(in: ["lead": ["company": "Acme"]])
        #expect(result.holds)
        #expect(result.missing.map(\.description) == ["lead.budget", "lead.seats"])
        #expect(rule.paths.map(\.description) == ["lead.budget", "lead.seats"])
    }
}
