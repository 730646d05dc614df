import Ports
private import Scheduler
import Values

extension Pages {
    /// What went wrong, as a page with a way back; what somebody typed is on it, to be sent again or copied.
    func problem(_ problem: HTTPProblem, _ call: Call, _ visitor: Visitor) throws -> Reply {
        let reader = visitor.reader
        let fields = typed(in: call, reader)
        let isAgain = [.invalid, .unavailable, .failure, .tooManyRequests].contains(problem.kind)
        var reply = try plainPage(
            call, "problem", title: reader.say("problem_title"), reader: reader,
            csrf: isAgain ? visitor.secret.formToken : "",
            [
                "title": .string(reader.say("problem_title")), "what": .string(problem.detail.asSentence),
                "kept": .string(problem.hint?.asSentence ?? ""),
                "back": .string(call.method == "GET" ? "/queue" : back(call)),
                "action": .string(call.path), "fields": .array(isAgain ? fields : []),
                "copy": .string(isAgain ? "" : note(in: call)),
            ], status: problem.kind.status)
        reply.cause = problem.cause
        return reply
    }

    /// The note that a form carried, whoever sent it; empty where another site had it sent.
    func note(in call: Call) -> String {
        guard call.method == "POST", call.header("sec-fetch-site") != "cross-site" else { return "" }
        return String(((try? call.form())?["note"] ?? "").prefix(10_000))
    }

    /// Every field of a form as the problem page shows it again; none where nothing in it was typed.
    private func typed(in call: Call, _ reader: ReaderLanguage) -> [Value] {
        guard call.method == "POST", let form = try? call.form() else { return [] }
        let isAbsence = call.path.hasSuffix("/away")
        func kind(_ name: String) -> (type: String, word: String)? {
            switch name {
            case "note": ("textarea", "note")
            case "value": ("text", "value")
            case "name": ("text", "name")
            case "address": ("email", "mail_address")
            case "confirm": ("text", "type_address")
            case "until": ("datetime-local", "until")
            case "from" where isAbsence, "to" where isAbsence: ("date", name)
            default: nil
            }
        }
        let secrets: Set = ["csrf", "old", "new", "password"]
        let entries = form.entries.filter { !secrets.contains($0.name) }
        guard entries.count == form.entries.count - 1, entries.contains(where: { kind($0.name) != nil }) else {
            return []
        }
        return entries.map { entry in
            let kind = kind(entry.name)
            return [
                "name": .string(entry.name), "value": .string(String(entry.value.prefix(10_000))),
                "type": .string(kind?.type ?? "hidden"), "label": .string(kind.map { reader.say($0.word) } ?? ""),
            ]
        }
    }

    /// Where a form came from, on this site only.
    func back(_ call: Call) -> String {
        guard let referer = call.header("referer"), let scheme = referer.firstRange(of: "://") else { return "/queue" }
        let path = referer[scheme.upperBound...].drop { $0 != "/" }
        return path.isEmpty ? "/queue" : String(path.prefix { $0 != "?" })
    }
}

extension ReaderLanguage {
    /// What an error is to somebody before a page: in that person's language, with what the pages can do about it.
    func problem(_ error: any Error) -> HTTPProblem {
        var problem = HTTPProblem(error)
        if let error = error as? SchedulerError {
            guard let (key, parts) = Self.words(for: error) else { return problem }
            say("error_\(key)", parts, of: &problem)
        } else if !(error is HTTPProblem), problem.kind == .unavailable || problem.kind == .failure {
            say("error_\(problem.kind.rawValue)", [], of: &problem)
        }
        return problem
    }

    /// A refusal by role, which the front makes before any page is asked.
    func refusal(_ problem: HTTPProblem) -> HTTPProblem {
        guard problem.kind == .forbidden else { return problem }
        var problem = problem
        say("error_forbidden", [], of: &problem)
        return problem
    }

    private func say(_ key: String, _ parts: [String], of problem: inout HTTPProblem) {
        problem.detail = fill(words[key]?.text ?? key, parts)
        problem.hint = words["\(key)_hint"]?.text.map { fill($0, parts) }
    }

    /// The key of an error's words and what stands in them; nil where its own sentence has to do.
    private static func words(for error: SchedulerError) -> (key: String, parts: [String])? {
        switch error {
        case .unknownLead: ("unknownLead", [])
        case .unknownSequence(let name, _): ("unknownSequence", [name])
        case .unknownQueue(let name, _): ("unknownQueue", [name])
        case .unknownOffer(let name, _): ("unknownOffer", [name])
        case .ambiguousOffer(let offers): ("ambiguousOffer", [offers.joined(separator: ", ")])
        case .nothingForSale: ("nothingForSale", [])
        case .unknownReason(let typed, _, _): ("unknownReason", [typed])
        case .unknownCard: ("unknownCard", [])
        case .unknownMessage: ("unknownMessage", [])
        case .claimed(_, let person): ("claimed", [person])
        case .cannotWork(let name, .unknown): ("notWorker", [name])
        case .cannotWork(let name, .role): ("onlyLooks", [name])
        case .cannotWork(let name, .away(let until)): ("isAway", [name, until])
        case .cardClosed: ("cardClosed", [])
        case .suppressed(_, let reason): ("suppressed", [reason])
        case .noBasis(_, let needs): ("noBasis", [needs])
        case .busy(_, let sequence): ("busy", [sequence])
        case .running: ("running", [])
        case .wrongState: ("messageMoved", [])
        case .runOver: ("runOver", [])
        case .badZone(let name): ("badZone", [name])
        default: nil
        }
    }
}

extension String {
    /// With a capital letter and a full stop, as a page writes it.
    fileprivate var asSentence: String {
        guard let first, let last else { return self }
        let ends: Set<Character> = [".", "!", "?", ":", "`", "”", "“"]
        return first.uppercased() + dropFirst() + (ends.contains(last) ? "" : ".")
    }
}
