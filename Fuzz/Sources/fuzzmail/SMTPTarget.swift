import Ports
import Values

@testable import Transport

/// Any server, shell and submissions around one SMTP session: each submission ends once, none is accepted without its dot and a
/// 2xx after it, and the wire holds nothing but whole commands and stuffed contents.
///
/// The first bytes choose what is offered and asked, the next ones are the submissions' fields; after them a byte from 0xF5
/// is something the shell does, any other something the server says.
enum SMTPTarget {
    static func run(_ bytes: [UInt8]) {
        guard bytes.count > 8 else { return }
        var shell = Shell(bytes[0], bytes[1])
        var submissions = Submissions(bytes[2...].prefix(Int(bytes[2]) % 64 + 1))
        var said: [UInt8] = []
        for byte in bytes.dropFirst(2 + Int(bytes[2]) % 64 + 1) {
            guard byte >= 0xF5 else {
                said.append(byte)
                continue
            }
            shell.hear(said)
            said = []
            shell.act(byte, &submissions)
        }
        shell.hear(said)
        shell.finish()
    }
}

/// Submissions whose fields come from the input; some are what the rooms before would never let through.
private struct Submissions {
    private let piece: String
    private var number: Int64 = 0

    init(_ bytes: ArraySlice<UInt8>) { piece = String(decoding: bytes.dropFirst(), as: UTF8.self) }

    mutating func next() -> SMTPSession.Submission {
        number += 1
        var mail = MailParcel(
            mailbox: "a", sender: "ana@example.com", recipient: "bo\(number)@example.org",
            bytes: Array("Subject: \(number)\r\n\r\n.Hi\r\n..\r\n".utf8), envelopeID: "m\(number)@example.com")
        switch number % 6 {
        case 1: mail.envelopeID = piece
        case 2: mail.recipient = piece + "@example.org"
        case 3: mail.bytes += Array(piece.utf8)
        case 4: mail.sender = "a@" + piece
        case 5: mail.bytes = [UInt8](repeating: 46, count: 70).flatMap { _ in Array("..x\r\n".utf8) }
        default:
            mail.bytes = Array(String(repeating: "." + String(repeating: "x", count: 900) + "\r\n", count: 40).utf8)
        }
        return SMTPSession.Submission(message: number, mail: mail)
    }
}

private struct Shell {
    private var session: SMTPSession
    private var wire: [UInt8] = []
    private var begun: Set<Int64> = []
    private var ended: [Int64: Int] = [:]
    private var granted: Set<Int64> = []

    init(_ offers: UInt8, _ asks: UInt8) {
        let all = ["PIPELINING", "SIZE 9000000", "8BITMIME", "SMTPUTF8", "DSN", "REQUIRETLS", "SIZE 20", "X"]
        let chosen = all.enumerated().filter { offers >> UInt8($0.offset) & 1 == 1 }.map(\.element)
        session = SMTPSession(
            offer: ServerOffer(lines: ["s"] + chosen),
            options: .init(dsn: asks & 1 == 1, requireTLS: asks & 6 == 6, isEncrypted: asks & 8 == 8))
    }

    mutating func hear(_ bytes: [UInt8]) {
        guard session.isOpen, !bytes.isEmpty else { return }
        bytes.withUnsafeBufferPointer { session.receive($0) }
        settle()
    }

    mutating func act(_ byte: UInt8, _ submissions: inout Submissions) {
        guard session.isOpen else { return }
        switch byte {
        case 0xFF where session.isIdle:
            let submission = submissions.next()
            begun.insert(submission.message)
            session.begin(submission)
        case 0xFE, 0xFD:
            guard let message = session.asks else { break }
            granted.insert(message)
            let following = byte == 0xFE && session.takesFollowing ? submissions.next() : nil
            if let following { begun.insert(following.message) }
            session.grant(following: following)
        case 0xFC where session.asks != nil: session.deny()
        case 0xFB, 0xFA:
            take()
            session.flushed()
        case 0xF9: session.broke(.timedOut, unsent: session.output.count)
        case 0xF8: session.broke(.closed)
        case 0xF7: session.slim()
        case 0xF6: session.cut(unsent: session.output.count)
        default: break
        }
        settle()
    }

    mutating func finish() {
        if session.isOpen { session.broke(.closed) }
        settle()
        take()
        require(Set(ended.keys) == begun && ended.values.allSatisfy { $0 == 1 }, "each submission ends once: \(ended)")
        require(isClean(wire), "whole lines: \(String(decoding: wire, as: UTF8.self))")
        checkLines()
    }

    private mutating func take() {
        wire += session.output
        session.output = []
    }

    private mutating func settle() {
        for ending in session.endings {
            ended[ending.message, default: 0] += 1
            switch ending.outcome {
            case .accepted(let receipt):
                require(
                    granted.contains(ending.message) && 200...299 ~= receipt.code, "accepted by a 2xx after its dot")
            case .unknown: require(granted.contains(ending.message), "unknown only after its dot")
            case .stopped: require(!granted.contains(ending.message), "stopped only before its dot")
            default: break
            }
        }
        for submission in session.returned { ended[submission.message, default: 0] += 1 }
        session.endings = []
        session.returned = []
        if session.phase == .idle, session.isOpen { require(session.stage == nil, "idle waits for nothing") }
    }

    /// Outside contents there are commands only, of the shape that they have; a lone dot ends a content or nothing.
    private func checkLines() {
        var dots = 0
        for line in wire.split(separator: 10) {
            let text = String(decoding: line.dropLast(), as: UTF8.self)
            if text == "." { dots += 1 }
            if text.hasPrefix("RCPT") {
                require(text.hasPrefix("RCPT TO:<") && text.split(separator: ">", maxSplits: 1).count <= 2, text)
            }
            require(line.count <= 1_200, "a line of \(line.count) bytes")
        }
        // Each granted submission has one, and each transaction without a recipient at most one.
        require(dots <= granted.count + begun.count * 2, "\(dots) dots")
    }
}
