import Templating
import Values

/// Compiles and renders in one go; the text, or the error's reason.
func render(
    _ source: String, _ roots: Object = [:], escaping: Escaping = .html, options: Options = .baton,
    settings: Settings = Settings(now: 1_767_225_600), partials: [String: String] = [:]
) throws(TemplateError) -> String {
    let template = try Template.compile(source, name: "mail.md", options: options) { name in
        partials[name].map { Array($0.utf8) }
    }
    return String(decoding: try template.render(Scope(roots), escaping: escaping, settings: settings), as: UTF8.self)
}

/// The error that compiling and rendering ends with, or nil.
func failure(
    _ source: String, _ roots: Object = [:], escaping: Escaping = .html, options: Options = .baton,
    partials: [String: String] = [:]
) -> TemplateError? {
    do {
        _ = try render(source, roots, escaping: escaping, options: options, partials: partials)
        return nil
    } catch {
        return error
    }
}
