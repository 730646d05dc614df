import Dispatch
import Doctor
import Ports
import Synchronization
import Transport
import Workspace

/// Looks up what the senders' domains say of themselves while `run` goes on, and says what they lack.
struct DomainLookout {
    let watch: DomainWatch
    private let timer: any DispatchSourceTimer

    /// Where mail is to wait for the records, they are looked up before anything is sent.
    init(_ installation: Installation) {
        let watch = DomainWatch(Array(installation.workspace.mailboxes.values), keys: installation.texts)
        let isRequired = installation.workspace.configuration.authentication == .require
        self.watch = watch
        if isRequired { Self.tell(watch.look(), waits: true) }
        timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
        timer.schedule(deadline: .now() + (isRequired ? Self.pause : 0), repeating: Self.pause)
        let hasTold = Told(isRequired)
        timer.setEventHandler {
            let gaps = watch.look()
            if hasTold.begin() { Self.tell(gaps, waits: isRequired) }
        }
        timer.resume()
    }

    /// How often, in seconds: a record that was added is seen within the hour.
    private static let pause = 3_600.0

    func cancel() { timer.cancel() }

    private static func tell(_ gaps: [(mailbox: String, gap: Finding)], waits: Bool) {
        for (mailbox, gap) in gaps {
            let word = waits ? Terminal.paint("waits:", .red) : Terminal.paint("warning:", .yellow)
            Terminal.say("\(word) \(mailbox): \(gap.text)" + (gap.advice.map { "\n    \($0)" } ?? ""))
        }
    }
}

/// What is told once.
private final class Told: Sendable {
    private let isTold: Mutex<Bool>

    init(_ isTold: Bool) { self.isTold = Mutex(isTold) }

    /// Whether this is the first time.
    func begin() -> Bool {
        isTold.withLock { isTold in
            defer { isTold = true }
            return !isTold
        }
    }
}
