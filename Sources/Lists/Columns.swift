private import Values

/// The understanding of a header row.
enum Columns {
    /// What each column means, in the order of the file.
    static func understood(_ headings: [String], _ options: ListOptions) throws(ListQuestion) -> [Column] {
        try check(headings, options)
        var columns: [Column] = []
        for heading in headings {
            let told = meaning(told: heading, options)
            let known = told ?? Headings.meaning(of: heading)
            let meaning =
                known ?? (heading.isEmpty ? .ignored : .attribute(Meaning.attributeName(of: heading)))
            var column = Column(heading: heading, meaning: meaning, isTold: told != nil)
            column.isDoubtful = known == nil && options.suppression == nil && Headings.looksLikeOptOut(heading)
            columns.append(column)
        }
        promoteAddress(&columns)
        try separate(&columns)
        guard columns.contains(where: { $0.meaning == .address }) else { throw .noAddressColumn(headings: headings) }
        for place in columns.indices where isMoney(columns[place], options) { columns[place].isMoney = true }
        return columns
    }

    /// Whether the first line is a person's and no headings stand above it. A list of those who must not be written to is
    /// read all the same, for nothing but the addresses counts in it; of any other it is a question.
    static func isHeadless(_ headings: [String], _ options: ListOptions) throws(ListQuestion) -> Bool {
        let isNamed = headings.contains { (meaning(told: $0, options) ?? Headings.meaning(of: $0)) == .address }
        guard !isNamed, let address = headings.first(where: Cell.isAddress) else { return false }
        guard options.suppression != nil else { throw .noHeadings(sample: address) }
        return true
    }

    /// The columns of a list without headings: the first address, and nothing else.
    static func bare(_ cells: [String]) -> [Column] {
        let first = cells.firstIndex(where: Cell.isAddress)
        return cells.enumerated().map { place, cell in
            Column(heading: cell, meaning: place == first ? .address : .ignored, isTold: true)
        }
    }

    /// A heading that an option names and the file has not is a mistake somebody would not hear of otherwise.
    private static func check(_ headings: [String], _ options: ListOptions) throws(ListQuestion) {
        let named = [(options.columns.keys.sorted(), "--column"), (options.ignored, "--ignore")]
        for (names, option) in named {
            for name in names where !headings.contains(where: { isSame($0, name) }) {
                throw .noSuchColumn(name, option: option, headings: headings)
            }
        }
        for name in options.money
        where !headings.contains(where: { isSame($0, name) || Meaning.attributeName(of: $0) == name }) {
            throw .noSuchColumn(name, option: "--money", headings: headings)
        }
    }

    private static func isSame(_ heading: String, _ name: String) -> Bool {
        heading == name || heading.lowercased() == name.lowercased()
    }

    private static func meaning(told heading: String, _ options: ListOptions) -> Meaning? {
        if options.ignored.contains(where: { isSame(heading, $0) }) { return .ignored }
        let word = options.columns[heading] ?? options.columns.first { isSame(heading, $0.key) }?.value
        return word.map { Meaning(named: $0, heading: heading) }
    }

    private static func isMoney(_ column: Column, _ options: ListOptions) -> Bool {
        options.money.contains { isSame(column.heading, $0) || column.meaning.attribute == $0 }
    }

    /// Where no column is plainly the address, the one for work is, else any other.
    private static func promoteAddress(_ columns: inout [Column]) {
        guard !columns.contains(where: { $0.meaning == .address }) else { return }
        for name in ["work_email", "other_email"] {
            guard let place = columns.firstIndex(where: { $0.meaning == .attribute(name) }) else { continue }
            columns[place].meaning = .address
            return
        }
    }

    /// Two columns of one meaning: the first has it, the other keeps its own name, where it has one of its own. Two
    /// columns of addresses are a question, for either could be the right one.
    private static func separate(_ columns: inout [Column]) throws(ListQuestion) {
        var taken: [Meaning: String] = [:]
        for place in columns.indices where !columns[place].meaning.isShared {
            let (heading, meaning) = (columns[place].heading, columns[place].meaning)
            guard let first = taken[meaning] else {
                taken[meaning] = heading
                continue
            }
            let own = Meaning.attribute(Meaning.attributeName(of: heading))
            guard meaning != .address, !columns[place].isTold, own != meaning, taken[own] == nil else {
                throw .twiceNamed(meaning: meaning.word, headings: [first, heading])
            }
            columns[place].meaning = own
            taken[own] = heading
        }
    }
}
