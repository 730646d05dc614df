extension Schema {
    /// What erasing leaves behind: how many there were, and who is still to be erased.
    ///
    /// `tally` keeps counts of leads and runs that are gone, so that totals stay. `erasure` holds leads that are erased as
    /// soon as their messages under way have ended. `written` names files outside of the state folder that hold rows of
    /// people.
    ///
    /// `body_base` holds what many bodies have in common, made of a template alone, until messages of a greater id than
    /// `until` are let go of; `body.base` says which one a body is the difference from.
    ///
    /// `given_id` has the Message-IDs that servers gave messages in place of their own.
    static let upkeep = """
        CREATE TABLE body_base (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            name TEXT NOT NULL,
            until INTEGER NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE INDEX body_base_name ON body_base (shard, name);
        ALTER TABLE body ADD COLUMN base INTEGER;

        CREATE TABLE given_id (
            shard INTEGER NOT NULL,
            id TEXT NOT NULL,
            message INTEGER NOT NULL,
            lead INTEGER NOT NULL,
            PRIMARY KEY (shard, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX given_id_message ON given_id (shard, message);

        CREATE TABLE tally (
            shard INTEGER NOT NULL,
            leads INTEGER NOT NULL DEFAULT 0,
            runs INTEGER NOT NULL DEFAULT 0,
            sequence ANY,
            life INTEGER,
            outcome TEXT
        ) STRICT;

        CREATE TABLE erasure (
            shard INTEGER NOT NULL,
            lead INTEGER NOT NULL,
            PRIMARY KEY (shard, lead)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE written (
            shard INTEGER NOT NULL,
            path TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (shard, path)
        ) STRICT, WITHOUT ROWID;

        """
}
