import Dispatch
import Ports
import Scheduler

/// Says within a minute that files of the home have changed; they are taken when somebody asks for it.
struct FileWatch {
    private let timer: any DispatchSourceTimer

    init(_ host: RunHost) {
        timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now() + 30, repeating: 30)
        timer.setEventHandler {
            guard host.looksForChanges(at: SystemClock().now) else { return }
            Terminal.say(
                "\(Terminal.paint("files have changed", .yellow)); those from before hold on until `baton reload` (or SIGHUP)"
            )
        }
        timer.resume()
    }

    func cancel() { timer.cancel() }
}
