import Foundation
import Templating
import Testing
import Values

/// The Golden Liquid conformance suite, in Shopify's mode.
struct GoldenLiquidTests {
    @Test(.enabled(if: Suite.path != nil, "no golden_liquid.json beside the checkout or in GOLDEN_LIQUID"))
    func `GoldenLiquid: every case of the suite passes`() throws {
        let path = try #require(Suite.path)
        let cases = try Suite.cases(at: path)
        var failures: [String] = []
        for entry in cases {
            if let failure = entry.failure { failures.append("\(entry.name): \(failure)") }
        }
        print("\(cases.count - failures.count) passed, \(failures.count) failed")
        for failure in failures { print("  failed: \(failure)") }
        #expect(!cases.isEmpty)
        #expect(failures.count == 0)
    }
}

private enum Suite {
    /// The suite's file: what GOLDEN_LIQUID names, else the one beside the checkout.
    static let path: String? = {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let beside = here.appending(path: "../../../shared/conformance/golden-liquid/golden_liquid.json").standardized
        let named = ProcessInfo.processInfo.environment["GOLDEN_LIQUID"]
        return [named, beside.path].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
    }()

    static func cases(at path: String) throws -> [Case] {
        let json = OrderedJSON.value(Array(try Data(contentsOf: URL(filePath: path))))
        guard case .array(let tests)? = json["tests"] else { return [] }
        return tests.map { Case(fields: $0) }
    }
}

private struct Case {
    let fields: Value
    var name: String { fields["name"]?.text ?? "?" }

    /// What went wrong, or nil.
    var failure: String? {
        let mustFail = fields["invalid"] == true
        do {
            let output = try render()
            if mustFail { return "should fail, gave \(output.debugDescription)" }
            return expected.contains(output) ? nil : "expected \(expected), got \(output.debugDescription)"
        } catch {
            return mustFail ? nil : "failed: \(error.reason)"
        }
    }

    private var expected: [String] {
        if case .array(let results)? = fields["results"] { return results.compactMap(\.text) }
        return [fields["result"]?.text ?? "?"]
    }

    private var options: Options {
        guard case .array(let tags)? = fields["tags"], tags.contains("strict") || tags.contains("strict2") else {
            return .shopify
        }
        var options = Options.shopify
        options.parsing = .strict
        return options
    }

    private func render() throws(TemplateError) -> String {
        let partials = fields["templates"]
        let template = try Template.compile(fields["template"]?.text ?? "", name: "case", options: options) {
            partials?[$0]?.text.map { Array($0.utf8) }
        }
        let roots = if case .object(let object)? = fields["data"] { object } else { Object() }
        let settings = Settings(now: 1_700_000_000)
        return String(decoding: try template.render(Scope(roots), escaping: .text, settings: settings), as: UTF8.self)
    }
}
