import Engine
import Ports
import Queries
import Values
import Workspace

/// The messages, each as a lead gets it.
extension Pages {
    /// - Parameter sent: what became of a test mail that was just asked for.
    func templatesPage(
        _ call: Call, _ visitor: Visitor, name: String, lead: String, sent: TestMailTold? = nil
    ) async throws -> Reply {
        let reader = visitor.reader
        let versions = workspace.sequences.values.map(\.version).sorted { $0.name < $1.name }
        let names = Set(versions.flatMap { $0.steps.flatMap(\.kind.templates) }).sorted()
        let rows: [Value] = names.map { one -> Value in
            let users = versions.filter { $0.steps.contains { $0.kind.templates.contains(one) } }.map(\.name)
            return [
                "name": .string(one), "href": .string("/templates?name=\(one.inQuery)&lead=\(lead.inQuery)"),
                "used": .string(users.joined(separator: ", ")), "current": .bool(one == name),
            ]
        }
        return try await page(
            call, visitor, "templates", in: .templates, title: reader.say("templates"),
            [
                "told": .string(reader.count(names.count, "one_template", "many_templates")), "rows": .array(rows),
                "shown": name.isEmpty ? .null : try await shown(name, lead: lead, call, visitor, sent),
            ])
    }

    private func shown(
        _ name: String, lead: String, _ call: Call, _ visitor: Visitor, _ sent: TestMailTold?
    ) async throws -> Value {
        var (subject, text, problem, isMail) = (name, "", "", false)
        do {
            let made = try await preview(name, lead: lead, at: call.now)
            (subject, text) = (made.subject ?? name, made.text)
            isMail = made.mailbox != nil
        } catch {
            problem = HTTPProblem(error).detail
        }
        let address = visitor.person.address
        return [
            "name": .string(name), "subject": .string(subject), "lead": .string(lead), "problem": .string(problem),
            "text": .string(text), "frame": .string("/templates/body?name=\(name.inQuery)&lead=\(lead.inQuery)"),
            "can_send": .bool(isMail && context.courier != nil && visitor.may(.marketer, .salesperson)),
            "send_label": .string(
                address.map { visitor.reader.say("send_test", $0) } ?? visitor.reader.say("test_no_address")),
            "has_address": .bool(address != nil), "sent": .string(sent?.sentence ?? ""),
            "sent_tone": .string(sent?.isGood == false ? "bad" : ""),
        ]
    }
}
