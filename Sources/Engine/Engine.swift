// Engine: what should happen next to a lead.
//
// What enters: an enrollment, what is known of its lead, the rules of the workspace, one event, and the moment.
// What leaves: the enrollment as it now stands, and effects for the scheduler to carry out in the same transaction.
// What it never does: read a clock, draw a random number, touch the network, a file or the store. The same arguments
// give the same decision, today, in a dry run and in an explanation a year later.
