/// What Baton promises, as the judge checks it.
package enum Promise: String, Sendable, CaseIterable {
    case nothingDisappears, everythingDrains, nothingTwice, unknownIsFlagged, sentMeansArrived, committedFirst
    case nothingAfterSuppression, nothingAfterReply, nothingAfterEnd
    case oneNeverStopsOthers, logTellsState, logIsAppendOnly, endsAreLogged, restartNeedsNoRepair
    case onceEach, insideTheWindow, notBeforeItsTime, waitsAreHonoured, capsAreKept, gapsAreKept, rampUpIsKept,
        limitsLetGo, lateIsLeftOut
    case senderIsKept, pausesHold, doubtIsKept, nothingBeforeConfirmation, confirmationsCount
    case oneCard, oneDeal, moneyAddsUp, paymentsCount, repeatsChangeNothing, restIsRest, homeIsValid

    /// The promise in words.
    package var sentence: String {
        switch self {
        case .nothingDisappears: "a message that was planned is in the outbox or has a record, for ever"
        case .everythingDrains: "once the faults stop, every message ends or is visibly held or unknown"
        case .nothingTwice: "no second final dot follows one that was taken, or whose answer was lost"
        case .unknownIsFlagged: "what the remote took is recorded as sent, or marked unknown"
        case .sentMeansArrived: "what is recorded as sent was taken by the remote"
        case .committedFirst: "nothing is carried that is not in a committed row as sending"
        case .nothingAfterSuppression: "no final dot after a suppression of its address was committed"
        case .nothingAfterReply: "no final dot after a reply or payment, for a message decided before it"
        case .nothingAfterEnd: "an enrollment that is over sends nothing"
        case .oneNeverStopsOthers: "one bad lead, template or step never stops the loop or another lead"
        case .logTellsState: "replaying the log gives the state of every enrollment, deal and card"
        case .logIsAppendOnly: "log entries only join at the end, with greater ids, a time and an actor"
        case .endsAreLogged: "every message that ended has a row in its lead's log at that moment"
        case .restartNeedsNoRepair: "a restart recovers by itself"
        case .onceEach: "one message for each step and occurrence of an enrollment"
        case .insideTheWindow: "no mail is handed out outside its sending window"
        case .notBeforeItsTime: "nothing is handed out before the time it was planned for"
        case .waitsAreHonoured: "a wait lasts as long as its step says"
        case .capsAreKept: "no stretch of time holds more of a mailbox, or of it to one domain, than its caps allow"
        case .gapsAreKept: "between two mails of a mailbox there is at least its gap"
        case .rampUpIsKept: "a new mailbox sends on its n-th day what the n-th day may hold"
        case .lateIsLeftOut: "what expires is not sent when it is too old"
        case .limitsLetGo: "a limit keeps nothing for longer than it says"
        case .senderIsKept: "a lead is written to by one mailbox while that one can, and only by its pool's"
        case .pausesHold: "a mailbox that has stopped sends nothing until it is let go on"
        case .doubtIsKept: "what becomes of a lost answer is what the mailbox's policy says"
        case .nothingBeforeConfirmation: "nothing but the one question is sent before a confirmation"
        case .confirmationsCount: "who confirms before its time is up goes on"
        case .oneCard: "a lead has at most one open card"
        case .oneDeal: "a lead has at most one open deal of an offer"
        case .moneyAddsUp: "totals are the sum of the deals, and every won deal was paid or won by a person"
        case .paymentsCount: "a payment of the right sum wins its deal"
        case .repeatsChangeNothing: "the same provider id again changes nothing"
        case .restIsRest: "a loop at rest waits for a later moment, and always comes to rest"
        case .homeIsValid: "the simulated home is one that baton check accepts"
        }
    }
}
