import Engine
import HTTPTypes
import Scheduler
import Values
import Workspace

extension ServerContext {
    var hookOperations: [Operation] {
        [
            Operation(
                "receiveHook", "POST", "/h/{hook}",
                "A service tells something; its signature, not a token, proves who it is.", access: .anyone,
                body: JSONSchema.anyObject,
                answer: JSONSchema.object([("result", JSONSchema.text)], required: ["result"]), handle: receiveHook)
        ]
    }

    private func receiveHook(_ call: Call) async throws -> Reply {
        guard let hook = workspace().hooks[call.parameter("hook")] else {
            throw HTTPProblem(.notFound, "there is no such hook", hint: "sequences/hooks/NAME.json declares one")
        }
        try prove(call, hook)
        let body = try readBody(call, hook)
        switch hook.meaning(of: body, bytes: call.body) {
        case .unknown, .ignored: return result("ignored")
        case .incomplete(let event, let missing):
            return try await setAside(hook, call, because: "\(event) without \(missing)")
        case .event(let event): return try await receive(event, hook, call)
        }
    }

    /// Refuses a call that nobody signed who knows the secret; the log says why, and never with what.
    private func prove(_ call: Call, _ hook: HookDefinition) throws {
        let secrets: [String]
        do {
            secrets = try hook.secrets.map(secret)
        } catch {
            log(["time": .string("\(call.now)"), "kind": "hook", "hook": .string(hook.name), "verdict": "no secret"])
            throw HTTPProblem(.unavailable, "the secret of this hook cannot be read here", retryAfter: 60)
        }
        let signed = HookCall(
            headers: Dictionary(
                call.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first }),
            body: call.body)
        let verdict = hook.scheme.code.verdict(
            on: signed, secrets: secrets, tolerance: hook.tolerance, at: machineNow())
        metrics.count(hook: hook.name, verdict: verdict.word)
        guard verdict != .genuine else { return }
        var line: Object = [
            "time": .string("\(call.now)"), "kind": "hook", "hook": .string(hook.name),
            "verdict": .string(verdict.word),
        ]
        if case .clock(let seconds) = verdict { line["seconds_off"] = .int(Int(seconds)) }
        log(line)
        throw HTTPProblem(.unauthenticated, "this call is not signed as this hook's calls are (\(verdict.word))")
    }

    private func readBody(_ call: Call, _ hook: HookDefinition) throws -> Value {
        if call.mediaType == "application/x-www-form-urlencoded" {
            let form = try call.form()
            return .object(Object(form.entries.map { ($0.name, .string($0.value)) }))
        }
        do {
            return try Value(json: call.body)
        } catch {
            throw HTTPProblem(.malformed, "\(error.reason)", hint: error.hint, place: error.place)
        }
    }

    private func result(_ word: String) -> Reply { .json(["result": .string(word)]) }

    private func setAside(_ hook: HookDefinition, _ call: Call, because reason: String) async throws -> Reply {
        let body = call.body
        log([
            "time": .string("\(call.now)"), "kind": "hook", "hook": .string(hook.name), "set_aside": .string(reason),
        ])
        _ = try await writer.perform { try $0.setAside("hook \(hook.name)", because: reason, body) }
        return result("set aside")
    }

    private func receive(_ event: HookEvent, _ hook: HookDefinition, _ call: Call) async throws -> Reply {
        let now = call.now
        let outcome = try await writer.perform { scheduler in try scheduler.receive(event, of: hook, at: now) }
        if case .nobody(let reason) = outcome { return try await setAside(hook, call, because: reason) }
        return result(outcome.word)
    }
}

/// What a service's call led to.
enum HookOutcome: Sendable {
    case done
    case known
    case kept
    /// It concerns nobody that is known here.
    case nobody(String)

    var word: String {
        switch self {
        case .done: "received"
        case .known: "known already"
        case .kept: "kept back"
        case .nobody: "set aside"
        }
    }
}

extension Scheduler {
    /// Takes a service's event in, in one transaction with everything that belongs to it.
    func receive(_ event: HookEvent, of hook: HookDefinition, at now: Moment) throws -> HookOutcome {
        let actor = "hook \(hook.name)"
        if let about = event.takesBack { _ = try takeBack(hook: actor, about: about) }
        if event.createsLead, let email = event.email {
            var entry = LeadEntry(address: email, attributes: event.lead, source: hook.name)
            entry.findZone()
            _ = try take(entry, by: actor)
        }
        guard let subject = try subject(of: event, actor) else {
            return .nobody("\(event.name) of a payment or person that is not known here")
        }
        let id = "\(hook.name):\(event.id)"
        if let flaw = unfit(event, id) { return .nobody(flaw) }
        if let after = event.after, let about = event.about {
            guard case .address(let address) = subject, let lead = try leadID(address: address) else {
                return .nobody("\(event.name) of a person that is not known here")
            }
            let kept: Object = [
                "lead": .int(Int(lead)), "name": .string(event.name), "details": .object(event.details),
                "id": .string(id),
            ]
            try keepBack(kept, hook: actor, about: about, until: now.plain(after))
            return .kept
        }
        do {
            return try receive(event, subject, actor, id)
        } catch SchedulerError.unknownLead {
            return .nobody("\(event.name) of a person that is not known here")
        } catch SchedulerError.badAddress {
            return .nobody("\(event.name) with an address that is none")
        }
    }

    /// Why no record may hold it; nil where one may, and of a no, which is heard without its details.
    private func unfit(_ event: HookEvent, _ id: String) -> String? {
        let told = Incoming(
            name: EventName(typed: event.name), subject: .address(""), details: event.details, actor: "", id: id)
        do {
            try told.fit.refuseUnfit()
            return nil
        } catch { return "\(error)" }
    }

    private func receive(
        _ event: HookEvent, _ subject: Incoming.Subject, _ actor: String, _ id: String
    ) throws -> HookOutcome {
        var details = event.details
        if let token = event.token { details["token"] = .string(token) }
        let told = Incoming(
            name: EventName(typed: event.name), subject: subject, details: details, actor: actor, id: id)
        let reception = try receive(told.fit)
        if reception.isRepeat { return .known }
        guard let lead = reception.lead else { return .done }
        if event.name == "paid", let reference = event.reference {
            try keepPayer(hook: actor, reference: reference, lead: lead)
        }
        if event.asks { try ask(about: lead, reason: "form without its link", actor: actor) }
        return .done
    }

    /// Whom it concerns: by the address, by the checkout link's token, or by the payment it goes back to.
    private func subject(of event: HookEvent, _ actor: String) throws -> Incoming.Subject? {
        if let reference = event.reference, event.name != "paid",
            let lead = try payer(hook: actor, reference: reference)
        {
            return .lead(lead)
        }
        if let email = event.email { return .address(email) }
        return event.token.map(Incoming.Subject.deal(token:))
    }
}
