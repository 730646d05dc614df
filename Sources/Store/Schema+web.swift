extension Schema {
    /// Tokens, links, kept answers, what was set aside, consents, and deliveries to subscribers.
    static let web = """
        CREATE TABLE api_token (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            hash BLOB NOT NULL,
            created_at INTEGER NOT NULL,
            used_at INTEGER,
            revoked_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX api_token_hash ON api_token (shard, hash);
        CREATE UNIQUE INDEX api_token_name ON api_token (shard, name) WHERE revoked_at IS NULL;

        CREATE TABLE link (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            url TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX link_url ON link (shard, url);

        CREATE TABLE click (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            message INTEGER NOT NULL,
            link INTEGER NOT NULL,
            lead INTEGER NOT NULL,
            at INTEGER NOT NULL,
            discounted TEXT
        ) STRICT;
        CREATE INDEX click_message ON click (shard, message);
        CREATE INDEX click_lead ON click (shard, lead);

        CREATE TABLE kept_answer (
            shard INTEGER NOT NULL,
            scope TEXT NOT NULL,
            key TEXT NOT NULL,
            request BLOB NOT NULL,
            status INTEGER NOT NULL,
            body BLOB NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (shard, scope, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX kept_answer_at ON kept_answer (shard, at);

        CREATE TABLE set_aside (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            source TEXT NOT NULL,
            reason TEXT NOT NULL,
            at INTEGER NOT NULL,
            body BLOB NOT NULL
        ) STRICT;

        CREATE TABLE kept_event (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            hook TEXT NOT NULL,
            about TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            event TEXT
        ) STRICT;
        CREATE INDEX kept_event_due ON kept_event (shard, due_at);
        CREATE INDEX kept_event_about ON kept_event (shard, hook, about);

        CREATE TABLE payer (
            shard INTEGER NOT NULL,
            hook TEXT NOT NULL,
            reference TEXT NOT NULL,
            lead INTEGER NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (shard, hook, reference)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE opt_in (
            lead INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            requested_at INTEGER,
            source TEXT,
            confirmed_at INTEGER,
            page TEXT,
            remote TEXT,
            withdrawn_at INTEGER
        ) STRICT;

        CREATE TABLE subscriber (
            shard INTEGER NOT NULL,
            name TEXT NOT NULL,
            cursor INTEGER NOT NULL,
            failures INTEGER NOT NULL,
            failing_since INTEGER,
            disabled_at INTEGER,
            PRIMARY KEY (shard, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE delivery (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            subscriber TEXT NOT NULL,
            lead INTEGER NOT NULL,
            event TEXT NOT NULL,
            body BLOB NOT NULL,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            next_at INTEGER,
            under_way INTEGER NOT NULL,
            status INTEGER,
            answer TEXT,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX delivery_lead ON delivery (shard, subscriber, lead, id) WHERE next_at IS NOT NULL;
        CREATE INDEX delivery_due ON delivery (shard, next_at) WHERE next_at IS NOT NULL;
        CREATE INDEX delivery_subscriber ON delivery (shard, subscriber, id);
        """
}
