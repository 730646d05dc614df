package import Engine
import Lists
import Mail
import Ports
package import Values
import Workspace

/// What a person changes of one lead by hand.
package struct LeadChange: Sendable, Hashable, Codable {
    /// Attributes by name, as written; an empty text clears one. `basis`, `zone` and `owner` are set too.
    /// What else every lead has by itself is refused.
    package var values: [String: String]
    package var addedTags: [String]
    package var removedTags: [String]

    package init(values: [String: String] = [:], addedTags: [String] = [], removedTags: [String] = []) {
        self.values = values
        self.addedTags = addedTags
        self.removedTags = removedTags
    }
}

extension Scheduler {
    /// Changes a lead as a person says, logged by the names of what changed. Held messages are tried again.
    package func change(_ address: String, _ change: LeadChange, actor: String) throws -> Lead {
        try transact { records in
            guard var lead = try records.lead(address: Address.normal(address)) else {
                throw SchedulerError.unknownLead(address)
            }
            let before = lead
            for (name, text) in change.values.sorted(by: { $0.key < $1.key }) {
                if name == "owner", !text.trimmed.isEmpty { try refuse(owner: text.trimmed, in: records) }
                try lead.set(name, to: text.trimmed, at: clock.now)
            }
            for tag in change.addedTags.map({ $0.trimmed.composed }) where !lead.tags.contains(tag) {
                lead.tags.append(tag)
            }
            lead.tags.removeAll { change.removedTags.map { $0.trimmed.composed }.contains($0) }
            guard lead != before else { return lead }
            try records.update(lead)
            try tellChange(of: lead, in: records)
            try endAbsence(of: before, now: lead, actor: actor, in: records)
            var values: Object = ["names": .array(change.values.keys.sorted().map(Value.string))]
            if lead.basis != before.basis {
                values["basis"] = .string("\(before.basis ?? "none") → \(lead.basis ?? "none")")
            }
            if lead.tags != before.tags { values["tags"] = .int(lead.tags.count) }
            try log("set", lead: lead.id, actor: actor, values, in: records)
            try retryHeld(of: lead, actor: actor, in: records)
            return lead
        }
    }

    /// The same, with attributes of any type, all in one transaction: where one part cannot be, nothing is changed.
    package func change(_ address: String, attributes: Object, _ change: LeadChange, actor: String) throws {
        if let language = attributes["language"], language != .null, language.text?.isLanguageCode != true {
            throw SchedulerError.unsettable("language", .noLanguage(language.plain))
        }
        try transact { _ in
            if !attributes.isEmpty { _ = try take(LeadEntry(address: address, attributes: attributes), by: actor) }
            if change != LeadChange() { _ = try self.change(address, change, actor: actor) }
        }
    }

    /// A lead's owner gets its cards: one of those who work them.
    private func refuse(owner name: String, in records: any ReadableRecords) throws {
        do {
            try refuse(worker: name, in: records)
        } catch SchedulerError.cannotWork {
            throw SchedulerError.unsettable("owner", .noWorker(name, known: try workers(in: records)))
        }
    }

    /// Takes an address off the list of those nobody writes to; a person says why, and it is logged. Returns the reason
    /// for which it was on it.
    package func lift(_ address: String, because reason: String, actor: String) throws -> String {
        try transact { records in
            let normal = try checked(address)
            let hash = keys.addressHash(normal)
            guard let known = try records.suppression(hash: hash) else {
                throw SchedulerError.badRequest("\(normal) is not suppressed")
            }
            guard !reason.trimmed.isEmpty else {
                throw SchedulerError.badRequest("say why the suppression of \(normal) is lifted")
            }
            try records.liftSuppression(hash: hash)
            if let lead = try records.lead(address: normal) {
                try log(
                    "suppression lifted", lead: lead.id, actor: actor,
                    ["was": .string(known), "reason": .string(String(reason.onOneLine.prefix(200)))], in: records)
            }
            return known
        }
    }
}

extension Lead {
    /// Sets one value as somebody writes it.
    fileprivate mutating func set(_ name: String, to text: String, at now: Moment) throws(SchedulerError) {
        if let why = Unsettable.own[name] { throw .unsettable(name, why) }
        switch name {
        case "basis":
            guard text.isEmpty || LawfulBasis.names.contains(text) else {
                throw .unsettable(name, .noBasis(text, known: LawfulBasis.names))
            }
            basis = text.isEmpty ? nil : text
            basisAt = text.isEmpty ? nil : now
        case "zone":
            guard text.isEmpty || Zone(named: text) != nil else { throw .badZone(text) }
            zone = Zone(named: text)
        case "owner": owner = text.isEmpty ? nil : text
        case "language":
            guard text.isEmpty || text.isLanguageCode else { throw .unsettable(name, .noLanguage(text)) }
            attributes[name] = text.isEmpty ? nil : .string(text)
        default:
            guard name.first?.isLetter == true, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
                name.utf8.count <= 64
            else { throw .unsettable(name, .noName) }
            if text.isEmpty { return attributes[name] = nil }
            guard let value = WrittenValue.of(text, attribute: name) else {
                throw .unsettable(name, .eitherDate(text))
            }
            attributes[name] = value
        }
    }
}
