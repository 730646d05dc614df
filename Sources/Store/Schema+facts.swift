extension Schema {
    /// What decisions used to search the log for, as columns: the log is only for people from here on, and can be pruned.
    ///
    /// `event_day` keeps how many rows of each name a day had, whose own rows have gone.
    static let facts = columns + found

    private static let columns = """
        ALTER TABLE outbox ADD COLUMN may_have_arrived INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN resent INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN asked_for INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE event_day (
            shard INTEGER NOT NULL,
            day INTEGER NOT NULL,
            name ANY NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (shard, day, name)
        ) STRICT, WITHOUT ROWID;

        """

    /// What the log says of messages that are still to go, and of runs that wait for the person an exit asked for.
    private static let found = """
        CREATE TEMP VIEW told AS
            SELECT event.id, event.lead, event.enrollment, event.data, coalesce(word.text, event.name) AS name
            FROM event LEFT JOIN word ON typeof(event.name) = 'integer' AND word.id = event.name
            WHERE event.shard = 0;
        UPDATE outbox SET may_have_arrived = 1 WHERE state = 4 OR attempts > 0 AND EXISTS (
            SELECT 1 FROM told WHERE told.lead = outbox.lead AND told.name = 'unknown'
                AND json_extract(told.data, '$.message') = outbox.id);
        UPDATE outbox SET resent = (
            SELECT count(*) FROM told WHERE told.lead = outbox.lead AND told.name = 'sent again'
                AND json_extract(told.data, '$.message') = outbox.id)
            WHERE may_have_arrived;
        UPDATE outbox SET asked_for = 1 WHERE may_have_arrived AND EXISTS (
            SELECT 1 FROM told AS said WHERE said.lead = outbox.lead AND said.name = 'resolved'
                AND json_extract(said.data, '$.message') = outbox.id AND json_extract(said.data, '$.arrived') = 0
                AND EXISTS (SELECT 1 FROM told AS over WHERE over.lead = outbox.lead
                    AND over.enrollment = outbox.enrollment AND over.id < said.id
                    AND json_extract(over.data, '$.now') = 'finished'));
        UPDATE enrollment SET memory = json_set(coalesce(memory, '{}'), '$.exit', outcome)
            WHERE waiting = 5 AND life = 2 AND outcome IS NOT NULL;
        UPDATE enrollment SET memory = json_set(coalesce(memory, '{}'), '$.exit', (
                SELECT json_extract(note.value, '$[2].on') FROM told, json_each(told.data, '$.did') AS note
                WHERE told.enrollment = enrollment.id AND json_extract(note.value, '$[1]') = 'exit'
                ORDER BY told.id DESC LIMIT 1))
            WHERE waiting = 5 AND life = 4 AND EXISTS (
                SELECT 1 FROM told, json_each(told.data, '$.did') AS note
                WHERE told.enrollment = enrollment.id AND json_extract(note.value, '$[1]') = 'exit');
        DROP VIEW told;

        """
}
