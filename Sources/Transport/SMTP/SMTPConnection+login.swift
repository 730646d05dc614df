import CCurl
import Glibc
import Scheduler
import Values
import Workspace

/// What libcurl is told about a mailbox's server.
extension NetLoop {
    /// Sets a connection up; an outcome where that fails.
    func prepare(_ connection: SMTPConnection, for mailbox: Mailbox) -> Delivery.Outcome? {
        let server = mailbox.server
        guard let url = Self.url(of: server) else {
            return .pause(Reason(stage: .connect, text: "host, port or EHLO name of the mailbox is malformed"))
        }
        connection.set(CURLOPT_URL, url)
        connection.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        connection.set(CURLOPT_CONNECT_ONLY, 1)
        connection.set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connect.milliseconds + limits.login.milliseconds))
        connection.set(CURLOPT_TCP_KEEPALIVE, 1)
        connection.set(CURLOPT_BUFFERSIZE, 1_024)
        if server.security != .plain {
            connection.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
            connection.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
            if let authorities = server.authorities { connection.set(CURLOPT_CAINFO, authorities) }
        }
        listen(to: connection)
        return server.login.flatMap { logIn(connection, $0) }
    }

    /// `smtp://host:port/name`, or nil where a part could mean something else in a URL.
    static func url(of server: Mailbox.SMTPServer) -> String? {
        guard !server.host.isEmpty, server.host.utf8.allSatisfy(isNameByte), 1...65_535 ~= server.port else {
            return nil
        }
        let helo = server.heloName ?? ""
        guard helo.utf8.allSatisfy(isNameByte) else { return nil }
        let host = server.host.contains(":") && !server.host.hasPrefix("[") ? "[\(server.host)]" : server.host
        return "\(server.security == .tls ? "smtps" : "smtp")://\(host):\(server.port)/\(helo)"
    }

    /// Letters, digits, and what host names and address literals need; UTF-8 for libcurl to turn into A-labels.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), 0x80...:
            true
        default: false
        }
    }

    private func listen(to connection: SMTPConnection) {
        _ = ccurl_set_write(connection.easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, user in
            guard let user, let bytes else { return 0 }
            Unmanaged<SMTPConnection>.fromOpaque(user).takeUnretainedValue().login
                .heard(UnsafeRawBufferPointer(start: bytes, count: size * count))
            return size * count
        }
        connection.set(CURLOPT_HEADERDATA, Unmanaged.passUnretained(connection).toOpaque())
    }

    /// The secret goes from its place straight into libcurl.
    private func logIn(_ connection: SMTPConnection, _ login: Mailbox.Login) -> Delivery.Outcome? {
        guard let secret = try? settings.secrets(login.secret), !secret.isEmpty else {
            return .pause(Reason(stage: .login, text: "the mailbox's secret cannot be read"))
        }
        connection.set(CURLOPT_USERNAME, login.user)
        connection.set(CURLOPT_SASL_IR, 1)
        // Left to choose, libcurl 7.88 prefers CRAM-MD5 to a bearer token.
        switch login.method {
        case .plain, .login:
            connection.set(CURLOPT_PASSWORD, secret)
            connection.set(CURLOPT_LOGIN_OPTIONS, login.method == .plain ? "AUTH=PLAIN" : "AUTH=LOGIN")
        case .xoauth2, .oauthbearer:
            connection.set(CURLOPT_XOAUTH2_BEARER, secret)
            connection.set(CURLOPT_LOGIN_OPTIONS, login.method == .xoauth2 ? "AUTH=XOAUTH2" : "AUTH=OAUTHBEARER")
        }
        return nil
    }
}
