import Values

extension [Problem] {
    /// Each problem once, and each with the line of what its path names where only the path was known.
    func placed(in home: Home) -> [Problem] {
        var documents: [String: JSON.Located?] = [:]
        var told: Set<Problem> = []
        return map { problem in
            guard problem.place == nil, !problem.path.isEmpty, problem.file.hasSuffix(".json") else { return problem }
            let document = documents[problem.file] ?? (try? home.read(problem.file)).flatMap { try? JSON.read($0) }
            documents[problem.file] = .some(document)
            var problem = problem
            problem.place = document?.place(of: problem.path)
            return problem
        }.filter { told.insert($0).inserted }
    }
}

extension JSON.Located {
    /// Where the value stands that a path such as `rules[2].if` leads to, or as much of its way as is there.
    fileprivate func place(of path: String) -> JSON.Place? {
        var (here, found) = (self, JSON.Place?.none)
        for word in path.split(whereSeparator: { ".[]".contains($0) }) {
            var next = here[String(word)]
            if case .array(let items) = here.content, let number = Int(word), items.indices.contains(number) {
                next = items[number]
            }
            guard let next else { break }
            (here, found) = (next, next.place)
        }
        return found
    }
}
