import Engine
import Values

extension Workspace {
    /// What reading a home gave: a workspace when nothing is wrong, and every problem and doubt either way.
    package struct Reading: Sendable {
        /// Nil where any problem is an error.
        package let workspace: Workspace?
        /// What could be understood, errors or not: for looking only, never for deciding. Nil where `baton.json` cannot be
        /// read.
        package let partial: Workspace?
        /// In the order of files and lines.
        package let problems: [Problem]

        /// Whether anything stands in the way.
        package var isUsable: Bool { workspace != nil }
    }

    /// Reads a home whole and checks it; never stops at the first problem.
    package static func read(_ home: Home) -> Reading {
        var reader = WorkspaceReader(home: home)
        return reader.read()
    }

    /// What of a home can be read, for recording what somebody says, which needs no sequence. Where `baton.json` cannot be
    /// read, the settings are those it had when it last could, or the plainest ones.
    package static func readable(_ home: Home, configuration: () -> [UInt8]?) -> Workspace {
        if let workspace = read(home).partial { return workspace }
        if let last = configuration(), let workspace = read(home.with([Configuration.file: last])).partial {
            return workspace
        }
        let plain = Configuration(zone: .utc, currency: "USD")
        return Workspace(
            home: home, configuration: plain,
            rules: Rules(zone: plain.zone, currency: plain.currency, defaultQueue: ""), sequences: [:],
            templates: [:], languages: Languages(), hash: "", calendars: [:], hooks: [:], forms: [:])
    }
}

/// Gathers the files of a home, one kind after another, so that each finds the names it refers to.
struct WorkspaceReader {
    let home: Home
    var problems: [Problem] = []
    var references: [Reference] = []
    /// Names whose files have problems of their own: referring to them is not another one.
    private var broken: [Reference.Kind: Set<String>] = [:]
    /// The file that first used a name, by kind and name.
    private var origins: [Reference.Kind: [String: String]] = [:]
    /// Files that give themselves another name than they are called by, by what they are called.
    private var misnamed: [Reference.Kind: [String: Problem]] = [:]

    init(home: Home) { self.home = home }

    mutating func read() -> Workspace.Reading {
        var configuration = one(Configuration.file, isRequired: true) { Configuration(&$0, $1) }
        problems += configuration?.findAuthorities(in: home) ?? []
        let calendars = calendars()
        let offers = many("sequences/offers", .offer) {
            Offer(&$0, $1, currency: configuration?.currency)
        } name: {
            $0.name
        }
        let queues = many("sequences/queues", .queue) { fields, reading in
            QueueDefinition(&fields, reading, calendars: calendars)
        } name: {
            $0.name
        }
        let scoring = one(Scoring.file) { Scoring(&$0, $1) }
        let policy = one(Policy.file) { Policy(&$0, $1) }
        let sequences = sequences(calendars)
        let templates = templates(
            asks: sequences.values.contains { $0.version.optIn?.message == ShippedTemplates.optIn })
        let hooks = many("sequences/hooks", .hook, { HookDefinition(&$0, $1) }, name: { $0.name })
        let forms = many("sequences/forms", .form, { FormDefinition(&$0, $1) }, name: { $0.name })
        noteBrokenConfiguration(configuration)
        noteMisplaced()
        blameMisnamed()
        let languages = languages()
        let names = KnownNames(
            configuration: configuration, calendars: calendars, offers: offers, queues: queues, sequences: sequences,
            templates: templates, unread: (try? home.files(below: "templates", endings: Lint.almostTemplates)) ?? [])
        problems += names.objections(to: references.filter { broken[$0.kind]?.contains($0.name) != true })
        guard let configuration else { return reading(nil) }
        let rules = Rules(
            zone: configuration.zone, currency: configuration.currency, offers: offers, queues: queues,
            policy: policy ?? Policy(), scoring: scoring ?? Scoring(),
            defaultQueue: configuration.defaultQueue ?? queues.keys.sorted().first ?? "")
        let workspace = Workspace(
            home: home, configuration: configuration, rules: rules, sequences: sequences, templates: templates,
            languages: languages, hash: hash(), calendars: calendars, hooks: hooks, forms: forms)
        problems += Lint(workspace: workspace).problems
        return reading(workspace)
    }

