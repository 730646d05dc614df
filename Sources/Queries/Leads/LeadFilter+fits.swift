import Engine
import Ports
import Values

extension LeadFilter {
    /// Whether a lead that is at hand is one of those asked for; the store's lists ask the same of those they read.
    func fits(_ lead: Lead) -> Bool {
        if let source, lead.source != source { return false }
        if let tag, !lead.tags.contains(tag) { return false }
        switch owner {
        case .person(let name)?: guard lead.owner == name else { return false }
        case .nobody?: guard lead.owner == nil else { return false }
        case nil: break
        }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return true }
        let names = ["company", "name", "first_name", "last_name"].compactMap { lead.attributes[$0]?.text }
        let looked = ([lead.address] + names).joined(separator: "\n").lowercased()
        return words.allSatisfy { looked.firstRange(of: $0) != nil }
    }
}
