import Engine
import Mail
package import Values

extension Lint {
    /// Settings that are readable and cannot work, or say nothing.
    var settings: [Problem] { servers + endpoints + address + offers + queueSense + calendars + unread }

    private func doubt(_ path: String, _ reason: String, _ hint: String, in file: String = Configuration.file)
        -> Problem
    {
        Problem(.warning, file: file, path: path, cause: .doubtful(reason), hint: hint)
    }

    private var servers: [Problem] {
        workspace.mailboxes.values.sorted { $0.name < $1.name }.flatMap { mailbox -> [Problem] in
            let (server, path) = (mailbox.server, "mailboxes.\(mailbox.name).smtp")
            var problems: [Problem] = []
            if server.port == 465, server.security == .starttls {
                problems.append(
                    doubt(
                        path + ".security", "port 465 speaks TLS from the first byte, not STARTTLS",
                        "write \"security\": \"tls\", or port 587"))
            } else if server.port == 587, server.security == .tls {
                problems.append(
                    doubt(
                        path + ".security", "port 587 speaks STARTTLS, not TLS from the first byte",
                        "write \"security\": \"starttls\", or port 465"))
            } else if let other = Self.readingPorts[server.port] {
                problems.append(
                    doubt(
                        path + ".port", "port \(server.port) is for reading mail (\(other))",
                        "mail is sent by port 587 or 465")
                )
            }
            let first = server.host.lowercased().prefix { $0 != "." }
            if ["imap", "pop", "pop3"].contains(first) {
                problems.append(
                    doubt(
                        path + ".host", "\(server.host) is for reading mail",
                        "the server that sends is often smtp\(server.host.dropFirst(first.count))"))
            }
            return problems
        }
    }

    private static let readingPorts = [993: "IMAP", 143: "IMAP", 995: "POP3", 110: "POP3"]

    private var endpoints: [Problem] {
        workspace.endpoints.values.filter { !$0.allowLocal }.sorted { $0.name < $1.name }.compactMap { endpoint in
            let host = String(endpoint.url.drop { $0 != "/" }.dropFirst(2).prefix { !"/:?#".contains($0) })
            if host.isLoopbackHost {
                return doubt(
                    "endpoints.\(endpoint.name).url", "\(host) is this machine, which webhooks do not call",
                    "add \"allow_local\": true")
            }
            if host.isPrivateHost {
                return doubt(
                    "endpoints.\(endpoint.name).url", "\(host) is in a private network, which webhooks do not call",
                    "add \"allow_local\": true")
            }
            guard endpoint.url.lowercased().hasPrefix("http://") else { return nil }
            return doubt(
                "endpoints.\(endpoint.name).url", "what is known of leads goes there in clear", "write https://")
        }
    }

    /// A postal address that nobody has written yet.
    private var address: [Problem] {
        guard let address = workspace.configuration.postalAddress else { return [] }
        let words = address.lowercased()
        let isOpen = ["todo", "your address", "your company", "your street", "xxx", "tbd", "[", "{", "lorem"].contains {
            words.contains($0)
        }
        let isShort = address.filter { $0.isLetter || $0.isNumber }.count < 8
        guard isOpen || isShort else { return [] }
        return [
            doubt(
                "postal_address", "\"\(address)\" is no postal address",
                "the law wants one where letters arrive: name, street, city")
        ]
    }

    private var offers: [Problem] {
        workspace.rules.offers.values.sorted { $0.name < $1.name }.compactMap { offer in
            let file = "sequences/offers/\(offer.name).json"
            let checkout = offer.checkout?.lowercased() ?? ""
            let host = String(checkout.dropFirst(7).prefix { !"/:?#".contains($0) })
            if checkout.hasPrefix("http://"), !host.isLoopbackHost, !host.isPrivateHost {
                return doubt("checkout", "people would pay over an open line", "write https://", in: file)
            }
            return offer.price.minorUnits == 0
                ? doubt("price", "the price is nothing", "prices are in minor units: 149.00 is 14900", in: file) : nil
        }
    }

