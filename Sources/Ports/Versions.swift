package import Values

/// The immutable versions of sequences that enrollments are pinned to.
package protocol ReadableVersions {
    func version(hash: String) throws -> (name: String, source: [UInt8])?
    /// Every version that was ever begun, in the order of their hashes.
    func versionHashes() throws -> [String]
}

/// Versions, to be kept.
package protocol Versions: ReadableVersions {
    /// Keeps a version's source under its hash; keeping one again changes nothing.
    func keepVersion(hash: String, name: String, source: [UInt8], at: Moment) throws
}
