// Sink: the far end of the wire, on loopback. `MailSink` is an SMTP server that accepts everything unless told
// otherwise and sends nothing on; `IMAPSink` hands out what lies in the mailboxes of a `PostOffice`, where the mail sink
// and a `LetterFolder` put it; `WebSink` is an HTTP endpoint that does the same for webhooks. `baton sink`, `baton demo`
// and the tests start them, let the real transport talk to them, and read afterwards what arrived.
//
// What enters: connections from this machine, and a `SinkScript` that says which of them meet which fault: an answer
// code, a delay, a close, a reset, silence, garbage, a lost answer, at any stage, by message number, recipient or rate.
// A fault has a short form, a preset and its conditions: `rcpt-550 to=*@dead.example`, `greylist`, `dot-hang every=10`,
// `answer-lost rate=0.01`; for IMAP `login-no first=2`, `nil-body uids=3`, and habits such as `courier` or `no-idle`; for
// the web `429 first=2`, `cut-body path=/crm/*`. A preset is a stage and a code, a deed or `slow`; those with names of
// their own are in `MailFault.namedPresets`, `IMAPFault.namedPresets`, `IMAPManner.habits` and `WebRule.namedPresets`.
// What leaves: the recorded messages and requests (in memory, as a Maildir, as an append-only log, by callback) and
// counters, among them what a sender did wrong on the wire: bare line ends, sending without waiting, bad syntax.
//
// How IMAP is spoken is a value without input or output: `IMAPInput` cuts bytes into commands, `IMAPConversation` answers
// them from `SinkMailboxes`, as its `IMAPManner` has it; the handler only carries bytes and meets the script's faults.
// ENVELOPE, BODYSTRUCTURE, parts by number, folders of one's own and encryption are not offered.
//
// Two promises to the tests that count: a message's log line is written before its 250 leaves, so a kill on either side
// can be judged from the log; and the same script, seed and recipients meet the same faults, whatever the order of
// connections.
// What it never does: listen on any address but 127.0.0.1, deliver or relay anything, or log in anywhere.
