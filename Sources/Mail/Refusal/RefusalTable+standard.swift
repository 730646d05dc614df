import Values

extension Refusal {
    private static let enhanced = "https://www.rfc-editor.org/rfc/rfc3463"
    private static let registry = "https://www.iana.org/assignments/smtp-enhanced-status-codes"
    private static let smtp = "https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3"
    private static let auth = "https://www.rfc-editor.org/rfc/rfc4954#section-6"

    /// What an enhanced status says by itself.
    static let statuses: [Row] = [
        Row(
            .standard, "login", .account, .policy, statuses: ["5.7.8", "5.7.9", "5.7.57", "5.7.139", "5.7.11"],
            source: auth),
        Row(
            .standard, "login, for now", .server, .system, at: [.login], statuses: ["4.7.0", "4.3.0"],
            wait: .minutes(5), source: auth),
        Row(.standard, "password transition", .account, .policy, statuses: ["4.7.12"], passes: false, source: auth),
        Row(
            .standard, "too fast", .rate, .rateLimited, codes: ["421"], statuses: ["4.7.x"], wait: .minutes(5),
            source: enhanced),
        Row(
            .standard, "our quota", .rate, .rateLimited, at: .mail, statuses: ["5.4.5"], passes: true, wait: .hours(1),
            source: registry),
        Row(
            .standard, "malformed address", .address, .unknown, at: [.recipient],
            codes: ["500", "501", "502", "503", "504"], statuses: ["5.1.x"], source: smtp),
        Row(
            .standard, "no such user", .address, .userUnknown, at: .addressed, statuses: ["x.1.1", "x.1.3", "x.1.10"],
            source: enhanced),
        Row(.standard, "no such host", .address, .hostUnknown, at: .addressed, statuses: ["x.1.2"], source: enhanced),
        Row(.standard, "moved", .address, .moved, at: .addressed, statuses: ["x.1.6"], source: enhanced),
        Row(
            .standard, "mailbox disabled", .address, .disabled, at: .addressed, statuses: ["x.2.1"], wait: .minutes(30),
            source: enhanced),
        Row(
            .standard, "mailbox full", .address, .mailboxFull, at: .addressed, statuses: ["x.2.2"], wait: .hours(4),
            source: enhanced),
        Row(.standard, "too large", .message, .tooBig, statuses: ["x.2.3", "x.3.4"], source: enhanced),
        Row(
            .standard, "too many recipients", .message, .rateLimited, at: [.recipient], statuses: ["x.5.3"],
            passes: true, wait: .minutes(1), source: enhanced),
        Row(
            .standard, "sender's address", .account, .policy, at: .live, statuses: ["x.1.7", "x.1.8"], source: enhanced),
        Row(
            .standard, "sender's address, reported", .us, .policy, at: [.report], statuses: ["x.1.7", "x.1.8"],
            source: enhanced),
        Row(.standard, "too old", .server, .expired, statuses: ["x.4.7"], source: enhanced),
        Row(.standard, "network", .server, .network, statuses: ["x.4.x"], source: enhanced),
        Row(.standard, "out of storage", .server, .system, statuses: ["4.3.1"], wait: .minutes(30), source: enhanced),
        Row(.standard, "system", .server, .system, statuses: ["x.3.x"], source: enhanced),
        Row(.standard, "content", .message, .content, statuses: ["x.6.x"], source: enhanced),
        Row(
            .standard, "policy of the door", .us, .policy, at: Set.door.union([.report]), statuses: ["x.7.x"],
            source: enhanced),
        Row(.standard, "policy on the sender", .account, .policy, at: [.sender], statuses: ["5.7.x"], source: enhanced),
        Row(
            .standard, "asked to come again", .message, .rateLimited, at: .mail, statuses: ["4.7.1", "4.2.0"],
            wait: .minutes(5), source: "https://www.rfc-editor.org/rfc/rfc6647"),
        Row(
            .standard, "policy, for now", .rate, .rateLimited, at: .mail, statuses: ["4.7.x"], wait: .minutes(5),
            source: enhanced),
        Row(
            .standard, "policy", .message, .policy, at: [.recipient, .data, .dot], statuses: ["5.7.x"],
            isDoubtful: true, source: enhanced),
    ]

    /// What a code says by itself; at each stage every code finds one.
    static let codes: [Row] = [
        Row(.standard, "login refused", .account, .policy, codes: ["530", "534", "535", "538"], source: auth),
        Row(
            .standard, "login throttled", .server, .system, at: [.login], codes: ["432", "454"], wait: .minutes(5),
            source: auth),
        Row(.standard, "refused at the door", .us, .policy, at: .door, codes: ["5xx"], source: smtp),
        Row(.standard, "service closing", .server, .system, codes: ["421"], source: smtp),
        Row(
            .standard, "sender refused", .account, .policy, at: [.sender], codes: ["550", "551", "553", "554"],
            source: smtp),
        Row(.standard, "too large, bare", .message, .tooBig, at: [.sender, .data, .dot], codes: ["552"], source: smtp),
        Row(.standard, "mailbox full, bare", .address, .mailboxFull, at: [.recipient], codes: ["552"], source: smtp),
        Row(
            .standard, "come again", .message, .rateLimited, at: .mail, codes: ["450", "451"], statuses: ["none"],
            wait: .minutes(5), source: "https://www.rfc-editor.org/rfc/rfc6647"),
        Row(
            .standard, "out of storage, bare", .server, .system, at: .mail, codes: ["452"], wait: .minutes(30),
            source: smtp),
        Row(
            .standard, "recipient refused", .address, .unknown, at: [.recipient], codes: ["550", "551", "553"],
            isDoubtful: true, source: smtp),
        Row(
            .standard, "protocol", .message, .system, at: .mail, codes: ["500", "501", "502", "503", "504", "555"],
            isDoubtful: true, source: smtp),
        Row(.standard, "any other, for now", .server, .system, at: .live, codes: ["4xx"], source: smtp),
        Row(.standard, "any other", .message, .unknown, at: .mail, codes: ["5xx"], isDoubtful: true, source: smtp),
        Row(.standard, "reported without a reason", .address, .unknown, at: [.report], source: enhanced),
    ]
}
