import Values

/// What the world will do, in the order of true time; of one moment, in the order it was planned.
struct Future {
    private struct Item {
        var at: Moment
        var order: Int
        var act: () -> Void
        func precedes(_ other: Item) -> Bool { (at, order) < (other.at, other.order) }
    }
    /// A binary heap, the next one at the root.
    private var items: [Item] = []
    private var planned = 0

    var next: Moment? { items.first?.at }

    mutating func add(_ at: Moment, _ act: @escaping () -> Void) {
        planned += 1
        items.append(Item(at: at, order: planned, act: act))
        var place = items.count - 1
        while place > 0, items[place].precedes(items[(place - 1) / 2]) {
            items.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Takes out the next one, if it is due.
    mutating func take(until limit: Moment) -> (at: Moment, act: () -> Void)? {
        guard let first = items.first, first.at <= limit else { return nil }
        items.swapAt(0, items.count - 1)
        items.removeLast()
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < items.count {
                if items[child].precedes(items[least]) { least = child }
            }
            guard least != place else { return (first.at, first.act) }
            items.swapAt(place, least)
            place = least
        }
    }
}
