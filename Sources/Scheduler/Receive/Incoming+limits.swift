import Engine
import Values

extension Incoming {
    /// Refuses what no record may hold: a name or id that cannot be read in a list, or details beyond measure.
    package func refuseUnfit() throws(SchedulerError) {
        if case .custom(let custom) = name { try EventName.refuseUnfit(custom) }
        if let id, let flaw = EventFlaw(in: id, longest: EventFlaw.longestID) { throw .badEvent(part: "id", flaw) }
        if let flaw = EventFlaw(in: details) { throw .badEvent(part: "details", flaw) }
    }

    /// The same event, without details that no record may hold where it is a no: that is heard all the same.
    package var fit: Incoming {
        guard name.finalExit != nil, EventFlaw(in: details) != nil else { return self }
        var fit = self
        fit.details = [:]
        return fit
    }
}

extension EventName {
    /// Refuses a name that cannot be read in a list.
    static func refuseUnfit(_ name: String) throws(SchedulerError) {
        if let flaw = EventFlaw(in: name) { throw .badEvent(part: "event", flaw) }
    }
}
