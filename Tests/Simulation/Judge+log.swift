import Engine
import Ports
import Scheduler
import Values

extension Judge {
    /// A transaction became durable: what its rows in the log say is so from now on.
    func committed() {
        let last = log.last?.id ?? 0
        guard let fresh = read({ try $0.log(after: last, limit: 100_000) }) else { return }
        for entry in fresh {
            if entry.id <= (log.last?.id ?? 0) { broken(.logIsAppendOnly, "entry \(entry.id)") }
            if entry.actor.isEmpty { broken(.logIsAppendOnly, "entry \(entry.id) has no actor") }
            log.append(entry)
            take(entry)
        }
    }

    private func take(_ entry: LogEntry) {
        life.coverage.count("log: \(entry.name)")
        life.tell(
            "log \(entry.name) by \(entry.actor) lead \(entry.lead) \(entry.enrollment.map { "run \($0)" } ?? "") \(String(decoding: Value.object(entry.values).json(), as: UTF8.self))"
        )
        if EventName(entry.name).finalExit != nil, suppressedLeads[entry.lead] == nil {
            suppressedLeads[entry.lead] = life.store.commits
        }
        if entry.name == "erase" { wishesErasure.insert(entry.lead) }
        if entry.name == "reply" || entry.name == "paid" { heard[entry.lead] = life.store.commits }
        if entry.name == "route paused" || entry.name == "route resumed" { takePause(entry) }
        takeSending(entry)
        takeDoubt(entry)
        takePutOff(entry)
        takeSales(entry)
        guard let enrollment = entry.enrollment else { return }
        if entry.name == "enrolled" {
            lives[enrollment] = "pending"
            versions[enrollment] = entry.values["version"]?.text
            takeAsking(enrollment, of: entry.lead)
        }
        if let state = entry.values["now"]?.text { lives[enrollment] = state }
        guard case .array(let did)? = entry.values["did"] else { return }
        for note in did { take(note, of: enrollment, at: entry.at) }
    }

    private func takeSales(_ entry: LogEntry) {
        if let deal = entry.values["deal"]?.whole, entry.name.hasPrefix("deal ") {
            deals[Int64(deal)] = String(entry.name.dropFirst(5))
        }
        guard let card = entry.values["card"]?.whole else { return }
        let states = [
            "card opened": "open", "card claimed": "accepted", "card touched": "accepted", "card closed": "closed",
            "card withdrawn": "withdrawn",
        ]
        if let state = states[entry.name] { cards[Int64(card)] = (entry.lead, state) }
    }

    /// One line of a decision: waits are remembered, and looked at when they are over.
    private func take(_ note: Value, of enrollment: Int64, at moment: Moment) {
        guard case .array(let parts) = note, parts.count >= 2, let what = parts[1].text else { return }
        life.coverage.count("did: \(what)")
        switch what {
        case "wait":
            guard parts.count > 2, let until = parts[2]["until"]?.whole else { return }
            let end = Moment(milliseconds: Int64(until))
            waits[enrollment] = end
            checkLength(of: enrollment, step: parts[0].text ?? "", from: moment, to: end)
        case "moved":
            // A date, or the zone of its lead, has changed: the wait follows it.
            guard parts.count > 2, let until = parts[2]["until"]?.whole else { return }
            waits[enrollment] = Moment(milliseconds: Int64(until))
        case "waited":
            if let end = waits[enrollment], moment < end {
                broken(.waitsAreHonoured, "enrollment \(enrollment) went on at \(moment), not at \(end)")
            }
        case "exited" where parts.count > 2 && parts[2]["reason"]?.text == "not confirmed":
            judgeUnconfirmed(enrollment)
        default: return
        }
    }

    /// The end of a plain wait by arithmetic of its own: exact hours, or the same local time so many days later.
    private func checkLength(of enrollment: Int64, step: String, from start: Moment, to end: Moment) {
        guard let version = versions[enrollment].flatMap({ schedules[$0] }), let place = version.place(of: step),
            case .wait(.delay(let delay)) = version.steps[place].kind
        else { return }
        let length = end - start
        let isRight =
            switch delay.unit {
            case .second: length == .seconds(Int64(delay.amount))
            case .minute: length == .minutes(Int64(delay.amount))
            case .hour: length == .hours(Int64(delay.amount))
            // A change of clocks on the way is at most an hour; a whole day left out in Apia was in 2011.
            case .day: abs((length - .days(Int64(delay.amount))).milliseconds) <= 3_600_000
            case .week: abs((length - .days(7 * Int64(delay.amount))).milliseconds) <= 3_600_000
            case .businessHour: length >= .hours(Int64(delay.amount)) - .hours(1)
            case .businessDay: length >= .days(Int64(delay.amount)) - .hours(1)
            }
        if !isRight { broken(.waitsAreHonoured, "\(delay) from \(start) to \(end)") }
    }
}
