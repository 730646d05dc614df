import Values

extension IMAPFault {
    /// Presets that stand for more than a stage and what happens there; conditions may follow any of them.
    package static let namedPresets: [String: IMAPFault] =
        situations.merging(IMAPManner.habits.keys.map { ($0, IMAPFault(at: .greeting, .habit($0))) }) { own, _ in own }
        .merging(providerPresets) { own, _ in own }

    static let situations: [String: IMAPFault] = [
        "refused": IMAPFault(at: .connect, .refuse),
        "half-open": IMAPFault(at: .login, .freeze),
        "no-starttls": IMAPFault(at: .starttls, .absent),
        "bad-certificate": IMAPFault(at: .starttls, .badCertificate),
        "auth-refused": said(.login, "NO [AUTHENTICATIONFAILED] Invalid credentials"),
        "unavailable": said(.login, "NO [UNAVAILABLE] Temporary authentication failure"),
        "too-many-connections": said(.login, "NO [ALERT] Too many simultaneous connections"),
        "over-quota": said(.select, "NO [OVERQUOTA] Account exceeded command or bandwidth limits"),
        "throttled": slowed(.any, delay: .seconds(2), drip: .zero),
        "silent": IMAPFault(at: .any, .hang),
        "slow-drip": slowed(.any, delay: .zero, drip: .milliseconds(20)),
        "renumbered": once(IMAPFault(at: .select, .twist(.renumber))),
        "nil-body": IMAPFault(at: .fetch, .twist(.nilBody)),
        "late-uid": IMAPFault(at: .fetch, .twist(.lateUID)),
        "no-uid": IMAPFault(at: .fetch, .twist(.noUID)),
        "part-length": IMAPFault(at: .fetch, .twist(.partLength)),
        "cut-body": IMAPFault(at: .fetch, .twist(.cutBody)),
        "chatter": IMAPFault(at: .fetch, .twist(.chatter)),
        "expunge": once(IMAPFault(at: .fetch, .twist(.expunge))),
    ]

    private static func said(_ stage: Stage, _ text: String) -> IMAPFault {
        IMAPFault(at: stage, IMAPReply(text).map(Deed.reply) ?? .accept)
    }

    private static func slowed(_ stage: Stage, delay: Span, drip: Span) -> IMAPFault {
        var fault = IMAPFault(at: stage, .accept)
        (fault.delay, fault.drip) = (delay, drip)
        return fault
    }

    private static func once(_ fault: IMAPFault) -> IMAPFault {
        var fault = fault
        fault.selection.times = 1
        return fault
    }

    /// A named preset, or a stage with what happens there: `login-no`, `select-bye`, `fetch-hang`, `search-slow` (a
    /// second's delay), `fetch-drip` (a byte at a time).
    init?(preset name: String) {
        if let fault = Self.namedPresets[name] {
            self = fault
            return
        }
        let halves = name.split(separator: "-", maxSplits: 1).map(String.init)
        guard halves.count == 2, let stage = Stage(rawValue: halves[0]), stage != .connect else { return nil }
        if let words = Self.words[halves[1]], let reply = IMAPReply(words) {
            self.init(at: stage, .reply(reply))
        } else if halves[1] == "slow" || halves[1] == "drip" {
            let isSlow = halves[1] == "slow"
            self = Self.slowed(stage, delay: isSlow ? .seconds(1) : .zero, drip: isSlow ? .zero : .milliseconds(20))
        } else if let deed = Self.deeds[halves[1]], !Self.namedElsewhere.contains(deed) {
            self.init(at: stage, deed)
        } else {
            return nil
        }
    }

    /// Answers that a stage may be given in one word.
    static let words = [
        "no": "NO [UNAVAILABLE] Not now", "bad": "BAD This is not understood", "bye": "BYE Closing for maintenance",
    ]

    /// Deeds that have a name of their own, or none.
    private static let namedElsewhere: [Deed] = [.accept, .refuse, .absent, .badCertificate]

    /// What `do` may say.
    static let deeds: [String: Deed] = [
        "accept": .accept, "close": .close, "reset": .reset, "hang": .hang, "freeze": .freeze,
        "half-close": .halfClose, "garbage": .garbage, "refuse": .refuse, "absent": .absent,
        "bad-certificate": .badCertificate,
    ].merging(IMAPTwist.allCases.map { ($0.rawValue, .twist($0)) }) { own, _ in own }
}
