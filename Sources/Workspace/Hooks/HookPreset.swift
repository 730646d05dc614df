private import Values

/// What is known of a service's calls, ready to be used by its name: written as a hook file would be, and read by the
/// same reader.
package struct HookPreset: Sendable {
    package var scheme: HookScheme
    package var tolerance: Int64
    package var id: [HookPath]
    package var rules: [HookRule]

    /// By the names that `"preset"` takes.
    package static let all: [String: HookPreset] = texts.compactMapValues { HookPreset(reading: $0) }

    /// The texts the presets are read from; a test holds every one of them readable.
    package static let texts: [String: String] = [
        "stripe": stripe, "paddle": paddle, "lemon_squeezy": lemonSqueezy, "calendly": calendly, "cal_com": calCom,
        "typeform": typeform, "tally": tally, "generic": generic,
    ]

    /// For hints: `"calendly", "cal_com" …`.
    static var names: String { texts.keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ") }

    /// Nil where a text is no hook.
    init?(reading text: String) {
        let reading = FileReading(file: "preset")
        guard let document = try? JSON.read(Array(text.utf8)), var fields = JSONFields(document, reading.findings),
            let hook = HookDefinition(&fields, reading), reading.all.isEmpty
        else { return nil }
        (scheme, tolerance, id, rules) = (hook.scheme, hook.tolerance, hook.id, hook.rules)
    }
}
