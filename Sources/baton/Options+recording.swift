import Scheduler

extension Request {
    /// Whether it only records what somebody says or asks for, which no sequence or template has to be read for.
    var onlyRecords: Bool {
        switch self {
        case .take, .enroll, .enrollAll, .enrollListed: false
        default: true
        }
    }

    /// Whether it records what a lead said, a no above all.
    var isWordOfLead: Bool {
        switch self {
        case .event, .inbound, .inboundOfAnybody, .suppress, .unenroll, .erase: true
        case .take(let batch): batch.isSuppressionList
        default: false
        }
    }
}

extension Failure {
    /// An error of what records a lead's word. Where the home is what fails and not the word, it is to be told again
    /// later: whoever tells it (a mail server, a form, a script) keeps it until then.
    init(unrecorded error: any Error) {
        self.init(error)
        guard code == Self.unavailable || code == Self.failed else { return }
        message = "nothing was recorded: \(message)"
        code = Self.tryLater
    }

    /// Does something that records a lead's word.
    static func recording<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch { throw Failure(unrecorded: error) }
    }
}
