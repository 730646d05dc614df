package import Values
package import Workspace

/// Calls that a service makes, for trying a hook out without the service.
package enum HookFixture {
    /// By preset and by what happens.
    package static let all: [String: [String: String]] = [
        "stripe": stripe, "paddle": paddle, "lemon_squeezy": lemonSqueezy, "generic": generic, "calendly": calendly,
        "cal_com": calCom, "typeform": typeform, "tally": tally,
    ]

    /// What happens in the fixtures of a hook's preset, sorted.
    package static func names(of hook: HookDefinition) -> [String] {
        hook.preset.flatMap { all[$0]?.keys.sorted() } ?? []
    }

    /// A fixture with some values put in place of its own, by their ways down the body; nil where there is no such one.
    package static func body(_ name: String, of hook: HookDefinition) -> [UInt8]? {
        hook.preset.flatMap { all[$0]?[name] }.map { Array($0.utf8) }
    }
}

extension Value {
    /// The same value with another one at the end of a way of names and places, `data.object.amount_total`; ways that do
    /// not exist yet are made of objects. Nil where the way leads through a scalar or past a list's end.
    package func replacing(_ path: Substring, with new: Value) -> Value? {
        guard !path.isEmpty else { return new }
        let name = path.prefix { $0 != "." && $0 != "[" }
        if name.isEmpty {
            guard let end = path.firstIndex(of: "]"), let place = Int(path[..<end].dropFirst()),
                case .array(var items) = self, items.indices.contains(place),
                let inner = items[place].replacing(Self.rest(path[path.index(after: end)...]), with: new)
            else { return nil }
            items[place] = inner
            return .array(items)
        }
        var object: Object = [:]
        if case .object(let own) = self { object = own } else if !isNull { return nil }
        guard let inner = (object[String(name)] ?? .null).replacing(Self.rest(path[name.endIndex...]), with: new) else {
            return nil
        }
        object[String(name)] = inner
        return .object(object)
    }

    private static func rest(_ path: Substring) -> Substring { path.first == "." ? path.dropFirst() : path }
}
