/// Every column of the database that may hold text, and what becomes of it when its person is erased.
///
/// A test holds this list equal to the schema: a new column has to say here what it holds before it can be released.
enum PersonalData {
    /// What becomes of a column's content.
    enum Fate: Equatable {
        /// Its row goes.
        case deleted
        /// The row stays for its numbers, the text goes.
        case cleared
        /// It holds no text of anybody's: why.
        case impersonal(String)
    }

    /// By table and column.
    static let columns: [String: [String: Fate]] = [
        "lead": all(
            .deleted, "address", "zone", "account", "source", "basis", "owner", "tags", "attributes"),
        "enrollment": all(.deleted, "sequence", "version", "step", "outcome", "memory"),
        "outbox": all(.deleted, "step", "route", "template", "webhook", "offer", "subject", "reason"),
        "message": all(.deleted, "step", "route", "subject", "answer"),
        "body": all(.deleted, "bytes"),
        "given_id": all(.deleted, "id"),
        "body_base": [
            "name": .impersonal("of its bytes"), "bytes": .impersonal("a template with nobody's values in it"),
        ],
        "card": all(
            .deleted, "queue", "reasons", "owner", "disposition", "disposition_reason", "briefing", "answer_within",
            "given_back_by"),
        "event": [
            "name": .impersonal(
                "a name of the product's, or of the user's own; one that only this person had is renamed"),
            "actor": .impersonal("who did it: staff, or the product"), "data": .cleared,
        ],
        "deal": [
            "offer": .impersonal("a name in the user's files"), "currency": .impersonal("ISO 4217"),
            "price_currency": .impersonal("ISO 4217"),
            "token": .impersonal("a keyed code of the deal's id"), "reason": .cleared,
        ],
        "word": [
            "text": .impersonal("names that repeat; one that holds the address, or that nobody else has, is renamed")
        ],
        "suppression": [
            "hash": .impersonal("a keyed hash, which is what must stay"),
            "reason": .impersonal("a reason of the product's; a person's own words are replaced at erasing"),
        ],
        "route_state": [
            "route": .impersonal("a mailbox or endpoint"),
            "paused": .impersonal("why a mailbox pauses; one that holds the address is cleared"),
            "ledger": .impersonal("counts"),
        ],
        "domain_ledger": [
            "route": .impersonal("a mailbox or endpoint"), "domain": .deleted,
            "ledger": .impersonal("counts"),
        ],
        "version": [
            "hash": .impersonal("of the user's file"), "name": .impersonal("a sequence"),
            "source": .impersonal("the user's file"),
        ],
        "person": all(staff, "name", "address", "role", "password", "language"),
        "session": all(staff, "hash", "agent"), "login_link": all(staff, "hash"), "absence": all(staff, "person"),
        "note": all(.deleted, "author", "writer", "text"),
        "lead_tag": all(.deleted, "tag"),
        "message_total": [
            "sequence": .impersonal("a name in the user's files"), "step": .impersonal("a name in the user's files"),
        ],
        "route_total": ["route": .impersonal("a mailbox or endpoint")],
        "event_day": ["name": .impersonal("a name of the product's, or of the user's own files")],
        "heard": [
            "id": .deleted, "subject": .deleted, "source": .impersonal("who brought it"),
            "name": .deleted,
        ],
        "unread_event": all(.deleted, "content"),
        "pause": [
            "kind": .impersonal("a word of the product's"), "name": .impersonal("a sequence, or a lead's number"),
            "by": .impersonal("staff"),
        ],
        "api_token": all(.impersonal("whom the user gave a token"), "name", "role", "hash"),
        "link": ["url": .impersonal("a page of the user's; one that holds the address is cleared")],
        "click": all(.deleted, "discounted"), "kept_answer": all(.deleted, "scope", "key", "request", "body"),
        "set_aside": all(.deleted, "source", "reason", "body"), "kept_event": all(.deleted, "hook", "about", "event"),
        "payer": all(.deleted, "hook", "reference"), "opt_in": all(.deleted, "source", "page", "remote"),
        "subscriber": ["name": .impersonal("an address of the user's")],
        "delivery": all(.deleted, "subscriber", "event", "body", "state", "answer"),
        "meta": [
            "name": .impersonal("a name of the product's"), "value": .impersonal("places in mailboxes, generations"),
        ],
        "tally": [
            "sequence": .impersonal("a name in the user's files"), "outcome": .impersonal("a word of the product's"),
        ],
        "written": ["path": .impersonal("a path that the user chose")],
    ]

    private static let staff = Fate.impersonal("the people who work here, not leads")

    private static func all(_ fate: Fate, _ columns: String...) -> [String: Fate] {
        Dictionary(uniqueKeysWithValues: columns.map { ($0, fate) })
    }
}
