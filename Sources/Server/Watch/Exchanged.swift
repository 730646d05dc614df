package import Values

/// A request and its answer, for log and metrics: no path, because tokens stand in some; no body.
package struct Exchanged: Sendable {
    /// The operation's id; `none` where there is no such address.
    package var operation: String
    package var method: String
    package var status: Int
    package var at: Moment
    package var took: Duration
    package var received: Int
    package var sent: Int
    /// The client's address; the log writes its keyed hash.
    package var client: String
    package var caller: String?
    /// Why a failure of ours is one.
    package var cause: String?
}
