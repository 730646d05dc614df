// The gathered log: a layer of SQLite (a VFS) that writes a transaction's frames to the write-ahead log a hundred
// kilobytes at a time. SQLite itself writes each frame in two, 24 bytes and a page, which costs a call of the system
// for each.
//
// What enters: what SQLite asks of a file, and the system's own VFS below, which does all of it. A file stays the
// system's own; over a few of its methods ours are laid. Of the database's file that is only the one that takes and
// gives back locks.
//
// What leaves: the same bytes at the same places in the same order, and the same syncs between them. Only of a
// transaction that is rolled back less may leave.
//
// The rule everything rests on: held back are only frames of a transaction that holds the write lock and has not
// written its commit frame yet. That frame, known by the size of the database in its header, pushes out what is held
// back, and from it on every write goes straight through until the next transaction. So no frame that could count is
// ever held back, whatever `PRAGMA synchronous` says, and all that can be lost is what a rollback throws away:
//
//   a killed process      frames held back belong to a transaction that did not commit. The log ends before them.
//   loss of power         SQLite's syncs come when they always do, and find in the file what they always find.
//   a full or broken disk SQLite is told by a write, at the latest by that of the commit frame, and rolls back.
//                         Frames that could not be written stay held back, so that none after them is written first.
//   others who read       read frames up to the last commit they were told of, and of it they are told only after its
//                         frame is in the file. The writer itself may look at a frame before; then they are pushed out.
//   others who write      wait for the write lock. When it is given back, what is held back was rolled back: dropped.
//
// What it never does: change a byte, an order or a sync; hold a write to the database's file, for a checkpoint that a
// reader cuts short tells others of its pages without another call that could fail; hold anything without the lock.

#include "gathered_log.h"

#include <sqlite3.h>
#include <string.h>

enum {
    // SQLite's own VFS for Unix writes at most 128 KiB less one byte in one call. This is 30 frames of pages of 4 KiB.
    ROOM = 30 * (24 + 4096),
    FRAME_HEADER = 24,
    // Of the eight locks in a wal-index, the one that lets a connection write.
    WRITE_LOCK = 0,
};

// What is laid over a file. It lies behind the file's own memory, and begins with the methods that the file names as
// its own, so that the way leads back from them; so no other layer of this kind may be laid over ours.
struct layer {
    sqlite3_io_methods methods;
    const sqlite3_io_methods *below;
    // Of a database: the layer of its log, or NULL. Of a log: that of its database.
    struct layer *partner;
    // Of a log: what is held back, and where it belongs in the file.
    unsigned char *held;
    int count;
    sqlite3_int64 start;
    // Of a log: whether its writer has the lock, and has not written the frame that commits.
    int gathers;
};

struct gathered_vfs {
    sqlite3_vfs vfs;
    sqlite3_vfs *below;
};

static struct layer *layer_of(sqlite3_file *file) { return (struct layer *)file->pMethods; }

static int push(sqlite3_file *file) {
    struct layer *log = layer_of(file);
    if (log->count == 0) return SQLITE_OK;
    int code = log->below->xWrite(file, log->held, log->count, log->start);
    if (code == SQLITE_OK) log->count = 0;
    return code;
}

// Only the last frame of a transaction says how many pages the database has.
static int commits(const void *bytes, int count) {
    static const unsigned char none[4];
    return count == FRAME_HEADER && memcmp((const char *)bytes + 4, none, sizeof none) != 0;
}

static int log_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 place) {
    struct layer *log = layer_of(file);
    if (log->gathers && commits(bytes, count)) log->gathers = 0;
    if (place != log->start + log->count || count > ROOM - log->count || !log->gathers) {
        int code = push(file);
        if (code != SQLITE_OK) return code;
    }
    if (!log->gathers || count > ROOM) return log->below->xWrite(file, bytes, count, place);
    if (log->count == 0) log->start = place;
    memcpy(log->held + log->count, bytes, (size_t)count);
    log->count += count;
    return SQLITE_OK;
}

