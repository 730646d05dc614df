import CCurl
import Workspace

extension CurlTransfer {
    /// Logs in over IMAP: with an initial response where the server says that it takes one, and not otherwise (RFC 4959);
    /// by the LOGIN command instead of SASL where the server knows no mechanism of it.
    func logInOverIMAP(as login: Mailbox.Login, with secret: String, isByCommand: Bool) {
        logIn(as: login, with: secret)
        set(CURLOPT_SASL_IR, 0)
        guard isByCommand else { return }
        // Before 8.2 libcurl has no name for the command; left to choose, it takes it where it knows no mechanism offered.
        set(CURLOPT_LOGIN_OPTIONS, LibCurl.canBeToldToUseLogin ? "AUTH=+LOGIN" : "AUTH=*")
    }
}

extension LibCurl {
    fileprivate static var canBeToldToUseLogin: Bool {
        curl_version_info(CURLVERSION_TENTH).pointee.version_num >= 0x08_02_00
    }
}
