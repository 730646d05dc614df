import Crypto
package import Engine
package import Values

/// A sequence as its file says it: the version the engine runs, and the canonical text its hash is taken of.
package struct SequenceFile: Sendable {
    package let version: SequenceVersion
    /// Compact JSON with sorted names, without `$schema`: what the store keeps so that a pinned enrollment outlives edits.
    package let canonical: [UInt8]
    /// Relative to the home.
    package let file: String
    /// Where each step is written, by its id.
    package let places: [String: JSON.Place]
    /// Whether every step could be read. Where one is missing nothing is said of what stands between the others: the
    /// mistake is told once, where it is.
    let isWhole: Bool

    /// The SHA-256 of canonical bytes in lower-case hexadecimal.
    package static func hash(of canonical: [UInt8]) -> String {
        SHA256.hash(data: canonical).hex
    }

    /// Compact JSON with sorted names; `$schema` is for editors and changes nothing.
    static func canonical(_ document: JSON.Located) -> [UInt8] {
        guard case .object(var object) = document.value else { return document.value.json(.sorted) }
        object["$schema"] = nil
        return Value.object(object).json(.sorted)
    }
}
