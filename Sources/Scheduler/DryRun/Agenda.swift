package import Values

/// Things to be done by the clock that are not the store's: the events of a scenario, in the order of their moments.
package struct Agenda {
    /// A binary heap: the earliest, and of those the first added, is at the root.
    private var items: [Item] = []
    private var added = 0

    struct Item {
        fileprivate var at: Moment
        fileprivate var order: Int
        var incoming: Incoming

        fileprivate func precedes(_ other: Item) -> Bool { (at, order) < (other.at, other.order) }
    }

    package init() {}

    /// When the next one is to happen, or nil.
    package var next: Moment? { items.first?.at }

    /// Adds an event; those of one moment happen in the order they were added.
    package mutating func add(_ incoming: Incoming, at moment: Moment) {
        added += 1
        putBack(Item(at: moment, order: added, incoming: incoming))
    }

    /// Puts an event where it was: it could not be taken in this time.
    mutating func putBack(_ item: Item) {
        items.append(item)
        var place = items.count - 1
        while place > 0, items[place].precedes(items[(place - 1) / 2]) {
            items.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Takes out the events that are due, at most so many, in their order.
    mutating func take(at now: Moment, limit: Int) -> [Item] {
        var due: [Item] = []
        while due.count < limit, let item = take(at: now) { due.append(item) }
        return due
    }

    private mutating func take(at now: Moment) -> Item? {
        guard let first = items.first, first.at <= now else { return nil }
        items.swapAt(0, items.count - 1)
        items.removeLast()
        sink()
        return first
    }

    private mutating func sink() {
        var place = 0
        while true {
            var earliest = place
            for child in [2 * place + 1, 2 * place + 2] where child < items.count {
                if items[child].precedes(items[earliest]) { earliest = child }
            }
            guard earliest != place else { return }
            items.swapAt(place, earliest)
            place = earliest
        }
    }
}
