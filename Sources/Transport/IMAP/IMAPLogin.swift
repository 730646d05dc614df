import CCurl
import Ports

/// What libcurl heard of an IMAP server while it connected and logged in, and what that means.
struct IMAPLogin {
    /// What must not be told although a server may say it: it knows what was sent to it.
    var mask = Mask()
    /// The last status, whatever it answered.
    private var last: IMAPStatus?
    /// How many lines the server said.
    private var lines = 0
    /// Whether it said anything.
    var hasBegun: Bool { lines > 0 }
    /// What the server can do, as it wrote it; empty where it did not say.
    private(set) var capabilities: [String] = []

    /// One line as libcurl hands it over.
    mutating func heard(_ bytes: UnsafeRawBufferPointer) {
        var line = Array(bytes.prefix(8_192))
        while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
        lines += 1
        switch IMAPResponse([.text(line)]) {
        case .tagged(_, let status), .status(let status):
            last = status
            if status.code.first == "CAPABILITY" { capabilities = Array(status.code.dropFirst()) }
        case .data(_, "CAPABILITY", let values):
            capabilities = values.compactMap(\.word)
        case .data, .unreadable, .goOn, .other, nil: break
        }
    }

    /// Whether the server offers this, as far as it has said.
    func offers(_ capability: String) -> Bool { capabilities.contains { $0.uppercased() == capability } }

    /// Whether it was not the server that said no, but libcurl, which found no mechanism it could log in with.
    func knowsNoMechanism(_ code: CURLcode) -> Bool { code == CURLE_LOGIN_DENIED && last?.kind == "OK" }

    /// Whether the server said no to this secret, and not that it has trouble or enough of us.
    var isRefusedForGood: Bool {
        guard let last, last.kind != "OK", last.kind != "BYE" else { return false }
        return !last.isPassing
    }

    /// What a failure to connect means, by libcurl's code and the last status.
    func fault(_ code: CURLcode) -> InboxFault {
        func fault(_ stage: Reason.Stage, isFinal: Bool) -> InboxFault {
            .unreachable(Reason(stage: stage, text: LibCurl.text(code)), isFinal: isFinal)
        }
        if let goodbye { return .unreachable(goodbye, isFinal: false) }
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return fault(.resolve, isFinal: false)
        case CURLE_COULDNT_CONNECT: return fault(.connect, isFinal: false)
        case CURLE_LOGIN_DENIED: return .unreachable(refusal(code), isFinal: isRefusedForGood || last?.kind == "OK")
        case CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_ENGINE_INITFAILED:
            return fault(.tls, isFinal: true)
        case CURLE_SSL_CONNECT_ERROR: return fault(.tls, isFinal: false)
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: return fault(.connect, isFinal: true)
        default: return fault(hasBegun ? .login : .greeting, isFinal: false)
        }
    }

    /// What the server said when it closed the connection instead of letting us in.
    private var goodbye: Reason? {
        guard let last, last.kind == "BYE" else { return nil }
        return Reason(stage: lines == 1 ? .greeting : .login, text: mask(last.sentence))
    }

    /// Without words of the server's, the login it offers is not the one that is set.
    private func refusal(_ code: CURLcode) -> Reason {
        guard let last, last.kind != "OK" else { return Reason(stage: .login, text: LibCurl.text(code)) }
        let words = (last.code.isEmpty ? "" : "[\(last.code[0])] ") + last.words
        return Reason(stage: .login, text: mask(words))
    }
}
