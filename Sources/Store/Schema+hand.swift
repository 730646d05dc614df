extension Schema {
    /// What the machine and people each took their time for, and how every route fared, day by day.
    static let hand = """
        ALTER TABLE card ADD COLUMN called_at INTEGER;
        CREATE INDEX card_won ON card (shard, lead) WHERE disposition = 'won';

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
