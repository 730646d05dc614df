// Workspace: the user's files, read once into one checked value.
//
// What enters: a home folder (on disk, or in memory for rehearsals and tests) with `baton.json`, `sequences/` and
// `templates/`. What leaves: one immutable `Workspace` — configuration, rules, sequence versions with their content
// hashes, compiled message templates — or the list of everything wrong, each with file, line, column, reason and hint.
// What it never does: open a file outside the home, read a secret before it is used, send anything, or ask a clock.
//
// The way through: `Home` reads bytes; JSON files become Engine's types (`Rules/`, `Sequence/`), message files become
// `MessageTemplate`s (`Template/`: front matter, Markdown, layout); names are looked up once all files are read (`Lint/`).

package import Engine

/// Everything the user's files say, checked; immutable, so that one value serves every thread.
package struct Workspace: Sendable {
    package let configuration: Configuration
    /// What decisions follow: zone, currency, offers, queues, policy, scoring.
    package let rules: Rules
    /// By their names.
    package let sequences: [String: SequenceFile]
    /// By their paths below `templates/`, without ending.
    package let templates: [String: MessageTemplate]

    /// The version that new enrollments of a sequence are pinned to.
    package func version(of sequence: String) -> SequenceVersion? { sequences[sequence]?.version }
}
