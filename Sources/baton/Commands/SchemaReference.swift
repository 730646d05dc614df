import Values

/// The keys of every file of the home, from the schemas that editors read.
enum SchemaReference {
    static var all: [String] {
        StarterPack.settings.filter { $0.path.hasPrefix("sequences/schema/") }.sorted { $0.path < $1.path }
            .map { page($0.path, $0.contents) }
    }

    private static func page(_ path: String, _ contents: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let schema = try? Value(json: Array(contents.utf8)) else { return "### \(name)" }
        var rows: [[String]] = []
        walk(schema, at: "", of: schema, depth: 0, into: &rows)
        var seen: Set<[String]> = []
        return "### \(name)\n\n"
            + Reference.table(["key", "type", "meaning"], rows.filter { seen.insert($0).inserted })
    }

    /// Adds the keys of an object and of the objects inside it.
    private static func walk(_ value: Value, at path: String, of root: Value, depth: Int, into rows: inout [[String]]) {
        guard depth < 12 else { return }
        let value = resolved(value, in: root)
        if case .object(let properties)? = value["properties"] {
            for entry in properties.entries {
                let inner = resolved(entry.value, in: root)
                let key = path.isEmpty ? entry.name : path + "." + entry.name
                let meaning = entry.value["description"]?.text ?? inner["description"]?.text ?? ""
                rows.append(["`\(key)`", kind(of: entry.value, in: root), meaning])
                if !isRecursive(entry.name) { walk(entry.value, at: key, of: root, depth: depth + 1, into: &rows) }
            }
        }
        for group in ["allOf", "anyOf", "oneOf"] {
            guard case .array(let choices)? = value[group] else { continue }
            for choice in choices { walk(choice, at: path, of: root, depth: depth + 1, into: &rows) }
        }
        if let items = value["items"], case .object = items {
            walk(items, at: path + "[]", of: root, depth: depth + 1, into: &rows)
        }
        if let others = value["additionalProperties"], case .object = others {
            walk(others, at: path + ".NAME", of: root, depth: depth + 1, into: &rows)
        }
    }

    /// Blocks hold steps again, and conditions conditions.
    private static func isRecursive(_ key: String) -> Bool {
        ["then", "else", "unpaid", "missed", "lost", "recycle", "all", "any", "not"].contains(key)
    }

    private static func resolved(_ value: Value, in root: Value) -> Value {
        if let reference = value["$ref"]?.text, reference.hasPrefix("#/") {
            return reference.dropFirst(2).split(separator: "/").reduce(Optional(root)) { $0?[String($1)] } ?? value
        }
        if case .array(let all)? = value["allOf"], all.count == 1, value["properties"] == nil {
            return resolved(all[0], in: root)
        }
        return value
    }

    private static func kind(of value: Value, in root: Value) -> String {
        let value = resolved(value, in: root)
        if let type = value["type"]?.text { return type }
        if case .array(let choices)? = value["enum"] {
            return choices.map { "`\($0.plainText)`" }.joined(separator: ", ")
        }
        for group in ["anyOf", "oneOf"] {
            if case .array(let choices)? = value[group] {
                var seen: Set<String> = []
                return choices.map { kind(of: $0, in: root) }.filter { !$0.isEmpty && seen.insert($0).inserted }
                    .joined(separator: " or ")
            }
        }
        return ""
    }
}
