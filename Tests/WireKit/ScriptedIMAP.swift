import Synchronization

/// An IMAP server in memory, of one inbox and one Sent folder, that can be made to misbehave.
package final class ScriptedIMAP: Sendable {
    /// What it does instead of what was asked.
    package struct Script: Sendable {
        package var greeting = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2] ready"
        /// The answer to AUTHENTICATE, without its tag.
        package var login = "OK in"
        /// By command line without its tag: what to say before the answer and the answer, `T` being the tag; nil for the
        /// usual. An empty text closes the connection, a text of one dot says nothing more.
        package var answer: @Sendable (String) -> String? = { _ in nil }
        /// Written in pieces of so many bytes.
        package var pieces = Int.max

        package init() {}
    }

    package struct Memory: Sendable {
        package var validity = 7
        package var next = 10
        package var inbox: [(uid: Int, text: String)] = []
        package var sent: [(uid: Int, text: String)] = []
        package var connections = 0
        /// Every command line, without its end.
        package var commands: [String] = []
    }

    private final class Shared: Sendable {
        let value = Mutex(Memory())
    }

    private let server: LoopbackServer
    private let memory: Shared

    package var port: Int { server.port }
    package var seen: Memory { memory.value.withLock { $0 } }

    package func change(_ body: @Sendable (inout Memory) -> Void) { memory.value.withLock { body(&$0) } }

    package func arrive(_ text: String) {
        memory.value.withLock { memory in
            memory.inbox.append((memory.next, text))
            memory.next += 1
        }
    }

    package init(_ script: Script = Script()) throws {
        let memory = Shared()
        self.memory = memory
        server = try LoopbackServer { peer, _ in
            memory.value.withLock { $0.connections += 1 }
            Dialogue(peer: peer, script: script, memory: memory).run()
        }
    }

    private struct Dialogue {
        let peer: Peer
        let script: Script
        let memory: Shared

        func run() {
            say(script.greeting + "\r\n")
            var isInSent = false
            while let line = peer.line() {
                let words = line.dropLast().split(separator: " ", maxSplits: 1)
                guard words.count == 2 else { return }
                let (tag, command) = (String(words[0]), String(words[1]))
                memory.value.withLock { $0.commands.append(command) }
                let text = script.answer(command) ?? usual(command, &isInSent)
                if text.isEmpty { return }
                if text == "." { return peer.drain() }
                let answer = text.replacing("\r\nT ", with: "\r\n\(tag) ")
                say(answer.hasPrefix("T ") ? tag + answer.dropFirst() : answer)
                if command == "LOGOUT" { return }
            }
        }

        private func say(_ text: String) {
            var rest = text[...]
            while !rest.isEmpty {
                peer.write(String(rest.prefix(script.pieces)))
                rest = rest.dropFirst(script.pieces)
            }
        }

        private func usual(_ command: String, _ isInSent: inout Bool) -> String {
            let memory = memory.value.withLock { $0 }
            if command.hasPrefix("CAPABILITY") {
                return "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2\r\nT OK\r\n"
            }
            if command.hasPrefix("AUTHENTICATE") { return "T \(script.login)\r\n" }
            if command == "LOGOUT" { return "* BYE\r\nT OK\r\n" }
            if command.hasPrefix("EXAMINE") {
                isInSent = command == "EXAMINE \"Sent\""
                guard isInSent || command == "EXAMINE \"INBOX\"" else { return "T NO no such folder\r\n" }
                return
                    "* FLAGS (\\Seen)\r\n* \(memory.inbox.count) EXISTS\r\n* OK [UIDVALIDITY \(memory.validity)] ok\r\n"
                    + "* OK [UIDNEXT \(memory.next)] ok\r\nT OK [READ-ONLY] done\r\n"
            }
            let mails = isInSent ? memory.sent : memory.inbox
            if command.hasPrefix("UID SEARCH") { return "* SEARCH\(found(command, mails))\r\nT OK done\r\n" }
            if command.hasPrefix("UID FETCH") { return fetched(command, mails) }
            if command.hasPrefix("LIST") {
                return
                    "* LIST (\\HasNoChildren) \"/\" INBOX\r\n* LIST (\\HasNoChildren \\Sent) \"/\" \"Sent\"\r\nT OK\r\n"
            }
            return "T BAD what\r\n"
        }

        private func found(_ command: String, _ mails: [(uid: Int, text: String)]) -> String {
            if let id = command.split(separator: "\"").dropFirst().first, command.contains("HEADER") {
                return mails.filter { $0.text.contains(id.dropFirst().dropLast()) }.map { " \($0.uid)" }.joined()
            }
            let range = command.split(separator: " ").last?.split(separator: ":").compactMap { Int($0) } ?? []
            guard range.count == 2 else { return mails.map { " \($0.uid)" }.joined() }
            return mails.filter { (range[0]...range[1]).contains($0.uid) }.map { " \($0.uid)" }.joined()
        }

        private func fetched(_ command: String, _ mails: [(uid: Int, text: String)]) -> String {
            let uids = Set(command.split(separator: " ")[2].split(separator: ",").compactMap { Int($0) })
            let isHeader = command.contains("HEADER.FIELDS")
            let lines = mails.filter { uids.contains($0.uid) }.map { mail -> String in
                let id = mail.text.split(separator: "\r\n").first { $0.hasPrefix("Message-ID:") } ?? ""
                let text = isHeader ? "\(id)\r\n\r\n" : mail.text
                let section = isHeader ? "BODY[HEADER.FIELDS (MESSAGE-ID)]" : "BODY[]<0>"
                return "* 1 FETCH (UID \(mail.uid) \(section) {\(text.utf8.count)}\r\n\(text))\r\n"
            }
            return lines.joined() + "T OK done\r\n"
        }
    }
}
