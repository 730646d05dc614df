import Engine
import Mail
import Ports
package import Values
import Workspace

/// What a form or a program says of one lead. New values replace older ones; where a lead came from first, its lawful
/// basis and its suppression stay as they are.
package struct LeadEntry: Sendable, Hashable {
    package var address: String
    /// `null` takes a value away.
    package var attributes: Object
    package var tags: [String]
    /// An IANA zone; one that is unknown is refused.
    package var zone: String?
    package var basis: String?
    package var source: String?

    package init(
        address: String, attributes: Object = [:], tags: [String] = [], zone: String? = nil, basis: String? = nil,
        source: String? = nil
    ) {
        self.address = address
        self.attributes = attributes
        self.tags = tags
        self.zone = zone
        self.basis = basis
        self.source = source
    }

    /// What forms and services call `zone` is the lead's own, where it names one: a browser's is not always known here,
    /// and nobody is turned away for it.
    package mutating func findZone() {
        guard let named = attributes["zone"] else { return }
        attributes["zone"] = Optional<Value>.none
        zone = named.text.flatMap { Zone(named: $0)?.name } ?? zone
    }
}

/// What became of an entry.
package struct LeadTaken: Sendable, Hashable {
    package var lead: Int64
    package var isNew: Bool
    package var isChanged: Bool
    /// Why nobody writes to this address, or nil.
    package var suppression: String?
}

extension Scheduler {
    /// Adds a lead, or brings a known one up to date.
    package func take(_ entry: LeadEntry, by actor: String) throws -> LeadTaken {
        let address = try checked(entry.address)
        let zone = try entry.zone.map { name in
            guard let zone = Zone(named: name) else {
                throw SchedulerError.badRequest("there is no time zone “\(name)”")
            }
            return zone
        }
        try Self.check(basis: entry.basis)
        return try transact { records in
            let known = try records.lead(address: address)
            var lead = known ?? Lead(id: identifier(), address: address, createdAt: clock.now)
            if known == nil { lead.source = entry.source }
            lead.take(entry, zone, at: clock.now)
            let suppression = try records.suppression(hash: keys.addressHash(address))
            if known == nil {
                try records.insert(lead)
                try log("imported", lead: lead.id, actor: actor, in: records)
                observe(lead, nil, "imported")
            } else if lead != known {
                try records.update(lead)
                try tellChange(of: lead, in: records)
                try log("updated", lead: lead.id, actor: actor, in: records)
                try retryHeld(of: lead, actor: actor, in: records)
            }
            return LeadTaken(
                lead: lead.id, isNew: known == nil, isChanged: lead != known, suppression: suppression)
        }
    }
}

extension Lead {
    fileprivate mutating func take(_ entry: LeadEntry, _ zone: Zone?, at now: Moment) {
        for value in entry.attributes.entries {
            // A bare nil would be the value null, which stays.
            attributes[value.name] = value.value.isNull ? Optional<Value>.none : value.value
        }
        for tag in entry.tags.map(\.composed) where !tags.contains(tag) { tags.append(tag) }
        self.zone = zone ?? self.zone
        account = account ?? Account.domain(of: address)
        if basis == nil, let basis = entry.basis {
            self.basis = basis
            basisAt = now
        }
    }
}
