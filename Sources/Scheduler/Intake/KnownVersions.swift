import Engine

/// The versions of sequences that were read so far: a part of what the scheduler knows while it runs.
struct KnownVersions {
    private var byHash: [String: SequenceVersion] = [:]
    /// Whether any version that was ever begun asks about colleagues of the same account; nil until somebody has to know.
    private(set) var haveAccountRules: Bool?

    subscript(hash: String) -> SequenceVersion? { byHash[hash] }

    mutating func add(_ version: SequenceVersion) { byHash[version.hash] = version }

    /// One that a run begins with; whether it was not known before.
    mutating func begin(_ version: SequenceVersion) -> Bool {
        if version.accountRule != nil { haveAccountRules = true }
        return byHash.updateValue(version, forKey: version.hash) == nil
    }

    mutating func note(haveAccountRules: Bool) { self.haveAccountRules = haveAccountRules }
}
