import Engine
import Ports
import Workspace

/// The links of mails that lead through our server: the way out, and those that tell of clicks.
struct WebLinks {
    let base: String
    let keys: Keys
    /// Whether links in mails tell of clicks.
    let tracksClicks: Bool
    /// Whether mails carry an image that tells of their opening.
    let tellsOpens: Bool

    /// Nil where there is no server.
    init?(_ configuration: Configuration, _ keys: Keys) {
        guard let server = configuration.server else { return nil }
        base = server.baseURL
        (tracksClicks, tellsOpens) = (server.clicks, server.opens)
        self.keys = keys
    }

    /// The page with the button, which takes one click of a mail program too.
    func leaving(lead: Int64, message: Int64, epoch: Int64) -> String {
        keys.leavingPage(at: base, lead: lead, message: message, epoch: epoch)
    }

    /// The page where a lead confirms that it wants mail.
    func confirming(lead: Int64, message: Int64, epoch: Int64) -> String {
        "\(base)/o/\(keys.text(of: LinkToken(.optIn, lead: lead, message: message, detail: epoch)))"
    }

    /// RFC 8058 knows https alone.
    func isOneClick(_ address: String) -> Bool { address.lowercased().hasPrefix("https://") }

    /// The HTML with each link leading through the server; `keep` gives the id of a target. Links to ourselves, and those
    /// marked `data-clicks="off"`, stay as they are; in a body so marked, all do.
    func tracking(
        _ html: [UInt8], lead: Int64, message: Int64, keep: (String) throws -> Int64
    ) rethrows -> [UInt8] {
        guard tracksClicks, html.firstRange(of: Self.bodyOff) == nil else { return html }
        var scanner = AnchorScanner(html)
        var (out, copied) = ([UInt8](), 0)
        while let anchor = scanner.next() {
            guard !anchor.isOff, let target = HTMLAttribute.plain(html[anchor.href]), isTracked(target) else {
                continue
            }
            let token = LinkToken(.click, lead: lead, message: message, detail: try keep(target))
            out += html[copied..<anchor.href.lowerBound]
            out += Array("\(base)/c/\(keys.text(of: token))".utf8)
            copied = anchor.href.upperBound
        }
        return copied == 0 ? html : out + html[copied...]
    }

    /// The HTML with an image of one dot at its end, by which an opening is told; as it is where that is not asked for.
    func withImage(_ html: [UInt8], lead: Int64, message: Int64) -> [UInt8] {
        guard tellsOpens else { return html }
        let address = "\(base)/i/\(keys.text(of: LinkToken(.open, lead: lead, message: message)))"
        let image = Array("<img src=\"\(address)\" width=\"1\" height=\"1\" alt=\"\">".utf8)
        let place = html.ranges(of: Self.bodyEnd).last?.lowerBound ?? html.endIndex
        return Array(html[..<place]) + image + html[place...]
    }

    private static let bodyEnd = Array("</body>".utf8)
    private static let bodyOff = Array("<body data-clicks=\"off\"".utf8)

    private func isTracked(_ target: String) -> Bool {
        let lower = target.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return false }
        return !target.hasPrefix(base + "/") && target != base
    }
}

/// The links of one message.
final class MessageLinks {
    private let links: WebLinks
    private let lead: Int64
    private let message: Int64
    private let keep: (String) throws -> Int64
    /// The page where its reader leaves.
    let leaving: String
    /// The page where its reader confirms.
    let confirming: String
    /// What the store said where a target could not be kept.
    private(set) var failure: (any Error)?

    init(_ links: WebLinks, lead: Int64, message: Int64, epoch: Int64, keep: @escaping (String) throws -> Int64) {
        self.links = links
        self.lead = lead
        self.message = message
        self.keep = keep
        leaving = links.leaving(lead: lead, message: message, epoch: epoch)
        confirming = links.confirming(lead: lead, message: message, epoch: epoch)
    }

    /// The page again, where mail programs may post to it.
    var oneClick: String? { links.isOneClick(leaving) ? leaving : nil }

    /// The HTML with its links leading through the server, and its image; as it is where a target cannot be kept, and
    /// `failure` says why.
    func tracking(_ html: [UInt8]?) -> [UInt8]? {
        guard let html else { return nil }
        do {
            let tracked = try links.tracking(html, lead: lead, message: message, keep: keep)
            return links.withImage(tracked, lead: lead, message: message)
        } catch {
            failure = error
            return html
        }
    }
}

extension Scheduler {
    /// The links of a message that is about to go; nil where no server answers them, or nothing is really sent.
    func links(of message: OutboxMessage, in records: any Records) throws -> MessageLinks? {
        guard !carrier.answersAtOnce, let links = WebLinks(workspace.configuration, keys) else { return nil }
        let epoch = Int64(try records.optIn(lead: message.lead)?.epoch ?? 0)
        return MessageLinks(links, lead: message.lead, message: message.id, epoch: epoch) { target in
            try records.keepLink(target, id: self.identifier())
        }
    }
}

/// Finds the anchors of HTML that we have made ourselves, and where their targets stand.
struct AnchorScanner {
    struct Anchor {
        /// The bytes between the quotes of `href`.
        var href: Range<Int>
        var isOff: Bool
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Anchor? {
        while let start = find("<a", from: place) {
            place = start + 2
            guard place < bytes.count, Self.isSpace(bytes[place]) else { continue }
            guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
            let tag = place..<end
            place = end
            guard let href = value(of: "href", in: tag) else { continue }
            return Anchor(href: href, isOff: value(of: "data-clicks", in: tag).map { text($0) == "off" } ?? false)
        }
        return nil
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).lowercased() }

    /// The range of an attribute's value in double or single quotes.
    private func value(of name: String, in tag: Range<Int>) -> Range<Int>? {
        var from = tag.lowerBound
        while let found = find(name + "=", from: from), found < tag.upperBound {
            from = found + name.utf8.count + 1
            guard found > tag.lowerBound, Self.isSpace(bytes[found - 1]), from < tag.upperBound else { continue }
            let quote = bytes[from]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                let close = bytes[(from + 1)..<tag.upperBound].firstIndex(of: quote)
            else { continue }
            return (from + 1)..<close
        }
        return nil
    }

    private func find(_ text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard start <= bytes.count else { return nil }
        var place = start
        while place + wanted.count <= bytes.count {
            if (0..<wanted.count).allSatisfy({ Self.lower(bytes[place + $0]) == wanted[$0] }) { return place }
            place += 1
        }
        return nil
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// The inside of a quoted attribute.
enum HTMLAttribute {
    private static let named: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'", "#x27": "'", "#34": "\"", "#38": "&",
    ]

    /// The text it stands for, its character references undone; nil where one is not known, so that a target is never
    /// guessed.
    static func plain(_ bytes: some Collection<UInt8>) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        guard text.contains("&") else { return text }
        var (plain, rest) = ("", text[...])
        while let mark = rest.firstIndex(of: "&") {
            plain += rest[..<mark]
            let after = rest[rest.index(after: mark)...]
            // An ampersand that begins no reference is itself, as browsers read it.
            guard let end = after.firstIndex(of: ";"), after.distance(from: after.startIndex, to: end) <= 8,
                after[..<end].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "#" })
            else {
                plain += "&"
                rest = after
                continue
            }
            guard let character = named[after[..<end]] else { return nil }
            plain += character
            rest = after[after.index(after: end)...]
        }
        return plain + rest
    }
}
