// simulate: lives the lives of many seeds, prints what they reached and the first promise that one of them broke.
// `simulate [SEEDS] [--from FIRST] [--seed S] [--verbose] [--plant MUTATION] [--quiet]`; scripts/simulate calls it.
import Foundation
import Simulation
import Values

@main
struct Simulate {
    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func value(_ name: String) -> String? {
            guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
            defer { arguments.removeSubrange(place...place + 1) }
            return arguments[place + 1]
        }
        func flag(_ name: String) -> Bool {
            guard let place = arguments.firstIndex(of: name) else { return false }
            arguments.remove(at: place)
            return true
        }
        let folder = value("--folder") ?? NSTemporaryDirectory()
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            print("simulate: \(folder): \(error.localizedDescription)")
            exit(1)
        }
        let mutation = value("--plant").flatMap(Mutation.init)
        let first = value("--from").flatMap(UInt64.init) ?? 1
        let stops = flag("--stop")
        if let seed = value("--seed").flatMap(UInt64.init) {
            return one(seed, mutation, isVerbose: flag("--verbose"), folder)
        }
        many(first, arguments.first.flatMap(UInt64.init) ?? 1_000, mutation, stops: stops, folder)
    }

    /// One seed; its whole story where asked for, or the end of it where it broke a promise.
    private static func one(_ seed: UInt64, _ mutation: Mutation?, isVerbose: Bool, _ folder: String) {
        let report = simulate(seed: seed, planting: mutation, isVerbose: true, in: folder)
        let lines = isVerbose ? report.transcript : report.violation == nil ? [] : report.transcript.suffix(60)
        for line in lines { print(line) }
        print(report.violation.map { "seed \(seed): \($0)" } ?? "seed \(seed): no violation")
    }

    private static func many(_ first: UInt64, _ count: UInt64, _ mutation: Mutation?, stops: Bool, _ folder: String) {
        var coverage: [String: Int] = [:]
        var broken: [(seed: UInt64, violation: Violation)] = []
        var simulated = Span.zero
        var done: UInt64 = 0
        for seed in first..<first + count {
            let report = simulate(seed: seed, planting: mutation, in: folder)
            coverage.merge(report.coverage) { $0 + $1 }
            simulated = simulated + report.simulated
            done += 1
            if let violation = report.violation {
                print("violation seed \(seed) \(violation)")
                // A run that is cut off has told what it found until then.
                fflush(nil)
                broken.append((seed, violation))
                if stops { break }
            }
        }
        for (name, number) in coverage.sorted(by: { $0.key < $1.key }) { print("coverage\t\(number)\t\(name)") }
        print("seeds\t\(done)\tviolations\t\(broken.count)\tdays\t\(simulated.milliseconds / 86_400_000)")
    }
}
