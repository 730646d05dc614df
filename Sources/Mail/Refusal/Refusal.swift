package import Values

/// What a refusal is about: one table for every stage of a delivery, and for the bounce that comes days later.
///
/// The order of evidence is the wording of a known provider, then that of the known mail programs, then words that
/// mean one thing wherever they stand, then the enhanced status (RFC 3463), then the code (RFC 5321 §4.2.3). The status
/// alone says too little: half of all 5.x answers are not about the address they were given for.
package enum Refusal {
    /// Where in a delivery it was said.
    package enum Stage: String, Sendable, Hashable, CaseIterable {
        case connect, greeting, hello, tls, login, sender, recipient, data, dot
        /// In a report that came back after the message had been taken.
        case report
    }

    /// What it is about, which says who has to do something.
    package enum Subject: String, Sendable, Hashable, CaseIterable {
        /// The recipient's address: this lead alone.
        case address
        /// This message: its size, its content, or a wait that is asked of it.
        case message
        /// Our account at the provider: login, permission to send as this sender, payment.
        case account
        /// We go too fast, or have sent all that we may for now.
        case rate
        /// The server's own trouble.
        case server
        /// Us: our name, our network address, our domain's records, our standing.
        case us
    }

    /// What a refusing answer means; any text gives a verdict.
    ///
    /// - Parameters:
    ///   - code: 400 to 599, or nil where a report gives none.
    ///   - enhanced: such as `5.1.1`, or nil.
    ///   - text: the words, without code and status; only the first 2 KiB are looked at.
    package static func verdict(stage: Stage, code: Int?, enhanced: String?, text: String) -> RefusalVerdict {
        let reply = Reply(stage: stage, code: code, enhanced: enhanced, text: text)
        guard let row = rows.first(where: { $0.fits(reply) }) else {
            return RefusalVerdict(
                subject: stage == .report ? .address : .server, isPermanent: reply.isPermanent, isHard: false,
                isDoubtful: true, reason: .unknown, wait: nil, rule: "no rule")
        }
        return row.verdict(on: reply)
    }

    /// One answer, prepared for being compared with many rows.
    struct Reply {
        let stage: Stage
        let code: Int?
        /// The three numbers of the enhanced status.
        let status: [Int]?
        /// Lower case, one line.
        let words: [UInt8]

        init(stage: Stage, code: Int?, enhanced: String?, text: String) {
            self.stage = stage
            self.code = code
            let numbers = enhanced?.split(separator: ".").compactMap { Int($0) }
            status = numbers?.count == 3 ? numbers : nil
            let start = text.utf8.prefix(2_048)
            let isASCII = start.allSatisfy { $0 < 0x80 }
            let lower = isASCII ? Array(start) : Array(String(decoding: start, as: UTF8.self).lowercased().utf8)
            words = lower.map { $0 < .space ? .space : $0.lowercasedASCII }
        }

        /// By the code, else by the status; a report without either is one of failure.
        var isPermanent: Bool { code.map { $0 >= 500 } ?? status.map { $0[0] == 5 } ?? true }
    }
}

/// What a refusal means.
package struct RefusalVerdict: Sendable, Hashable {
    package var subject: Refusal.Subject
    /// Whether asking for the same again is of no use until somebody mends something.
    package var isPermanent: Bool
    /// Whether the address is dead: never write to it again.
    package var isHard: Bool
    /// Whether the words leave open who it is about, so that only its repetition can tell.
    package var isDoubtful: Bool
    package var reason: BounceReason
    /// How long to wait at least, where the provider's rules or the words say so.
    package var wait: Span?
    /// The name of the rule that decided, such as `google: sending quota`.
    package var rule: String
    /// Whether there are only too many connections at once, which says nothing of how much may be sent.
    package var isOfConnections: Bool

    package init(
        subject: Refusal.Subject, isPermanent: Bool, isHard: Bool, isDoubtful: Bool, reason: BounceReason,
        wait: Span?, rule: String, isOfConnections: Bool = false
    ) {
        self.subject = subject
        self.isPermanent = isPermanent
        self.isHard = isHard
        self.isDoubtful = isDoubtful
        self.reason = reason
        self.wait = wait
        self.rule = rule
        self.isOfConnections = isOfConnections
    }
}
