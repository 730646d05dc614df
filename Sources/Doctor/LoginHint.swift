import Ports
import Transport
import Workspace

/// What helps against a failure on the way to a login; the words are apart.
enum LoginHint: String, CaseIterable {
    case nameUnknown, plainBeyond, tlsAtOnce, clearAtFirst, noAnswerToConnect
    case nobodyListens, nobodyListensHere
    case noStartTLS, certificateExpired, certificateTooEarly, certificateOfAnother, certificateUnknown
    case authoritiesUnreadable, tlsFailed
    case notSignedIn, secretUnreadable, clientRefused, scopeRefused, personRefused, codeExpired, grantRefused
    case tokenServiceAway
    case mailboxSwitchedOff, passwordsSwitchedOff, tokenWithoutRight, webBrowserFirst, appPassword, encryptionFirst
    case loginNeeded, tooManyLogins, tokenRefused, noLoginOffered, methodNotOffered, wrongLogin
    case serverBusy, serverRefuses, silentServer, senderRefused
}

extension LoginHint {
    /// What is known of a failure.
    struct Facts {
        var reason: Reason
        var server: Mailbox.SMTPServer
        /// Whether the server is this machine.
        var isLocal = false
    }

    /// One row: all that is given must fit; words are held against the text in small letters, any of them.
    struct Row {
        var hint: LoginHint
        var stages: Set<Reason.Stage> = []
        var codes: [ClosedRange<Int>] = []
        var statuses: [StatusPattern] = []
        var words: [String] = []
        var ports: Set<Int> = []
        var securities: Set<Mailbox.Security> = []
        /// Only for a server that is this machine.
        var isLocal = false
    }

    /// The first row that fits decides.
    static let rows: [Row] = connecting + encrypting + signingIn + loggingIn + greeting

    private static let slow = ["timed out", "timeout", "no answer in time"]

    private static let connecting = [
        Row(hint: .nameUnknown, stages: [.resolve]),
        Row(hint: .plainBeyond, words: ["plain text is for"]),
        Row(hint: .noAnswerToConnect, stages: [.connect], words: slow),
        Row(hint: .nobodyListensHere, stages: [.connect], isLocal: true),
        Row(hint: .nobodyListens, stages: [.connect]),
        Row(hint: .tlsAtOnce, stages: [.greeting], words: slow, ports: [465], securities: [.starttls, .plain]),
    ]

    private static let encrypting = [
        Row(
            hint: .clearAtFirst, stages: [.tls], words: ["wrong version number", "packet length", "record overflow"],
            securities: [.tls]),
        Row(hint: .noStartTLS, stages: [.tls], words: ["starttls", "requested ssl level"]),
        Row(hint: .certificateExpired, stages: [.tls], words: ["has expired"]),
        Row(hint: .certificateTooEarly, stages: [.tls], words: ["not yet valid"]),
        Row(
            hint: .certificateOfAnother, stages: [.tls],
            words: ["no alternative certificate", "does not match", "ip address mismatch", "hostname mismatch"]),
        Row(
            hint: .certificateUnknown, stages: [.tls],
            words: ["unable to get local issuer", "self-signed", "self signed", "unable to verify", "unknown ca"]),
        Row(
            hint: .authoritiesUnreadable, stages: [.tls],
            words: ["certificate verify locations", "certificate file", "ca cert"]),
        Row(hint: .tlsFailed, stages: [.tls]),
    ]

    private static let signingIn = [
        Row(hint: .notSignedIn, words: ["no refresh token"]),
        Row(hint: .secretUnreadable, words: ["cannot be read"]),
        Row(hint: .clientRefused, words: ["invalid_client", "unauthorized_client"]),
        Row(hint: .scopeRefused, words: ["invalid_scope", "aadsts65001", "consent_required"]),
        Row(hint: .personRefused, words: ["access_denied"]),
        Row(hint: .codeExpired, words: ["expired_token"]),
        Row(hint: .grantRefused, words: ["invalid_grant", "interaction_required", "login_required"]),
        Row(hint: .tokenServiceAway, words: ["the token service"]),
    ]

    private static let loggingIn = [
        Row(
            hint: .mailboxSwitchedOff, codes: [535...535], statuses: [.like(5, 7, 139)],
            words: ["smtpclientauthentication is disabled"]),
        Row(hint: .passwordsSwitchedOff, codes: [535...535], statuses: [.like(5, 7, 139)]),
        Row(hint: .tokenWithoutRight, codes: [535...535], statuses: [.like(5, 7, 3)]),
        Row(hint: .webBrowserFirst, codes: [534...535], words: ["web browser"]),
        Row(hint: .appPassword, codes: [534...534]),
        Row(
            hint: .appPassword, codes: [535...535],
            words: ["badcredentials", "username and password not accepted", "application-specific", "app password"]),
        Row(hint: .appPassword, codes: [500...599], statuses: [.like(5, 7, 9)]),
        Row(hint: .encryptionFirst, codes: [538...538]),
        Row(hint: .encryptionFirst, codes: [530...530], words: ["starttls", "tls first", "encrypt"]),
        Row(hint: .loginNeeded, codes: [530...530]),
        Row(hint: .loginNeeded, codes: [500...599], statuses: [.like(5, 7, 57)]),
        Row(hint: .tooManyLogins, stages: [.login], codes: [400...499]),
        Row(hint: .tokenRefused, stages: [.login], codes: [334...334]),
        Row(hint: .noLoginOffered, stages: [.login], words: ["offers no login"]),
        Row(hint: .methodNotOffered, stages: [.login], codes: [504...504]),
        Row(hint: .methodNotOffered, stages: [.login], words: ["login denied", "no known authentication"]),
        Row(hint: .wrongLogin, stages: [.login], codes: [500...599]),
        Row(hint: .wrongLogin, codes: [535...535]),
    ]

    private static let greeting = [
        Row(hint: .serverBusy, stages: [.greeting, .hello], codes: [400...499]),
        Row(hint: .serverRefuses, stages: [.greeting, .hello], codes: [500...599]),
        Row(hint: .silentServer, stages: [.greeting], words: slow),
        Row(hint: .senderRefused, stages: [.sender], codes: [500...599]),
    ]

    /// The hint for a failure; nil where nothing is known that helps.
    init?(_ facts: Facts) {
        guard let row = Self.rows.first(where: { $0.fits(facts) }) else { return nil }
        self = row.hint
    }
}

extension LoginHint.Row {
    /// Whether all that is given fits.
    func fits(_ facts: LoginHint.Facts) -> Bool {
        let reason = facts.reason
        let text = reason.text.lowercased()
        let status = reason.enhanced.flatMap { EnhancedStatus(text: Array($0.utf8), code: reason.code ?? 0) }
        return (stages.isEmpty || stages.contains(reason.stage))
            && (codes.isEmpty || codes.contains { $0.contains(reason.code ?? 0) })
            && (statuses.isEmpty || statuses.contains { $0.fits(status) })
            && (words.isEmpty || words.contains { text.contains($0) })
            && (ports.isEmpty || ports.contains(facts.server.port))
            && (!isLocal || facts.isLocal) && (securities.isEmpty || securities.contains(facts.server.security))
    }
}
