package import Values

/// The addresses nobody may write to, by their keyed hash.
package protocol ReadableSuppressions {
    /// Why the address is suppressed, or nil.
    func suppression(hash: [UInt8]) throws -> String?
}

/// The list, to be added to.
package protocol Suppressions: ReadableSuppressions {
    /// Suppresses an address for ever; the first reason stays.
    func suppress(hash: [UInt8], reason: String, at: Moment) throws
    /// Takes an address off the list; nothing where it is not on it.
    func liftSuppression(hash: [UInt8]) throws
}
