import Engine
import Values

extension JSONField {
    /// The event that a step, an exit, a goal or a score listens to, by any of its names; a name that nothing raises is
    /// refused, because nobody would ever notice that it is never heard.
    ///
    /// - Parameter isAwaited: whether something waits for it, which nothing can that ends every run.
    func event(isAwaited: Bool) -> EventName? {
        guard let text = name() else { return nil }
        return event(named: text, isAwaited: isAwaited)
    }

    /// The same for a name that stands as a key.
    func event(named text: String, isAwaited: Bool) -> EventName? {
        switch EventReading(text, listened: []) {
        case .event(let name):
            guard isAwaited, let reason = name.finalExit else { return name }
            refuse(
                "nothing can wait for \"\(text)\"", hint: "it ends every sequence of the lead by itself, as \(reason)")
        case .state: refuse("nothing raises an event \"\(text)\"", hint: Self.afterDelivery)
        case .slip(let meant): refuse("nothing raises an event \"\(text)\"", hint: "did you mean \"\(meant)\"?")
        case .unheard, .unclear: return .custom(text)
        }
        return nil
    }

    private static let afterDelivery =
        "a step that sends ends when the message is taken: what stands after it needs no wait for that"
}

extension FileReading {
    /// A condition beside an event can ask for what that event carries; anything else is most likely a slip.
    func check(_ rule: Rule?, beside event: EventName?, _ field: JSONField) {
        guard let rule, case .known(let known)? = event, !known.facts.isOpen else { return }
        let carried = known.facts.data.map(\.name) + ["name"]
        for path in rule.paths where path.segments.count > 1 && path.segments[0] == .name("event") {
            guard case .name(let asked) = path.segments[1], !carried.contains(asked),
                let near = Nearest.name(to: asked, in: carried)
            else { continue }
            report(
                Problem(
                    .warning, file: file, place: field.place, path: field.path,
                    cause: .doubtful("\"\(event?.text ?? "")\" carries no \"\(asked)\""),
                    hint: "did you mean \"event.\(near)\"?"))
        }
    }
}
