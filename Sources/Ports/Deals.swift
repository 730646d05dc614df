package import Engine
import Values

/// Sales in progress.
package protocol ReadableDeals {
    func deals(lead: Int64) throws -> [Deal]
    func deal(token: String) throws -> Deal?
    /// Deals that a filter asks for, the newest first.
    func deals(_ filter: DealFilter, after cursor: Cursor?, limit: Int) throws -> Page<Deal>
    /// All deals, counted by offer, state and currency.
    func dealCounts() throws -> [DealCount]
    /// The number and the summed value, in minor units of the workspace currency, of the deals in a state.
    func dealTotals(in state: Deal.State) throws -> (count: Int, value: Int)
}

/// Deals, to be changed.
package protocol Deals: ReadableDeals {
    func insert(_ deal: Deal) throws
    func update(_ deal: Deal) throws
}
