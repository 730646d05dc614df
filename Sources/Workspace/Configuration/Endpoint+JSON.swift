import Values

extension Endpoint {
    /// Reads one entry of `endpoints`.
    init?(_ name: String, _ fields: inout JSONFields, _ reading: FileReading) {
        let url = fields.required("url")?.webAddress()
        let secret = fields.optional("secret")?.secret()
        let allowLocal = fields.optional("allow_local")?.flag()
        let authorities = fields.optional("authorities")?.text()
        guard let url else { return nil }
        self.init(
            name: name, url: url, secret: secret, allowLocal: allowLocal ?? false, authorities: authorities)
    }
}
