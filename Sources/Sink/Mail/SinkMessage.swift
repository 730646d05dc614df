package import Values

/// One message that the mail sink accepted.
package struct SinkMessage: Sendable, Hashable {
    /// 1 for the first message this sink accepted.
    package var number: Int
    /// When its final dot was read, wall clock.
    package var time: Moment
    /// The envelope sender; empty for the null sender.
    package var sender: String
    /// The accepted envelope recipients, in their order.
    package var recipients: [String]
    /// The Message-ID header with its angle brackets, or nil where there is none.
    package var messageID: String?
    /// The name given in the 250.
    package var queueID: String
    /// Length of the content without dot-stuffing.
    package var size: Int
    /// The content without dot-stuffing; empty unless the sink was asked to keep it.
    package var bytes: [UInt8]
}
