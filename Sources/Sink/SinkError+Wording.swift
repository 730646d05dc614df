import Foundation
import Values

extension SinkError: CustomStringConvertible {
    /// One line for each thing that is wrong, with its place where it has one.
    package var description: String {
        switch self {
        case .notLoopback(let host): "a sink listens on 127.0.0.1 only, not on \(host)"
        case .port(let port, let code): "port \(port) cannot be had: \(Self.reason(code))"
        case .file(let path, let code): "\(path): \(Self.reason(code))"
        case .notJSON(let error): error.description
        case .script(let problems):
            problems.map { problem in
                let hint = problem.hint.map { " (\($0))" } ?? ""
                return "\(problem.place.line):\(problem.place.column): \(problem.path): \(problem.reason)\(hint)"
            }.joined(separator: "\n")
        case .secret: "a webhook secret is \"whsec_\" and base64 of 24 to 64 bytes"
        }
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
