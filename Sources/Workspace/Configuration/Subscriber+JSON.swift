import Engine
import Values

extension SubscriberSettings {
    /// Reads one entry of `subscribers`.
    init?(_ name: String, _ fields: inout JSONFields, _ reading: FileReading) {
        let url = fields.required("url")?.webAddress()
        let secret = fields.required("secret")?.secret()
        let secondSecret = fields.optional("second_secret")?.secret()
        let allowLocal = fields.optional("allow_local")?.flag()
        let authorities = fields.optional("authorities")?.fileInside()
        let events = fields.optional("events")
        let names = events?.items()?.compactMap { $0.toldEvent(reading) }
        if names?.isEmpty == true { events?.refuse("it would hear of nothing", hint: "leave \"events\" out for all") }
        guard let url, let secret else { return nil }
        var endpoint = Endpoint(
            name: name, url: url, secret: secret, allowLocal: allowLocal ?? false, authorities: authorities)
        endpoint.secondSecret = secondSecret
        self.init(endpoint: endpoint, events: names.map { Set($0) })
    }
}

extension NotificationSettings {
    /// Reads `notifications`.
    init?(_ fields: inout JSONFields, _ reading: FileReading) {
        mailbox = fields.optional("mailbox")?.reference(.mailbox, reading)
        slack = fields.optional("slack").flatMap { field -> Slack? in
            guard var inner = field.fields() else { return nil }
            let url = inner.required("url")?.secret()
            let allowLocal = inner.optional("allow_local")?.flag()
            inner.finish()
            return url.map { Slack(url: $0, allowLocal: allowLocal ?? false) }
        }
    }
}

extension JSONField {
    /// The name of an event as the log has it; a name that is most likely a slip is told.
    fileprivate func toldEvent(_ reading: FileReading) -> String? {
        guard let text = text() else { return nil }
        let name = ToldEvents.name(of: text)
        let known = ToldEvents.own + KnownEvent.allCases.map(\.rawValue)
        if !known.contains(name), let near = Nearest.name(to: name, in: known.sorted()) {
            reading.report(
                Problem(
                    .warning, file: reading.file, place: place, path: path,
                    cause: .doubtful("nothing here is called \"\(text)\""), hint: "did you mean \"\(near)\"?"))
        }
        return name
    }
}
