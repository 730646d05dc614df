// The files stay the system's own: over three of their methods ours are laid, which ask the watcher first.
#include "weak_disk.h"

#include <sqlite3.h>
#include <string.h>

struct disk {
    sqlite3_vfs vfs;
    sqlite3_vfs *below;
    weak_disk_watch watch;
    void *context;
};

// What is laid over a file, behind the file's own memory.
struct layer {
    sqlite3_io_methods methods;
    const sqlite3_io_methods *below;
    struct disk *disk;
    const char *path;
};

// How long the file's own memory is, which is that of SQLite's own VFS.
static int own_size;

static struct layer *layer_of(sqlite3_file *file) { return (struct layer *)((char *)file + own_size); }

static int ask(struct layer *layer, enum weak_disk_act act, const void *bytes, int count, sqlite3_int64 place,
               int *done) {
    struct weak_disk_event event = {act, layer->path, bytes, count, place};
    return layer->disk->watch(layer->disk->context, &event, done);
}

static int disk_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 place) {
    struct layer *layer = layer_of(file);
    int done = 0, code = ask(layer, WEAK_DISK_WRITE, bytes, count, place, &done);
    if (code == SQLITE_OK) return layer->below->xWrite(file, bytes, count, place);
    if (done > 0) layer->below->xWrite(file, bytes, done, place);
    return code;
}

static int disk_truncate(sqlite3_file *file, sqlite3_int64 size) {
    struct layer *layer = layer_of(file);
    int done, code = ask(layer, WEAK_DISK_TRUNCATE, NULL, 0, size, &done);
    return code == SQLITE_OK ? layer->below->xTruncate(file, size) : code;
}

// Nothing here loses power, so that nothing has to wait for a real disk.
static int disk_sync(sqlite3_file *file, int how) {
    int done;
    (void)how;
    return ask(layer_of(file), WEAK_DISK_SYNC, NULL, 0, 0, &done);
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flags_had) {
    struct disk *disk = (struct disk *)vfs;
    int code = disk->below->xOpen(disk->below, name, file, flags, flags_had);
    if (code != SQLITE_OK || !(flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL))) return code;
    struct layer *layer = layer_of(file);
    *layer = (struct layer){*file->pMethods, file->pMethods, disk, name};
    layer->methods.xWrite = disk_write;
    layer->methods.xTruncate = disk_truncate;
    layer->methods.xSync = disk_sync;
    file->pMethods = &layer->methods;
    return code;
}

int weak_disk_register(const char *name, weak_disk_watch watch, void *context) {
    sqlite3_vfs *found = sqlite3_vfs_find(NULL);
    struct disk *disk = found ? sqlite3_malloc(sizeof *disk) : NULL;
    if (!disk) return SQLITE_NOMEM;
    *disk = (struct disk){*found, found, watch, context};
    disk->vfs.zName = sqlite3_mprintf("%s", name);
    own_size = (found->szOsFile + 15) / 16 * 16;
    disk->vfs.szOsFile = own_size + (int)sizeof(struct layer);
    disk->vfs.xOpen = open_file;
    disk->vfs.pNext = NULL;
    return disk->vfs.zName ? sqlite3_vfs_register(&disk->vfs, 0) : SQLITE_NOMEM;
}
