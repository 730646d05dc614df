// Named points at which a process ends by SIGKILL, and stamps for what was sent, for the fault harness alone.
#ifndef FAILPOINTS_H
#define FAILPOINTS_H

#include <stdint.h>

// Ends the process here by SIGKILL where BATON_FAILPOINT is `name:n` and this is the n-th time this name is passed.
void failpoint(const char *name);

// The next of all stamps, from 1 on; usable from every thread.
uint64_t failpoint_stamp(void);

// From now on the stamp of each final dot sent to `leadN@…` is kept, for N below this number.
void failpoint_watch_dots(int64_t leads);

// When the last final dot to `leadN@…` began to be sent; 0 where none was.
uint64_t failpoint_dot(int64_t lead);

// How many final dots were sent so far.
int64_t failpoint_dots(void);

// Final dots whose lead could not be read while dots were watched: any would leave a hole in the evidence.
int64_t failpoint_unread_dots(void);

#endif
