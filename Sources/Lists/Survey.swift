package import Values

/// What a file is, found out before a row of it is taken: encoding, separator, columns, and how many may be written to.
package struct Survey: Sendable {
    package var encoding: TextEncoding
    /// Whether the encoding is a guess, and a text that shows it.
    package var isEncodingGuess: Bool
    package var guessSample: String?
    /// `,`, `;` or a tab.
    package var delimiter: UInt8 = UInt8(ascii: ",")
    package var columns: [Column] = []
    /// Rows, those that cannot be read included.
    package var rows = 0
    /// Rows that say their person must not be written to, by reason.
    package var optOuts: [OptOut: Int] = [:]
    /// Rows without a word that mail is wanted, in a list that has such words.
    package var withheld = 0
    /// Values of a mail status that are not known, with how many rows have them.
    package var unknownStates: [String: Int] = [:]
    /// States and verdicts that refuse mail, with how many rows have them.
    package var refusedStates: [String: Int] = [:]
    /// Verdicts that leave it open whether mail arrives, with how many rows have them: they are taken all the same.
    package var unproven: [String: Int] = [:]
    /// The order of days and months that the file itself shows, or that was said.
    package var dates: DateOrder?
    /// Whether it is a file of refused rows that an import wrote.
    package var isErrorsFile = false

    /// Whether its first line is a person's already, as in a bare list of addresses.
    package var isHeadless = false

    /// The headings of the columns, as in the file.
    package var headings: [String] { columns.map(\.heading) }

    /// Reads a whole file and finds out what it is; throws the `ListQuestion` that stops an import of it.
    package static func of(_ source: any ByteSource, _ options: ListOptions) throws -> Survey {
        var guess = EncodingGuess()
        if options.encoding == nil { try source.read { guess.read($0) } }
        guard let (encoding, isGuess) = options.encoding.map({ ($0, false) }) ?? guess.finish() else {
            throw ListQuestion.encoding
        }
        var surveyor = Surveyor(Survey(encoding: encoding, isEncodingGuess: isGuess), options)
        do {
            try CSVReader.read(source, encoding) { try surveyor.read($0) }
        } catch let error as CSVError {
            throw ListQuestion.file(error)
        }
        return try surveyor.finish()
    }

    init(encoding: TextEncoding, isEncodingGuess: Bool) {
        self.encoding = encoding
        self.isEncodingGuess = isEncodingGuess
    }
}

extension CSVReader {
    /// Reads a whole file in an encoding.
    static func read(
        _ source: any ByteSource, _ encoding: TextEncoding, _ each: (CSVRecord) throws -> Void
    ) throws {
        var transcoder = Transcoder(encoding)
        var reader = CSVReader()
        var records: [CSVRecord] = []
        try source.read { piece in
            try reader.read(transcoder.utf8(of: piece)) { records.append($0) }
            if records.count >= 256 {
                for record in records { try each(record) }
                records.removeAll(keepingCapacity: true)
            }
        }
        try reader.finish { records.append($0) }
        for record in records { try each(record) }
    }
}

/// The survey in the making.
private struct Surveyor {
    private var survey: Survey
    private let options: ListOptions
    /// The first cell of each column whose day and month could stand either way.
    private var doubtful: [Int: String] = [:]
    private var orders: Set<DateOrder> = []
    private var marks: [Int: Set<DecimalMark>] = [:]
    /// The first cell of a column that says no, or speaks of opting out.
    private var noes: [Int: String] = [:]
    private var optOutCells: [Int: String] = [:]
    /// Columns of which a cell surely refuses, and the first cell of a column that would refuse among such: beside
    /// "bounced" a "cancelled" is no state of an order.
    private var refusing: Set<Int> = []
    private var halfSure: [Int: String] = [:]
    private var doubtfulTags: [Int: String] = [:]
    private var plainTags: Set<String> = []
    /// Columns into which people write what they like, those among them that hold notes, and what refuses mail in them.
    private var free: Set<Int> = []
    private var notes: Set<Int> = []
    private var refusals: [Int: ListQuestion.Refusals] = [:]
    private var errors = ErrorsFile()
    /// The columns in which a no is listened for, and those whose heading speaks of agreeing.
    private var heard: Set<Int> = []
    private var agreeing: Set<Int> = []
    /// Those of them in which somebody agreed.
    private var agreed: Set<Int> = []
    private var memory = PermissionMemory()

