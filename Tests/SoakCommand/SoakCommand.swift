// soak: soaks Baton in one provider after another, with a table for people on standard error and a line of JSON at last.
// `soak [--providers N] [--days D] [--leads L] [--seed S] [--plant BUG] [NAME…]`; scripts/soak calls it.
import Foundation
import Soaking
import Values

@main
struct SoakCommand {
    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func value(_ name: String) -> String? {
            guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
            defer { arguments.removeSubrange(place...place + 1) }
            return arguments[place + 1]
        }
        var terms = SoakTerms()
        terms.days = value("--days").flatMap(Int.init) ?? terms.days
        terms.leads = value("--leads").flatMap(Int.init) ?? terms.leads
        terms.seed = value("--seed").flatMap(UInt64.init) ?? terms.seed
        terms.plant = value("--plant").flatMap(Plant.init)
        let most = value("--providers").flatMap(Int.init) ?? Int.max
        let isVerbose = arguments.contains("--verbose")
        if arguments.contains("--story") { terms.tell = { say($0) } }
        arguments.removeAll { $0 == "--verbose" || $0 == "--story" }
        let named = Provider.all.filter { provider in
            arguments.isEmpty || arguments.contains { provider.name.hasPrefix($0) }
        }
        let reports = named.prefix(most).compactMap { run($0, terms, isVerbose) }
        print(json(reports, terms))
        exit(reports.contains { !$0.violations.isEmpty } || reports.isEmpty ? 1 : 0)
    }

    private static func run(_ provider: Provider, _ terms: SoakTerms, _ isVerbose: Bool) -> SoakReport? {
        let before = clock()
        do {
            let report = try soak(provider, terms)
            say(row(report, seconds: Double(clock() - before) / Double(CLOCKS_PER_SEC)))
            for line in report.violations { say("    broken: \(line)") }
            if isVerbose || !report.violations.isEmpty { for line in report.notes { say("    \(line)") } }
            return report
        } catch {
            say("\(provider.name): \(error)")
            exit(2)
        }
    }

    private static func say(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }

    private static func row(_ report: SoakReport, seconds: Double) -> String {
        func column(_ text: some CustomStringConvertible, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - "\(text)".count)) + "\(text)"
        }
        func share(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
        return [
            report.provider.padding(toLength: 18, withPad: " ", startingAt: 0), column(report.offered, 7),
            column(report.accepted, 7), column(report.failedNotTheirs, 5), column(report.doubled, 5),
            column(report.lost, 5), column(report.unknown, 5), column(share(report.throughput), 6),
            column(share(report.peak), 6), column(share(report.discovery), 6),
            column(String(format: "%.1f s", seconds), 8),
        ].joined(separator: " ")
    }

    private static func json(_ reports: [SoakReport], _ terms: SoakTerms) -> String {
        func sum(_ figure: KeyPath<SoakReport, Int>) -> Value { .int(reports.reduce(0) { $0 + $1[keyPath: figure] }) }
        func share(_ share: Double) -> Value { .number((share * 1_000).rounded() / 1_000) }
        let throughputs = reports.map(\.throughput).sorted()
        let object: Object = [
            "providers": .int(reports.count), "leads": sum(\.leads), "days": .int(terms.days),
            "accepted": sum(\.accepted), "failed_not_theirs": sum(\.failedNotTheirs), "doubled": sum(\.doubled),
            "resent_by_rule": sum(\.resent), "unknown": sum(\.unknown), "lost": sum(\.lost),
            "throughput_min": share(throughputs.first ?? 0),
            "throughput_median": share(throughputs.isEmpty ? 0 : throughputs[throughputs.count / 2]),
            "peak_minute_max": share(reports.map(\.peak).max() ?? 0),
            "violations": .int(reports.reduce(0) { $0 + $1.violations.count }),
        ]
        return String(decoding: Value.object(object).json(), as: UTF8.self)
    }
}
