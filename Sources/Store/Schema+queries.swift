extension Schema {
    /// The indexes that lists, searches and counts are answered from.
    ///
    /// A step of a run must not pay for them. So none of them holds what a step changes: `over` is set once, when a run
    /// ends; what has ended is indexed only where it did not go well; and totals are added up once a transaction.
    static let queries = people + runs + ends

    /// `lead_text` finds the parts of addresses, companies and names by their trigrams; it keeps no text of its own, so
    /// what is taken out of it has to be named. A new lead is put into it, and into `lead_tag`, by statements of their own:
    /// a trigger would have FTS5 write out what it has gathered at every single lead of a list.
    private static let people = """
        CREATE INDEX lead_owner ON lead (shard, owner) WHERE owner IS NOT NULL;
        CREATE INDEX lead_source ON lead (shard, source);
        CREATE INDEX lead_account ON lead (shard, account) WHERE account IS NOT NULL;

        CREATE TABLE lead_tag (
            shard INTEGER NOT NULL,
            tag TEXT NOT NULL,
            lead INTEGER NOT NULL,
            PRIMARY KEY (shard, tag, lead)
        ) STRICT, WITHOUT ROWID;
        INSERT OR IGNORE INTO lead_tag (shard, tag, lead)
            SELECT lead.shard, tag.value, lead.id FROM lead, json_each(CASE WHEN json_valid(lead.tags) THEN lead.tags ELSE '[]' END) AS tag
            WHERE lead.tags IS NOT NULL;
        CREATE TRIGGER lead_tag_changed AFTER UPDATE OF tags ON lead WHEN old.tags IS NOT new.tags BEGIN
            DELETE FROM lead_tag WHERE lead = old.id
                AND shard = old.shard AND tag IN (
                    SELECT value FROM json_each(CASE WHEN json_valid(old.tags) THEN old.tags ELSE '[]' END));
            INSERT OR IGNORE INTO lead_tag (shard, tag, lead) SELECT new.shard, value, new.id 
                FROM json_each(CASE WHEN json_valid(new.tags) THEN new.tags ELSE '[]' END);
        END;
        CREATE TRIGGER lead_tag_gone AFTER DELETE ON lead WHEN old.tags IS NOT NULL BEGIN
            DELETE FROM lead_tag WHERE lead = old.id
                AND shard = old.shard AND tag IN (
                    SELECT value FROM json_each(CASE WHEN json_valid(old.tags) THEN old.tags ELSE '[]' END));
        END;

        CREATE VIRTUAL TABLE lead_text USING fts5 (text, content = '', tokenize = 'trigram');
        \(fillText)
        CREATE TRIGGER lead_text_changed AFTER UPDATE OF address, attributes ON lead
            WHEN old.address <> new.address OR old.attributes IS NOT new.attributes BEGIN
            INSERT INTO lead_text (lead_text, rowid, text) VALUES ('delete', old.id, \(text(of: "old")));
            INSERT INTO lead_text (rowid, text) VALUES (new.id, \(text(of: "new")));
        END;
        CREATE TRIGGER lead_text_gone AFTER DELETE ON lead BEGIN
            INSERT INTO lead_text (lead_text, rowid, text) VALUES ('delete', old.id, \(text(of: "old")));
        END;

        """

    /// Puts what every lead is found by into the text index, which is empty.
    static let fillText = "INSERT INTO lead_text (rowid, text) SELECT id, \(text(of: "lead")) FROM lead;"

    /// Takes away what only searches and reports are answered from.
    static let withoutSearch = """
        DROP TRIGGER lead_text_changed; DROP TRIGGER lead_text_gone; DROP INDEX lead_arrival; DROP INDEX lead_source;
        """

    /// What a lead is found by.
    private static func text(of row: String) -> String {
        text(address: "\(row).address", attributes: "\(row).attributes")
    }

    /// The same, of an address and the JSON of attributes.
    static func text(address: String, attributes: String) -> String {
        let names = ["company", "first_name", "last_name"].map { name in
            "coalesce(CASE WHEN json_valid(\(attributes)) THEN \(attributes) ->> '\(name)' END, '')"
        }
        return ([address] + names).joined(separator: " || char(10) || ")
    }

    /// The states are those of `Codes.swift`: a run is over from 5 on.
    private static let runs = """
        ALTER TABLE enrollment ADD COLUMN over INTEGER NOT NULL DEFAULT 0;
        UPDATE enrollment SET over = 1 WHERE life >= 5;
        CREATE INDEX enrollment_live ON enrollment (shard, sequence) WHERE over = 0;
        CREATE INDEX enrollment_over ON enrollment (shard, sequence, life, outcome) WHERE over = 1;

        CREATE INDEX card_list ON card (shard, queue, state, priority, answer_by, owner) WHERE state IN (0, 1);
        CREATE INDEX lead_arrival ON lead (shard, created_at, source);
        CREATE INDEX card_free ON card (shard, queue) WHERE state = 0 AND owner IS NULL;
        CREATE INDEX card_ended ON card (shard) WHERE state IN (2, 3);
        CREATE INDEX deal_list ON deal (shard, state);

        """

    /// Of the outbox: deferred, held, unknown. Of what ended: everything but what was sent. A list of more than two
    /// states would have SQLite build a table of them at every change of a row.
    private static let ends = """
        CREATE INDEX outbox_stuck ON outbox (shard, state) WHERE state NOT IN (0, 2);
        CREATE INDEX message_unsent ON message (shard, state) WHERE state > 0;

        CREATE TABLE message_total (
            shard INTEGER NOT NULL,
            day INTEGER NOT NULL,
            sequence ANY NOT NULL,
            step ANY NOT NULL,
            state INTEGER NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (shard, sequence, day, step, state)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO message_total (shard, day, sequence, step, state, count)
            SELECT message.shard, message.at / 86400000, enrollment.sequence, message.step, message.state, count(*)
            FROM message JOIN enrollment ON enrollment.id = message.enrollment
            GROUP BY message.shard, message.at / 86400000, enrollment.sequence, message.step, message.state;

        """
}
