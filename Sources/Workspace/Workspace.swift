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
package import Templating

/// Everything the user's files say, checked; immutable, so that one value serves every thread.
package struct Workspace: Sendable {
    /// Where it was read from.
    package let home: Home
    package let configuration: Configuration
    /// What decisions follow: zone, currency, offers, queues, policy, scoring.
    package let rules: Rules
    /// By their names.
    package let sequences: [String: SequenceFile]
    /// By their paths below `templates/`, without ending.
    package let templates: [String: MessageTemplate]
    /// How dates, money and the words around messages are written.
    package let languages: Languages
    /// The SHA-256 of every file it was read from, by path and content, in lower-case hexadecimal: another hash means
    /// that something was edited, and what was held may be tried again.
    package let hash: String
    let calendars: Calendars
    /// The services that tell us things over HTTP, by their names.
    package let hooks: [String: HookDefinition]
    /// The forms people fill in, by their names.
    package let forms: [String: FormDefinition]

    /// By their names.
    package var mailboxes: [String: Mailbox] { configuration.mailboxes }
    /// By their names.
    package var pools: [String: Pool] { configuration.pools }
    /// By their names.
    package var endpoints: [String: Endpoint] { configuration.endpoints }
    /// The mailbox of sequences that name none; empty where there is none at all.
    package var defaultMailbox: String { configuration.mailboxes.keys.min() ?? "" }

    /// The version that new enrollments of a sequence are pinned to.
    package func version(of sequence: String) -> SequenceVersion? { sequences[sequence]?.version }

    /// A message by its path below `templates/`, without ending.
    package func message(_ template: String) -> MessageTemplate? { templates[template] }

    /// A message in the language a lead reads, and how that language writes; nil where it is plain English.
    ///
    /// The variant is chosen by the lead's language, then the sequence's, then the home's. Dates, money and the footer
    /// follow what the message itself says it is written in, then the same three.
    package func message(
        _ template: String, lead: String?, sequence: String?
    ) -> (template: MessageTemplate, language: Language?)? {
        guard let message = templates[template] else { return nil }
        let codes = [lead.map(languages.code), sequence, configuration.language].compactMap(\.self)
        let chosen = message.speaking(codes, home: configuration.language)
        let language = languages.language([chosen.language].compactMap(\.self) + codes)
        return (chosen, languages.isPlainEnglish(language) ? nil : language)
    }

    /// The JSON body of a webhook for one lead; nil where there is no such template, or it is a message.
    package func json(_ template: String, _ scope: Scope, _ settings: Settings) throws(TemplateError) -> [UInt8]? {
        try templates[template]?.json(scope, settings)
    }

    /// A sequence version from its canonical text, as the store keeps it for enrollments that are pinned to it.
    ///
    /// Calendars are those of today; names that have gone since then are no error here.
    package func sequence(source: [UInt8], name: String) throws(SourceError) -> SequenceVersion {
        let reading = FileReading(file: name)
        let file = reading.document(Home(files: [name: source])).flatMap { document in
            var sequence = SequenceReading(reading, calendars: calendars)
            return sequence.sequence(document)
        }
        let problems = reading.all.filter { $0.severity == .error }
        guard let file, problems.isEmpty else { throw SourceError(problems: problems) }
        return file.version
    }

    /// Why a kept text is no sequence any more.
    package struct SourceError: Error, Sendable, CustomStringConvertible {
        package let problems: [Problem]
        package var description: String { problems.map(\.description).joined(separator: "\n") }
    }
}
