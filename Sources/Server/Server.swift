// Server: the doors other programs knock at while `baton run` is up. Today that is the control socket, through which
// the command line's writing commands reach the one process that may write.
//
// What enters: requests from outside. What leaves: verbs of the scheduler, run on the scheduler's own thread, and their
// answers. What it never does: decide, store or send anything itself.
