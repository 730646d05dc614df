/// A secret that a file of the home names, and where it does.
package struct NamedSecret: Sendable, Hashable {
    package var file: String
    /// Where in the file: `subscribers.crm.secret`.
    package var path: String
    package var reference: SecretReference
}

extension Workspace {
    /// Every secret that the home names and needs, each once: without a server nobody calls its hooks.
    package var namedSecrets: [NamedSecret] {
        var seen: Set<SecretReference> = []
        let hooks = configuration.server == nil ? [] : hookSecrets
        return (configuration.namedSecrets + hooks).filter { seen.insert($0.reference).inserted }
    }

    private var hookSecrets: [NamedSecret] {
        hooks.values.sorted { $0.name < $1.name }.flatMap { hook in
            hook.secrets.enumerated().map { place, reference in
                NamedSecret(
                    file: "sequences/hooks/\(hook.name).json", path: "secrets[\(place)]", reference: reference)
            }
        }
    }

    /// A warning for each secret that is not where the files say.
    ///
    /// - Parameter environment: the value of a variable, or nil where it is not set.
    package func missingSecrets(environment: (String) -> String?) -> [Problem] {
        namedSecrets.compactMap { named in
            do {
                _ = try home.text(of: named.reference, environment: environment)
                return nil
            } catch {
                let hint =
                    if case .environment(let name) = named.reference {
                        "set \(name) where `baton run` starts, such as in the EnvironmentFile of its unit"
                    } else {
                        "put the secret into the file, readable by the user who runs Baton"
                    }
                var reason = "\(error)"
                if case .file(let file) = named.reference { reason = "\(file): \(reason)" }
                return Problem(
                    .warning, file: named.file, path: named.path, cause: .doubtful(reason), hint: hint)
            }
        }
    }
}

extension Configuration {
    fileprivate var namedSecrets: [NamedSecret] {
        var found: [(String, SecretReference?)] = []
        for mailbox in mailboxes.values.sorted(by: { $0.name < $1.name }) { found += mailbox.secrets }
        for endpoint in endpoints.values.sorted(by: { $0.name < $1.name }) { found += endpoint.secrets("endpoints") }
        for one in subscribers.values.map(\.endpoint).sorted(by: { $0.name < $1.name }) {
            found += one.secrets("subscribers")
        }
        found.append(("notifications.slack.url", notifications?.slack?.url))
        return found.compactMap { path, reference in
            reference.map { NamedSecret(file: Configuration.file, path: path, reference: $0) }
        }
    }
}

extension Mailbox {
    /// Its secrets by their paths. A refresh token is none of them: a newer one that the provider gave goes before it.
    fileprivate var secrets: [(String, SecretReference?)] {
        let path = "mailboxes.\(name)"
        var found = server.secrets(path + ".smtp") + (inbox?.server.secrets(path + ".inbox") ?? [])
        found += dkim.map { (path + ".dkim.key", $0.key) }
        return found
    }
}

extension Mailbox.SMTPServer {
    fileprivate func secrets(_ path: String) -> [(String, SecretReference?)] {
        [(path + ".secret", login?.secret), (path + ".oauth.client_secret", login?.oauth?.clientSecret)]
    }
}

extension Endpoint {
    fileprivate func secrets(_ part: String) -> [(String, SecretReference?)] {
        [("\(part).\(name).secret", secret), ("\(part).\(name).second_secret", secondSecret)]
    }
}
