import Scheduler

extension Request {
    /// Whether it only records what somebody says or asks for, which no sequence or template has to be read for.
    var onlyRecords: Bool {
        switch self {
        case .take, .enroll, .enrollAll, .enrollListed: false
        default: true
        }
    }
}
