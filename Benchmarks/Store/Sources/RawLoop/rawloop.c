#include "rawloop.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

uint64_t rawloop_cpu(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

uint64_t rawloop_scatter(uint64_t id) {
    uint64_t z = id + 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/// Enough of a claimed row to advance it.
typedef struct {
    int64_t id, lead, version;
} Claimed;

static const char *const CLAIM =
    "SELECT e.id, e.lead, e.sequence, e.version, e.run, e.due_at, e.life, e.step, e.waiting, e.anchor, e.outcome,"
    " e.memory, l.id, l.address, l.created_at, l.points, l.engagement, l.engaged_at, l.zone, l.account, l.source,"
    " l.basis, l.basis_at, l.owner, l.tags, l.attributes"
    " FROM enrollment AS e INDEXED BY timer CROSS JOIN lead AS l ON l.id = e.lead"
    " WHERE e.shard = 0 AND e.due_at <= ?1 ORDER BY e.due_at, e.id LIMIT ?2";
static const char *const ADVANCE =
    "UPDATE enrollment SET version = ?, life = ?, step = ?, waiting = ?, anchor = ?, outcome = ?, memory = ?,"
    " due_at = ? WHERE shard = 0 AND id = ?";
static const char *const PLAN =
    "INSERT INTO outbox (id, shard, enrollment, lead, step, occurrence, planned_at, state, not_before, attempts,"
    " route, kind, template, webhook, offer, subject, reserved_at, reason)"
    " VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
static const char *const LOG =
    "INSERT INTO event (id, shard, at, lead, enrollment, name, actor, data) VALUES (?, 0, ?, ?, ?, ?, ?, ?)";

static int64_t word(sqlite3 *db, const char *text) {
    sqlite3_stmt *s;
    int64_t found = -1;
    if (sqlite3_prepare_v2(db, "SELECT id FROM word WHERE text = ?1", -1, &s, 0)) return -1;
    sqlite3_bind_text(s, 1, text, -1, SQLITE_STATIC);
    if (sqlite3_step(s) == SQLITE_ROW) found = sqlite3_column_int64(s, 0);
    sqlite3_finalize(s);
    return found;
}

/// Reads every column of a claimed row, as any program that decides on it must.
static uint64_t touch(sqlite3_stmt *s) {
    uint64_t sum = 0;
    int columns = sqlite3_column_count(s);
    for (int i = 0; i < columns; i++) {
        switch (sqlite3_column_type(s, i)) {
        case SQLITE_INTEGER: sum += (uint64_t)sqlite3_column_int64(s, i); break;
        case SQLITE_FLOAT: sum += (uint64_t)sqlite3_column_double(s, i); break;
        case SQLITE_TEXT: sum += sqlite3_column_text(s, i)[0] + (uint64_t)sqlite3_column_bytes(s, i); break;
        default: break;
        }
    }
    return sum;
}

int rawloop_run(const char *path, RawLoopRows rows, int steps, int batch, RawLoopCost *cost) {
    sqlite3 *db;
    int rc = sqlite3_open(path, &db);
    if (rc) return rc;
    rc = sqlite3_exec(db,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16384;"
        "PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;", 0, 0, 0);
    if (rc) return rc;
    int64_t step = word(db, rows.step), route = word(db, rows.route), template = word(db, rows.template_);
    int64_t name = word(db, rows.name), actor = word(db, rows.actor);
    if (step < 0 || route < 0 || template < 0 || name < 0 || actor < 0) return SQLITE_NOTFOUND;
    sqlite3_stmt *begin, *end, *claim, *advance, *plan, *log;
    const char *texts[] = {"BEGIN IMMEDIATE", "COMMIT", CLAIM, ADVANCE, PLAN, LOG};
    sqlite3_stmt **all[] = {&begin, &end, &claim, &advance, &plan, &log};
    for (int i = 0; i < 6; i++)
        if ((rc = sqlite3_prepare_v3(db, texts[i], -1, SQLITE_PREPARE_PERSISTENT, all[i], 0))) return rc;
    Claimed *claimed = malloc(sizeof(Claimed) * (size_t)batch);
    int memory = (int)strlen(rows.memory), data = (int)strlen(rows.data);
    uint64_t sum = 0;
    memset(cost, 0, sizeof *cost);
#define STEP(s) do { rc = sqlite3_step(s); sqlite3_reset(s); if (rc != SQLITE_DONE) return rc; } while (0)
    while (cost->steps < (uint64_t)steps) {
        uint64_t t0 = rawloop_cpu();
        STEP(begin);
        int count = 0;
        sqlite3_bind_int64(claim, 1, rows.now);
        sqlite3_bind_int64(claim, 2, batch);
        while ((rc = sqlite3_step(claim)) == SQLITE_ROW) {
            claimed[count].id = sqlite3_column_int64(claim, 0);
            claimed[count].lead = sqlite3_column_int64(claim, 1);
            claimed[count].version = sqlite3_column_int64(claim, 3);
            sum += touch(claim);
            count++;
        }
        sqlite3_reset(claim);
        if (rc != SQLITE_DONE) return rc;
        uint64_t t1 = rawloop_cpu();
        for (int i = 0; i < count; i++) {
            int64_t id = claimed[i].id, message = rows.message++, event = rows.event++;
            int64_t due = rows.now + 1 + (int64_t)(rawloop_scatter((uint64_t)message) % (uint64_t)rows.span);
            sqlite3_bind_int64(advance, 1, claimed[i].version);
            sqlite3_bind_int64(advance, 2, 2);
            sqlite3_bind_int64(advance, 3, step);
            sqlite3_bind_int64(advance, 4, 0);
            sqlite3_bind_int64(advance, 5, rows.now);
            sqlite3_bind_null(advance, 6);
            sqlite3_bind_text(advance, 7, rows.memory, memory, SQLITE_STATIC);
            sqlite3_bind_int64(advance, 8, due);
            sqlite3_bind_int64(advance, 9, id);
            STEP(advance);
            sqlite3_bind_int64(plan, 1, message);
            sqlite3_bind_int64(plan, 2, id);
            sqlite3_bind_int64(plan, 3, claimed[i].lead);
            sqlite3_bind_int64(plan, 4, step);
            sqlite3_bind_int64(plan, 5, 0);
            sqlite3_bind_int64(plan, 6, rows.now);
            sqlite3_bind_int64(plan, 7, 0);
            sqlite3_bind_int64(plan, 8, rows.now);
            sqlite3_bind_int64(plan, 9, 0);
            sqlite3_bind_int64(plan, 10, route);
            sqlite3_bind_int64(plan, 11, 0);
            sqlite3_bind_int64(plan, 12, template);
            for (int null = 13; null <= 17; null++) sqlite3_bind_null(plan, null);
            STEP(plan);
            sqlite3_bind_int64(log, 1, event);
            sqlite3_bind_int64(log, 2, rows.now);
            sqlite3_bind_int64(log, 3, claimed[i].lead);
            sqlite3_bind_int64(log, 4, id);
            sqlite3_bind_int64(log, 5, name);
            sqlite3_bind_int64(log, 6, actor);
            sqlite3_bind_text(log, 7, rows.data, data, SQLITE_STATIC);
            STEP(log);
        }
        uint64_t t2 = rawloop_cpu();
        STEP(end);
        uint64_t t3 = rawloop_cpu();
        cost->claim += t1 - t0;
        cost->write += t2 - t1;
        cost->commit += t3 - t2;
        cost->steps += (uint64_t)count;
        if (count == 0) break;
    }
    for (int i = 0; i < 6; i++) sqlite3_finalize(*all[i]);
    free(claimed);
    rc = sqlite3_close(db);
    return sum == 1 ? SQLITE_INTERNAL : rc;
}
