extension Schema {
    /// The indexes that lists and searches are answered from.
    static let queries = """
        SELECT 1;
        """
}
