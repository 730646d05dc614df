import Foundation
import Testing

@testable import Store

/// What the product calls things in the log stays there when a person is erased.
@Suite struct OwnNamesTests {
    /// The names that the scheduler writes into the log, as its sources have them.
    private static func written() throws -> Set<String> {
        let room = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Scheduler")
        let files = try #require(FileManager.default.enumerator(at: room, includingPropertiesForKeys: nil))
        var names: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            for found in source.matches(of: #/(?:\blog\(\s*|cause: |static let sentAgain = )"([^"\\]+)"/#) {
                names.insert(String(found.1))
            }
        }
        return names
    }

    @Test func `every name of the log that is the product's own is known as such`() throws {
        let written = try Self.written()
        #expect(written.count > 30)
        #expect(written.subtracting(PersonalData.ownNames).sorted() == [])
    }
}
