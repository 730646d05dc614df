import Values

/// A compiled Liquid template with its partials, ready to render any number of times, by any number of threads.
package struct Template: Sendable {
    let program: Program
    let options: Options
    let loader: @Sendable (String) -> [UInt8]?

    /// Compiles a template's UTF-8 bytes.
    ///
    /// - Parameters:
    ///   - name: what errors call the file, such as `coaching/guide.md`.
    ///   - partials: the bytes of a partial or layout by the name a tag gives it, or nil where there is none. It is
    ///     asked again while rendering only for a name the template computes.
    package static func compile(
        _ source: [UInt8], name: String, options: Options = .baton,
        partials: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) throws(TemplateError) -> Template {
        var compiler = Compiler(options: options, loader: partials)
        do {
            try compiler.compile(source, name: name)
        } catch {
            throw TemplateError(error, in: compiler.program)
        }
        return Template(program: compiler.program, options: options, loader: partials)
    }

    /// Compiles a template's text.
    package static func compile(
        _ source: String, name: String, options: Options = .baton,
        partials: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) throws(TemplateError) -> Template {
        try compile(Array(source.utf8), name: name, options: options, partials: partials)
    }

    /// Renders once. To render many, keep a `Renderer`.
    package func render(_ scope: Scope, escaping: Escaping, settings: Settings) throws(TemplateError) -> [UInt8] {
        var renderer = Renderer()
        var bytes: [UInt8] = []
        try renderer.render(self, into: &bytes, scope, escaping: escaping, settings: settings)
        return bytes
    }
}

/// The memory that renderings need, kept from one to the next: one for each thread that renders.
package struct Renderer {
    private var machine = Machine()

    package init() {}

    /// Appends a rendering to `bytes`; on an error they are as they were.
    package mutating func render(
        _ template: Template, into bytes: inout [UInt8], _ scope: Scope, escaping: Escaping, settings: Settings
    ) throws(TemplateError) {
        let start = bytes.count
        machine.prepare(template, scope, escaping, settings)
        swap(&machine.out, &bytes)
        machine.outStart = start
        defer {
            swap(&machine.out, &bytes)
            machine.finish()
        }
        do {
            try machine.run(template)
        } catch {
            machine.unwind()
            machine.out.removeSubrange(start...)
            throw error
        }
    }
}

extension Machine {
    /// Makes ready for a rendering, reusing memory.
    mutating func prepare(_ template: Template, _ scope: Scope, _ escaping: Escaping, _ settings: Settings) {
        self.scope = scope.roots
        self.escaping = escaping
        self.settings = settings
        limits = template.options.limits
        isStrict = template.options.dialect == .baton
        (steps, held, partialDepth) = (0, 0, 0)
        if currency.code != settings.currency {
            currency = (settings.currency, Money.decimals(of: settings.currency))
        }
        fit(template.program)
    }

    /// Makes room for a program's names, segments and counters.
    private mutating func fit(_ program: Program) {
        let names = program.variables.texts.count
        if environment.assigned.count < names { environment = Environment(names: names) }
        if rootPlaces.count < names { rootPlaces = Array(repeating: -1, count: names) }
        if hints.count < program.segments.count { hints = Array(repeating: 0, count: program.segments.count) }
        findRoots(program)
        if matches.count < program.counters { matches = Array(repeating: (0, false), count: Int(program.counters)) }
    }

    /// Lets go of everything a rendering held.
    mutating func finish() {
        scope = Object()
        accumulator = .null
        environment.clear()
        if !blockTexts.isEmpty { blockTexts = [:] }
    }

    /// Takes down what was under way when an error was thrown.
    mutating func unwind() {
        while let capture = captures.popLast() { out = capture.bytes }
        if let first = outer.first { environment = first }
        outer.removeAll()
        frames.removeAll()
        loops.removeAll()
        saved.removeAll()
    }

    /// Runs a template from its start, compiling partials whose names it computes.
    mutating func run(_ template: Template) throws(TemplateError) {
        do {
            try run(template.program, from: 0)
        } catch {
            try resume(after: error, template)
        }
    }

    /// Goes on where that is possible: a partial can be linked, or an error printed.
    private mutating func resume(after first: Fault, _ template: Template) throws(TemplateError) {
        var (fault, program) = (first, template.program)
        while true {
            let start: Int
            if let name = fault.unlinked, program.partials.count < 1_000 {
                program = try link(name, to: program, template)
                start = current
            } else if template.options.rendersErrors, let next = skip(fault, program) {
                start = next
            } else {
                throw TemplateError(fault, in: program, instruction: current)
            }
            do {
                return try run(program, from: start)
            } catch {
                fault = error
            }
        }
    }

    /// Adds a partial to a program while it runs; what was compiled before keeps its place.
    private mutating func link(
        _ name: String, to program: Program, _ template: Template
    ) throws(TemplateError) -> Program {
        var compiler = Compiler(options: template.options, program: program, loader: template.loader)
        do {
            _ = try compiler.partial(named: name, at: Int(program.places[current]))
            try compiler.pendingPartials()
        } catch {
            throw TemplateError(error, in: compiler.program, instruction: current)
        }
        environment.grow(to: compiler.program.variables.texts.count)
        for place in outer.indices { outer[place].grow(to: compiler.program.variables.texts.count) }
        fit(compiler.program)
        return compiler.program
    }

    /// Prints an error as Shopify does, and gives the instruction that comes after what failed.
    private mutating func skip(_ fault: Fault, _ program: Program) -> Int? {
        let next = current < program.recovery.count ? Int(program.recovery[current]) : 0
        if case .limit = fault.reason { return nil }
        guard next > 0 else { return nil }
        let error = TemplateError(fault, in: program, instruction: current)
        out.append(contentsOf: "Liquid error (line \(error.line)): \(error.reason.shopifyText)".utf8)
        return next
    }
}

extension Environment {
    mutating func grow(to names: Int) {
        guard assigned.count < names else { return }
        let more = repeatElement(Item.unset, count: names - assigned.count)
        assigned.append(contentsOf: more)
        bound.append(contentsOf: more)
    }

    /// Forgets every variable.
    mutating func clear() {
        for place in assigned.indices { assigned[place] = .unset }
        for place in bound.indices { bound[place] = .unset }
        if !counters.isEmpty { counters = [:] }
        if !cycles.isEmpty { cycles = [:] }
        if !offsets.isEmpty { offsets = [:] }
        lastChanged = nil
    }
}

extension Template {
    /// How many instructions it was compiled to, partials included.
    package var size: Int { program.code.count }

    /// The filters of a dialect by name, for manuals, hints and completion.
    package static func filters(of dialect: Dialect) -> [String] { Filter.names(in: dialect) }

    /// The tags by name, without those that end a block; `layout`, `block` and `abort` are ours alone.
    package static var tags: [String] { Compiler.tags }
}
