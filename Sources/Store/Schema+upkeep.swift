extension Schema {
    /// What erasing leaves behind: how many there were, and who is still to be erased.
    ///
    /// `tally` keeps counts of leads and runs that are gone, so that totals stay. `erasure` holds leads that are erased as
    /// soon as their messages under way have ended. `written` names files outside of the state folder that hold rows of
    /// people.
    static let upkeep = """
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
