import Ports
import Values

/// The dialogue of one SMTP connection after login: replies in, commands and outcomes out, no I/O and no clock.
///
/// One recipient a transaction, pipelined where the server offers it (RFC 2920), in lock step where not. After a
/// refusal the connection is kept and reset, because a TLS handshake costs as much as 40 to 80 messages. The content is
/// written only after `grant`, and with it the next submission's commands may go, which makes one round trip a message.
///
/// The shell calls `begin` when `isIdle`, `receive` with what came, `flushed` when all output is written, `grant` or
/// `deny` when `asks` is set, and `broke` when the connection is gone; it takes `output`, `endings` and `returned`
/// after each call, and closes when `isOpen` is false.
struct SMTPSession {
    /// A mail on its way.
    struct Submission {
        var message: Int64
        var mail: MailParcel
        /// How often it was moved to another connection.
        var returns = 0
    }

    /// What the mailbox asks of every transaction.
    struct Options: Equatable {
        /// Delivery reports for failures and delays, with only the headers sent back (RFC 3461), where offered.
        var dsn = false
        /// TLS on the whole way (RFC 8689): said to a server that offers it on a connection with TLS; any other gets
        /// nothing.
        var requireTLS = false
        /// Whether this connection has TLS.
        var isEncrypted = false
    }

    /// How a connection ended, for the reason.
    enum Break: String {
        case closed = "connection closed"
        case timedOut = "no answer in time"
        case garbage = "answer that is not SMTP"
        case reset = "reset refused"
    }

    enum Expectation {
        case reset, sender, recipient, data, dot, loneDot
    }

    struct Transaction {
        var submission: Submission
        var content: WireContent
        /// What was said that could be left out.
        var extras: Set<ServerOffer.Extra> = []
        /// The first refusal, which is the outcome once the group's other answers are read.
        var refusal: Delivery.Outcome?
        /// How many replies were its own.
        var answers = 0
        /// Whether it begins anew, without an optional parameter that was not understood.
        var repeats = false
    }

    enum Phase {
        /// No transaction.
        case idle
        /// MAIL, RCPT and DATA are out, or some of them.
        case envelope
        /// 354 has come, and the gate must be asked.
        case asking
        /// A long message's content is being written; the gate is asked when only the dot is left.
        case body
        /// The dot is out, or handed to the shell.
        case dot
        /// A dot that ends a transaction without recipients (RFC 2920 §3.1).
        case loneDot
    }

    /// How often a submission that a server did not look at goes to another connection.
    static let mostReturns = 3
    /// Messages over this many bytes are written before the gate is asked, so that its answer is fresh at the dot.
    static let longMessage = 32 * 1024

    var offer: ServerOffer
    let options: Options
    /// What this server offered and did not understand; nothing of it is said any more.
    var withheld: Set<ServerOffer.Extra> = []
    /// What is to be written.
    var output: [UInt8] = []
    /// Parcels that ended.
    var endings: [Delivery] = []
    /// Submissions that go to another connection, at no cost to them.
    var returned: [Submission] = []
    /// False when the shell has to close the connection.
    var isOpen = true
    /// The message whose dot waits for the gate.
    var asks: Int64?
    /// Whether the server asked for fewer connections since the shell last looked.
    var wasSlowed = false
    /// Whole replies taken on this connection: only with one does the server have its time anew.
    private(set) var heard = 0
    /// Transactions begun on this connection.
    private(set) var served = 0

    var phase = Phase.idle
    var current: Transaction?
    var next: Transaction?
    private var parser = ReplyParser()
    private var expectations: [Expectation] = []
    private var answered = 0
    var mustReset = false
    /// Bytes of output behind the dot: if more than these are unsent, the dot is not out.
    private var behindDot = 0
    /// Bytes of output that had not reached the system when the last reply came.
    private(set) var unsent = 0

    init(offer: ServerOffer, options: Options = Options()) {
        self.offer = offer
        self.options = options
    }

    /// Whether a submission may begin.
    var isIdle: Bool { isOpen && phase == .idle }

    /// Whether a second submission may be given to `grant`.
    var takesFollowing: Bool { offer.pipelining && phase == .asking }

    /// What the server is waited for, or nil when idle: decides the time limit.
    var stage: Reason.Stage? {
        switch phase {
        case .idle: nil
        case .envelope: expectation.map(Self.stage) ?? .sender
        case .asking, .body: .body
        case .dot, .loneDot: .dot
        }
    }

    private var expectation: Expectation? { answered < expectations.count ? expectations[answered] : nil }

