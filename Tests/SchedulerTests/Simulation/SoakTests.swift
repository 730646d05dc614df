import Soaking
import Testing

@Suite struct SoakTests {
    private static let terms = SoakTerms(days: 1, leads: 200)

    @Test(arguments: Provider.small.indices)
    func `a day with a hostile provider costs no lead anything, and no provider a wave`(place: Int) throws {
        let report = try soak(Provider.small[place], Self.terms)
        #expect(report.violations.isEmpty, "\(report)")
        #expect(report.accepted >= 130)
        #expect(report.discovery > 1, "it never met its limit")
    }

    @Test(arguments: Plant.allCases)
    func `a bug that is planted is found`(plant: Plant) throws {
        var terms = Self.terms
        terms.plant = plant
        let report = try soak(Provider.small[0], terms)
        let isFound =
            switch plant {
            case .forgetsCeilings, .returnsInAWave: report.peak > 1.2
            case .blamesTheLead: report.failedNotTheirs > 0
            case .repeatsLostAnswers: report.doubled > 0
            }
        #expect(isFound, "\(report)")
    }
}