    init(_ survey: Survey, _ options: ListOptions) {
        self.survey = survey
        self.options = options
    }

    mutating func read(_ record: CSVRecord) throws {
        switch record {
        case .header(let header):
            survey.delimiter = header.delimiter
            survey.isErrorsFile = errors.begin(header.names)
            let headings = errors.headings(header.names)
            survey.isHeadless = try Columns.isHeadless(headings, options)
            survey.columns = survey.isHeadless ? Columns.bare(headings) : try Columns.understood(headings, options)
            listen()
            guard survey.isHeadless, !survey.isErrorsFile else { return }
            survey.rows += 1
            read(header.names, line: header.line, false)
        case .problem: survey.rows += 1
        case .row(let row):
            survey.rows += 1
            guard let cells = errors.restored(row.cells) else { return }
            read(cells, line: row.line, row.isWindows1252)
        }
    }

    private mutating func read(_ cells: [String], line: Int, _ isLegacy: Bool) {
        if isLegacy { survey.isEncodingGuess = true }
        var permission = Permission.open
        for (place, cell) in zip(survey.columns.indices, cells) where survey.columns[place].meaning != .ignored {
            let text = Cell.plain(cell)
            let said = memory.permission(text, survey.columns[place].meaning, at: place)
            permission = permission.and(said)
            if text.isEmpty { continue }
            if survey.columns[place].filled == 0 { survey.columns[place].sample = text }
            survey.columns[place].filled += 1
            if survey.guessSample == nil, !text.utf8.allSatisfy({ $0 < 0x80 }) { survey.guessSample = text }
            if survey.columns[place].isOpen { look(at: text, in: place, line) }
            hear(text, said, in: place, line)
            weigh(text, said, in: place)
            note(text, said, in: place)
        }
        if options.suppression != nil { permission = .open }
        switch permission {
        case .refused(let reason): survey.optOuts[reason, default: 0] += 1
        case .withheld: survey.withheld += 1
        case .open, .unknown: break
        }
    }

    /// Finds the columns in which a no would be heard although they are not known for it.
    private mutating func listen() {
        for (place, column) in survey.columns.enumerated() where !column.isTold && options.suppression == nil {
            if case .tags = column.meaning { heard.insert(place) }
            if case .status = column.meaning { free.insert(place) }
            guard case .attribute(let name) = column.meaning, !TextAttribute.proper.contains(name) else { continue }
            heard.insert(place)
            if TextAttribute.isFree(name) { free.insert(place) }
            if TextAttribute.isNote(name) { notes.insert(place) }
            guard Headings.meaning(of: column.heading) == nil, Headings.looksLikeConsent(column.heading) else {
                continue
            }
            agreeing.insert(place)
        }
    }

    /// Counts what a cell says of mail, by its words.
    private mutating func note(_ text: String, _ said: Permission, in place: Int) {
        let meaning = survey.columns[place].meaning
        switch (said, meaning) {
        case (.unknown, _): Self.count(text, in: &survey.unknownStates)
        case (.refused, .status), (.refused, .verification), (.refused, .attribute("result")):
            Self.count(text, in: &survey.refusedStates)
        default: break
        }
        if memory.isUnproven(text, meaning, at: place) { Self.count(text, in: &survey.unproven) }
    }

    private static func count(_ state: String, in states: inout [String: Int]) {
        guard states.count < 20 || states[state] != nil else { return }
        states[state, default: 0] += 1
    }

    /// What the form of a cell says: a date and its order, a number and its mark, a word for opting out.
    private mutating func look(at text: String, in place: Int, _ line: Int) {
        if let number = WrittenNumber(text) {
            survey.columns[place].numbers += 1
            if let mark = number.decides { marks[place, default: []].insert(mark) }
        } else if let reading = DateReading(text) {
            survey.columns[place].dates += 1
            if reading.isAmbiguous, doubtful[place] == nil { doubtful[place] = text }
            if let order = reading.decides { orders.insert(order) }
        } else if survey.columns[place].odd == nil {
            survey.columns[place].odd = (line, text)
        }
    }

