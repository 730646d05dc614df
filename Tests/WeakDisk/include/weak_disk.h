// A disk that can be watched and can fail: a layer of SQLite (a VFS) for the tests of what lies over it.
#ifndef WEAK_DISK_H
#define WEAK_DISK_H

enum weak_disk_act { WEAK_DISK_WRITE, WEAK_DISK_TRUNCATE, WEAK_DISK_SYNC };

// What is about to happen to the file of a database or of its log.
struct weak_disk_event {
    enum weak_disk_act act;
    // The file's path.
    const char *path;
    // Of a write.
    const void *bytes;
    int count;
    // Where a write begins, or the size that a file is cut to.
    long long place;
};

// Returns SQLITE_OK, and it happens, or the code it fails with. A write that fails may be done in part: the first
// `*done` bytes of it, 0 unless it is set.
typedef int (*weak_disk_watch)(void *context, const struct weak_disk_event *event, int *done);

// Makes such a disk known to SQLite under a name, over SQLite's own VFS. Returns SQLite's code.
int weak_disk_register(const char *name, weak_disk_watch watch, void *context);

#endif
