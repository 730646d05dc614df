import Ports

/// What the carrier has, and what it has given back that is not recorded yet: a part of what the scheduler knows while it
/// runs.
struct UnderWay {
    /// A message the carrier has.
    struct Message {
        var lead: Int64
        var enrollment: Int64
        var route: String
        var isMail: Bool
        /// Its recipient domain, where its route counts how many go there at once.
        var domain: String?
    }

    private var messages: [Int64: Message] = [:]
    /// How many mails of each lead are among them.
    private var mails: [Int64: Int] = [:]
    /// Deliveries that are not recorded yet.
    private(set) var ended: [Delivery] = []
    /// Messages this transaction, and none before it, stopped while they were with the carrier.
    private(set) var stopped: [Int64] = []

    var isEmpty: Bool { messages.isEmpty }

    /// How many are still with the carrier.
    var count: Int { messages.count - ended.count }

    /// All of which the store does not know what became of them.
    var ids: Set<Int64> { Set(messages.keys) }

    func mails(ofLead lead: Int64) -> Int { mails[lead] ?? 0 }

    func messages(ofLead lead: Int64) -> [Int64] { messages.filter { $0.value.lead == lead }.map(\.key) }

    func has(lead: Int64) -> Bool { messages.values.contains { $0.lead == lead } }

    mutating func begin(_ id: Int64, _ message: Message) {
        messages[id] = message
        if message.isMail { mails[message.lead, default: 0] += 1 }
    }

    /// The carrier has it no more; nil where it never had it.
    mutating func end(_ id: Int64) -> Message? {
        guard let gone = messages.removeValue(forKey: id) else { return nil }
        if gone.isMail, let count = mails[gone.lead] { mails[gone.lead] = count > 1 ? count - 1 : nil }
        return gone
    }

    /// What the carrier gave back is kept until it is recorded, however often that fails.
    mutating func collect(_ deliveries: [Delivery]) { ended += deliveries }

    mutating func hasRecorded() { ended = [] }

    mutating func hasStopped(_ ids: [Int64]) { stopped += ids }

    mutating func beginTransaction() { stopped.removeAll(keepingCapacity: true) }
}
