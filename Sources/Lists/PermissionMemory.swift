/// What the cells of a list were found to say: they are few in a column, and come again and again.
struct CellMemory<Said> {
    private var said: [Int: [String: Said]] = [:]
    /// How many different cells of one column are remembered.
    static var kept: Int { 1_000 }

    /// What a cell of the column at a place says; found out where it is not known.
    mutating func said(by text: String, at place: Int, _ find: (String) -> Said) -> Said {
        if let known = said[place]?[text] { return known }
        let found = find(text)
        if said[place]?.count ?? 0 < Self.kept { said[place, default: [:]][text] = found }
        return found
    }
}

/// What cells were found to say of whether their person may be written to.
struct PermissionMemory {
    private var permissions = CellMemory<Permission>()
    private var doubts = CellMemory<Bool>()

    /// What a cell says in the column at a place.
    mutating func permission(_ text: String, _ meaning: Meaning, at place: Int) -> Permission {
        guard meaning.saysPermission else { return .open }
        return permissions.said(by: text, at: place) { Cell.permission($0, meaning) }
    }

    /// Whether a cell in the column at a place leaves it open that mail arrives.
    mutating func isUnproven(_ text: String, _ meaning: Meaning, at place: Int) -> Bool {
        guard !text.isEmpty, meaning.mayBeUnproven else { return false }
        return doubts.said(by: text, at: place) { Cell.isUnproven($0, meaning) }
    }
}
