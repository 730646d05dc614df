import Chance
import Engine
import Foundation
import Templating
import Testing
import Values

@testable import Workspace

/// The HTML of messages as a parser reads it that follows the standard to the letter (html5lib), and knows none of our code.
@Suite(.enabled(if: HTMLJudge.isThere, "there is no html5lib"))
struct HTMLTests {
    private static let lead: Value = [
        "email": "a@b.example", "first_name": "Ana <b>", "company": "Smith & Sons \"x\" <!--", "score": 70, "fit": 30,
        "engagement": 12, "tags": ["vip", "a&b"], "country": "DE", "role": "Founder", "company_size": 24,
        "budget": 500_000,
    ]

    @Test func `every shipped message is HTML without an error, also for a lead whose values look like markup`() throws
    {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let workspace = try #require(Workspace.read(Home(root: root.path(percentEncoded: false))).workspace)
        var pages: [(name: String, html: String)] = []
        for template in workspace.templates.values.sorted(by: { $0.path < $1.path }) where !template.isPayload {
            let offer: Value = [
                "name": "seat", "title": "A <seat>", "price": 240_000, "value": 240_000, "currency": "EUR",
            ]
            let deal: Value = [
                "offer": "seat", "state": "open", "value": 240_000, "currency": "EUR",
                "checkout_url": "https://pay.example/?a=1&b=2",
            ]
            let scope = Scope([
                "lead": Self.lead, "offer": offer, "deal": deal, "sequence": ["name": "s", "title": "S & T"],
                "sender": [
                    "name": "Ana", "email": "a@a.example", "postal_address": "1 <Main> St & Co",
                    "unsubscribe_url": "https://a.example/u/1?a=1&b=2",
                ],
            ])
            // A message that lacks a value of this lead is held, and there is no HTML of it.
            guard let parts = try? template.compose(scope, Settings(now: 0)), let html = parts.html else { continue }
            pages.append((template.path, String(decoding: html, as: UTF8.self)))
        }
        #expect(pages.count >= 15)
        #expect(try HTMLJudge.errors(in: pages.map(\.html), names: pages.map(\.name)) == [])
    }

    @Test func `drawn Markdown without HTML of its own becomes HTML without an error`() throws {
        var chance = Chance(seed: 11)
        var (sources, pieces): ([String], [String]) = ([], [])
        while pieces.count < 400 {
            let source = GrammarMaker.template(&chance)
            // What an author writes as HTML is the author's, as are the errors in it.
            guard source.firstMatch(of: #/<[a-zA-Z\/!]/#) == nil, let template = try? GrammarMaker.compile(source),
                let parts = try? converted(MarkdownBody(template), GrammarMaker.lead(&chance))
            else { continue }
            sources.append(source)
            pieces.append(parts.html)
        }
        #expect(try HTMLJudge.errors(in: pieces, names: sources) == [])
    }
}

/// html5lib, in the judges' Python.
private enum HTMLJudge {
    private static let python: String? = ProcessInfo.processInfo.environment["BATON_JUDGES"].map { $0 + "/bin/python3" }

    static let isThere: Bool = (try? run("import html5lib", []))?.code == 0

    /// The errors of each piece with its name; what begins without a DOCTYPE, such as a briefing, is a piece of a page.
    static func errors(in pieces: [String], names: [String]) throws -> [String] {
        let program = """
            import html5lib, json, sys
            pieces = json.load(sys.stdin)
            for number, piece in enumerate(pieces):
                parser = html5lib.HTMLParser(strict=False)
                (parser.parse if piece.startswith("<!DOCTYPE") else parser.parseFragment)(piece)
                for place, code, data in parser.errors:
                    print(number, place, code, data)
            """
        let input = try JSONEncoder().encode(pieces)
        let told = try run(program, [], input: input)
        #expect(told.code == 0, "\(told.text)")
        return told.text.split(separator: "\n").map { line in
            let number = line.split(separator: " ").first.flatMap { Int($0) } ?? 0
            return "\(names[number].debugDescription): \(line)\n\(pieces[number])"
        }
    }

    private static func run(_ program: String, _ arguments: [String], input: Data = Data()) throws -> (
        code: Int32, text: String
    ) {
        let process = Process()
        process.executableURL = URL(filePath: python ?? "")
        process.arguments = ["-c", program] + arguments
        let file = FileManager.default.temporaryDirectory.appending(path: "baton-html-\(UUID().uuidString)")
        try input.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }
}
