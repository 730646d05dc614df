import Engine
import Values

/// A sequence as a picture: one box a step, blocks indented below the step that chooses them, with how many wait there.
struct SequencePicture {
    var version: SequenceVersion
    /// How many runs wait at a step, by its id; a step nobody waits at may be left out.
    var waiting: [String: Int]
    /// What a step does in a few words of the reader's language, by its kind's key.
    var words: (Step) -> String
    /// What the picture is called for who cannot see it.
    var label: String

    /// A step on its row.
    private struct Row {
        var step: Step
        var depth: Int
        /// The block it begins, or nil.
        var block: Block?
    }

    private static let width = 324
    private static let height = 46
    private static let indent = 20

    /// The picture as SVG, with classes of the style sheet and no style of its own.
    var svg: String {
        let rows = version.start.map { laid(from: $0, to: version.steps.count, depth: 0, block: nil) } ?? []
        let total = max(rows.count, 1) * Self.height
        var parts = [
            #"<svg viewBox="0 0 \#(Self.width) \#(total)" width="\#(Self.width)" role="img" aria-label="\#(label.inHTML)">"#
        ]
        for (place, row) in rows.enumerated() {
            if place > 0 { parts.append(line(to: place, rows)) }
            parts.append(box(row, at: place))
        }
        return parts.joined() + "</svg>"
    }

    /// The steps of one list in document order, each followed by what its blocks hold.
    private func laid(from first: Int, to end: Int, depth: Int, block: Block?) -> [Row] {
        var found: [Row] = []
        var place = first
        while place < end, version.steps.indices.contains(place) {
            let step = version.steps[place]
            let sibling = step.next.flatMap { $0 > place && $0 < end ? $0 : nil } ?? end
            found.append(Row(step: step, depth: depth, block: place == first ? block : nil))
            let inner = step.blocks.compactMap { block, first in first.map { (block: block, first: $0) } }
                .filter { $0.first > place && $0.first < sibling }.sorted { $0.first < $1.first }
            for (order, (block, first)) in inner.enumerated() {
                let last = order + 1 < inner.count ? inner[order + 1].first : sibling
                found += laid(from: first, to: last, depth: depth + 1, block: block)
            }
            place = sibling
        }
        return found
    }

    private func box(_ row: Row, at place: Int) -> String {
        let left = row.depth * Self.indent + 1
        let top = place * Self.height + 1
        let room = Self.width - left - 1
        let count = waiting[row.step.id] ?? 0
        let letters = max(8, (room - 70) / 7)
        let what = (row.block.map { "\($0.key): " } ?? "") + words(row.step)
        var parts = [
            #"<g><rect class="box" x="\#(left)" y="\#(top)" width="\#(room)" height="36" rx="6"/>"#,
            #"<text x="\#(left + 10)" y="\#(top + 15)">\#(row.step.id.cut(to: letters).inHTML)</text>"#,
            #"<text class="soft" x="\#(left + 10)" y="\#(top + 30)">\#(what.cut(to: letters + 6).inHTML)</text>"#,
        ]
        if count > 0 {
            parts.append(#"<text x="\#(Self.width - 12)" y="\#(top + 22)" text-anchor="end">\#(count)</text>"#)
        }
        return parts.joined() + "</g>"
    }

    /// From the latest row above that is no deeper, down its left side, into this one.
    private func line(to place: Int, _ rows: [Row]) -> String {
        let depth = rows[place].depth
        let above =
            rows[..<place].lastIndex { $0.depth < depth || ($0.depth == depth && rows[place].block == nil) } ?? place
            - 1
        let x = rows[above].depth * Self.indent + 9
        let from = above * Self.height + 37
        let to = place * Self.height + 1
        guard rows[above].depth < depth else { return #"<path class="line" d="M\#(x) \#(from)V\#(to)"/>"# }
        return #"<path class="line" d="M\#(x) \#(from)V\#(to + 18)H\#(depth * Self.indent + 1)"/>"#
    }
}

extension Block {
    /// The key that names the block in JSON.
    fileprivate var key: String {
        switch self {
        case .then: "then"
        case .otherwise: "else"
        case .unpaid: "unpaid"
        case .lost: "lost"
        case .missed: "missed"
        case .recycle(let reason): reason.map { "recycle \($0)" } ?? "recycle"
        }
    }
}

extension String {
    /// At most so many letters, the last of them a mark where something was cut off.
    func cut(to letters: Int) -> String { count <= letters ? self : prefix(max(letters - 1, 0)) + "…" }
}
