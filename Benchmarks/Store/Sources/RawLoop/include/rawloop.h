#ifndef BATON_RAWLOOP_H
#define BATON_RAWLOOP_H

#include <stdint.h>

/// CPU nanoseconds of a run by what they went into.
typedef struct {
    uint64_t claim;
    uint64_t write;
    uint64_t commit;
    /// How many enrollments were claimed.
    uint64_t steps;
} RawLoopCost;

/// What one step writes. Words are given by their text, and must be in the dictionary already.
typedef struct {
    const char *step, *route, *template_, *name, *actor;
    const char *memory, *data;
    /// The moment all claimed enrollments are due at, and the span new due times are spread over.
    int64_t now, span;
    /// The first id of messages; the events' follow `event`.
    int64_t message, event;
} RawLoopRows;

/// Claims, advances and plans `steps` enrollments in batches, as the store does, with nothing but SQLite's C interface.
/// Returns an SQLite result code.
int rawloop_run(const char *path, RawLoopRows rows, int steps, int batch, RawLoopCost *cost);

/// A number that depends on an id only (SplitMix64), so that both sides write the same due times.
uint64_t rawloop_scatter(uint64_t id);

/// CPU nanoseconds this process has used, all threads.
uint64_t rawloop_cpu(void);

#endif
