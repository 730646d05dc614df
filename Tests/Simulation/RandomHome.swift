import Engine
import Values
import Workspace

/// A workspace nobody would write, and every one of its files is valid: drawn from the dice.
struct RandomHome {
    var files: [String: String] = [:]
    /// The sequences in an order in which each starts only later ones.
    let sequences: [String]
    /// Whether some of it cannot be rendered for anybody.
    private(set) var isPoisoned = false
    /// Bumped by every edit, so that the text of the messages differs.
    private var edition = 0
    private var writer: SequenceWriter
    /// Whether it has the page on which a double opt-in is confirmed.
    private let isServed: Bool

    init(_ dice: inout Dice) {
        let count = dice.within(1...3)
        sequences = (0..<count).map { "flow-\($0)" }
        isPoisoned = dice.chance(200)
        isServed = dice.chance(500)
        writer = SequenceWriter(dice: dice.fork(), isPoisoned: isPoisoned, asks: isServed)
        writeBaton(&dice)
        writeRules(&dice)
        writeMessages()
        for place in sequences.indices { writeSequence(place) }
    }

    /// Somebody edits the files while leads are under way: an enrollment keeps the version it began with.
    mutating func edit(_ dice: inout Dice) -> String {
        edition += 1
        switch dice.below(5) {
        case 0:
            writeSequence(dice.below(sequences.count))
            return "a sequence was rewritten"
        case 1:
            writeMessages()
            return "the messages were rewritten"
        case 2:
            writeBaton(&dice)
            return "the settings were changed"
        case 3:
            writeRules(&dice)
            return "the rules were changed"
        default:
            isPoisoned = false
            writer.isPoisoned = false
            writeMessages()
            return "the broken templates were mended"
        }
    }

    /// The checked workspace, or what is wrong with it.
    func workspace() -> (Workspace?, String) {
        let reading = Workspace.read(Home(files: files.mapValues { Array($0.utf8) }))
        let errors = reading.problems.filter { $0.severity == .error }.map(\.description)
        return (errors.isEmpty ? reading.workspace : nil, errors.joined(separator: "; "))
    }

    private mutating func writeBaton(_ dice: inout Dice) {
        let keep = dice.pick(["365 days", "2 days", "0 days"])
        let (mailboxes, pools) = Self.mailboxes(&dice)
        let address = #""listen": "127.0.0.1:8480", "base_url": "https://go.ana.example""#
        let server = isServed ? "\"server\": { \(address) }," : ""
        files["baton.json"] = """
            { "zone": "\(dice.pick(Self.zones))", "currency": "EUR", "postal_address": "1 Main Street",
              "unsubscribe": "stop@ana.example", "default_queue": "desk", "keep_messages": "\(keep)",
              \(server) "mailboxes": { \(mailboxes) }, "pools": { \(pools) },
              "endpoints": { "crm": { "url": "http://127.0.0.1:2580/crm", "allow_local": true } } }
            """
    }

    /// Zones with daylight saving time by an hour, by half an hour, across the date line, and without.
    static let zones = [
        "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/St_Johns",
        "Pacific/Apia",
    ]

    private mutating func writeRules(_ dice: inout Dice) {
        for (name, price) in [("seat", 10_000), ("hour", 5_000)] {
            files["sequences/offers/\(name).json"] = """
                { "offer": "\(name)", "title": "The \(name)", "price": \(price),
                  "checkout": "https://pay.example/?ref={token}" }
                """
        }
        files["sequences/offers/abroad.json"] = """
            { "offer": "abroad", "title": "Abroad", "price": 7000, "currency": "USD", "policy_value": 6500,
              "checkout": "https://pay.example/?ref={token}" }
            """
        for queue in ["desk", "closers"] {
            let people = queue == "desk" ? #"["maya", "jonas"]"# : dice.pick([#"["kim"]"#, #"["kim", "lea"]"#])
            files["sequences/queues/\(queue).json"] = """
                { "queue": "\(queue)", "title": "\(queue)", "people": \(people),
                  "answer_within": "\(dice.pick(["4 business hours", "1 business day", "30 minutes"]))",
                  "hours": { "days": "mon-fri", "hours": "09:00-17:00", "zone": "workspace" } }
                """
        }
        files["sequences/calendars/bank.json"] =
            #"{ "calendar": "bank", "days": ["2026-01-01", "2026-04-03", "2026-05-01", "2026-12-25", "2027-01-01"] }"#
        let rules = [
            #"{ "name": "big", "if": "lead.budget > 500", "human": "closers", "priority": 10 }"#,
            #"{ "name": "warm", "if": "lead.score >= 40", "human": "desk", "answer_within": "2 business hours" }"#,
            #"{ "name": "small", "if": "offer.value < 6000", "automatic": true }"#,
        ].filter { _ in dice.chance(400) }
        files["sequences/policy.json"] = "{ \"rules\": [ \(rules.joined(separator: ", ")) ] }"
        files["sequences/scoring.json"] = """
            { "fit": [ { "name": "rich", "if": "lead.budget > 300", "points": 15 } ],
              "engagement": { "click": 10, "form": 20, "reply": 30 }, "half_life": "\(dice.pick(["7 days", "1 hour"]))" }
            """
    }

    private mutating func writeMessages() {
        for number in 0..<4 {
            files["templates/m\(number).md"] = """
                ---
                subject: "Number \(number).\(edition) for {{ lead.first_name }}"
                ---
                Hello {{ lead.first_name }}, this is *\(number)* of edition \(edition).
                """
        }
        files["templates/ask.md"] = """
            ---
            subject: "Is it you, {{ lead.first_name }}?"
            ---
            [Yes, edition \(edition)]({{ opt_in.url }})
            """
        files["templates/needs.md"] = "---\nsubject: For {{ lead.company }}\n---\nHow is {{ lead.company }}?\n"
        files["templates/offer.md"] = "---\nsubject: {{ offer.title }}\n---\nPay at {{ deal.checkout_url }}\n"
        let broken = isPoisoned ? "{{ lead.first_name | times: lead.first_name | divided_by: 0 }}" : "mended"
        files["templates/broken.md"] = "---\nsubject: Broken\n---\nHello \(broken).\n"
        files["templates/briefing.md"] = "---\nsubject: Call\n---\nCall {{ lead.first_name }}.\n"
        files["templates/crm.json"] = #"{ "mail": "{{ lead.email }}", "edition": \#(edition) }"#
    }

    private mutating func writeSequence(_ place: Int) {
        let later = Array(sequences[(place + 1)...])
        files["sequences/\(sequences[place]).json"] = writer.sequence(sequences[place], starting: later)
    }
}
