import Ports
import Workspace

/// What helps against a mailbox that cannot be read.
enum InboxHint: String, CaseIterable {
    case name, plainBeyond, nobodyListens, clearAtFirst, noStartTLS, certificate, secret, signIn
    case refusedPassword, refusedToken, webLogin, switchedOff, notOffered, busy, folder, silent, nonsense

    /// The hint for a fault; nil where nothing is known that helps.
    init?(_ fault: InboxFault, _ inbox: Mailbox.Inbox) {
        switch fault {
        case .folder: self = .folder
        case .silent: self = .silent
        case .nonsense: self = .nonsense
        // What Microsoft says where the password or the permission is wrong, a command after it let us in.
        case .refused(let words) where words.lowercased().contains("authenticated but not connected"):
            self = inbox.server.login?.method.isBearer == true ? .refusedToken : .refusedPassword
        case .lost, .refused: self = .busy
        case .unreachable(let reason, let isFinal):
            let text = reason.text.lowercased()
            func says(_ words: String...) -> Bool { words.contains { text.contains($0) } }
            switch reason.stage {
            case .resolve: self = .name
            case .connect: self = .nobodyListens
            case .tls where says("plain text"): self = .plainBeyond
            case .tls where says("wrong version", "packet length", "record overflow"): self = .clearAtFirst
            case .tls where says("starttls", "requested ssl level"): self = .noStartTLS
            case .tls: self = .certificate
            case .login where says("cannot be read"): self = .secret
            case .login where says("refresh token", "token service"): self = .signIn
            case .login where says("login denied", "no known authentication"): self = .notOffered
            case .greeting where says("too many", "connection limit", "maintenance", "unavailable", "later"):
                self = .busy
            case .login where !isFinal: self = .busy
            case .login where says("disabled", "not enabled", "isn't enabled"): self = .switchedOff
            case .login where says("application-specific password"): self = .refusedPassword
            case .login where says("web login", "web browser", "alert"): self = .webLogin
            case .login where inbox.server.login?.method.isBearer == true: self = .refusedToken
            case .login: self = .refusedPassword
            default: self = .silent
            }
        }
    }

    /// What to do, in a sentence or two.
    var words: String {
        switch self {
        case .name: "look for a slip in \"host\" of \"inbox\"; else this machine cannot ask a name server"
        case .plainBeyond: "use \"tls\" (993) or \"starttls\" (143); in a private network \"allow_plain\": true"
        case .nobodyListens:
            "nobody listens at this port, or a firewall drops it: 993 (tls) is usual, 143 (starttls) rare"
        case .clearAtFirst:
            "this port speaks in clear before STARTTLS: \"security\": \"starttls\", usually with port 143"
        case .noStartTLS: "the server offers no STARTTLS here: try port 993 with \"tls\""
        case .certificate:
            "\"host\" must be a name in the certificate, and an authority this machine trusts must vouch for it; for a "
                + "private server name its authority in \"authorities\""
        case .secret: "set the environment variable, or write the file, that baton.json names"
        case .signIn: "nobody has signed in, or the permission has ended"
        case .refusedPassword:
            "user or secret is wrong, or the provider wants an app password or \"oauth\"; Microsoft 365 takes no passwords "
                + "over IMAP"
        case .refusedToken:
            "the token does not allow reading: the sign-in wants the permission for IMAP, which the application must have "
                + "too (docs/mailboxes.md)"
        case .webLogin: "sign in once with a browser from this network, then try again; or use \"oauth\""
        case .switchedOff:
            "IMAP is switched off for this mailbox: turn it on in its settings, or have an administrator do it"
        case .notOffered: "set \"method\" to one the server offers after AUTH=, shown above"
        case .busy: "it is tried again by itself; a provider may allow few connections at once"
        case .folder: "name it as the server does; the folders are shown above"
        case .silent: "connected, but the server says nothing in time: wrong port, or something between drops the data"
        case .nonsense: "whatever answers there is no IMAP server, or a broken one: look at the dialogue above"
        }
    }
    /// What Baton does about it; nil where it is for others to do.
    func cure(of mailbox: String) -> Finding.Cure? {
        switch self {
        case .signIn, .refusedToken: .signIn(mailbox: mailbox)
        default: nil
        }
    }
}
