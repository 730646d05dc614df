extension Divergence: CustomStringConvertible {
    /// What speaks against the database, in one sentence.
    package var description: String {
        switch self {
        case .otherMachine: "this home ran on another machine before, and may still be running there"
        case .copied: "the database is a copy: what was sent after it was made, it does not know"
        case .putBack(let database, let journal):
            "the database is not of the same time as the journal beside it (generation \(database), not \(journal)): "
                + "what was sent in between, it does not know"
        case .forgetful(let messages):
            "the journal knows of \(messages) \(messages == 1 ? "message" : "messages") that left, and the database "
                + "does not"
        case .unsigned: "the database does not say where it was made: what was sent from it is not known"
        case .unsettled: "this home was restored, but not to the end"
        }
    }
}
