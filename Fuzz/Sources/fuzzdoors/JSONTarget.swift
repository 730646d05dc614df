import Values

/// Any bytes as the JSON body of a request, read by its names as the operations do.
enum JSONTarget {
    static func run(_ bytes: [UInt8]) {
        let value = try? Value(json: bytes)
        let document = try? JSON.read(bytes)
        // Whoever asks for places is stricter about names that stand twice, and about nothing else.
        if let document {
            require(document.value == value, "both readers")
            let written = document.value.json()
            require((try? Value(json: written)) == document.value, "what is written reads the same")
            read(document, depth: 0)
        }
    }

    private static func read(_ document: JSON.Located, depth: Int) {
        let findings = JSONFindings()
        guard depth < 3, var fields = JSONFields(document, findings) else { return }
        _ = fields.required("email")?.text()
        _ = fields.optional("amount")?.whole(in: 0...1_000)
        _ = fields.optional("score")?.number(in: -1...1)
        _ = fields.optional("ok")?.flag()
        for item in fields.optional("leads")?.items() ?? [] {
            read(item.located, depth: depth + 1)
            if var inner = item.fields() { for (_, field) in inner.all() { _ = field.text() } }
        }
        fields.finish()
        for problem in findings.problems { require(problem.place.line > 0 && problem.place.column > 0, "a place") }
        require(findings.problems.count < 100_000, "problems")
    }
}
