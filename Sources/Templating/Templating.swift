// Templating: Liquid, from text and values to bytes.
//
// What enters: a template's bytes with its name, a loader for its partials, and for each rendering a `Scope` of named
// values, the escaping of the part, `now`, a zone's offset function, a seed and a currency. What leaves: bytes, or one
// `TemplateError` with file, line, column, the line itself, a typed reason and a hint.
// What it never does: read a clock, a file, the environment or a random number; render an error into the output; grow,
// loop or nest beyond its limits; turn bytes into text on their way to the wire.
//
// The way through: `Tokenizer` cuts the source into text, output and tags; `Compiler` turns them into a `Program`, flat
// arrays of trivial structs, partials included; `Machine` runs it. Filters are functions from values to values, one
// file a family. `Dialect.shopify` is Shopify/liquid 5.x as its conformance suites see it; `.baton` is the product's:
// an undefined value holds the message, output is escaped for its part, `default` covers white space, and `layout`,
// `block`, `abort`, `money` and `spin` exist.
