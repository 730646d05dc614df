private import Foundation
private import Glibc
package import Scheduler
package import Values

/// The Unix socket of a running `baton run`: one request per connection, one line of JSON each way, mode 0600.
package final class ControlSocket: Sendable {
    private let listener: Int32
    private let path: String

    /// Turns an error into what the caller is told.
    package typealias Wording = @Sendable (any Error) -> ControlAnswer

    /// Listens at a path, replacing what a killed process left there. The caller holds the store's lock, so nobody
    /// alive is replaced.
    package init(path: String, requests: RequestQueue, wording: @escaping Wording) throws {
        self.path = path
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0 else { throw ControlError(.listen, code: errno) }
        self.listener = listener
        unlink(path)
        let bound = try withSocketAddress(path) { address, length in
            let previous = umask(0o177)
            defer { umask(previous) }
            return bind(listener, address, length)
        }
        guard bound == 0, listen(listener, 16) == 0 else {
            let code = errno
            Glibc.close(listener)
            throw ControlError(.listen, code: code)
        }
        Thread.detachNewThread { Self.serve(listener, requests, wording) }
    }

    /// Stops listening and takes the socket away.
    package func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        Glibc.close(listener)
        unlink(path)
    }

    private static func serve(_ listener: Int32, _ requests: RequestQueue, _ wording: @escaping Wording) {
        while true {
            let connection = accept(listener, nil, nil)
            if connection < 0 {
                if errno == EINTR || errno == ECONNABORTED { continue }
                return
            }
            // A client that says nothing must not keep the others waiting for ever.
            var patience = timeval(tv_sec: 10, tv_usec: 0)
            setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
            guard let line = readLine(from: connection, goesOn: { false }),
                let call = try? JSONDecoder().decode(ControlCall.self, from: Data(line))
            else {
                Glibc.close(connection)
                continue
            }
            let isTaken = requests.submit { scheduler in
                let answer: ControlAnswer
                do {
                    let answered = try scheduler.perform(call.request, by: call.actor)
                    answer = ControlAnswer(text: answered.text, value: answered.value)
                } catch {
                    answer = wording(error)
                }
                writeAll(answer.line, to: connection)
                Glibc.close(connection)
            }
            if !isTaken {
                writeAll(wording(ControlError(.ending, code: 0)).line, to: connection)
                Glibc.close(connection)
            }
        }
    }

    /// Sends a request to the process that listens at a path; nil where none does.
    ///
    /// An answer may take its time, as that to a long import; only a process that was stopped is not waited for.
    package static func ask(_ request: Request, by actor: String, at path: String) throws -> ControlAnswer? {
        let connection = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard connection >= 0 else { throw ControlError(.connect, code: errno) }
        defer { Glibc.close(connection) }
        do {
            let connected = try withSocketAddress(path) { connect(connection, $0, $1) }
            guard connected == 0 else { throw ControlError(.connect, code: errno) }
        } catch let error as ControlError where error.code == ENOENT || error.code == ECONNREFUSED {
            return nil
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        writeAll([UInt8](try encoder.encode(ControlCall(actor: actor, request: request))) + [10], to: connection)
        var patience = timeval(tv_sec: 3, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let line = try readLine(from: connection) {
            if let pid = stoppedPeer(of: connection) { throw ControlError(.stopped(pid: pid), code: 0) }
            return true
        }
        guard let line, let answer = ControlAnswer(line: line) else { throw ControlError(.answer, code: 0) }
        return answer
    }
}

/// What goes over the control socket.
private struct ControlCall: Codable {
    var actor: String
    var request: Request
}

/// What comes back: the answer, or the error with its exit code.
package struct ControlAnswer: Sendable {
    package var text: String
    package var value: Value
    /// 0 where it was done, else the exit code of the command that asked.
    package var code: Int32
    package var hint: String?

    package init(text: String, value: Value, code: Int32 = 0, hint: String? = nil) {
        self.text = text
        self.value = value
        self.code = code
        self.hint = hint
    }

    var line: [UInt8] {
        let object: Value = [
            "text": .string(text), "value": value, "code": .int(Int(code)), "hint": hint.map(Value.string) ?? .null,
        ]
        return object.json() + [10]
    }

    init?(line: [UInt8]) {
        guard let root = try? Value(json: line), let text = root["text"]?.text, let code = root["code"]?.whole else {
            return nil
        }
        self.init(text: text, value: root["value"] ?? .null, code: Int32(code), hint: root["hint"]?.text)
    }
}

/// The control socket cannot be used.
package struct ControlError: Error, Sendable, Hashable {
    /// Where it failed.
    package enum Stage: Sendable, Hashable {
        case listen, connect, answer
        /// The process that listens is just ending; nothing was done.
        case ending
        /// The process that listens was stopped, by SIGSTOP or a debugger; it does what was asked when it goes on.
        case stopped(pid: Int32)
    }
    package var stage: Stage
    /// The system's errno, or 0.
    package var code: Int32

    init(_ stage: Stage, code: Int32) {
        self.stage = stage
        self.code = code
    }
}

private func withSocketAddress<Result>(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
) throws -> Result {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var bytes = Array(path.utf8)
    var folder: Int32 = -1
    defer { if folder >= 0 { Glibc.close(folder) } }
    if bytes.count >= MemoryLayout.size(ofValue: address.sun_path), let slash = path.lastIndex(of: "/") {
        // The address holds 107 bytes; a folder deeper than that is named by its descriptor.
        folder = open(String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw ControlError(.connect, code: errno) }
        bytes = Array("/proc/self/fd/\(folder)\(path[slash...])".utf8)
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
}

/// The process id of who listens at the other end, if the system holds it stopped.
private func stoppedPeer(of connection: Int32) -> Int32? {
    // struct ucred of unix(7), which Glibc's module leaves out.
    var peer: (pid: Int32, user: UInt32, group: UInt32) = (0, 0, 0)
    var length = socklen_t(MemoryLayout.size(ofValue: peer))
    guard getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0,
        let status = FileManager.default.contents(atPath: "/proc/\(peer.pid)/stat")
    else { return nil }
    // `pid (name) state …`, and the name may hold anything.
    let state = String(decoding: status, as: UTF8.self).split(separator: ")").last?.split(separator: " ").first
    return state == "T" || state == "t" ? peer.pid : nil
}

/// Reads up to the first line feed, at most 96 MiB; nil where the other side stops before. `goesOn` is asked
/// each time the patience set on the socket is over.
private func readLine(from file: Int32, goesOn: () throws -> Bool) rethrows -> [UInt8]? {
    var line: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while line.count < 96 << 20 {
        let count = read(file, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN, try goesOn() { continue }
        guard count > 0 else { return nil }
        if let end = buffer[..<count].firstIndex(of: 10) { return line + buffer[..<end] }
        line += buffer[..<count]
    }
    return nil
}

private func writeAll(_ bytes: [UInt8], to file: Int32) {
    var written = 0
    while written < bytes.count {
        // MSG_NOSIGNAL: a client that has gone must not end the process.
        let count = bytes[written...].withUnsafeBytes { send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count < 0, errno != EINTR { return }
        written += max(0, count)
    }
}
