import Values

extension JSONField {
    /// `{"team": ["ana", "ben"], "desk": {"ana": 3, "ben": 1}}`: an even share, or one by weight.
    func pools(of mailboxes: Set<String>) -> [String: Pool] {
        guard var fields = fields() else { return [:] }
        var pools: [String: Pool] = [:]
        let all = fields.all()
        for (name, field) in all {
            if !name.isName { field.refuse("\"\(name)\" is no name", hint: "letters, digits, - and _, at most 64") }
            if mailboxes.contains(name) {
                field.refuse("\"\(name)\" is a mailbox already", hint: "a sequence could not tell them apart")
            }
            let weights = field.weights(of: mailboxes, besides: Set(all.map(\.name)))
            if weights.isEmpty { field.refuse("a pool without mailboxes", hint: "such as [\"ana\", \"ben\"]") }
            pools[name] = Pool(name: name, weights: weights)
        }
        return pools
    }

    private func weights(of mailboxes: Set<String>, besides pools: Set<String>) -> [String: Int] {
        var weights: [String: Int] = [:]
        if case .array = located.content {
            for item in items() ?? [] {
                guard let name = item.text() else { continue }
                item.check(name, mailboxes, pools)
                if weights.updateValue(1, forKey: name) != nil {
                    item.refuse("\"\(name)\" is there twice", hint: "a larger share is { \"\(name)\": 2 }")
                }
            }
        } else if var fields = fields() {
            for (name, field) in fields.all() {
                field.check(name, mailboxes, pools)
                weights[name] = field.whole(in: 1...1_000) ?? 1
            }
        }
        return weights
    }

    private func check(_ name: String, _ mailboxes: Set<String>, _ pools: Set<String>) {
        guard !mailboxes.contains(name) else { return }
        if pools.contains(name) {
            return refuse("\"\(name)\" is a pool", hint: "a pool holds mailboxes, and no other pool")
        }
        let near = Nearest.name(to: name, in: mailboxes.sorted())
        refuse(
            "there is no mailbox \"\(name)\"",
            hint: near.map { "did you mean \"\($0)\"?" } ?? "add it under \"mailboxes\" in baton.json")
    }
}
