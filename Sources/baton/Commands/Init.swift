import ArgumentParser
import Foundation

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a home: settings, example sequences and templates. Never overwrites a file.",
        discussion: """
            The examples are those of an invented business, to be changed or thrown away; --empty leaves them out. A home \
            that is there already gets only the schemas its editors read: what you deleted does not come back.
            """)

    @Argument(help: "The folder; made where it is missing.")
    var folder = "."
    @Flag(help: "No examples: only what every home needs, to be filled in.")
    var empty = false

    func run() throws {
        let manager = FileManager.default
        let isHome = manager.fileExists(atPath: folder + "/baton.json")
        let pack = isHome ? StarterPack.schemas : empty ? StarterPack.emptyHome : StarterPack.home
        var (made, kept) = (0, 0)
        for (path, contents) in pack {
            let target = URL(filePath: folder).appending(path: path)
            if manager.fileExists(atPath: target.path(percentEncoded: false)) {
                kept += 1
                continue
            }
            try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(contents.utf8).write(to: target, options: .withoutOverwriting)
            made += 1
        }
        Terminal.print(
            "\(folder): \(made) \(made == 1 ? "file" : "files") made"
                + (kept > 0
                    ? ", \(kept) \(kept == 1 ? "was" : "were") there and \(kept == 1 ? "is" : "are") untouched" : "")
                + (isHome ? "; this is a home already, so no examples were added" : ""))
        Terminal.say(empty && !isHome ? Self.afterEmpty : Self.next)
        Terminal.flush()
    }

    private static let next = """
        Next: baton check            reads everything and says what is wrong
              baton import LEADS.csv --basis consent
              baton dry-run          rehearses it, sends nothing
        """

    private static let afterEmpty = """
        Next: fill in baton.json: the postal address, the unsubscribe address, the mailbox
              write a sequence in sequences/ and its messages in templates/ (docs/sequences.md, docs/templates.md);
              NOTES.md in the folder says what belongs where
              baton check            reads everything and says what is wrong
        """
}
