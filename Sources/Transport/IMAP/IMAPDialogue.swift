import Ports

/// One command after the other, each under a tag nobody can foresee, and what the server says in between.
struct IMAPDialogue {
    /// How much a server may say to one command.
    struct Limits {
        var scanner = IMAPScanner.Limits()
        var responses = 50_000
        /// With the literals that are counted and let go of.
        var bytes = 256 << 20
        /// Of what stands before the first line, because libcurl has read its beginning.
        var lead = 64 * 1_024
    }

    /// What was heard.
    enum Heard: Equatable {
        case data(number: UInt32?, name: String, [IMAPValue])
        /// Data of this name that cannot be read.
        case unreadable(name: String)
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
    /// What came before a line began; nil once one did.
    private var lead: [UInt8]? = []
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

    /// Ends an IDLE (RFC 2177), whose answer follows.
    mutating func wake() { output += Array("DONE\r\n".utf8) }

    mutating func receive(_ incoming: UnsafeBufferPointer<UInt8>) {
        guard fault == nil else { return }
        bytes += incoming.count
        guard lead == nil else {
            lead?.append(contentsOf: incoming)
            return passLead()
        }
        scanner.receive(incoming)
        takeResponses()
    }

    /// What follows the login in the same packet may have been read in part by libcurl, and is passed over up to the first
    /// line that is a whole one: an untagged one, or the answer to our command.
    private mutating func passLead() {
        guard let bytes = lead else { return }
        let starts = [Array("* ".utf8), Array("\(tag) ".utf8)]
        var place = 0
        while true {
            let rest = bytes[place...]
            if starts.contains(where: { rest.starts(with: $0) }) {
                lead = nil
                Array(rest).withUnsafeBufferPointer { scanner.receive($0) }
                return takeResponses()
            }
            // Too short yet to tell.
            if starts.contains(where: { $0.starts(with: rest) }) { break }
            guard let end = rest.firstIndex(of: 0x0A) else { break }
            place = end + 1
        }
        if bytes.count > limits.lead { fault = .nonsense("a line is no response") }
    }

    private mutating func takeResponses() {
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
        case .unreadable(let name): heard.append(.unreadable(name: name))
        case .goOn, .other: break
        case nil: fault = .nonsense("a line is no response")
        }
    }
}