    static func stage(of expectation: Expectation) -> Reason.Stage {
        switch expectation {
        case .reset, .sender: .sender
        case .recipient: .recipient
        case .data: .data
        case .dot, .loneDot: .dot
        }
    }

    // MARK: - What the shell calls

    /// Starts a submission's transaction; a submission that cannot be sent here ends at once.
    mutating func begin(_ submission: Submission) {
        guard isIdle, let transaction = admit(submission) else { return }
        current = transaction
        phase = .envelope
        open(transaction)
    }

    /// Takes what the server sent; `unsent` is how many bytes of output have not reached the system.
    mutating func receive(_ bytes: UnsafeBufferPointer<UInt8>, unsent: Int = 0) {
        self.unsent = unsent
        parser.take(bytes)
        while isOpen, let reply = parser.next() {
            heard += 1
            take(reply)
        }
    }

    /// All output is written.
    mutating func flushed() {
        guard phase == .body else { return }
        phase = .asking
        asks = current?.submission.message
    }

    /// The gate lets the asking message end: its content and dot go out, and the following submission's commands with them.
    mutating func grant(following: Submission? = nil) {
        guard phase == .asking, let transaction = current else { return }
        asks = nil
        if transaction.submission.mail.bytes.count <= Self.longMessage {
            transaction.content.append(transaction.submission.mail.bytes, to: &output)
        }
        put(".\r\n", expecting: .dot)
        phase = .dot
        let end = output.count
        if let following, let second = admit(following) {
            next = second
            open(second)
        }
        behindDot = output.count - end
    }

    /// The message whose dot was granted and is not out while this much is unsent: before anything more of it is
    /// written, the gate has to be asked again.
    func holdsDot(unsent: Int) -> Int64? { phase == .dot && unsent > behindDot ? current?.submission.message : nil }

    /// The gate refused: the only way not to end a message after 354 is to close the connection.
    mutating func deny(unsent: Int = 0) {
        guard phase == .asking || holdsDot(unsent: unsent) != nil, let transaction = current else { return }
        end(transaction, .stopped)
        close()
    }

    /// The connection is gone or has to go; `unsent` is how many bytes of output never reached the system.
    mutating func broke(_ cause: Break, unsent: Int = 0) {
        if let transaction = current {
            let reason = Reason(stage: stage ?? .sender, text: cause.rawValue)
            if transaction.repeats {
                giveBack(transaction.submission, reason)
            } else if let refusal = transaction.refusal {
                end(transaction, refusal)
            } else if phase == .dot, holdsDot(unsent: unsent) == nil {
                end(transaction, .unknown(reason))
            } else if phase == .envelope, transaction.answers == 0, served > 1 {
                giveBack(transaction.submission, reason)
            } else {
                end(
                    transaction,
                    .retry(Reason(stage: phase == .dot ? .body : reason.stage, text: reason.text), after: nil))
            }
        }
        close()
    }

    /// Lets go of memory while idle.
    mutating func slim() {
        guard isIdle else { return }
        output = []
        endings = []
        parser.slim()
    }

    /// The carrier is closing: what has its dot out is unknown, the rest was not sent.
    mutating func cut(unsent: Int = 0) {
        if let transaction = current {
            let isOut = phase == .dot && holdsDot(unsent: unsent) == nil && transaction.refusal == nil
            end(transaction, isOut ? .unknown(Reason(stage: .dot, text: "stopped while waiting")) : .notSent)
        }
        if let second = next { end(second, .notSent) }
        next = nil
        close()
    }

    // MARK: - Writing

    /// Checks what the wire and this server allow; a submission that may not go ends here.
    private mutating func admit(_ submission: Submission) -> Transaction? {
        let content = WireContent(submission.mail.bytes)
        if let refusal = refusal(of: submission.mail, content) {
            endings.append(Delivery(message: submission.message, outcome: refusal))
            return nil
        }
        served += 1
        return Transaction(submission: submission, content: content, extras: extras)
    }

    /// What may be said now and could be left out.
    var extras: Set<ServerOffer.Extra> {
        var extras: Set<ServerOffer.Extra> = []
        if offer.size { extras.insert(.size) }
        if offer.dsn, options.dsn { extras.insert(.dsn) }
        return extras
    }

    mutating func open(_ transaction: Transaction) {
        if mustReset {
            mustReset = false
            put("RSET\r\n", expecting: .reset)
            if !offer.pipelining { return }
        }
        putSender(transaction)
        guard offer.pipelining else { return }
        putRecipient(transaction)
        put("DATA\r\n", expecting: .data)
    }

