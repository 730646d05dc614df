package import Values

/// Why a sink could not start or a script could not be read.
package enum SinkError: Error, Sendable, Hashable {
    /// Sinks listen on 127.0.0.1 only.
    case notLoopback(host: String)
    /// The port could not be bound.
    case port(Int, errno: Int32)
    /// A log or Maildir could not be written.
    case file(path: String, errno: Int32)
    /// The script is not JSON.
    case notJSON(JSONError)
    /// Everything in the script that says nothing, with its place; never empty.
    case script([JSONProblem])
    /// The webhook secret is not `whsec_` and base64 of 24 to 64 bytes.
    case secret
}
