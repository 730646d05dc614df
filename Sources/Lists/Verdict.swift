private import Values

/// What a service that checks addresses says of one, in the words of its exports: NeverBounce, ZeroBounce, Kickbox,
/// MillionVerifier and those like them.
enum Verdict: Sendable, Hashable {
    /// Mail to it arrives.
    case good
    /// Nobody can say: its domain takes every address, or gave no answer.
    case unproven
    /// It must not be written to.
    case bad(OptOut)

    /// The verdict of a word, folded; nil where it is none.
    init?(_ word: String) {
        guard let known = Self.words[word] else { return nil }
        self = known
    }

    /// Whether a state of a person leaves it open that mail arrives. Words that states of a sale have too are none.
    static func isUnproven(state word: String) -> Bool { Self.words[word] == .unproven && !shared.contains(word) }

    private static let words: [String: Verdict] = texts.reduce(into: [:]) { words, entry in
        for word in entry.words.split(whereSeparator: { $0 == "," || $0.isNewline }) {
            words[String(word).folded] = entry.verdict
        }
    }

    private static let texts: [(verdict: Verdict, words: String)] = [
        (
            .good,
            """
            valid, ok, okay, deliverable, verified, safe, safe to send, good, passed, accepted, accepted email, success,
            webmail, true, yes, 1, y, t
            """
        ),
        (
            .unproven,
            """
            catch all, catchall, accept all, accepts all, acceptall, accept all unverifiable, ok for all, unknown, risky,
            role, role based, role account, unverifiable, unverified, not verified, low quality, low deliverability,
            error, timeout, timed out, no reply, greylisted, temporarily unavailable, unavailable, inconclusive, guessed,
            extrapolated, antispam system, smtp protocol, retry, mx accepts all, free, processing, pending
            """
        ),
        (
            .bad(.bounced),
            """
            invalid, not valid, undeliverable, not deliverable, non deliverable, bad, dead, rejected, rejected email,
            invalid email, invalid domain, invalid smtp, invalid mx, invalid syntax, syntax error, mailbox not found,
            mailbox full, full mailbox, full inbox, does not exist, no dns entries, unroutable, email disabled, disabled,
            dead server, no, false, 0, n, f, failed, fail, hard bounce, bounced, bounce, ungültig, nicht zustellbar, invalide,
            inválido, non valido
            """
        ),
        (
            .bad(.suppressed),
            """
            do not mail, do not send, spamtrap, spam trap, spamtraps, possible trap, honeypot, abuse, complainer,
            complainers, toxic, disposable, disposable email, temporary, throwaway, blocked, block, blacklisted,
            blocklisted, suppressed, global suppression, litigator, donotmail, trap, bot
            """
        ),
    ]

    /// What a state of a sale or a subscription is called too.
    private static let shared: Set<String> = [
        "error", "role", "pending", "processing", "free", "retry", "unavailable", "noreply", "unverified",
        "notverified", "lowquality", "guessed", "smtpprotocol", "timeout", "timedout",
    ]
}