    private mutating func putSender(_ transaction: Transaction) {
        let mail = transaction.submission.mail
        output.append(contentsOf: "MAIL FROM:<".utf8)
        output.append(contentsOf: mail.sender.utf8)
        output.append(contentsOf: ">".utf8)
        if transaction.extras.contains(.size) { output.append(contentsOf: " SIZE=\(mail.bytes.count)".utf8) }
        if transaction.content.isEightBit { output.append(contentsOf: " BODY=8BITMIME".utf8) }
        if transaction.needsUTF8 { output.append(contentsOf: " SMTPUTF8".utf8) }
        if options.requireTLS { output.append(contentsOf: " REQUIRETLS".utf8) }
        if transaction.extras.contains(.dsn) { DeliveryNotice.appendToSender(mail, &output) }
        put("\r\n", expecting: .sender)
    }

    private mutating func putRecipient(_ transaction: Transaction) {
        output.append(contentsOf: "RCPT TO:<".utf8)
        output.append(contentsOf: transaction.submission.mail.recipient.utf8)
        output.append(UInt8(ascii: ">"))
        if transaction.extras.contains(.dsn) { DeliveryNotice.appendToRecipient(transaction.submission.mail, &output) }
        put("\r\n", expecting: .recipient)
    }

    private mutating func put(_ text: String, expecting expectation: Expectation) {
        output.append(contentsOf: text.utf8)
        if answered == expectations.count {
            expectations.removeAll(keepingCapacity: true)
            answered = 0
        }
        expectations.append(expectation)
    }

    // MARK: - Reading

    private mutating func take(_ reply: SMTPReply) {
        guard reply.code != 0 else { return broke(.garbage, unsent: unsent) }
        // What is said before the dot is out is no answer to it.
        guard let expectation, holdsDot(unsent: unsent) == nil else { return unasked(reply) }
        answered += 1
        if reply.code == 421 { return closing(reply, at: expectation) }
        switch expectation {
        case .reset: tookReset(reply)
        case .sender, .recipient: tookAddress(reply, expectation)
        case .data: tookData(reply)
        case .dot: tookDot(reply)
        case .loneDot: finish()
        }
    }

    private mutating func tookReset(_ reply: SMTPReply) {
        guard reply.code / 100 == 2 else { return broke(.reset) }
        if !offer.pipelining, let transaction = current { putSender(transaction) }
    }

    private mutating func tookAddress(_ reply: SMTPReply, _ expectation: Expectation) {
        current?.answers += 1
        switch reply.code / 100 {
        case 2:
            guard !offer.pipelining, let transaction = current else { return }
            if expectation == .sender { putRecipient(transaction) } else { put("DATA\r\n", expecting: .data) }
        case 4, 5:
            refuse(reply, at: Self.stage(of: expectation))
            if !offer.pipelining { finish() }
        default: broke(.garbage)
        }
    }

    private mutating func tookData(_ reply: SMTPReply) {
        current?.answers += 1
        switch (reply.code, current?.refusal) {
        case (354, nil): startContent()
        case (354, _):
            phase = .loneDot
            put(".\r\n", expecting: .loneDot)
        case (400...599, _):
            refuse(reply, at: .data)
            finish()
        default: broke(.garbage)
        }
    }

    private mutating func startContent() {
        guard let transaction = current else { return }
        if transaction.submission.mail.bytes.count > Self.longMessage {
            phase = .body
            transaction.content.append(transaction.submission.mail.bytes, to: &output)
        } else {
            phase = .asking
            asks = transaction.submission.message
        }
    }

    private mutating func tookDot(_ reply: SMTPReply) {
        switch reply.code / 100 {
        case 2:
            guard let transaction = current else { return }
            let receipt = Receipt(
                code: reply.code, text: Reason.printable(reply.text), queueID: QueueID.find(in: reply.text))
            end(transaction, .accepted(receipt))
            moveOn()
        case 4, 5:
            refuse(reply, at: .dot)
            if let transaction = current { end(transaction, transaction.refusal ?? .notSent) }
            moveOn()
        default: broke(.garbage)
        }
    }
}

extension MailParcel {
    /// Whether an address needs SMTPUTF8 (RFC 6531).
    var needsUTF8: Bool { !(sender.utf8.allSatisfy { $0 < 0x80 } && recipient.utf8.allSatisfy { $0 < 0x80 }) }
}

extension SMTPSession.Transaction {
    /// Whether an address or a header is more than ASCII.
    var needsUTF8: Bool { content.hasEightBitHeader || submission.mail.needsUTF8 }
}