    /// A no in a column that is not known for it.
    private mutating func hear(_ text: String, _ said: Permission, in place: Int, _ line: Int) {
        if survey.columns[place].meaning == .tags { return hear(tags: text, in: place) }
        // What refuses already is understood.
        guard said == .open else { return }
        if free.contains(place), hearNote(text, in: place, line) { return }
        guard heard.contains(place), text.utf8.count <= 48 else { return }
        if optOutCells[place] == nil, Cell.saysOptOut(text) { optOutCells[place] = text }
        guard agreeing.contains(place), noes[place] == nil else { return }
        let word = text.folded
        if Words.isYes(word, text) { agreed.insert(place) }
        let isNo = Words.isNo(word, text) || Words.declined.contains(word) || Words.withheld.contains(word)
        if isNo || Words.reason(word) != nil { noes[place] = text }
    }

    /// A refusal in somebody's own words. Whether it was one.
    private mutating func hearNote(_ text: String, in place: Int, _ line: Int) -> Bool {
        let isShort = text.utf8.count <= 48
        guard text.utf8.count <= Self.longestNote,
            Refusal.mayStand(in: text) || isShort && notes.contains(place) && Cell.saysOptOut(text)
        else { return false }
        // A cell that is nothing else may stand in a column that is about nothing else.
        guard notes.contains(place) || !(isShort && Cell.saysOptOut(text)) else { return false }
        refusals[place, default: ListQuestion.Refusals(line: line, sample: text)].count += 1
        return true
    }

    /// What is longer is no note about a person.
    private static let longestNote = 10_000

    /// A state of the land, or of the person where it surely refuses somebody.
    private mutating func weigh(_ text: String, _ said: Permission, in place: Int) {
        // Only there does a word refuse for sure; every other cell of a list would be looked up for nothing.
        guard case .attribute("state") = survey.columns[place].meaning, !survey.columns[place].isTold,
            options.suppression == nil, text.utf8.count <= 48
        else { return }
        if case .refused = said {
            refusing.insert(place)
        } else if halfSure[place] == nil, Words.reason(text.folded) != nil {
            halfSure[place] = text
        }
    }

    private mutating func hear(tags text: String, in place: Int) {
        guard !survey.columns[place].isTold, options.suppression == nil, doubtfulTags[place] == nil,
            !plainTags.contains(text)
        else { return }
        // The same few tags stand in row after row.
        if plainTags.count < 4_096 { plainTags.insert(text) }
        doubtfulTags[place] = Cell.doubtfulTag(text)
    }

    mutating func finish() throws -> Survey {
        if survey.columns.isEmpty { throw ListQuestion.file(.empty) }
        for (place, column) in survey.columns.enumerated() {
            if column.isDoubtful {
                throw ListQuestion.optOutColumn(heading: column.heading, sample: column.sample)
            }
            if let cell = optOutCells[place] ?? (refusing.contains(place) ? halfSure[place] : nil) {
                throw ListQuestion.optOutColumn(heading: column.heading, sample: cell)
            }
            if let refusals = refusals[place] {
                throw ListQuestion.refusals(heading: column.heading, refusals)
            }
            if let tag = doubtfulTags[place] { throw ListQuestion.optOutTag(heading: column.heading, tag: tag) }
            // An empty cell beside a yes may be a no.
            let isPartly = agreed.contains(place) && column.filled < survey.rows
            if let cell = noes[place] ?? (isPartly ? "" : nil) {
                throw ListQuestion.consentColumn(heading: column.heading, sample: cell)
            }
        }
        survey.dates = options.dates ?? (orders.count == 1 ? orders.first : nil)
        if survey.dates == nil, let (place, cell) = doubtful.min(by: { $0.key < $1.key }) {
            throw ListQuestion.dateOrder(heading: survey.columns[place].heading, sample: cell)
        }
        settleMarks()
        return survey
    }

    /// The decimal mark of each column: as its own cells decide, else as the rest of the file does, else as programs
    /// write that separate cells by semicolons because the comma is taken.
    private mutating func settleMarks() {
        let all = marks.values.reduce(into: Set()) { $0.formUnion($1) }
        let usual: DecimalMark? =
            all.count == 1 ? all.first : survey.delimiter == UInt8(ascii: ";") && all.isEmpty ? .comma : nil
        for place in survey.columns.indices {
            let own = marks[place] ?? []
            survey.columns[place].mark = own.count == 1 ? own.first : usual
        }
    }
}
