private import Crypto
package import Values

/// The state of a thing as an ETag (RFC 9110), so that two who change it at once do not overwrite each other.
package enum EntityTag {
    /// A strong tag of a JSON value: equal values, in whatever order of names, have equal tags.
    package static func of(_ value: Value) -> String {
        "\"" + Array(SHA256.hash(data: value.json(.sorted)).prefix(12)).hex + "\""
    }

    /// Whether `If-Match` or `If-None-Match` names the tag; `*` names every one.
    package static func names(_ header: String, _ tag: String) -> Bool {
        header.split(separator: ",").contains { part in
            let text = part.filter { $0 != " " }
            return text == "*" || text == tag || text == "W/" + tag
        }
    }
}

extension Call {
    /// A document with its tag; 304 where the client has it already.
    package func tagged(_ value: Value) -> Reply {
        let tag = EntityTag.of(value)
        if let known = header("if-none-match"), EntityTag.names(known, tag) {
            return Reply(status: 304).with("ETag", tag)
        }
        return Reply.json(value).with("ETag", tag)
    }

    /// Refuses a change that was decided on another state than the present one.
    package func refuseStale(_ current: Value) throws(HTTPProblem) {
        guard let expected = header("if-match"), !EntityTag.names(expected, EntityTag.of(current)) else { return }
        throw HTTPProblem(.changedMeanwhile, "it is not as it was when you read it", hint: "read it again")
    }
}
