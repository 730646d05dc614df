import Engine
import Foundation
import Ports
import Scheduler
import Server
import Store
import Values
import Workspace

/// A home by its folder alone: what can be done whatever state its files are in.
struct HomeFolder {
    let root: String
    /// Where its state lies.
    let state: StateFolder

    init(_ home: String, state: String? = nil) {
        root = StateFolder.absolute(home)
        self.state = StateFolder(home: root, elsewhere: state)
    }

    /// Whether there is a home here at all.
    var isThere: Bool { FileManager.default.fileExists(atPath: root + "/baton.json") }

    /// Who acts: the person at this terminal.
    var actor: String { state.actor }

    /// Has the running process do a request; nil where none runs.
    ///
    /// - Parameter person: who asks; whoever sits at this terminal where nil.
    func ask(_ request: Request, as person: String? = nil) throws -> Answered? {
        guard let answer = try ControlSocket.ask(request, by: person ?? actor, at: state.socket) else { return nil }
        guard answer.code == 0 else { throw Failure(answer.text, hint: answer.hint, code: answer.code) }
        return Answered(answer.text, answer.value)
    }

    /// Records what somebody tells while the home's files cannot be read; it is taken in as soon as they can. Where it
    /// cannot be recorded either, it is to be told again later.
    func keep(_ told: Told) throws -> Answered {
        let (store, keys) = try state.openForWriting()
        defer { try? store.close() }
        let now = SystemClock().now
        try store.write { records in
            var identifiers = Identifiers(after: try records.greatestID())
            try Unread.keep(told, keys: keys, at: now, id: identifiers.next(at: now), in: records)
        }
        return Answered(
            "recorded; it is taken in once the home's files can be read: `baton check` says what is wrong",
            ["kept": true])
    }
}
