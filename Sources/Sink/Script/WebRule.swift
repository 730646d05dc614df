/// One scripted answer of the web sink, and on which requests it is given.
package struct WebRule: Sendable, Hashable {
    package var answer: WebAnswer
    /// Conditions; the pattern is held against the path without its query, tries are counted for a webhook-id.
    package var selection = Selection()
    /// Only for this method.
    package var method: String?

    package init(_ answer: WebAnswer, where selection: Selection = Selection()) {
        self.answer = answer
        self.selection = selection
    }
}
