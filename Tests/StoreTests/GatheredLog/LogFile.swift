import Foundation

/// What counts in a write-ahead log: the frames up to the last commit, without salts and checksums, which are drawn.
///
/// The format is https://sqlite.org/fileformat2.html#walformat.
struct LogFile: Equatable {
    /// Of each frame its page's number, the mark of a commit, and the page.
    private(set) var frames: [[UInt8]] = []

    init(at path: String) {
        let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
        guard bytes.count > 32 else { return }
        let page = bytes[8..<12].reduce(0) { $0 << 8 | Int($1) }
        let salts = bytes[16..<24]
        var committed = 0
        for start in stride(from: 32, through: bytes.count - page - 24, by: page + 24) {
            guard bytes[start + 8..<start + 16] == salts else { break }
            frames.append(Array(bytes[start..<start + 8] + bytes[start + 24..<start + 24 + page]))
            if bytes[start + 4..<start + 8].contains(where: { $0 != 0 }) { committed = frames.count }
        }
        frames.removeLast(frames.count - committed)
    }
}
