import Engine
import Values

extension Lint {
    /// Events that most likely nothing raises, and calls that raise what nobody waits for.
    var events: [Problem] { slipsOfHooks + slipsOfListeners + opens }

    /// Rules of hooks whose event is a slip away from one of the product's.
    private var slipsOfHooks: [Problem] {
        let listened = workspace.listened
        return workspace.hooks.values.sorted { $0.name < $1.name }.flatMap { hook in
            hook.rules.enumerated().compactMap { place, rule in
                // A word of the shop's own may resemble a synonym; only what resembles an event itself is a slip.
                guard let event = rule.event, case .slip = EventReading(event, listened: listened),
                    let meant = Nearest.name(to: event, in: KnownEvent.allCases.map(\.rawValue), changes: 1),
                    event.filter({ !$0.isNumber }) != meant
                else { return nil }
                return Problem(
                    .warning, file: "sequences/hooks/\(hook.name).json", path: "rules[\(place)].event",
                    cause: .doubtful("nothing listens to \"\(event)\""), hint: "did you mean \"\(meant)\"?")
            }
        }
    }

    /// The names of the user's own that are listened to, each with where.
    private var listeners: [(name: String, file: String, place: JSON.Place?, path: String)] {
        workspace.sequences.values.sorted { $0.file < $1.file }.flatMap { sequence in
            let version = sequence.version
            let steps = version.steps.compactMap { step in
                step.kind.awaited.map { ($0, sequence.places[step.id], step.id) }
            }
            let exits = version.exits.enumerated().map { ($1.on.event, JSON.Place?.none, "exits[\($0)].on") }
            let goal = [version.goal].compactMap { $0.map { ($0.event, JSON.Place?.none, "goal") } }
            return (steps + exits + goal).compactMap { event, place, path in
                if case .custom(let name) = event { (name, sequence.file, place, path) } else { nil }
            }
        }
    }

    /// A name that stands once and that no hook raises, next to one that others use.
    private var slipsOfListeners: [Problem] {
        let listeners = listeners
        let raised = (workspace.hooks.values.flatMap(\.rules) + HookPreset.all.values.flatMap(\.rules)).compactMap(
            \.event)
        let counts = listeners.reduce(into: [:] as [String: Int]) { $0[$1.name, default: 0] += 1 }
        return listeners.compactMap { listener in
            guard counts[listener.name] == 1, !raised.contains(listener.name), listener.name.count > 4 else {
                return nil
            }
            let others = Set(raised).union(counts.filter { $0.value > 1 }.keys)
            guard let near = Nearest.name(to: listener.name, in: others.sorted(), changes: 1),
                Self.isSlip(listener.name, near)
            else { return nil }
            return Problem(
                .warning, file: listener.file, place: listener.place, path: listener.path,
                cause: .doubtful("\"\(listener.name)\" stands nowhere else"), hint: "did you mean \"\(near)\"?")
        }
    }

    /// Waits for an opened mail, of which nothing tells: neither an image in the mail nor a program of the user's own.
    private var opens: [Problem] {
        guard workspace.configuration.server?.opens != true else { return [] }
        let tellsOfOpens = workspace.hooks.values.contains { hook in
            hook.preset == "generic" || hook.rules.contains { $0.event == KnownEvent.open.rawValue }
        }
        return workspace.sequences.values.sorted { $0.file < $1.file }.flatMap { sequence in
            sequence.version.steps.compactMap { step in
                guard step.kind.awaited == .known(.open), !tellsOfOpens else { return nil }
                return Problem(
                    .warning, file: sequence.file, place: sequence.places[step.id], path: step.id,
                    cause: .doubtful("no hook tells of an \"open\", and no mail does"),
                    hint: "wait for \"click\", which people do; or set \"opens\": true in \"server\"")
            }
        }
    }
}
