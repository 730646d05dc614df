import Scheduler

/// One command after the other, each under a tag nobody can foresee, and what the server says in between.
struct IMAPDialogue {
    /// How much a server may say to one command.
    struct Limits {
        var scanner = IMAPScanner.Limits()
        var responses = 50_000
        /// With the literals that are counted and let go of.
        var bytes = 256 << 20
    }

    /// What was heard.
    enum Heard: Equatable {
        case data(number: UInt32?, name: String, [IMAPValue])
        /// A status that is nobody's answer, such as `* OK [UIDNEXT 5]`.
        case note(IMAPStatus)
        /// The answer to the command.
        case answer(IMAPStatus)
    }

    /// What is to be written.
    var output: [UInt8] = []
    /// What was heard and not yet taken.
    var heard: [Heard] = []
    /// Why nothing more is understood; final.
    private(set) var fault: InboxFault?
    /// Whether a command waits for its answer.
    private(set) var isWaiting = false
    private let nonce: String
    private let limits: Limits
    private var scanner: IMAPScanner
    private var number = 0
    private var (responses, bytes) = (0, 0)
    /// What a BYE said.
    private var goodbye: String?

    /// - Parameter nonce: letters and digits that nobody else knows; every tag begins with them.
    init(nonce: String, limits: Limits = Limits()) {
        self.nonce = nonce
        self.limits = limits
        scanner = IMAPScanner(limits: limits.scanner)
    }

    private var tag: String { "\(nonce)\(number)" }

    /// Sends a command; the one before it must have been answered.
    mutating func say(_ command: String) {
        number += 1
        isWaiting = true
        (responses, bytes) = (0, 0)
        output += Array("\(tag) \(command)\r\n".utf8)
    }

    mutating func receive(_ incoming: UnsafeBufferPointer<UInt8>) {
        guard fault == nil else { return }
        bytes += incoming.count
        scanner.receive(incoming)
        let responses = scanner.responses
        scanner.responses = []
        for response in responses where fault == nil { take(response) }
        if let flaw = scanner.flaw, fault == nil { fault = .nonsense(flaw.rawValue) }
        if bytes > limits.bytes, fault == nil { fault = .nonsense("there is no end of it") }
    }

    /// The connection is over.
    mutating func closed() {
        if fault == nil { fault = .lost(words: goodbye ?? "") }
    }

    mutating func wentSilent() {
        if fault == nil { fault = .silent }
    }

    private mutating func take(_ pieces: [IMAPScanner.Piece]) {
        responses += 1
        if responses > limits.responses { return fault = .nonsense("there is no end of it") }
        switch IMAPResponse(pieces) {
        case .tagged(let tag, let status):
            guard isWaiting, tag == self.tag else { return fault = .nonsense("an answer to a command nobody gave") }
            isWaiting = false
            heard.append(.answer(status))
        case .status(let status):
            if status.kind == "BYE" { goodbye = status.words }
            heard.append(.note(status))
        case .data(let number, let name, let values): heard.append(.data(number: number, name: name, values))
        case .goOn, .other: break
        case nil: fault = .nonsense("a line is no response")
        }
    }
}
