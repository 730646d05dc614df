import Engine
import Scheduler
import Values
package import Workspace

extension ServerContext {
    var formOperations: [Operation] {
        let caps = FormCaps()
        return [
            Operation(
                "fillInForm", "POST", "/f/{form}", "A person fills in a form on a web page.", access: .anyone,
                body: JSONSchema.anyObject, bodyType: "application/x-www-form-urlencoded", bodyLimit: 65_536,
                status: 303
            ) { call in
                try await fillIn(call, caps)
            },
            Operation(
                "getThanks", "GET", "/thanks", "What a person sees who has filled in a form.", access: .anyone,
                isPublished: false
            ) { [pages, workspace] call in
                let words = RecipientWords(
                    of: workspace().configuration, language: call.query["language"],
                    accepted: call.header("accept-language"))
                return try pages.recipient(words["thanks_title"], words["thanks_text"], words, at: call.now)
            },
        ]
    }

    private func fillIn(_ call: Call, _ caps: FormCaps) async throws -> Reply {
        guard let form = workspace().forms[call.parameter("form")] else {
            throw HTTPProblem(.notFound, "there is no such form", hint: "sequences/forms/NAME.json declares one")
        }
        do {
            return try await fillIn(form, call, caps)
        } catch {
            let language = form.language ?? (try? call.form())?["language"]
            throw HTTPProblem(error).told(in: language)
        }
    }

    private func fillIn(_ form: FormDefinition, _ call: Call, _ caps: FormCaps) async throws -> Reply {
        let sent = try call.form()
        let group = ClientAddress.group(call.client)
        if let wait = caps.take(form, group, at: call.now) {
            throw HTTPProblem(.tooManyRequests, "too many forms from here", retryAfter: wait).told("too_many")
        }
        let thanks = Reply.redirect(
            to: form.redirect ?? "/thanks" + (form.language.map { "?language=\($0.inQuery)" } ?? ""))
        // A machine is thanked like a person, so that it learns nothing.
        if let suspicion = caps.suspicion(form, sent, at: call.now) {
            let body = form.kept(sent).json()
            _ = try await writer.perform { try $0.setAside("form \(form.name)", because: suspicion, body) }
            return thanks
        }
        let entry = try form.entry(sent)
        let actor = "form \(form.name)"
        do {
            try await take(entry, form, by: actor)
        } catch SchedulerError.badAddress(let address, let reason) {
            throw HTTPProblem(SchedulerError.badAddress(address, reason: reason)).told("bad_address", address)
        }
        return thanks
    }

    private func take(_ entry: LeadEntry, _ form: FormDefinition, by actor: String) async throws {
        try await writer.perform { scheduler in
            let taken = try scheduler.take(entry, by: actor)
            if let sequence = form.sequence, taken.suppression == nil {
                do {
                    _ = try scheduler.enroll(address: entry.address, in: sequence, actor: actor)
                } catch is SchedulerError {
                    // It runs already, or may not: the event below is heard all the same.
                }
            }
            _ = try scheduler.receive(
                Incoming(
                    name: .known(.form), subject: .lead(taken.lead), details: ["form": .string(form.name)], actor: actor
                ))
        }
    }
}

extension FormDefinition {
    /// What was filled in as a lead; a problem that names the field where something is missing or cannot be.
    func entry(_ sent: FormFields) throws(HTTPProblem) -> LeadEntry {
        var entry = LeadEntry(address: "", basis: basis, source: source)
        for field in fields {
            let text = (sent[field.name] ?? "").trimmed
            if field.isRequired, text.isEmpty || field.value(text) == .bool(false) {
                throw HTTPProblem(.invalid, "\(field.label) is missing", path: field.name)
                    .told("field_missing", field.label)
            }
            if text.isEmpty { continue }
            if text.utf8.count > 5_000 {
                throw HTTPProblem(.invalid, "\(field.label) is too long", path: field.name)
                    .told("field_too_long", field.label)
            }
            if field.kind == .select, !field.options.contains(text) {
                throw HTTPProblem(.invalid, "\(field.label) is none of the choices", path: field.name)
                    .told("field_no_choice", field.label)
            }
            if field.name == "email" {
                entry.address = text
            } else {
                entry.attributes[field.name] = field.value(text)
            }
        }
        entry.findZone()
        return entry
    }

    /// What was sent in the form's own fields, and nothing else of it.
    func kept(_ sent: FormFields) -> Value {
        .object(Object(fields.compactMap { field in sent[field.name].map { (field.name, .string($0)) } }))
    }

    /// Says when the page was opened; without script it stays empty, and nothing is concluded from it.
    private static let opening = [
        "  <input type=\"hidden\" name=\"\(FormCaps.openedAt)\" value=\"\">",
        "  <script>document.currentScript.previousElementSibling.value = Math.floor(Date.now() / 1000)</script>",
    ]

    /// The form as HTML that works where it is pasted.
    package func html(baseURL: String) -> String {
        var lines = ["<form method=\"post\" action=\"\(baseURL.inHTML)/f/\(name)\" accept-charset=\"utf-8\">"]
        for field in fields { lines += field.html }
        lines.append(
            "  <p style=\"position:absolute;left:-9999px\" aria-hidden=\"true\"><label>Leave this empty "
                + "<input name=\"\(honeypot)\" tabindex=\"-1\" autocomplete=\"off\"></label></p>")
        if leastSeconds > 0 { lines += Self.opening }
        lines.append("  <p><button type=\"submit\">\(title.inHTML)</button></p>")
        lines.append("</form>")
        return lines.joined(separator: "\n") + "\n"
    }
}

extension FormField {
    /// What scripts and plugins send of a box that nobody ticked; browsers send nothing.
    private static let unchecked: Set = ["false", "off", "no", "0"]

    /// A text of a form as the kind of value it is.
    fileprivate func value(_ text: String) -> Value {
        switch kind {
        case .number: Int(text).map(Value.int) ?? Double(text).map(Value.number) ?? .string(text)
        case .checkbox: .bool(!Self.unchecked.contains(text.lowercased()))
        default: .string(text)
        }
    }

    fileprivate var html: [String] {
        let needed = isRequired ? " required" : ""
        switch kind {
        case .textarea:
            return [
                "  <p><label>\(label.inHTML)<br><textarea name=\"\(name)\" rows=\"4\"\(needed)></textarea></label></p>"
            ]
        case .select:
            let choices = options.map { "<option>\($0.inHTML)</option>" }.joined()
            return ["  <p><label>\(label.inHTML)<br><select name=\"\(name)\"\(needed)>\(choices)</select></label></p>"]
        case .checkbox:
            return [
                "  <p><label><input type=\"checkbox\" name=\"\(name)\" value=\"true\"\(needed)> \(label.inHTML)</label></p>"
            ]
        default:
            return [
                "  <p><label>\(label.inHTML)<br><input type=\"\(kind.rawValue)\" name=\"\(name)\"\(needed)></label></p>"
            ]
        }
    }
}
