import Foundation
import Server
import Testing
import Values

/// The figures as Prometheus' own library for Python reads them.
@Suite(.enabled(if: Judge.has("prometheus_client"), "there is no prometheus_client"))
struct PrometheusTests {
    @Test func `Prometheus reads every figure, and each histogram adds up`() async throws {
        let house = try TestHouse()
        defer { house.end() }
        let token = try await house.token(.owner)
        for path in ["/v1/leads", "/nowhere", "/healthz"] { _ = try await house.send("GET", path, token: token) }
        let metrics = try await house.send("GET", "/metrics", token: token)
        let told = try Judge.run(
            """
            import sys
            from prometheus_client.parser import text_string_to_metric_families as read
            families = list(read(sys.stdin.read()))
            assert len({f.name for f in families}) == len(families), "a family stands twice"
            for f in families:
                assert f.documentation and f.type != "unknown", f.name
                keys = [(s.name, tuple(sorted(s.labels.items()))) for s in f.samples]
                assert len(set(keys)) == len(keys), f.name + " has a sample twice"
                assert all(s.value >= 0 for s in f.samples), f.name
                if f.type != "histogram": continue
                count = {tuple(sorted(s.labels.items())): s.value for s in f.samples if s.name.endswith("_count")}
                for s in f.samples:
                    if s.labels.get("le") != "+Inf": continue
                    rest = tuple(sorted((k, v) for k, v in s.labels.items() if k != "le"))
                    assert count[rest] == s.value, f.name
            print(len(families))
            """, [], input: metrics.body)
        #expect(told.code == 0 && (Int(told.text) ?? 0) >= 3, "\(told.text)")
    }
}

/// The judges' Python, with a folder of its own to work in.
enum Judge {
    /// Whether the judges have a package; they are made by scripts/judges.
    static func has(_ package: String) -> Bool {
        guard ProcessInfo.processInfo.environment["BATON_JUDGES"] != nil else { return false }
        return (try? run("import \(package)", []))?.code == 0
    }

    /// Runs a program; what it prints, and how it ended.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8] = []
    ) throws -> (code: Int32, text: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "baton-judge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(filePath: Python.path ?? "")
        process.arguments = ["-c", program] + arguments
        process.currentDirectoryURL = folder
        let (given, told) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try Data(input).write(to: given)
        try Data().write(to: told)
        process.standardInput = try FileHandle(forReadingFrom: given)
        let out = try FileHandle(forWritingTo: told)
        (process.standardOutput, process.standardError) = (out, out)
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: told), as: UTF8.self)
        return (process.terminationStatus, text.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
