extension IMAPManner {
    /// A change of manner.
    typealias Habit = @Sendable (inout IMAPManner) -> Void

    /// Every habit that has a name: what servers are like in a situation, and those of a provider.
    static let habits: [String: Habit] = situations.merging(providers) { own, _ in own }

    /// What is found with servers of any kind.
    static let situations: [String: Habit] = [
        // No initial response: RFC 4959 is younger than many servers.
        "no-sasl-ir": { $0.offers.removeAll { $0 == "SASL-IR" } },
        "login-only": { $0.offers.removeAll { $0.hasPrefix("AUTH=") || $0 == "SASL-IR" } },
        "no-login-command": { $0.offers.append("LOGINDISABLED") },
        "capability-only-asked": {
            $0.greetsWithOffers = false
            $0.telling = .nowhere
        },
        "capability-in-ok": {
            $0.greetsWithOffers = false
            $0.telling = .inOK
        },
        "capability-before-ok": { $0.telling = .beforeOK },
        // Longer than a kilobyte, because a client may have read the packet's beginning only.
        "capability-behind-ok": {
            $0.telling = .behindOK
            $0.offersLater += (1...60).map { "X-SOMETHING-ELSE-\($0)" }
        },
        "no-uidnext": { $0.tellsNextUID = false },
        "uidnext-stands": { $0.nextUIDStands = true },
        "id-first": { $0.wantsID = true },
        "no-idle": { $0.offersLater.removeAll { $0 == "IDLE" } },
        "idle-mute": { $0.idleTells = false },
    ]
}
