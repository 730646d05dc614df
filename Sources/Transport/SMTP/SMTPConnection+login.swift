import CCurl
import Glibc
import Ports
import Values
import Workspace

/// What libcurl is told about a mailbox's server.
extension NetLoop {
    /// Sets a connection up; an outcome where that fails.
    func prepare(_ connection: SMTPConnection, for mailbox: Mailbox) -> Delivery.Outcome? {
        if let flaw = connection.aim(at: mailbox.server, limits: limits) { return .pause(flaw) }
        listen(to: connection)
        guard let login = mailbox.server.login else { return nil }
        guard let secret = connection.token ?? secret(of: login) else {
            let place = login.secret.map { " \($0.place)" } ?? ""
            return .pause(Reason(stage: .login, text: "the secret\(place) cannot be read"))
        }
        connection.login.mask = Mask([secret])
        connection.logIn(as: login, with: secret)
        return nil
    }

    /// A password is read for each connection and kept by nobody but libcurl.
    private func secret(of login: Mailbox.Login) -> String? {
        guard let reference = login.secret, let secret = try? settings.secrets(reference), !secret.isEmpty else {
            return nil
        }
        return secret
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
}

extension CurlTransfer {
    /// Says where to connect and how; why it cannot, where the configuration names no server.
    func aim(at server: Mailbox.SMTPServer, limits: TransportLimits, scheme: String = "smtp") -> Reason? {
        guard let url = Self.url(of: server, scheme: scheme) else {
            return Reason(stage: .connect, text: "host, port or EHLO name of the mailbox is malformed")
        }
        set(CURLOPT_URL, url)
        set(CURLOPT_PROTOCOLS_STR, "\(scheme),\(scheme)s")
        set(CURLOPT_CONNECT_ONLY, 1)
        set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connect.milliseconds + limits.login.milliseconds))
        // Left alone, libcurl waits two minutes for the greeting and for each answer after it.
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, Int((limits.login.milliseconds + 999) / 1_000))
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_BUFFERSIZE, 1_024)
        if server.security != .plain {
            set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
            if let authorities = server.authorities { set(CURLOPT_CAINFO, authorities) }
        }
        return nil
    }

    /// The secret goes straight into libcurl.
    func logIn(as login: Mailbox.Login, with secret: String) {
        set(CURLOPT_USERNAME, login.user)
        set(CURLOPT_SASL_IR, 1)
        set(login.method.isBearer ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD, secret)
        // Left to choose, libcurl 7.88 prefers CRAM-MD5 to a bearer token.
        set(CURLOPT_LOGIN_OPTIONS, "AUTH=\(login.method.rawValue.uppercased())")
    }

    /// `smtp://host:port/name`, or nil where a part could mean something else in a URL.
    static func url(of server: Mailbox.SMTPServer, scheme: String = "smtp") -> String? {
        guard !server.host.isEmpty, server.host.utf8.allSatisfy(isNameByte), 1...65_535 ~= server.port else {
            return nil
        }
        let helo = scheme == "smtp" ? server.heloName ?? LocalName.greeting : ""
        guard helo.utf8.allSatisfy(isNameByte) else { return nil }
        let host = server.host.contains(":") && !server.host.hasPrefix("[") ? "[\(server.host)]" : server.host
        return "\(scheme)\(server.security == .tls ? "s" : "")://\(host):\(server.port)/\(helo)"
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
}
