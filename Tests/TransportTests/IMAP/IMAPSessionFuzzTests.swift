import Chance
import Ports
import Testing
import Values
import WireKit

@testable import Transport

/// Servers drawn at random: every visit ends once, nothing is made up, and how the bytes are cut changes nothing.
@Suite struct IMAPSessionFuzzTests {
    private static let lines = [
        "* OK [UIDVALIDITY 7] a", "* OK [UIDNEXT 30] b", "* SEARCH 6 7 8", "* SEARCH", "* BYE go", "* NO warning",
        "* 3 FETCH (UID 6 BODY[] {11}\r\nT OK\r\n* BYE)", "* 3 FETCH (UID 7 BODY[]<0> \"q\\\"\")", "* 4 EXPUNGE",
        "* 3 FETCH (UID 8 BODY[HEADER.FIELDS (MESSAGE-ID)] {27}\r\nMessage-ID: <a@b.example>\r\n)", "+ what",
        "* LIST (\\Sent) \"/\" \"Sent\"", "T OK done", "T OK done", "T OK done", "T NO no", "T BAD bad", "X OK",
        "* {3}",
        "* 1 FETCH ((((", "* 1 FETCH (UID 6 BODY[] {99999999999})", "* OK [UIDVALIDITY 8", "* 4294967295 FETCH (UID 6)",
    ]

    private static let opening = [
        "* OK [UIDVALIDITY 7] a", "* OK [UIDNEXT 30] b", "T OK done", "* SEARCH 6 7 8", "T OK done",
    ]

    private static func script(_ draw: inout Chance) -> [String] {
        let start = Bool.random(using: &draw) ? opening : []
        return start
            + (0..<Int.random(in: 1...40, using: &draw)).map { _ in
                var line = Array(lines[Int.random(in: 0..<lines.count, using: &draw)].utf8)
                if Int.random(in: 0..<12, using: &draw) == 0, !line.isEmpty {
                    line[Int.random(in: 0..<line.count, using: &draw)] = UInt8.random(in: 0...255, using: &draw)
                }
                return String(decoding: line, as: UTF8.self)
            }
    }

    /// Says the script, `T` being the tag of the command that waits, in pieces of at most so many bytes.
    private static func run(_ script: [String], pieces: Int) -> [InboxFinding.Content] {
        var talk = IMAPTalk(
            sent: "Sent",
            errand: InboxErrand(
                mailbox: "ana", cursor: IMAPSessionTests.cursor,
                sought: [SoughtMessage(message: 1, id: "a@b.example"), SoughtMessage(message: 2, id: "c@b.example")]))
        for line in script where !talk.session.isOver {
            _ = talk.command()
            let tag = talk.commands.last { !$0.isEmpty } ?? ""
            var rest = Array(
                ((line.hasPrefix("T ") ? tag + line.dropFirst() : line) + "\r\n").utf8)[...]
            while !rest.isEmpty {
                Array(rest.prefix(pieces)).withUnsafeBufferPointer { talk.session.receive($0) }
                rest = rest.dropFirst(pieces)
            }
        }
        talk.session.closed()
        return talk.session.findings
    }

    @Test func `whatever a server says, a visit ends once and last, and in pieces as in one`() {
        var draw = Chance(seed: 20_261)
        var found = 0
        for _ in 0..<4_000 {
            let script = Self.script(&draw)
            let findings = Self.run(script, pieces: .max)
            let ends = findings.filter { if case .ended = $0 { true } else { false } }
            #expect(ends.count == 1 && findings.last == ends.first, "\(script)")
            for case .mail(let place, _) in findings { #expect(place.uid >= 1, "\(script)") }
            found += findings.count - 1
            #expect(Self.run(script, pieces: Int.random(in: 1...9, using: &draw)) == findings, "\(script)")
        }
        #expect(found > 100)
    }

    @Test func `bytes without any sense end a visit, and crash nothing`() {
        var draw = Chance(seed: 77)
        let letters = Array("*{}()[]\"\\ \r\nT0123456789OKFETCHUIDBODY<>".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 1...300, using: &draw)).map { _ in
                letters[Int.random(in: 0..<letters.count, using: &draw)]
            }
            let findings = Self.run([String(decoding: bytes, as: UTF8.self)], pieces: 3)
            #expect(findings.count == 1)
        }
    }
}
