private import Foundation
private import Glibc
package import Scheduler
private import Synchronization
import Values

/// The Unix socket of a running `baton run`, mode 0600: one request a connection, one frame each way.
///
/// Each connection is read on a thread of its own, and answered there too: whoever writes slowly, or does not read, waits
/// for nobody and keeps nobody waiting. The loop's thread only does what was asked.
package final class ControlSocket: Sendable {
    private let listener: Int32
    private let path: String
    /// What the present loop takes requests from.
    private let requests: Mutex<RequestQueue>
    private let wording: Wording
    private let process: Process
    private let readers = Mutex(0)

    /// Turns an error into what the caller is told.
    package typealias Wording = @Sendable (any Error) -> ControlAnswer
    /// Answers what is asked of the process and not of its store; nil for words it does not know.
    package typealias Process = @Sendable (String) throws -> Answered?

    /// How many connections are read at the same time; more wait in the system's queue.
    static let mostReaders = 64
    /// How long a client has to say what it wants, and to take the answer.
    static let patience = Span.seconds(10)

    /// Listens at a path, replacing what a killed process left there. The caller holds the store's lock, so nobody
    /// alive is replaced.
    package init(
        path: String, requests: RequestQueue, wording: @escaping Wording,
        process: @escaping Process = { _ in nil }
    ) throws {
        (self.path, self.wording, self.process) = (path, wording, process)
        self.requests = Mutex(requests)
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0 else { throw ControlError(.listen, code: errno) }
        self.listener = listener
        unlink(path)
        let bound = try SocketAddress.with(path) { address, length in
            let previous = umask(0o177)
            defer { umask(previous) }
            return bind(listener, address, length)
        }
        guard bound == 0, listen(listener, 128) == 0 else {
            let code = errno
            Glibc.close(listener)
            throw ControlError(.listen, code: code)
        }
        Thread.detachNewThread { self.acceptAll() }
    }

    /// Hands requests to another loop from now on, also those that came while there was none.
    package func serve(_ requests: RequestQueue) { self.requests.withLock { $0 = requests } }

    /// Stops listening and takes the socket away.
    package func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        Glibc.close(listener)
        unlink(path)
    }

    private func acceptAll() {
        while true {
            let connection = accept(listener, nil, nil)
            if connection >= 0 {
                _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
                begin(connection)
                continue
            }
            switch errno {
            case EINTR, ECONNABORTED: continue
            case EMFILE, ENFILE, ENOBUFS, ENOMEM:
                // It passes; the caller waits in the system's queue meanwhile.
                poll(nil, 0, 100)
            default: return
            }
        }
    }

    private func begin(_ connection: Int32) {
        while readers.withLock({ $0 >= Self.mostReaders }) { poll(nil, 0, 20) }
        readers.withLock { $0 += 1 }
        Thread.detachNewThread {
            self.serve(ControlConnection(file: connection))
            Glibc.close(connection)
            self.readers.withLock { $0 -= 1 }
        }
    }

    private func serve(_ connection: ControlConnection) {
        guard let frame = try? connection.readFrame(patience: Self.patience) else { return }
        let answer = answer(to: frame, of: Peer(of: connection.file))
        try? connection.write(answer.frame, patience: Self.patience)
    }

    private func answer(to frame: ControlFrame, of peer: Peer?) -> ControlAnswer {
        guard let call = ControlCall(frame) else { return wording(ControlError(.answer, code: 0)) }
        if let question = call.question { return answer(to: question) }
        guard let request = call.request else { return wording(ControlError(.answer, code: 0)) }
        return answer(to: request, by: peer?.actor(claiming: call.actor) ?? call.actor)
    }

    private func answer(to question: String) -> ControlAnswer {
        do {
            guard let done = try process(question) else { return wording(ControlError(.answer, code: 0)) }
            return ControlAnswer(text: done.text, value: done.value)
        } catch {
            return wording(error)
        }
    }

    /// Has the loop do what is asked, and waits until it has. While one loop ends and the next begins, it waits for that.
    private func answer(to request: Request, by actor: String) -> ControlAnswer {
        let answered = Answering()
        let job: RequestQueue.Job = { [wording] scheduler in
            do {
                let done = try scheduler.perform(request, by: actor)
                answered.give(ControlAnswer(text: done.text, value: done.value))
            } catch {
                answered.give(wording(error))
            }
        }
        for _ in 0..<Self.triesAtChange {
            if requests.withLock({ $0 }).submit(job) { return answered.wait() }
            poll(nil, 0, 50)
        }
        return wording(ControlError(.ending, code: 0))
    }

    /// How often a request is offered while the loop changes, twenty times a second.
    private static let triesAtChange = 20
}

/// Hands one answer from the loop's thread to the connection's.
private final class Answering: Sendable {
    private let answer = Mutex<ControlAnswer?>(nil)
    private let given = DispatchSemaphore(value: 0)

    func give(_ answer: ControlAnswer) {
        self.answer.withLock { $0 = answer }
        given.signal()
    }

    func wait() -> ControlAnswer {
        given.wait()
        return answer.withLock { $0 } ?? ControlAnswer(text: "", value: .null)
    }
}
