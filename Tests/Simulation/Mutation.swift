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
    /// Every cap, a domain's too, lets one more through.
    case capIsOneTooHigh
    /// A ramp-up begins a message too high.
    case rampUpStartsTooHigh
    /// A restart forgets how far the limits are used up.
    case limitsAreForgotten
    /// A restart forgets the gap after the last mail.
    case gapIsForgotten
    /// A restart forgets who wrote to a lead, and a pool's weights are other ones each time.
    case senderIsForgotten
    /// A restart lets mailboxes go on that a guardrail has stopped.
    case pauseIsForgotten
    /// What is to be held in doubt is taken as sent.
    case holdIsIgnored
    /// No guardrail ever stops a mailbox.
    case guardrailsSleep
    /// A click, which any scanner makes, counts as the button that confirms.
    case clickConfirms
    /// The page that confirms says thanks, and records nothing.
    case confirmationIsLost
}
