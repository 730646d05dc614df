#pragma once

// Makes a VFS of this name known to SQLite, which gathers the writes to the write-ahead log; the head of gathered_log.c
// is its manual. Whatever it does not gather goes to the VFS named `below`, or to SQLite's own where that is NULL.
// Returns SQLITE_OK, or SQLite's code for what failed. To be called once for a name, after SQLite's own settings.
int gathered_log_register(const char *name, const char *below);
