private import Crypto
import Engine
package import Values
package import Workspace

extension HookDefinition {
    /// Reads a proven body by the first rule that fits.
    package func meaning(of body: Value, bytes: [UInt8]) -> HookMeaning {
        guard case .object(let root) = body, let rule = rules.first(where: { $0.fits(root) }) else { return .unknown }
        guard let name = rule.event else { return .ignored }
        var event = HookEvent(
            name: name, id: identity(of: body, bytes: bytes), email: rule.email.text(in: body),
            token: rule.token.text(in: body), reference: rule.reference.text(in: body), details: [:], lead: [:],
            createsLead: rule.createsLead, asks: false, after: rule.after, about: rule.about.text(in: body),
            takesBack: rule.takesBack.text(in: body))
        event.asks = rule.asksWithoutToken && event.token == nil
        for detail in rule.details { event.details[detail.name] = detail.sources.value(in: body)?.scalar }
        for detail in rule.lead { event.lead[detail.name] = detail.sources.value(in: body)?.scalar }
        if let offer = rule.offer.text(in: body) { event.details["offer"] = .string(offer) }
        if let currency = rule.currency.text(in: body) { event.details["currency"] = .string(currency.uppercased()) }
        if !rule.amount.isEmpty { event.details["amount"] = rule.minorUnits(in: body) }
        if let reference = event.reference { event.details["reference"] = .string(reference) }
        guard event.email != nil || event.token != nil || event.reference != nil else {
            return .incomplete(event: name, missing: "email, token or reference")
        }
        if rule.after != nil, event.about == nil { return .incomplete(event: name, missing: "about") }
        return .event(event)
    }

    /// The signed parts that name a call, or the hash of its bytes: an id that is not signed could be changed by anybody.
    private func identity(of body: Value, bytes: [UInt8]) -> String {
        let parts = id.compactMap { $0.value(in: body)?.plainText }
        if !id.isEmpty, parts.count == id.count { return parts.joined(separator: "#") }
        return "sha256:" + Array(SHA256.hash(data: bytes)).hex
    }
}

extension HookRule {
    fileprivate func fits(_ root: Object) -> Bool { condition?.evaluate(in: root).holds ?? true }

    /// What was paid, less what was told before. An amount that is there and unreadable stays as it is written, so that
    /// the payment is asked about instead of taken for a full one.
    fileprivate func minorUnits(in body: Value) -> Value? {
        guard let written = amount.value(in: body) else { return nil }
        let decimals = isMajor ? Money.decimals(of: currency.text(in: body)?.uppercased() ?? "") : 0
        guard let paid = written.wholeUnits(decimals: decimals) else { return written.scalar }
        guard let before = less.value(in: body) else { return .int(paid) }
        guard let before = before.wholeUnits(decimals: decimals) else { return written.scalar }
        let (rest, overflow) = paid.subtractingReportingOverflow(before)
        return overflow ? written.scalar : .int(rest)
    }
}

extension [HookSource] {
    /// The first value that is there.
    func value(in body: Value) -> Value? {
        for source in self {
            switch source {
            case .constant(let value): return value
            case .path(let path): if let value = path.value(in: body), value != "" { return value }
            }
        }
        return nil
    }

    /// As text.
    func text(in body: Value) -> String? { value(in: body)?.plainText }
}

extension Value {
    /// What an event or a lead may hold: a scalar as it is, a list of scalars as text with commas, and nothing else.
    var scalar: Value? {
        switch self {
        case .null, .object: return nil
        case .array(let items):
            let texts = items.compactMap(\.plainText)
            return texts.isEmpty ? nil : .string(texts.joined(separator: ", "))
        default: return self
        }
    }

    /// A number of smallest units, from a number or a text with at most so many decimals; nil for anything else.
    func wholeUnits(decimals: Int) -> Int? {
        switch self {
        case .int(let number):
            let (units, overflow) = number.multipliedReportingOverflow(by: Self.power(decimals))
            return overflow ? nil : units
        case .number, .string: return plainText.flatMap { Self.units($0, decimals) }
        default: return nil
        }
    }

    private static func power(_ decimals: Int) -> Int {
        (0..<Swift.max(decimals, 0)).reduce(1) { power, _ in power * 10 }
    }

    private static func units(_ text: String, _ decimals: Int) -> Int? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : ""
        let kept = fraction.prefix(decimals)
        guard !parts[0].isEmpty, (parts.count == 1 || !fraction.isEmpty),
            (parts[0] + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            fraction.dropFirst(decimals).allSatisfy({ $0 == "0" })
        else { return nil }
        let digits = parts[0] + kept + String(repeating: "0", count: decimals - kept.count)
        return Int(digits).map { isNegative ? -$0 : $0 }
    }
}
