import Dispatch
import Glibc
import Ports
import Scheduler

/// SIGINT and SIGTERM ask a process to end, and a second one ends it at once; what SIGHUP asks for depends on it.
struct Signals {
    private let sources: [any DispatchSourceSignal]

    /// Ends what a stop signal ends, also at SIGHUP.
    init(_ stop: StopSignal) {
        let end = { @Sendable in
            guard !stop.isRequested else { return false }
            stop.request()
            return true
        }
        self.init(end: end, hangUp: { number in if !end() { _exit(128 + number) } })
    }

    /// Ends a run; SIGHUP has it read its files again.
    init(_ host: RunHost) {
        self.init(end: { host.end() }, hangUp: { _ in Self.reload(host) })
    }

    /// - Parameter end: false where it was asked before.
    private init(end: @escaping @Sendable () -> Bool, hangUp: @escaping @Sendable (Int32) -> Void) {
        sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
            let before = unsafeBitCast(signal(number, SIG_IGN), to: Int.self)
            // What was started to outlive its terminal, as by nohup, does.
            if number == SIGHUP, before == unsafeBitCast(SIG_IGN, to: Int.self) { return nil }
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if number == SIGHUP { return hangUp(number) }
                if !end() { _exit(128 + number) }
            }
            source.resume()
            return source
        }
    }

    private static func reload(_ host: RunHost) {
        do {
            Terminal.say(try host.reload().text)
        } catch {
            Terminal.say("\(Terminal.paint("not reloaded:", .yellow)) the files as they were hold on")
            Failure(error).report()
        }
    }

    func cancel() { for source in sources { source.cancel() } }
}