    /// Each file's path and content, parted by their lengths, so that no two homes give the same bytes.
    private mutating func hash() -> String {
        let files =
            [Configuration.file] + list("sequences", [".json"]).filter { !$0.hasPrefix("sequences/schema/") }
            + list("templates", TemplateReader.endings)
        var bytes: [UInt8] = []
        for file in files {
            guard let content = try? home.read(file) else { continue }
            bytes += Array("\(file.utf8.count) \(file) \(content.count) ".utf8) + content
        }
        return SequenceFile.hash(of: bytes)
    }

    private func reading(_ workspace: Workspace?) -> Workspace.Reading {
        let start = JSON.Place(line: 0, column: 0)
        let sorted = problems.placed(in: home).sorted { left, right in
            left.file == right.file ? (left.place ?? start) < (right.place ?? start) : left.file < right.file
        }
        let isUsable = !sorted.contains { $0.severity == .error }
        return Workspace.Reading(workspace: isUsable ? workspace : nil, partial: workspace, problems: sorted)
    }

    /// One file by its fixed name; nil where it is absent or says nothing usable.
    private mutating func one<Thing>(
        _ file: String, isRequired: Bool = false, _ make: (inout JSONFields, FileReading) -> Thing?
    ) -> Thing? {
        let reading = FileReading(file: file)
        var fields: JSONFields?
        do {
            _ = try home.read(file)
            fields = reading.open(home)
        } catch {
            if error != .missing { reading.report(Problem(file: file, cause: .file(error))) }
            if error == .missing, isRequired {
                reading.report(Problem(file: file, cause: .file(error), hint: "\"baton init\" writes one"))
            }
        }
        defer { close(reading) }
        guard var open = fields else { return nil }
        return make(&open, reading)
    }

    /// The JSON files of a folder, by the names they give themselves.
    private mutating func many<Thing>(
        _ folder: String, _ kind: Reference.Kind, _ make: (inout JSONFields, FileReading) -> Thing?,
        name: (Thing) -> String
    ) -> [String: Thing] {
        var things: [String: Thing] = [:]
        for file in list(folder, [".json"]) {
            let reading = FileReading(file: file)
            if var fields = reading.open(home), let thing = make(&fields, reading) {
                if claim(name(thing), kind, reading) { things[name(thing)] = thing }
            } else {
                noteBroken(kind, file)
            }
            close(reading)
        }
        return things
    }

    private mutating func calendars() -> Calendars {
        many("sequences/calendars", .calendar) {
            HolidayCalendar(&$0, $1)
        } name: {
            $0.name
        }
        .mapValues(\.days)
    }

    private mutating func sequences(_ calendars: Calendars) -> [String: SequenceFile] {
        var sequences: [String: SequenceFile] = [:]
        let fixed = [Scoring.file, Policy.file]
        for file in list("sequences", [".json"], recursively: false) where !fixed.contains(file) {
            let reading = FileReading(file: file)
            var sequence = SequenceReading(reading, calendars: calendars)
            if let name = misspelt(file) {
                reading.report(
                    Problem(file: file, cause: .doubtful("this is no sequence"), hint: "call it \(name)"))
            } else if let kind = misplaced(file) {
                reading.report(
                    Problem(
                        file: file, cause: .doubtful("this is one of the \(kind), and no sequence"),
                        hint: "put it in sequences/\(kind)/"))
            } else if let document = reading.document(home), let read = sequence.sequence(document) {
                if claim(read.version.name, .sequence, reading) { sequences[read.version.name] = read }
            } else {
                noteBroken(.sequence, file)
            }
            close(reading)
        }
        return sequences
    }

    /// What a file with the keys of the policy or of the scoring has to be called; nil for a sequence.
    private func misspelt(_ file: String) -> String? {
        guard let bytes = try? home.read(file), let value = try? Value(json: bytes), value["sequence"] == nil,
            value["steps"] == nil
        else { return nil }
        if value["rules"] != nil { return Policy.file }
        return value["fit"] != nil || value["engagement"] != nil ? Scoring.file : nil
    }

    /// The folder in which a file of `sequences/` belongs by the key that names it; nil for a sequence.
    private func misplaced(_ file: String) -> String? {
        guard let bytes = try? home.read(file), let value = try? Value(json: bytes), value["sequence"] == nil,
            value["steps"] == nil
        else { return nil }
        return ["queue", "offer", "form", "hook", "calendar"].first { value[$0]?.text != nil }.map { $0 + "s" }
    }

