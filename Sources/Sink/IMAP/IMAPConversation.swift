import Values

/// One connection's dialogue, the server's side of RFC 3501: what the client said in, answers out, no input or output of
/// its own. What needs an answer is first handed out as a `Turn`, so that something else may happen instead.
struct IMAPConversation {
    enum Phase: Equatable {
        case command
        /// The next line answers a challenge of SASL.
        case exchange(tag: String, Exchange)
        /// The client waits to be told; the next line ends that.
        case idle(tag: String)
        case over
    }

    /// Where an AUTHENTICATE stands.
    enum Exchange: Equatable {
        case plain
        case name
        case password(user: String)
        case bearer
        /// The client acknowledges why its token is refused (RFC 7628 §3.2.3), then this answer follows.
        case refused(IMAPReply)
    }

    /// What waits for its answer.
    struct Turn {
        let tag: String
        let stage: IMAPFault.Stage
        let ask: Ask
        /// The UID a FETCH by UID begins with; 0 for anything else.
        var uid = 0
    }

    enum Ask {
        /// Somebody wants to be logged in; an empty user where what they sent says nothing.
        case claim(user: String, secret: String, isBearer: Bool)
        case command(IMAPCommand, verb: String)
    }

    /// An open folder, as the client knows it.
    struct Opened {
        let folder: String
        let isReadOnly: Bool
        let validity: UInt32
        /// The UIDs the client knows of, by their numbers from 1.
        var uids: [UInt32]
    }

    let manner: IMAPManner
    /// Whether STARTTLS is offered.
    let offersTLS: Bool
    let permits: @Sendable (_ user: String, _ secret: String) -> Bool
    /// What is to be written.
    var output: [UInt8] = []
    var phase = Phase.command
    /// Whose mailbox is open; nil before the login.
    var user: String?
    var hasIdentified = false
    var opened: Opened?

    init(
        _ manner: IMAPManner = IMAPManner(), offersTLS: Bool = false,
        permits: @escaping @Sendable (_ user: String, _ secret: String) -> Bool = { _, _ in true }
    ) {
        self.manner = manner
        self.offersTLS = offersTLS
        self.permits = permits
    }

    /// Whether the connection ends once everything is written.
    var isOver: Bool { phase == .over }
    /// Whether the next thing to come is a line of a dialogue of its own.
    var wantsLine: Bool {
        switch phase {
        case .exchange, .idle: true
        case .command, .over: false
        }
    }

    /// How much a client may send in one command.
    var limits: IMAPInput.Limits {
        var limits = IMAPInput.Limits()
        if user != nil { limits.literals = 26 << 20 }
        let offers = user == nil ? manner.offers : manner.offersLater
        limits.unasked = offers.contains("LITERAL+") ? limits.literals : offers.contains("LITERAL-") ? 4_096 : nil
        return limits
    }

    // MARK: - What is said

    mutating func line(_ text: String) { output += Array((text + "\r\n").utf8) }

    mutating func greet() {
        line("* OK " + (manner.greetsWithOffers ? "[CAPABILITY \(capabilities)] " : "") + manner.greeting)
    }

    var capabilities: String {
        let offers = user == nil ? manner.offers + (offersTLS ? ["STARTTLS"] : []) : manner.offersLater
        return offers.joined(separator: " ")
    }

    /// Whether something is offered, before the login or after it.
    func offers(_ name: String) -> Bool { manner.offers.contains(name) || manner.offersLater.contains(name) }

    /// Gives another answer than the usual one.
    mutating func say(_ reply: IMAPReply, to tag: String?) {
        output += reply.bytes(to: tag)
        if reply.kind == .bye { phase = .over }
    }

    // MARK: - What is heard

    /// Takes what has come; what waits for its answer then, or nil.
    mutating func hear(_ event: IMAPInput.Event) -> Turn? {
        switch event {
        case .command(let pieces): return begin(pieces)
        case .line(let line): return proceed(line)
        case .asks: self.line("+ Go on")
        case .tooBig(let tag): self.line("\(tag) NO [TOOBIG] The literal is too long")
        case .flaw(let words):
            self.line("* BYE [CLIENTBUG] \(words)")
            phase = .over
        }
        return nil
    }

