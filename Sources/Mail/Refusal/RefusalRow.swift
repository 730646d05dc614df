import Values

extension Refusal {
    /// Whose wording a row knows.
    package enum Provider: String, Sendable, Hashable, CaseIterable {
        case google, microsoft, yahoo, ses, sendgrid, mailgun, postmark, gmx, ionos, zoho, proton, ovh, gandi
        case postfix, exim, exchange
        /// Words that mean one thing wherever they stand.
        case words
        /// Enhanced statuses and codes by the RFCs.
        case standard
    }

    /// One row of the table: all that it names must fit.
    struct Row: Sendable {
        let provider: Provider
        let name: String
        let subject: Subject
        let reason: BounceReason
        /// Empty for all.
        let stages: Set<Stage>
        /// Each a code such as `550` or a kind of codes such as `4xx`; empty for all.
        let codes: [String]
        /// Each a status such as `5.7.1`, `x.2.2` or `5.7.x`, or `none` for an answer without one; empty for all.
        let statuses: [String]
        /// One of these must occur, in lower case; empty for none.
        let words: [StaticString]
        /// Whether it passes by itself; nil leaves that to the code.
        let passes: Bool?
        let wait: Span?
        let isDoubtful: Bool
        /// Where it was found.
        let source: String

        init(
            _ provider: Provider, _ name: String, _ subject: Subject, _ reason: BounceReason,
            at stages: Set<Stage> = [], codes: [String] = [], statuses: [String] = [], words: [StaticString] = [],
            passes: Bool? = nil, wait: Span? = nil, isDoubtful: Bool = false, source: String
        ) {
            self.provider = provider
            self.name = name
            self.subject = subject
            self.reason = reason
            self.stages = stages
            self.codes = codes
            self.statuses = statuses
            self.words = words
            self.passes = passes
            self.wait = wait
            self.isDoubtful = isDoubtful
            self.source = source
        }

        var rule: String { "\(provider.rawValue): \(name)" }

        func fits(_ reply: Reply) -> Bool {
            (stages.isEmpty || stages.contains(reply.stage))
                && (codes.isEmpty || reply.code.map { code in codes.contains { Self.fits($0, code) } } ?? false)
                && (statuses.isEmpty || statuses.contains { Self.fits($0, reply.status) })
                && (words.isEmpty || words.contains { ByteScan.contains($0, in: reply.words) })
        }

        func verdict(on reply: Reply) -> RefusalVerdict {
            let isPermanent = passes.map { !$0 } ?? reply.isPermanent
            return RefusalVerdict(
                subject: subject, isPermanent: isPermanent,
                isHard: subject == .address && isPermanent && reason.isHard, isDoubtful: isDoubtful, reason: reason,
                wait: wait, rule: rule,
                isOfConnections: subject == .rate
                    && Refusal.ofConnections.contains { ByteScan.contains($0, in: reply.words) })
        }

        private static func fits(_ pattern: String, _ code: Int) -> Bool {
            pattern.hasSuffix("xx") ? pattern.first == String(code).first : pattern == String(code)
        }

        private static func fits(_ pattern: String, _ status: [Int]?) -> Bool {
            guard let status else { return pattern == "none" }
            let parts = pattern.split(separator: ".")
            guard parts.count == 3 else { return false }
            return zip(parts, status).allSatisfy { $0 == "x" || Int($0) == $1 }
        }
    }

    /// The table: the first row that fits decides.
    static let rows: [Row] =
        unknownSender + google + microsoft + senders + quotas + hosters + programs + words + statuses + codes

    /// How many rows there are for a provider and a stage; a row for all stages counts at each.
    package static func count(_ provider: Provider, at stage: Stage) -> Int {
        rows.count { $0.provider == provider && ($0.stages.isEmpty || $0.stages.contains(stage)) }
    }
}

extension Set<Refusal.Stage> {
    /// Before there is a message to speak of.
    static let door: Self = [.connect, .greeting, .hello, .tls, .login]
    /// While a message is handed over.
    static let mail: Self = [.sender, .recipient, .data, .dot]
    /// While somebody is there to answer.
    static let live: Self = Set.door.union(Set.mail)
    /// Where an address is spoken of.
    static let addressed: Self = [.recipient, .data, .dot, .report]
}
