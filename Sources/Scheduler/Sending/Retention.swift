import Engine
import Ports
import Values
import Workspace

/// What has been kept long enough goes, in small batches beside the work.
extension Scheduler {
    /// How many rows of a kind go in one pass: few enough that nobody waits for it.
    private static let batchOfOld = 500

    /// Once an hour, and on from there while there is more. Whether there is.
    func forgetOld(at now: Moment, in records: any Records) throws -> Bool {
        guard !carrier.answersAtOnce, now >= live.upkeep.nextForgetting else { return false }
        let keep = workspace.configuration.keep
        var gone = try records.forgetBodies(before: firstKept(keep.messages, at: now), limit: Self.batchOfOld)
        if let log = keep.log {
            gone = max(gone, try records.forgetLog(before: firstKept(log, at: now), limit: Self.batchOfOld))
        }
        let hasMore = gone >= Self.batchOfOld
        if !hasMore { live.upkeep.nextForgetting = now + .hours(1) }
        return hasMore
    }

    /// The least id of what is kept.
    private func firstKept(_ length: Delay, at now: Moment) -> Int64 {
        let age = now.plain(length) - now
        // No time at all: of what is still under way nothing is kept either.
        guard age > .zero else { return .max }
        return Identifiers.first(at: Moment(milliseconds: now.milliseconds - age.milliseconds))
    }
}

/// When what is kept is next looked through for what is too old: a part of what the scheduler knows while it runs.
struct Upkeep {
    /// Rendered messages and the log.
    var nextForgetting = Moment(milliseconds: 0)
    /// The ledgers of recipient domains.
    var nextPruning = Moment(milliseconds: 0)

    /// The clock was set back: nothing waits for its time to come again.
    mutating func rollBack(to now: Moment) {
        nextForgetting = min(nextForgetting, now + .hours(1))
        nextPruning = min(nextPruning, now + .hours(1))
    }
}
