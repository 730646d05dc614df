// Ports: what the inside of the house asks of the outside, as protocols, and the records that travel through them.
//
//     Store, and a file a noun    what is kept: leads, enrollments, the outbox, deals, cards, the log …
//     Carrier, Parcel, Delivery   what is sent, and what became of it
//     DotGate                     the last question before something irreversible
//     Inbox                       mailboxes that are read
//     Clock, Bell                 time, and what wakes whoever waits
//     Codecs                      how a record becomes columns and comes back, for every database the same
//
// Store and Transport are adapters: each has the port's one conformance suite (Tests/TestKit) to pass. Scheduler and
// Queries stand on the ports and know no adapter.
//
// Every noun has two halves. `ReadableLeads` is what a reader may ask; `Leads` adds what a writer may change. Whoever
// holds a `ReadableStore` cannot write, so reading never needs a scheduler, a carrier or a gate.
//
// What enters and leaves: values of Engine and Values, and the records here. What it never does: anything. There is no
// logic in this room beyond the wording of its errors and the forms in which records are kept.
