package import Engine
import Values

/// The people we may sell to.
package protocol ReadableLeads {
    func lead(_ id: Int64) throws -> Lead?
    func lead(address: String) throws -> Lead?
    /// Leads in order of their ids, after one, at most so many.
    func leads(after id: Int64, limit: Int) throws -> [Lead]
    /// Leads by their ids, in the order of these; an id that nobody has is left out.
    func leads(ids: [Int64]) throws -> [Lead]
    /// Leads that a filter asks for, the newest first; found by part of an address in the order of addresses.
    func leads(_ filter: LeadFilter, after cursor: Cursor?, limit: Int) throws -> Page<Lead>
    func leadCount() throws -> Int
}

/// Leads, to be changed.
package protocol Leads: ReadableLeads {
    /// Adds a lead; its address must be new.
    func insert(_ lead: Lead) throws
    func update(_ lead: Lead) throws
    /// Forgets a lead: its row, its runs, its messages with what was sent, and its cards. Deals and the log stay under its
    /// id, without a text; what was counted goes on being counted. Its messages under way must have ended before.
    func erase(lead id: Int64) throws
    /// Remembers that a lead is to be erased as soon as its messages under way have ended.
    func planErasure(lead id: Int64) throws
    /// The leads that are to be erased.
    func plannedErasures() throws -> [Int64]
}
