package import Values

extension Call {
    /// The body as a JSON document with its places; a problem that names line and column where it is none.
    package func json() throws(HTTPProblem) -> JSON.Located {
        guard mediaType == "application/json" else {
            throw HTTPProblem(
                .unsupportedMediaType, "the body must be JSON", hint: "send \"Content-Type: application/json\"")
        }
        let document: JSON.Located
        do {
            document = try JSON.read(body)
        } catch {
            throw HTTPProblem(.malformed, "\(error.reason)", hint: error.hint, place: error.place)
        }
        try limits.check(document)
        return document
    }

    /// The body as an object of a closed list of names: what `read` does not ask for is refused, with the nearest name.
    package func object<Thing>(_ read: (inout JSONFields) -> Thing?) throws(HTTPProblem) -> Thing {
        try Self.object(json(), at: "", read)
    }

    /// As above, of a part of the body.
    package static func object<Thing>(
        _ located: JSON.Located, at path: String, _ read: (inout JSONFields) -> Thing?
    ) throws(HTTPProblem) -> Thing {
        let findings = JSONFindings()
        var thing: Thing?
        if var fields = JSONFields(located, at: path, findings) {
            thing = read(&fields)
            fields.finish()
        }
        if let problem = findings.problems.first {
            throw HTTPProblem(
                .invalid, "\(problem.reason)", hint: problem.hint, place: problem.place, path: problem.path)
        }
        guard let thing else { throw HTTPProblem(.invalid, "the body cannot be read", place: located.place) }
        return thing
    }

    /// The body of an HTML form, as a browser posts it or a script that takes it as `FormData`; a problem where it is none.
    package func form() throws(HTTPProblem) -> FormFields {
        let fields: FormFields?
        switch mediaType {
        case "application/x-www-form-urlencoded":
            fields = String(validating: body, as: UTF8.self).flatMap { FormFields(parsing: $0) }
        case "multipart/form-data":
            fields = boundary.flatMap { FormFields(multipart: body, boundary: $0) }
        default:
            throw HTTPProblem(
                .unsupportedMediaType, "the body must be a form",
                hint: "send \"Content-Type: application/x-www-form-urlencoded\", or multipart/form-data")
        }
        guard let fields else {
            throw HTTPProblem(
                .malformed, "the form cannot be read: a name or value is no UTF-8, or its parts do not end")
        }
        return fields
    }

    /// What stands between the parts of a multipart body.
    private var boundary: String? {
        let parameters = (header("content-type") ?? "").split(separator: ";").dropFirst().map { String($0).trimmed }
        let boundary = parameters.first { $0.lowercased().hasPrefix("boundary=") }
            .map { $0.dropFirst("boundary=".count).filter { $0 != "\"" } }
        return boundary.flatMap { (1...70).contains($0.utf8.count) ? $0 : nil }
    }
}
