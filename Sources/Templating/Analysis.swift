package import Values

/// What a template can reach, known without rendering it.
package struct Analysis: Sendable {
    /// A place in a source, by file, line and column from 1.
    package struct Place: Sendable, Hashable {
        package let file: String
        package let line: Int
        package let column: Int
    }

    /// A path read from the scope, and where.
    package struct Variable: Sendable, Hashable {
        /// The path, exact where all its segments are fixed; else its fixed beginning.
        package let path: Path
        /// Whether every segment is fixed.
        package let isExact: Bool
        package var places: [Place]
        /// Whether some use needs a value: it is printed or computed with, and has no `default`.
        package var isRequired: Bool
        /// Whether every use that needs a value stands in a branch or a loop that may not run.
        package var isConditional: Bool
    }

    /// Roots read, in order of first use; names the template itself sets are not among them.
    package let variables: [Variable]
    /// Filters, in alphabetical order.
    package let filters: [String]
    /// Partials and layouts by name, in order of first use.
    package let partials: [String]
    /// Whether a partial's name is computed, so that more may be reached than `partials` tells.
    package let hasDynamicPartials: Bool
    /// `abort` tags: the reason where it is a literal, and where.
    package let aborts: [Abort]

    /// One `abort` tag.
    package struct Abort: Sendable, Hashable {
        package let reason: String?
        package let place: Place
    }
}

extension Template {
    /// Every variable, filter, partial and abort the template can reach.
    package var analysis: Analysis {
        let notes = program.notes
        let ruler = Ruler(program)
        var partials: [String] = []
        for partial in notes.partials where !partials.contains(partial.name) { partials.append(partial.name) }
        return Analysis(
            variables: variables(notes, ruler), filters: notes.filters.sorted(), partials: partials,
            hasDynamicPartials: notes.hasDynamicPartials,
            aborts: notes.aborts.map { Analysis.Abort(reason: $0.reason, place: ruler.place(at: $0.place)) })
    }

    private func variables(_ notes: Notes, _ ruler: Ruler) -> [Analysis.Variable] {
        var variables: [Analysis.Variable] = []
        var known: [Path: Int] = [:]
        for use in notes.uses {
            let entry = program.paths[Int(use.path)]
            let (path, isExact) = fixedPath(entry)
            let written = ruler.place(at: Int(entry.start))
            guard let index = known[path] else {
                known[path] = variables.count
                variables.append(
                    Analysis.Variable(
                        path: path, isExact: isExact, places: [written], isRequired: !use.isOptional,
                        isConditional: use.isOptional || use.isConditional))
                continue
            }
            variables[index].places.append(written)
            if !use.isOptional {
                variables[index].isConditional =
                    use.isConditional && (variables[index].isConditional || !variables[index].isRequired)
                variables[index].isRequired = true
            }
        }
        return variables
    }

    /// The fixed beginning of a path, and whether that is all of it.
    private func fixedPath(_ entry: PathEntry) -> (Path, isExact: Bool) {
        var segments: [Path.Segment] = []
        for segment in program.segments[Int(entry.first)..<Int(entry.first + entry.count)] {
            switch segment.kind {
            case .key, .command: segments.append(.name(program.names.texts[Int(segment.a)]))
            case .index: segments.append(.index(Int(segment.a)))
            case .dynamic: return (Path(root: program.variables.texts[Int(entry.head)], segments), false)
            }
        }
        return (Path(root: program.variables.texts[Int(entry.head)], segments), true)
    }
}
