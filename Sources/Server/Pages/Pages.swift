import Engine
import Ports
import Values
import Workspace

/// The pages for people who are signed in: what they are made of, and the way of a request through them.
///
/// A page is a model value and a view: a handler reads what it needs on one snapshot, makes a model of it in the reader's
/// language, and has the view filled in. What changes something is a form that is posted; it goes to the one thread that
/// writes, and is answered with a redirect to where a GET shows what came of it.
package struct Pages: Sendable {
    let context: ServerContext
    let brake: SignInLimiter

    package init(context: ServerContext) {
        self.context = context
        brake = SignInLimiter()
    }

    /// What the front is given.
    package var people: PeoplePages {
        var people = PeoplePages()
        people.operations = operations
        people.session = visitor(of:)
        people.problem = { problem, call, visitor in
            try self.problem(visitor.reader.refusal(problem), call, visitor)
        }
        people.signedOut = { call in try self.signedOut(call) }
        return people
    }

    var workspace: Workspace { context.workspace() }
    var rules: Rules { workspace.rules }
    /// Whether browsers reach us by https, so that cookies must not go in clear.
    var isSecure: Bool { context.baseURL.hasPrefix("https:") }

    /// Every page and action.
    package var operations: [Operation] {
        signInOperations + queueOperations + cardOperations + leadOperations + sequenceOperations + testMailOperations
            + dealOperations + outboxOperations + reportOperations + reportListOperations + settingsOperations
            + peopleOperations
    }
}

/// The parts of the menu.
enum PageSection: String, CaseIterable {
    case queue, leads, sequences, templates, deals, report, outbox, health

    var word: String { self == .report ? "hand_in_hand" : rawValue }
}

extension Pages {
    typealias PageHandler = @Sendable (Call, Visitor) async throws -> Reply

    /// A page that is looked at.
    func look(
        _ id: String, _ path: String, roles: Set<Role> = Set(Role.people), _ handle: @escaping PageHandler
    ) -> Operation {
        operation(id, "GET", path, roles, handle)
    }

    /// A form that is posted: it must come from one of our own pages.
    func act(
        _ id: String, _ path: String, roles: Set<Role>, _ handle: @escaping PageHandler
    ) -> Operation {
        operation(id, "POST", path, roles) { call, visitor in
            guard visitor.secret.admits(form: try call.form()["csrf"]) else {
                throw HTTPProblem(
                    .forbidden, visitor.reader.say("form_is_old"), hint: visitor.reader.say("form_is_old_hint"))
            }
            return try await handle(call, visitor)
        }
    }

    private func operation(
        _ id: String, _ method: String, _ path: String, _ roles: Set<Role>, _ handle: @escaping PageHandler
    ) -> Operation {
        Operation(
            id, method, path, id, access: .people(roles), bodyType: "application/x-www-form-urlencoded",
            isPublished: false
        ) { call in
            // The front lets nobody else through.
            guard let visitor = call.visitor else { throw HTTPProblem(.unauthenticated, "sign in first") }
            do {
                return try await handle(call, visitor)
            } catch let problem as HTTPProblem {
                return try self.problem(problem, call, visitor)
            } catch {
                return try self.problem(visitor.reader.problem(error), call, visitor)
            }
        }
    }

    /// A page for a person, with the menu and the counts beside it.
    func page(
        _ call: Call, _ visitor: Visitor, _ view: String, in section: PageSection?, title: String, _ model: Object,
        status: Int = 200
    ) async throws -> Reply {
        var model = model
        let reader = visitor.reader
        // A part that renews itself shows no menu.
        let waiting = view == "queue-rows" ? [:] : try await waiting(for: visitor, at: call.now)
        var page = shell(title, reader)
        page["csrf"] = .string(visitor.secret.formToken)
        page["person"] = [
            "name": .string(visitor.person.name), "initials": .string(visitor.initials),
            "role": .string(reader.say("role_\(visitor.role.rawValue)")),
        ]
        page["flash"] = .string(call.query["told"].flatMap { reader.words["told_\($0)"]?.text } ?? "")
        page["menu"] = .array(
            PageSection.allCases.map { one in
                [
                    "href": .string("/\(one.rawValue)"), "label": .string(reader.say(one.word)),
                    "current": .bool(one == section), "count": .string(waiting[one] ?? ""),
                ]
            })
        page["keys"] = .string(section?.rawValue ?? "")
        page["keyboard"] = .array(
            "j k Enter x e c n w l r s h / ?".split(separator: " ").map { key in
                [
                    "key": .string(String(key)),
                    "what": .string(reader.say("key_\(key == "?" ? "help" : key == "/" ? "search" : String(key))")),
                ]
            })
        model["page"] = .object(page)
        model["w"] = .object(reader.words)
        let begun = ProcessorTime.ofThread
        let html = try context.pages.bytes(view, model, at: call.now)
        let took = ProcessorTime.ofThread - begun
        return answer(call, html, status: status).with("Server-Timing", "render;dur=\(took.asMilliseconds)")
    }

    /// A page for somebody who is not signed in.
    func plainPage(
        _ call: Call, _ view: String, title: String, reader: ReaderLanguage, csrf: String, _ model: Object,
        status: Int = 200
    ) throws -> Reply {
        var model = model
        var page = shell(title, reader)
        page["csrf"] = .string(csrf)
        model["page"] = .object(page)
        model["w"] = .object(reader.words)
        return answer(call, try context.pages.bytes(view, model, at: call.now), status: status)
    }

    private func shell(_ title: String, _ reader: ReaderLanguage) -> Object {
        var page: Object = ["title": .string(title), "lang": .string(reader.code)]
        page["css"] = .string(Asset.address("baton.css"))
        page["icon"] = .string(Asset.address("icon.svg"))
        page["brand"] = "Baton"
        page["js"] = .string(Asset.address("pages.js"))
        return page
    }

    /// HTML with what a browser must not do with it.
    private func answer(_ call: Call, _ html: [UInt8], status: Int) -> Reply {
        guard call.takesGzip else {
            return Reply.html(html, status: status).with("Content-Security-Policy", PageRenderer.policy)
        }
        return Reply.html(Gzip.pack(html, level: 4), status: status).with(
            "Content-Security-Policy", PageRenderer.policy
        )
        .with("Content-Encoding", "gzip").with("Vary", "Accept-Encoding, Cookie")
    }
}

extension Role {
    /// The roles that people can have.
    package static let people: [Role] = [.owner, .marketer, .salesperson, .reader]
}
