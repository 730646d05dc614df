import Foundation
import Testing

/// The guides are followed to the letter: every command of theirs is run, and what they show comes out.
@Suite(.enabled(if: Baton.executable != nil, "the executable is not built beside the tests"))
struct GuideTests {
    private static let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs")

    static let guides = ((try? FileManager.default.contentsOfDirectory(atPath: docs.path(percentEncoded: false))) ?? [])
        .filter { $0.hasPrefix("guide-") && $0.hasSuffix(".md") }.sorted()

    @Test func `there are guides`() { #expect(Self.guides.count >= 2) }

    @Test(arguments: guides)
    func `what a guide says works, and comes out as it shows`(name: String) throws {
        let guide = Guide(try String(contentsOf: Self.docs.appending(path: name), encoding: .utf8))
        let reader = try GuideReader()
        for block in guide.blocks { try reader.follow(block) }
        #expect(
            reader.commands > 0 || guide.blocks.allSatisfy { !$0.isShell }, "\(name) has commands, and none was run")
    }

    @Test func `the table of the German guide is what comes out`() throws {
        let guide = try String(contentsOf: Self.docs.appending(path: "guide-german.md"), encoding: .utf8)
        let rows = guide.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
            $0.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
        }
        #expect(rows.count >= 2)
        for row in rows where row.count == 3 {
            let home = try TestHome()
            let text = "{{ 123450 | money }} / {{ \"2026-03-14\" | date: \"long\" }}"
            try home.write("templates/hello.md", "---\nsubject: x\nlanguage: \(row[0])\n---\n\(text)\n")
            let shown = try home.baton("preview", "hello").output.replacing("\u{A0}", with: " ")
            #expect(shown.contains("\(row[1]) / \(row[2])"), "\(shown)")
            #expect(shown.contains("Abmelden") == (row[0] == "de"))
        }
    }
}

/// A guide as somebody reads it: what is to be typed, what a file holds, what then is seen.
private struct Guide {
    struct Block {
        let language: String
        let lines: [String]
        /// The file that the words above name for it.
        let file: String?

        var isShell: Bool { language.isEmpty && lines.contains { $0.hasPrefix("baton ") } }
    }

    let blocks: [Block]

    init(_ text: String) {
        var blocks: [Block] = []
        var (open, above) = (nil as (String, [String])?, "")
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let (language, lines) = open {
                guard line.hasPrefix("```") else {
                    open = (language, lines + [line])
                    continue
                }
                let named = above.split(separator: "`").map(String.init).last {
                    $0.hasSuffix(".csv") || $0.hasSuffix(".md") || $0.hasSuffix(".json")
                }
                blocks.append(Block(language: language, lines: lines, file: named))
                open = nil
            } else if line.hasPrefix("```") {
                open = (String(line.dropFirst(3)), [])
            } else if !line.isEmpty {
                above = line
            }
        }
        self.blocks = blocks
    }
}

/// Somebody who follows a guide in a folder of their own, with a mail server that takes everything.
private final class GuideReader {
    private var folder: String
    private let sink: Running
    private let port: String
    private var seen = ""
    private(set) var commands = 0
    private let start: URL

    init() throws {
        start = FileManager.default.temporaryDirectory.appending(path: "baton-guide-\(UUID().uuidString)")
        folder = start.path(percentEncoded: false)
        try FileManager.default.createDirectory(at: start, withIntermediateDirectories: true)
        sink = try Running(["sink", "--smtp", "0", "--imap", "0", "--http", "0", "--json"])
        let ports = try #require(sink.line())
        port = try #require(ports.firstMatch(of: #/"smtp": ?(\d+)/#).map { String($0.1) }, "\(ports)")
    }

    deinit { try? FileManager.default.removeItem(at: start) }

    func follow(_ block: Guide.Block) throws {
        if block.isShell || block.language.isEmpty && block.file == nil {
            seen = ""
            for line in block.lines { try type(line) }
        } else if block.language == "text" {
            expect(block.lines)
        } else if block.language.isEmpty, let file = block.file {
            try Data((block.lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: folder + "/" + file))
        }
    }

    /// One line as typed, its explanation left out; what builds the program and makes it known has been done.
    private func type(_ line: String) throws {
        let typed = line.components(separatedBy: "   #").first ?? line
        var words = typed.split(separator: " ").map(String.init)
        if words.first == "cd", words.count == 2 {
            folder += "/" + words[1]
            return
        }
        guard words.first == "baton" else { return }
        words.removeFirst()
        if words == ["run"] { words.append("--until-idle") }
        let outcome = try Baton.run(words, in: folder)
        #expect(outcome.code == 0, "\(line): \(outcome.output)\(outcome.errors)")
        seen += outcome.output + outcome.errors
        commands += 1
        if words.first == "init", let home = words.last {
            // The server of the guide's reader: one that takes everything.
            let settings = URL(filePath: folder + "/" + home + "/baton.json")
            let text = try String(contentsOf: settings, encoding: .utf8)
            try Data(text.replacing("2525", with: port).utf8).write(to: settings)
        }
    }

    /// Each line, in this order; `…` stands for anything.
    private func expect(_ lines: [String]) {
        var rest = seen.split(separator: "\n").map(String.init)[...]
        for line in lines where !line.isEmpty && line != "…" {
            let parts = line.components(separatedBy: "…")
            let place = rest.firstIndex { shown in
                var left = shown[...]
                return parts.allSatisfy { part in
                    guard !part.isEmpty else { return true }
                    guard let range = left.firstRange(of: part) else { return false }
                    left = left[range.upperBound...]
                    return true
                }
            }
            guard let place else {
                Issue.record("the guide shows “\(line)”, and this came out:\n\(seen)")
                return
            }
            rest = rest[(place + 1)...]
        }
    }
}
