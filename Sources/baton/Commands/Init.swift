import ArgumentParser
import Foundation

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a home: settings, example sequences and templates. Never overwrites a file.")

    @Argument(help: "The folder; made where it is missing.")
    var folder = "."

    func run() throws {
        let manager = FileManager.default
        var (made, kept) = (0, 0)
        for (path, contents) in StarterPack.home {
            let target = URL(filePath: folder).appending(path: path)
            if manager.fileExists(atPath: target.path(percentEncoded: false)) {
                kept += 1
                continue
            }
            try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(contents.utf8).write(to: target, options: .withoutOverwriting)
            made += 1
        }
        Terminal.print("\(folder): \(made) files made" + (kept > 0 ? ", \(kept) were there and are untouched" : ""))
        Terminal.say(
            """
            Next: baton check            reads everything and says what is wrong
                  baton import LEADS.csv --basis consent
                  baton dry-run          rehearses it, sends nothing
            """)
        Terminal.flush()
    }
}
