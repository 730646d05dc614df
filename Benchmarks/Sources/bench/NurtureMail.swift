import Foundation
import Mustache
import Templating
import Values

/// One mail in every form: the template's source, compiled by each engine, and its data in each engine's terms.
struct NurtureMail {
    private let source: [UInt8]
    private let template: Template
    private let scope: Scope
    private let settings = Settings(now: 1_760_000_000)
    private let typed: HandWritten
    private let mustacheTemplate: MustacheTemplate
    private let mustacheData: [String: Any]

    init(folder: String) throws {
        source = Array(try Data(contentsOf: URL(filePath: folder + "/nurture.liquid")))
        template = try Template.compile(source, name: "nurture.liquid")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: folder + "/scope.json")))
        let value = Value(json: json)
        guard case .object(let roots) = value, let object = json as? [String: Any] else {
            throw Failure(text: "scope.json holds no object")
        }
        scope = Scope(roots)
        typed = HandWritten(roots)
        mustacheTemplate = try MustacheTemplate(
            string: String(contentsOfFile: folder + "/nurture.mustache", encoding: .utf8))
        mustacheData = Self.prepared(object)
    }

    /// Mustache has no filters: dates and amounts come to it as finished text, which is in its favour.
    private static func prepared(_ object: [String: Any]) -> [String: Any] {
        var data = object
        var lead = object["lead"] as? [String: Any] ?? [:]
        lead["signed_up_text"] = "3 March 2025"
        lead["is_large"] = true
        data["lead"] = lead
        var offer = object["offer"] as? [String: Any] ?? [:]
        offer["ends_text"] = "31 December 2025"
        offer["total_text"] = "12,345.00 USD"
        let prices = ["0.00 USD", "2,400.00 USD", "945.00 USD", "8,900.00 USD", "100.00 USD"]
        let items = offer["items"] as? [[String: Any]] ?? []
        offer["items"] = zip(items, prices).map { item, price in item.merging(["price_text": price]) { $1 } }
        data["offer"] = offer
        return data
    }

    func ours() throws -> [UInt8] { try template.render(scope, escaping: .html, settings: settings) }

    func handWritten() -> [UInt8] {
        var bytes: [UInt8] = []
        typed.render(into: &bytes)
        return bytes
    }

    func mustache() -> [UInt8] { Array(mustacheTemplate.render(mustacheData).utf8) }

    func copying(budget: Double, bytes: Int) -> Double {
        let from = [UInt8](repeating: 7, count: bytes)
        var to = [UInt8](repeating: 0, count: bytes)
        return CPUClock.perCall(budget: budget) {
            from.withUnsafeBytes { from in to.withUnsafeMutableBytes { $0.copyMemory(from: from) } }
            keep(to[bytes / 2])
        }
    }

    func handWritten(budget: Double) -> Double {
        var bytes: [UInt8] = []
        return CPUClock.perCall(budget: budget) {
            bytes.removeAll(keepingCapacity: true)
            typed.render(into: &bytes)
            keep(bytes[bytes.count / 2])
        }
    }

    func ours(budget: Double) throws -> Double {
        var renderer = Renderer()
        var bytes: [UInt8] = []
        return try CPUClock.perCall(budget: budget) {
            bytes.removeAll(keepingCapacity: true)
            try renderer.render(template, into: &bytes, scope, escaping: .html, settings: settings)
            keep(bytes[bytes.count / 2])
        }
    }

    func mustache(budget: Double) -> Double {
        CPUClock.perCall(budget: budget) {
            keep(UInt8(truncatingIfNeeded: mustacheTemplate.render(mustacheData).utf8.count))
        }
    }

    func compiling(budget: Double) throws -> Double {
        try CPUClock.perCall(budget: budget) {
            keep(UInt8(truncatingIfNeeded: try Template.compile(source, name: "nurture.liquid").size))
        }
    }

    /// CPU seconds per rendering while two threads render at once, each with data of its own.
    func twoThreads(sharing: Bool) throws -> Double {
        let count = 60_000
        let templates = try (0..<2).map { _ in sharing ? template : try Template.compile(source, name: "nurture.liquid")
        }
        let scopes = (0..<2).map { _ in Scope(scope.roots.deepCopy) }
        let settings = settings
        let start = CPUClock.seconds
        DispatchQueue.concurrentPerform(iterations: 2) { thread in
            var renderer = Renderer()
            var bytes: [UInt8] = []
            for _ in 0..<count {
                bytes.removeAll(keepingCapacity: true)
                try? renderer.render(
                    templates[thread], into: &bytes, scopes[thread], escaping: .html, settings: settings)
                keep(bytes[bytes.count / 2])
            }
        }
        return (CPUClock.seconds - start) / Double(2 * count)
    }
}

/// Uses a result, so that nothing of what made it is optimised away.
@inline(never)
func keep(_ byte: UInt8) {}

extension HandWritten {
    init(_ roots: Object) {
        self.init()
        func text(_ path: String) -> String { (try? Path(parsing: path))?.value(in: roots)?.text ?? "" }
        func whole(_ path: String) -> Int { (try? Path(parsing: path))?.value(in: roots)?.whole ?? 0 }
        (leadFirst, company, industry) = (text("lead.first_name"), text("lead.company"), text("lead.industry"))
        (city, goal, companySize) = (text("lead.city"), text("lead.goal"), whole("lead.company_size"))
        (referrer, signedUp) = (text("lead.referrer"), whole("lead.signed_up"))
        (offerTitle, offerEnds, total) = (text("offer.title"), whole("offer.ends"), whole("offer.total"))
        (reference, link) = (text("deal.reference"), text("deal.link"))
        (senderFirst, senderLast) = (text("sender.first_name"), text("sender.last_name"))
        (senderTitle, senderCompany, address) = (text("sender.title"), text("sender.company"), text("sender.address"))
        unsubscribe = text("sequence.unsubscribe")
        guard case .array(let list)? = (try? Path(parsing: "offer.items"))?.value(in: roots) else { return }
        items = list.map {
            Item(name: $0["name"]?.text ?? "", note: $0["note"]?.text ?? "", price: $0["price"]?.whole ?? 0)
        }
    }
}

extension Value {
    init(json: Any) {
        switch json {
        case let text as String: self = .string(text)
        case let number as NSNumber: self = .int(number.intValue)
        case let list as [Any]: self = .array(list.map { Value(json: $0) })
        case let object as [String: Any]:
            self = .object(Object(object.sorted { $0.key < $1.key }.map { ($0.key, Value(json: $0.value)) }))
        default: self = .null
        }
    }

    /// The same value in memory of its own.
    fileprivate var deepCopy: Value {
        switch self {
        case .string(let text): .string(String(decoding: Array(text.utf8), as: UTF8.self))
        case .array(let list): .array(list.map(\.deepCopy))
        case .object(let object): .object(object.deepCopy)
        default: self
        }
    }
}

extension Object {
    fileprivate var deepCopy: Object { Object(entries.map { ($0.name, $0.value.deepCopy) }) }
}
