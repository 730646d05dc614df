package import Values

/// Which deals close by themselves and which go to a person: the first rule that holds decides, else automatic.
package struct Policy: Sendable {
    package var rules: [PolicyRule]

    package init(rules: [PolicyRule] = []) { self.rules = rules }

    /// The first rule that holds in this scope, or nil.
    package func verdict(in scope: Object) -> PolicyRule? {
        rules.first { $0.when.evaluate(in: scope).holds }
    }
}

/// One line of the policy.
package struct PolicyRule: Sendable {
    /// The name explanations use.
    package var name: String
    package var when: Rule
    package var route: Route

    /// Who closes the deal.
    package enum Route: Sendable, Hashable {
        case automatic
        case human(queue: String, priority: Int, answerWithin: Delay?)
    }

    package init(name: String, when: Rule, route: Route) {
        self.name = name
        self.when = when
        self.route = route
    }
}
