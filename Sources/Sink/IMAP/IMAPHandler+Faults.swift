import NIOCore
import Values

extension IMAPHandler {
    /// Comes to a stage: meets its fault, or answers as usual; no turn is the greeting's.
    func reach(_ turn: IMAPConversation.Turn?, at stage: IMAPFault.Stage) {
        let fault = state.fault(
            at: stage, user: turn?.claimant ?? conversation.user, uid: turn?.uid ?? 0, connection: connection)
        guard let fault else { return answer(turn) }
        guard fault.delay > .zero else { return perform(fault, turn) }
        isWaiting = true
        after(fault.delay) { handler in
            handler.isWaiting = false
            handler.perform(fault, turn)
        }
    }

    private func perform(_ fault: IMAPFault, _ turn: IMAPConversation.Turn?) {
        if fault.drip > .zero { flush() }
        switch fault.deed {
        case .accept, .habit: answer(turn)
        case .twist(let twist): answer(turn, twist: twist, mails: fault.mails)
        case .reply(let reply):
            if reply.kind == .ok { obey(turn) }
            say(reply, turn)
        default: misbehave(fault.deed, turn)
        }
        if fault.drip > .zero { trickle(every: fault.drip) }
    }

    /// Does what was asked without a word.
    private func obey(_ turn: IMAPConversation.Turn?) {
        guard let turn else { return }
        let before = outbox
        answer(turn)
        outbox = before
    }

    private func say(_ reply: IMAPReply, _ turn: IMAPConversation.Turn?) {
        if let turn, case .claim(_, _, let isBearer) = turn.ask {
            conversation.refuse(reply, to: turn.tag, isBearer: isBearer)
        } else {
            conversation.say(reply, to: turn?.tag)
        }
        take()
    }

    private func misbehave(_ deed: IMAPFault.Deed, _ turn: IMAPConversation.Turn?) {
        isSilent = true
        switch deed {
        case .accept, .reply, .twist, .habit, .refuse, .hang: break
        case .close: closes = true
        case .reset:
            flush()
            context?.channel.breakConnection()
        case .freeze: context?.channel.freeze()
        case .halfClose:
            flush()
            context?.close(mode: .output, promise: nil)
        case .garbage: outbox.writeBytes(Self.garbage)
        case .absent:
            isSilent = false
            outbox.writeString("\(turn?.tag ?? "*") BAD STARTTLS is not offered\r\n")
        case .badCertificate:
            isSilent = false
            handshake = ByteBuffer()
            outbox.writeString("\(turn?.tag ?? "*") OK Begin TLS now\r\n")
        }
    }

    /// No IMAP answer: a control character, a NUL, bytes that are no UTF-8, and a line end.
    private static let garbage: [UInt8] = Array("\u{15}<!DOCTYPE nonsense>\0".utf8) + [0xFF, 0xFE, 0x0D, 0x0A]

    /// Answers a whole client hello with the bad certificate; whatever comes then meets silence.
    func shakeHands() -> Bool {
        guard let handshake else { return false }
        switch BadCertificate.step(handshake.readableBytesView) {
        case .more: return false
        case .stranger: closes = true
        case .hello:
            outbox.writeBytes(BadCertificate.flight)
            isSilent = true
        }
        return false
    }
}

extension IMAPConversation.Turn {
    /// Who wants to be logged in.
    var claimant: String? { if case .claim(let user, _, _) = ask { user } else { nil } }
}
