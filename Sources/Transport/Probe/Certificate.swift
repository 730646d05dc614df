import CCurl
package import Values

/// What a server's own certificate says of itself.
package struct Certificate: Equatable {
    var subject = ""
    var issuer = ""
    /// `DNS:mx.example.com`, `IP Address:127.0.0.1`, as OpenSSL writes them.
    var names: [String] = []
    var begins: Moment?
    var ends: Moment?

    /// Reads libcurl's `Name:value` lines of the first certificate of a chain; nil where there are none.
    init?(_ lines: [String]) {
        guard !lines.isEmpty else { return nil }
        for line in lines {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { continue }
            let value = halves[1].drop { $0 == " " }
            switch halves[0] {
            case "Subject": subject = String(value)
            case "Issuer": issuer = String(value)
            case "X509v3 Subject Alternative Name": names = value.split(separator: ",").map { Self.trimmed($0) }
            case "Start date": begins = Self.moment(String(value))
            case "Expire date": ends = Self.moment(String(value))
            default: break
            }
        }
    }

    private static func trimmed(_ text: Substring) -> String { String(text.drop { $0 == " " }) }

    /// OpenSSL's `Nov 23 09:00:00 2026 GMT`.
    static func moment(_ text: String) -> Moment? {
        let words = text.split(separator: " ")
        guard words.count >= 4, let month = months.firstIndex(of: String(words[0])), let day = Int(words[1]) else {
            return nil
        }
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return Moment(parsing: "\(words[3])-\(two(month + 1))-\(two(day))T\(words[2])Z")
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// In one line: whose it is, until when, by whom.
    package func sentence(at now: Moment) -> String {
        let who = names.isEmpty ? subject : names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", …" : "")
        guard let days = days(at: now), let ends else { return "certificate of \(who), issued by \(issuer)" }
        let until = days < 0 ? "ended \(-days) days ago" : "good for \(days) days"
        return "certificate of \(who), \(until) (\(ends)), issued by \(issuer)"
    }

    /// Whole days until it ends, negative afterwards.
    package func days(at now: Moment) -> Int64? { ends.map { ($0 - now).milliseconds.flooredQuotient(by: 86_400_000) } }
}
