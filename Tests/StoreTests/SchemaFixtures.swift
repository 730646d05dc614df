/// Databases as releases left them. Never changed: they are what users have on their disks.
enum SchemaFixture {
    static let version1 = """
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

        PRAGMA application_id = 1113683054;
        PRAGMA user_version = 1;

        INSERT INTO word VALUES (1, 'Europe/Berlin'), (2, 'guide'), (3, 'coaching'), (4, 'hash'), (5, 'story'), (6, 'ana'),
            (7, 'coaching/guide'), (8, 'enrolled'), (9, 'cli'), (10, 'seat'), (11, 'EUR'), (12, 'desk');
        INSERT INTO lead VALUES (1, 0, 'zoe@example.com', 1000000, 0, 1.5, 1000000, 1, 'example.com', 2, NULL, NULL, 6,
            '["warm"]', '{"first_name":"Zoë","size":40}');
        INSERT INTO suppression VALUES (0, x'010203', 'complained', 1000000);
        INSERT INTO enrollment VALUES (2, 0, 1, 3, 4, 1, 2, 5, 0, 1000000, 2000000, NULL,
            '{"sent":1000000,"thread":[["guide",0]],"subject":"Your guide","mailbox":"ana"}', 3);
        INSERT INTO message VALUES (3, 0, 2, 1, 2, 0, 0, 1000000, 6, 'Your guide', '250 2.0.0 Ok', NULL);
        INSERT INTO body VALUES (3, 0, 7, CAST('Hi Zoë' AS BLOB));
        INSERT INTO outbox VALUES (4, 0, 2, 1, 5, 0, 0, 2000000, 1000000, 0, 6, 1, 7, NULL, 10, NULL, NULL, NULL);
        INSERT INTO event VALUES (5, 0, 1000000, 1, 2, 8, 9, '{"run":1}');
        INSERT INTO deal VALUES (6, 0, 1, 10, 0, 120000, 11, 'token', 1000000, NULL, NULL, 0);
        INSERT INTO payment VALUES (0, 'evt_1', 1000000);
        INSERT INTO card VALUES (7, 0, 1, 2, 12, 0, 5, '["replied"]', 1000000, 2000000, 0, NULL, NULL, NULL, NULL, NULL, NULL);
        INSERT INTO route VALUES (0, 'ana', NULL, NULL, 0, 0, 0, 0, 1000000, 7);
        INSERT INTO version VALUES (0, 'hash', 'coaching', CAST('{}' AS BLOB), 1000000);
        """
}
