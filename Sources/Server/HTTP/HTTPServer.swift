private import Dispatch
private import Foundation
private import HTTPTypes
private import Hummingbird
private import HummingbirdCore
private import Logging
private import NIOCore
private import NIOPosix
private import Synchronization
package import Values

/// Listens, and gives each request to the front. It ends gracefully: what has begun is answered, then it is quiet.
package final class HTTPServer: Sendable {
    /// The port it listens at.
    package let port: Int
    private let listener: any Channel
    private let task: Task<Void, Never>
    private let connections: OpenConnections

    /// The connections there are, so that they can be told to end after their present request.
    private final class OpenConnections: Sendable {
        private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

        func add(_ channel: any Channel) {
            let id = ObjectIdentifier(channel)
            channels.withLock { $0[id] = channel }
            channel.closeFuture.whenComplete { [weak self] _ in
                self?.channels.withLock { _ = $0.removeValue(forKey: id) }
            }
        }

        var all: [any Channel] { channels.withLock { Array($0.values) } }
        var count: Int { channels.withLock { $0.count } }
    }

    private typealias Inbound = NIOAsyncChannel<HTTP1Channel.Value, Never>

    /// Where it is to listen.
    package enum Place: Sendable, Hashable {
        case address(host: String, port: Int)
        /// A socket that listens already: systemd's.
        case socket(Int32)
    }

    /// Starts listening; returns once it does.
    package static func start(at place: Place, _ front: HTTPFront) throws -> HTTPServer {
        let connections = OpenConnections()
        let http = protocolHandler(front)
        let quiet = Logger(label: "baton") { _ in SwiftLogNoOpLogHandler() }
        let (most, patience) = (front.services.limits.connections, front.services.limits.arrival)
        let initialize: @Sendable (any Channel) -> EventLoopFuture<HTTP1Channel.Value> = { channel in
            if connections.count >= most {
                channel.close(promise: nil)
            } else {
                connections.add(channel)
            }
            // Before the decoder, so that a head that never ends is seen from its first byte.
            try? channel.pipeline.syncOperations.addHandler(SlowClients(patience: patience))
            return http.setup(channel: channel, logger: quiet)
        }
        let inbound = try waiting {
            let bootstrap = ServerBootstrap(group: RequestThreads.group)
                .serverChannelOption(.backlog, value: 1_024)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.allowRemoteHalfClosure, value: true)
                .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            switch place {
            case .address(let host, let port):
                return try await bootstrap.bind(host: host, port: port, childChannelInitializer: initialize)
            case .socket(let socket):
                return try await bootstrap.bind(try duplicate(of: socket), childChannelInitializer: initialize)
            }
        }
        return HTTPServer(inbound, http, quiet, connections)
    }

    /// Another number for a socket that was handed over: ending this server closes that one, and the next round, after the
    /// files were read again, finds the socket still listening. Who connects meanwhile waits in its queue.
    private static func duplicate(of socket: Int32) throws -> Int32 {
        let own = fcntl(socket, F_DUPFD_CLOEXEC, 0)
        guard own >= 0 else { throw IOError(errnoCode: errno, reason: "the socket that was handed over is not open") }
        return own
    }

    private init(_ inbound: Inbound, _ http: HTTP1Channel, _ quiet: Logger, _ connections: OpenConnections) {
        listener = inbound.channel
        port = inbound.channel.localAddress?.port ?? 0
        self.connections = connections
        task = Task.detached(executorPreference: RequestThreads.any) {
            await withDiscardingTaskGroup { group in
                try? await inbound.executeThenClose { stream in
                    for try await connection in stream {
                        group.addTask(executorPreference: RequestThreads.of(connection.channel.eventLoop)) {
                            await http.handle(value: connection, logger: quiet)
                        }
                    }
                }
            }
        }
    }

    /// Takes no new connection, lets each present one end its request, and closes what is not done after the grace.
    package func stop(grace: Span) {
        listener.close(promise: nil)
        for channel in connections.all { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
        let done = DispatchSemaphore(value: 0)
        Task.detached(executorPreference: RequestThreads.any) { [task] in
            await task.value
            done.signal()
        }
        if done.wait(timeout: .now() + .milliseconds(Int(grace.milliseconds))) == .timedOut {
            for channel in connections.all { channel.close(promise: nil) }
            _ = done.wait(timeout: .now() + .seconds(2))
        }
    }

    private static func protocolHandler(_ front: HTTPFront) -> HTTP1Channel {
        let limits = front.services.limits
        let date = DateHeader()
        let responder: HTTPChannelHandler.Responder = { request, writer, channel in
            var response = await front.respond(to: request, from: channel.remoteAddress?.ipAddress ?? "127.0.0.1")
            response.headers[.date] = date.text(at: front.services.now())
            try await writer.write(response: response.head, body: response.body)
        }
        return HTTP1Channel(
            responder: responder,
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [ArrivedRequests()],
                idleTimeout: .nanoseconds(limits.idle.components.seconds * 1_000_000_000),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers,
                    maxHeaderFieldCount: limits.headerCount)))
    }

    /// Runs something of the concurrent world from the thread that starts the process.
    private static func waiting<Result: Sendable>(
        _ body: @escaping @Sendable () async throws -> Result
    ) throws -> Result {
        let done = DispatchSemaphore(value: 0)
        let outcome = Mutex<Swift.Result<Result, any Error>?>(nil)
        Task.detached(executorPreference: RequestThreads.any) {
            let result: Swift.Result<Result, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            outcome.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        guard let result = outcome.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }
}
