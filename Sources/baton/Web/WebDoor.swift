import Foundation
import Ports
import Scheduler
import Server
import Store
import Values
import Workspace

/// The HTTP server of `baton run`, where the home asks for one.
struct WebDoor {
    let context: ServerContext
    let server: HTTPServer
    private let settings: ServerSettings

    /// Starts listening; nil where baton.json has no `server`.
    static func open(
        _ installation: Installation, requests: RequestQueue, listen: String?, logs: Bool,
        limits: HTTPLimits = HTTPLimits(), now: @escaping @Sendable () -> Moment = { SystemClock().now }
    ) throws -> WebDoor? {
        guard let settings = installation.workspace.configuration.server else {
            guard listen == nil else {
                throw Failure(
                    "there is nothing to listen for: baton.json has no \"server\"",
                    hint: "\"server\": { \"listen\": \"127.0.0.1:8480\", \"base_url\": \"https://…\" }",
                    code: Failure.badInput)
            }
            return nil
        }
        let database = installation.database
        let workspace = installation.workspace
        var context = ServerContext(
            writer: RequestWriter(requests: requests),
            reading: ReaderPool { try SQLiteStore.reading(path: database) }, workspace: { workspace },
            keys: try installation.knownKeys(), secret: installation.secrets, now: now,
            log: logger(logs))
        context.machineNow = { SystemClock().now }
        context.files = { StoreFiles(database: size(of: database), log: size(of: database + "-wal")) }
        let place = try place(settings, listen)
        context.courier = try Courier.open(installation)
        do {
            return WebDoor(
                context: context,
                server: try HTTPServer.start(
                    at: place, context.front(limits: limits, people: Pages(context: context).people)),
                settings: settings)
        } catch {
            context.courier?.end()
            throw failure(error, at: place)
        }
    }

    /// The bytes of a file; none where there is no such file.
    private static func size(of path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }

    /// Writes a line of JSON for each thing worth one, where that is asked for.
    private static func logger(_ logs: Bool) -> ServerContext.Log {
        guard logs else { return { _ in } }
        return { line in Terminal.say(String(decoding: Value.object(line()).json(), as: UTF8.self)) }
    }

    /// What systemd hands over goes before what a flag says, and that before the configuration.
    private static func place(_ settings: ServerSettings, _ listen: String?) throws -> HTTPServer.Place {
        if let socket = Notifier.listener(environment: Terminal.environment) { return .socket(socket) }
        guard let listen else { return .address(host: settings.host, port: settings.port) }
        guard let address = listen.hostAndPort else {
            throw Failure("“\(listen)” is no address to listen at", hint: "such as 127.0.0.1:8480", code: 64)
        }
        return .address(host: address.host, port: address.port)
    }

    private static func failure(_ error: any Error, at place: HTTPServer.Place) -> Failure {
        guard case .address(let host, let port) = place else {
            return Failure("cannot serve on the socket that was handed over: \(error)", code: Failure.unavailable)
        }
        let isTaken = "\(error)".contains("errno: \(EADDRINUSE)")
        let isForbidden = "\(error)".contains("errno: \(EACCES)")
        let why = isTaken ? "another program listens there" : isForbidden ? "this user may not" : "\(error)"
        return Failure(
            "cannot listen at \(host):\(port): \(why)",
            hint: "`baton run --listen HOST:PORT` takes another, as does \"listen\" in baton.json",
            code: Failure.unavailable)
    }

    /// Where it answers, as somebody at this machine reaches it.
    var address: String {
        "http://\(settings.host.contains(":") ? "[\(settings.host)]" : settings.host):\(server.port)"
    }

    /// Where nobody can sign in yet, the first person is made, an owner, with a link that signs in once.
    func greetFirst(_ scheduler: Scheduler) throws {
        guard try scheduler.read({ try $0.people().isEmpty }) else { return }
        let owner = try scheduler.keepPerson("owner", address: nil, role: Role.owner.rawValue, actor: "run")
        let secret = Secret.random()
        try scheduler.keepSignInLink(secret.hash, person: owner.id, life: .hours(1), actor: "run")
        Terminal.say("sign in, once, within an hour: \(context.baseURL)/sign-in/\(secret.text)")
        Terminal.say("`baton people add NAME` adds others; `baton login NAME` makes a new link")
    }

    /// Answers what has begun, and ends.
    func close() {
        server.stop(grace: .seconds(10))
        context.courier?.end()
        context.reading.close()
    }
}
