extension LoginHint {
    /// What to do, in a sentence or two.
    var words: String {
        switch self {
        case .nameUnknown: "look for a slip in \"host\"; else this machine cannot ask a name server"
        case .plainBeyond:
            "use \"starttls\" (587) or \"tls\" (465); in a private network \"allow_plain\": true sends in clear"
        case .tlsAtOnce: "port 465 wants TLS from the first byte: \"security\": \"tls\""
        case .clearAtFirst:
            "this port speaks in clear before STARTTLS: \"security\": \"starttls\", usually with port 587"
        case .noAnswerToConnect:
            "a firewall drops the connection, or the port is wrong: 587 (starttls) and 465 (tls) are for submission, and "
                + "many networks block 25"
        case .nobodyListens: "nobody listens at this port, or a firewall refuses: try 587 (starttls) or 465 (tls)"
        case .nobodyListensHere: "start the server first"
        case .noStartTLS:
            "the server offers no STARTTLS here, so nothing is sent: try port 465 with \"tls\", or ask its owner"
        case .certificateExpired:
            "its owner has to renew the certificate; until then nothing is sent. Is this clock right?"
        case .certificateTooEarly: "the certificate begins later: is this machine's clock right?"
        case .certificateOfAnother: "\"host\" must be a name in the certificate; the names are shown above"
        case .certificateUnknown:
            "no authority this machine trusts vouches for it: install the package ca-certificates, or for a private relay "
                + "name its authority in \"authorities\""
        case .authoritiesUnreadable: "\"authorities\" must be a PEM file that this user can read"
        case .tlsFailed: "the server's TLS and this machine's do not agree; TLS 1.2 or later is wanted"
        default: loginWords
        }
    }

    private var loginWords: String {
        switch self {
        case .mailboxSwitchedOff:
            "SMTP is switched off for this mailbox or its whole organisation: an administrator turns on \"Authenticated "
                + "SMTP\" for it (Set-CASMailbox -SmtpClientAuthenticationDisabled $false)"
        case .passwordsSwitchedOff:
            "Microsoft 365 takes no passwords for SMTP any more: use \"oauth\" with \"provider\": \"microsoft\" "
                + "(docs/mailboxes.md)"
        case .tokenWithoutRight:
            "the token is good but may not send as this user: \"user\" must be the mailbox's own address, Authenticated "
                + "SMTP on for it, and an application needs SMTP.SendAsApp and a service principal in Exchange"
        case .webBrowserFirst: "sign in once with a browser from this network, then try again; or use \"oauth\""
        case .appPassword:
            "the account's own password is not taken here: make an app password (it needs two-step verification), or use "
                + "\"oauth\""
        case .encryptionFirst: "a login in clear is refused: use \"starttls\" or \"tls\""
        case .loginNeeded: "this server sends only for who logs in: add \"user\" and \"secret\", or \"oauth\""
        case .tooManyLogins: "the server puts logins off; it is tried again by itself. Fewer \"connections\" help"
        case .tokenRefused:
            "the server does not take the token: \"user\" must be the mailbox that signed in, and \"scope\" the one for "
                + "SMTP"
        case .noLoginOffered:
            "a login is set and the server offers none, so nothing is sent: wrong port, or TLS is wanted first; take "
                + "\"user\" out if it really needs none"
        case .methodNotOffered: "set \"method\" to one the server offers after AUTH, shown above"
        case .wrongLogin: "user or secret is wrong; many providers want the whole address as \"user\""
        default: otherWords
        }
    }

    private var otherWords: String {
        switch self {
        case .notSignedIn: "nobody has signed in yet, or for another application or address"
        case .secretUnreadable: "set the environment variable, or write the file, that baton.json names"
        case .clientRefused:
            "\"client_id\" or \"client_secret\" is wrong or has expired, or the application may not use this grant: for the "
                + "device flow Microsoft wants \"Allow public client flows\" on"
        case .scopeRefused:
            "the application may not ask for sending mail: add the permission SMTP.Send (Microsoft) or the scope "
                + "https://mail.google.com/ (Google), with an administrator's consent where that is wanted"
        case .personRefused: "the person, or an administrator's rule, said no"
        case .codeExpired: "the code was not entered in time: begin again"
        case .grantRefused:
            "the permission has ended: password changed, taken back, or unused for long; Google ends it after 7 days while "
                + "the application is in testing"
        case .tokenServiceAway:
            "the provider's sign-in service does not answer as it should; it is tried again by itself"
        case .serverBusy: "the server takes no connections now; it is tried again by itself"
        case .serverRefuses: "the server refuses this machine, often because of its address: look for it in block lists"
        case .silentServer: "connected, but the server says nothing: wrong port, or something between drops the data"
        case .senderRefused:
            "this login may not send as \"from\": use an address of the account, or have it allowed there"
        default: ""
        }
    }
    /// What Baton does about it; nil where it is for others to do.
    func cure(of mailbox: String) -> Finding.Cure? {
        switch self {
        case .nobodyListensHere: .sink
        case .notSignedIn, .grantRefused, .tokenRefused: .signIn(mailbox: mailbox)
        default: nil
        }
    }
}
