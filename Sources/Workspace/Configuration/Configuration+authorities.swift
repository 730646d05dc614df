import Values

extension Configuration {
    /// Finds the PEM files of authorities in the home, whatever folder the program was started in: they stand with
    /// their full path from then on. One that cannot be read is a problem of the home.
    mutating func findAuthorities(in home: Home) -> [Problem] {
        guard let root = home.root else { return [] }
        var problems: [Problem] = []
        func found(_ path: String?) -> String? {
            guard let path else { return nil }
            do {
                _ = try home.read(path)
            } catch {
                problems.append(
                    Problem(file: path, cause: .file(error), hint: "\"authorities\" in baton.json names this file"))
            }
            return root + "/" + path
        }
        for (name, mailbox) in mailboxes.sorted(by: { $0.key < $1.key }) {
            mailboxes[name]?.server.authorities = found(mailbox.server.authorities)
            guard let inbox = mailbox.inbox else { continue }
            mailboxes[name]?.inbox?.server.authorities = found(inbox.server.authorities)
        }
        for (name, endpoint) in endpoints.sorted(by: { $0.key < $1.key }) {
            endpoints[name]?.authorities = found(endpoint.authorities)
        }
        return problems
    }
}
