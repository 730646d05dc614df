import Scheduler
import Values

/// What a refusing answer of a mail server means, as data: the first row that fits decides.
///
/// The order of evidence is the stage, then the enhanced status (RFC 3463), then the code (RFC 5321 §4.2.3), and the
/// wording only where a large provider gives nothing else.
enum ReplyTable {
    /// What is to be done.
    enum Action: Hashable {
        /// Try again, at the earliest after this many minutes; nil leaves it to the scheduler.
        case retry(minutes: Int64?)
        /// The mailbox is going too fast: fewer connections, and try again.
        case slowDown(minutes: Int64)
        /// Never again this message; `suppress` where the address itself is dead.
        case refuse(suppress: Bool)
        /// The mailbox cannot send for anybody.
        case pause
        /// A parameter that is optional was not understood: once more without, and else never again.
        case simplify
    }

    /// One row: all that is given must fit.
    struct Row {
        var name: String
        var stages: Set<Reason.Stage> = []
        var codes: [ClosedRange<Int>] = []
        var statuses: [Status] = []
        var words: [String] = []
        var action: Action
    }

    /// An enhanced status with nil as a wildcard; `.none` fits a reply without one.
    enum Status: Hashable {
        case none
        case like(Int, Int?, Int?)
    }

    static let rows: [Row] = temporary + account + recipient + message + rest

    private static let temporary: [Row] = [
        Row(
            name: "service closing, too fast", codes: [421...421], statuses: [.like(4, 7, nil)],
            action: .slowDown(minutes: 15)),
        Row(name: "service closing", codes: [421...421], action: .retry(minutes: nil)),
        Row(name: "too many recipients", codes: [452...452], statuses: [.like(4, 5, 3)], action: .retry(minutes: 1)),
        Row(
            name: "out of storage at the server", codes: [450...452], statuses: [.like(4, 3, nil)],
            action: .retry(minutes: 30)),
        Row(name: "mailbox full", codes: [400...499], statuses: [.like(4, 2, 2)], action: .retry(minutes: 240)),
        Row(name: "mailbox full, bare", stages: [.recipient, .dot], codes: [452...452], action: .retry(minutes: 240)),
        Row(
            name: "throttled login", codes: [432...432, 454...454], statuses: [.like(4, 3, 2), .like(4, 7, 0), .none],
            action: .slowDown(minutes: 15)),
        Row(
            name: "throttled", codes: [400...499], statuses: [.like(4, 2, 1)],
            action: .slowDown(minutes: 15)),
        Row(
            name: "throttled by its words", codes: [450...452], words: ["rate limit", "too many messages", "throttl"],
            action: .slowDown(minutes: 15)),
        Row(
            name: "greylisted", stages: [.sender, .recipient, .data, .dot], codes: [450...451],
            statuses: [.like(4, 7, 1), .like(4, 2, 0), .none], action: .retry(minutes: 5)),
        Row(
            name: "throttled by policy", codes: [450...454], statuses: [.like(4, 7, nil)],
            action: .slowDown(minutes: 15)),
    ]

    private static let account: [Row] = [
        Row(name: "login refused", codes: [530...530, 534...535, 538...538], action: .pause),
        Row(
            name: "login needed", codes: [500...599], statuses: [.like(5, 7, 8), .like(5, 7, 57), .like(5, 7, 9)],
            action: .pause),
        Row(name: "daily quota", codes: [500...599], statuses: [.like(5, 4, 5)], action: .pause),
        Row(name: "daily quota of Exchange", codes: [554...554], statuses: [.like(5, 2, 0)], action: .pause),
        Row(name: "own mailbox full", stages: [.dot], codes: [500...599], statuses: [.like(5, 2, 2)], action: .pause),
        Row(name: "refused at the door", stages: [.greeting, .login], codes: [500...599], action: .pause),
        Row(
            name: "sender refused", stages: [.sender], codes: [500...599],
            statuses: [.like(5, 1, 7), .like(5, 1, 8), .like(5, 7, 1)], action: .pause),
        Row(
            name: "sender refused, bare", stages: [.sender], codes: [550...551, 553...554], statuses: [.none],
            action: .pause),
    ]

    private static let recipient: [Row] = [
        Row(
            name: "no such address", stages: [.recipient], codes: [550...559],
            statuses: [
                .like(5, 1, 1), .like(5, 1, 2), .like(5, 1, 3), .like(5, 1, 6), .like(5, 1, 10), .like(5, 2, 1),
            ],
            action: .refuse(suppress: true)),
        Row(
            name: "refused address, bare", stages: [.recipient], codes: [550...551, 553...553], statuses: [.none],
            action: .refuse(suppress: false)),
    ]

    private static let message: [Row] = [
        Row(name: "policy", codes: [500...599], statuses: [.like(5, 7, nil)], action: .refuse(suppress: false)),
        Row(
            name: "too large", codes: [500...599], statuses: [.like(5, 3, 4), .like(5, 2, 3)],
            action: .refuse(suppress: false)),
        Row(name: "too large, bare", codes: [552...552], action: .refuse(suppress: false)),
        Row(name: "content", codes: [500...599], statuses: [.like(5, 6, nil)], action: .refuse(suppress: false)),
        Row(
            name: "malformed address", stages: [.recipient], codes: [500...504], statuses: [.like(5, 1, nil)],
            action: .refuse(suppress: false)),
        Row(
            name: "parameter not understood", stages: [.sender, .recipient], codes: [500...504, 555...555],
            action: .simplify),
        Row(name: "protocol", codes: [500...504, 555...555], action: .refuse(suppress: false)),
    ]

    private static let rest: [Row] = [
        Row(name: "any other temporary", codes: [400...499], action: .retry(minutes: nil)),
        Row(name: "any other permanent", codes: [500...599], action: .refuse(suppress: false)),
    ]

    /// The row for a refusing answer; codes from 400 to 599 always find one.
    static func row(stage: Reason.Stage, code: Int, status: EnhancedStatus?, text: String) -> Row? {
        let words = text.lowercased()
        return rows.first { row in
            (row.stages.isEmpty || row.stages.contains(stage))
                && row.codes.contains { $0.contains(code) }
                && (row.statuses.isEmpty || row.statuses.contains { $0.fits(status) })
                && (row.words.isEmpty || row.words.contains { words.contains($0) })
        }
    }
}

extension ReplyTable.Status {
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

extension ReplyTable.Action {
    /// What the scheduler is told.
    func outcome(_ reason: Reason) -> Delivery.Outcome {
        switch self {
        case .retry(let minutes): .retry(reason, after: minutes.map(Span.minutes))
        case .slowDown(let minutes): .retry(reason, after: .minutes(minutes))
        case .refuse(let suppress): .refused(reason, suppress: suppress)
        case .pause: .pause(reason)
        case .simplify: .refused(reason, suppress: false)
        }
    }
}

extension Reason {
    /// The facts of a refusing reply.
    init(stage: Stage, reply: SMTPReply) {
        let status = EnhancedStatus(text: reply.text, code: reply.code)
        self.init(
            stage: stage, code: reply.code == 0 ? nil : reply.code, enhanced: status?.description,
            text: Reason.printable(reply.text))
    }

    /// At most 500 bytes of what a remote said, as UTF-8, with every control character turned into a space.
    static func printable(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes.prefix(500), as: UTF8.self)
        guard !bytes.prefix(500).allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            guard result.utf8.count + UTF8.width(scalar) <= 500 else { break }
            result.unicodeScalars.append(isControl(scalar) ? " " : scalar)
        }
        return result
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
