import Mail
import Transport
package import Workspace

/// Looks up whether the world is told that a mailbox may send for its domain: mail exchanger, SPF, DKIM, DMARC; and says
/// the record to add where one is missing.
package struct DomainDoctor {
    let mailbox: Mailbox
    /// The public part of each key it signs with, by the name of its record.
    let records: [String: String]
    let ask: (String, DNSAnswer.Kind) -> DNSLookup.Outcome

    /// `keys` gives the whole text of a DKIM key.
    package init(_ mailbox: Mailbox, keys: @escaping @Sendable (SecretReference) throws -> String) {
        self.init(mailbox, records: Self.published(by: mailbox, keys), ask: DNSLookup.ask)
    }

    init(
        _ mailbox: Mailbox, records: [String: String], ask: @escaping (String, DNSAnswer.Kind) -> DNSLookup.Outcome
    ) {
        self.mailbox = mailbox
        self.records = records
        self.ask = ask
    }

    /// What should stand in DNS for each key: its name and its text.
    private static func published(
        by mailbox: Mailbox, _ keys: @escaping @Sendable (SecretReference) throws -> String
    ) -> [String: String] {
        let keyring = Keyring(texts: keys)
        var records: [String: String] = [:]
        for signer in mailbox.dkim {
            guard let key = try? keyring.key(signer.key),
                let dkim = try? DKIM(domain: signer.domain, selector: signer.selector, algorithm: key.algorithm)
            else { continue }
            records[dkim.recordName] = dkim.dnsRecord(publicKey: key.publicKey)
        }
        return records
    }

    private var domain: String { String(mailbox.address.split(separator: "@").last ?? "").lowercased() }

    /// None for a domain that is nobody's but this machine's.
    package func findings() -> [Finding] {
        let domain = domain
        guard domain.contains("."),
            !["example", "test", "invalid", "localhost"].contains(domain.split(separator: ".").last)
        else { return [] }
        return [exchanger(domain), spf(domain)] + keys() + [dmarc(domain)]
    }

    /// The same for a home that sends nothing without these records: what is missing stops it.
    package func findings(requires: Bool) -> [Finding] {
        findings().map { finding in
            var finding = finding
            if requires, finding.isGap { finding.verdict = .fault }
            return finding
        }
    }

    private func exchanger(_ domain: String) -> Finding {
        switch ask(domain, .exchanger) {
        case .found(let records):
            let names = records.compactMap { if case .exchanger(_, let name) = $0 { name } else { nil } }
            return Finding("mx", .fine, "mail for \(domain) goes to \(names.first ?? "nobody")")
        case .nothing:
            return Finding(
                "mx", .doubt, "\(domain) has no MX record, so answers and bounces may not come back",
                hint: "add: \(domain). IN MX 10 the mail server that takes your mail")
        case .trouble: return unknown("mx", domain)
        }
    }

    private func spf(_ domain: String) -> Finding {
        let policy = "v=spf1"
        switch texts(domain, beginning: policy) {
        case .success(let found) where found.count == 1: return Finding("spf", .fine, found[0])
        case .success(let found) where found.count > 1:
            return Finding(
                "spf", .doubt, "\(domain) has \(found.count) SPF records, and then none counts (RFC 7208 §4.5)",
                hint: "join them to one", isGap: true)
        case .success:
            return Finding(
                "spf", .doubt,
                "\(domain) has no SPF record: servers cannot tell that \(mailbox.server.host) may send for it",
                hint: "add what your provider says, or: \(domain). IN TXT \"v=spf1 mx a:\(mailbox.server.host) ~all\"",
                isGap: true)
        case .failure: return unknown("spf", domain)
        }
    }

    private func keys() -> [Finding] {
        records.sorted { $0.key < $1.key }.map { name, record in
            switch texts(name, beginning: "") {
            case .success(let found) where found.contains(where: { Self.key(in: $0) == Self.key(in: record) }):
                return Finding("dkim record", .fine, "\(name) publishes the key that signs")
            case .success(let found) where !found.isEmpty:
                return Finding(
                    "dkim record", .doubt,
                    "\(name) publishes another key than the one that signs: every signature fails",
                    hint: "put there: \(record)", isGap: true)
            case .success:
                return Finding(
                    "dkim record", .doubt, "\(name) does not exist: nobody can verify the signatures",
                    hint: "add: \(name). IN TXT \"\(record)\"", cure: .printRecords(mailbox: mailbox.name), isGap: true)
            case .failure: return unknown("dkim record", name)
            }
        }
    }

    private func dmarc(_ domain: String) -> Finding {
        let name = "_dmarc.\(domain)"
        switch texts(name, beginning: "v=DMARC1") {
        case .success(let found) where !found.isEmpty: return Finding("dmarc", .fine, found[0])
        case .success:
            return Finding(
                "dmarc", .doubt, "\(domain) has no DMARC record; Google and Yahoo want one of whoever writes to many",
                hint: "add: \(name). IN TXT \"v=DMARC1; p=none\"", isGap: true)
        case .failure: return unknown("dmarc", domain)
        }
    }

    private func unknown(_ part: String, _ name: String) -> Finding {
        Finding(part, .doubt, "\(name) could not be looked up", hint: "look whether this machine can ask DNS")
    }

    private struct Trouble: Error {}

    private func texts(_ name: String, beginning: String) -> Result<[String], Trouble> {
        switch ask(name, .text) {
        case .nothing: return .success([])
        case .trouble: return .failure(Trouble())
        case .found(let records):
            let texts = records.compactMap { if case .text(let text) = $0 { text } else { nil } }
            return .success(texts.filter { $0.lowercased().hasPrefix(beginning.lowercased()) })
        }
    }

    /// The key of a record, `p=`, without spaces.
    private static func key(in record: String) -> String? {
        record.split(separator: ";").map { $0.filter { $0 != " " } }.first { $0.hasPrefix("p=") }.map { String($0) }
    }
}
