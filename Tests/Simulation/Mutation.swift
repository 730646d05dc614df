/// A bug that is planted on purpose: a simulation that does not find it proves nothing.
package enum Mutation: String, Sendable, CaseIterable {
    /// The gate lets everything pass.
    case gatePermitsAll
    /// The carrier writes the final dot and asks the gate afterwards.
    case dotBeforeGate
    /// After a kill, a dot without an answer is taken for a message that never left.
    case recoveryResendsUnknown
    /// The boot id never changes: after a power cut the journal's silence is believed.
    case powerCutIsNotNoticed
    /// A commit is reported and did not happen.
    case storeForgetsCommit
    /// The carrier keeps an answer to itself.
    case carrierLosesAnswers
    /// A lost answer is reported as a passing refusal.
    case lostAnswerIsRetried
    /// A message the remote refused is reported as taken.
    case refusalIsTakenAsSent
    /// The sending window is that of another zone.
    case windowsAreShifted
}
