extension LiquidShield {
    /// Lists that tags alone on their line have cut apart become one again, with the tags between their items.
    ///
    /// So `{% for … %}` around `- item` repeats the item, not the list. A list that a tag wraps whole stays inside it.
    func joiningLists(in blocks: [Markdown.Block]) -> [Markdown.Block] {
        var result: [Markdown.Block] = []
        var run: [Markdown.Block] = []
        for block in blocks {
            if belongs(block, to: run) {
                run.append(block)
            } else {
                result += joined(run)
                run = startsRun(block) ? [block] : []
                if run.isEmpty { result.append(block) }
            }
        }
        return result + joined(run)
    }

    private func startsRun(_ block: Markdown.Block) -> Bool {
        switch block {
        case .tag, .list: true
        default: false
        }
    }

    /// Tags always do; lists do when they are of the run's kind.
    private func belongs(_ block: Markdown.Block, to run: [Markdown.Block]) -> Bool {
        switch block {
        case .tag: return !run.isEmpty
        case .list(let start, _, _):
            guard !run.isEmpty else { return false }
            return run.allSatisfy { other in
                if case .list(let otherStart, _, _) = other { (otherStart == nil) == (start == nil) } else { true }
            }
        default: return false
        }
    }

    private func joined(_ run: [Markdown.Block]) -> [Markdown.Block] {
        guard let first = run.first, run.contains(where: { if case .tag = $0 { false } else { true } }) else {
            return run
        }
        if case .tag(let token) = first, !isTag(token, named: "for") { return run }
        guard run.count > 1, isBalanced(run) else { return run }
        var number: Int?
        var isTight = true
        var items: [[Markdown.Block]] = []
        for block in run {
            switch block {
            case .list(let start, let tight, let inner):
                number = number ?? start
                isTight = isTight && tight
                items += inner
            default: items.append([block])
            }
        }
        return [.list(start: number, isTight: isTight, items: items)]
    }

    private func isBalanced(_ run: [Markdown.Block]) -> Bool {
        var depth = 0
        for case .tag(let token) in run {
            if isTag(token, named: "end") || name(of: token).hasPrefix("end") {
                depth -= 1
            } else if ["for", "if", "unless", "case", "capture", "tablerow", "block", "ifchanged"].contains(
                name(of: token))
            {
                depth += 1
            }
            if depth < 0 { return false }
        }
        return depth == 0
    }

    private func name(of token: String) -> Substring {
        unshielded(token).dropFirst(2).drop { $0 == "-" || $0.isWhitespace }.prefix { $0.isLetter }
    }
}
