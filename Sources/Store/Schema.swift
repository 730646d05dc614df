import Ports

/// The tables, by the migrations that make them.
///
/// A migration that has been released is never changed: a new one follows it.
enum Schema {
    /// One step up; run in a transaction of its own.
    struct Migration: Sendable {
        /// From 1, without gaps; SQLite's `user_version` after it.
        var version: Int
        var sql: String
    }

    /// The schema this program writes.
    static let newest = migrations.count

    static let migrations = [
        Migration(version: 1, sql: first), Migration(version: 2, sql: ledgers), Migration(version: 3, sql: patience),
        Migration(version: 4, sql: facts), Migration(version: 5, sql: queries), Migration(version: 6, sql: upkeep),
        Migration(version: 7, sql: doors), Migration(version: 8, sql: web), Migration(version: 9, sql: pages),
        Migration(version: 10, sql: hand),
    ]

    /// What SQLite names when a row is not unique.
    static let uniques: [String: StoreError.Unique] = [
        "lead.shard, lead.address": .address,
        "enrollment.shard, enrollment.lead, enrollment.sequence, enrollment.run": .run,
        "outbox.shard, outbox.enrollment, outbox.step, outbox.occurrence": .message,
        "deal.shard, deal.token": .token,
        "deal.shard, deal.lead, deal.offer": .openDeal,
        "card.shard, card.lead": .activeCard,
        "link.shard, link.url": .link,
        "person.shard, person.name": .name,
        "api_token.shard, api_token.name": .name,
        "api_token.shard, api_token.hash": .token,
    ]

    /// `ANY` columns hold a word's number, or the text itself. Moments are milliseconds since 1970 in UTC.
    private static let first = people + work + messages + sales + house

    private static let people = """
        CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

        CREATE TABLE lead (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            address TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            points INTEGER NOT NULL,
            engagement REAL NOT NULL,
            engaged_at INTEGER NOT NULL,
            zone ANY,
            account TEXT,
            source ANY,
            basis ANY,
            basis_at INTEGER,
            owner ANY,
            tags TEXT,
            attributes TEXT
        ) STRICT;
        CREATE UNIQUE INDEX lead_address ON lead (shard, address);

        CREATE TABLE suppression (
            shard INTEGER NOT NULL,
            hash BLOB NOT NULL,
            reason TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (shard, hash)
        ) STRICT, WITHOUT ROWID;

        """

    /// `last_message` begins the chain of an enrollment's ended messages. `due_at` stands in the row and, while it is
    /// set, in the index, which is the whole timer wheel.
    private static let work = """
        CREATE TABLE enrollment (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            lead INTEGER NOT NULL,
            sequence ANY NOT NULL,
            version ANY NOT NULL,
            run INTEGER NOT NULL,
            life INTEGER NOT NULL,
            step ANY,
            waiting INTEGER,
            anchor INTEGER NOT NULL,
            due_at INTEGER,
            outcome TEXT,
            memory TEXT,
            last_message INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX enrollment_run ON enrollment (shard, lead, sequence, run);
        CREATE INDEX timer ON enrollment (shard, due_at) WHERE due_at IS NOT NULL;

        CREATE TABLE event (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            at INTEGER NOT NULL,
            lead INTEGER NOT NULL,
            enrollment INTEGER,
            name ANY NOT NULL,
            actor ANY NOT NULL,
            data TEXT
        ) STRICT;
        CREATE INDEX event_timeline ON event (shard, lead);

        """