    /// Mailboxes and endpoints that are there and have problems of their own.
    private mutating func noteBrokenConfiguration(_ configuration: Configuration?) {
        guard let configuration, let bytes = try? home.read(Configuration.file), let value = try? Value(json: bytes)
        else {
            return
        }
        let places: [(Reference.Kind, String)] = [
            (.mailbox, "mailboxes"), (.sender, "mailboxes"), (.sender, "pools"), (.endpoint, "endpoints"),
        ]
        for (kind, name) in places {
            guard case .object(let object)? = value[name] ?? value.member(meantBy: name) else { continue }
            broken[kind, default: []].formUnion(object.entries.map(\.name))
        }
        broken[.mailbox]?.subtract(configuration.mailboxes.keys)
        broken[.sender]?.subtract(configuration.mailboxes.keys)
        broken[.endpoint]?.subtract(configuration.endpoints.keys)
    }

    /// Files in a folder whose name is a slip, which is told: what they hold is not missing besides.
    private mutating func noteMisplaced() {
        let kinds: [Reference.Kind] = [.offer, .queue, .calendar, .hook, .form]
        for file in list("sequences", [".json"]) {
            let parts = file.split(separator: "/")
            guard parts.count > 2, !kinds.contains(where: { $0.folder == parts[1] }),
                let meant = Nearest.name(to: String(parts[1]), in: kinds.map(\.folder)),
                let kind = kinds.first(where: { $0.folder == meant })
            else { continue }
            noteBroken(kind, file)
        }
    }

    mutating func noteBroken(_ kind: Reference.Kind, _ file: String) {
        broken[kind, default: []].insert(Self.stem(of: file))
    }

    /// A template by its path below `templates/`, ending included.
    mutating func noteBroken(_ kind: Reference.Kind, path: String) {
        let name = path.split(separator: ".").dropLast().joined(separator: ".")
        broken[kind, default: []].insert(name)
    }

    private static func stem(of file: String) -> String {
        file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
    }

    mutating func list(_ folder: String, _ endings: [String], recursively: Bool = true) -> [String] {
        do {
            return try home.files(below: folder, endings: endings, recursively: recursively)
        } catch {
            problems.append(Problem(file: folder, cause: .file(error)))
            return []
        }
    }

    private mutating func claim(_ name: String, _ kind: Reference.Kind, _ reading: FileReading) -> Bool {
        if let other = origins[kind]?[name] {
            reading.report(Problem(file: reading.file, cause: .duplicate(kind, name: name, other: other)))
            return false
        }
        origins[kind, default: [:]][name] = reading.file
        if Self.stem(of: reading.file) != name {
            misnamed[kind, default: [:]][Self.stem(of: reading.file)] = Problem(
                .warning, file: reading.file, path: kind.rawValue,
                cause: .doubtful("this file holds the \(kind.rawValue) \"\(name)\""), hint: "call it \(name).json")
        }
        return true
    }

    /// Tells of files that give themselves another name; where others ask for the name they are called by, that is the
    /// mistake, and it is told once.
    private mutating func blameMisnamed() {
        for (kind, names) in misnamed {
            for (stem, var problem) in names {
                let isAsked = references.contains { $0.kind == kind && $0.name == stem }
                if isAsked, origins[kind]?[stem] == nil {
                    broken[kind, default: []].insert(stem)
                    problem.severity = .error
                    problem.hint = "write \"\(stem)\": other files ask for it by the file's name"
                }
                problems.append(problem)
            }
        }
    }

    mutating func take(_ reading: FileReading) { close(reading) }

    private mutating func close(_ reading: FileReading) {
        problems += reading.all
        references += reading.references
    }
}

extension Value {
    /// What stands under a name that is most likely a slip of this one.
    fileprivate func member(meantBy name: String) -> Value? {
        guard case .object(let object) = self else { return nil }
        return object.entries.first { Nearest.name(to: $0.name, in: [name]) != nil }?.value
    }
}

extension Reference.Kind {
    /// What the folder of its files is called.
    fileprivate var folder: String { rawValue + "s" }
}
