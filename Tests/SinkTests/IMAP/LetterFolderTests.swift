import Foundation
import Testing

@testable import Sink

@Suite struct LetterFolderTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "letters-\(UUID().uuidString)")
    private let office = PostOffice()

    private func put(_ name: String, _ text: String) throws {
        let place = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    private func inbox(_ user: String) -> [String] {
        office.visit { ($0.folders[user]?["INBOX"]?.mails ?? []).map { String(decoding: $0.bytes, as: UTF8.self) } }
    }

    @Test func `what lies there, and what is put there later, comes in once for whom it names`() throws {
        try put("first.eml", "To: Ana <ana@a.example>\nSubject: x\n\nHello\n")
        defer { try? FileManager.default.removeItem(at: folder) }
        var letters = try LetterFolder(path: folder.path(percentEncoded: false), office: office)
        #expect(letters.collect() == [])
        #expect(letters.collect() == [LetterFolder.Letter(name: "first.eml", addresses: ["ana@a.example"])])
        #expect(inbox("ana@a.example") == ["To: Ana <ana@a.example>\r\nSubject: x\r\n\r\nHello\r\n"])
        try put("second.eml", "Cc: ana+key@a.example\r\n\r\nAgain\r\n")
        try put("notes.txt", "To: ana@a.example\n\nno letter\n")
        try put("ben@b.example/third.eml", "To: undisclosed recipients\n\nHi\n")
        #expect(letters.collect() == [] && inbox("ana@a.example").count == 1)
        #expect(letters.collect().map(\.name) == ["second.eml", "ben@b.example/third.eml"] && letters.collect() == [])
        #expect(inbox("ana@a.example").count == 2 && inbox("ben@b.example").count == 1)
    }

    @Test func `a file that is still being written waits until it is whole`() throws {
        try put("a.txt", "")
        defer { try? FileManager.default.removeItem(at: folder) }
        var letters = try LetterFolder(path: folder.path(percentEncoded: false), office: office)
        try put("a.eml", "To: ana@a.exa")
        _ = letters.collect()
        try put("a.eml", "To: ana@a.example\n\nWhole\n")
        _ = letters.collect()
        #expect(inbox("ana@a.example").isEmpty)
        _ = letters.collect()
        #expect(inbox("ana@a.example").count == 1)
    }

    @Test func `a file that is written anew is another letter`() throws {
        try put("a.eml", "To: ana@a.example\n\nOne\n")
        defer { try? FileManager.default.removeItem(at: folder) }
        var letters = try LetterFolder(path: folder.path(percentEncoded: false), office: office)
        _ = letters.collect()
        _ = letters.collect()
        try put("a.eml", "To: ana@a.example\n\nTwo, and longer\n")
        #expect(letters.collect() == [] && letters.collect().count == 1 && letters.collect() == [])
        #expect(inbox("ana@a.example").count == 2)
    }

    @Test func `a letter for nobody is told by its name, and a folder that is not there is an error`() throws {
        try put("lost.eml", "Subject: x\n\nFor whom?\n")
        defer { try? FileManager.default.removeItem(at: folder) }
        var letters = try LetterFolder(path: folder.path(percentEncoded: false), office: office)
        _ = letters.collect()
        #expect(letters.collect() == [LetterFolder.Letter(name: "lost.eml", addresses: [])])
        #expect(throws: SinkError.file(path: "/nowhere/at/all", errno: 2)) {
            _ = try LetterFolder(path: "/nowhere/at/all", office: office)
        }
    }
}
