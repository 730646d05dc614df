/// Which Liquid a template is written in.
package enum Dialect: UInt8, Sendable, Hashable {
    /// The product's: undefined values are errors, output is escaped by part, `layout`, `abort`, `money` and `spin` exist.
    case baton
    /// Shopify/liquid 5.x: undefined values print nothing and nothing is escaped.
    case shopify
}

/// How markup that strict Liquid rejects is treated (Shopify's error modes).
package enum Parsing: UInt8, Sendable, Hashable {
    /// What cannot be read is skipped, as Shopify's oldest mode does.
    case lax
    /// Every expression must parse.
    case strict
}

/// How a template is compiled.
package struct Options: Sendable, Hashable {
    package var dialect: Dialect
    package var parsing: Parsing
    package var limits: Limits
    /// Whether a failing output or tag prints `Liquid error: …` and rendering goes on, as Shopify's `render` does.
    package var rendersErrors = false
    /// Whether printing nothing of a lead's values or of a variable is an error: what is written to a lead never says "Hi ,".
    package var holdsBlanks = false
    /// Whether `{{ content }}` is where a layout's message goes.
    package var placesContent = false
    /// Whether `block` tags say what a layout holds that is rendered apart.
    package var fillsBlocks = false

    package init(dialect: Dialect, parsing: Parsing, limits: Limits = Limits()) {
        self.dialect = dialect
        self.parsing = parsing
        self.limits = limits
    }

    /// The product's language, strictly read.
    package static let baton = Options(dialect: .baton, parsing: .strict)
    /// Shopify's language, laxly read.
    package static let shopify = Options(dialect: .shopify, parsing: .lax)
}

/// Bounds that always hold; crossing one is a `TemplateError` with `.limit`.
package struct Limits: Sendable, Hashable {
    /// Blocks inside blocks, and brackets inside brackets.
    package var nesting = 100
    /// Partials inside partials.
    package var partials = 20
    /// Instructions, loop rounds and elements touched by filters, of one rendering.
    package var steps = 1_000_000
    /// Bytes of one rendering; in Markdown every value counts in full, each time it is printed.
    package var outputBytes = 1_000_000
    /// Bytes held in variables and built by filters in one rendering.
    package var heldBytes = 1_000_000
    /// Elements a range spans.
    package var range = 100_000
    /// Bytes of the sources of one template with its partials.
    package var sourceBytes = 2_000_000

    package init() {}
}

/// The part of a message a template renders, which decides how values are escaped in it. Template text is trusted.
package enum Escaping: UInt8, Sendable, Hashable {
    /// `& < > " '` become character references; `raw` opts out.
    case html
    /// Nothing changes.
    case text
    /// Line breaks and other controls become one space, so that no value can add a header.
    case header
    /// Everything but unreserved characters is percent-encoded (RFC 3986).
    case url
    /// The inside of a JSON string (RFC 8259).
    case json
    /// Values are set apart and a token stands for each, so that no value can become Markdown: see `Printed`.
    case markdown
}

/// What a rendering is told of the world.
package struct Settings: Sendable {
    /// Seconds since 1970-01-01T00:00:00Z: what `date` calls `now` and `today`.
    package var now: Int64
    /// Seconds east of UTC at a time in seconds since 1970, in the reader's zone.
    package var offset: @Sendable (Int64) -> Int32
    /// What `spin` draws from: the same seed gives the same words.
    package var seed: UInt64
    /// ISO 4217, for `money` without an argument.
    package var currency: String
    /// How dates and money are written; English where nil.
    package var language: Language?
    /// Whether the rendering has taken too long; asked every few thousand steps.
    package var isLate: @Sendable () -> Bool

    package init(
        now: Int64, offset: @escaping @Sendable (Int64) -> Int32 = { _ in 0 }, seed: UInt64 = 0,
        currency: String = "USD", language: Language? = nil, isLate: @escaping @Sendable () -> Bool = { false }
    ) {
        self.language = language
        self.now = now
        self.offset = offset
        self.seed = seed
        self.currency = currency
        self.isLate = isLate
    }
}
