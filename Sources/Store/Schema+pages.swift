extension Schema {
    /// People, sessions, absences and notes, and who gave a card back.
    static let pages = """
        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            name TEXT NOT NULL,
            address TEXT,
            role TEXT NOT NULL,
            password TEXT,
            language TEXT,
            notified INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            seen_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX person_name ON person (shard, name COLLATE NOCASE);

        CREATE TABLE session (
            shard INTEGER NOT NULL,
            hash BLOB NOT NULL,
            person INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL,
            agent TEXT NOT NULL,
            PRIMARY KEY (shard, hash)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_person ON session (shard, person);

        CREATE TABLE login_link (
            shard INTEGER NOT NULL,
            hash BLOB NOT NULL,
            person INTEGER NOT NULL,
            until INTEGER NOT NULL,
            PRIMARY KEY (shard, hash)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE absence (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            person TEXT NOT NULL,
            from_at INTEGER NOT NULL,
            until INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX absence_until ON absence (shard, until);

        CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            lead INTEGER NOT NULL,
            card INTEGER,
            author TEXT NOT NULL,
            writer TEXT NOT NULL,
            at INTEGER NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX note_lead ON note (shard, lead);

        CREATE TABLE snooze (
            card INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            until INTEGER NOT NULL,
            wakes_on_reply INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX snooze_until ON snooze (shard, until);

        CREATE INDEX deal_won ON deal (shard, closed_at) WHERE state = 1;

        ALTER TABLE card ADD COLUMN given_back_by ANY;

        """
}
