// Transport: carries bytes by libcurl, SMTP for messages, HTTP for webhooks and IMAP for answers, on one thread of its own.
//
// What enters: `Parcel`s, each a whole message with its envelope or a webhook's JSON, and the mailboxes and endpoints
// they name. What leaves: exactly one `Delivery` for each parcel, in the order they ended. And `InboxErrand`s, for each of
// which come the findings of one visit, the last of them its end.
//
// How: libcurl connects, does TLS and logs in (`CONNECT_ONLY`), then the connection is ours: `SMTPSession`, a pure
// state machine, speaks the pipelined mail transaction, and `RefusalVerdict` turns each refusal into an outcome. libcurl's
// own SMTP is not used past the login, because it blocks the whole thread at every final dot. Webhooks in clear go the
// same way, libcurl connecting and `HTTPSession` speaking, which costs a third; TLS and HTTP/2 are libcurl's. `NetLoop`
// is the one thread: an epoll, a heap of alarms on the monotonic clock, and libcurl's multi handles.
//
// A visit of a mailbox goes the same way: libcurl logs in, then `IMAPSession` speaks, on a connection of its own.
//
// A mailbox whose host is in trouble is left alone: the pool opens its circuit breaker for a second, two, four, up to five
// minutes, then tries with one connection, and opens the others when a mail was carried to its end.
//
// Mails of a mailbox with DKIM keys pass the `SigningPool` first, on threads of its own, because a signature takes longer
// than all the rest.
//
// What it never does: write a final dot the `DotGate` has not permitted; send in clear to anything but loopback unless
// told to; send without a login where one is set; follow a redirect; call a private address for an endpoint that may
// not; report a secret; mark, move or delete anything in a mailbox it reads. It decides nothing about when to try again: outcomes go back to the scheduler.

/// Why a carrier could not be made.
package enum TransportError: Error, Sendable, Equatable {
    /// A system call failed with this errno.
    case system(call: String, errno: Int32)
    /// libcurl would not start, or is older than 7.85.
    case library(version: String)
}
