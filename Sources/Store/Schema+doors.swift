extension Schema {
    /// What is kept of events, payments, replies and brakes.
    static let doors = payments + heard + brakes

    /// A deal keeps the price it was offered at, and what was paid; a card the time its reason asked for.
    private static let payments = """
        ALTER TABLE deal ADD COLUMN price INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE deal ADD COLUMN price_currency ANY;
        ALTER TABLE deal ADD COLUMN paid INTEGER NOT NULL DEFAULT 0;
        UPDATE deal SET price = value, price_currency = currency, paid = CASE state WHEN 1 THEN value ELSE 0 END;
        UPDATE deal SET value = max(value - refunded, 0) WHERE state = 1 AND refunded > 0;
        ALTER TABLE card ADD COLUMN answer_within TEXT;

        """

    /// An id is one of its source, its event and its subject. What older releases remembered by the id alone stays known.
    ///
    /// `unread_event` holds what was told while the home's files could not be read.
    private static let heard = """
        CREATE TABLE heard (
            shard INTEGER NOT NULL,
            id TEXT NOT NULL,
            source TEXT NOT NULL,
            name TEXT NOT NULL,
            subject TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (shard, id, source, name, subject)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO heard SELECT shard, provider_id, '', '', '', at FROM payment;
        DROP TABLE payment;
        CREATE TABLE unread_event (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            at INTEGER NOT NULL,
            content TEXT NOT NULL
        ) STRICT;

        """

    private static let brakes = """
        CREATE TABLE pause (
            shard INTEGER NOT NULL,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            by TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (shard, kind, name)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE outbox ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;

        """
}
