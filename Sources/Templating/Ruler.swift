/// Says by file, line and column where something stands in the sources of a program, as `TemplateError` does.
///
/// An error measures its one place from the start of its file. An analysis has as many places as there are uses, and
/// would go through the file for each; so the sources are gone through once, and a place is measured from the notch
/// before it.
struct Ruler {
    /// An offset that is measured, where a character begins.
    private struct Notch {
        var offset: Int
        let file: Int
        var line: Int
        var column: Int
    }

    private let program: Program
    private var notches: [Notch] = []

    /// How many bytes there are from one notch to the next, or a few more.
    private static let distance = 256

    init(_ program: Program) {
        self.program = program
        for file in program.files.indices { measure(file) }
    }

    /// The place of an offset; what stands between two files belongs to the second.
    func place(at offset: Int) -> Analysis.Place {
        guard let notch = lastNotch(upTo: offset) else { return Analysis.Place(file: "", line: 1, column: 1) }
        let place = moved(notch, to: offset)
        return Analysis.Place(file: program.files[place.file].name, line: place.line, column: place.column)
    }

    private mutating func measure(_ index: Int) {
        let file = program.files[index]
        var last = Notch(offset: file.start, file: index, line: file.line, column: 1)
        notches.append(last)
        for offset in file.start..<file.end where offset - last.offset >= Self.distance && isParted(at: offset) {
            last = moved(last, to: offset)
            notches.append(last)
        }
    }

    /// Whether the bytes on both sides are certainly of two characters: both are ASCII, and no line's end of two bytes.
    private func isParted(at offset: Int) -> Bool {
        let (before, after) = (program.bytes[offset - 1], program.bytes[offset])
        return before < 0x80 && after < 0x80 && (before != 0x0D || after != 0x0A)
    }

    /// Goes on from a notch to an offset behind it.
    private func moved(_ notch: Notch, to offset: Int) -> Notch {
        var moved = notch
        var rest = program.bytes[notch.offset..<max(notch.offset, min(offset, program.bytes.count))]
        while let end = rest.firstIndex(of: 0x0A) {
            (moved.line, moved.column) = (moved.line + 1, 1)
            rest = rest[(end + 1)...]
        }
        moved.column += String(decoding: rest, as: UTF8.self).count
        moved.offset = offset
        return moved
    }

    private func lastNotch(upTo offset: Int) -> Notch? {
        var (low, high) = (0, notches.count)
        while low < high {
            let middle = (low + high) / 2
            if notches[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? notches[low - 1] : nil
    }
}
