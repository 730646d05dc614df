// The program's own send and recv take the place of libc's in libcurl too, so that the moment around the bytes of a
// final dot can be met without a line in the product. Both make the same system calls as the ones they replace.
#define _GNU_SOURCE
#include "failpoints.h"

#include <ctype.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *target;
static size_t target_length;
static long target_pass;
static atomic_long passes;

__attribute__((constructor)) static void read_target(void) {
    target = getenv("BATON_FAILPOINT");
    const char *colon = target ? strrchr(target, ':') : NULL;
    if (!colon) {
        target = NULL;
        return;
    }
    target_length = (size_t)(colon - target);
    target_pass = strtol(colon + 1, NULL, 10);
}

void failpoint(const char *name) {
    if (!target || strlen(name) != target_length || memcmp(name, target, target_length) != 0) return;
    if (atomic_fetch_add(&passes, 1) + 1 != target_pass) return;
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

static atomic_uint_least64_t stamps;
static atomic_uint_least64_t *dots;
static int64_t watched;
static atomic_int_least64_t unread, sent_dots;

uint64_t failpoint_stamp(void) { return atomic_fetch_add(&stamps, 1) + 1; }

void failpoint_watch_dots(int64_t leads) {
    dots = calloc((size_t)leads, sizeof *dots);
    watched = dots ? leads : 0;
}

uint64_t failpoint_dot(int64_t lead) { return lead >= 0 && lead < watched ? atomic_load(&dots[lead]) : 0; }

int64_t failpoint_dots(void) { return atomic_load(&sent_dots); }

int64_t failpoint_unread_dots(void) { return atomic_load(&unread); }

// The N of the first `leadN@` in the bytes, or -1.
static int64_t lead_in(const char *bytes, size_t count) {
    const char *end = bytes + count;
    for (const char *at = bytes; (at = memmem(at, (size_t)(end - at), "lead", 4)); at += 4) {
        const char *digit = at + 4;
        int64_t number = 0;
        while (digit < end && isdigit((unsigned char)*digit)) number = number * 10 + (*digit++ - '0');
        if (digit > at + 4 && digit < end && *digit == '@') return number;
    }
    return -1;
}

static void stamp_dot(const char *bytes, size_t count) {
    if (!watched) return;
    int64_t lead = lead_in(bytes, count);
    if (lead >= 0 && lead < watched) atomic_store(&dots[lead], failpoint_stamp());
    else atomic_fetch_add(&unread, 1);
}

ssize_t send(int socket, const void *bytes, size_t count, int flags) {
    // The dot comes with the content, or, after a long one, by itself.
    int is_dot = memmem(bytes, count, "\r\n.\r\n", 5) != NULL || (count >= 3 && memcmp(bytes, ".\r\n", 3) == 0);
    if (is_dot) {
        failpoint("before-dot-sent");
        stamp_dot(bytes, count);
    }
    ssize_t sent = sendto(socket, bytes, count, flags, NULL, 0);
    // One that the system refused to take never left.
    if (is_dot && sent == (ssize_t)count) atomic_fetch_add(&sent_dots, 1);
    if (is_dot) failpoint("after-dot-sent");
    return sent;
}

ssize_t recv(int socket, void *bytes, size_t count, int flags) {
    ssize_t got = recvfrom(socket, bytes, count, flags, NULL, NULL);
    if (got > 0 && memmem(bytes, (size_t)got, " queued as ", 11)) failpoint("after-answer-read");
    return got;
}
