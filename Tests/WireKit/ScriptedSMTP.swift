import Synchronization

/// A mail server that plays a script, and remembers what it was told.
package final class ScriptedSMTP: Sendable {
    /// What a server does at a point of the dialogue.
    package enum Turn: Sendable, Equatable {
        /// Answers with these lines, each without its end.
        case say(String)
        /// Answers, then closes.
        case leave(String)
        case close
        /// Says nothing more until the other side is gone.
        case hang
    }

    package struct Script: Sendable {
        package var greeting = Turn.say("220 test.example ESMTP")
        package var offers = ["PIPELINING", "SIZE 10000000", "8BITMIME", "ENHANCEDSTATUSCODES"]
        /// The answer to AUTH, whatever was given.
        package var login = Turn.say("235 2.7.0 in")
        /// The answers, by the line and how many of that verb this connection has had before.
        package var sender: @Sendable (String, Int) -> Turn = { _, _ in .say("250 2.1.0 ok") }
        package var recipient: @Sendable (String, Int) -> Turn = { _, _ in .say("250 2.1.5 ok") }
        package var data: @Sendable (Int) -> Turn = { _ in .say("354 go on") }
        package var dot: @Sendable (Int) -> Turn = { number in .say("250 2.0.0 Ok: queued as Q\(number)") }
        package var reset = Turn.say("250 2.0.0 ok")
        /// Closes after this many bytes of a content.
        package var cutBodyAt: Int?

        package init() {}
    }

    package struct Memory: Sendable {
        package var connections = 0
        /// Every command line, without its end.
        package var commands: [String] = []
        /// Every whole content, still dot-stuffed.
        package var contents: [[UInt8]] = []
    }

    private let server: LoopbackServer
    private let memory: Shared

    package var port: Int { server.port }
    package var seen: Memory { memory.value.withLock { $0 } }

    private final class Shared: Sendable {
        let value = Mutex(Memory())
    }

    package init(_ script: Script = Script(), _ scripts: @escaping @Sendable (Int) -> Script? = { _ in nil }) throws {
        let memory = Shared()
        self.memory = memory
        server = try LoopbackServer { peer, number in
            memory.value.withLock { $0.connections += 1 }
            var dialogue = Dialogue(peer: peer, script: scripts(number) ?? script) { command in
                memory.value.withLock { $0.commands.append(command) }
            } content: { content in
                memory.value.withLock { $0.contents.append(content) }
            }
            dialogue.run()
        }
    }

    private struct Dialogue {
        let peer: Peer
        let script: Script
        let command: (String) -> Void
        let content: ([UInt8]) -> Void
        var counts: [String: Int] = [:]

        init(peer: Peer, script: Script, command: @escaping (String) -> Void, content: @escaping ([UInt8]) -> Void) {
            self.peer = peer
            self.script = script
            self.command = command
            self.content = content
        }

        mutating func run() {
            guard play(script.greeting) else { return }
            while let line = peer.line() {
                let words = line.split(whereSeparator: \.isWhitespace)
                let verb = words.first.map { $0.uppercased() } ?? ""
                command(String(line.dropLast(line.hasSuffix("\r\n") ? 1 : 0)))
                let count = counts[verb, default: 0]
                counts[verb] = count + 1
                guard answer(verb, String(line), count) else { return }
            }
        }

        private func answer(_ verb: String, _ line: String, _ count: Int) -> Bool {
            switch verb {
            case "EHLO":
                let lines = ["test.example"] + script.offers
                for line in lines.dropLast() { peer.write("250-\(line)\r\n") }
                return play(.say("250 \(lines[lines.count - 1])"))
            case "AUTH": return play(script.login)
            case "MAIL": return play(script.sender(line, count))
            case "RCPT": return play(script.recipient(line, count))
            case "RSET": return play(script.reset)
            case "DATA": return takeData(count)
            case "QUIT":
                peer.write("221 bye\r\n")
                return false
            default: return play(.say("500 what"))
            }
        }

        private func takeData(_ count: Int) -> Bool {
            let turn = script.data(count)
            guard play(turn) else { return false }
            guard case .say(let text) = turn, text.hasPrefix("354") else { return true }
            if let cut = script.cutBodyAt {
                _ = peer.bytes(cut)
                return false
            }
            var bytes: [UInt8] = []
            while let line = peer.line() {
                if line == ".\r\n" {
                    content(bytes)
                    return play(script.dot(count))
                }
                bytes.append(contentsOf: line.utf8)
            }
            return false
        }

        /// False when the connection is over.
        private func play(_ turn: Turn) -> Bool {
            switch turn {
            case .say(let text):
                peer.write(text + "\r\n")
                return true
            case .leave(let text):
                peer.write(text + "\r\n")
                return false
            case .close: return false
            case .hang:
                peer.drain()
                return false
            }
        }
    }
}
