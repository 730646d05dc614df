import Foundation
import Synchronization
import Testing
import Values

/// The built executable, run as people and scripts run it.
enum Baton {
    /// It lies beside the test bundle.
    static let executable: String? = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") || $0.contains("PackageTests") }
        let folders = [bundle, CommandLine.arguments.first].compactMap { $0 }.flatMap { path in
            let folder = URL(filePath: path).deletingLastPathComponent()
            return [folder, folder.deletingLastPathComponent()]
        }
        return folders.map { $0.appending(path: "baton").path(percentEncoded: false) }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// What a command said and how it ended.
    struct Outcome {
        var code: Int32
        var output: String
        var errors: String

        /// The output as one JSON value.
        var json: Value {
            get throws { try Value(json: Array(output.utf8)) }
        }

        /// The output as one JSON value a line.
        var jsonLines: [Value] {
            get throws { try output.split(separator: "\n").map { try Value(json: Array($0.utf8)) } }
        }
    }

    /// Runs a command to its end.
    static func run(
        _ arguments: [String], in folder: String? = nil, input: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        let running = try Running(arguments, in: folder, environment: environment)
        running.write(input)
        return running.finish()
    }
}

/// A command that runs beside the test.
final class Running {
    let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let errors = Pipe()
    /// What was read of a stream beyond the line asked for.
    private var rest: [ObjectIdentifier: [UInt8]] = [:]

    convenience init(_ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]) throws {
        try self.init(program: try #require(Baton.executable), arguments, in: folder, environment: environment)
    }

    init(program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]) throws {
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        process.environment = ["PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": "/", "BATON_USER": "tester"]
            .merging(environment) { $1 }
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try process.run()
    }

    // A test's threads block signals and its children inherit that: only SIGKILL is sure to end them.
    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    func write(_ text: String) {
        try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try? input.fileHandleForWriting.close()
    }

    /// Tells the process one line, and keeps its input open.
    func tell(_ line: String) { try? input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }

    /// The next line of its output, or of its errors; nil at their end.
    func line(ofErrors: Bool = false) -> String? {
        let pipe = ofErrors ? errors : output
        while true {
            var held = rest[ObjectIdentifier(pipe), default: []]
            if let end = held.firstIndex(of: 10) {
                let line = String(decoding: held[..<end], as: UTF8.self)
                held.removeFirst(end + 1)
                rest[ObjectIdentifier(pipe)] = held
                return line
            }
            let more = pipe.fileHandleForReading.availableData
            guard !more.isEmpty else { return nil }
            rest[ObjectIdentifier(pipe)] = held + more
        }
    }

    /// Reads its errors up to a line that holds this.
    func waitForErrors(_ words: String) -> Bool {
        while let line = line(ofErrors: true) { if line.contains(words) { return true } }
        return false
    }

    /// Nobody reads its errors any more.
    func abandonErrors() {
        let nothing = open("/dev/null", O_RDONLY)
        dup2(nothing, errors.fileHandleForReading.fileDescriptor)
        close(nothing)
    }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for its end; what it said since the last line read.
    func finish() -> Baton.Outcome {
        try? input.fileHandleForWriting.close()
        // Both streams at once: a full pipe would stop the process for ever.
        let done = DispatchSemaphore(value: 0)
        let errors = errors.fileHandleForReading
        let collected = Collected()
        Thread.detachNewThread {
            collected.put(errors.readDataToEndOfFile())
            done.signal()
        }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        done.wait()
        process.waitUntilExit()
        let heldOutput = rest[ObjectIdentifier(output), default: []]
        let heldErrors = rest[ObjectIdentifier(self.errors), default: []]
        return Baton.Outcome(
            code: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            output: String(decoding: heldOutput + data, as: UTF8.self),
            errors: String(decoding: heldErrors + collected.bytes, as: UTF8.self))
    }
}

/// Bytes that one thread puts down for another.
private final class Collected: Sendable {
    private let held = Mutex([UInt8]())

    func put(_ data: Data) { held.withLock { $0 += data } }
    var bytes: [UInt8] { held.withLock { $0 } }
}

/// A home in a folder of its own, gone with this value.
final class TestHome {
    let path: String
    private let folder: URL

