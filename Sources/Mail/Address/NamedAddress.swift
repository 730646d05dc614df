/// An address with the name shown beside it (RFC 5322's name-addr).
package struct NamedAddress: Sendable, Hashable {
    package var address: Address
    /// The name, in any script; nil or empty for none. At most 1,000 bytes.
    package var name: String?

    package init(_ address: Address, name: String? = nil) {
        self.address = address
        self.name = name
    }
}
