import CCurl
import Glibc

/// The thread of a net loop; everything the loop owns is made, used and freed on it.
enum NetThread {
    private final class Start: Sendable {
        let settings: CarrierSettings
        let loopQueues: LoopQueues
        let epoll: Int32

        init(settings: CarrierSettings, loopQueues: LoopQueues, epoll: Int32) {
            self.settings = settings
            self.loopQueues = loopQueues
            self.epoll = epoll
        }
    }

    static func start(_ settings: CarrierSettings, _ loopQueues: LoopQueues) throws(TransportError) {
        let epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard epoll >= 0 else { throw .system(call: "epoll_create1", errno: errno) }
        let start = Unmanaged.passRetained(Start(settings: settings, loopQueues: loopQueues, epoll: epoll))
        var thread = pthread_t()
        let failure = pthread_create(&thread, nil, { NetThread.run($0) }, start.toOpaque())
        guard failure == 0 else {
            start.release()
            close(epoll)
            throw .system(call: "pthread_create", errno: failure)
        }
        pthread_detach(thread)
    }

    private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let argument else { return nil }
        // Signals are for the main thread; a broken pipe is seen as an error of the write.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
        NetLoop(settings: start.settings, loopQueues: start.loopQueues, epoll: start.epoll).run()
        return nil
    }
}
