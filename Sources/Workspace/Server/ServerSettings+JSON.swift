import Values

extension ServerSettings {
    /// Keys that other programs have for what stands in `listen`.
    private static let partsOfListen = [
        "host": "host and port stand together: \"listen\": \"127.0.0.1:8480\"",
        "port": "host and port stand together: \"listen\": \"127.0.0.1:8480\"",
    ]

    /// Reads `server` of baton.json.
    init?(_ fields: inout JSONFields) {
        let isParted = fields.names.contains { Self.partsOfListen[$0] != nil }
        let given = isParted ? fields.optional("listen") : fields.required("listen")
        let listen = given.flatMap { field in field.listenAddress() }
        let baseURL = fields.required("base_url")?.baseAddress()
        let proxies = fields.optional("trusted_proxies")?.items()?.compactMap { $0.network() }
        let clicks = fields.optional("clicks")?.flag()
        let opens = fields.optional("opens")?.flag()
        fields.finish(Self.partsOfListen)
        guard let listen, let baseURL else { return nil }
        self.init(
            host: listen.host, port: listen.port,
            baseURL: baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL, trustedProxies: proxies ?? [],
            clicks: clicks ?? true, opens: opens ?? false)
    }
}

extension JSONField {
    /// `HOST:PORT`; an IPv6 address stands in brackets.
    fileprivate func listenAddress() -> (host: String, port: Int)? {
        guard let text = text() else { return nil }
        if let address = text.hostAndPort { return address }
        refuse("\"\(text)\" is no address to listen at", hint: "such as \"127.0.0.1:8480\" or \"[::1]:8480\"")
        return nil
    }

    /// A web address that paths are put behind.
    fileprivate func baseAddress() -> String? {
        guard let address = webAddress() else { return nil }
        guard address.contains(where: { $0 == "?" || $0 == "#" }) else { return address }
        refuse("\"\(address)\" cannot be followed by a path", hint: "without what begins with ? or #")
        return nil
    }

    fileprivate func network() -> Network? {
        guard let text = text() else { return nil }
        if let network = Network(parsing: text) { return network }
        refuse("\"\(text)\" is no network", hint: "such as \"127.0.0.1\" or \"10.0.0.0/8\"")
        return nil
    }
}

extension String {
    /// Host and port of `HOST:PORT`, the brackets of an IPv6 address taken off; nil where it is none.
    package var hostAndPort: (host: String, port: Int)? {
        guard let colon = lastIndex(of: ":"), let port = Int(self[index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        var host = String(self[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = String(host.dropFirst().dropLast())
        } else if host.contains(":") {
            return nil
        }
        let isHost = !host.isEmpty && host.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
        return isHost ? (host, port) : nil
    }
}
