import Foundation

/// A folder of its own for one test, gone afterwards.
struct Folder {
    private let root: URL

    func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    static func with<Result>(_ body: (Folder) throws -> Result) throws -> Result {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        return try body(Folder(root: root))
    }
}
