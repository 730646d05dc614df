package import Values

/// A column of a file, with what it was taken for and what stands in it.
package struct Column: Sendable, Hashable {
    /// The heading as it was written.
    package var heading: String
    package var meaning: Meaning
    /// Whether the person who imports said so.
    package var isTold: Bool
    /// Whether its heading speaks of opting out, and nothing says what it means.
    var isDoubtful = false
    /// The decimal mark of its numbers, where what stands in it decides that.
    package var mark: DecimalMark?
    /// Whether its amounts are major units that become minor ones.
    package var isMoney = false
    /// The first cell that holds anything, as it stands in the file.
    package var sample = ""
    /// How many cells hold anything.
    package var filled = 0
    /// How many of them are dates, by their form alone.
    package var dates = 0
    /// How many of them are numbers.
    package var numbers = 0
    /// The first cell that is neither, where others are.
    package var odd: (line: Int, cell: String)? {
        get { oddLine.map { ($0, oddCell) } }
        set { (oddLine, oddCell) = (newValue?.line, newValue?.cell ?? "") }
    }
    private var oddLine: Int?
    private var oddCell = ""

    init(heading: String, meaning: Meaning, isTold: Bool) {
        self.heading = heading
        self.meaning = meaning
        self.isTold = isTold
    }

    /// Whether its cells may be numbers and dates.
    var isOpen: Bool {
        guard case .attribute(let name) = meaning else { return false }
        return !TextAttribute.contains(name)
    }
}

/// What somebody says of a file beside what stands in it.
package struct ListOptions: Sendable, Hashable {
    /// What columns mean, by heading: an attribute, or a word of `Meaning.init(named:)`.
    package var columns: [String: String] = [:]
    /// Columns to leave out, by heading.
    package var ignored: [String] = []
    /// Columns whose amounts are major units, by heading or attribute.
    package var money: [String] = []
    /// ISO 4217: the currency of amounts that name none.
    package var currency = "USD"
    package var dates: DateOrder?
    package var encoding: TextEncoding?
    /// Whether an empty cell clears what was known.
    package var clearsEmpty = false
    /// Every person on the list is suppressed for this reason.
    package var suppression: OptOut?
    /// Attributes that sequences use as dates, and those they compare with numbers: what cannot be read there is told.
    package var usedAsDates: Set<String> = []
    package var usedAsNumbers: Set<String> = []

    package init() {}
}

/// Why a list is not taken as it is, and what to say to have it taken.
package enum ListQuestion: Error, Sendable, Hashable {
    case file(CSVError)
    /// No column holds mail addresses.
    case noAddressColumn(headings: [String])
    /// The first line holds an address where headings should stand.
    case noHeadings(sample: String)
    /// A tag speaks of opting out, and not for sure.
    case optOutTag(heading: String, tag: String)
    /// Two columns would fill the same attribute.
    case twiceNamed(meaning: String, headings: [String])
    /// `--column`, `--ignore` or `--money` names a heading the file has not.
    case noSuchColumn(String, option: String, headings: [String])
    /// The heading, or a cell, speaks of opting out, and it is not known what the column means.
    case optOutColumn(heading: String, sample: String)
    /// Notes of a column seem to refuse mail.
    case refusals(heading: String, Refusals)
    /// The heading speaks of agreeing, and cells say no.
    case consentColumn(heading: String, sample: String)
    /// Day and month could stand either way.
    case dateOrder(heading: String, sample: String)
    /// The file is in none of the encodings that are known.
    case encoding

    /// Notes that seem to refuse mail: how many, and the first.
    package struct Refusals: Sendable, Hashable {
        package var count = 0
        package var line: Int
        package var sample: String
    }
}
