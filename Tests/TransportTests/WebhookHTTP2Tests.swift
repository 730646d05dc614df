import Foundation
import Ports
import Testing
import Values
import WireKit
import Workspace

@testable import Transport

/// A web server over TLS with HTTP/2 that is not ours: Python's h2 package, which counts streams (`Judges/http2.py`).
private final class HTTP2Server {
    /// What it saw, once it has been told to stop.
    struct Count: Decodable {
        var requests: Int
        var connections: Int
        var otherProtocols: Int
        var mostStreams: Int
        var mostWaiting: Int
    }

    static let python: String? = {
        let judges = ProcessInfo.processInfo.environment["BATON_JUDGES"].map { $0 + "/bin/python3" }
        return judges.flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
    }()

    let port: Int
    private let process = Process()
    private let folder: URL
    private let input = Pipe()
    private let output = Pipe()
    var authority: String { folder.appendingPathComponent("cert.pem").path }

    /// Holds its answers until this many calls wait for one.
    init(holding calls: Int) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("h2-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try TLSServer.certify("IP:127.0.0.1", in: folder)
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Judges/http2.py")
        process.executableURL = URL(filePath: try #require(Self.python))
        process.currentDirectoryURL = folder
        process.arguments = [script.path, "cert.pem", "key.pem", String(calls)]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    deinit {
        // A child of this thread may have SIGTERM blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    func stop() throws -> Count {
        try input.fileHandleForWriting.close()
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Count.self, from: output.fileHandleForReading.readDataToEndOfFile())
    }
}

@Suite(.enabled(if: HTTP2Server.python != nil && TLSServer.isPossible, "needs the judges' Python and openssl"))
struct WebhookHTTP2Tests {
    private static func calls(_ count: Int, endpoints: Int) -> [Parcel] {
        (0..<count).map { number in
            let parcel = WebhookParcel(
                endpoint: "crm\(number % endpoints)", method: "POST", id: "msg_\(number)",
                body: Array("{\"n\":\(number)}".utf8))
            return Parcel(message: Int64(number), content: .webhook(parcel))
        }
    }

    @Test func `two hundred calls at once go by HTTP2, and no connection has more than ten of them`() throws {
        // An endpoint makes 64 calls at once at the most, so it takes four of them.
        let server = try HTTP2Server(holding: 200)
        let endpoints = (0..<4).map { number in
            Endpoint(
                name: "crm\(number)", url: "https://127.0.0.1:\(server.port)/hook", allowLocal: true,
                authorities: server.authority, limits: Mailbox.Limits(connections: 64))
        }
        let outcomes = try Desk(endpoints: endpoints).outcomes(of: Self.calls(200, endpoints: 4))
        #expect(outcomes.count == 200)
        #expect(outcomes.values.allSatisfy { $0 == .accepted(Receipt(code: 204, text: "HTTP 204")) }, "\(outcomes)")
        let count = try server.stop()
        #expect(count.requests == 200 && count.mostWaiting == 200, "\(count)")
        #expect(count.mostStreams <= 10 && count.otherProtocols == 0, "\(count)")
        #expect(count.connections >= 20, "\(count)")
    }

    @Test func `calls share connections: a thousand of one endpoint need few`() throws {
        let server = try HTTP2Server(holding: 1)
        let endpoint = Endpoint(
            name: "crm0", url: "https://127.0.0.1:\(server.port)/hook", allowLocal: true, authorities: server.authority)
        let outcomes = try Desk(endpoints: [endpoint]).outcomes(of: Self.calls(1_000, endpoints: 1))
        #expect(outcomes.values.allSatisfy { $0 == .accepted(Receipt(code: 204, text: "HTTP 204")) })
        let count = try server.stop()
        #expect(count.requests == 1_000 && count.otherProtocols == 0, "\(count)")
        #expect(count.mostStreams <= 10 && count.connections <= 64, "\(count)")
    }

    @Test func `a certificate nobody vouches for gets no call`() throws {
        let server = try HTTP2Server(holding: 1)
        let endpoint = Endpoint(name: "crm0", url: "https://127.0.0.1:\(server.port)/hook", allowLocal: true)
        let outcomes = try Desk(endpoints: [endpoint]).outcomes(of: Self.calls(1, endpoints: 1))
        guard case .accepted? = outcomes[0] else {
            #expect(try server.stop().requests == 0)
            return
        }
        Issue.record("\(outcomes)")
    }
}
