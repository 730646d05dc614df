package import Workspace

/// Whose request it is, behind proxies.
package enum ClientAddress {
    /// The address of the connection, or, where that is a trusted proxy, the last one in `X-Forwarded-For` that is none.
    package static func find(peer: String, forwarded: String?, trusted: [Network]) -> String {
        var address = peer
        var chain = (forwarded ?? "").split(separator: ",").map { $0.filter { !" \t".contains($0) } }
        while trusted.contains(where: { $0.contains(address) }), let previous = chain.popLast() {
            guard Network(parsing: previous) != nil, !previous.contains("/") else { break }
            address = previous
        }
        return address
    }

    /// What limits count by: an IPv4 address, or the /64 of an IPv6 one, which one customer has whole.
    package static func group(_ address: String) -> String {
        guard address.contains(":"), !address.hasPrefix("::ffff:") else { return address }
        let halves = address.components(of: "::")
        let groups = halves[0].split(separator: ":").prefix(4).map(String.init)
        return groups.joined(separator: ":") + "::/64"
    }
}

extension String {
    fileprivate func components(of separator: String) -> [String] {
        guard let range = firstRange(of: separator) else { return [self] }
        return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
    }
}
