import Foundation
import Mustache
import Templating
import Values

/// Renders the same mail by every engine at hand, byte for byte the same, and prints CPU time per rendering.
struct TemplatingBench {
    /// The folder with the templates and the scope.
    let folder: String
    /// A folder with `peers.txt`, lines of an engine, a tab and its renderings per CPU second; `expected.html` goes there.
    let exchange: String?
    private let rounds = 5
    private let budget = 0.3

    init(arguments: [String]) {
        folder = arguments.first ?? "Templates"
        exchange = arguments.dropFirst().first
    }

    func run() throws {
        let mail = try NurtureMail(folder: folder)
        let expected = try mail.ours()
        guard mail.handWritten() == expected, mail.mustache() == expected else {
            throw Failure(text: "the engines do not print the same bytes")
        }
        let figures = try measure(mail, outputBytes: expected.count)
        try report(figures)
    }

    /// Writes the mail, for engines of other languages to compare theirs with.
    func writeExpected() throws {
        guard let exchange else { throw Failure(text: "expected needs a folder") }
        try Data(try NurtureMail(folder: folder).ours()).write(to: URL(filePath: exchange + "/expected.html"))
    }

    /// Renders for three seconds by our engine alone, for a profiler to watch.
    func profile() throws {
        print(try NurtureMail(folder: folder).ours(budget: 3) * 1e6, "µs")
    }

    private func measure(_ mail: NurtureMail, outputBytes: Int) throws -> [String: Double] {
        var samples: [String: [Double]] = [:]
        for _ in 0..<rounds {
            samples["memcpy", default: []].append(mail.copying(budget: budget, bytes: outputBytes))
            samples["hand-written Swift", default: []].append(mail.handWritten(budget: budget))
            samples["Baton", default: []].append(try mail.ours(budget: budget))
            samples["Baton, 2 threads, own templates", default: []].append(try mail.twoThreads(sharing: false))
            samples["Baton, 2 threads, 1 template", default: []].append(try mail.twoThreads(sharing: true))
            samples["swift-mustache", default: []].append(mail.mustache(budget: budget))
            samples["compile", default: []].append(try mail.compiling(budget: budget))
        }
        return samples.mapValues(\.median)
    }

    private func report(_ seconds: [String: Double]) throws {
        var rates = seconds.mapValues { 1 / $0 }
        let compiles = rates.removeValue(forKey: "compile") ?? 0
        for (engine, rate) in try peers() { rates[engine] = rate }
        let hand = rates["hand-written Swift"] ?? .nan
        let ours = rates["Baton"] ?? .nan
        print("engine                            renders/s CPU   share of hand-written   Baton is faster by")
        for (engine, rate) in rates.sorted(by: { $0.value > $1.value }) {
            let name = engine.padding(toLength: 32, withPad: " ", startingAt: 0)
            print(name + String(format: "%14.0f %22.3f %18.1f x", rate, rate / hand, ours / rate))
        }
        print(String(format: "compiling the template: %.0f/s", compiles))
        let shared = rates["Baton, 2 threads, 1 template"] ?? .nan
        print(summary(hand, ours, rates, compiles, twoThreads: ours / shared))
    }

    private func summary(
        _ hand: Double, _ ours: Double, _ rates: [String: Double], _ compiles: Double, twoThreads: Double
    ) -> String {
        func ratio(_ engine: String) -> String { rates[engine].map { String(format: "%.2f", ours / $0) } ?? "null" }
        let fields = [
            ("vs_hand_written", String(format: "%.3f", ours / hand)), ("vs_jinja2", ratio("Jinja2")),
            ("vs_python_liquid", ratio("python-liquid")), ("vs_swift_mustache", ratio("swift-mustache")),
            ("compiles_per_s", String(format: "%.0f", compiles)),
            ("two_thread_cost", String(format: "%.3f", twoThreads)),
        ]
        return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }

    private func peers() throws -> [(String, Double)] {
        guard let exchange, let text = try? String(contentsOfFile: exchange + "/peers.txt", encoding: .utf8) else {
            return []
        }
        return text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t")
            guard parts.count == 2, let rate = Double(parts[1]) else { return nil }
            return (String(parts[0]), rate)
        }
    }
}

struct Failure: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
}
