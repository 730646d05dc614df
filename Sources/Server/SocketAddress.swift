import Glibc

/// The address of a Unix socket.
enum SocketAddress {
    /// Calls the body with the address of a socket at a path, however deep its folder lies.
    static func with<Result>(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) throws -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(path.utf8)
        var folder: Int32 = -1
        defer { if folder >= 0 { close(folder) } }
        if bytes.count >= MemoryLayout.size(ofValue: address.sun_path), let slash = path.lastIndex(of: "/") {
            // The address holds 107 bytes; a folder deeper than that is named by its descriptor.
            folder = open(String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard folder >= 0 else { throw ControlError(.connect, code: errno) }
            bytes = Array("/proc/self/fd/\(folder)\(path[slash...])".utf8)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}

/// Who is at the other end of a Unix socket, by the system's word (SO_PEERCRED, unix(7)).
struct Peer {
    var process: Int32
    var user: UInt32

    /// Nil where the system does not tell.
    init?(of connection: Int32) {
        // struct ucred, which Glibc's module leaves out.
        var peer: (pid: Int32, user: UInt32, group: UInt32) = (0, 0, 0)
        var length = socklen_t(MemoryLayout.size(ofValue: peer))
        guard getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 else { return nil }
        (process, user) = (peer.pid, peer.user)
    }

    /// Who acts, where the caller claims a name: this process's own user and the administrator may say who they act for;
    /// anybody else is who the system says.
    func actor(claiming name: String) -> String {
        user == geteuid() || user == 0 ? name : account ?? "user \(user)"
    }

    /// The name of the user's account.
    private var account: String? { getpwuid(user).flatMap { $0.pointee.pw_name }.map { String(cString: $0) } }
}