static int log_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 place) {
    int code = push(file);
    return code == SQLITE_OK ? layer_of(file)->below->xRead(file, bytes, count, place) : code;
}

static int log_truncate(sqlite3_file *file, sqlite3_int64 size) {
    int code = push(file);
    return code == SQLITE_OK ? layer_of(file)->below->xTruncate(file, size) : code;
}

static int log_sync(sqlite3_file *file, int how) {
    int code = push(file);
    return code == SQLITE_OK ? layer_of(file)->below->xSync(file, how) : code;
}

static int log_size(sqlite3_file *file, sqlite3_int64 *size) {
    int code = push(file);
    return code == SQLITE_OK ? layer_of(file)->below->xFileSize(file, size) : code;
}

static int log_close(sqlite3_file *file) {
    struct layer *log = layer_of(file);
    log->partner->partner = NULL;
    sqlite3_free(log->held);
    return log->below->xClose(file);
}

static int database_lock(sqlite3_file *file, int first, int count, int how) {
    struct layer *database = layer_of(file), *log = database->partner;
    int is_writers = log && first == WRITE_LOCK && how & SQLITE_SHM_EXCLUSIVE;
    if (is_writers && how & SQLITE_SHM_UNLOCK) log->count = log->gathers = 0;
    int code = database->below->xShmLock(file, first, count, how);
    if (is_writers && how & SQLITE_SHM_LOCK && code == SQLITE_OK) log->gathers = 1;
    return code;
}

static struct layer *lay_over(sqlite3_file *file, struct layer *layer) {
    layer->below = file->pMethods;
    layer->methods = *file->pMethods;
    file->pMethods = &layer->methods;
    return layer;
}

static void lay_over_log(sqlite3_file *file, struct layer *layer, sqlite3_file *database) {
    // Without memory, or over a database that is not laid over, SQLite's own writes do.
    if (database->pMethods->xShmLock != database_lock) return;
    unsigned char *held = sqlite3_malloc(ROOM);
    if (!held) return;
    struct layer *log = lay_over(file, layer);
    log->held = held;
    log->partner = layer_of(database);
    log->partner->partner = log;
    log->methods.xClose = log_close;
    log->methods.xRead = log_read;
    log->methods.xWrite = log_write;
    log->methods.xTruncate = log_truncate;
    log->methods.xSync = log_sync;
    log->methods.xFileSize = log_size;
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flags_had) {
    sqlite3_vfs *below = ((struct gathered_vfs *)vfs)->below;
    struct layer *layer = (struct layer *)((char *)file + vfs->szOsFile - sizeof *layer);
    memset(layer, 0, sizeof *layer);
    int code = below->xOpen(below, name, file, flags, flags_had);
    if (code != SQLITE_OK) return code;
    if (flags & SQLITE_OPEN_WAL) lay_over_log(file, layer, sqlite3_database_file_object(name));
    if (flags & SQLITE_OPEN_MAIN_DB && file->pMethods->iVersion >= 2) {
        lay_over(file, layer)->methods.xShmLock = database_lock;
    }
    return code;
}

int gathered_log_register(const char *name, const char *below) {
    sqlite3_vfs *found = sqlite3_vfs_find(below);
    if (!found) return SQLITE_NOTFOUND;
    struct gathered_vfs *gathered = sqlite3_malloc(sizeof *gathered);
    if (!gathered) return SQLITE_NOMEM;
    // Of a VFS itself only opening differs.
    gathered->vfs = *found;
    gathered->below = found;
    gathered->vfs.zName = sqlite3_mprintf("%s", name);
    gathered->vfs.szOsFile = (found->szOsFile + 15) / 16 * 16 + (int)sizeof(struct layer);
    gathered->vfs.xOpen = open_file;
    gathered->vfs.pNext = NULL;
    return gathered->vfs.zName ? sqlite3_vfs_register(&gathered->vfs, 0) : SQLITE_NOMEM;
}
