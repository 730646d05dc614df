private import Glibc

/// An IPv4 or IPv6 network in CIDR notation: `10.0.0.0/8`, `::1`, `2001:db8::/32`.
package struct Network: Sendable, Hashable {
    /// 4 or 16 bytes.
    private let bytes: [UInt8]
    private let prefix: Int

    /// Nil for anything but an address, alone or with the length of a prefix that fits it.
    package init?(parsing text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let bytes = Self.bytes(of: parts[0]) else { return nil }
        let most = bytes.count * 8
        guard parts.count == 2 else {
            (self.bytes, prefix) = (bytes, most)
            return
        }
        guard let length = Int(parts[1]), (0...most).contains(length) else { return nil }
        (self.bytes, prefix) = (bytes, length)
    }

    /// Whether an address lies in it; what is no address lies nowhere. IPv4 in IPv6 clothes counts as IPv4.
    package func contains(_ address: String) -> Bool {
        guard let other = Self.bytes(of: address), other.count == bytes.count else { return false }
        let (whole, rest) = (prefix / 8, prefix % 8)
        guard bytes.prefix(whole) == other.prefix(whole) else { return false }
        guard rest > 0 else { return true }
        return bytes[whole] >> UInt8(8 - rest) == other[whole] >> UInt8(8 - rest)
    }

    private static func bytes(of text: String) -> [UInt8]? {
        guard text.utf8.count <= 45 else { return nil }
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
        var sixteen = in6_addr()
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: sixteen) { Array($0) }
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        return bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
    }
}
