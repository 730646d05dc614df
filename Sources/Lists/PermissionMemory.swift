/// What cells were found to say of whether their person may be written to: they are few, and come again and again.
struct PermissionMemory {
    private var said: [Int: [String: Permission]] = [:]
    private static let kept = 1_000

    /// What a cell says in the column at a place.
    mutating func permission(_ text: String, _ meaning: Meaning, at place: Int) -> Permission {
        guard meaning.saysPermission else { return .open }
        if let known = said[place]?[text] { return known }
        let permission = Cell.permission(text, meaning)
        if said[place, default: [:]].count < Self.kept { said[place]?[text] = permission }
        return permission
    }
}
