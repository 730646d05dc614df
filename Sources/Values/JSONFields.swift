/// An object read by a closed list of names: whatever was never asked for is reported as unknown by `finish`.
package struct JSONFields {
    private let members: [JSON.Located.Member]
    private let findings: JSONFindings
    private var asked: [String] = []
    /// Where the object stands in the document: `steps[2]`; empty for the document itself.
    package let path: String
    package let place: JSON.Place

    /// Nil, and one problem, where the value is no object.
    package init?(_ located: JSON.Located, at path: String = "", _ findings: JSONFindings) {
        self.init(JSONField(located: located, path: path, findings: findings))
    }

    init?(_ field: JSONField) {
        guard case .object(let members) = field.located.content else {
            field.reportKind("an object { }")
            return nil
        }
        self.members = members
        self.findings = field.findings
        path = field.path
        place = field.located.place
    }

    /// The names in the order they were written.
    package var names: [String] { members.map(\.name) }

    /// The field of a name, or nil where it is absent.
    package mutating func optional(_ name: String) -> JSONField? {
        asked.append(name)
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        return field(member)
    }

    /// The field of a name; nil, and one problem, where it is absent.
    package mutating func required(_ name: String) -> JSONField? {
        if let field = optional(name) { return field }
        // One that is there under a name a slip away is told by `finish`, and only once.
        if !isMisspelt(name) { report(.missing(name: name)) }
        return nil
    }

    /// The field of a name; one that other tools call otherwise, and that stands here under that name, is told as such.
    package mutating func required(_ name: String, insteadOf others: [String]) -> JSONField? {
        guard let member = members.first(where: { others.contains($0.name) }), !names.contains(name) else {
            return required(name)
        }
        asked += [name, member.name]
        findings.report(
            JSONProblem(
                place: member.place, path: path, reason: .unknown(name: member.name), hint: "write \"\(name)\""))
        return nil
    }

    /// What stands under a name that is most likely a slip of this one, for looking only.
    package func slip(of name: String) -> JSONField? {
        members.first { Nearest.name(to: $0.name, in: [name]) != nil }.map(field)
    }

    /// Every field by its name, for objects whose names the user chooses.
    package mutating func all() -> [(name: String, field: JSONField)] {
        asked.append(contentsOf: names)
        return members.map { ($0.name, field($0)) }
    }

    /// Reports the names that were never asked for, each with the nearest name that was.
    ///
    /// - Parameter hints: what to say of names that belong elsewhere, or that other tools have here.
    package func finish(_ hints: [String: String] = [:]) {
        let known = asked.map { "\"\($0)\"" }.joined(separator: ", ")
        var told = 0
        for member in members where !asked.contains(member.name) {
            let name = member.name.lowercased()
            // Nobody mends a hundred names by hints, and each is compared with all that are known.
            told += 1
            let near =
                told > 100
                ? nil
                : Nearest.name(to: member.name, in: asked)
                    ?? asked.first { $0.count > 3 && (name.hasPrefix($0) || name.hasSuffix($0)) }
            findings.report(
                JSONProblem(
                    place: member.place, path: path, reason: .unknown(name: member.name),
                    hint: hints[name] ?? near.map { "did you mean \"\($0)\"?" } ?? "known here: \(known)"))
        }
    }

    /// Reports a problem of the object as a whole.
    package func report(_ reason: JSONProblem.Reason, hint: String? = nil) {
        findings.report(JSONProblem(place: place, path: path, reason: reason, hint: hint))
    }

    private func isMisspelt(_ name: String) -> Bool {
        members.contains { !asked.contains($0.name) && Nearest.name(to: $0.name, in: asked) == name }
    }

    private func field(_ member: JSON.Located.Member) -> JSONField {
        let inner = path.isEmpty ? member.name : path + "." + member.name
        return JSONField(located: member.value, path: inner, findings: findings, namePlace: member.place)
    }
}

