import Engine
import Values

extension Lint {
    /// Steps nobody can come to, and sequences that start one another without ever waiting.
    var flow: [Problem] { whole.values.flatMap(unreached) + circles }

    private var whole: [String: SequenceFile] { workspace.sequences.filter(\.value.isWhole) }

    private func unreached(_ sequence: SequenceFile) -> [Problem] {
        let reached = sequence.version.reached { _ in true }
        return sequence.version.steps.enumerated().compactMap { place, step in
            guard !reached.contains(place), !sequence.version.isElseOfEndlessWait(place) else { return nil }
            // Of a whole branch that nobody comes to, its first step says it.
            let isFirst = !sequence.version.steps.enumerated().contains { other, earlier in
                other != place && !reached.contains(other) && earlier.successors.contains(place)
            }
            guard isFirst else { return nil }
            return Problem(
                .warning, file: sequence.file, place: sequence.places[step.id], path: step.id,
                cause: .doubtful("no lead ever comes to this step"),
                hint: "what stands before it always ends or goes elsewhere")
        }
    }

    /// A circle of `enroll` steps that no wait interrupts would write to a lead without end.
    private var circles: [Problem] {
        let hurried = whole.mapValues { $0.version.enrollments { !$0.kind.surelyTakesTime } }
        let daily = whole.mapValues { $0.version.enrollments { !$0.kind.surelyTakesDays } }
        return daily.sorted { $0.key < $1.key }.flatMap { name, enrollments in
            enrollments.compactMap { enrollment -> Problem? in
                guard let sequence = workspace.sequences[name], comes(back: name, from: enrollment.sequence, daily)
                else {
                    return nil
                }
                guard hurried[name]?.contains(where: { $0.step == enrollment.step }) == true,
                    comes(back: name, from: enrollment.sequence, hurried)
                else {
                    return Problem(
                        .warning, file: sequence.file, place: sequence.places[enrollment.step], path: enrollment.step,
                        cause: .doubtful(
                            "this leads back to \"\(name)\" within a day: a lead gets it every day, for ever"),
                        hint: "put a wait of days or weeks before it")
                }
                return Problem(
                    file: sequence.file, place: sequence.places[enrollment.step], path: enrollment.step,
                    cause: .doubtful("this leads back to \"\(name)\" without a wait that always takes time"),
                    hint: "put a wait of a length before it: a date can be past, and an event can come at once")
            }
        }
    }

    private func comes(
        back name: String, from start: String, _ hurried: [String: [(step: String, sequence: String)]]
    ) -> Bool {
        var seen: Set<String> = []
        var open = [start]
        while let next = open.popLast() {
            if next == name { return true }
            if seen.insert(next).inserted { open += hurried[next]?.map(\.sequence) ?? [] }
        }
        return false
    }
}

extension SequenceVersion {
    /// Whether a step stands in the `else` of a wait without a limit, of which the wait itself is told.
    fileprivate func isElseOfEndlessWait(_ place: Int) -> Bool {
        steps.contains { step in
            guard case .waitFor(_, nil) = step.kind, let first = step.blocks[.otherwise], let first else {
                return false
            }
            return place >= first && place < (step.next ?? steps.count)
        }
    }

    /// The places of the steps that can be come to from the start, going on only past the steps that a test lets pass.
    fileprivate func reached(past passes: (Step) -> Bool) -> Set<Int> {
        var reached: Set<Int> = []
        var open = start.map { [$0] } ?? []
        while let place = open.popLast() {
            guard reached.insert(place).inserted, passes(steps[place]) else { continue }
            open += steps[place].successors.compactMap(\.self)
        }
        return reached
    }

    /// The sequences it can start going on only past the steps that a test lets pass.
    fileprivate func enrollments(past passes: (Step) -> Bool) -> [(step: String, sequence: String)] {
        reached(past: passes).sorted().compactMap { place in
            if case .enroll(let sequence) = steps[place].kind { (steps[place].id, sequence) } else { nil }
        }
    }
}

extension StepKind {
    /// Whether a lead stays here for a day at least, whatever happens; a person takes the time that a person takes.
    fileprivate var surelyTakesDays: Bool {
        switch self {
        case .wait(.delay(let delay)): delay.plainSpan >= .days(1)
        case .close(let close): close.upTo.plainSpan >= .days(1)
        case .wait(.until(let day, _)): day != nil
        case .escalate: true
        case .wait(.date), .waitFor, .email, .webhook, .branch, .set, .tag, .score, .offer, .enroll, .end, .confirm:
            false
        }
    }
}