    /// `outbox_ready` is ordered by route, so that the backlog of a paused mailbox is never walked through.
    private static let messages = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            enrollment INTEGER NOT NULL,
            lead INTEGER NOT NULL,
            step ANY NOT NULL,
            occurrence INTEGER NOT NULL,
            state INTEGER NOT NULL,
            not_before INTEGER NOT NULL,
            planned_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            route ANY NOT NULL,
            kind INTEGER NOT NULL,
            template ANY,
            webhook TEXT,
            offer ANY,
            subject TEXT,
            reserved_at INTEGER,
            reason TEXT
        ) STRICT;
        CREATE UNIQUE INDEX outbox_key ON outbox (shard, enrollment, step, occurrence);
        CREATE INDEX outbox_ready ON outbox (shard, route, not_before) WHERE state IN (0, 1);

        CREATE TABLE message (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            enrollment INTEGER NOT NULL,
            lead INTEGER NOT NULL,
            step ANY NOT NULL,
            occurrence INTEGER NOT NULL,
            state INTEGER NOT NULL,
            at INTEGER NOT NULL,
            route ANY NOT NULL,
            subject TEXT,
            answer TEXT,
            previous INTEGER
        ) STRICT;

        CREATE TABLE body (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            size INTEGER NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;

        """

    private static let sales = """
        CREATE TABLE deal (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            lead INTEGER NOT NULL,
            offer ANY NOT NULL,
            state INTEGER NOT NULL,
            value INTEGER NOT NULL,
            currency ANY NOT NULL,
            token TEXT NOT NULL,
            opened_at INTEGER NOT NULL,
            closed_at INTEGER,
            reason TEXT,
            refunded INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX deal_token ON deal (shard, token);
        CREATE UNIQUE INDEX deal_open ON deal (shard, lead, offer) WHERE state = 0;
        CREATE INDEX deal_lead ON deal (shard, lead);

        CREATE TABLE payment (
            shard INTEGER NOT NULL,
            provider_id TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (shard, provider_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE card (
            id INTEGER PRIMARY KEY,
            shard INTEGER NOT NULL,
            lead INTEGER NOT NULL,
            enrollment INTEGER,
            queue ANY NOT NULL,
            state INTEGER NOT NULL,
            priority INTEGER NOT NULL,
            reasons TEXT NOT NULL,
            opened_at INTEGER NOT NULL,
            answer_by INTEGER NOT NULL,
            breaches INTEGER NOT NULL,
            owner ANY,
            touched_at INTEGER,
            closed_at INTEGER,
            disposition TEXT,
            disposition_reason TEXT,
            briefing TEXT
        ) STRICT;
        CREATE UNIQUE INDEX card_active ON card (shard, lead) WHERE state IN (0, 1);
        CREATE INDEX card_answer ON card (shard, answer_by) WHERE state = 0;

        """

    private static let house = """
        CREATE TABLE route (
            shard INTEGER NOT NULL,
            route TEXT NOT NULL,
            paused TEXT,
            paused_until INTEGER,
            minute_began INTEGER NOT NULL,
            minute_count INTEGER NOT NULL,
            hour_began INTEGER NOT NULL,
            hour_count INTEGER NOT NULL,
            day_began INTEGER NOT NULL,
            day_count INTEGER NOT NULL,
            PRIMARY KEY (shard, route)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE version (
            shard INTEGER NOT NULL,
            hash TEXT NOT NULL,
            name TEXT NOT NULL,
            source BLOB NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (shard, hash)
        ) STRICT;

        CREATE TABLE meta (
            shard INTEGER NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (shard, name)
        ) STRICT, WITHOUT ROWID;

        """

    /// Sliding caps instead of counted minutes, hours and days: what was counted is taken over as if all of it had been
    /// sent when the count began, which is what the old caps went by.
    private static let ledgers = """
        CREATE TABLE domain_ledger (
            shard INTEGER NOT NULL,
            route TEXT NOT NULL,
            domain TEXT NOT NULL,
            ledger TEXT NOT NULL,
            until INTEGER NOT NULL,
            PRIMARY KEY (shard, route, domain)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX domain_ledger_until ON domain_ledger (shard, until);

        CREATE TABLE route_state (
            shard INTEGER NOT NULL,
            route TEXT NOT NULL,
            paused TEXT,
            paused_at INTEGER,
            paused_until INTEGER,
            ledger TEXT,
            PRIMARY KEY (shard, route)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO route_state SELECT shard, route, paused, NULL, paused_until, json_object(
            'minute', json_array(minute_began, minute_count), 'hour', json_array(hour_began, hour_count),
            'day', json_array(day_began, day_count)) FROM route;
        DROP TABLE route;

        """

    /// Patience is counted from the first refusal; and cards that nobody answered twice, which stay open for long, are
    /// not in the way of those that are still to be watched.
    private static let patience = """
        ALTER TABLE outbox ADD COLUMN tried_at INTEGER;
        DROP INDEX card_answer;
        CREATE INDEX card_answer ON card (shard, answer_by) WHERE state = 0 AND breaches < 2;

        """
}
