extension Schema {
    /// What backup, erasing, retention and the pairing of key and database need.
    static let upkeep = """
        SELECT 1;
        """
}
