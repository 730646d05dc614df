import Engine
import Values

extension Configuration {
    package static let file = "baton.json"

    /// Reads `baton.json`; nil where something that must be there is not, with every problem reported.
    init?(_ fields: inout JSONFields, _ reading: FileReading) {
        _ = fields.optional("$schema")
        let zone = fields.required("zone")?.zone()
        let currency = fields.required("currency")?.currency()
        let server = fields.optional("server")?.server()
        let postalAddress = fields.optional("postal_address")?.text()
        let brand = fields.optional("brand")?.text()
        let unsubscribe = fields.optional("unsubscribe")?.address()
        let authority = fields.optional("authserv_id")?.authority()
        let authentication = fields.optional("authentication")?.choice(Authentication.self)
        let senders = fields.optional("mailboxes")
        let mailboxes = senders?.named(reading, Mailbox.init) ?? [:]
        let pools = fields.optional("pools")?.pools(of: (senders ?? fields.slip(of: "mailboxes"))?.names ?? [])
        let calls = fields.optional("endpoints")
        calls?.refuseNames(of: senders, "a mailbox")
        let endpoints = calls?.named(reading, Endpoint.init) ?? [:]
        let defaultQueue = fields.optional("default_queue")?.reference(.queue, reading)
        let frequency = fields.optional("frequency")?.frequency()
        var keep = fields.optional("keep")?.keep()
        // What it was called before there was more to keep.
        if let messages = fields.optional("keep_messages")?.delay(), keep == nil { keep = Keep(messages: messages) }
        let database = fields.optional("database")?.database()
        let language = fields.optional("language")?.languageCode()
        let subscribers = fields.optional("subscribers")?.named(reading, SubscriberSettings.init)
        let notifications = fields.optional("notifications").flatMap { field -> NotificationSettings? in
            guard var inner = field.fields() else { return nil }
            defer { inner.finish() }
            return NotificationSettings(&inner, reading)
        }
        fields.finish()
        guard let zone, let currency else { return nil }
        self.init(
            zone: zone, currency: currency, postalAddress: postalAddress,
            unsubscribeAddress: unsubscribe, mailboxes: mailboxes, endpoints: endpoints, defaultQueue: defaultQueue,
            keep: keep ?? Keep())
        self.brand = brand
        self.authority = authority
        self.authentication = authentication ?? .warn
        self.database = database ?? DatabaseSettings()
        self.frequency = frequency ?? Frequency()
        self.pools = pools ?? [:]
        self.server = server
        self.language = language
        self.subscribers = subscribers ?? [:]
        self.notifications = notifications
    }
}

extension JSONField {
    /// An IANA zone.
    func zone() -> Zone? {
        guard let text = text() else { return nil }
        if let zone = Zone(named: text) { return zone }
        let near = Zone.names.first { name in
            let city = name.split(separator: "/").last.map(String.init) ?? name
            return [name, city].contains { $0.lowercased() == text.lowercased().replacing(" ", with: "_") }
        }
        refuse(
            "there is no time zone \"\(text)\"",
            hint: near.map { "write \"\($0)\"" } ?? "an IANA name such as \"Europe/Berlin\", or \"UTC\"")
        return nil
    }

    fileprivate func server() -> ServerSettings? {
        guard var fields = fields() else { return nil }
        return ServerSettings(&fields)
    }

    /// A language's code, BCP 47: `de`, `pt-BR`.
    func languageCode() -> String? {
        guard let text = text() else { return nil }
        if text.isLanguageCode { return Languages.normal(text) }
        refuse("\"\(text)\" is no language", hint: "two letters of ISO 639, such as \"de\" or \"pt-BR\"")
        return nil
    }

    /// Three capital letters, ISO 4217.
    func currency() -> String? {
        guard let text = text() else { return nil }
        if Currencies.codes.contains(text) { return text }
        let near = Currencies.near(text).map { "did you mean \"\($0)\"?" }
        refuse("\"\(text)\" is no currency", hint: near ?? "three capital letters of ISO 4217, such as \"EUR\"")
        return nil
    }

    /// An absolute http or https URL without user or password.
    func webAddress() -> String? {
        guard let text = text() else { return nil }
        if text.isWebAddress { return text }
        refuse("\"\(text)\" is no web address", hint: "https://host/path, without user, password or white space")
        return nil
    }

