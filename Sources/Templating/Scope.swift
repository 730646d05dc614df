package import Values

/// What a template may see: a small set of named roots (`lead`, `sequence`, `sender`, `offer`, `deal`, `event`).
package struct Scope: Sendable, ExpressibleByDictionaryLiteral {
    /// The roots by name.
    package var roots: Object

    package init(_ roots: Object) { self.roots = roots }
    package init(dictionaryLiteral elements: (String, Value)...) { roots = Object(elements) }
}
