extension Schema {
    /// What is kept of events, payments, replies and brakes.
    static let doors = """
        SELECT 1;
        """
}