    /// A small home: one mailbox on this port, one sequence of one mail.
    init(port: Int = 9, files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "baton-home-\(UUID().uuidString)")
        path = folder.path(percentEncoded: false)
        for (name, text) in Self.files(port: port).merging(files, uniquingKeysWith: { $1 }) { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// A command with this home.
    func baton(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Baton.Outcome
    {
        try Baton.run(arguments + ["--home", path], input: input, environment: environment)
    }

    /// A command of this home that goes on beside the test.
    func start(_ arguments: String..., environment: [String: String] = [:]) throws -> Running {
        try Running(arguments + ["--home", path], environment: environment)
    }

    /// A command that goes on beside the test with every signal as a shell would leave it: a test's threads block them.
    func startUnblocked(_ arguments: String...) throws -> Running {
        let script = """
            import os, signal, sys
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
            os.execv(sys.argv[1], sys.argv[1:])
            """
        return try Running(
            program: try #require(PythonMail.python),
            ["-c", script, try #require(Baton.executable)] + arguments + ["--home", path])
    }

    /// Takes in leads and starts them in the sequence.
    func enroll(_ names: String...) throws {
        try write("leads.csv", "email,first_name\n" + names.map { "\($0)@example.com,\($0)\n" }.joined())
        let taken = try baton("import", path + "/leads.csv", "--basis", "consent", "--enroll", "flow")
        #expect(taken.code == 0, "\(taken.errors)")
    }

    static func configuration(port: Int, smtp: String = "") -> String {
        """
        { "zone": "UTC", "currency": "EUR", "postal_address": "1 Main Street", "unsubscribe": "stop@ana.example",
          "default_queue": "writer",
          "mailboxes": { "ana": { "from": "ana@ana.example",
            "smtp": { "host": "127.0.0.1", "port": \(port), "security": "plain"\(smtp) } } } }
        """
    }

    static func files(port: Int) -> [String: String] {
        [
            "baton.json": configuration(port: port),
            "sequences/flow.json": """
            {
              "sequence": "flow", "title": "Flow", "basis": "consent", "mailbox": "ana",
              "steps": [ { "id": "hello", "email": "hello" } ]
            }
            """,
            "sequences/queues/writer.json": #"{ "queue": "writer", "title": "The writer", "people": ["maya"] }"#,
            "templates/hello.md": "---\nsubject: Hello {{ lead.first_name }}\n---\nHello {{ lead.first_name }}\n",
        ]
    }
}

/// A mail server in Python, no code of ours: what it does at each mail is its mode.
final class PythonMail {
    static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    let running: Running
    let port: Int

    /// - Parameter mode: `take`, `hold` (answers a dot when told), `refuse` (554 in greeting), `silent`, `login` (535).
    init(_ mode: String) throws {
        running = try Running(program: try #require(Self.python), ["-u", "-c", Self.script, mode])
        port = try #require(running.line().flatMap { Int($0) })
    }

    private static let script = """
        import socketserver, sys
        mode = sys.argv[1]
        # One write a line: `print` makes two, and another thread's line could come between them.
        def tell(word):
            sys.stdout.write(f"{word}\\n")
            sys.stdout.flush()
        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
        class Talk(socketserver.StreamRequestHandler):
            def say(self, text):
                self.wfile.write(text.encode() + b"\\r\\n")
            def handle(self):
                tell("connected")
                if mode == "silent":
                    self.rfile.read()
                    return
                self.say("554 no service" if mode == "refuse" else "220 test ESMTP")
                while True:
                    line = self.rfile.readline()
                    if not line:
                        return
                    word = line.split()[0].upper() if line.split() else b""
                    if word == b"EHLO":
                        self.wfile.write(b"250-test\\r\\n250-8BITMIME\\r\\n250-AUTH PLAIN LOGIN\\r\\n250 PIPELINING\\r\\n")
                    elif word == b"AUTH":
                        self.say("535 5.7.8 Authentication failed")
                    elif word == b"DATA":
                        self.say("354 go ahead")
                        while self.rfile.readline() != b".\\r\\n":
                            pass
                        tell("dot")
                        if mode == "hold":
                            sys.stdin.readline()
                        self.say("250 2.0.0 Ok: queued as T1")
                        tell("answered")
                    elif word == b"QUIT":
                        self.say("221 bye")
                        return
                    else:
                        self.say("250 ok")
        server = Server(("127.0.0.1", 0), Talk)
        tell(server.server_address[1])
        server.serve_forever()
        """
}
