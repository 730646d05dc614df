import Mail
import Ports
import Values

extension RefusalVerdict {
    /// What becomes of the message a server refused at this stage.
    ///
    /// What is about us or our account stops everything that would meet the same answer; what passes is tried again.
    func outcome(_ reason: Reason) -> Delivery.Outcome {
        guard isPermanent else { return .retry(reason, after: wait) }
        switch subject {
        case .address, .message: return .refused(reason, suppress: isHard)
        case .account, .us: return .pause(reason)
        case .rate: return .retry(reason, after: wait)
        case .server: return reason.stage.isBeforeRecipient ? .pause(reason) : .refused(reason, suppress: false)
        }
    }

    /// What a refusal before the first mail means: the words tell what it is about, and nobody's message is at fault.
    func doorOutcome(_ reason: Reason) -> Delivery.Outcome {
        isPermanent ? .pause(reason) : .retry(reason, after: wait)
    }

    /// Whether an optional parameter of the command may be what was not understood.
    func isOfParameter(_ reason: Reason) -> Bool {
        guard let code = reason.code, [.sender, .recipient].contains(reason.stage) else { return false }
        return (500...504 ~= code || code == 555) && [.message, .address].contains(subject) && isDoubtful
    }
}

extension Reason.Stage {
    /// Whether nobody was named yet to whom a message should go.
    fileprivate var isBeforeRecipient: Bool {
        switch self {
        case .resolve, .connect, .tls, .greeting, .hello, .login, .sender: true
        case .recipient, .data, .body, .dot, .request, .answer: false
        }
    }
}

extension Reason {
    /// The facts of a refusing reply.
    init(stage: Stage, reply: SMTPReply) {
        let status = EnhancedStatus(text: reply.text, code: reply.code)
        self.init(
            stage: stage, code: reply.code == 0 ? nil : reply.code, enhanced: status?.description,
            text: Reason.printable(reply.text))
    }

    /// At most 500 bytes of what a remote said, as UTF-8, with every control character turned into a space.
    static func printable(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes.prefix(500), as: UTF8.self)
        guard !bytes.prefix(500).allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            guard result.utf8.count + UTF8.width(scalar) <= 500 else { break }
            result.unicodeScalars.append(isControl(scalar) ? " " : scalar)
        }
        return result
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
