import Engine
import Values

extension Scoring {
    static let file = "sequences/scoring.json"

    /// Reads `sequences/scoring.json`.
    init(_ fields: inout JSONFields, _ reading: FileReading) {
        _ = fields.optional("$schema")
        let fit = fields.optional("fit")?.items()?.compactMap { FitRule($0, reading) }
        let engagement = fields.optional("engagement")?.points()
        let halfLife = fields.optional("half_life")?.halfLife()
        fields.finish()
        self.init(fit: fit ?? [], engagement: engagement ?? [:], halfLife: halfLife)
    }
}

extension Scoring.FitRule {
    fileprivate init?(_ field: JSONField, _ reading: FileReading) {
        guard var fields = field.fields() else { return nil }
        let name = fields.optional("name")?.text()
        let when = fields.required("if")?.rule(reading, seeing: .lead)
        let points = fields.required("points")?.whole(in: -1_000...1_000)
        fields.finish()
        guard let when, let points else { return nil }
        self.init(name: name ?? field.path, when: when, points: points)
    }
}

extension JSONField {
    fileprivate func points() -> [EventName: Int]? {
        guard var fields = fields() else { return nil }
        var points: [EventName: Int] = [:]
        for (text, field) in fields.all() {
            guard text.isName else {
                field.refuse("\"\(text)\" is no event's name")
                continue
            }
            guard let event = field.event(named: text, isAwaited: false) else { continue }
            points[event] = field.whole(in: -1_000...1_000)
        }
        return points
    }

    fileprivate func halfLife() -> Span? {
        guard let delay = delay() else { return nil }
        let span = Moment(milliseconds: 0).plain(delay) - Moment(milliseconds: 0)
        if span > .zero { return span }
        refuse("a half-life must be longer than nothing")
        return nil
    }
}
