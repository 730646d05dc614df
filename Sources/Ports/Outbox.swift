import Engine
package import Values

/// Undelivered messages, and the record of the ended ones.
package protocol ReadableOutbox {
    func message(_ id: Int64) throws -> OutboxMessage?
    /// Planned and deferred messages whose time has come, earliest first, leaving out some routes.
    func ready(at now: Moment, limit: Int, without routes: Set<String>) throws -> [OutboxMessage]
    /// When the next planned or deferred message may go, leaving out some routes, or nil.
    func nextReady(without routes: Set<String>) throws -> Moment?
    /// All messages in these states, oldest first, at most so many.
    func messages(in states: Set<OutboxMessage.State>, limit: Int) throws -> [OutboxMessage]
    /// Messages that a filter asks for, the oldest first.
    func messages(_ filter: OutboxFilter, after cursor: Cursor?, limit: Int) throws -> Page<OutboxMessage>
    func messages(enrollment: Int64) throws -> [OutboxMessage]
    func record(_ id: Int64) throws -> MessageRecord?
    /// The message that its server gave this Message-ID, or nil.
    func message(named messageID: String) throws -> Int64?
    /// Ended messages in these states, the latest first, at most so many; may read every ended message there is.
    func records(in states: Set<MessageRecord.State>, limit: Int) throws -> [MessageRecord]
    /// The ended messages of one enrollment, oldest first.
    func records(enrollment: Int64) throws -> [MessageRecord]
    /// Messages that ended in one state other than `sent`, the latest first.
    func records(_ state: MessageRecord.State, after cursor: Cursor?, limit: Int) throws -> Page<MessageRecord>
    /// How many messages are held for each reason: its first line.
    func heldReasons() throws -> [String: Int]
    /// How many messages of a sequence, or of all, ended on the days of a range, by step and state.
    func messageTotals(sequence: String?, days: Range<Int>) throws -> [MessageTotal]
    /// How many messages are in each state, the ended and the undelivered ones.
    func messageCounts() throws -> [String: Int]
    /// What was sent, or nil where it is not kept, or no longer.
    func body(message: Int64) throws -> [UInt8]?
}

/// The outbox and its record, to be changed.
package protocol Outbox: ReadableOutbox {
    func insert(_ message: OutboxMessage) throws
    /// Stores everything but what never changes: its run, lead, key and the time of its planning.
    func update(_ message: OutboxMessage) throws
    /// Stores that it goes to the carrier: its state, attempts, subject and moment. What kept it waiting is forgotten, and
    /// nothing else of it may have changed.
    func begin(_ message: OutboxMessage) throws
    /// Takes a message out of the outbox and keeps its record.
    func end(_ message: OutboxMessage, as record: MessageRecord) throws
    /// Remembers the Message-ID that a server gave a message in place of its own.
    func name(_ message: Int64, of lead: Int64, as messageID: String) throws
    /// Keeps what was sent, as it was sent; keeping it again, after another attempt, replaces it.
    ///
    /// - Parameter base: what all messages of its template have in common, with which it may be written shorter.
    func keepBody(message: Int64, bytes: [UInt8], base: BodyBase?) throws
    /// Lets go of what was kept of messages with lesser ids, at most so many. Returns how many went.
    func forgetBodies(before id: Int64, limit: Int) throws -> Int
}

extension Outbox {
    /// Keeps what was sent, whole.
    package func keepBody(message: Int64, bytes: [UInt8]) throws {
        try keepBody(message: message, bytes: bytes, base: nil)
    }
}
