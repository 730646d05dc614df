import Values
import Workspace

/// The home of a soak: one mailbox or endpoint, and a sequence of three messages over three days.
struct SoakHome {
    private let provider: Provider

    init(_ provider: Provider) { self.provider = provider }

    func workspace() throws -> Workspace {
        let reading = Workspace.read(Home(files: files.mapValues { Array($0.utf8) }))
        let errors = reading.problems.filter { $0.severity == .error }.map(\.description)
        guard errors.isEmpty, let workspace = reading.workspace else {
            throw SoakError.home("\(provider.name): \(errors.joined(separator: "; "))")
        }
        return workspace
    }

    private var files: [String: String] {
        [
            "baton.json": """
            { "zone": "UTC", "currency": "EUR", "postal_address": "1 Main Street", "unsubscribe": "stop@ana.example",
              "default_queue": "desk", "keep": { "messages": "0 days" },
              "mailboxes": { "ana": { "from": "ana@ana.example", \(provider.isMail ? own : "")
                "smtp": { "host": "127.0.0.1", "port": 2525, "security": "plain" } } }
              \(provider.isMail ? "" : endpoint) }
            """,
            "sequences/queues/desk.json": """
            { "queue": "desk", "title": "The desk", "people": ["maya"], "answer_within": "4 business hours",
              "hours": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "workspace" } }
            """,
            "sequences/flow.json": """
            { "sequence": "flow", "title": "flow", "basis": "consent", "mailbox": "ana", \(schedule)
              "steps": [ \(message("first")), { "id": "rest", "wait": "1 day" }, \(message("second")),
                         { "id": "pause", "wait": "2 days" }, \(message("third")) ] }
            """,
            "templates/first.md": "---\nsubject: Hello, {{ lead.first_name }}\n---\nHello {{ lead.first_name }}!\n",
            "templates/second.md": "---\nsubject: Again\n---\nAgain, {{ lead.first_name }}.\n",
            "templates/third.md": "---\nsubject: At last\n---\nGood bye, {{ lead.first_name }}.\n",
            "templates/call.json": #"{ "mail": "{{ lead.email }}" }"#,
        ]
    }

    private var schedule: String {
        guard let hours = provider.home.hours else { return "" }
        func clock(_ hour: Int) -> String { hour < 10 ? "0\(hour):00" : "\(hour):00" }
        return
            #""schedule": { "hours": "\#(clock(hours.lowerBound))-\#(clock(hours.upperBound))", "zone": "workspace" },"#
    }

    private var limits: String {
        let more = provider.home.limits.isEmpty ? "" : ", \(provider.home.limits)"
        return #""limits": { "connections": \#(provider.home.connections)\#(more) }"#
    }

    private var own: String {
        let more = provider.home.more.isEmpty ? "" : "\(provider.home.more), "
        let inbox =
            #""inbox": { "host": "127.0.0.1", "port": 1143, "security": "plain", "user": "ana", "secret": { "env": "ANA" } }, "#
        return "\(limits), \(more)\(provider.renumbers == nil ? "" : inbox)"
    }

    private var endpoint: String {
        #", "endpoints": { "crm": { "url": "http://127.0.0.1:2580/crm", "allow_local": true, \#(limits) } }"#
    }

    private func message(_ name: String) -> String {
        provider.isMail
            ? #"{ "id": "\#(name)", "email": "\#(name)" }"# : #"{ "id": "\#(name)", "webhook": "crm", "body": "call" }"#
    }
}
