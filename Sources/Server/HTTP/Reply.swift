package import Values

/// What goes back: status, headers and bytes.
package struct Reply: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)] = []
    /// The media type; nil where there is no body.
    package var type: String?
    package var body: [UInt8]
    /// Why it is a failure of ours, for the log; it does not go out.
    package var cause: String?

    package init(status: Int = 200, type: String? = nil, body: [UInt8] = []) {
        self.status = status
        self.type = type
        self.body = body
    }

    /// A JSON document.
    package static func json(_ value: Value, status: Int = 200) -> Reply {
        Reply(status: status, type: "application/json", body: value.json())
    }

    /// A page for people.
    package static func html(_ page: [UInt8], status: Int = 200) -> Reply {
        Reply(status: status, type: "text/html; charset=utf-8", body: page)
    }

    /// A redirect to where a GET shows what came of it.
    package static func redirect(to location: String, status: Int = 303) -> Reply {
        var reply = Reply(status: status)
        reply.headers.append(("Location", location))
        return reply
    }

    /// The same with a header more.
    package func with(_ name: String, _ value: String) -> Reply {
        var reply = self
        reply.headers.append((name, value))
        return reply
    }
}
