/// What cells were found to say of whether their person may be written to: they are few, and come again and again.
struct PermissionMemory {
    private var said: [Int: [String: Permission]] = [:]
    private var unproven: [Int: [String: Bool]] = [:]
    private static let kept = 1_000

    /// What a cell says in the column at a place.
    mutating func permission(_ text: String, _ meaning: Meaning, at place: Int) -> Permission {
        guard meaning.saysPermission else { return .open }
        if let known = said[place]?[text] { return known }
        let permission = Cell.permission(text, meaning)
        if said[place, default: [:]].count < Self.kept { said[place, default: [:]][text] = permission }
        return permission
    }

    /// Whether a cell in the column at a place leaves it open that mail arrives.
    mutating func isUnproven(_ text: String, _ meaning: Meaning, at place: Int) -> Bool {
        guard !text.isEmpty, meaning.mayBeUnproven else { return false }
        if let known = unproven[place]?[text] { return known }
        let isUnproven = Cell.isUnproven(text, meaning)
        if unproven[place, default: [:]].count < Self.kept { unproven[place, default: [:]][text] = isUnproven }
        return isUnproven
    }
}
