import Foundation
import Ports
import Queries
import Scheduler
import Store
import Values
import Workspace

/// A home that is only looked at: its files may be broken, for then somebody has to find out why.
struct ReadableHome {
    let root: String
    /// What could be understood of its files; nil where `baton.json` cannot be read.
    let workspace: Workspace?
    /// What is wrong with its files.
    var problems: [Problem] = []

    /// Where its state lies.
    let state: StateFolder

    init(root: String, workspace: Workspace?, state: StateFolder) {
        self.state = state
        self.root = root
        self.workspace = workspace
    }

    init(home: String, state: StateFolder) {
        self.state = state
        root = StateFolder.absolute(home)
        let reading = Workspace.read(Home(root: root))
        workspace = reading.workspace ?? reading.partial
        problems = reading.problems.filter { $0.severity == .error }
    }

    /// What can be asked of it, beside a running process or without one.
    func reading<Result>(_ body: (Queries) throws -> Result) throws -> Result {
        let (store, keys) = try state.openForReading()
        defer { try? store.close() }
        return try body(Queries(store: store, workspace: workspace, clock: SystemClock(), keys: keys))
    }

    /// Says that its files are broken, once, where that hides something of the answer.
    func tellProblems() {
        guard let first = problems.first else { return }
        let others = problems.count > 1 ? ", and \(problems.count - 1) more" : ""
        Terminal.say(
            "\(Terminal.paint("warning:", .yellow)) the home cannot be run: \(first)\(others); `baton check` lists them"
        )
    }
}

extension Scheduler {
    /// What can be asked about the home it runs.
    var queries: Queries { Queries(store: store, workspace: workspace, clock: clock, keys: keys) }
}
