import Foundation
import Testing
import Workspace

/// The files this repository ships are a home themselves: starter pack, example and documentation in one.
@Suite struct ShippedHomeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../.."
    ).path

    @Test func `the shipped home is read without a problem or a doubt`() throws {
        let reading = Workspace.read(Home(root: Self.root))
        #expect(reading.problems.isEmpty, "\(reading.problems.map { "\($0) (\($0.hint ?? ""))" })")
        #expect(try #require(reading.workspace).sequences.count >= 2)
    }

    @Test func `a general validator agrees with the schemas and the shipped files`() throws {
        let script = """
            import glob, json, os, sys
            try:
                import jsonschema
            except ImportError:
                print("missing"); sys.exit(0)
            root = sys.argv[1]
            def schema(name): return json.load(open(f"{root}/sequences/schema/{name}.json"))
            pairs = [(f"{root}/baton.json", "baton")]
            for path in glob.glob(f"{root}/sequences/*.json"):
                stem = os.path.basename(path)[:-5]
                pairs.append((path, stem if stem in ("scoring", "policy") else "sequence"))
            for kind in ("offer", "queue", "calendar"):
                pairs += [(path, kind) for path in glob.glob(f"{root}/sequences/{kind}s/*.json")]
            for path, name in pairs:
                jsonschema.Draft7Validator.check_schema(schema(name))
                for error in jsonschema.Draft7Validator(schema(name)).iter_errors(json.load(open(path))):
                    print(path, list(error.path), error.message)
            """
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", script, Self.root]
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        python.waitUntilExit()
        if said == "missing\n" || python.terminationStatus == 127 {
            try Test.cancel("python3 with the package jsonschema is not installed")
        }
        #expect(python.terminationStatus == 0)
        #expect(said.isEmpty)
    }
}