    private var queueSense: [Problem] {
        workspace.rules.queues.values.sorted { $0.name < $1.name }.flatMap { queue -> [Problem] in
            let file = "sequences/queues/\(queue.name).json"
            var problems: [Problem] = []
            if queue.answerWithin.amount == 0 {
                problems.append(
                    doubt("answer_within", "nobody can answer in no time", "such as \"4 business hours\"", in: file))
            }
            if let twice = queue.people.first(where: { name in queue.people.count { $0 == name } > 1 }) {
                problems.append(doubt("people", "\"\(twice)\" stands twice", "name everybody once", in: file))
            }
            return problems
        }
    }

    private var calendars: [Problem] {
        workspace.calendars.filter(\.value.isEmpty).keys.sorted().map {
            doubt("days", "no day stands in it", "such as \"2026-12-25\"", in: "sequences/calendars/\($0).json")
        }
    }

    /// Endings of files that are JSON, or were meant to be.
    private static let almostJSON = [
        ".json", ".JSON", ".Json", ".json5", ".jsonc", ".json.txt", ".jsn", ".yaml", ".yml",
    ]

    /// Endings of files that were meant to be messages.
    static let almostTemplates = [".markdown", ".MD", ".mdown", ".htm", ".HTML", ".liquid"]

    /// Files whose names or folders keep them from being read.
    private var unread: [Problem] {
        var problems: [Problem] = []
        let files = (try? workspace.home.files(below: "sequences", endings: Self.almostJSON)) ?? []
        let folders = ["offers", "queues", "calendars", "schema", "hooks", "forms"]
        for file in files {
            let parts = file.split(separator: "/")
            if !file.hasSuffix(".json") {
                problems.append(
                    Problem(
                        .warning, file: file, cause: .doubtful("this file is not read"),
                        hint: "its name must end in .json"))
            } else if parts.count > 2, !folders.contains(String(parts[1])) {
                let meant = Nearest.name(to: String(parts[1]), in: folders)
                problems.append(
                    Problem(
                        meant == nil ? .warning : .error, file: file, cause: .doubtful("this file is not read"),
                        hint: meant.map { "\($0) stand in sequences/\($0)/" } ?? "sequences stand in sequences/ itself")
                )
            }
        }
        let templates = (try? workspace.home.files(below: "templates", endings: Self.almostTemplates)) ?? []
        for file in templates {
            problems.append(
                Problem(
                    .warning, file: file, cause: .doubtful("this file is not read"),
                    hint: "a message's name ends in .md, .html, .txt or .json"))
        }
        return problems
    }
}

extension String {
    /// Whether this host name or address stands in a private network (RFC 1918, RFC 4193, RFC 6762).
    var isPrivateHost: Bool {
        let parts = split(separator: ".").map { UInt8($0) }
        if parts.count == 4, let first = parts[0], let second = parts[1] {
            return first == 10 || first == 192 && second == 168 || first == 172 && (16...31).contains(second)
                || first == 169 && second == 254
        }
        let name = lowercased()
        return [".local", ".internal", ".lan", ".home.arpa"].contains { name.hasSuffix($0) } || name.hasPrefix("[fd")
            || name.hasPrefix("[fe80")
    }
}

extension UInt8 {
    fileprivate var isWord: Bool {
        (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || (self >= 0x30 && self <= 0x39) || self == 0x5F
    }
}

extension Workspace {
    /// Calendars whose days are all past on a day: they close nothing any more.
    package static func outdatedCalendars(in home: Home, on today: CivilDate) -> [Problem] {
        let files = (try? home.files(below: "sequences/calendars", endings: [".json"])) ?? []
        return files.compactMap { file in
            guard let text = try? home.read(file) else { return nil }
            let days = String(decoding: text, as: UTF8.self).split(separator: "\"").compactMap {
                CivilDate(parsing: String($0))
            }
            guard let last = days.max(), last < today else { return nil }
            return Problem(
                .warning, file: file, path: "days",
                cause: .doubtful("its last day, \(last), is past: it closes nothing any more"),
                hint: "add the days of this year and the next")
        }.placed(in: home)
    }
}
