// Queries: everything that can be asked about a home, and nothing that changes it.
//
// What enters: a store that can only be read, a workspace where there is one, and a clock. What leaves: values, and
// pages of values with the cursor of the next, for the commands, the pages and the API alike.
// What it never does: write, decide, send, or build anything that could. It works on a home whose sequences cannot be
// read, for then somebody has to find out why; then it only knows less: no titles, no scores, no times to come.
//
//     Queue/      the cards that wait for a person, in an order that can be told; one card with all that belongs to it
//     Leads/      leads by text, owner, source and tag; a lead's story; its timeline; a template as it would be written
//     Outbox/     what is not delivered, what it waits for, what failed
//     Sequences/  runs of a sequence, and where they stand
//     Sales/      deals, the pipeline, and what a report needs
//     Home/       the summary; mailboxes and endpoints with their limits and pauses

import Engine
package import Ports
package import Values
package import Workspace

/// Answers what can be asked about a home. Made where it is asked, on the thread that asks; it keeps nothing but what it
/// has understood of the sequences so far.
package struct Queries {
    package let store: any ReadableStore
    package let workspace: Workspace?
    package let clock: any Clock
    /// Nil where the home has no key that can be read; then nobody knows who is suppressed, and nothing is rendered.
    let keys: Keys?
    let versions = KnownVersions()

    package init(store: any ReadableStore, workspace: Workspace?, clock: any Clock, keys: Keys? = nil) {
        self.store = store
        self.workspace = workspace
        self.clock = clock
        self.keys = keys
    }

    /// The zone its times are told in.
    package var zone: Zone { if let workspace { workspace.rules.zone } else { .utc } }

    /// How many rows a page has at most.
    package static let most = 500
}
