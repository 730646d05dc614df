extension Schema {
    /// People, sessions, absences and notes.
    static let desk = """
        SELECT 1;
        """
}
