package import Ports
package import Values

/// A message was put off, to be tried again.
package struct Deferral: Sendable, Hashable {
    package var at: Moment
    /// The mailbox or endpoint it goes through.
    package var route: String
    /// What the remote or the system said.
    package var reason: Reason
    /// The reason for people, with the server.
    package var words: String
    /// When it is tried again.
    package var until: Moment

    /// The same for all messages that one trouble puts off, although a server may word it anew for each.
    package var trouble: Trouble {
        Trouble(
            route: route, stage: reason.stage,
            status: reason.code.map { "\($0) \(reason.enhanced ?? "")" } ?? reason.text)
    }

    /// What puts messages of one route off.
    package struct Trouble: Sendable, Hashable {
        package var route: String
        package var stage: Reason.Stage
        /// The remote's code, or where it said nothing, what the system said.
        package var status: String
    }
}
