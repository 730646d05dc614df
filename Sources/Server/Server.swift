// Server: the doors other programs and people knock at while `baton run` is up: the control socket of the command line,
// and, where baton.json says so, HTTP.
//
//     HTTP/        requests and answers: operations, problems, limits, the listener
//     Threads/     the way to the one thread that writes, in groups, and the threads that read
//     API/         leads, events, tokens and everything else for programs, and its description
//     Hooks/       how services prove their calls, and what they mean;  Inbound/  what becomes of them, and of forms
//     Recipients/  unsubscribe, preferences, clicks: the pages of those who get our mails
//     Pages/       views, how they are rendered, and the pages of people who sign in
//     Tokens/      who programs are;  Watch/  health, metrics and the lines of the log
//
// What enters: requests from outside. What leaves: verbs of the scheduler, run on the scheduler's own thread, and their
// answers. What it never does: decide, store or send anything itself, or acknowledge what is not committed.
