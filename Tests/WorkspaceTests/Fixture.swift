import Values
import Workspace

/// A small sound home in memory, and ways to spoil it.
enum Fixture {
    static let baton = """
        {
          "zone": "Europe/Berlin",
          "currency": "EUR",
          "postal_address": "Ana Coaching, 1 Main Street, Springfield",
          "unsubscribe": "stop@ana.example",
          "default_queue": "desk",
          "mailboxes": {
            "ana": { "from": "ana@ana.example", "name": "Ana",
                     "smtp": { "host": "smtp.ana.example", "user": "ana", "secret": { "env": "ANA_SMTP" } } }
          },
          "endpoints": { "crm": { "url": "https://crm.example/hook" } }
        }
        """

    static let sequence = """
        {
          "sequence": "coaching",
          "title": "Coaching",
          "basis": "consent",
          "mailbox": "ana",
          "offer": "seat",
          "schedule": { "days": "mon-fri", "hours": "09:00-17:30", "zone": "lead", "holidays": "us" },
          "exits": [ { "on": "reply", "escalate": "desk", "reason": "replied" } ],
          "qualify": true,
          "steps": [
            { "id": "guide", "email": "guide" },
            { "id": "rest", "wait": "2 days" },
            { "id": "looks", "wait_for": "click", "up_to": "3 business days",
              "then": [ { "id": "warm", "score": 20 } ],
              "else": [ { "id": "nudge", "email": "nudge", "thread": true } ] },
            { "id": "fit", "if": { "all": ["lead.score >= 60", { "any": ["lead.size > 20", "lead.budget >= 2000"] }] },
              "then": [ { "id": "ask", "escalate": "desk", "reason": "fit", "answer_within": "4 business hours",
                          "recycle": [ { "id": "later", "enroll": "coaching" } ] } ] },
            { "id": "tell", "webhook": "crm", "answer": { "crm_id": "data.id" } },
            { "id": "note", "set": { "stage": "warm" } },
            { "id": "mark", "tag": ["vip"] },
            { "id": "book", "close": "seat", "message": "book", "up_to": "7 days",
              "chase": [ { "after": "1 day", "message": "guide" } ], "unpaid": [] },
            { "id": "done", "end": true }
          ]
        }
        """

    static let files: [String: String] = [
        "baton.json": baton,
        "sequences/coaching.json": sequence,
        "sequences/offers/seat.json":
            #"{"offer": "seat", "title": "A seat", "price": 120000, "checkout": "https://pay.example/?ref={token}"}"#,
        "sequences/queues/desk.json":
            #"{"queue": "desk", "title": "The desk", "people": ["bo"], "answer_within": "4 business hours"}"#,
        "sequences/calendars/us.json": #"{"calendar": "us", "days": ["2026-12-25", "2027-01-01"]}"#,
        "sequences/scoring.json": """
        {"fit": [{"name": "big", "if": "lead.size > 20", "points": 30}],
         "engagement": {"click": 5, "reply": 20}, "half_life": "14 days"}
        """,
        "sequences/policy.json": """
        {"rules": [{"name": "high value", "if": "offer.value >= 100000", "human": "desk", "priority": 5},
                   {"name": "small", "if": "offer.value < 5000", "automatic": true}]}
        """,
        "templates/nudge.md": "---\nsubject: Well, {{ lead.first_name }}\n---\nHello {{ lead.first_name }}!\n",
        "templates/book.md":
            "---\nsubject: A seat, {{ lead.first_name }}\n---\n[Book, {{ lead.first_name }}]({{ deal.checkout_url }})\n",
        "templates/guide.md": "---\nsubject: Your guide, {{ lead.first_name }}\n---\nHello {{ lead.first_name }}!\n",
    ]

    static func home(_ changes: [String: String?] = [:]) -> Home {
        var files = files
        for (path, text) in changes { files[path] = text }
        return Home(files: files.mapValues { Array($0.utf8) })
    }

    /// The sound home with one text in one file replaced by another.
    static func home(_ file: String, replacing old: String, with new: String) -> Home {
        home([file: (files[file] ?? "").replacing(old, with: new)])
    }

    static func problems(_ file: String, replacing old: String, with new: String) -> [Problem] {
        Workspace.read(home(file, replacing: old, with: new)).problems
    }

    static func problems(_ changes: [String: String?]) -> [Problem] { Workspace.read(home(changes)).problems }
}
