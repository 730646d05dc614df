/// Where a secret is found when it is needed; the secret itself is never kept, printed or logged.
package enum SecretReference: Sendable, Hashable {
    /// The environment variable of this name.
    case environment(String)
    /// The first line of the file at this path, relative to the home.
    case file(String)
}

extension SecretReference {
    /// Where it leads to, for people.
    package var place: String {
        switch self {
        case .environment(let name): "in the variable \(name)"
        case .file(let path): "in \(path)"
        }
    }
}
