// Doctor: judges what stands between a mailbox and its mail, before anything is sent.
//
// What enters: a mailbox of baton.json, its secrets, and what Transport's probes and DNS answer. What leaves: findings in
// the order of the way, each fine, doubtful or a fault, with what helps: a hint is a row of a table, by stage, code,
// enhanced status and words, so that `baton doctor` and a test message say the same of the same failure; what Baton itself
// does about it is a cure, whose command is named where the finding is shown.
// What it never does: send, read a mail, or keep anything but a refresh token that a server gave anew.
//
//     MailboxDoctor       name, connection, TLS, offers and login of a mailbox's server
//     InboxDoctor         the same of its inbox, and its folders
//     DomainDoctor        MX, SPF, DKIM and DMARC of the sender's domain; DomainWatch asks for all mailboxes beside the loop
//     SigningExamination  the keys that sign
