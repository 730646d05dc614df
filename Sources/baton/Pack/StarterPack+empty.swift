extension StarterPack {
    /// What editors read to help with the files of a home, by paths in the home.
    static var schemas: [(path: String, contents: String)] {
        settings.filter { $0.path.hasPrefix("sequences/schema/") }
    }

    /// What `init --empty` writes, by paths in the home: nothing of anybody's business.
    static var emptyHome: [(path: String, contents: String)] {
        schemas + [
            ("baton.json", emptyConfiguration), ("NOTES.md", notes), ("sequences/queues/writer.json", emptyQueue),
            ("templates/layouts/letter.html", emptyLayout), ignored,
        ]
    }

    private static let emptyConfiguration = """
        {
          "$schema": "sequences/schema/baton.json",
          "zone": "UTC",
          "currency": "USD",
          "default_queue": "writer",
          "mailboxes": {
            "me": {
              "from": "me@example.com",
              "name": "Your Name",
              "smtp": { "host": "127.0.0.1", "port": 2525, "security": "plain" }
            }
          }
        }

        """

    private static let emptyQueue = """
        {
          "$schema": "../schema/queue.json",
          "queue": "writer",
          "title": "Who a person looks after"
        }

        """

    private static let emptyLayout = """
        <!doctype html>
        <html>
        <body>
        {{ content }}
        <p>{{ sender.postal_address }} · <a href="{{ sender.unsubscribe_url }}">Unsubscribe</a></p>
        </body>
        </html>

        """

    private static let notes = """
        # This home

        | file | what to write there |
        |---|---|
        | `baton.json` | `zone` (such as `Europe/Berlin`), `currency`, `mailboxes`: who sends, and by which server. Before anything leaves this machine it also needs `postal_address` and `unsubscribe`, a mailbox that is read |
        | `sequences/NAME.json` | one sequence a file: its steps in order. Editors that know JSON Schema complete it |
        | `sequences/offers/NAME.json` | what is sold: `offer`, `title`, `price` in minor units (149.00 is `14900`), `checkout` with `{token}` |
        | `sequences/queues/NAME.json` | who looks after a lead that a person takes over: add `"people": ["maya", "tom"]` |
        | `sequences/policy.json`, `sequences/scoring.json` | which deals go to a person; what makes a lead worth more |
        | `templates/PATH.md` | one message a file: `subject:` between two lines `---`, then the text. `layout: letter` there uses `templates/layouts/letter.html` |
        | `.baton/` | what Baton keeps: the database and its key. Not for git |

        A first sequence, `sequences/welcome.json`:

        ```json
        {
          "$schema": "schema/sequence.json",
          "sequence": "welcome",
          "title": "Welcome",
          "basis": "consent",
          "steps": [
            { "id": "hello", "email": "welcome/hello" },
            { "id": "rest", "wait": "3 days" },
            { "id": "again", "email": "welcome/again", "thread": true }
          ]
        }
        ```

        """
}