/// One value of a document on its way to becoming something of the program's; what does not fit is reported.
package struct JSONField {
    package let located: JSON.Located
    /// Where in the document: `steps[2].email`.
    package let path: String
    let findings: JSONFindings
    /// The place of the name this value stands under, or of the value itself in a list.
    package let namePlace: JSON.Place

    init(located: JSON.Located, path: String, findings: JSONFindings, namePlace: JSON.Place? = nil) {
        self.located = located
        self.path = path
        self.findings = findings
        self.namePlace = namePlace ?? located.place
    }

    package var place: JSON.Place { located.place }

    /// Reports a problem inside this text, a number of characters into it; right where the text holds no escapes.
    package func report(_ reason: JSONProblem.Reason, hint: String? = nil, at characters: Int) {
        let inside = JSON.Place(line: place.line, column: place.column + 1 + characters)
        findings.report(JSONProblem(place: inside, path: path, reason: reason, hint: hint))
    }

    /// Reports a problem of this value.
    package func report(_ reason: JSONProblem.Reason, hint: String? = nil) {
        findings.report(JSONProblem(place: place, path: path, reason: reason, hint: hint))
    }

    /// A rule of the document's language is broken by this value.
    package func refuse(_ rule: String, hint: String? = nil) { report(.broken(rule), hint: hint) }

    /// A text of at least one visible character and no control characters.
    package func text() -> String? {
        guard case .scalar(.string(let text)) = located.content else {
            reportKind("a text")
            return nil
        }
        if let control = text.unicodeScalars.first(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            report(.controlCharacter(control.value))
            return nil
        }
        guard !text.allSatisfy(\.isWhitespace) else {
            report(.empty)
            return nil
        }
        return text
    }

    /// A whole number within a range.
    package func whole(in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
        guard case .scalar(.int(let number)) = located.content else {
            reportKind(
                "a whole number", hint: located.value.text.flatMap(Int.init).map { "write \($0) without quotes" })
            return nil
        }
        guard range.contains(number) else {
            report(.outOfRange(found: "\(number)", least: "\(range.lowerBound)", most: "\(range.upperBound)"))
            return nil
        }
        return number
    }

    /// A number, whole or not, within a range.
    package func number(in range: ClosedRange<Double>) -> Double? {
        let number: Double
        switch located.content {
        case .scalar(.int(let whole)): number = Double(whole)
        case .scalar(.number(let fraction)): number = fraction
        default:
            reportKind("a number")
            return nil
        }
        guard range.contains(number) else {
            report(.outOfRange(found: "\(number)", least: "\(range.lowerBound)", most: "\(range.upperBound)"))
            return nil
        }
        return number
    }

    /// `true` or `false`.
    package func flag() -> Bool? {
        guard case .scalar(.bool(let flag)) = located.content else {
            let words = ["yes": true, "on": true, "true": true, "no": false, "off": false, "false": false]
            let meant = located.value.text.flatMap { words[$0.lowercased()] }
            reportKind("true or false", hint: meant.map { "write \($0) without quotes" })
            return nil
        }
        return flag
    }

    /// One of the texts of a closed list.
    package func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type = Choice.self) -> Choice?
    where Choice.RawValue == String {
        guard let text = text() else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        reportChoice(text, Choice.allCases.map(\.rawValue))
        return nil
    }

    /// Reports a text that is none of the choices, with the nearest of them.
    package func reportChoice(_ found: String, _ choices: [String]) {
        let near = Nearest.name(to: found, in: choices)
        let list = choices.map { "\"\($0)\"" }.joined(separator: ", ")
        report(
            .notOneOf(found: found, choices: choices),
            hint: near.map { "did you mean \"\($0)\"?" } ?? (choices.isEmpty ? nil : "choices: \(list)"))
    }

    /// The values of a list, each with its number in its path.
    package func items() -> [JSONField]? {
        guard case .array(let items) = located.content else {
            var hint: String?
            if let text = located.value.text { hint = "write [\"\(text)\"]" }
            if case .object = located.content { hint = "put it into brackets: [ { … } ]" }
            reportKind("a list [ ]", hint: hint)
            return nil
        }
        return items.enumerated().map { JSONField(located: $1, path: "\(path)[\($0)]", findings: findings) }
    }

    /// The object here, to be read by its names.
    package func fields() -> JSONFields? { JSONFields(self) }

    func reportKind(_ expected: String, hint: String? = nil) {
        report(.wrongKind(expected: expected, found: located.kind), hint: hint)
    }
}

extension JSON.Located {
    /// What kind of value this is, as a person would say it.
    package var kind: String {
        switch content {
        case .scalar(.null): "null"
        case .scalar(.bool(let flag)): flag ? "true" : "false"
        case .scalar(.int): "a whole number"
        case .scalar(.number): "a number with a fraction"
        case .scalar: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