    /// An object whose names the user chooses; each becomes one thing under its name.
    func named<Thing>(
        _ reading: FileReading, _ make: (String, inout JSONFields, FileReading) -> Thing?
    ) -> [String: Thing]? {
        guard var fields = fields() else { return nil }
        var things: [String: Thing] = [:]
        for (name, field) in fields.all() {
            if !name.isName { field.refuse("\"\(name)\" is no name", hint: "letters, digits, - and _, at most 64") }
            guard var inner = field.fields() else { continue }
            things[name] = make(name, &inner, reading)
            inner.finish(Mailbox.Limits.misplaced)
        }
        return things
    }

    /// Pauses, limits and reports are by name alone, so that nothing else that sends may be called so.
    fileprivate func refuseNames(of others: JSONField?, _ kind: String) {
        guard let taken = others?.names, var fields = fields() else { return }
        for (name, field) in fields.all() where taken.contains(name) {
            field.refuse("\"\(name)\" is \(kind) already", hint: "a pause could not tell them apart")
        }
    }

    /// The names of an object's members; none where it is no object, which is told elsewhere.
    fileprivate var names: Set<String> {
        if case .object(let members) = located.content { Set(members.map(\.name)) } else { [] }
    }

    /// A secret by reference; the secret itself in the file is refused.
    func secret() -> SecretReference? {
        if case .scalar(.string) = located.content {
            refuse("a secret does not belong in this file", hint: "write {\"env\": \"NAME\"} or {\"file\": \"path\"}")
            return nil
        }
        guard var fields = fields() else { return nil }
        let variable = fields.optional("env").flatMap { $0.variable() }
        let isVariableBroken = variable == nil && fields.names.contains("env")
        let file = fields.optional("file")?.text()
        let itself = "a secret does not belong in this file: {\"env\": \"NAME\"} or {\"file\": \"path\"}"
        fields.finish(["value": itself, "secret": itself, "password": itself])
        if isVariableBroken || variable == nil && file == nil && !fields.names.isEmpty { return nil }
        switch (variable, file) {
        case (let variable?, nil): return .environment(variable)
        case (nil, let file?):
            guard Home.isInside(file) else {
                refuse(
                    "\"\(file)\" does not stay inside the home", hint: "a path below the home, such as \"secrets/ana\"")
                return nil
            }
            return .file(file)
        default:
            refuse("a secret is found in one place", hint: "write {\"env\": \"NAME\"} or {\"file\": \"path\"}")
            return nil
        }
    }
}

extension JSONField {
    /// The name of an environment variable, without what a shell writes around it. What is none may be the secret itself
    /// and is not repeated.
    fileprivate func variable() -> String? {
        guard let text = text() else { return nil }
        if text.isVariableName { return text }
        let bare = text.filter { !"${}%".contains($0) }
        refuse(
            "this is no name of an environment variable",
            hint: bare.isVariableName && bare != text
                ? "write \"\(bare)\", without $, braces or %"
                : "letters, digits and _, such as \"SMTP_PASSWORD\"; the secret itself does not belong here")
        return nil
    }

    /// The path of a file below the home.
    func fileInside() -> String? {
        guard let path = text() else { return nil }
        if Home.isInside(path) { return path }
        refuse(
            "\"\(path)\" does not stay inside the home", hint: "a path below the home, such as \"tls/authority.pem\"")
        return nil
    }
}

extension String {
    /// Whether a variable of the environment can be called so where shells and service managers set it.
    fileprivate var isVariableName: Bool {
        guard let first = utf8.first, !(0x30...0x39).contains(first) else { return false }
        return utf8.allSatisfy { $0 < 0x80 && $0.isNameByte }
    }

    /// Whether it is an absolute http or https URL without user or password.
    package var isWebAddress: Bool {
        let lower = lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return false }
        let rest = lower.drop { $0 != "/" }.dropFirst(2)
        let authority = rest.prefix { !"/?#".contains($0) }
        let isVisible = utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`".utf8.contains($0) }
        return isVisible && !authority.isEmpty && !authority.contains("@") && !authority.hasPrefix(":")
    }
}
