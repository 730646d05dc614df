import Engine
import Values

extension JSONField {
    /// What becomes of a late message: `"send"`, or `{"policy": "skip", "after": "2 days"}`.
    func late(_ reading: FileReading) -> CatchUp? {
        guard case .object = located.content else { return plainPolicy() }
        guard var fields = fields() else { return nil }
        let policy = fields.required("policy")
        let after = fields.required("after")
        let (named, delay) = (policy?.choice(CatchUp.Policy.self), after?.delay())
        fields.finish()
        guard let named, let delay else { return nil }
        if named == .send {
            policy?.refuse("what is sent however late it is has no \"after\"", hint: "write \"late\": \"send\"")
        }
        if delay.amount == 0 { after?.refuse("this makes every message late", hint: "such as \"1 day\"") }
        if named == .expire, delay.plainSpan < .hours(1) {
            reading.report(
                Problem(
                    .warning, file: reading.file, place: after?.place, path: after?.path ?? path,
                    cause: .doubtful("a message that its server puts off twice is older than \(delay)"),
                    hint: "it is tried again after 5 and 15 minutes; such as \"2 days\""))
        }
        return CatchUp(named, after: delay)
    }

    /// A policy without an object around it; only the one that needs nothing besides may stand so.
    private func plainPolicy() -> CatchUp? {
        guard let policy = choice(CatchUp.Policy.self) else { return nil }
        guard policy == .send else {
            refuse(
                "\"\(policy.rawValue)\" does not say from when on a message is late",
                hint: "such as {\"policy\": \"\(policy.rawValue)\", \"after\": \"1 day\"}")
            return nil
        }
        return .send
    }
}
