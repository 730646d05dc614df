/// What the doors over HTTP keep, as it is read.
package protocol ReadableWebRecords: ReadableTokens, ReadableLinks, ReadableAnswers, ReadableSetAside, ReadableOptIns,
    ReadableSubscribers
{}

/// What the doors over HTTP keep.
package protocol WebRecords: ReadableWebRecords, Tokens, Links, Answers, SetAsides, OptIns, Subscribers {
    /// Runs a part of the transaction that is undone alone where it throws.
    func savepoint<Result>(_ body: () throws -> Result) throws -> Result
}
