import CCurl
import Foundation
import Mail
import Ports
import Values
import Workspace

/// What libcurl heard while it connected and logged in, and what that means.
struct LoginDialogue {
    /// The lines of the last EHLO answer, without codes.
    private var lines: [String] = []
    private var isInsideAnswer = false
    private var isInsideRefusal = false
    private var lastReply = SMTPReply.garbage
    /// What the next reply answers, as far as it can be told from outside of libcurl.
    private var stage = Reason.Stage.greeting
    /// Whether a 235 came: the only proof of a login.
    private(set) var isLoggedIn = false
    /// Whether the server said anything.
    var hasBegun: Bool { lastReply.code != 0 }
    /// What must not be told although a server may say it: it knows what was sent to it.
    var mask = Mask()
    /// Whether the last reply means that this secret is not accepted, and not that the server has trouble.
    var isRefusedForGood: Bool { lastReply.code >= 500 || lastReply.code == 334 }
    /// Whether the time for the connection is over, and that for the login runs.
    var isLate = false

    var offer: ServerOffer { ServerOffer(lines: lines) }
    /// The extensions of the last EHLO answer, as the server wrote them.
    var extensions: [String] { Array(lines.dropFirst()) }

    /// One line as libcurl hands it over.
    mutating func heard(_ bytes: UnsafeRawBufferPointer) {
        var line = bytes[...]
        while let last = line.last, last == 0x0A || last == 0x0D { line = line.dropLast() }
        guard line.count >= 3, line.count < 4_096, let code = Int(String(decoding: line.prefix(3), as: UTF8.self))
        else {
            return
        }
        let text = Array(line.dropFirst(4))
        // The lines of one answer belong together: the first may say only that a no follows.
        let isMore = line.count > 3 && line[line.startIndex + 3] == UInt8(ascii: "-")
        let before = isInsideRefusal && lastReply.code == code ? lastReply.text + [0x0A] : []
        lastReply = SMTPReply(code: code, text: Array((before + text).prefix(ReplyParser.mostBytes)))
        isInsideRefusal = isMore && code >= 400
        if code == 235 { isLoggedIn = true }
        if code == 220 { stage = stage == .greeting ? .hello : .tls }
        guard code == 250 else {
            isInsideAnswer = false
            return
        }
        stage = .login
        if !isInsideAnswer {
            lines = []
            // What was said before, or before TLS, is no answer to a login.
            isLoggedIn = false
        }
        if lines.count < 128 { lines.append(Reason.printable(text)) }
        isInsideAnswer = isMore
    }

    /// Why a connection that libcurl calls good is not to be used: libcurl sends on without a login where none is offered.
    func flaw(for server: Mailbox.SMTPServer) -> Reason? {
        guard server.login != nil, !isLoggedIn else { return nil }
        return Reason(stage: .login, text: "the server offers no login, and the mailbox has one")
    }

    /// What a failure to connect means for those who wait, by libcurl's code and the last reply.
    func outcome(_ code: CURLcode) -> Delivery.Outcome {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return .retry(Reason(stage: .resolve, text: LibCurl.text(code)), after: nil)
        case CURLE_COULDNT_CONNECT: return .retry(Reason(stage: .connect, text: LibCurl.text(code)), after: nil)
        case CURLE_LOGIN_DENIED: return loginDenied(code)
        case CURLE_USE_SSL_FAILED where lastReply.code >= 400: return refusal(at: .tls)
        case CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_INITFAILED:
            return .pause(Reason(stage: .tls, text: LibCurl.text(code)))
        case CURLE_SSL_CONNECT_ERROR: return .retry(Reason(stage: .tls, text: LibCurl.text(code)), after: nil)
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
            return .pause(Reason(stage: .connect, text: LibCurl.text(code)))
        default: return refused(code)
        }
    }

    /// 4xx at login is the server's trouble, anything else ours.
    private func loginDenied(_ code: CURLcode) -> Delivery.Outcome {
        if lastReply.code == 334 { return .pause(Reason(stage: .login, code: 334, text: challenge)) }
        guard lastReply.code >= 400 else { return .pause(Reason(stage: .login, text: LibCurl.text(code))) }
        return refusal(at: .login)
    }

    /// What the last reply means for those who wait.
    private func refusal(at stage: Reason.Stage) -> Delivery.Outcome {
        var reason = Reason(stage: stage, reply: lastReply)
        reason.text = mask(reason.text)
        guard let verdict = reason.verdict else { return .retry(reason, after: nil) }
        return verdict.doorOutcome(reason)
    }

    /// The error that a server gives as a challenge, RFC 7628 §3.2.3: JSON in base64.
    private var challenge: String {
        let text = Data(base64Encoded: Data(lastReply.text)).map(Array.init) ?? lastReply.text
        return mask(Reason.printable(text))
    }

    private func refused(_ code: CURLcode) -> Delivery.Outcome {
        guard 400...599 ~= lastReply.code else {
            return .retry(Reason(stage: .greeting, text: LibCurl.text(code)), after: nil)
        }
        return refusal(at: stage == .tls ? .hello : stage)
    }
}
