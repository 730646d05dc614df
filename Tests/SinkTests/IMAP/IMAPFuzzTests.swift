import Chance
import Testing

@testable import Sink

/// Clients drawn at random: whatever they say, each tag is answered at most once, nothing grows without end, and how the
/// bytes are cut changes nothing.
@Suite struct IMAPFuzzTests {
    private static let commands = [
        "LOGIN ana x", "SELECT INBOX", "EXAMINE INBOX", "EXAMINE Sent", "UID SEARCH UID 1:*", "SEARCH ALL NOT SEEN",
        "UID FETCH 1:* (UID BODY.PEEK[]<0.20>)", "FETCH 2:1 (FLAGS BODY[HEADER.FIELDS (SUBJECT)])",
        "STORE 1 +FLAGS (\\Deleted)",
        "EXPUNGE", "UID MOVE * Trash", "COPY 1:3 Sent", "APPEND INBOX {5+}\r\nhello", "APPEND INBOX {3}\r\nabc",
        "IDLE\r\nDONE",
        "AUTHENTICATE PLAIN\r\nAGEAYg==", "AUTHENTICATE LOGIN\r\nYQ==\r\nYg==", "NOOP", "CLOSE", "UNSELECT",
        "CAPABILITY",
        "LIST \"\" *", "STATUS INBOX (MESSAGES UIDNEXT)", "ID (\"a\" NIL)", "NAMESPACE", "LOGIN {3}\r\nana \"x\"",
    ]

    private static func script(_ draw: inout Chance) -> [UInt8] {
        (0..<draw.below(30) + 1).flatMap { number -> [UInt8] in
            var bytes = Array("t\(number) \(draw.pick(commands))\r\n".utf8)
            for _ in 0..<(draw.chance(20) ? 1 + draw.below(4) : 0) {
                let place = draw.below(bytes.count)
                switch draw.below(3) {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: draw.next())
                case 1: bytes.remove(at: place)
                default: bytes.insert(draw.pick(Array("{}()[]<>\"\\*%+:, \r\n0".utf8)), at: place)
                }
                if bytes.isEmpty { break }
            }
            return bytes
        }
    }

    private static func run(_ bytes: [UInt8], pieces: Int, twist: IMAPTwist?) -> String {
        var talk = SinkTalk(holding: [])
        talk.conversation = IMAPConversation()
        for mail in ["Subject: a\r\n\r\nb", "", "no header\n\u{0}"] { talk.arrive(mail) }
        var (said, rest) = ("", bytes[...])
        while !rest.isEmpty, !talk.conversation.isOver {
            said += talk.hear(bytes: rest.prefix(pieces), twist: twist)
            rest = rest.dropFirst(pieces)
        }
        return said
    }

    @Test func `whatever a client says is answered, in pieces as in one, and crashes nothing`() {
        var draw = Chance(seed: 143)
        var logins = 0
        for _ in 0..<350 {
            let script = Self.script(&draw)
            let twist = draw.chance(30) ? draw.pick(IMAPTwist.allCases) : nil
            let said = Self.run(script, pieces: .max, twist: twist)
            #expect(
                Self.run(script, pieces: 1 + draw.below(9), twist: twist) == said,
                "\(String(decoding: script, as: UTF8.self))")
            if said.contains(" OK [CAPABILITY") { logins += 1 }
        }
        #expect(logins > 100)
    }

    @Test func `bytes without any sense are no commands`() {
        var draw = Chance(seed: 220)
        for _ in 0..<300 {
            let bytes = (0..<draw.below(400) + 1).map { _ in
                draw.chance(90)
                    ? draw.pick(Array("a*{}()[]<>\"\\ \r\n0123+FETCHUIDBODY:,".utf8)) : UInt8(draw.below(256))
            }
            #expect(!Self.run(bytes, pieces: 5, twist: nil).contains("OK ["))
        }
    }
}
