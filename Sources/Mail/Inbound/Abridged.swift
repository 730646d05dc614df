/// A mail as it comes in, piece by piece, kept only as far as it says what it is: of every part its headers and its
/// beginning. What is left out are the rests of large attachments, so that a mail of any size needs little memory.
package struct AbridgedMail: Sendable {
    /// The mail, as far as it is kept.
    package private(set) var bytes: [UInt8] = []
    /// How much of a part is kept, and of a whole mail.
    private let limits: (part: Int, mail: Int)
    /// How much of the present part has come.
    private var length = 0
    /// The beginning of a line that is not whole yet: enough to see whether a boundary stands there.
    private var lineLength = 0
    private var first: (UInt8, UInt8) = (0, 0)

    /// - Parameters:
    ///   - part: how many bytes of a part are kept; the text of replies and the reports of servers are far smaller.
    ///   - mail: how many bytes of the whole.
    package init(part: Int = 262_144, mail: Int = 8 << 20) { limits = (part, mail) }

    /// Takes the next piece.
    package mutating func take(_ piece: some Sequence<UInt8>) {
        for byte in piece {
            if lineLength == 0 { first.0 = byte }
            if lineLength == 1 {
                first.1 = byte
                // A boundary begins with two hyphens: another part begins, and the line itself is kept.
                if first == (0x2D, 0x2D) { beginPart() }
            }
            if length < limits.part, bytes.count < limits.mail { bytes.append(byte) }
            length += 1
            lineLength = byte == 0x0A ? 0 : lineLength + 1
        }
    }

    private mutating func beginPart() {
        // The first hyphen of the line may have been left out with what came before.
        if length > limits.part || bytes.count >= limits.mail, bytes.count < limits.mail {
            if bytes.last != 0x0A { bytes.append(0x0A) }
            bytes.append(0x2D)
        }
        length = 0
    }
}
