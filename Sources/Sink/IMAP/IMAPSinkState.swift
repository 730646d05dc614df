import Values

/// What every connection of one IMAP sink works with: its settings, its faults by stage, and its habits.
final class IMAPSinkState: Sendable {
    let settings: IMAPSink.Settings
    let ledger: Ledger<IMAPSink.Counters, Never>
    /// Whether STARTTLS is offered: only where the script has something in store for it.
    let offersTLS: Bool
    private let places: [IMAPFault.Stage: [Int]]
    private let habits: [Int]

    init(_ settings: IMAPSink.Settings) {
        let faults = settings.script.imap
        self.settings = settings
        ledger = Ledger(IMAPSink.Counters(), faults: FaultBook(faults.map(\.selection), seed: settings.script.seed))
        habits = faults.indices.filter { faults[$0].habit != nil }
        places = Dictionary(grouping: faults.indices.filter { faults[$0].habit == nil }) { faults[$0].stage }
        offersTLS = faults.contains { $0.stage == .starttls && $0.deed != .absent }
    }

    /// What this connection's server is like: every habit whose conditions hold, in the script's order.
    func manner(connection: Int) -> IMAPManner {
        guard !habits.isEmpty else { return IMAPManner() }
        let held = ledger.update { books in
            habits.filter { books.faults.choose(among: [$0], on: Occasion(connection: connection)) != nil }
        }
        return held.reduce(into: IMAPManner()) { manner, place in
            if let name = settings.script.imap[place].habit { IMAPManner.habits[name]?(&manner) }
        }
    }

    /// The fault to meet at a stage, or at any one after the login; nil where there is none. Tries are counted for a user
    /// and stage, and for each mail that is fetched.
    func fault(at stage: IMAPFault.Stage, user: String?, uid: Int, connection: Int) -> IMAPFault? {
        guard let among = among(stage, isLoggedIn: user != nil && stage != .login) else { return nil }
        let key = user.map { "\(stage.rawValue) \($0)" + (uid > 0 ? " \(uid)" : "") }
        let occasion = Occasion(
            number: uid, connection: connection, subjects: user.map { [$0] } ?? [], keys: key.map { [$0] } ?? [])
        let place = ledger.update { books in
            if let key { books.faults.attempt(key) }
            let place = books.faults.choose(among: among, on: occasion)
            if place != nil { books.counters.faults += 1 }
            return place
        }
        return place.map { settings.script.imap[$0] }
    }

    private func among(_ stage: IMAPFault.Stage, isLoggedIn: Bool) -> [Int]? {
        guard isLoggedIn, let anywhere = places[.any] else { return places[stage] }
        return ((places[stage] ?? []) + anywhere).sorted()
    }

    /// Whether somebody may log in.
    func permits(_ user: String, _ secret: String) -> Bool {
        if let permits = settings.permits { return permits(user, secret) }
        return settings.credentials.isEmpty || settings.credentials[user] == secret
    }
}
