import Ports
import Values

@testable import Transport

/// Any server around one visit of a mailbox, and around the doctor's look: the visit ends once and last, a mail is one
/// that was asked for, a message is found only by its own header, and what we say is whole commands.
///
/// A byte 0xFF stands for the tag of the command that waits, 0xFE for `{n}` of the bytes up to the next 0xFE.
enum IMAPTarget {
    private static let nonce = "qwertzuiopas"

    static func run(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        visit(bytes.dropFirst(), pieces: Int(first) % 32 + 1)
        inspect(bytes.dropFirst())
    }

    private static func visit(_ bytes: ArraySlice<UInt8>, pieces: Int) {
        var settings = IMAPSession.Settings()
        settings.sent = "Sent"
        settings.mailBytes = 64
        settings.span = 16
        settings.dialogue.scanner.kept = 64
        let errand = InboxErrand(
            mailbox: "a", cursor: InboxCursor(validity: 7, next: 5, readAt: Moment(seconds: 1_772_442_000)),
            sought: [SoughtMessage(message: 1, id: "a@b.example"), SoughtMessage(message: 2, id: "c@d.example")])
        var session = IMAPSession(nonce: nonce, settings: settings)
        session.begin(errand)
        var (wire, heard) = ([UInt8](), 0)
        var number = 0
        for part in bytes.split(separator: 0xFF, omittingEmptySubsequences: false) {
            if number > 0 { hear("\(nonce)\(tag(wire))".utf8.map(\.self), &session, pieces) }
            number += 1
            hear(expand(part), &session, pieces)
            wire += session.takeOutput()
            heard += part.count
            if session.isOver { break }
        }
        session.closed()
        check(session.findings)
        checkWire(wire)
    }

    /// The number of the last command.
    private static func tag(_ wire: [UInt8]) -> Int { wire.count { $0 == 0x0A } }

    private static func expand(_ part: ArraySlice<UInt8>) -> [UInt8] {
        var pieces = part.split(separator: 0xFE, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
        guard pieces.count == 3 else { return pieces.flatMap(\.self) }
        pieces[1] = Array("{\(pieces[1].count)}\r\n".utf8) + pieces[1]
        return pieces.flatMap(\.self)
    }

    private static func hear(_ bytes: [UInt8], _ session: inout IMAPSession, _ pieces: Int) {
        var rest = bytes[...]
        while !rest.isEmpty {
            Array(rest.prefix(pieces)).withUnsafeBufferPointer { session.receive($0) }
            rest = rest.dropFirst(pieces)
        }
    }

    private static func check(_ findings: [InboxFinding.Content]) {
        var (ends, uids) = (0, Set<UInt32>())
        for finding in findings {
            require(ends == 0, "nothing after the end")
            switch finding {
            case .mail(let place, let bytes):
                require(place.validity > 0 && place.uid > 0, "a place")
                require(uids.insert(place.uid).inserted, "each mail once")
                require(bytes.count <= 300_000, "a mail of \(bytes.count) bytes")
            case .unreadable(let place, let words):
                require(uids.insert(place.uid).inserted, "each mail once")
                require(words.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "words")
            case .found(let message): require(message == 1 || message == 2, "sought")
            case .ended(.done(let next, _, _)):
                ends += 1
                require(next.validity > 0 && next.uid > 0, "a cursor")
            case .news: break
            case .ended(.failed): ends += 1
            }
        }
        require(ends == 1, "one end")
    }

    private static func checkWire(_ wire: [UInt8]) {
        require(isClean(wire), "whole lines")
        for line in wire.split(separator: 0x0A) {
            let text = String(decoding: line.dropLast(), as: UTF8.self)
            let words = text.split(separator: " ", maxSplits: 2).map(String.init)
            require(words.first?.hasPrefix(nonce) == true && words.count > 1, text)
            require(["EXAMINE", "UID", "LOGOUT", "LIST", "STATUS"].contains(words[1]), text)
            require(!text.contains("BODY["), text)
        }
    }

    private static func inspect(_ bytes: ArraySlice<UInt8>) {
        var inspection = IMAPInspection(nonce: nonce, folders: ["INBOX", "Sent"])
        var number = 0
        for part in bytes.split(separator: 0xFF, omittingEmptySubsequences: false) {
            let tag = number > 0 ? Array("\(nonce)\(number)".utf8) : []
            number += 1
            (tag + expand(part)).withUnsafeBufferPointer { inspection.receive($0) }
            checkWire(inspection.takeOutput())
        }
        for name in inspection.names {
            require(name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "names for a terminal")
        }
        let name = String(decoding: bytes.prefix(60), as: UTF8.self)
        require(IMAPFolderName.decode(Array(IMAPFolderName.encode(name).utf8)) == name, "a folder's name comes back")
    }
}
