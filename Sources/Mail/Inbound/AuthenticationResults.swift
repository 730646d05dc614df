/// What a receiving server found about who wrote a mail (RFC 8601): one `Authentication-Results` header.
struct AuthenticationResults {
    /// The name of the server that says so, in lower case.
    let authority: String
    /// Methods with their results in lower case, in the order of the header.
    let results: [(method: String, result: String)]

    init(_ value: [UInt8]) {
        let clauses = Self.clauses(value.prefix(16_384))
        authority = clauses.first?.split(separator: " ").first.map(String.init) ?? ""
        results = clauses.dropFirst().compactMap(Self.result)
    }

    /// The parts between semicolons, in lower case. What stands in quotes or comments may be the sender's own and decides
    /// nothing: it is left out.
    private static func clauses(_ value: ArraySlice<UInt8>) -> [String] {
        var clauses: [[UInt8]] = [[]]
        var (depth, isQuoted, isEscaped) = (0, false, false)
        for byte in value {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\"), isQuoted || depth > 0 {
                isEscaped = true
            } else if byte == UInt8(ascii: "\""), depth == 0 {
                isQuoted.toggle()
            } else if isQuoted {
                continue
            } else if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")"), depth > 0 {
                depth -= 1
            } else if depth > 0 {
                continue
            } else if byte == UInt8(ascii: ";") {
                clauses.append([])
            } else {
                clauses[clauses.count - 1].append(byte <= .space ? .space : byte)
            }
        }
        return clauses.map { String(decoding: $0, as: UTF8.self).lowercased() }
    }

    /// `dmarc=fail`, also as `dmarc/1 = fail`; what follows it describes it.
    private static func result(_ clause: String) -> (method: String, result: String)? {
        let sides = clause.split(separator: "=", maxSplits: 1)
        guard sides.count == 2, let name = sides[0].split(separator: "/").first,
            let method = name.split(separator: " ").first, sides[0].split(separator: " ").count == 1,
            let result = sides[1].split(separator: " ").first
        else { return nil }
        return (String(method), String(result))
    }
}

extension InboundMail {
    /// What the receiving server says of the author's domain (RFC 7489), by the headers of the server that is configured:
    /// any other may be the sender's own, and so may one of that name beneath the first that speaks of it.
    ///
    /// - Parameter authority: the `authserv-id` that server writes.
    package func dmarc(by authority: String) -> Authentication {
        let authority = authority.lowercased()
        for header in headers where header.name == "authentication-results" {
            let said = AuthenticationResults(header.value)
            guard said.authority == authority, let found = said.results.first(where: { $0.method == "dmarc" }) else {
                continue
            }
            return found.result == "fail" ? .fail : found.result == "pass" ? .pass : .unsaid
        }
        return .unsaid
    }

    /// Whether the author's domain stands behind a mail.
    package enum Authentication: Sendable, Hashable {
        case pass, fail
        /// Nobody we believe has said anything of it.
        case unsaid
    }
}
