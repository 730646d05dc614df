import CCurl
import Glibc
import Mail

/// What this machine calls itself in EHLO, where the mailbox does not say.
///
/// Servers refuse a name without a dot, which is all that libcurl would say: the host's full name is taken where it has
/// one that can stand in DNS, else the address it sends from, in brackets (RFC 5321 §4.1.3).
enum LocalName {
    /// Found once a process, because the resolver may take its time.
    static let greeting: String = {
        let host = hostName
        return [host, fullName(of: host)].compactMap { $0 }.first(where: isPublicName) ?? literal ?? "[127.0.0.1]"
    }()

    /// Whether others could look a name up: two labels at least, and no ending that stands for this place only.
    static func isPublicName(_ name: String) -> Bool {
        guard let name = try? DomainName.normalise(name), let last = name.split(separator: ".").last,
            name.contains(".")
        else { return false }
        return !["local", "localdomain", "localhost", "lan", "internal", "home", "corp", "invalid", "test"].contains(
            last)
    }

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The canonical name, as the hosts file or the resolver has it.
    private static func fullName(of host: String) -> String? {
        guard !host.isEmpty else { return nil }
        var hints = addrinfo()
        hints.ai_flags = AI_CANONNAME
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &found) == 0 else { return nil }
        defer { freeaddrinfo(found) }
        return found?.pointee.ai_canonname.map { String(cString: $0) }
    }

    /// The address packets to the world leave from; none is sent to find it.
    private static var literal: String? {
        address(towards: "192.0.2.1", family: AF_INET).map { "[\($0)]" }
            ?? address(towards: "2001:db8::1", family: AF_INET6).map { "[IPv6:\($0)]" }
    }

    private static func address(towards host: String, family: Int32) -> String? {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        hints.ai_family = family
        hints.ai_socktype = Int32(SOCK_DGRAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "9", &hints, &found) == 0, let target = found?.pointee else { return nil }
        defer { freeaddrinfo(found) }
        let descriptor = socket(family, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard connect(descriptor, target.ai_addr, target.ai_addrlen) == 0 else { return nil }
        return localAddress(of: descriptor)
    }

    private static func localAddress(of descriptor: Int32) -> String? {
        var (storage, length) = (sockaddr_storage(), socklen_t(MemoryLayout<sockaddr_storage>.size))
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let isFound = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                getsockname(descriptor, address, &length) == 0
                    && getnameinfo(address, length, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
            }
        }
        guard isFound else { return nil }
        let address = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return address.contains("%") ? nil : address
    }
}
