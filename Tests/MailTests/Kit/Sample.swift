import Mail
import Values

/// Messages and pieces that tests of several files begin from.
enum Sample {
    static let address = "ana@example.com"

    static func message(
        subject: String = "Hello", text: String = "Hello Bo,\n\nplain words.\n", html: String? = "<p>Hello Bo</p>\n"
    ) throws -> Message {
        Message(
            from: NamedAddress(try Address(address), name: "Ana Coach"),
            to: NamedAddress(try Address("bo@example.org"), name: "Bo Lead"),
            subject: Array(subject.utf8), text: Array(text.utf8), html: html.map { Array($0.utf8) },
            date: Moment(seconds: 1_785_834_000), zoneOffset: 120, messageID: "0f3a9c@example.com")
    }
}

/// Splits a written message into unfolded headers and the body after them, by the letter of RFC 5322.
struct Parsed {
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []

    init(_ message: [UInt8]) {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var index = 0
        while index < message.count {
            if message[index] == 13, index + 1 < message.count, message[index + 1] == 10 {
                index += 2
                if line.isEmpty { break }
                lines.append(line)
                line = []
            } else {
                line.append(message[index])
                index += 1
            }
        }
        body = Array(message[min(index, message.count)...])
        for line in lines {
            if line.first == 32 || line.first == 9, !headers.isEmpty {
                headers[headers.count - 1].value += String(decoding: line, as: UTF8.self)
            } else {
                let text = String(decoding: line, as: UTF8.self)
                let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                headers.append((String(halves[0]), halves.count > 1 ? String(halves[1].dropFirst()) : "?"))
            }
        }
    }

    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// What no message may hold, whatever went in: bare CR or LF, NUL, or a line over the limit.
func rawFaults(_ message: [UInt8], limit: Int = 998) -> [String] {
    var faults: [String] = []
    var lineStart = 0
    for (index, byte) in message.enumerated() {
        if byte == 0 { faults.append("NUL at \(index)") }
        if byte == 10, index == 0 || message[index - 1] != 13 { faults.append("bare LF at \(index)") }
        if byte == 13, index + 1 == message.count || message[index + 1] != 10 { faults.append("bare CR at \(index)") }
        if byte == 10 {
            if index - 1 - lineStart > limit { faults.append("line of \(index - 1 - lineStart) at \(lineStart)") }
            lineStart = index + 1
        }
    }
    if message.last != 10 { faults.append("no line end at the end") }
    return faults
}
