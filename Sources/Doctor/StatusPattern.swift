import Transport

/// What of a reply's enhanced status a hint asks for, with nil as a wildcard; `.none` fits a reply without one.
enum StatusPattern: Hashable {
    case none
    case like(Int, Int?, Int?)
}

extension StatusPattern {
    /// Whether a reply's enhanced status is of this kind.
    func fits(_ status: EnhancedStatus?) -> Bool {
        switch (self, status) {
        case (.none, nil): true
        case (.like(let kind, let subject, let detail), let status?):
            status.kind == kind && (subject ?? status.subject) == status.subject
                && (detail ?? status.detail) == status.detail
        default: false
        }
    }
}
