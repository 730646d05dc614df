import Foundation
import HTTPTypes
import Hummingbird
import Ports
import Scheduler
import Server
import Store
import Synchronization
import Values
import Workspace

/// A home that runs: a store in a folder of its own, the loop on its thread, and the server's front before it.
final class TestHouse: Sendable {
    let context: ServerContext
    let front: HTTPFront
    let keys = Keys(secret: Array(0..<32))
    let log = Log()
    private let folder: String
    private let stop: StopSignal
    private let ended = DispatchSemaphore(value: 0)

    /// The lines of the log.
    final class Log: Sendable {
        private let kept = Mutex<[Object]>([])
        func add(_ line: Object) { kept.withLock { $0.append(line) } }
        var lines: [Object] { kept.withLock { $0 } }
        var text: String {
            lines.map { String(decoding: Value.object($0).json(), as: UTF8.self) }.joined(separator: "\n")
        }
    }

    static let files: [String: String] = [
        "baton.json": """
        { "zone": "UTC", "currency": "USD", "postal_address": "1 Main Street", "unsubscribe": "stop@ana.example",
          "default_queue": "writer",
          "server": { "listen": "127.0.0.1:0", "base_url": "https://go.ana.example" },
          "mailboxes": { "ana": { "from": "ana@ana.example", "smtp": { "host": "127.0.0.1", "security": "plain" } } } }
        """,
        "sequences/course.json": """
        { "sequence": "course", "title": "Course", "basis": "consent", "mailbox": "ana", "offer": "seat",
          "steps": [ { "id": "hello", "email": "hello" }, { "id": "rest", "wait": "2 days" },
            { "id": "buy", "close": "seat", "message": "hello", "up_to": "9 days" } ] }
        """,
        "sequences/offers/seat.json":
            #"{ "offer": "seat", "title": "A seat", "price": 24900, "checkout": "https://pay.example/?ref={token}" }"#,
        "sequences/queues/writer.json": #"{ "queue": "writer", "title": "Desk", "people": ["mia"] }"#,
        "sequences/hooks/stripe.json": #"{ "hook": "stripe", "preset": "stripe", "secrets": [ { "env": "STRIPE" } ] }"#,
        "sequences/hooks/cal.json": #"{ "hook": "cal", "preset": "cal_com", "secrets": [ { "env": "CAL" } ] }"#,
        "sequences/hooks/typeform.json":
            #"{ "hook": "typeform", "preset": "typeform", "secrets": [ { "env": "TYPEFORM" } ] }"#,
        "sequences/forms/guide.json": """
        { "form": "guide", "title": "Get the guide", "sequence": "course", "per_address": 5, "per_hour": 8,
          "fields": [ { "name": "first_name", "label": "First name" }, { "name": "company" } ] }
        """,
        "templates/hello.md": "---\nsubject: Hello\n---\nHello [see](https://ana.example/page?a=1&b=2).\n",
    ]

    /// With `now`, the server's clock; the loop behind it keeps the machine's. With `carrier`, what carries mails to people.
    init(
        _ changes: [String: String] = [:], limits: HTTPLimits = HTTPLimits(), carrier: (any Carrier)? = nil,
        now: @escaping @Sendable () -> Moment = { SystemClock().now }
    ) throws {
        let files = Self.files.merging(changes) { $1 }
        let home = Home(files: files.mapValues { Array($0.utf8) })
        let reading = Workspace.read(home)
        guard let workspace = reading.workspace else { throw Unsound(problems: reading.problems.map(\.description)) }
        folder = NSTemporaryDirectory() + "baton-server-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = folder + "/baton.db"
        let bell = Doorbell()
        let requests = RequestQueue(bell: bell)
        let stop = StopSignal(bell: bell)
        self.stop = stop
        try SQLiteStore(path: database).close()
        let (keys, ended) = (keys, ended)
        Thread.detachNewThread {
            defer { ended.signal() }
            do {
                let store = try SQLiteStore(path: database)
                defer { try? store.close() }
                let gate = Gate(journal: nil)
                let scheduler = try Scheduler(
                    workspace: workspace, store: store, carrier: RecordingCarrier(answers: [:], gate: gate),
                    clock: SystemClock(), gate: gate, keys: keys)
                try scheduler.run(until: .stopped, bell: bell, stop: stop, requests: requests)
            } catch {
                requests.submit { _ in }
            }
        }
        var context = ServerContext(
            writer: RequestWriter(requests: requests),
            reading: ReaderPool(threads: 1) { try SQLiteStore.reading(path: database) }, workspace: { workspace },
            keys: keys, secret: { reference in "secret of \(reference)" }, now: now,
            log: { [log] in log.add($0()) })
        if let carrier {
            let courier = Courier(carrier, at: Doorbell())
            courier.begin()
            context.courier = courier
        }
        self.context = context
        front = context.front(limits: limits, people: Pages(context: context).people)
    }

