import NIOCore
import NIOPosix
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A TCP port on 127.0.0.1 with threads of its own, shared by both sinks.
final class LoopbackListener: Sendable {
    let port: Int
    private let group: MultiThreadedEventLoopGroup?
    private let listener: (any Channel)?
    private let connections: OpenConnections
    private let isStopped = Mutex(false)
    private let closedPort: Int32?

    /// Binds and listens; with `refuses` it binds only, so that the port is taken and every connection is refused.
    init(
        host: String, port: Int, threads: Int, refuses: Bool,
        handler: @escaping @Sendable (any Channel) throws -> Void
    ) throws(SinkError) {
        let connections = OpenConnections()
        self.connections = connections
        guard host == "127.0.0.1" else { throw SinkError.notLoopback(host: host) }
        if refuses {
            (closedPort, self.port) = try Self.bindOnly(port)
            group = nil
            listener = nil
            return
        }
        closedPort = nil
        let group = MultiThreadedEventLoopGroup(numberOfThreads: max(1, threads))
        self.group = group
        do {
            let channel = try ServerBootstrap(group: group)
                .serverChannelOption(ChannelOptions.backlog, value: 1_024)
                .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(ChannelOptions.tcpOption(.tcp_nodelay), value: 1)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        connections.add(channel)
                        try handler(channel)
                    }
                }
                .bind(host: host, port: port).wait()
            self.port = channel.localAddress?.port ?? port
            listener = channel
        } catch {
            group.shutdownGracefully { _ in }
            throw SinkError.port(port, errno: (error as? IOError)?.errnoCode ?? 0)
        }
    }

    deinit { stop() }

    /// Ends every connection; the threads end soon after. Waits on no queue of the system, so that a caller who holds one
    /// of its few threads is not stuck.
    func stop() {
        let isFirst = isStopped.withLock { stopped in
            defer { stopped = true }
            return !stopped
        }
        guard isFirst else { return }
        if let closedPort { close(closedPort) }
        let ended = [listener?.close()].compactMap(\.self) + connections.close()
        if MultiThreadedEventLoopGroup.currentEventLoop == nil { for end in ended { try? end.wait() } }
        group?.shutdownGracefully { _ in }
    }

    /// Takes a port without listening; the second try is for one that is only held by connections long ended.
    private static func bindOnly(_ port: Int) throws(SinkError) -> (file: Int32, port: Int) {
        do {
            return try bindOnly(port, reuses: false)
        } catch {
            return try bindOnly(port, reuses: true)
        }
    }

    private static func bindOnly(_ port: Int, reuses: Bool) throws(SinkError) -> (file: Int32, port: Int) {
        #if canImport(Glibc)
            let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let file = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var flag: Int32 = reuses ? 1 : 0
        setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &flag, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(truncatingIfNeeded: port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                bind(file, name, length) == 0 && getsockname(file, name, &length) == 0
            }
        }
        guard bound else {
            let reason = errno
            close(file)
            throw SinkError.port(port, errno: reason)
        }
        return (file, Int(UInt16(bigEndian: address.sin_port)))
    }
}

/// The connections to end when their listener stops.
private final class OpenConnections: Sendable {
    private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

    func add(_ channel: any Channel) {
        let name = ObjectIdentifier(channel)
        channels.withLock { $0[name] = channel }
        channel.closeFuture.whenComplete { [self] _ in channels.withLock { $0[name] = nil } }
    }

    func close() -> [EventLoopFuture<Void>] { channels.withLock { Array($0.values) }.map { $0.close() } }
}

extension Channel {
    /// Ends the connection by RST: closing with a linger time of zero throws away what the kernel still holds.
    func breakConnection() {
        guard let options = self as? any SocketOptionProvider else { return close(promise: nil) }
        options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in self.close(promise: nil) }
    }

    /// Nothing is read any more. The end of the client's bytes, which the kernel tells of without a read, must not
    /// close the connection either.
    func freeze() {
        setOption(ChannelOptions.allowRemoteHalfClosure, value: true).whenComplete { _ in }
        setOption(ChannelOptions.autoRead, value: false).whenComplete { _ in }
    }
}
