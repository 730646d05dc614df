extension Schema {
    /// What decisions used to search the log for, as columns.
    static let facts = """
        SELECT 1;
        """
}