    struct Unsound: Error { var problems: [String] }

    func end() {
        context.courier?.end()
        stop.request()
        ended.wait()
        context.reading.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// What came back.
    struct Answer: Sendable {
        var status: Int
        var headers: HTTPFields
        var body: [UInt8]
        var text: String { String(decoding: body, as: UTF8.self) }
        var json: Value { (try? Value(json: body)) ?? .null }
        func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    }

    /// Sends a request through the front, as it would come from the wire.
    func send(
        _ method: String, _ path: String, _ body: [UInt8] = [], type: String? = nil, token: String? = nil,
        headers: [(String, String)] = [], from peer: String = "192.0.2.7"
    ) async throws -> Answer {
        var fields: HTTPFields = [.contentLength: "\(body.count)"]
        if let type { fields[.contentType] = type }
        if let token { fields[.authorization] = "Bearer \(token)" }
        for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
        let request = Request(
            head: HTTPRequest(
                method: HTTPRequest.Method(method) ?? .get, scheme: "http", authority: "go.ana.example", path: path,
                headerFields: fields),
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let response = await front.respond(to: request, from: peer)
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        return Answer(status: response.status.code, headers: response.headers, body: collected.bytes)
    }

    /// Sends JSON.
    func post(_ path: String, _ value: Value, token: String? = nil, headers: [(String, String)] = []) async throws
        -> Answer
    {
        try await send("POST", path, value.json(), type: "application/json", token: token, headers: headers)
    }

    /// A token of a role.
    func token(_ role: Role, name: String? = nil) async throws -> String {
        let text = TokenText.make()
        let name = name ?? "test-\(role.rawValue)-\(text.suffix(6))"
        _ = try await context.writer.perform {
            try $0.insertToken(name: name, role: role.rawValue, hash: TokenText.hash(text))
        }
        context.tokens.forget()
        return text
    }

    /// Reads from the store as it now stands.
    func look<Result: Sendable>(_ body: @escaping @Sendable (any ReadableRecords) throws -> Result) async throws
        -> Result
    {
        try await context.reading.read(body)
    }

    /// Whether anybody writes to an address.
    func isSuppressed(_ address: String) async throws -> Bool {
        let hash = keys.addressHash(address)
        return try await look { try $0.suppression(hash: hash) != nil }
    }

    /// A lead that agreed, and its id.
    func lead(_ address: String, _ attributes: Object = [:]) async throws -> Int64 {
        try await context.writer.perform {
            try $0.take(LeadEntry(address: address, attributes: attributes, basis: "consent"), by: "test").lead
        }
    }
}

private final class Collected: Sendable {
    private let kept = Mutex<[UInt8]>([])
    func add(_ buffer: ByteBuffer) { kept.withLock { $0 += Array(buffer: buffer) } }
    var bytes: [UInt8] { kept.withLock { $0 } }
}

private struct Writer: ResponseBodyWriter {
    let collected: Collected
    mutating func write(_ buffer: ByteBuffer) async throws { collected.add(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
