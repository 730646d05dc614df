import Values

/// A compiled Liquid template with its partials, ready to render any number of times, by any number of threads.
package struct Template: Sendable {
    let executable: Executable
    let options: Options
    let loader: @Sendable (String) -> PartialSource?

    var program: Program { executable.program }

    /// Compiles a template's UTF-8 bytes.
    ///
    /// - Parameters:
    ///   - name: what errors call the file, such as `coaching/guide.md`.
    ///   - partials: the bytes of a partial or layout by the name a tag gives it, or nil where there is none. It is
    ///     asked again while rendering only for a name the template computes.
    package static func compile(
        _ source: [UInt8], name: String, line: Int = 1, options: Options = .baton,
        loading partials: @escaping @Sendable (String) -> PartialSource?
    ) throws(TemplateError) -> Template {
        var compiler = Compiler(options: options, loader: partials)
        do {
            try compiler.compile(source, name: name, line: line)
        } catch {
            throw TemplateError(error, in: compiler.program)
        }
        return Template(executable: Executable(compiler.program), options: options, loader: partials)
    }

    /// Compiles a template whose partials are in the form of what they stand in.
    package static func compile(
        _ source: [UInt8], name: String, options: Options = .baton,
        partials: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) throws(TemplateError) -> Template {
        try compile(source, name: name, options: options) { name in
            partials(name).map { PartialSource($0, file: name) }
        }
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

    /// A renderer that can convert the Markdown of partials that stand in HTML or plain text.
    package init(converting: @escaping Conversion) { machine.convert = converting }

    /// Appends a rendering to `bytes`; on an error they are as they were.
    package mutating func render(
        _ template: Template, into bytes: inout [UInt8], _ scope: Scope, escaping: Escaping, settings: Settings,
        blocks: [(name: String, text: [UInt8])] = []
    ) throws(TemplateError) {
        try run(template, scope, escaping, settings, blocks)
        defer { machine.finish() }
        if machine.out.values.needed > 0 { try run(template, scope, escaping, settings, blocks) }
        bytes.append(contentsOf: machine.out.written())
    }

    /// Renders Markdown, its values set apart.
    package mutating func print(
        _ template: Template, into printed: inout Printed, _ scope: Scope, settings: Settings
    ) throws(TemplateError) {
        try run(template, scope, .markdown, settings, [])
        defer { machine.finish() }
        if machine.out.values.needed > 0 { try run(template, scope, .markdown, settings, []) }
        printed.text.removeAll(keepingCapacity: true)
        printed.text.append(contentsOf: machine.out.written())
        swap(&printed.values, &machine.out.values)
        printed.blocks = machine.namedBlocks(template.program)
    }

    /// Runs a template from its start; tokens are chosen so that no text of it looks like one.
    private mutating func run(
        _ template: Template, _ scope: Scope, _ escaping: Escaping, _ settings: Settings,
        _ blocks: [(name: String, text: [UInt8])]
    ) throws(TemplateError) {
        let mark = max(template.program.mark, machine.out.values.needed)
        machine.prepare(template, scope, escaping, settings)
        machine.out.values.mark = mark
        for block in blocks {
            if let name = template.program.names.texts.firstIndex(of: block.name) {
                machine.blockTexts[Int32(name)] = block.text
            }
        }
        do {
            try machine.run(template)
        } catch {
            machine.unwind()
            machine.finish()
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
        rendersErrors = template.options.rendersErrors
        (steps, nextLook, held, partialDepth) = (0, min(limits.steps, Self.stepsBetweenLooks), 0, 0)
        if currency.code != settings.currency { currency = Currency(code: settings.currency) }
        out.reuse()
        out.language = settings.language
        lengthLimit = limits.outputBytes
        fit(template.executable.tables)
    }

    /// What the blocks said, by their names.
    func namedBlocks(_ program: Program) -> [(name: String, text: [UInt8])] {
        guard !blockTexts.isEmpty else { return [] }
        return blockTexts.sorted { $0.key < $1.key }.map { (program.names.texts[Int($0.key)], $0.value) }
    }

    /// Makes room for a program's names, segments and counters.
    private mutating func fit(_ program: Tables) {
        let names = program.variables.count
        if environment.assigned.count < names { environment = Environment(names: names) }
        if rootPlaces.count < names { rootPlaces = Array(repeating: -1, count: names) }
        if hints.count < program.segments.count { hints = Array(repeating: 0, count: program.segments.count) }
        findRoots(program)
        if matches.count < program.counters { matches = Array(repeating: (0, false), count: program.counters) }
    }

    /// Lets go of everything a rendering held.
    mutating func finish() {
        out.values.reuse()
        (roots, scope) = (nil, Object())
        accumulator = .null
        environment.clear()
        if !blockTexts.isEmpty { blockTexts = [:] }
    }

    /// Takes down what was under way when an error was thrown.
    mutating func unwind() {
        captures.removeAll()
        if let first = outer.first { environment = first }
        outer.removeAll()
        frames.removeAll()
        forms.removeAll()
        loops.removeAll()
        saved.removeAll()
    }

    /// Runs a template from its start, compiling partials whose names it computes.
    mutating func run(_ template: Template) throws(TemplateError) {
        do {
            try run(template.executable, from: 0)
        } catch {
            try resume(after: error, template)
        }
    }

    private mutating func run(_ executable: Executable, from start: Int) throws(Fault) {
        defer { withExtendedLifetime(executable) {} }
        try run(executable.tables, from: start)
    }

    /// Goes on where that is possible: a partial can be linked, or an error printed.
    private mutating func resume(after first: Fault, _ template: Template) throws(TemplateError) {
        var (fault, executable) = (first, template.executable)
        while true {
            let start: Int
            if let name = fault.unlinked, executable.program.partials.count < 1_000 {
                executable = Executable(try link(name, to: executable.program, template))
                fit(executable.tables)
                start = current
            } else if template.options.rendersErrors, let next = skip(fault, executable.program) {
                start = next
            } else {
                throw TemplateError(fault, in: executable.program, instruction: current)
            }
            do {
                return try run(executable, from: start)
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
        return compiler.program
    }

    /// Prints an error as Shopify does, and gives the instruction that comes after what failed.
    private mutating func skip(_ fault: Fault, _ program: Program) -> Int? {
        let next = current < program.recovery.count ? Int(program.recovery[current]) : 0
        if case .limit(let limit) = fault.reason, limit != .partials { return nil }
        guard next != 0, out.length <= lengthLimit else { return nil }
        guard next > 0 else { return -next }
        let error = TemplateError(fault, in: program, instruction: current)
        out.append(error.shopifyText(main: program.files.first?.name ?? ""))
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
        assigned.withUnsafeMutableBufferPointer { $0.update(repeating: .unset) }
        bound.withUnsafeMutableBufferPointer { $0.update(repeating: .unset) }
        if !counters.isEmpty { counters = [:] }
        if !cycles.isEmpty { cycles = [:] }
        if !offsets.isEmpty { offsets = [:] }
        lastChanged = nil
    }
}

extension Template {
    /// How often a layout says where its message goes.
    package var contentCount: Int {
        program.contents.count
            + program.code.count { $0.op == .placeBlock && $0.a == LoopWord.content.rawValue } - program.contents.count
    }

    /// How many instructions it was compiled to, partials included.
    package var size: Int { program.code.count }

    /// The filters of a dialect by name, for manuals, hints and completion.
    package static func filters(of dialect: Dialect) -> [String] { Filter.names(in: dialect) }

    /// The tags by name, without those that end a block; `layout`, `block` and `abort` are ours alone.
    package static var tags: [String] { Compiler.tags }
}
