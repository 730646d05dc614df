// Settings of the C libraries below that Swift cannot make by itself: sqlite3_config is variadic, and Swift's Glibc
// module leaves out malloc.h.
#pragma once
#include <sqlite3.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// SQLite without its count of memory, which takes a mutex around every allocation, and without mutexes in connections,
// of which each belongs to one thread at a time; and with URIs for names of files, which can name a VFS. To be called before the first connection; later it changes nothing.
static inline void csettings_sqlite(void) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    sqlite3_config(SQLITE_CONFIG_URI, 1);
}

// Has the allocator keep what is freed for what comes next, since every batch needs about as much as the one before it;
// otherwise it gives the memory back to the system and has to ask for it again. Only glibc's can be told.
static inline void csettings_keep_freed_memory(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
#endif
}
