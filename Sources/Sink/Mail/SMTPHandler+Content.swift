import NIOCore
import Values

extension SMTPHandler {
    /// Reads on in a message's content; false when more must arrive first.
    func readContent() -> Bool {
        if let fault = bodyFault, inbox.readableBytes > fault.after {
            bodyFault = nil
            enact(fault) { _ in }
            return true
        }
        let end = inbox.withUnsafeReadableBytes { scanner.scan($0) }
        guard let end else { return false }
        let recipients = transaction.recipients
        let message = takeMessage()
        inbox.moveReaderIndex(forwardBy: end)
        phase = .command
        reach(.dot) { [self] answer in
            guard !recipients.isEmpty else { return say("554", "5.5.1", "No valid recipients") }
            guard message.size <= state.sizeLimit else { return say("552", "5.3.4", "Message too big") }
            accept(message, answer)
        }
        transaction = Transaction()
        return true
    }

    /// The message in the inbox, as far as anybody wants to know of it.
    private func takeMessage() -> SinkMessage {
        inbox.withUnsafeReadableBytes { bytes in
            SinkMessage(
                number: 0, time: Moment(milliseconds: 0), sender: transaction.sender ?? "",
                recipients: transaction.recipients,
                messageID: state.wantsDetails ? scanner.messageID(in: bytes) : nil, queueID: "",
                size: scanner.lineStart - scanner.stuffedDots.count,
                bytes: state.wantsContent ? scanner.content(of: bytes) : [])
        }
    }

    private func accept(_ message: SinkMessage, _ answer: Answer) {
        var message = message
        message.number = state.ledger.update { books in
            books.lastNumber += 1
            return books.lastNumber
        }
        message.queueID = state.queueID(message.number)
        if state.wantsDetails {
            message.time = .wall()
            do {
                lines += try state.file(message)
            } catch {
                return say("451", "4.3.0", "Cannot store the message")
            }
            if state.settings.onMessage != nil { told.append(message) }
        }
        let (recipients, size, bare) = (message.recipients.count, message.size, scanner.bareLineEnds)
        state.ledger.update { books in
            books.counters.messages += 1
            books.counters.recipients += recipients
            books.counters.bytes += size
            books.counters.bareLineEnds += bare
        }
        say(answer, "250", "2.0.0", "Ok: queued as ", queueID: message.queueID)
    }
}
