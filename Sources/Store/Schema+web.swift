extension Schema {
    /// Tokens, forms, hooks, links and deliveries to subscribers.
    static let web = """
        SELECT 1;
        """
}
