package import Ports
import Values

/// Somebody who looks at a page: the person, the secret of the browser's session, and how the person reads.
package struct Visitor: Sendable {
    package let person: Person
    package let role: Role
    let secret: Secret
    package let reader: ReaderLanguage

    /// The person as the rest of the server knows who calls.
    var caller: Caller { Caller(name: person.name, role: role, isPerson: true) }

    /// Up to two capital letters of the name.
    var initials: String { Self.initials(of: person.name) }

    static func initials(of name: String) -> String {
        let words = name.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        guard words.count > 1 else { return String(name.prefix(2)).uppercased() }
        return words.prefix(2).compactMap(\.first).map { String($0).uppercased() }.joined()
    }

    /// Whether the person may do what takes one of these roles.
    func may(_ roles: Role...) -> Bool { role == .owner || roles.contains(role) }
}

extension Call {
    /// The value of a cookie, or nil.
    func cookie(_ name: String) -> String? { header("cookie").flatMap { CookieHeader.value(of: name, in: $0) } }

    /// The first of our languages that the browser asks for.
    var preferredLanguage: String {
        for part in (header("accept-language") ?? "").split(separator: ",") {
            let code = part.drop { $0 == " " }.prefix { $0 != ";" && $0 != "-" }.lowercased()
            if PageWords.languages.contains(code) { return code }
        }
        return PageWords.languages[0]
    }

    /// Whether the browser takes gzip.
    var takesGzip: Bool { (header("accept-encoding") ?? "").lowercased().contains("gzip") }
}
