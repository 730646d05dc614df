import Ports
import Queries
import Scheduler
import Values

/// What `run` tells on standard error: sent, closed, escalated, and whatever needs a person; what lasts is told once.
final class Narrative {
    private let zone: Zone
    /// When each trouble that puts messages off was last told.
    private var told: [Deferral.Trouble: Moment] = [:]
    private var pauses: [String: RouteNotice] = [:]
    private var storeTrouble: String?

    init(zone: Zone) { self.zone = zone }

    /// Listens to a scheduler, to what concerns single messages only where that is wanted.
    func follow(_ scheduler: Scheduler, isQuiet: Bool) {
        scheduler.tellsDecisions = !isQuiet
        scheduler.occurred = { self.tell($0) }
    }

    private func tell(_ occurrence: Occurrence) {
        switch occurrence {
        case .decided(let observation): tell(observation)
        case .cardOpened: break
        case .routePaused(let notice): tell(notice)
        case .routeResumed(let route): pauses[route] = nil
        case .putOff(let deferral): tell(deferral)
        case .inbox(let notice): tell(notice)
        case .storeTrouble(let trouble): tell(trouble)
        case .storeRecovered: recover()
        case .clockLeapt(let span):
            let days = span.milliseconds / 86_400_000
            Terminal.say(
                "\(Terminal.paint("held:", .red)) the clock has leapt ahead by \(days) day\(days == 1 ? "" : "s"), and the "
                    + "machine has not. Nothing is sent until it is set right; if it is right, stop this and say "
                    + "`baton run --trust-clock`")
        case .clockRight: Terminal.say("the clock is right again: sending goes on")
        case .windingDown(let count, let grace): tell(underWay: count, grace: grace)
        }
    }

    /// Each trouble of the store once: the loop meets it again every few seconds while it lasts.
    private func tell(_ trouble: any StoreFailure) {
        guard storeTrouble != "\(trouble)" else { return }
        storeTrouble = "\(trouble)"
        Terminal.say("\(Terminal.paint("waiting:", .yellow)) \(trouble); tried again every few seconds")
    }

    private func recover() {
        storeTrouble = nil
        Terminal.say("going on")
    }

    private func tell(_ observation: Observation) {
        for line in Transcript(zone: zone).lines(observation) { Terminal.say(line) }
    }

    /// A mailbox or endpoint that paused: nothing of it leaves until it is tried again, or somebody resumes it.
    ///
    /// What was on its way comes back with the same reason, which is no news.
    func tell(_ notice: RouteNotice) {
        if let last = pauses[notice.route], last.reason == notice.reason, let until = last.until, notice.at < until {
            return
        }
        pauses[notice.route] = notice
        let next =
            notice.until.map { "tried again at \(zone.clock($0, from: notice.at))" }
            ?? "\(Remedy.resume(route: notice.route).command) when mended"
        let reason = [notice.reason, notice.remedy?.command].compactMap(\.self).joined(separator: "; ")
        Terminal.say(
            "\(zone.stamp(notice.at))  \(Terminal.paint("paused:", .yellow)) \(notice.route) (\(reason)); \(next)")
    }

    /// A mailbox that cannot be read: what is answered there is not heard until it can.
    private func tell(_ notice: InboxNotice) {
        let when = zone.stamp(notice.at)
        let what = notice.isSentOnly ? "the Sent folder of \(notice.mailbox)" : notice.mailbox
        guard let fault = notice.fault else { return Terminal.say("\(when)  \(what) can be read again") }
        Terminal.say(
            "\(when)  \(Terminal.paint("not read:", .yellow)) \(what) (\(fault)); tried again at "
                + "\(zone.clock(notice.until, from: notice.at)); `baton doctor \(notice.mailbox)` says more")
    }

    /// One line for each trouble, and another an hour later if it lasts: not one for each of thousands of messages.
    private func tell(_ deferral: Deferral) {
        if let last = told[deferral.trouble], deferral.at - last < .hours(1), deferral.at >= last { return }
        told[deferral.trouble] = deferral.at
        Terminal.say(
            "\(zone.stamp(deferral.at))  \(Terminal.paint("deferred:", .yellow)) \(deferral.route) "
                + "(\(deferral.words.onOneLine)); tried again from \(zone.clock(deferral.until, from: deferral.at))")
    }

    private func tell(underWay count: Int, grace: Span) {
        Terminal.say(
            "waiting up to \(grace.milliseconds / 1_000) s for \(count) \(count == 1 ? "message" : "messages") under way; "
                + "press Ctrl-C again to stop at once")
    }

    /// What a run that ends by itself leaves waiting, in one line.
    func tell(_ leftover: [Leftover]) {
        guard !leftover.isEmpty else { return }
        Terminal.say("left waiting: \(leftover.map(\.text).joined(separator: "; ")); `baton outbox` lists them")
    }
}
