import Dispatch
import Foundation
import Scheduler

/// Tells the service manager that the loop is ready, that it still goes round, and that it stops. A loop that hangs falls
/// silent, and the service manager starts it anew.
final class Heart {
    private let timer: (any DispatchSourceTimer)?

    init(requests: RequestQueue) {
        Notifier.tell("READY=1")
        guard let interval = Notifier.interval() else {
            timer = nil
            return
        }
        let timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + interval, repeating: interval)
        // Sent by the loop's own thread: only while it goes round.
        timer.setEventHandler { requests.submit { _ in Notifier.tell("WATCHDOG=1") } }
        timer.resume()
        self.timer = timer
    }

    func stop() {
        timer?.cancel()
        Notifier.tell("STOPPING=1")
    }
}
