/// What the messages of one template have in common: a message made of it for nobody.
///
/// It holds no word about a person, so it may stay when people are erased.
package struct BodyBase: Sendable, Hashable {
    /// A hash of its bytes: the same bytes have the same name.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
