/// The pages as files: Liquid templates, words, style and script, embedded by `scripts/embed`.
enum Views {
    /// A file's text by its name, such as `queue.html`; nil where there is none.
    static func text(_ name: String) -> String? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) })
}
