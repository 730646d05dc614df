private import Crypto
private import Synchronization
private import Templating
package import Values

/// Renders the embedded views. A page is a view's name and the values it shows; values are escaped, text in views is ours.
package final class PageRenderer: Sendable {
    private let compiled = Mutex<[String: Template]>([:])

    package init() {}

    /// The bytes of a view, `queue` for `Pages/views/queue.html`, with these values.
    package func bytes(
        _ view: String, _ values: Object, at now: Moment, zone: Zone? = nil, currency: String = "USD"
    ) throws -> [UInt8] {
        let template = try template(view)
        let settings = Settings(
            now: now.seconds, offset: { seconds in Int32(zone?.offset(at: Moment(seconds: seconds)) ?? 0) },
            currency: currency)
        var renderer = Renderer()
        var bytes: [UInt8] = []
        try renderer.render(template, into: &bytes, Scope(values), escaping: .html, settings: settings)
        return bytes
    }

    /// A page for a browser, which may run nothing but our own script and style, and may not be framed.
    package func reply(
        _ view: String, _ values: Object, at now: Moment, status: Int = 200, zone: Zone? = nil,
        currency: String = "USD"
    ) throws -> Reply {
        Reply.html(try bytes(view, values, at: now, zone: zone, currency: currency), status: status)
            .with("Content-Security-Policy", Self.policy)
    }

    /// Nothing from anywhere else, nothing inline, no frames, forms to ourselves alone.
    package static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "frame-src 'self'; frame-ancestors 'none'; base-uri 'none'"

    private func template(_ view: String) throws -> Template {
        if let known = compiled.withLock({ $0[view] }) { return known }
        let name = view + ".html"
        let template = try Template.compile(Views.text(name) ?? "", name: name) { partial in
            (Views.text(partial + ".html") ?? Views.text(partial)).map { Array($0.utf8) }
        }
        compiled.withLock { $0[view] = template }
        return template
    }
}

/// The files beside the pages, each under a name that changes with its content, so that browsers may keep them for ever.
package enum Asset {
    private struct File {
        var type: String
        var bytes: [UInt8]
        /// The same in the gzip format.
        var packed: [UInt8]
        var hash: String

        init(_ type: String, _ parts: String...) {
            self.type = type
            bytes = Array(parts.compactMap { Views.text($0) }.joined(separator: "\n").utf8)
            packed = Gzip.pack(bytes, level: 9)
            hash = Array(SHA256.hash(data: bytes).prefix(4)).hex
        }
    }

    private static let files = [
        "baton.css": File("text/css; charset=utf-8", "baton.css"),
        "pages.js": File("text/javascript; charset=utf-8", "htmx.min.js", "baton.js"),
        "icon.svg": File("image/svg+xml", "icon.svg"),
        "LICENSE-htmx.txt": File("text/plain; charset=utf-8", "LICENSE-htmx.txt"),
    ]

    /// The address of a file: `/assets/1a2b3c4d/baton.css`.
    package static func address(_ name: String) -> String { "/assets/\(files[name]?.hash ?? "0")/\(name)" }

    /// The file, where there is one that browsers may ask for.
    static func reply(_ name: String, packed: Bool) throws(HTTPProblem) -> Reply {
        guard let file = files[name] else { throw HTTPProblem(.notFound, "there is no such file") }
        let reply = Reply(type: file.type, body: packed ? file.packed : file.bytes)
            .with("Cache-Control", "public, max-age=31536000, immutable").with("Vary", "Accept-Encoding")
        return packed ? reply.with("Content-Encoding", "gzip") : reply
    }
}

extension ServerContext {
    var assetOperations: [Operation] {
        [
            Operation(
                "getAsset", "GET", "/assets/{hash}/{name}", "A style or a script of the pages.", access: .anyone,
                isPublished: false
            ) { call in
                try Asset.reply(call.parameter("name"), packed: call.takesGzip)
            }
        ]
    }
}
