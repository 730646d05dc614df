/// A list that is written once and then only read: no reference count to touch, and every access is checked.
///
/// An array would count a reference at nearly every reading, because the compiler cannot know that nobody replaces it
/// meanwhile; threads that share a template then fight over those counters. Whoever makes a table frees it, when nobody
/// can read it any more.
struct Table<Element> {
    private let start: UnsafeMutablePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
        count = elements.count
        start = .allocate(capacity: count)
        elements.withUnsafeBufferPointer { elements in
            if let first = elements.baseAddress { start.initialize(from: first, count: elements.count) }
        }
    }

    func free() {
        start.deinitialize(count: count)
        start.deallocate()
    }

    @inline(__always)
    subscript(place: Int) -> Element {
        precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "beyond the end of a table")
        return start[place]
    }

    /// An element where it stands, valid as long as the table.
    @inline(__always)
    func pointer(to place: Int) -> UnsafePointer<Element> {
        precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "beyond the end of a table")
        return UnsafePointer(start + place)
    }

    /// A range of elements where they stand, valid as long as the table.
    @inline(__always)
    func elements(_ first: Int, _ length: Int) -> UnsafeBufferPointer<Element> {
        precondition(first >= 0 && length >= 0 && first <= count - length, "beyond the end of a table")
        return UnsafeBufferPointer(start: start + first, count: length)
    }
}

extension Table where Element: Equatable {
    func firstIndex(of element: Element) -> Int? {
        (0..<count).first { start[$0] == element }
    }
}
