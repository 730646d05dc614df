import Dispatch
import Glibc
import Scheduler

/// SIGINT, SIGTERM and SIGHUP ask the loop to end; a second one ends the process at once.
struct Signals {
    private let sources: [any DispatchSourceSignal]

    init(_ stop: StopSignal) {
        sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
            let before = unsafeBitCast(signal(number, SIG_IGN), to: Int.self)
            // What was started to outlive its terminal, as by nohup, does.
            if number == SIGHUP, before == unsafeBitCast(SIG_IGN, to: Int.self) { return nil }
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if stop.isRequested { _exit(128 + number) }
                stop.request()
            }
            source.resume()
            return source
        }
    }

    func cancel() { for source in sources { source.cancel() } }
}
