/// The access token of one mailbox and its age: who may use it, when a new one is due, and what a refusal means.
///
/// Pure: time is an argument. At most one request is under way at any time, and everybody waits for that one.
struct TokenState {
    /// A token is not begun with when so little of its life is left: a login takes time too.
    private static let leastLife: Int64 = 30_000
    /// A new one is asked for this long before the old one ends, or at nine tenths of a short life.
    private static let margin: Int64 = 300_000
    /// How long after a failure a token that is still good is left in peace.
    private static let pause: Int64 = 60_000

    private struct Current {
        var token: String
        var ends: Monotonic
        var renews: Monotonic
    }

    private var current: Current?
    /// Counts the tokens, so that a refusal can be laid to the right one.
    private(set) var generation = 0
    /// Whether a request is under way.
    private(set) var isAsking = false
    /// Whether the token was got because the server refused the one before: another refusal then means something else.
    private var isSecondTry = false

    /// The token to log in with; nil where there is none with enough of its life left.
    func usable(at now: Monotonic) -> String? {
        guard let current, now + Self.leastLife < current.ends else { return nil }
        return current.token
    }

    /// Whether a new one is to be asked for now.
    func wantsNew(at now: Monotonic) -> Bool {
        guard !isAsking else { return false }
        guard usable(at: now) != nil, let current else { return true }
        return now >= current.renews
    }

    mutating func asked() { isAsking = true }

    /// `lifetime` is in seconds from now.
    mutating func granted(_ token: String, lifetime: Int64, at now: Monotonic) {
        isAsking = false
        generation += 1
        let life = lifetime * 1_000
        // A life too short for the rule is used for what it is.
        let ends = now + max(life, Self.leastLife + 1_000)
        current = Current(token: token, ends: ends, renews: now + max(life * 9 / 10, life - Self.margin))
    }

    /// Nothing came of the request; a token that is still good goes on being used, and is not asked for at once again.
    mutating func failed(at now: Monotonic) {
        isAsking = false
        current?.renews = now + Self.pause
    }

    /// A login with the current token worked.
    mutating func accepted(_ generation: Int) {
        if generation == self.generation { isSecondTry = false }
    }

    /// The mail server refused a login with the token of this generation. True: a newer one is there, on its way, or to
    /// be asked for. False: it was new already, so that another would be refused as well.
    mutating func refused(_ generation: Int) -> Bool {
        // Connections that began together are refused together: the first of them has seen to it.
        guard generation == self.generation, current != nil else { return true }
        current = nil
        guard !isAsking else { return true }
        let isFinal = isSecondTry
        isSecondTry = !isFinal
        return !isFinal
    }
}
