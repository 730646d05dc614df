private import Foundation
private import Glibc
package import Scheduler
import Values

extension ControlSocket {
    /// Sends a request to the process that listens at a path; nil where none does.
    ///
    /// An answer may take its time, as that to a long import; only a process that was stopped is not waited for.
    package static func ask(_ request: Request, by actor: String, at path: String) throws -> ControlAnswer? {
        try ask(ControlCall(actor: actor, request: request), at: path)
    }

    /// Asks the process itself that listens at a path; nil where none does.
    package static func ask(process question: String, by actor: String, at path: String) throws -> ControlAnswer? {
        try ask(ControlCall(actor: actor, question: question), at: path)
    }

    private static func ask(_ call: ControlCall, at path: String) throws -> ControlAnswer? {
        let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard file >= 0 else { throw ControlError(.connect, code: errno) }
        defer { Glibc.close(file) }
        do {
            let connected = try SocketAddress.with(path) { connect(file, $0, $1) }
            guard connected == 0 else { throw ControlError(.connect, code: errno) }
        } catch let error as ControlError where error.code == ENOENT || error.code == ECONNREFUSED {
            return nil
        }
        let connection = ControlConnection(file: file)
        do {
            try connection.write(try call.frame(), patience: .minutes(1))
            let frame = try connection.readFrame(patience: .seconds(3)) {
                if let process = stoppedPeer(of: file) { throw ControlError(.stopped(pid: process), code: 0) }
                return true
            }
            if let answer = ControlAnswer(frame) { return answer }
        } catch let failure as ControlConnection.Failure {
            if case .system(let code) = failure { throw ControlError(.answer, code: code) }
        }
        throw ControlError(.answer, code: 0)
    }

    /// The process id of who listens at the other end, if the system holds it stopped.
    private static func stoppedPeer(of connection: Int32) -> Int32? {
        guard let peer = Peer(of: connection),
            let status = FileManager.default.contents(atPath: "/proc/\(peer.process)/stat")
        else { return nil }
        // `pid (name) state …`, and the name may hold anything.
        let state = String(decoding: status, as: UTF8.self).split(separator: ")").last?.split(separator: " ").first
        return state == "T" || state == "t" ? peer.process : nil
    }
}

/// What is asked over the control socket. The bytes a request carries travel apart from it, as they are.
struct ControlCall: Codable {
    var actor: String
    var request: Request?
    /// What is asked of the process instead.
    var question: String?

    init(actor: String, request: Request? = nil, question: String? = nil) {
        self.actor = actor
        self.request = request
        self.question = question
    }

    init?(_ frame: ControlFrame) {
        guard let call = try? JSONDecoder().decode(ControlCall.self, from: Data(frame.head)) else { return nil }
        self = call
        request?.payload = frame.body
    }

    func frame() throws -> ControlFrame {
        var call = self
        call.request?.payload = []
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return ControlFrame(head: [UInt8](try encoder.encode(call)), body: request?.payload ?? [])
    }
}

extension Request {
    /// The bytes it carries beside its words; setting them changes nothing where it carries none.
    var payload: [UInt8] {
        get { if case .inbound(let mail) = self { mail } else { [] } }
        set { if case .inbound = self { self = .inbound(mail: newValue) } }
    }
}
