import CCurl
import Glibc

/// An IP address as resolved, whatever name led to it.
struct NetworkAddress: Equatable {
    /// 4 or 16 bytes in network order; an IPv4 address mapped into IPv6 is 4.
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        let isMapped =
            bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        self.bytes = isMapped ? Array(bytes[12...]) : bytes
    }

    /// What libcurl is about to connect to; nil where that is no IP address.
    ///
    /// The structure ends in a plain `sockaddr`, which is too short for IPv6; libcurl lays the longer one over it.
    init?(_ address: UnsafePointer<curl_sockaddr>) {
        guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
        let start = UnsafeRawPointer(address) + offset
        let length = Int(address.pointee.addrlen)
        switch address.pointee.family {
        case AF_INET where length >= MemoryLayout<sockaddr_in>.size:
            let found = start.loadUnaligned(as: sockaddr_in.self).sin_addr
            self.init(bytes: withUnsafeBytes(of: found) { Array($0) })
        case AF_INET6 where length >= MemoryLayout<sockaddr_in6>.size:
            let found = start.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            self.init(bytes: withUnsafeBytes(of: found) { Array($0) })
        default: return nil
        }
    }

    var isLoopback: Bool {
        bytes.count == 4 ? bytes[0] == 127 : bytes[..<15].allSatisfy { $0 == 0 } && bytes[15] == 1
    }

    /// Whether it lies in the open internet: not loopback, private, link-local, shared, multicast, reserved or a
    /// translation of such a one (RFC 6890 and its registries).
    var isPublic: Bool { bytes.count == 4 ? Self.isPublic4(bytes[...]) : isPublic6 }

    private static func isPublic4(_ bytes: ArraySlice<UInt8>) -> Bool {
        let (first, second, third) = (bytes[bytes.startIndex], bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2])
        switch (first, second, third) {
        case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): return false
        case (100, 64...127, _): return false
        case (169, 254, _), (172, 16...31, _), (192, 168, _): return false
        case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 51, 100), (203, 0, 113): return false
        case (198, 18...19, _): return false
        default: return true
        }
    }

    private var isPublic6: Bool {
        // NAT64 (64:ff9b::/96) and 6to4 (2002::/16) carry an IPv4 address that counts.
        if bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) { return Self.isPublic4(bytes[12...]) }
        if bytes.starts(with: [0x20, 0x02]) { return Self.isPublic4(bytes[2..<6]) }
        // Global unicast is 2000::/3; in it, Teredo, documentation and benchmarking are not for calling.
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        if bytes.starts(with: [0x20, 0x01]) { return bytes[2] >= 0x02 && !(bytes[2] == 0x0D && bytes[3] == 0xB8) }
        return !bytes.starts(with: [0x3F, 0xFF])
    }
}
