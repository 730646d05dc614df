import Foundation
import Ports
import Simulation
import Testing

@Suite final class SimulationTests {
    /// Of this test alone: a life keeps a journal there under its seed's name.
    private let folder: String

    init() throws {
        let memory = "/dev/shm"
        let parent = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        folder = "\(parent)/baton-lives-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test(arguments: 0..<4)
    func `no life breaks a promise`(lane: UInt64) {
        for seed in 0..<8 {
            let report = simulate(seed: 1_000_000 + lane * 8 + UInt64(seed), in: folder)
            if let violation = report.violation { Issue.record("seed \(report.seed): \(violation)") }
        }
    }

    @Test(arguments: [3, 17, 40, 77] as [UInt64])
    func `the same seed lives the same life, to the byte`(seed: UInt64) {
        let first = simulate(seed: seed, isVerbose: true, in: folder)
        let second = simulate(seed: seed, isVerbose: true, in: folder)
        #expect(first.transcript.count > 10)
        #expect(first.transcript == second.transcript)
        #expect(first.coverage == second.coverage)
    }

    @Test(arguments: Mutation.allCases)
    func `a bug that is planted is found`(mutation: Mutation) {
        let seeds = [mutation.likeliest] + (1...mutation.patience)
        let found = seeds.lazy.map { [folder] in simulate(seed: $0, planting: mutation, in: folder) }
            .first { $0.violation != nil }
        guard let found else {
            Issue.record("\(mutation) was not found in \(mutation.patience) seeds")
            return
        }
        let sound = simulate(seed: found.seed, in: folder).violation
        #expect(sound == nil, "seed \(found.seed) breaks a promise without any bug: it proves nothing")
    }

    @Test func `lives come to the states that matter`() {
        var reached: [String: Int] = [:]
        for seed in 1...40 { reached.merge(simulate(seed: UInt64(seed), in: folder).coverage) { $0 + $1 } }
        let needed = [
            "kills", "power cuts", "stops", "commit failed", "killed before the commit", "killed after the commit",
            "recovered: unknown", "recovered: goes again", "answer unknown after the dot", "answer retry",
            "answer refused, dead address", "log: reply", "log: auto_reply", "log: paid", "log: card opened",
            "did: wait for payment", "did: waited", "did: escalated", "did: if", "clock set back", "edits",
            "cap per_minute reached", "cap per_day of a domain reached", "ramp-up: later day full", "gaps judged",
            "sender kept", "conversations judged", "log: route paused", "asked: lift a guardrail", "log: sent again",
            "went on in doubt", "log: expired", "what expires was in time", "erased",
            "questions", "confirmation: confirmed", "confirmation: late", "confirmation: optedOut", "never confirmed",
            "sent after a confirmation", "asked: told of",
            "a paused lead goes on",
        ]
        for name in needed { #expect(reached[name, default: 0] > 0, "never reached: \(name)") }
    }
}

extension Mutation {
    /// In how many seeds it has to be found.
    fileprivate var patience: UInt64 { 200 }

    /// The seed that is looked at first, because it has found this one before: only that saves time.
    fileprivate var likeliest: UInt64 {
        switch self {
        case .guardrailsSleep: 30
        case .recoveryResendsUnknown, .storeForgetsCommit: 10
        case .clickConfirms: 8
        case .gapIsForgotten: 7
        case .pauseIsForgotten, .powerCutIsNotNoticed: 6
        case .holdIsIgnored: 4
        default: 1
        }
    }
}
