extension Schema {
    /// What the machine and people each took their time for, how every route fared, day by day, and how many messages were
    /// the first of their step; of what ended before, reminders count as first ones too.
    static let hand = """
        ALTER TABLE card ADD COLUMN called_at INTEGER;
        CREATE INDEX card_won ON card (shard, lead) WHERE disposition = 'won';

        ALTER TABLE message_total ADD COLUMN first INTEGER NOT NULL DEFAULT 0;
        UPDATE message_total SET first = count;

        CREATE TABLE route_total (
            shard INTEGER NOT NULL,
            day INTEGER NOT NULL,
            route ANY NOT NULL,
            ended INTEGER NOT NULL,
            bounces INTEGER NOT NULL,
            complaints INTEGER NOT NULL,
            failures INTEGER NOT NULL,
            PRIMARY KEY (shard, day, route)
        ) STRICT, WITHOUT ROWID;

        """
}