    private mutating func begin(_ pieces: [IMAPInput.Piece]) -> Turn? {
        guard let request = IMAPRequest(pieces) else {
            line("* BAD A command begins with its tag")
            return nil
        }
        guard let command = request.command else {
            line(
                "\(request.tag) BAD \(request.verb.isEmpty ? "No command" : "\(request.verb) is not known, or not so")")
            return nil
        }
        guard mayBe(command) else {
            line("\(request.tag) BAD \(request.verb) is not for now")
            return nil
        }
        switch command {
        case .login(let user, let secret):
            let ask = Ask.claim(user: user, secret: secret, isBearer: false)
            return Turn(tag: request.tag, stage: .login, ask: ask)
        case .authenticate(let mechanism, let response):
            return authenticate(request.tag, mechanism, response)
        default:
            let ask = Ask.command(command, verb: request.verb)
            return Turn(tag: request.tag, stage: command.stage, ask: ask, uid: command.firstUID)
        }
    }

    /// Whether a command may be given in this state, and what it needs is offered.
    private func mayBe(_ command: IMAPCommand) -> Bool {
        switch command {
        case .capability, .noop, .logout: true
        case .id: offers("ID")
        case .starttls: user == nil && offersTLS
        case .login: user == nil && !manner.offers.contains("LOGINDISABLED")
        case .authenticate: user == nil
        case .namespace: user != nil && offers("NAMESPACE")
        case .list, .status, .select, .append: user != nil
        case .idle: user != nil && offers("IDLE")
        case .unselect: opened != nil && offers("UNSELECT")
        case .copy(_, _, isMove: true, _): opened != nil && offers("MOVE")
        case .expunge(.some): opened != nil && offers("UIDPLUS")
        case .check, .close, .search, .fetch, .store, .copy, .expunge: opened != nil
        }
    }

    // MARK: - What is answered

    /// Answers as usual, or with a twist.
    mutating func answer(
        _ turn: Turn, in mailboxes: inout SinkMailboxes, at now: Moment, twist: IMAPTwist? = nil, mails: Int = 0
    ) {
        switch turn.ask {
        case .claim(let user, let secret, let isBearer):
            logIn(turn.tag, user, secret, isBearer: isBearer, in: &mailboxes)
        case .command(let command, let verb):
            if manner.wantsID, !hasIdentified, [.list, .status, .select].contains(turn.stage) {
                return line("\(turn.tag) NO \(verb) Unsafe Login. Please contact kefu@188.com for help")
            }
            if twist == .renumber { renumber(command, behind: mails, in: &mailboxes, at: now) }
            if let words = obey(command, turn.tag, in: &mailboxes, at: now, twist: twist) {
                line("\(turn.tag) \(words.isEmpty ? "OK \(verb) completed" : words)")
            }
        }
    }

    /// Does what a command says; how its answer goes on behind the tag, empty for the usual words, nil where it has been
    /// given or comes later.
    private mutating func obey(
        _ command: IMAPCommand, _ tag: String, in mailboxes: inout SinkMailboxes, at now: Moment, twist: IMAPTwist?
    ) -> String? {
        switch command {
        case .capability: line("* CAPABILITY \(capabilities)")
        case .noop, .check: catchUp(mailboxes)
        case .logout:
            line("* BYE See you")
            line("\(tag) OK LOGOUT completed")
            phase = .over
            return nil
        case .starttls: return "NO TLS is not available"
        case .id:
            hasIdentified = true
            line("* ID (\"name\" \"baton sink\")")
        case .login, .authenticate: break
        case .namespace: line("* NAMESPACE ((\"\(manner.prefix)\" \"\(manner.separator)\")) NIL NIL")
        case .list(let pattern, let isSubscribed): list(pattern, isSubscribed: isSubscribed)
        case .status(let folder, let items): return status(folder, items, in: mailboxes)
        case .select(let folder, let isReadOnly): return select(folder, isReadOnly: isReadOnly, in: mailboxes)
        case .close, .unselect: return close(command, in: &mailboxes)
        case .idle:
            line("+ idling")
            phase = .idle(tag: tag)
            catchUp(mailboxes)
            return nil
        case .search(let key, let isUID): search(key, isUID: isUID, in: &mailboxes, twist: twist)
        case .fetch(let set, let items, let isUID):
            return fetch(set, items, isUID: isUID, in: &mailboxes, twist: twist)
        case .store(let set, let change, let isUID): return store(set, change, isUID: isUID, in: &mailboxes)
        case .copy(let set, let folder, let isMove, let isUID):
            return copy(set, to: folder, isMove: isMove, isUID: isUID, in: &mailboxes)
        case .expunge(let set): return expunge(set, in: &mailboxes)
        case .append(let folder, let flags, let bytes):
            return append(bytes, flags, to: folder, in: &mailboxes, at: now)
        }
        return ""
    }
}
